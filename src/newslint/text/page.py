"""What a check reads: one document, the blocks its rule aims at, and the one way to search them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from newslint.hints import TYPE_CHECKING
from newslint.model.document import Block, Document
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Match
from newslint.text.patterns import Pattern
from newslint.text.sentences import sentences
from newslint.text.windows import near

if TYPE_CHECKING:  # a plain check makes none of its records
    from newslint.model.judgement import Judgement

Places = Mapping[Pattern, Sequence[int]]  # of words that patterns need, in one text, ascending

_NOWHERE: Places = {}


class Candidates(NamedTuple):
    """Where patterns of one rule may match: near these places of a text, and those of `of_all` anywhere."""

    of_text: Mapping[str, Places]
    of_all: tuple[Pattern, ...] = ()


class Page(NamedTuple):
    """One document as one rule sees it.

    `blocks` are those the rule's scope lets through. `today` is None where the caller
    gave no date: nothing here looks at a clock. All matching goes through `find`, `seek` and `says`,
    so that what speeds it up stands in one place.
    """

    document: Document
    blocks: tuple[Block, ...]
    today: date | None = None
    candidates: Candidates | None = None  # None: any pattern may match anywhere
    judgements: Sequence["Judgement"] = ()  # of a fact-check; a plain check has none

    def anchor(self) -> Span:
        """Where to report what is missing: the headline, else the document's first words."""
        blocks = self.document.blocks
        titles = (block for block in blocks if block.kind == "headline")
        block = next(titles, blocks[0] if blocks else None)
        if block is None:
            return Span(0, 0)
        return block.locate(next(iter(sentences(block.text)), Span(0, len(block.text))))

    def promising(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """Those of some blocks in which a pattern that the check `needs` may match."""
        if self.candidates is None or self.candidates.of_all:
            return blocks
        here = self.candidates.of_text
        if len(here) == 1:  # mostly; to hash every text takes longer than to compare it
            (only,) = here
            return [block for block in blocks if block.text == only]
        return [block for block in blocks if block.text in here]

    def likely(self, patterns: Collection[Pattern], text: str) -> Collection[Pattern]:
        """Those of all patterns that the check `needs` which may match in a text."""
        if self.candidates is None:
            return patterns
        return *self.candidates.of_text.get(text, ()), *self.candidates.of_all

    def seek(self, patterns: Collection[Pattern], text: str) -> Iterator[Match]:
        """Yield what `find` does, for patterns that the check `needs`: most texts are settled unread."""
        if self.candidates is None:
            return self.find(patterns, text)
        of_text, of_all = self.candidates
        places = of_text.get(text, _NOWHERE)
        if not (places or of_all):
            return iter(())
        if len(places) == 1 and not of_all:
            ((pattern, offsets),) = places.items()
            return iter(near(pattern, text, offsets) if pattern in patterns else ())
        found: list[Match] = []
        for pattern in patterns:
            if pattern in places:
                found += near(pattern, text, places[pattern])
            elif pattern in of_all:
                found += pattern.finditer(text)
        return _leftmost(found)

    def find(self, patterns: Collection[Pattern], text: str) -> Iterator[Match]:
        """Yield the matches of all patterns in a block's text, leftmost first, none overlapping."""
        return _leftmost([match for pattern in patterns for match in pattern.finditer(text)])

    def says(self, patterns: Collection[Pattern], texts: Iterable[str]) -> bool:
        """Whether a pattern matches somewhere in one of some texts."""
        return any(True for text in texts for pattern in patterns for _ in pattern.finditer(text))


def _leftmost(matches: list[Match]) -> Iterator[Match]:
    if len(matches) > 1:
        matches.sort(key=lambda match: (match.start(), -match.end()))
    end = 0
    for match in matches:
        if match.start() >= end:
            end = match.end()
            yield match
