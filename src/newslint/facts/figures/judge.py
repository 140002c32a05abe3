"""The numbers of an article against the evidence documents: whose number it is matters as much as the number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from newslint.facts.figures.claims import Claim, claims
from newslint.model.document import Block, Document
from newslint.model.judgement import Article, Evidence, Judgement, Unit
from newslint.model.judgement import Kind as UnitKind
from newslint.text.lines import Lines

_PROSE = frozenset({"headline", "dek", "subhead", "paragraph", "list", "caption", "quote"})
_EQUAL = 1e-9
_ROUNDED = 0.025  # of the value, for a number that rounds to the other
_LOOSE = 0.05  # the same behind “about” or “nearly”
_SHARED = 2  # words that two sentences about one thing have in common
_SAME = 0.6  # of the words of the shorter sentence, before another number contradicts it
_FEWEST = 4
_MOST = 50  # places of one measure looked at

Stance = Literal["equal", "rounded", "other", "unclear"]


class _Place(NamedTuple):
    claim: Claim
    document: int
    block: Block


@dataclass(frozen=True)
class FigureJudge:
    """Holds the numbers of an article against `sources`.

    Supported: a sentence with the same unit or noun, the same words next to the number and the same
    value, or one that it is rounded to. Refuted: a sentence that says otherwise the same, of the same
    time, without “about” or “at least”, with another value. All else is not enough.
    """

    sources: Sequence[Document]

    @property
    def kind(self) -> UnitKind:
        """Numbers."""
        return "number"

    @cached_property
    def _places(self) -> dict[tuple[tuple[str, str], str], list[_Place]]:
        """The numbers of the sources by measure and by each word around them."""
        found: dict[tuple[tuple[str, str], str], list[_Place]] = {}
        for index, document in enumerate(self.sources):
            for block in document.blocks:
                if block.kind in _PROSE:
                    for claim in claims(block.text):
                        place = _Place(claim, index, block)
                        for word in claim.subject | claim.names:
                            found.setdefault((claim.measure, word), []).append(place)
        return found

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement on each number that counts or measures; none where there is no evidence."""
        if not self.sources:
            return
        for block in article.document.blocks:
            if block.kind in _PROSE:
                for claim in claims(block.text):
                    yield self._judgement(article.document, block, claim)

    def _judgement(self, document: Document, block: Block, claim: Claim) -> Judgement:
        unit = Unit(
            "number", block.text[slice(*claim.span)], block.locate(claim.span),
            {"value": f"{claim.value:g}", "unit": claim.unit or claim.noun},
        )  # fmt: skip
        found = [
            (place, stance)
            for place in self._near(claim)
            if self.sources[place.document].text != document.text
            and (stance := _stance(claim, place.claim)) != "unclear"
        ]
        agreeing = [(place, stance) for place, stance in found if stance != "other"]
        against = [place for place, stance in found if stance == "other"]
        if agreeing and against:
            evidence = (
                self._evidence(agreeing[0][0], agrees=True),
                self._evidence(against[0], agrees=False),
            )
            return Judgement(
                unit,
                "conflicting",
                "medium",
                evidence=evidence,
                steps=("the sources give two numbers",),
            )
        if agreeing:
            place, stance = min(agreeing, key=lambda item: item[1] != "equal")
            step = "the same subject, unit and value"
            if stance == "rounded":
                step = f"{unit.text} rounds {self._words(place)}"
            return Judgement(
                unit, "supported", evidence=(self._evidence(place, agrees=True),), steps=(step,)
            )
        if against:
            step = f"the same sentence with {self._words(against[0])}"
            return Judgement(
                unit, "refuted", "medium", "figure-refuted", evidence=(self._evidence(against[0], agrees=False),),
                steps=(step,),
            )  # fmt: skip
        return Judgement(
            unit, "not-enough-evidence", gaps=("no source says the same of the same subject",)
        )

    def _near(self, claim: Claim) -> list[_Place]:
        """The places with the same measure that share the rarest words with a claim, the nearest first."""
        lists = [
            self._places.get((claim.measure, word), [])
            for word in sorted(claim.subject | claim.names)
        ]
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
        line, column = self._lines(place.document).place(span.start)
        pointer = document.pointer(span.start)
        where = (
            f"{document.path} {pointer}"
            if pointer
            else f"{document.path}:{document.base.line + line}:{column}"
        )
        words = place.block.text[slice(*place.claim.sentence)]
        return Evidence("figures", "supports" if agrees else "refutes", where, words, document.path)

    @cached_property
    def _known_lines(self) -> dict[int, Lines]:
        return {}

    def _lines(self, index: int) -> Lines:
        return self._known_lines.setdefault(index, Lines(self.sources[index].text))


