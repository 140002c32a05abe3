"""Which comes first in a numeric date, the day or the month, by the language of the text."""

from functools import lru_cache

from newslint.records import NamedTuple

_MONTH_FIRST = frozenset({"en-us", "en-ph", "es-us", "fil", "en-fm", "en-pr"})
# Canada writes all three orders, and plain English does not say of which country it is.
_UNKNOWN = frozenset({"", "en", "en-ca", "fr-ca", "ja", "zh", "ko", "hu", "und", "mul"})


class DayAndMonth(NamedTuple):
    """The two numbers told apart; `ambiguous` if that was a guess."""

    day: int
    month: int
    ambiguous: bool


@lru_cache(maxsize=64)
def primary(language: str) -> str:
    """The language of a tag without script and country: “en” for “en-US” and “en_GB”."""
    tag = language.strip().lower().replace("_", "-").split("-", 1)[0]
    return "no" if tag in {"nb", "nn"} else tag


def day_and_month(first: int, second: int, mark: str, language: str) -> DayAndMonth:
    """Tell day from month in `first`, `mark`, `second` of a date that ends with the year."""
    if first > 12 or second > 12 or first == second:
        swap = first <= 12 < second
        return DayAndMonth(second, first, False) if swap else DayAndMonth(first, second, False)
    if mark == ".":
        return DayAndMonth(first, second, False)
    tag = language.strip().lower().replace("_", "-")
    if tag in _MONTH_FIRST:
        return DayAndMonth(second, first, False)
    is_unknown = tag in _UNKNOWN or primary(tag) in _UNKNOWN - {"", "en"}
    if primary(tag) == "en" and is_unknown:
        return DayAndMonth(second, first, True)
    return DayAndMonth(first, second, is_unknown)
