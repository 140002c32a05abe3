"""Dates that no calendar has: 30 February, and a Friday that was a Saturday."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from newslint.model.document import Block, Field
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.mention import DateMention, Fault
from newslint.text.dates.names import WEEKDAYS, fold, month_of, weekday_of
from newslint.text.dates.order import primary
from newslint.text.expressions import expression
from newslint.text.page import Page

CAPTURES = ("match", "reason")

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Two patterns, for `re` looks for one given sign many times as fast as for one of two.
_YEARS = tuple(
    expression(rf"{first}[0-9]{{3}}(?![0-9])(?P<numbers>\s?[-/.年년]\s?[0-9])?") for first in "12"
)
_OTHER_YEARS = "١٢۱۲１２"  # how they begin in other digits
_NUMBER = expression("[0-9](?<![0-9]{2})[0-9]?(?![0-9])")
# What may stand between a month, or a time of day, and its year.
_JOINTS = frozenset({"am", "de", "del", "h", "hrs", "of", "on", "pm", "uhr"})
_MOST_DAYS = 31
_NO_DAY = expression(r"(?<![0-9:])(?:00?|3[2-9]|[4-9][0-9])(?![0-9:])")
_LAST_DAYS = frozenset({"29", "30", "31"})  # which not every month has
_WORD = expression(r"[^\W\d_]+")
# Days that no year has, where a word before them says that they are days: “31 April sales” counts,
# and “the 30th of February” is never.
_LAST_DAY = expression(r"3[01](?![0-9])")
_NEVER = expression(
    r"""(?x)\b(?:[Oo]n|[Bb]y|[Uu]ntil|till|from|[Ss]ince|[Bb]efore|[Aa]fter|through|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs
    |[Ff]ri|[Ss]atur|[Ss]un)day,?)\s(?:the\s)?(?P<date>
    (?:Apr(?:il|\.)|June|Sept(?:ember|\.)|Nov(?:ember|\.)|Feb(?:ruary|\.))\s31(?:st)?|Feb(?:ruary|\.)\s30(?:th)?
    |31(?:st)?\s(?:of\s)?(?:April|June|September|November)|3[01]\sFebruary)
    \b(?!,?\s[0-9]{4}(?![0-9]))"""
)
_DAYS = frozenset({"published", "modified", "embargo"})  # fields
_BETWEEN = "\0"  # blocks, which stands in no date
_NEWEST = "2199"  # of the years but of dates with characters or numbers behind them
_AT_ONCE = 1_000  # blocks; all of a large file are not to be in memory twice
# Code points before and behind a year where its day and weekday may stand; no month's name is so long.
_WORDS, _BEHIND, _LAST_WORD = 112, 20, 16
_BEFORE = 32  # code points before a day without a year where its month and weekday may stand
_IN_NONE = "is in no calendar"


class Check(NamedTuple):
    """Flag dates in the scope and in metadata that have one of these `faults`."""

    faults: tuple[Fault, ...] = ("no-such-day", "wrong-weekday")

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a date; `reason` says what is wrong with it."""
        language = page.document.language
        parts = range(0, len(page.blocks), _AT_ONCE)
        doubtful = (_doubtful(page.blocks[first : first + _AT_ONCE], language) for first in parts)
        for block in chain.from_iterable(doubtful):
            yield from self._in_block(block, language)
        for field in page.document.fields:
            if field.name not in _DAYS:
                continue
            # What blocks show has been looked at, but for numbers that are no day of any month.
            if field.origin != "visible" or _NO_DAY.search(field.value):
                yield from self._in_field(field, page)

    def _in_block(self, block: Block, language: str) -> Iterator[Hit]:
        from newslint.text.dates.find import find_dates  # noqa: PLC0415 - most have none in doubt
        from newslint.text.dates.mentioned import is_only_mentioned  # noqa: PLC0415

        for date in find_dates(block.text, language):
            if date.fault in self.faults and not is_only_mentioned(block.text, date.span):
                start, end = date.span
                yield Hit(block.locate(date.span), _captures(block.text[start:end], date))
        if "no-such-day" not in self.faults:
            return
        for match in _NEVER.finditer(block.text):
            span = Span(*match.span("date"))
            if not is_only_mentioned(block.text, span):
                yield Hit(block.locate(span), {"match": match["date"], "reason": _IN_NONE})

    def _in_field(self, field: Field, page: Page) -> Iterator[Hit]:
        from newslint.text.dates.parse import parse_date  # noqa: PLC0415 - few texts have metadata

        date = parse_date(field.value, page.document.language)
        is_shown = field.origin == "visible" and date and 0 < (date.day_of_month or 0) <= _MOST_DAYS
        if date and date.fault in self.faults and not is_shown:
            yield Hit(field.span, _captures(field.value, date))


