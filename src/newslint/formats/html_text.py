"""From raw HTML to clean prose with pieces: references resolved, white space folded as browsers do."""

from array import array
from html import unescape
from html.entities import html5

from newslint.model.document import Block, BlockKind
from newslint.model.pieces import PackedPieces
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Match, expression

_REFERENCES = r"&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)"
_REFERENCE = expression(_REFERENCES)
# What does not map character by character.
_UNEVEN = expression(r"[ \t\n\r\f][ \t\n\r\f]++|" + _REFERENCES)
_UNEVEN_KEPT = expression(r"\r\n|" + _REFERENCES)
OBJECT = "\ufffc"
_SPACE = " \t\n\r\f"
_TAG_NAME = expression(r"<[^\s/>]*+")
_ATTRIBUTE = expression(
    r"""([^\s=/>"'][^\s=/>]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++))?)?"""
)


class Prose:
    """Gathers the source stretches of one block into its text and pieces."""

    __slots__ = ("_length", "_open", "_parts", "_pieces", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[int] = []  # of each part, where it and its source start and end
        self._length = 0
        self._open = False  # whether a space may follow

    def add(self, start: int, end: int, *, kept: bool = False, attribute: bool = False) -> None:
        """Add raw source; `kept` keeps white space, `attribute` reads references as in attributes."""
        text = self._source[start:end]
        if "&" not in text:  # in most no two characters are read as one, nor several as none
            folded = text if kept else _folded(text)
            if ("\r\n" if kept else "  ") not in folded:
                self._add_even(folded, start, end, kept=kept)
                return
        for found in (_UNEVEN_KEPT if kept else _UNEVEN).finditer(self._source, start, end):
            self._add_raw(start, found.start(), kept=kept)
            start = found.end()
            self._add_uneven(found[0], found.start(), start, kept=kept, attribute=attribute)
        self._add_raw(start, end, kept=kept)

    def add_break(self, start: int, end: int) -> None:
        """Add a line break that this source stands for."""
        self._strip()
        if self._parts:
            self._add("\n", start, end)
            self._open = False

    def add_object(self, start: int, end: int) -> None:
        """Add what is no prose but stands in a sentence as a word."""
        self._add(OBJECT, start, end)
        self._open = True

    def block(self, kind: BlockKind) -> Block | None:
        """All that was added as one block, without white space at its ends; None where nothing is left."""
        self._strip()
        text = "".join(self._parts)
        if not text or text.isspace():
            return None
        return Block(kind, text, PackedPieces(array("q", self._pieces)))

    def _add_raw(self, start: int, end: int, *, kept: bool) -> None:
        if start < end:
            text = self._source[start:end]
            self._add_even(text if kept else _folded(text), start, end, kept=kept)

    def _add_even(self, text: str, start: int, end: int, *, kept: bool) -> None:
        if not text:
            return
        if not kept:
            if text[0] == " " and not self._open:
                text = text[1:]
                start += 1
                if not text:
                    return
            self._open = text[-1] != " "
        self._add(text, start, end)

    def _add_uneven(self, raw: str, start: int, end: int, *, kept: bool, attribute: bool) -> None:
        text, length = reference(raw, attribute=attribute) if raw[0] == "&" else (raw, len(raw))
        if text.isspace() and text[0] in _SPACE:
            if kept:
                self._add("\n" if raw == "\r\n" else text, start, start + length)
            elif self._open:
                self._add(" ", start, start + length)
            self._open = False
        elif text:
            self._add(text, start, start + length)
            self._open = True
        self._add_raw(start + length, end, kept=kept)

    def _add(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        length = self._length + len(text)
        self._pieces += self._length, length, start, end
        self._length = length

    def _strip(self) -> None:
        """Take white space off the end."""
        parts, pieces = self._parts, self._pieces
        while parts and not (rest := parts[-1].rstrip(_SPACE)):
            self._length = pieces[-4]
            parts.pop()
            del pieces[-4:]
        if parts and len(rest) < len(parts[-1]):
            parts[-1] = rest
            pieces[-3] = self._length = pieces[-4] + len(rest)
            pieces[-1] = pieces[-2] + len(rest)
        self._open = bool(parts)


def _folded(text: str) -> str:
    """The text with a space for each white space."""
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")


def reference(raw: str, *, attribute: bool = False) -> tuple[str, int]:
    """What a character reference stands for, and how much of `raw` it takes; else its “&”."""
    if raw[1] == "#" or (raw[1:] in html5 and (raw[-1] == ";" or not attribute)):
        return unescape(raw), len(raw)
    if not attribute:
        for length in range(min(len(raw), 7), 2, -1):  # none without “;” is longer
            if (known := html5.get(raw[1:length])) is not None:
                return known, length
    return "&", 1


def plain(raw: str, *, attribute: bool = False) -> str:
    """Raw source with its references resolved."""
    if "&" not in raw:
        return raw

    def resolved(found: Match) -> str:
        known, length = reference(found[0], attribute=attribute)
        return known + found[0][length:]

    return _REFERENCE.sub(resolved, raw)


class Attribute(NamedTuple):
    """One attribute: its value, and where that stands, both without white space at their ends."""

    value: str
    span: Span


class Attributes:
    """The attributes of a start tag, each read when it is asked for; the first of a name counts."""

    __slots__ = ("_found", "_start", "_tag")

    def __init__(self, tag: str, start: int) -> None:
        name = _TAG_NAME.match(tag)
        found = list(_ATTRIBUTE.finditer(tag, name.end() if name else 0))
        self._found = {match[1].lower(): match for match in reversed(found)}
        self._tag = tag
        self._start = start

    def get(self, name: str) -> Attribute | None:
        """The attribute of that name; an empty one where it has no value."""
        match = self._found.get(name)
        if match is None:
            return None
        group = match.lastindex or 1
        low, high = match.span(group) if group > 1 else (match.end(), match.end())
        low, high = trimmed(self._tag, Span(low, high))
        value = plain(self._tag[low:high], attribute=True)
        return Attribute(value, Span(self._start + low, self._start + high))

    def value(self, name: str) -> str:
        """The value of the attribute of that name; empty where there is none."""
        found = self.get(name)
        return found.value if found else ""


def trimmed(source: str, span: Span) -> Span:
    """The span without white space at its ends."""
    raw = source[span.start : span.end]
    inner = raw.strip()
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(inner))