def _stance(ours: Claim, theirs: Claim) -> Stance:
    """What a number of a source says of the article's."""
    if not _is_about_the_same(ours, theirs):
        return "unclear"
    if abs(ours.value - theirs.value) <= _EQUAL * abs(ours.value):
        return "equal"
    if _is_rounded(ours, theirs):
        return "rounded"
    if ours.bound or theirs.bound or _is_between(ours, theirs):
        return "unclear"
    smaller = min(len(ours.context), len(theirs.context))
    is_same = len(ours.context & theirs.context) >= max(_FEWEST, _SAME * smaller)
    # Nearest to the number there must be nothing that only one of them has.
    sides = (ours.subject - theirs.context, theirs.subject - ours.context)
    has_names = ours.names <= theirs.context or theirs.names <= ours.context
    has_names = has_names and not ours.capitals.isdisjoint(theirs.capitals)
    return "other" if is_same and has_names and not all(sides) else "unclear"


def _is_about_the_same(ours: Claim, theirs: Claim) -> bool:
    """Whether two numbers may belong to one thing: near words, names, time and “not” agree."""
    nearest = ours.subject & theirs.subject
    if 2 * len(nearest) < min(len(ours.subject), len(theirs.subject)) or not nearest:
        return False
    if (
        ours.subject & theirs.context - theirs.subject
        and theirs.subject & ours.context - ours.subject
    ):
        return False  # each is beside what stands beside another number of the other
    shared = ours.context & theirs.context
    if len(shared) < min(_SHARED, len(ours.context), len(theirs.context)):
        return False
    if ours.names and theirs.names and not ours.names & theirs.names:
        return False
    return ours.negated == theirs.negated and ours.times == theirs.times


def _is_rounded(ours: Claim, theirs: Claim) -> bool:
    """Whether the rounder of two numbers is what the other rounds to, on the side that its bound allows."""
    near = _LOOSE if ours.bound or theirs.bound else _ROUNDED
    if abs(ours.value - theirs.value) > near * max(abs(ours.value), abs(theirs.value)):
        return False
    if "at most" in (ours.bound, theirs.bound) or "at least" in (ours.bound, theirs.bound):
        low, high = sorted((ours, theirs), key=lambda claim: claim.value)
        return low.bound != "at most" and high.bound != "at least"
    digits, other = _digits(ours.value), _digits(theirs.value)
    rough, fine = (ours, theirs) if digits < other else (theirs, ours)
    return digits != other and float(f"{fine.value:.{min(digits, other)}g}") == rough.value


def _digits(value: float) -> int:
    """How many digits of a number count: 2 of 1,500,000."""
    return max(
        1, len(f"{value:.12g}".replace(".", "").replace("-", "").partition("e")[0].strip("0"))
    )


def _is_between(ours: Claim, theirs: Claim) -> bool:
    """Whether rounding may explain what it does not prove."""
    apart = abs(ours.value - theirs.value)
    is_round = (
        min(_digits(ours.value), _digits(theirs.value)) <= 2
        and max(ours.value, theirs.value) >= 100
    )
    return is_round and apart <= 2 * _LOOSE * max(ours.value, theirs.value)
