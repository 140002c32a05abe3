"""The numbers of an article against the evidence documents: whose number it is matters as much as the number."""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from newslint.facts.figures.claims import Claim, claims, names_of
from newslint.facts.figures.stance import (
    Stance,
    is_measured_otherwise,
    is_near,
    shares_name,
    stance,
)
from newslint.facts.locator import locator
from newslint.facts.quotations.units import quotations
from newslint.model.document import Block, Document
from newslint.model.judgement import Article, Evidence, Judgement, Unit
from newslint.model.judgement import Kind as UnitKind
from newslint.model.spans import Span
from newslint.records import NamedTuple

_PROSE = frozenset({"headline", "dek", "subhead", "paragraph", "list", "caption", "quote"})
_OTHER_TIME = "one of the two sentences names a time that the other does not"
_MOST = 50  # places of one measure looked at


class _Place(NamedTuple):
    claim: Claim
    document: int
    block: Block


@dataclass(frozen=True)
class FigureJudge:
    """Holds the numbers of an article against `sources`.

    Supported: a sentence with the same unit or noun, the same words next to the number and the same
    value, or one that it is rounded to; one of the two may leave out the date. Refuted: a sentence
    that says otherwise the same, of the same time, without “about” or “at least”, with another
    value. All else is not enough. A number inside a quotation is judged with the quotation.
    """

    sources: Sequence[Document]

    @property
    def kind(self) -> UnitKind:
        """Numbers."""
        return "number"

    @cached_property
    def _sentences(self) -> dict[tuple[int, int, Span, tuple[str, str]], list[Claim]]:
        """The numbers of each measure in each sentence of the sources."""
        found: dict[tuple[int, int, Span, tuple[str, str]], list[Claim]] = {}
        seen = {id(place): place for places in self._places.values() for place in places}
        for place in seen.values():
            found.setdefault(_sentence(place), []).append(place.claim)
        return found

    @cached_property
    def _places(self) -> dict[tuple[tuple[str, str], str], list[_Place]]:
        """The numbers of the sources by measure and by each word around them."""
        found: dict[tuple[tuple[str, str], str], list[_Place]] = {}
        for index, document in enumerate(self.sources):
            for block in document.blocks:
                if block.kind in _PROSE:
                    for claim in claims(block.text):
                        place = _Place(claim, index, block)
                        for word in _words_near(claim):
                            found.setdefault((claim.measure, word), []).append(place)
        return found

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement on each number that counts or measures; none where there is no evidence."""
        if not self.sources:
            return
        document = article.document
        spoken = _Spans(quote.span for quote in quotations(document))
        for block in document.blocks:
            if block.kind in _PROSE:
                found = list(claims(block.text))
                alike = Counter((claim.sentence, claim.measure) for claim in found)
                for claim in found:
                    if block.locate(claim.span) not in spoken:
                        beside = alike[claim.sentence, claim.measure]
                        yield self._judgement(document, block, claim, beside)

    def _judgement(self, document: Document, block: Block, claim: Claim, beside: int) -> Judgement:
        """`beside` counts the numbers of one measure in the sentence."""
        unit = Unit(
            "number", block.text[slice(*claim.span)], block.locate(claim.span),
            {"value": f"{claim.value:.15g}", "unit": claim.unit or claim.noun},
        )  # fmt: skip
        found = [
            (place, said)
            for place in _counterparts(claim, self._near(claim))
            if self.sources[place.document].text != document.text
            and (said := stance(claim, place.claim)) != "unclear"
            and (said != "other" or self._is_one_matter(document, claim, place))
            and (said != "other" or self._is_its_counterpart(claim, beside, place))
        ]
        agreeing = [(place, said) for place, said in found if said != "other"]
        against = [place for place, said in found if said == "other"]
        if agreeing and against:
            evidence = (
                self._evidence(agreeing[0][0], agrees=True),
                self._evidence(against[0], agrees=False),
            )
            steps = ("the sources give two numbers",)
            return Judgement(unit, "conflicting", "medium", evidence=evidence, steps=steps)
        if agreeing:
            return self._supported(unit, claim, agreeing)
        if against:
            step = f"the same sentence with {self._words(against[0])}"
            return Judgement(
                unit, "refuted", "medium", "figure-refuted", evidence=(self._evidence(against[0], agrees=False),),
                steps=(step,),
            )  # fmt: skip
        return Judgement(
            unit, "not-enough-evidence", gaps=("no source says the same of the same subject",)
        )

    def _supported(
        self, unit: Unit, claim: Claim, agreeing: Sequence[tuple[_Place, Stance]]
    ) -> Judgement:
        """By a place with the very value if there is one, and of the same time if there is one."""
        place, said = min(
            agreeing, key=lambda item: (item[1] != "equal", item[0].claim.times != claim.times)
        )
        step = "the same subject, unit and value"
        if said == "rounded":
            step = f"{unit.text} rounds {self._words(place)}"
        is_then = claim.times == place.claim.times
        return Judgement(
            unit, "supported", "high" if is_then else "medium", evidence=(self._evidence(place, agrees=True),),
            steps=(step,), gaps=() if is_then else (_OTHER_TIME,),
        )  # fmt: skip

    def _is_one_matter(self, document: Document, claim: Claim, place: _Place) -> bool:
        """Whether a name in both sentences, else in both documents, tells that they are about one thing."""
        if shares_name(claim, place.claim):
            return True
        if place.document not in self._known_names:
            self._known_names[place.document] = _names(self.sources[place.document])
        ours, theirs = _names(document), self._known_names[place.document]
        return not ours or not theirs or not ours.isdisjoint(theirs)

    def _is_its_counterpart(self, claim: Claim, beside: int, place: _Place) -> bool:
        """Whether no other number of a source's sentence may be the one: “400 in Arden and 700 in Brill”."""
        others = [
            other
            for other in self._sentences[_sentence(place)]
            if other is not place.claim and not is_measured_otherwise(claim, other)
        ]
        is_its_own = claim.subject <= place.claim.subject
        there = [other for other in others if is_near(claim, other)]
        if there:
            return is_its_own and all(other.subject - claim.subject for other in there)
        elsewhere = frozenset(chain.from_iterable(other.subject for other in others))
        is_apart = claim.context.isdisjoint(elsewhere - place.claim.subject)
        return not others or len(others) + 1 == beside or (is_its_own and is_apart)

    @cached_property
    def _known_names(self) -> dict[int, frozenset[str]]:
        return {}

    def _near(self, claim: Claim) -> list[_Place]:
        """The places with the same measure that share the rarest words with a claim, the nearest first."""
        lists = [self._places.get((claim.measure, word), []) for word in sorted(_words_near(claim))]
        seen: dict[int, _Place] = {}
        for places in sorted(lists, key=len):
            if len(seen) >= _MOST:
                break
            seen.update((id(place), place) for place in places[:_MOST])
        return sorted(
            seen.values(),
            key=lambda place: (
                -len(claim.context & place.claim.context),
                place.document,
                place.claim.span,
            ),
        )

    @staticmethod
    def _words(place: _Place) -> str:
        return place.block.text[slice(*place.claim.span)]

    def _evidence(self, place: _Place, *, agrees: bool) -> Evidence:
        document = self.sources[place.document]
        span = place.block.locate(place.claim.sentence)
        where = locator(document, span.start)
        words = place.block.text[slice(*place.claim.sentence)]
        return Evidence("figures", "supports" if agrees else "refutes", where, words, document.path)


