"""Weekdays against their dates, and “yesterday” against the day that stands beside it."""

import datetime as dt
from collections.abc import Iterator

from newslint.model.document import Block
from newslint.model.judgement import Article, AsOf, Judgement, Unit
from newslint.model.spans import Span
from newslint.text.dates.find import find_dates
from newslint.text.dates.mention import DateMention
from newslint.text.dates.order import primary
from newslint.text.dates.relative import find_relative
from newslint.text.dates.resolve import DayAndMonth, Resolved, days_and_months, resolve
from newslint.text.expressions import expression
from newslint.text.sentences import sentences

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BESIDE = expression(r"\s?[,(–—-]\s?(?:the\s)?")
_NEAR = 200  # characters around a weekday that tell whether it is to come
_DIGIT = expression(r"[0-9]")


def judge_dates(block: Block, article: Article) -> Iterator[Judgement]:
    """Yield a judgement on each whole date with a weekday, and on each relative date."""
    text = block.text
    language = article.document.language
    whole = list(find_dates(text, language)) if _DIGIT.search(text) else []
    for date in whole:
        if date.weekday is not None or date.fault:
            yield _weekday(block, date)
    if primary(language) not in ("", "en"):
        return
    partial = days_and_months(text) if _DIGIT.search(text) else []
    for found in partial:
        if found.weekday is not None and article.as_of.day:
            yield _near_weekday(block, found, article.as_of.day)
    named = {date.span.start: date.day for date in whole if date.day}
    yield from _relatives(block, article.as_of, named, {each.start: each for each in partial})


def _weekday(block: Block, date: DateMention) -> Judgement:
    unit = _unit(block, date.span)
    day = date.day
    if day is None:
        return Judgement(
            unit, "refuted", fault="arithmetic-wrong", steps=("no calendar has this day",)
        )
    step = f"{day} is a {_WEEKDAYS[day.weekday()]}"
    if date.fault == "wrong-weekday":
        return Judgement(unit, "refuted", fault="weekday-wrong", steps=(step,))
    gaps = ("which number is the month is not certain",) if date.ambiguous else ()
    return Judgement(unit, "supported", steps=(step,), gaps=gaps)


def _near_weekday(block: Block, found: DayAndMonth, published: dt.date) -> Judgement:
    """A weekday with a day and a month: of the year nearest to the article."""
    unit = _unit(block, Span(found.start, found.end))
    day = found.in_year_of(published)
    if day is None:
        return Judgement(unit, "unverifiable", gaps=("no year near the article has this day",))
    step = f"{day}, the nearest such day to {published}, is a {_WEEKDAYS[day.weekday()]}"
    if day.weekday() == found.weekday:
        return Judgement(unit, "supported", steps=(step,))
    gap = "the year is not told; another one may be meant"
    return Judgement(unit, "refuted", "medium", "weekday-wrong", steps=(step,), gaps=(gap,))


def _relatives(
    block: Block, as_of: AsOf, named: dict[int, dt.date], partial: dict[int, DayAndMonth]
) -> Iterator[Judgement]:
    text = block.text
    within = set(partial)
    spans = iter(sentences(text))
    sentence = next(spans, Span(0, len(text)))
    for found in find_relative(text, "en"):
        if found.kind != "day" or not within.isdisjoint(range(*found.span)):
            continue
        while sentence.end <= found.span.start:
            sentence = next(spans, Span(sentence.end, len(text) + 1))
        unit = _unit(block, found.span)
        if as_of.day is None:
            yield Judgement(unit, "unverifiable", gaps=("the article has no date to count from",))
            continue
        words = text[slice(*found.span)]
        around = text[
            max(sentence.start, found.span.start - _NEAR) : min(
                sentence.end, found.span.end + _NEAR
            )
        ]
        resolved = resolve(words, around, as_of.day)
        if resolved:
            yield _resolved(
                unit, resolved, as_of, _beside(text, found.span.end, resolved, named, partial)
            )


def _beside(
    text: str,
    end: int,
    resolved: Resolved,
    named: dict[int, dt.date],
    partial: dict[int, DayAndMonth],
) -> dt.date | None:
    """The date in apposition to a relative one: “yesterday (5 May)”."""
    mark = _BESIDE.match(text, end)
    if mark is None:
        return None
    if mark.end() in named:
        return named[mark.end()]
    other = partial.get(mark.end())
    return other.in_year_of(resolved.day) if other else None


def _resolved(unit: Unit, resolved: Resolved, as_of: AsOf, beside: dt.date | None) -> Judgement:
    step = f"“{unit.text}” is {resolved.day}, a {_WEEKDAYS[resolved.day.weekday()]}, counted from {as_of.day} ({as_of.origin})"
    if beside is None:
        gaps = ["no evidence gives the day"]
        if not resolved.certain:
            gaps.append("a week earlier or later may be meant")
        return Judgement(unit, "unverifiable", steps=(step,), gaps=tuple(gaps))
    away = abs((beside - resolved.day).days)
    told = f"the date beside it is {beside}"
    if away == 0 or (not resolved.certain and away % 7 == 0 and away <= 7):
        return Judgement(unit, "supported", steps=(step, told))
    if away == 1:
        gap = "one day may be that of writing, or of another time zone"
        return Judgement(unit, "not-enough-evidence", steps=(step, told), gaps=(gap,))
    return Judgement(unit, "refuted", "medium", "weekday-wrong", steps=(step, told))


def _unit(block: Block, span: Span) -> Unit:
    return Unit("date", block.text[slice(*span)], block.locate(span))
