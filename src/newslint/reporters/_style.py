"""Colour as ANSI codes, only where a terminal shows them; rich is not needed for eight colours."""

import os

from newslint.hints import Literal, TextIO
from newslint.records import NamedTuple

Style = Literal["error", "warning", "info", "bold", "dim", "good"]

_CODES: dict[Style, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "bold": "1",
    "dim": "2",
    "good": "1;32",
}


class Paint(NamedTuple):
    """Puts styles around text, or leaves it alone."""

    is_on: bool

    def __call__(self, text: str, style: Style) -> str:
        """Return the text in that style."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.is_on and text else text


def paint_for(out: TextIO) -> Paint:
    """Colour on a terminal or where FORCE_COLOR asks for it; NO_COLOR has the last word."""
    if os.environ.get("NO_COLOR"):
        return Paint(is_on=False)
    if os.environ.get("FORCE_COLOR"):
        return Paint(is_on=True)
    return Paint(is_on=out.isatty() and os.environ.get("TERM") != "dumb")


def columns_of(out: TextIO) -> int:
    """How wide the terminal is that shows this; 0 where none does."""
    try:
        return os.get_terminal_size(out.fileno()).columns if out.isatty() else 0
    except (OSError, ValueError):  # a terminal that does not say, a stream without a number
        return 0
