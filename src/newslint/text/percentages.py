"""Rises and falls in percent beside the two values they follow from, and whether they do."""

from collections.abc import Iterator
from functools import cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, Match, expression
from newslint.text.figures import Amount, amount_pattern, read_amount

_ROUNDED = 0.5  # points that rounding a stated percentage can cost
_LOOSE = 0.1  # of it, behind “about” and “nearly”
_MULTIPLES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_NEAR_MULTIPLE = 0.15


class PercentChange(NamedTuple):
    """What a text says a change from `first` to `second` is; `wanted` is what it comes to, both in percent."""

    span: Span
    first: float
    second: float
    stated: float
    wanted: float
    is_right: bool
    is_points: bool = False  # right as a difference of two percentages


def percent_changes(text: str) -> Iterator[PercentChange]:
    """Every change in percent whose two values stand beside it: “from 40 to 50, a rise of 25%”."""
    if "from" not in text:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            found = _read(text, match)
            if found:
                yield found


def _read(text: str, match: Match) -> PercentChange | None:
    first = read_amount(text, *match.span("first"))
    second = read_amount(text, *match.span("second"))
    if first is None or second is None or not first.value:
        return None
    if first.unit != second.unit and first.unit and second.unit:
        return None
    first, second = _same_scale(text, match, first, second)
    groups = match.groupdict()
    wanted = 100 * (second.value - first.value) / first.value
    if groups.get("multiple"):
        ratio = _MULTIPLES[groups["multiple"].lower()]
        is_right = abs(second.value / first.value - ratio) <= _NEAR_MULTIPLE * ratio
        return PercentChange(
            Span(*match.span()), first.value, second.value, 100 * (ratio - 1), wanted, is_right
        )
    share = read_amount(text, *match.span("share"))
    if share is None or share.unit != "%":
        return None
    falls = bool(groups.get("fall"))
    stated = -share.value if falls else share.value
    slack = max(_ROUNDED, share.slack) + _slack(first, second)
    if groups.get("about"):
        slack += _LOOSE * share.value
    right = abs(stated - wanted) <= slack
    # “from 40% to 50%, a rise of 10%” counts points.
    points = first.unit == second.unit == "%" and abs(stated - second.value + first.value) <= slack
    return PercentChange(
        Span(*match.span()), first.value, second.value, stated, wanted, right or points, points
    )


def _same_scale(text: str, match: Match, first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """“from 1.2 to 1.5 million”: the scale of the second is that of both."""
    words = text[match.start("second") : match.end("second")].split()
    own = text[match.start("first") : match.end("first")].split()
    if len(words) == 2 and len(own) == 1 and first.value and second.value / first.value >= 900:
        scaled = read_amount(f"{own[0]} {words[1]}", 0, len(own[0]) + 1 + len(words[1]))
        return (scaled or first), second
    return first, second


def _slack(first: Amount, second: Amount) -> float:
    """Points that rounding of the two values can cost."""
    low = (second.value - second.slack) / (first.value + first.slack)
    high = (second.value + second.slack) / max(first.value - first.slack, first.value / 2)
    return 50 * (high - low)


@cache
def _patterns() -> tuple[Expression, ...]:
    amount = amount_pattern()
    about = r"(?P<about>(?:about|around|nearly|almost|roughly|some|more\sthan|over|under|less\sthan|just)\s)?"
    fall = r"fell|fall|dropped|drop|declined?|decreased?|down|shrank|slipped|cut|loss|reduction|slumped|plunged"
    rise = r"rose|rise|grew|growth|increased?|up|climbed|jumped|jump|gained|gain|surged?|hike|went\sup|soared"
    share = rf"(?P<share>{amount})"
    both = rf"from\s(?P<first>{amount})(?:\s[a-z]{{1,14}}){{0,2}}(?:\sin\s[12][0-9]{{3}})?\sto\s(?P<second>{amount})"
    back = rf"to\s(?P<second>{amount})(?:\s[a-z]{{1,14}}){{0,2}}(?:\sin\s[12][0-9]{{3}})?,?\sfrom\s(?P<first>{amount})"
    move = rf"(?:(?P<fall>{fall})|{rise})"
    return tuple(
        expression("(?i)" + source)
        for source in (
            rf"\b{both}(?:\s[a-z]{{1,14}}){{0,2}}(?:\sin\s[12][0-9]{{3}})?,?\s(?:[—–-]\s)?(?:an?|or|up|down)\s(?:an?\s)?{move}\s(?:of|by)\s{about}{share}",
            rf"\b{move}\s(?:by\s)?{about}{share},?\s{both}",
            rf"\b{move}\s(?:by\s)?{about}{share},?\s{back}",
            rf"\b(?P<multiple>{'|'.join(_MULTIPLES)})\s{both}",
        )
    )