def _sentence(place: _Place) -> tuple[int, int, Span, tuple[str, str]]:
    return place.document, id(place.block), place.claim.sentence, place.claim.measure


def _counterparts(claim: Claim, near: Sequence[_Place]) -> Iterator[_Place]:
    """Of the numbers of each sentence those nearest to the same words, or the same: “400 metres long and 14 metres wide”."""
    places = [place for place in near if not is_measured_otherwise(claim, place.claim)]
    shared = [len(claim.subject & place.claim.subject) for place in places]
    most: dict[tuple[int, int, Span], int] = {}
    keys = [(place.document, id(place.block), place.claim.sentence) for place in places]
    for key, number in zip(keys, shared, strict=True):
        most[key] = max(number, most.get(key, 0))
    for place, key, number in zip(places, keys, shared, strict=True):
        if number == most[key] or place.claim.value == claim.value:
            yield place


def _words_near(claim: Claim) -> frozenset[str]:
    return (claim.subject or claim.context) | claim.names


class _Spans:
    """Stretches of a source that do not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def __contains__(self, span: Span) -> bool:
        at = bisect_right(self._spans, (span.start, sys.maxsize)) - 1
        return at >= 0 and span.end <= self._spans[at].end


def _names(document: Document) -> frozenset[str]:
    return frozenset(
        name for block in document.of_kind("paragraph", "list") for name in names_of(block.text)
    )
