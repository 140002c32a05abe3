"""Every quotation of an article against the evidence documents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, pairwise

from newslint.facts.locator import locator
from newslint.facts.quotations.comparison import word_diff, worst
from newslint.facts.quotations.context import between, denied_before, elided_negation
from newslint.facts.quotations.library import Library
from newslint.facts.quotations.matching import Match, match_parts
from newslint.facts.quotations.parts import parts
from newslint.facts.quotations.speakers import name_parts
from newslint.facts.quotations.units import FEWEST, quotations
from newslint.facts.quotations.witnesses import Witness, Witnesses
from newslint.model.document import Document
from newslint.model.judgement import Article, Certainty, Evidence, Fault, Judgement, Unit, Word
from newslint.model.judgement import Kind as UnitKind
from newslint.text.quotes.article import Quote
from newslint.text.quotes.languages import known_language
from newslint.text.sentences import sentences

_TELLING = 6  # words that two people do not both say by chance
_BREATH = 120  # characters between two quotations of which the second goes on
_SENTENCES = 12  # of a quotation that are looked for one by one
_LIKELY = 3  # level of an attribution that a reader should look at
_ALIKE = 0.8  # of the worth of each
_SHOWN = 5  # sources named as searched


@dataclass(frozen=True)
class QuotationJudge:
    """Holds the quotations of an article against `sources`; the index of these is made when first asked for."""

    sources: Sequence[Document]

    @property
    def kind(self) -> UnitKind:
        """Quotations."""
        return "quote"

    @cached_property
    def library(self) -> Library:
        """The sources' words."""
        return Library(self.sources)

    @cached_property
    def _witnesses(self) -> Witnesses:
        return Witnesses(self.library)

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement on each quotation of speech, and on other quoted passages of some length."""
        document = article.document
        asked = quotations(document)
        if not self.sources:
            yield from (_without_source(quote, "no evidence document was given") for quote in asked)
            return
        # An article is no evidence for itself.
        banned = frozenset(
            index for index, source in enumerate(self.sources) if source.text == document.text
        )
        if len(banned) == len(self.sources):
            yield from (
                _without_source(quote, "no source but the article itself was given")
                for quote in asked
            )
            return
        found = list(self._located(asked, document, banned))
        related = any(_is_found(matches) and quote.words >= FEWEST for quote, matches in found)
        for quote, matches in found:
            if any(matches):
                yield self._found(quote, matches, banned)
            else:
                yield self._not_found(quote, document, banned, related=related)

    def _located(
        self, asked: Sequence[Quote], document: Document, banned: frozenset[int]
    ) -> Iterator[tuple[Quote, Sequence[Match | None]]]:
        """Each quotation with where its parts are; those that “she said” interrupts are one for this."""
        for breath in _breaths(document, asked):
            divided = [parts(quote.text, document.language) for quote in breath]
            found = iter(match_parts(self.library, list(chain.from_iterable(divided)), banned))
            for quote, own in zip(breath, divided, strict=True):
                matches = list(islice(found, len(own)))
                yield quote, self._spliced(quote, document.language, matches, banned) or matches

    def _spliced(
        self,
        quote: Quote,
        language: str,
        matches: Sequence[Match | None],
        banned: frozenset[int],
    ) -> Sequence[Match | None]:
        """The sentences of a quotation without a gap where each, but not all as one, is in the sources."""
        if len(matches) != 1 or _is_found(matches):
            return ()
        spans = list(sentences(quote.text))[:_SENTENCES]
        divided = [part for span in spans for part in parts(quote.text[slice(*span)], language)]
        if len(divided) < 2:
            return ()
        found = match_parts(self.library, divided, banned)
        alike = all(here and here.is_found and here.share >= _ALIKE for here in found)
        return found if alike else ()

    def _found(
        self, quote: Quote, matches: Sequence[Match | None], banned: frozenset[int]
    ) -> Judgement:
        found = [here for here in matches if here]
        unit = _unit(quote)
        evidence = tuple(self._evidence(here) for here in found)
        difference = tuple(self._difference(found))
        steps = tuple(difference.step for here in found for difference in here.differences)
        if not _is_found(matches):
            missing = len(matches) - sum(here is not None and here.is_found for here in matches)
            gap = f"{missing} of {len(matches)} parts of it not found"
            return Judgement(
                unit, "partly-found", "medium", evidence=evidence, difference=difference, steps=steps,
                gaps=(gap if len(matches) > 1 else "the rest of it is in no source",),
            )  # fmt: skip
        steps += tuple(between(self.library, found))
        is_spliced = len(found) > len(parts(quote.text))
        if is_spliced:
            steps += ("the source has other words between its sentences, and no ellipsis says so",)
        worked = Judgement(unit, "verbatim", evidence=evidence, difference=difference, steps=steps)
        worked = worked._replace(gaps=self._speaker_gaps(quote, found))
        worked = self._altered(worked, found, is_spliced=is_spliced)
        if worked.fault and not quote.certain:
            gap = "the marks do not pair: where the quotation ends is a guess"
            return worked._replace(certainty="low", fault="", gaps=(*worked.gaps, gap))
        other = self._other_speaker(quote, found, banned)
        if other:
            return worked._replace(
                verdict="misattributed", certainty=other[0], fault="quote-misattributed",
                steps=(*worked.steps, other[1]), gaps=(),
            )  # fmt: skip
        return worked

    def _altered(
        self, verbatim: Judgement, found: Sequence[Match], *, is_spliced: bool
    ) -> Judgement:
        """The judgement on words that were found: verbatim, or altered in the gravest way of its changes."""
        kinds = [difference.kind for here in found for difference in here.differences]
        steps = verbatim.steps
        if self._is_out_of_order(found):
            steps += ("the source has these parts in another order",)
            kinds.append("content")
        for before, here in pairwise(found):
            words = elided_negation(self.library, before, here)
            if words:
                steps += (f"the ellipsis leaves out “{words}”",)
                kinds.append("negation")
        denied = denied_before(self.library, found[0])
        if denied:
            steps += (f"the source has “{denied}” right before it",)
        if is_spliced:
            kinds.append("trimmed")
        if not kinds:
            return verbatim._replace(steps=steps)
        change = worst(kinds)
        faults: dict[str, Fault] = {"trimmed": "quote-trimmed"}
        return verbatim._replace(
            verdict="altered",
            certainty="high" if min(here.share for here in found) >= 0.75 else "medium",
            fault="" if change == "function-words" else faults.get(change, "quote-altered"),
            change=change,
            steps=steps,
        )

    def _not_found(
        self, quote: Quote, document: Document, banned: frozenset[int], *, related: bool
    ) -> Judgement:
        searched = [source.path for index, source in enumerate(self.sources) if index not in banned]
        names = ", ".join(dict.fromkeys(islice(searched, _SHOWN)))
        more = f" and {len(searched) - _SHOWN} more" if len(searched) > _SHOWN else ""
        steps = (f"searched {names}{more}",)
        if quote.words < FEWEST:
            gap = "so few words may stand in any other source"
            return Judgement(_unit(quote), "not-found", "low", steps=steps, gaps=(gap,))
        name = quote.resolved or quote.speaker
        if self._may_be_translated(name, document, banned):
            gap = "the sources that may have it are in another language: no translation is compared"
            return Judgement(_unit(quote), "not-found", "low", steps=steps, gaps=(gap,))
        known = self._witnesses.knows(name, banned)
        # What nobody says may be the name of a film.
        if known or (related and quote.speech):
            return Judgement(_unit(quote), "not-found", "medium", "quote-not-found", steps=steps)
        # Sources of something else prove nothing.
        gap = "no source has the speaker or any quotation of this article"
        return Judgement(_unit(quote), "not-found", "low", steps=steps, gaps=(gap,))

    def _may_be_translated(self, name: str, document: Document, banned: frozenset[int]) -> bool:
        """Whether all sources, or one that has the speaker, are in another language than the article."""
        ours = _language(document)
        own = frozenset(at for at, theirs in enumerate(self._languages) if theirs == ours) | banned
        if len(own) == len(self.sources):
            return False
        return own == banned or self._witnesses.knows(name, own)

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        return tuple(map(_language, self.sources))

    def _evidence(self, here: Match) -> Evidence:
        document, span, words = self.library.span(here.first, here.last)
        place = locator(document, span.start)
        verbatim = all(difference.kind == "function-words" for difference in here.differences)
        return Evidence(
            "quotations", "supports" if verbatim else "refutes", place, words, document.path
        )

    def _difference(self, found: Sequence[Match]) -> Iterator[Word]:
        for number, here in enumerate(found):
            if number:
                yield Word("both", "…")
            yield from word_diff(here.changes, here.part, self.library.surface)

    def _is_out_of_order(self, found: Sequence[Match]) -> bool:
        return any(
            here.last <= before.first
            and self.library.document_at(here.first) == self.library.document_at(before.first)
            for before, here in pairwise(found)
        )

    def _other_speaker(
        self, quote: Quote, found: Sequence[Match], banned: frozenset[int]
    ) -> tuple[Certainty, str] | None:
        """Who else says it in every place where it stands, if that is certain."""
        name = quote.resolved or quote.speaker
        if quote.level < 3:
            return None
        others = (self._surely_other(name, here, banned) for here in found)
        other = next(filter(None, others), None)
        if other is None:
            return None
        certainty, witness = other
        return certainty, f"the article has {name} say it, the source {witness.name}"

    def _surely_other(
        self, name: str, here: Match, banned: frozenset[int]
    ) -> tuple[Certainty, Witness] | None:
        content = sum(weight in ("content", "number") for weight in here.part.weights)
        if len(here.part.terms) < _TELLING or content < 3 or here.share < 0.8:
            return None
        places = [here.first]
        if not here.changes:
            words = self.library.read([term.key for term in here.part.terms])
            places = [
                place
                for place in islice(self.library.exact(words), 20)
                if self.library.document_at(place) not in banned
            ]
        heard = [self._witnesses.at(place) for place in places]
        verdicts: list[tuple[Certainty, Witness] | None] = [
            self._witnesses.contradicts(name, witness) for witness in heard
        ]
        if any(verdict is None for verdict in verdicts):
            return None
        return next(filter(None, verdicts), None)

    def _speaker_gaps(self, quote: Quote, found: Sequence[Match]) -> tuple[str, ...]:
        name = quote.resolved or quote.speaker
        if not name:
            return ()
        heard = [self._witnesses.at(here.first) for here in found]
        if not any(name_parts(witness.name) for witness in heard):
            return ("the source does not tell who says it",)
        # Too few words to be sure that they are the same ones.
        others = [self._witnesses.contradicts(name, witness, _LIKELY) for witness in heard]
        if all(others) and heard[0].name:
            return (f"the source has {heard[0].name} say it",)
        parts_of_others = zip(found, heard, others, strict=True)
        return tuple(
            f"the source has {witness.name} say “{self.library.surface(here.first, here.last)}”"
            for here, witness, other in parts_of_others
            if other
        )


def _unit(quote: Quote) -> Unit:
    speaker = quote.resolved or quote.speaker
    return Unit("quote", quote.text, quote.span, {"speaker": speaker} if speaker else {})


def _without_source(quote: Quote, gap: str) -> Judgement:
    return Judgement(_unit(quote), "no-source", gaps=(gap,))


def _language(document: Document) -> str:
    paragraphs = [block.text for block in document.of_kind("paragraph", "quote", "list")]
    return known_language(paragraphs, document.language)


def _is_found(matches: Sequence[Match | None]) -> bool:
    return bool(matches) and all(here is not None and here.is_found for here in matches)


def _breaths(document: Document, asked: Sequence[Quote]) -> Iterator[list[Quote]]:
    """Quotations of one speaker with little between them, together."""
    together: list[Quote] = []
    for quote in asked:
        if together and not _goes_on(document, together[-1], quote):
            yield together
            together = []
        together.append(quote)
    if together:
        yield together


def _goes_on(document: Document, last: Quote, quote: Quote) -> bool:
    between = quote.span.start - last.span.end
    same = not quote.resolved or not last.resolved or quote.resolved == last.resolved
    return (
        same and between < _BREATH and "\n" not in document.text[last.span.end : quote.span.start]
    )
