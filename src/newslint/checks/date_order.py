"""Dates of publication that cannot be: later than today, or changed before they were made."""

from collections.abc import Callable, Iterator
from datetime import date

from newslint.hints import Literal
from newslint.model.document import Field
from newslint.model.finding import Hit, Related
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.parse import parse_date
from newslint.text.page import Page

CAPTURES = ("value", "other")

_HELD = frozenset({"draft", "future", "scheduled", "pending", "embargoed", "withheld"})


class _Limit(NamedTuple):
    day: date
    words: str
    span: Span | None
    origin: str = ""


class Check(NamedTuple):
    """Flag a `first` date that lies more than `tolerance` days after the `then` date."""

    first: Literal["published", "modified"]
    then: Literal["today", "published", "modified"]
    tolerance: int = 1  # days; a date line has no time zone
    same_origin: bool = False  # whether both dates must stand in the same kind of metadata

    @property
    def places(self) -> tuple[str, ...]:
        """Fields of one name."""
        return (f"field {self.first}",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a day, on the first place that gives it; none where today or a day is not known."""
        said: dict[date, list[Field]] = {}
        for field in page.document.named(self.first):
            if day := _day(field, page, min):
                said.setdefault(day, []).append(field)
        if not said or (self.then == "today" and not self._is_late(max(said), page.today)):
            return
        limits = list(self._limits(page))
        for day, fields in said.items():
            late = (
                limit
                for limit in limits
                if self._is_late(day, limit.day)
                and (not self.same_origin or any(limit.origin == field.origin for field in fields))
            )
            if limit := next(late, None):
                others = (Related("the same date", field.span) for field in fields[1:])
                compared = (
                    (Related("the date it is compared with", limit.span),) if limit.span else ()
                )
                captures = {"value": fields[0].value, "other": limit.words}
                yield Hit(fields[0].span, captures, (*compared, *others))

    def _is_late(self, day: date, limit: date | None) -> bool:
        return limit is not None and (day - limit).days > self.tolerance

    def _limits(self, page: Page) -> Iterator[_Limit]:
        if self.then != "today":
            for field in page.document.named(self.then):
                if day := _day(field, page, max):
                    yield _Limit(day, field.value, field.span, field.origin)
        elif page.today and not _is_held(page):
            yield _Limit(page.today, page.today.isoformat(), None)


def _is_held(page: Page) -> bool:
    """Whether the article says that it is not out yet."""
    document = page.document
    return any(document.named("embargo")) or any(
        field.value.casefold() in _HELD for field in document.named("status")
    )


def _day(field: Field, page: Page, choose: Callable[[date, date], date]) -> date | None:
    """The day of a value; of two that it may mean, the one that speaks for it."""
    mention = parse_date(field.value, page.document.language)
    if mention is None or mention.day is None:
        return None
    other = mention.other_day if mention.ambiguous else None
    return choose(mention.day, other or mention.day)
