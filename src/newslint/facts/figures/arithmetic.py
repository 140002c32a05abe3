"""What an article's own numbers and dates come to: ages, durations, sums, percentages, measures, weekdays."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newslint.facts.dates import judge_dates
from newslint.model.document import Block
from newslint.model.judgement import Article, AsOf, Certainty, Judgement, Unit
from newslint.model.judgement import Kind as UnitKind
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.ages import ages
from newslint.text.durations import durations
from newslint.text.numbers import read_number
from newslint.text.percentages import percent_changes
from newslint.text.sums import sums
from newslint.text.units import unit_pairs

_CLOSE = 0.15
_POINT = 1.0
_PROSE = frozenset({"headline", "dek", "subhead", "paragraph", "list", "caption", "quote"})
_DATED = _PROSE | {"date", "byline", "correction"}


class _Sum(NamedTuple):
    """A reckoning in one block: whether it is right, and how it goes."""

    span: Span
    is_right: bool
    step: str
    certainty: Certainty = "high"


@dataclass(frozen=True, slots=True)
class ArithmeticJudge:
    """Does the sums of an article again, and those of its calendar; it needs no evidence."""

    @property
    def kind(self) -> UnitKind:
        """Numbers; it judges dates too."""
        return "number"

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement a reckoning, right or wrong."""
        for block in article.document.blocks:
            if block.kind in _DATED:
                yield from judge_dates(block, article)
            for reckon in _RECKONINGS if block.kind in _PROSE else ():
                for found in reckon(block.text, article.as_of):
                    yield _judgement(block, found)


def _judgement(block: Block, found: _Sum) -> Judgement:
    unit = Unit("number", block.text[slice(*found.span)], block.locate(found.span))
    if found.is_right:
        return Judgement(unit, "supported", found.certainty, steps=(found.step,))
    return Judgement(unit, "refuted", found.certainty, "arithmetic-wrong", steps=(found.step,))


def _ages(text: str, as_of: AsOf) -> Iterator[_Sum]:
    for age in ages(text, as_of.day.year if as_of.day else None, as_of.day):
        years = " or ".join(map(str, age.possible))
        whole = age.birthday and age.day
        born, then = (age.birthday, age.day) if whole else (age.born, age.then)
        step = f"born {'on' if whole else 'in'} {born}, so {years} years old {'on' if whole else 'in'} {then}"
        yield _Sum(age.span, age.is_right, step)


def _durations(text: str, as_of: AsOf) -> Iterator[_Sum]:
    del as_of  # both years are told
    for found in durations(text):
        years = found.last - found.first
        unit = "year" if years == 1 else "years"
        step = f"{found.first} to {found.last} is {years} {unit}, give or take one for the months"
        yield _Sum(found.span, found.is_right, step)


def _sums(text: str, as_of: AsOf) -> Iterator[_Sum]:
    del as_of
    for found in sums(text):
        step = f"the parts come to {found.total:,.15g}, the whole is {found.wanted:,.15g}"
        yield _Sum(found.span, found.is_right, step, "medium" if found.is_share else "high")


def _changes(text: str, as_of: AsOf) -> Iterator[_Sum]:
    del as_of
    for found in percent_changes(text):
        step = (
            f"from {found.first:,.15g} to {found.second:,.15g} is a change of {found.wanted:+.1f} %"
        )
        apart = abs(found.stated - found.wanted)
        if found.is_points:
            step = f"from {found.first:,.15g} to {found.second:,.15g} % is {found.second - found.first:+,.3g} points"
        elif found.is_right and apart > max(_POINT, _CLOSE * abs(found.wanted)):
            continue  # round numbers agree with much
        yield _Sum(found.span, found.is_right, step)


def _measures(text: str, as_of: AsOf) -> Iterator[_Sum]:
    del as_of
    for found in unit_pairs(text):
        first, second = text[slice(*found.first)], text[slice(*found.second)]
        step = f"{first} is {found.wanted}{second.lstrip('0123456789.,')}"
        wanted, value = (
            read_number(re.sub(r"[^0-9.,]", "", each)) for each in (found.wanted, second)
        )
        # Round numbers agree with much: what only rounding explains is passed over.
        if not found.agrees or (wanted and value and abs(wanted - value) <= _CLOSE * wanted):
            yield _Sum(found.span, found.agrees, step)


_RECKONINGS: tuple[Callable[[str, AsOf], Iterator[_Sum]], ...] = (
    _ages, _durations, _sums, _changes, _measures,
)  # fmt: skip
