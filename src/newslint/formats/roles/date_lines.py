"""Lines that say when, and the dates in them."""

from newslint.model.document import Block, Field
from newslint.model.spans import Span
from newslint.text.dates.datelines import split_dateline
from newslint.text.dates.digits import has_digit
from newslint.text.dates.labels import DateLabel, date_labels, parts
from newslint.text.dates.names import has_no_case, is_beside_date, is_date_name, is_date_word
from newslint.text.expressions import expression

# A label with nothing behind it that could be a date: “Published: YYYY-MM-DD”.
_EMPTY = expression(
    r"(?i)(?:date|published|publication\s+date|posted|updated|last\s+updated)(?:\s+on)?\s*:"
    r"\s*(?:\S+(?:\s+\S+){0,3})?"
)
_EMPTY_OPENERS = frozenset("DPULdpul")
_WHOLE_WORD = expression(r"[^\W\d_]{4,}")
# The end of a line, from the year on: “2024, 10:15 Uhr”.
_DAY_LAST = expression(
    r"(?:[12]\d{3}|\d[./-]\d{1,2}[./-]\d\d)(?:[\s,–-]{1,3}(?:\w{1,3}\s)?\d{1,2}[:.h]\d\d\s?\w{0,5})?\Z"
)
# “10 to 11 May 2024” is when something takes place.
_DAY_BEFORE = expression(
    r"(?<!\w)\d{1,2}\.?\s?(?:[/–—~〜-]|(?:a|al|au|e|y|et|i|do|og|och|and|to|und|bis|en|t/m|до|по|и|та|і)\b)\s?\Z"
)
_WORD = expression(r"[^\W\d_]{2,}")
_LEADS = frozenset({"am", "den", "le", "el", "il", "on"})  # what may stand before a day
_SENTENCE = expression("[。！？؟،،]")
_COMMA = expression(r",\s*")
_LONGEST = 120  # code points
_MOST_WORDS = 10  # of a date and what stands beside it


def is_date_line(text: str, language: str = "", *, alone: bool = False, named: bool = True) -> bool:
    """Whether a line has a label for a date, be it that nobody filled the date in.

    With `alone` a date will do, and no more than a divider may set apart: “Tarn | 1 May 2024, 10:15 GMT”;
    with `named` names may stand before it: “Ana Ruiz, 1 May 2024”.
    """
    if len(text) > _LONGEST:
        return False
    is_line = "\n" not in text
    is_dated = has_digit(text)
    if is_line and is_dated and date_labels(text, language):
        return True
    if is_line and ":" in text and text[:1] in _EMPTY_OPENERS and _EMPTY.fullmatch(text):
        return True
    if not (is_dated and alone):
        return False
    if not is_line or len(text.split()) > _MOST_WORDS:
        return _alone(text, 0, len(text), language, named=named) is not None
    spans = (match.span() for match in parts().finditer(text) if has_digit(match[0]))
    return any(_alone(text, start, end, language, named=named) for start, end in spans)


def date_fields(block: Block, language: str) -> list[Field]:
    """The dates of a date line, or those beside the names of a byline."""
    if not has_digit(block.text):
        return []
    found = [
        (labelled.label, labelled.date.extent) for labelled in date_labels(block.text, language)
    ]
    key = ""
    if not found:
        spans = (match.span() for match in parts().finditer(block.text[:_LONGEST]))
        dates = (_date_of_part(block, start, end, language) for start, end in spans)
        found = [("published", extent) for extent in dates if extent]
        key = "dateline" if block.kind == "date" and _has_words_before(block.text, found) else ""
    if not found and block.kind == "byline":
        from newslint.formats.roles.signed_days import signed_days  # noqa: PLC0415 - few have days

        found = [(day.label, day.extent) for day in signed_days(block.text, language)]
    return [
        Field(name, block.text[extent.start : extent.end], block.locate(extent), key=key)
        for name, extent in found
    ]


def _has_words_before(text: str, found: list[tuple[DateLabel, Span]]) -> bool:
    """Whether names, or words that nobody knows, lead to a day: it may be that of something else."""
    before = text[: found[0][1].start] if found else ""
    return any(
        (len(word) > 3 or has_no_case(word)) and not is_date_name(word)
        for word in _WORD.findall(before)
    )


def dateline_fields(block: Block, language: str) -> list[Field]:
    """Place and date that a report opens with: “KYIV, May 3 (Reuters) — ”."""
    dateline = split_dateline(block.text, language)
    if dateline is None:
        return []
    start, end = dateline.place
    found = [Field("dateline", block.text[start:end], block.locate(dateline.place))]
    if dateline.date:
        start, end = span = dateline.date.span
        found.append(Field("published", block.text[start:end], block.locate(span), key="dateline"))
    return found


def _date_of_part(block: Block, start: int, end: int, language: str) -> Span | None:
    """Where a part of a line is a date; in a byline it may follow names: “By Ana Ruiz, Tarn Post, 1 May 2024”."""
    text, starts = block.text, [start]
    if block.kind == "byline":
        starts += [comma.end() for comma in _COMMA.finditer(text, start, end)]
    named = block.kind != "byline"
    dates = (
        _alone(text, one, end, language, named=named) for one in starts if has_digit(text[one:end])
    )
    return next((date for date in dates if date), None)


def _alone(text: str, start: int, end: int, language: str, *, named: bool = True) -> Span | None:
    """Where the date of `[start:end]` stands, if there is hardly anything beside it but names."""
    part = text[start:end]
    if not _has_date_words_alone(part):  # which is quicker said than what date a sentence has
        if not (_opens_with_day(part) or (named and _ends_with_day(part))):
            return None
        from newslint.text.signatures import without_names  # noqa: PLC0415 - few have one

        part = without_names(part) or ""
        if not (part and _has_date_words_alone(part)):
            return None
    from newslint.text.dates.parse import parse_date  # noqa: PLC0415 - for what may be a date

    mention = parse_date(part, language)
    if mention is None or not mention.day:
        return None
    if _DAY_BEFORE.search(part, 0, mention.extent.start):
        return None
    rest = part[: mention.extent.start] + part[mention.extent.end :]
    words = _WHOLE_WORD.findall(rest)
    if words and (has_digit(rest) or not all(map(is_beside_date, words))):
        is_uncased = named and all(map(has_no_case, words))
        if not (is_uncased and _is_set_apart(part, mention.extent)):
            return None
    return Span(start + mention.extent.start, start + mention.extent.end)


def _is_set_apart(part: str, day: Span) -> bool:
    """Whether a day stands beside other words of a line in a script without capitals, and in no sentence."""
    beside = part[day.start - 1 : day.start] + part[day.end : day.end + 1]
    return not any(map(str.isalpha, beside)) and not _SENTENCE.search(part)


def _has_date_words_alone(part: str) -> bool:
    return all(is_date_word(match[0]) for match in _WHOLE_WORD.finditer(part))


def _opens_with_day(part: str) -> bool:
    first = part.split(None, 1)[0]
    return first[0].isdigit() or first.lower() in _LEADS or is_date_word(first.rstrip(".,"))


def _ends_with_day(part: str) -> bool:
    return part[:1].isupper() and _DAY_LAST.search(part) is not None
