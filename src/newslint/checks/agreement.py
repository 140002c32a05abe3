"""One fact from several places that should say the same: days, names, headlines."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta

from newslint.hints import TYPE_CHECKING, Literal
from newslint.model.document import Field
from newslint.model.finding import Hit, Related
from newslint.model.origin import Origin
from newslint.records import NamedTuple
from newslint.text.dates.labels import date_labels
from newslint.text.dates.parse import parse_date
from newslint.text.expressions import expression
from newslint.text.page import Page

CAPTURES = ("value", "other", "origin", "other_origin")

# Chinese and Japanese have no spaces: there each sign counts as a word.
_WORD = expression("[\u3040-\u30ff\u3400-\u9fff]|[^\\W\u3040-\u30ff\u3400-\u9fff]+")
_NO_NAME = expression(r"[@/:]|\d{2}")  # an address, an account, a number
_FEWEST = 3  # words of a headline that can be compared
_LONGEST = 300
_ALIKE = 60  # of 100
_PLACES = 2  # fewer have nothing to be compared with
_SHOWN = frozenset({"time", "visible"})
_TAG = 200  # characters of source before a day, where the tag may stand that has it too
_Days = tuple[tuple[date, ...], datetime | None]

if TYPE_CHECKING:
    from typing import TypeVar

    _Value = TypeVar("_Value")


class Check(NamedTuple):
    """Flag a value of `field` that does not agree with the first place, or with the one `against`.

    Days agree within `tolerance` days, names if one is part of the other, headlines if they
    share words. Of several values in one place, one that agrees is enough, and so is a day that
    a page shows without calling it that of publication, if its metadata say that it changed then.
    """

    field: Literal["published", "author", "headline"]
    origins: tuple[Origin, ...]  # whose values are compared
    against: tuple[Origin, ...] = ()  # empty: the first of `origins` that has one
    tolerance: int = 1  # a date without a time has no time zone either
    least_shared: float = 0.3  # of the words of the shorter headline

    @property
    def places(self) -> tuple[str, ...]:
        """Fields of one name."""
        return (f"field {self.field}",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a value, the value that it contradicts beside it; equal values count once."""
        fields = [field for field in page.document.fields if field.name == self.field]
        if len(fields) < _PLACES:
            return
        match self.field:
            case "published":
                yield from self._compared(fields, page, _days, self._is_same_time)
            case "author":
                yield from self._compared(fields, page, _name, _is_same_name)
            case "headline":
                yield from self._compared(fields, page, _title, self._is_same_title)

    def _compared(
        self,
        named: Sequence[Field],
        page: Page,
        read: "Callable[[Field, str], _Value | None]",
        is_same: "Callable[[_Value, _Value], bool]",
    ) -> Iterator[Hit]:
        origins = (*self.origins, *self.against)
        fields = [field for field in named if field.origin in origins]
        if len({field.origin for field in fields}) < _PLACES:
            return
        places: dict[str, list[tuple[Field, _Value]]] = {}
        for field in fields:
            value = read(field, page.document.language)
            if value is not None:
                places.setdefault(field.origin, []).append((field, value))
        wanted = self.against or self.origins
        first = next((origin for origin in places if origin in wanted), None)
        if first is None:
            return
        known = [value for _, value in places[first]]
        for origin, found in places.items():
            if origin == first or any(is_same(one, other) for _, one in found for other in known):
                continue
            if origin in _SHOWN and any(self._tells_of_change(field, page) for field, _ in found):
                continue
            known += [value for _, value in found]
            yield _hit(found[0][0], places[first][0][0])

    def _tells_of_change(self, field: Field, page: Page) -> bool:
        """Whether a day on the page is that of a change which its metadata tell."""
        if field.name != "published" or (days := _days(field, page.document.language)) is None:
            return False
        stated = (one for one in page.document.named("modified") if one.origin not in _SHOWN)
        changes = (_days(one, page.document.language) for one in stated)
        is_change = any(change and self._is_same_time(days, change) for change in changes)
        return is_change and not _is_called_published(field, page)

    def _is_same_time(self, one: _Days, other: _Days) -> bool:
        if one[1] and other[1]:
            return abs(one[1] - other[1]) <= timedelta(days=self.tolerance)
        return any(abs((a - b).days) <= self.tolerance for a in one[0] for b in other[0])

    def _is_same_title(self, one: frozenset[str], other: frozenset[str]) -> bool:
        if len(one & other) >= self.least_shared * min(len(one), len(other)):
            return True
        from rapidfuzz.fuzz import token_set_ratio

        # Other endings, other compounds: “Brand” and “Brandes” are no two stories.
        return token_set_ratio(" ".join(sorted(one)), " ".join(sorted(other))) >= _ALIKE


def _hit(field: Field, other: Field) -> Hit:
    captures = {
        "value": field.value,
        "other": other.value,
        "origin": field.origin,
        "other_origin": other.origin,
    }
    # A date in a file's name stands nowhere in the file.
    places = (Related(f"{other.origin} says so", other.span),) if any(other.span) else ()
    return Hit(field.span, captures, places)


def _days(field: Field, language: str) -> _Days | None:
    """The days that a value may mean, and its instant; a dateline has a day of its own."""
    if field.key == "dateline":
        return None
    mention = parse_date(field.value, language)
    if mention is None or mention.day is None:
        return None
    # Slashes may be those of another country.
    may_be_other = mention.ambiguous or ("/" in field.value and not mention.iso)
    other = mention.other_day if may_be_other else None
    return (mention.day, other) if other else (mention.day,), mention.instant


def _is_called_published(field: Field, page: Page) -> bool:
    for block in page.document.of_kind("date", "byline"):
        start, end = block.span
        if start - _TAG <= field.span.start <= end:
            labels = date_labels(block.text, page.document.language)
            return any(found.label == "published" for found in labels)
    return False


def _name(field: Field, language: str) -> frozenset[str] | None:
    del language  # names are no words of it
    if _NO_NAME.search(field.value):
        return None
    return _folded(field.value) or None


def _is_same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _title(field: Field, language: str) -> frozenset[str] | None:
    del language  # any will do
    words = _folded(field.value)
    return words if len(words) >= _FEWEST else None


def _folded(text: str) -> frozenset[str]:
    """The words of a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST].casefold())
    return frozenset(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
