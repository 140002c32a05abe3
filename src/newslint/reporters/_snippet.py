"""The source lines of a finding with its characters underlined, at the columns a terminal shows them in."""

import unicodedata
from collections.abc import Iterator, Sequence

from newslint.model.finding import Finding
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.reporters._safe import UNSAFE, escape
from newslint.reporters._style import Paint, Style
from newslint.text.expressions import expression
from newslint.text.lines import Lines

_WIDTH = 100  # of source shown, in terminal columns
_NARROWEST = 20
_MOST_LINES = 5
_TAB = "    "
_CUT = "…"
# Letters, signs and quotation marks that take one column each and do no harm.
_EVEN = expression("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*")


class _Cell(NamedTuple):
    text: str
    width: int
    is_marked: bool


def gutter_width(finding: Finding) -> int:
    """How many digits the line numbers beside a snippet have."""
    return len(str(min(_last_line(finding), finding.start.line + _MOST_LINES - 1)))


def _last_line(finding: Finding) -> int:
    """The last line with characters of the span; one that ends at the start of a line has none there."""
    last = finding.end.line
    return last - (last > finding.start.line and finding.end.column == 1)


def snippet(finding: Finding, paint: Paint, columns: int = 0) -> Iterator[str]:
    """Lines with a gutter of line numbers; what of a long span is left out is said.

    Lines are cut to the columns of a screen, where there is one, so that it breaks none of them.
    """
    context = Lines(finding.context.text)
    before = finding.context.line - 1  # lines of the file that stand before the context
    first, last = finding.start.line, _last_line(finding)
    shown = min(last, first + _MOST_LINES - 1, before + len(context))
    gutter = gutter_width(finding)
    rail = paint("|", "dim")
    beside = gutter + len(f" | {_CUT}{_CUT}")
    width = min(_WIDTH, max(_NARROWEST, columns - beside)) if columns else _WIDTH
    yield f"{' ' * gutter} {rail}"
    for number in range(first, shown + 1):
        line = context.line(number - before)
        skipped = finding.context.skipped if number == first else 0
        start = finding.start.column - 1 - skipped if number == first else 0
        end = finding.end.column - 1 - skipped if number == finding.end.line else len(line)
        text, underline = _shown(line, Span(start, end), width, paint, finding.severity)
        yield f"{paint(f'{number:>{gutter}}', 'dim')} {rail} {text}".rstrip()
        if underline.strip() and (line or number == first):
            yield f"{' ' * gutter} {rail} {underline}"
    if shown < last:
        yield f"{' ' * gutter} {rail} {_CUT} and {last - shown} more lines"


def _shown(line: str, span: Span, room: int, paint: Paint, style: Style) -> tuple[str, str]:
    """As much of a line as there is room for, and what underlines the span in it."""
    start, end = span
    if start < min(end, len(line)) and _EVEN.fullmatch(line):
        # Nearly all lines: each letter takes one column, so that nothing has to be looked at by itself.
        first = max(0, start - 3 * room // 10) if len(line) > room else 0
        last = min(len(line), first + room)
        marked = paint("^" * (min(end, last) - start), style)
        text = _CUT * (first > 0) + line[first:last] + _CUT * (last < len(line))
        return text, " " * (start - first + (first > 0)) + marked
    cells, mark = _cells(line, span)
    window, is_cut, is_cut_behind = _window(cells, mark, room)
    text = _CUT * is_cut + "".join(cell.text for cell in window) + _CUT * is_cut_behind
    return text, " " * is_cut + _underline(window, paint, style)


def _cells(line: str, span: Span) -> tuple[list[_Cell], int]:
    """A line as a screen shows it, and where in it the span starts."""
    start, end = span
    cells = [_cell(letter, is_marked=start <= at < end) for at, letter in enumerate(line)]
    if start == end:
        cells.insert(start, _Cell("", 0, is_marked=True))
    return cells, start


def _window(cells: Sequence[_Cell], mark: int, room: int) -> tuple[Sequence[_Cell], bool, bool]:
    """The cells that fit, the marked ones among them, and whether some are left out on either side."""
    if sum(cell.width for cell in cells) <= room:
        return cells, False, False
    first = mark
    width = 0
    while first > 0 and width + cells[first - 1].width <= 3 * room // 10:
        first -= 1
        width += cells[first].width
    last = first
    width = 0
    while last < len(cells) and width + cells[last].width <= room:
        width += cells[last].width
        last += 1
    return cells[first:last], first > 0, last < len(cells)


def _underline(cells: Sequence[_Cell], paint: Paint, style: Style) -> str:
    before = 0
    marked = 0
    is_found = False
    for cell in cells:
        if cell.is_marked:
            is_found = True
            marked += cell.width
        elif not is_found:
            before += cell.width
    return " " * before + paint("^" * max(marked, 1), style) if is_found else ""


def _cell(character: str, *, is_marked: bool) -> _Cell:
    if character == "\t":
        return _Cell(_TAB, len(_TAB), is_marked)
    if UNSAFE.match(character):
        text = escape(character)
        return _Cell(text, len(text), is_marked)
    return _Cell(character, _width(character), is_marked)


def _width(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
