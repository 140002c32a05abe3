"""Two statements of one article that cannot both be true: numbers, sums, ages, measures, names."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, TypeVar

from newslint.model.document import Block
from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.parse import parse_date
from newslint.text.numbers import COUNTED, Quantity, quantities
from newslint.text.page import Page
from newslint.text.patterns import Pattern
from newslint.text.scores import RESULT, scores
from newslint.text.spellings import two_spellings
from newslint.text.sums import wrong_sums

CAPTURES = ("match", "other")

Found = TypeVar("Found")

Subject = Literal["quantities", "sums", "scores", "ages", "units", "names"]


_NEEDS: Mapping[Subject, tuple[Pattern, ...]] = {
    "quantities": (COUNTED,),
    "scores": (RESULT,),
    "ages": (Pattern("[Bb]orn"),),
    # A pattern a bracket, for the gate looks for a bracket with what follows it if there are few such.
    "units": tuple(
        Pattern(rf"\{bracket}(?:[0-9]|(?i:about|around|some|nearly|roughly|or))")
        for bracket in "(["
    ),
}


class Check(NamedTuple):
    """Flag what disagrees about one subject; `other` says what it disagrees with.

    Quantities and scores of the headline are held against those of the text below it.
    """

    of: Subject

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """Words without which an article says nothing about the subject."""
        return _NEEDS.get(self.of, ())

    @property
    def places(self) -> tuple[str, ...]:
        """A headline to be held against the text, or the blocks of the scope."""
        return ("headline",) if self.of in {"quantities", "scores"} else ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a disagreement."""
        return _SUBJECTS[self.of](page)


def _quantities(page: Page) -> Iterator[Hit]:
    for headline, block in _headline(page, quantities):
        if not headline.is_exact:
            continue
        same = [
            (other, found)
            for other in page.blocks
            if other.kind != "headline"
            for found in quantities(other.text)
            if found.noun == headline.noun
        ]
        if same and all(_differs(headline, found) for _, found in same):
            other, found = same[0]
            yield _hit(block, headline.span, _words(other, found.span), other.locate(found.span))


def _differs(headline: Quantity, found: Quantity) -> bool:
    return found.is_exact and found.value != headline.value


def _scores(page: Page) -> Iterator[Hit]:
    for headline, block in _headline(page, scores):
        below = [
            (other, found)
            for other in page.blocks
            if other.kind != "headline"
            for found in scores(other.text)
        ]
        if below and all(found.points != headline.points for _, found in below):
            other, found = below[0]
            yield _hit(block, headline.span, _words(other, found.span), other.locate(found.span))


def _headline(page: Page, find: Callable[[str], Iterator[Found]]) -> Iterator[tuple[Found, Block]]:
    for block in page.document.of_kind("headline"):
        for found in find(block.text):
            yield found, block


def _sums(page: Page) -> Iterator[Hit]:
    for block in page.blocks:
        for found in wrong_sums(block.text):
            yield _hit(block, found.span, f"{found.total:g}, not {found.wanted:g}")


def _ages(page: Page) -> Iterator[Hit]:
    from newslint.text.ages import wrong_ages  # noqa: PLC0415 - few articles have any

    published = None
    for field in page.document.named("published"):
        date = parse_date(field.value, page.document.language)
        published = published or (date.year if date else None)
    for block in page.promising(page.blocks):
        for age in wrong_ages(block.text, published):
            yield _hit(block, age.span, f"born in {age.born}, {age.then - age.born} in {age.then}")


def _units(page: Page) -> Iterator[Hit]:
    from newslint.text.units import disagreeing_pairs  # noqa: PLC0415 - few articles have any

    for block in page.promising(page.blocks):
        for pair in disagreeing_pairs(block.text):
            yield _hit(block, pair.span, f"{pair.wanted} {_unit(_words(block, pair.second))}")


def _unit(measure: str) -> str:
    return re.sub(r"^[\d.,\s-]+", "", measure)


def _names(page: Page) -> Iterator[Hit]:
    for rare, usual in two_spellings([block.text for block in page.blocks]):
        for block in page.blocks:
            start = block.text.find(rare)
            if start >= 0:
                yield _hit(block, Span(start, start + len(rare)), usual)
                break


def _hit(block: Block, span: Span, other: str, place: Span | None = None) -> Hit:
    related = (Related(f"“{other}” here", place),) if place else ()
    return Hit(block.locate(span), {"match": _words(block, span), "other": other}, related)


def _words(block: Block, span: Span) -> str:
    return block.text[span.start : span.end]


_SUBJECTS: Mapping[Subject, Callable[[Page], Iterator[Hit]]] = {
    "quantities": _quantities,
    "sums": _sums,
    "scores": _scores,
    "ages": _ages,
    "units": _units,
    "names": _names,
}