def _doubtful(blocks: Sequence[Block], language: str) -> Sequence[Block]:
    """Those of some blocks in which a date may have a fault; one look at them all settles most."""
    text = _BETWEEN.join([text for _, text, _ in blocks])
    if not text.isascii():
        for sign in _OTHER_YEARS:
            if sign in text:
                return blocks
    found = {*_doubtful_years(text, language), *_days_of_no_year(text)}
    return [block for block in blocks if any(part in block.text for part in found)] if found else ()


def _days_of_no_year(text: str) -> Iterator[str]:
    for day in _LAST_DAY.finditer(text):
        near = _NEVER.search(text, max(0, day.start() - _BEFORE), day.end() + _LAST_WORD)
        if near:
            yield near["date"]


def _doubtful_years(text: str, language: str) -> Iterator[str]:
    for pattern in _YEARS:
        for year in pattern.finditer(text):
            start = year.start()
            if year["numbers"] or _may_be_wrong(text, start, language):
                yield text[start : start + 4]


def _may_be_wrong(text: str, year: int, language: str) -> bool:
    """Whether before a year stands a day that is the last of some months, or a day with a weekday."""
    last = text[max(0, year - _LAST_WORD) : year].split()[-1:]
    if (last and _is_of_no_date(last[0])) or text[year : year + 4] > _NEWEST:
        return False
    before = text[max(0, year - _WORDS) : year].rpartition(_BETWEEN)[2]
    behind = text[year + 4 : year + _BEHIND].partition(_BETWEEN)[0]
    return _has_doubtful_day(before, behind, primary(language))


@lru_cache(maxsize=1024)
def _is_of_no_date(word: str) -> bool:
    """Whether a date does not go on from a word to a year: “it cost 2024 crowns”."""
    return (
        word.isascii()
        and word.isalpha()
        and word.islower()
        and word not in _JOINTS
        and month_of(word, "", lenient=True) is None
    )


@lru_cache(maxsize=512)  # the articles of a year share its days
def _has_doubtful_day(before: str, behind: str, language: str) -> bool:
    numbers = _NUMBER.findall(before)
    if not numbers or not _LAST_DAYS.isdisjoint(numbers):
        return bool(numbers)
    words = _WORD.findall(before)
    if "(" in behind or "（" in behind or language == "tr":
        words += _WORD.findall(behind)
    return not _weekdays(language).isdisjoint(map(fold, words))


@lru_cache(maxsize=8)
def _weekdays(language: str) -> frozenset[str]:
    """The words in the names of weekdays that a text in a language may have."""
    known = (word for days in WEEKDAYS.values() for word in days.replace(",", " ").split())
    names = (word for word in known if weekday_of(word.title(), language) is not None)
    return frozenset(fold(part) for name in names for part in _WORD.findall(name))


def _captures(words: str, date: DateMention) -> dict[str, str]:
    day = date.day
    reason = f"falls on a {_WEEKDAYS[day.weekday()]}" if day else _IN_NONE
    return {"match": words, "reason": reason}
