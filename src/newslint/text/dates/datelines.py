"""The place, day and agency at the head of a report: “KYIV, Ukraine (AP) — ”."""

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.mention import DateMention
from newslint.text.expressions import expression

_LONGEST = 100
_LONGEST_PART = 61
_MOST_SPACE = 3  # before the dash; more is no dateline's
_NO_PLACES = frozenset({
    "ANALYSIS", "BREAKING", "BREAKING NEWS", "COMMENT", "CORRECTED", "CORRECTION", "COVID",
    "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FEATURE", "INTERVIEW", "JUST IN", "LIVE",
    "NEW", "NEWS", "NOTE", "OPINION", "PHOTOS", "PODCAST", "QUIZ", "READ MORE", "REPORT", "REVIEW",
    "SPOILER ALERT", "TIMELINE", "UPDATE", "UPDATED", "URGENT", "VIDEO", "WATCH", "WATCH LIVE",
    "EILMELDUNG", "KOMMENTAR", "MEINUNG", "АНАЛІЗ", "ВІДЕО", "ВИДЕО", "ОНОВЛЕНО", "ТЕРМІНОВО",
    "УВАГА", "ФОТО", "СРОЧНО",
})  # fmt: skip
# Each form begins with a dash, which `re` looks for far quicker than for space before it.
_DASH = expression(r"(?:—|–|―|-(?:-|(?P<hyphen>(?<=\s-)(?=\s))))[\s—–-]{0,3}")
# “(Reuters)”, and the bare name after a day that Ukrainian agencies use: “3 травня. УНН.”.
_AGENCY = expression(
    r"\((?P<name>[^()\n]{2,40})\)[\s,.]{0,2}\Z"
    r"|(?<![0-9])[0-9]{1,2}\s[^\W\d_]{3,14}\.\s(?P<bare>[^\W\d_]{2,14})\.?\Z"
)
_PART = expression(r"\s{0,3}(?P<part>[^\s,](?:[^,.\n]|\.(?!\s[0-9])){0,60})(?:[,.]|\Z)")
_CITY = expression(r"(?:[^\W\d_]+(?:['’./-]{1,2}\s?|\s|\Z)){1,5}")
_REGION = expression(r"(?:[^\W\d_]+(?:['’.-]{1,2}\s?|\s|\Z)){1,5}")


class Dateline(NamedTuple):
    """`span` is all of it with its dash, `city` the place in capitals, `place` with its country."""

    span: Span
    city: Span
    place: Span
    date: DateMention | None  # its spans count from the start of the text
    agency: Span | None


def split_dateline(text: str, language: str = "") -> Dateline | None:
    """The dateline that a paragraph begins with, None if it begins otherwise."""
    if _begins_otherwise(text):
        return None
    dash = _DASH.search(text, 0, _LONGEST)
    if dash is None:
        return None
    head = text[: dash.start()]
    end = max(len(head.rstrip()), len(head) - _MOST_SPACE)
    # Each of its forms has one of the two.
    agency = _AGENCY.search(head, 0, end) if "(" in head or "." in head else None
    if agency is not None:
        end = agency.start("name" if agency["name"] else "bare")
    parts = _parts(head[:end].rstrip(" ,("))
    if not parts or not _is_city(text[parts[0].start : parts[0].end]):
        return None
    date, places = _date_of(text, parts, language)
    if agency is None and date is None and (dash["hyphen"] is not None or len(places) > 3):
        return None
    if agency is None and date is None and len(places) == 1 and not _is_prose(text, dash.end()):
        return None
    if not all(_is_region(text[place.start : place.end]) for place in places[1:]):
        return None
    return Dateline(
        span=Span(parts[0].start, dash.end()),
        city=places[0],
        place=Span(places[0].start, places[-1].end),
        date=date,
        agency=Span(*agency.span(agency.lastgroup or 0)) if agency else None,
    )


def _begins_otherwise(text: str) -> bool:
    """Whether a glance tells that no place in capitals opens a line: most paragraphs, and at once."""
    start = text[:2]
    return start.isalpha() and start[1:].islower() and start != "Mc" and "\n" not in text[:_LONGEST]


def _parts(head: str) -> list[Span]:
    """What stands between the commas, and after a full stop before a number."""
    if head.replace(" ", "", 1).isalpha() and head[0] != " " and len(head) <= _LONGEST_PART:
        return [Span(0, len(head))]  # nothing divides two words
    return [Span(*match.span("part")) for match in _PART.finditer(head)]


def _date_of(text: str, parts: list[Span], language: str) -> tuple[DateMention | None, list[Span]]:
    """The date that the last parts make up, and the parts before it."""
    if len(parts) == 1:
        return None, parts
    from newslint.text.dates.parse import parse_date  # noqa: PLC0415 - few datelines have a date

    for index in range(1, len(parts)):
        start = parts[index].start
        date = parse_date(text[start : parts[-1].end], language)
        if date is not None and date.span.start <= 1 and date.month is not None:
            return date.moved(start), parts[:index]
    return None, parts


def _is_prose(text: str, start: int) -> bool:
    """Whether a report follows, or nothing; “HUT AB – Das Kabarett” is the title of a show."""
    rest = text[start:].rstrip(' "”’»)')
    return not rest or len(rest) > 80 or rest[-1] in ".!?…:"


def _is_city(text: str) -> bool:
    letters = text.replace("Mc", "MC")
    return (
        letters.isupper()
        and len(text) > 2
        and text not in _NO_PLACES
        and (text.replace(" ", "", 1).isalpha() or _CITY.fullmatch(text) is not None)
    )


def _is_region(text: str) -> bool:
    return text[:1].isupper() and _REGION.fullmatch(text) is not None
