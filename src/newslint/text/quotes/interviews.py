"""Articles that say in the first person whom they talked to: the answers need no “he said”."""

from collections.abc import Iterator, Sequence

from newslint.text.expressions import expression
from newslint.text.quotes.quotation import Quotation, is_unattributed

# “I spoke with Ana Ruiz about the dam.”
_MEETING = expression(
    r"\b(?:I|[Ww]e) (?:recently )?(?:spoke|talked|sat down|caught up|chatted|met|interviewed)"
    r"(?: (?:with|to|up|over|by|on|the|phone|zoom|email)){0,5} [A-Z][\w'’-]{1,24} [A-Z]"
)
_MARKS = '"“”„«»'


def answered(found: Sequence[Quotation], paragraphs: Sequence[str]) -> Iterator[Quotation]:
    """The quotations; in an interview, no orphan among them is without any evidence."""
    asked = any(map(is_unattributed, found)) and any(map(_is_interview, paragraphs))
    for quote in found:
        yield quote._replace(level=2) if asked and is_unattributed(quote) else quote


def _is_interview(text: str) -> bool:
    """Whether the writer met somebody: not “I met Ana Ruiz” in a quotation."""
    met = _MEETING.search(text)
    return met is not None and not any(mark in text[: met.start()] for mark in _MARKS)
