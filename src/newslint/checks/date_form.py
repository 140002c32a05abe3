"""How metadata spell a date: not as ISO 8601, without a time zone, with day and month to guess."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Document, Field
from newslint.model.finding import Hit
from newslint.model.origin import Origin
from newslint.records import NamedTuple
from newslint.text.dates.mention import DateMention
from newslint.text.dates.parse import parse_date
from newslint.text.expressions import expression
from newslint.text.page import Page

CAPTURES = ("value", "key", "origin")

_DATES = frozenset({"published", "modified", "embargo"})
# YAML and TOML have dates of their own, and so has HTML: a space may stand where ISO 8601 has a T.
_WITH_OWN_FORM = frozenset({"front-matter", "time"})
_OWN_FORM = expression(
    r"\d{4}-\d\d-\d\d[ \t]{1,9}\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[ \t]?(?:Z|[+-]\d\d(?::?\d\d)?))?"
)
_SPACED = expression(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)")
# Letters name different zones in different countries, but for these.
_EXACT_ZONE = expression(r"(?:[+-]\d\d:?\d\d|Z|GMT|UTC)\s?\Z")


class Check(NamedTuple):
    """Flag dates that can be read and have the `fault`; what nobody can read is no date."""

    fault: Literal["not-iso", "no-offset", "ambiguous"]
    origins: tuple[Origin, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Fields that are dates."""
        return tuple(f"field {name}" for name in sorted(_DATES))

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a value; one that is not ISO 8601 has its ISO spelling where that is certain."""
        seen = set()
        for field in page.document.fields:
            if field.name not in _DATES or field.origin not in self.origins or field.span in seen:
                continue
            mention = parse_date(field.value, page.document.language)
            if mention is None or mention.day is None:
                continue
            if not self._is_fault(page.document, field, mention):
                continue
            seen.add(field.span)
            captures = {
                "value": field.value,
                "key": field.key or field.name,
                "origin": field.origin,
            }
            new = _iso(page.document, field, mention) if self.fault == "not-iso" else None
            yield Hit(field.span, captures, replacement=new, is_fixable=new is not None)

    def _is_fault(self, document: Document, field: Field, mention: DateMention) -> bool:
        match self.fault:
            case "not-iso":
                own = field.origin in _WITH_OWN_FORM and _OWN_FORM.fullmatch(field.value)
                return not mention.iso and not own and mention.fault is None
            case "no-offset":
                is_timed = mention.precision in {"minute", "second"}
                return mention.iso and is_timed and not mention.has_offset
            case "ambiguous":
                return mention.ambiguous and _has_two_orders(document)


def _has_two_orders(document: Document) -> bool:
    """Whether readers may take the month first: of untold languages, only English has them do so."""
    if document.language:
        return True
    from newslint.text.quotes.languages import known_language  # noqa: PLC0415 - most dates are clear

    prose = [text for kind, text, _ in document.blocks if kind == "paragraph"]
    return known_language(prose, "") == "en"


def _iso(document: Document, field: Field, mention: DateMention) -> str | None:
    """The same date in ISO 8601; None where anything has to be guessed or would be lost."""
    value = field.value
    if mention.day is None or mention.ambiguous or value != document.text[slice(*field.span)]:
        return None
    if spaced := _SPACED.fullmatch(value):
        return f"{spaced[1]}T{spaced[2]}"
    if mention.extent != (0, len(value)) or f"{mention.day.year:04}" not in value:
        return None
    if mention.precision == "day":
        return mention.day.isoformat()
    if mention.instant is None or not _EXACT_ZONE.search(value):
        return None
    exact = mention.instant.isoformat()
    return f"{exact[:-6]}Z" if exact.endswith("+00:00") else exact
