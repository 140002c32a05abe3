"""Who says something in the sources: by the labels of a transcript, by the attribution in an article."""

from functools import cached_property
from itertools import chain

from newslint.facts.quotations.library import Library
from newslint.facts.quotations.speakers import is_present, may_be_same, name_parts
from newslint.model.document import Document
from newslint.model.judgement import Certainty
from newslint.records import NamedTuple
from newslint.text.quotes.article import quoted


class Witness(NamedTuple):
    """A speaker as a source names them; empty where it does not. `level` as that of a quotation."""

    name: str
    document: int
    level: int = 5


class Witnesses:
    """The speakers of a library's documents, looked for when asked."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._spoken: dict[int, dict[int, list[tuple[int, int, str, int]]]] = {}

    @cached_property
    def _labels(self) -> dict[int, tuple[str, ...]]:
        found: dict[int, dict[str, None]] = {}
        for stretch in self._library.stretches:
            if stretch.speaker:
                found.setdefault(stretch.document, {})[stretch.speaker] = None
        return {document: tuple(names) for document, names in found.items()}

    def knows(self, name: str, banned: frozenset[int] = frozenset()) -> bool:
        """Whether some source has the person, as a speaker or in its text."""
        found = name_parts(name)
        if not found:
            return False
        own = (names for index, names in self._labels.items() if index not in banned)
        if is_present(name, chain.from_iterable(own)):
            return True
        places = self._library.exact(self._library.read(found[-1:]))
        return any(self._library.document_at(place) not in banned for place in places)

    def at(self, place: int) -> Witness:
        """Who says the word at a place."""
        stretch = self._library.stretch_at(place)
        document = self._library.documents[stretch.document]
        start = self._library.starts[place]
        for first, last, name, level in self._quoted(stretch.document, document).get(
            stretch.block, ()
        ):
            if first <= start < last:
                return Witness(name, stretch.document, level)
        return Witness(stretch.speaker, stretch.document)

    def contradicts(
        self, name: str, witness: Witness, least: int = 4
    ) -> tuple[Certainty, Witness] | None:
        """Whether the witness is surely another person than the one of that name, and how surely.

        `least` is the level from which on the source's attribution counts.
        """
        theirs = name_parts(witness.name)
        ours = name_parts(name)
        if not theirs or not ours or witness.level < least or may_be_same(name, witness.name):
            return None
        labels = self._labels.get(witness.document, ())
        others = [label for label in labels if not may_be_same(label, witness.name)]
        if is_present(name, others) or (len(ours) > 1 and len(theirs) > 1):
            return "high", witness
        return "medium", witness

    def _quoted(self, index: int, document: Document) -> dict[int, list[tuple[int, int, str, int]]]:
        """The quotations of a source by block: from where to where, whose, on what evidence."""
        known = self._spoken.get(index)
        if known is None:
            known = self._spoken[index] = {}
            for quote in quoted(document):
                if quote.words > 1:
                    name = quote.resolved or quote.speaker
                    known.setdefault(quote.paragraph, []).append((*quote.outer, name, quote.level))
        return known
