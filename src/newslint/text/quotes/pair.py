"""One quotation by its marks alone."""

from newslint.model.spans import Span
from newslint.records import NamedTuple

BEFORE_OPENER = "([{<—–―-/…=|\u200b\ufeff¿¡"


class Pair(NamedTuple):
    """One quotation: `span` within the marks, `outer` with them.

    `closed` is False where the paragraph ends first; `certain` where nothing else in the
    paragraph makes the pairing doubtful; `style` names the opening mark.
    """

    span: Span
    outer: Span
    style: str
    closed: bool
    certain: bool
