"""The time of day beside a date, and what its zone is worth."""

import datetime as dt

from newslint.records import NamedTuple
from newslint.text.expressions import Match, expression

# Only abbreviations that mean one offset: IST, CST and ET mean several.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60,
    "MESZ": 120, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540, "KST": 540, "AEST": 600,
    "AEDT": 660, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420,
}  # fmt: skip

_TIME = r"""
    (?P<hour>[0-9]{1,2})
    (?: (?P<mark>[:.hH]) (?P<minute>[0-9]{2})
        (?: :(?P<second>[0-9]{2}) (?: [.,](?P<fraction>[0-9]{1,12}) )? )? )?
    (?![0-9])
    (?: \s? (?P<half>[AaPp])\.?[Mm]\b\.? )?
    (?: \s? (?P<suffix>Uhr|uhr|hrs|h)\b )?
    (?: \s? (?P<zone> (?:UTC|GMT)?[+\-−][0-9]{1,2}(?::?[0-9]{2})?(?![0-9]) | [A-Z]{1,5}\b ) )?
"""
_LEAD = r"""(?P<lead> (?: [\s,|·•–—\-] | (?<=[0-9])[Tt](?=[0-9]) | (?P<word> at|um|à|às|as|a|las|alle|ore|om|klo|kl|saat|στις
    |о|об|в|r|roku|р|року|г|года)\b\.? ){0,8} )"""
_AFTER = expression("(?x)" + _LEAD + _TIME)
_BEFORE = expression(r"(?x)(?<![\w:.])" + _TIME + r"[\s,|·•–—\-]{0,3}(?:on\s)?\Z")


class Clock(NamedTuple):
    """A time of day and the stretch of text it takes up; `offset` is in minutes."""

    hour: int
    minute: int
    second: int | None
    microsecond: int
    offset: int | None
    start: int
    end: int

    def on(self, day: dt.date | None) -> dt.datetime | None:
        """The instant, if day and offset are known."""
        if day is None or self.offset is None:
            return None
        zone = dt.timezone(dt.timedelta(minutes=self.offset))
        second = min(self.second or 0, 59)  # a leap second
        time = dt.time(self.hour % 24, self.minute, second, self.microsecond, zone)
        if self.hour < 24:
            return dt.datetime.combine(day, time)
        if day == dt.date.max:
            return None
        return dt.datetime.combine(day + dt.timedelta(days=1), time)


def clock_after(text: str, start: int) -> Clock | None:
    """The time of day that follows a date which ends at `start`."""
    match = _AFTER.match(text, start)
    return (
        None if match is None or not match["lead"] else _read(match, has_word=bool(match["word"]))
    )


def clock_before(text: str, end: int) -> Clock | None:
    """The time of day that stands before a date which starts at `end`."""
    match = _BEFORE.search(text, max(0, end - 40), end)
    return None if match is None else _read(match, has_word=False)


def offset_of(zone: str) -> int | None:
    """Minutes east of Greenwich for “Z”, “CET”, “+02:00”, “GMT+2”; None if nobody can say."""
    if zone in _ZONES:
        return _ZONES[zone]
    sign = zone.removeprefix("UTC").removeprefix("GMT")[:1]
    digits = "".join(letter for letter in zone if "0" <= letter <= "9")
    if not sign or sign not in "+-−" or not digits:
        return None
    hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return (1 if sign == "+" else -1) * (int(hours) * 60 + int(minutes))


def _read(match: Match, *, has_word: bool) -> Clock | None:
    half, mark = match["half"], match["mark"]
    if mark is None and not half:
        return None
    if mark == "." and not (half or match["suffix"] or has_word):
        return None  # 20.15 may be any number
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), match["second"]
    if hour > 24 or minute > 59 or int(second or 0) > 60 or (hour == 24 and minute):
        return None
    if half:
        hour = hour % 12 + (12 if half in "pP" else 0)
    end = match.end()
    offset = offset_of(match["zone"]) if match["zone"] else None
    if match["zone"] and offset is None and not match["zone"].endswith("T"):
        end = match.start("zone")
        end -= match.string[end - 1].isspace()
    fraction = (match["fraction"] or "")[:6].ljust(6, "0")
    exact = None if second is None else int(second)
    return Clock(hour, minute, exact, int(fraction), offset, match.start("hour"), end)
