"""Dates that no calendar has: 30 February, and a Friday that was a Saturday."""

from collections.abc import Iterator
from functools import cache

from newslint.model.document import Block, Field
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.dates.digits import has_other_digit
from newslint.text.dates.mention import DateMention, Fault
from newslint.text.dates.names import WITH_SHORT_WEEKDAYS, weekday_spellings
from newslint.text.dates.order import primary
from newslint.text.expressions import expression
from newslint.text.page import Page
from newslint.text.patterns import Clue, Pattern

CAPTURES = ("match", "reason")

_FIELDS = ("published", "modified", "embargo")
# A year and numbers, or the day before a year, with a month and a time of day in between.
_DATE = expression(
    r"(?s)[0-9](?<![0-9]{2})(?:[0-9]{3}\s?[-/.年년]\s?[0-9]"
    r"|[0-9]?(?![0-9]).{1,112}?[12][0-9]{3}(?![0-9]))"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OF_WORDS = f"_0123456789{_LETTERS}{_LETTERS.upper()}"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Check(NamedTuple):
    """Flag dates in the scope and in metadata that have one of these `faults`."""

    faults: tuple[Fault, ...] = ("no-such-day", "wrong-weekday")

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """One of these matches in each block that is read, but for languages with weekdays of few letters."""
        return _hints()

    @property
    def asks_always(self) -> bool:
        """Metadata are asked without any such match."""
        return True

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope, and fields that are dates."""
        return ("scope", *(f"field {name}" for name in _FIELDS))

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a date; `reason` says what is wrong with it."""
        language = page.document.language
        is_hinted = primary(language) not in WITH_SHORT_WEEKDAYS
        for block in page.promising(page.blocks) if is_hinted else page.blocks:
            if not (_DATE.search(block.text) or has_other_digit(block.text)):
                continue
            if not is_hinted or next(page.seek(_hints(), block.text), None):
                yield from self._in_block(block, language)
        for field in page.document.fields:
            if field.origin != "visible" and field.name in _FIELDS:
                yield from self._in_field(field, page)

    def _in_block(self, block: Block, language: str) -> Iterator[Hit]:
        from newslint.text.dates.find import find_dates  # noqa: PLC0415 - most have none in doubt
        from newslint.text.dates.mentioned import is_only_mentioned  # noqa: PLC0415

        for date in find_dates(block.text, language):
            if date.fault in self.faults and not is_only_mentioned(block.text, date.span):
                start, end = date.span
                yield Hit(block.locate(date.span), _captures(block.text[start:end], date))

    def _in_field(self, field: Field, page: Page) -> Iterator[Hit]:
        from newslint.text.dates.parse import parse_date  # noqa: PLC0415 - few texts have metadata

        date = parse_date(field.value, page.document.language)
        if date and date.fault in self.faults:
            yield Hit(field.span, _captures(field.value, date))


@cache
def _hints() -> tuple[Pattern, ...]:
    """What stands in or beside every date that has a fault, or tells its script."""
    names = sorted(weekday_spellings())
    # Told here: what can be found out about names in Greek is not enough.
    where = Clue(tuple(names), lead=0, is_edge=True, barred=_OF_WORDS)
    return (
        Pattern(rf"(?i)\b(?:{'|'.join(names)})(?!\w)", clue=where),
        Pattern(r"\b(?:29|30|31)(?![0-9])"),  # which not every month has
        Pattern(r"-\s?(?:1[3-9]|2[0-8])-\s?[0-9]"),  # the month of “2023-13-01”
        Pattern("[年년٠-٩۰-۹０-９]"),
    )


def _captures(words: str, date: DateMention) -> dict[str, str]:
    day = date.day
    reason = f"falls on a {_WEEKDAYS[day.weekday()]}" if day else "is in no calendar"
    return {"match": words, "reason": reason}
