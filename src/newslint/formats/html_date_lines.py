"""Lines of a page that say when: every day in them, and whether it is that of a change."""

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.find import find_dates
from newslint.text.dates.labels import date_labels
from newslint.text.dates.mention import DateMention
from newslint.text.dates.parse import parse_date
from newslint.text.expressions import expression

_CHANGED = expression(
    r"(?i)updat|modif|aktualisier|geändert|bearbeitet|changed|edited|revised|mis(?:e)? à jour|actualizad|"
    r"aggiornat|atualizad|bijgewerkt|обновлено|оновлено",
)
# Days of somebody or something else than the article.
_OTHER = expression(
    r"(?i)regist|joined|mitglied|member|inscrit|geboren|\bborn\b|copyright|©|\(c\)|gültig|valid|\bbis\b|\buntil\b|"
    r"deadline|termin|event|kommentar|comment|antwort|reply|\bdob\b",
)
_DIGIT = expression(r"\d")
_PART = expression(r"[^|•·\n]+")
_LONGEST = 160
_LABEL_REACH = 30  # characters before a day in which its label may stand


class LineDate(NamedTuple):
    """One day: `span` is in the line's text, `name` the field that it belongs to."""

    name: str
    span: Span
    is_labelled: bool = False
    is_timed: bool = False


def line_dates(text: str, language: str) -> list[LineDate]:
    """The days of a line that is no prose; of two without a label, the second is that of a change."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return []
    labelled = [
        LineDate(found.label, found.date.span, is_labelled=True)
        for found in date_labels(text, language)
    ]
    if labelled:
        return labelled
    found: list[LineDate] = []
    floor = 0
    for day in _days(text, language):
        before = text[max(floor, day.span.start - _LABEL_REACH) : day.span.start]
        floor = day.span.end
        if not _OTHER.search(before):
            name = "modified" if found or _CHANGED.search(before) else "published"
            found.append(LineDate(name, day.span, is_timed=day.extent != day.span))
    return found


def is_date_line(text: str, language: str) -> bool:
    """Whether a short line says a day and little else, starts with it, or says the time as well."""
    if len(text) > _LONGEST * 3 // 4:
        return False
    found = line_dates(text, language)
    if not found:
        return False
    start, end = found[0].span
    return start <= 3 or found[0].is_timed or (end - start) * 6 >= len(text)


def is_changed(label: str) -> bool:
    """Whether the words before a date, or its class, say that it is that of a change."""
    return _CHANGED.search(label) is not None


def _days(text: str, language: str) -> list[DateMention]:
    days = [found for found in find_dates(text, language) if found.day]
    if days:
        return days
    for part in _PART.finditer(text):
        read = parse_date(part[0], language)
        if read and read.day:
            return [read._replace(span=read.span.moved(part.start()))]
    return []
