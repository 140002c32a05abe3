"""Clean text under way: parts and where each came from, until they are a block."""

import html
from array import array

from newslint.formats.roles import stands_alone
from newslint.formats.roles.bylines import signs_beside_day
from newslint.formats.roles.date_lines import is_date_line
from newslint.model.document import Block, BlockKind
from newslint.model.pieces import PackedPieces
from newslint.model.spans import Piece, Span
from newslint.text.expressions import expression

# What stands for something that is no prose (code, a formula, a template) in the midst of prose.
OBJECT = "\ufffc"
_EDGES = f" \t\r\n{OBJECT}"
# All that differs between a value and how YAML, TOML, JSON, HTML or Markdown spell it.
_SPELLING = expression(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n\s*|.)"
    r"|''|[ \t]{0,200}\r?\n\s*|&(?:#[0-9a-fA-FxX]{1,8}|\w{1,31});"
)
_SPACE = expression(r"\s+")


class Prose:
    """Text that grows at its end. Adding it says where it came from; equal neighbours become one piece."""

    __slots__ = ("_pieces", "_source", "breaks", "end", "length", "parts")

    def __init__(self, source: str) -> None:
        self._source = source
        # Of each, where its text starts and ends, and where its source does.
        self._pieces: list[int] = []
        self.parts: list[str] = []
        self.breaks: list[int] = []  # where a line ends in the text
        self.length = 0
        self.end = -1  # of what was last added, in the source

    def even(self, start: int, end: int) -> None:
        """Add the source characters `[start:end]` as they are."""
        self.parts.append(self._source[start:end])
        pieces, length = self._pieces, self.length
        self.length = longer = length + end - start
        is_next = start == self.end and pieces and pieces[-3] == length
        if is_next and length - pieces[-4] == start - pieces[-2]:
            pieces[-3], pieces[-1] = longer, end
        else:
            pieces += length, longer, start, end
        self.end = end

    def uneven(self, part: str, start: int, end: int) -> None:
        """Add text that stands for the source characters `[start:end]` as a whole.

        Where the two are equally long (a newline read as a space) there is no piece: it would
        claim that they are the same characters.
        """
        self.parts.append(part)
        if len(part) != end - start:
            self._pieces += self.length, self.length + len(part), start, end
        self.length += len(part)
        self.end = end

    def since(self, part: int) -> str:
        """The text added after the first so many parts."""
        return "".join(self.parts[part:])

    def block(self, kind: BlockKind) -> Block | None:
        """All of it, without space at its edges; None where nothing is left."""
        text = "".join(self.parts)
        inner = text.strip(_EDGES)
        if not inner or inner.isspace():
            return None
        whole = Block(kind, text, PackedPieces(array("q", self._pieces)))
        if len(inner) == len(text):
            return whole
        start = len(text) - len(text.lstrip(_EDGES))
        return whole.part(start, start + len(inner), kind)


def header_lines(block: Block, prose: Prose) -> list[Block]:
    """The lines of a paragraph that is “By Ana Ruiz” above “3 May 2024”; none of one that is prose."""
    text = block.text
    shift = prose.since(0).index(text)
    ends = [at - shift for at in prose.breaks if 0 < at - shift < len(text)]
    edges = [*zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True)]
    if not (ends and _are_header_lines([text[low:high].strip(_EDGES) for low, high in edges])):
        return []
    lines = []
    for low, high in edges:
        line = text[low:high]
        if inner := line.strip(_EDGES):
            start = low + len(line) - len(line.lstrip(_EDGES))
            lines.append(block.part(start, start + len(inner), block.kind))
    return lines


def _are_header_lines(lines: list[str]) -> bool:
    """Whether the first and the last line have roles of their own, or one is a day and the other a name."""
    first, last = lines[0], lines[-1]
    if stands_alone(first):
        return stands_alone(last) or (is_date_line(first, alone=True) and signs_beside_day(last))
    return is_date_line(last, alone=True) and signs_beside_day(first)


def spelled(source: str, span: Span, value: str, kind: BlockKind) -> Block | None:
    """A block of a decoded value (`span` without its quotes): escapes and folds are pieces of their own."""
    prose = Prose(source)
    at, done = span.start, 0
    while at < span.end and done < len(value):
        found = _SPELLING.search(source, at, span.end)
        plain_end = found.start() if found else span.end
        plain = source[at:plain_end]
        if found and not value.startswith(plain, done):
            break
        if plain:
            prose.even(at, min(plain_end, at + len(value) - done))
        done += len(plain)
        at = plain_end
        if found:
            part = _value_of(found[0], value, done)
            if part == found[0]:
                prose.even(at, found.end())
            elif part:
                prose.uneven(part, at, found.end())
            done += len(part)
            at = found.end()
    if prose.since(0) != value:
        # The two cannot be laid beside each other: the value maps as a whole.
        inner = value.strip()
        return Block(kind, inner, (Piece(Span(0, len(inner)), span),)) if inner else None
    return prose.block(kind)


def _value_of(spelling: str, value: str, done: int) -> str:
    """How much of `value` from `done` on a spelling stands for."""
    if value.startswith(spelling, done):
        return spelling
    if "\n" in spelling:
        space = None if spelling[0] == "\\" else _SPACE.match(value, done)
        return space[0] if space else ""
    if spelling.startswith("&"):
        part = html.unescape(spelling)
        return part if value.startswith(part, done) else ""
    return value[done : done + 1]
