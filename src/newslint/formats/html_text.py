"""From raw HTML to clean prose with pieces: references resolved, white space folded as browsers do."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from newslint.model.document import Block, BlockKind
from newslint.model.spans import Piece, Span

_REFERENCES = r"&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{1,31}+;?)"
_REFERENCE = re.compile(_REFERENCES)
# What does not map character by character.
_UNEVEN = re.compile(r"[ \t\n\r\f]{2,}+|" + _REFERENCES)
_UNEVEN_KEPT = re.compile(r"\r\n|" + _REFERENCES)
_SPACE = " \t\n\r\f"
_TAG_NAME = re.compile(r"<[^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""([^\s=/>"'][^\s=/>]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++))?)?"""
)


class Prose:
    """Gathers the source stretches of one block into its text and pieces."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._open = False  # whether a space may follow

    def add(self, start: int, end: int, *, kept: bool = False, attribute: bool = False) -> None:
        """Add raw source; `kept` keeps white space, `attribute` reads references as in attributes."""
        for low, high, found in self._stretches(start, end, kept=kept):
            if low < high:
                self._add_even(low, high, kept=kept)
            if found:
                self._add_uneven(*found.span(), kept=kept, attribute=attribute)

    def add_break(self, start: int, end: int) -> None:
        """Add a line break that this source stands for."""
        self._strip()
        if self._parts:
            self._add("\n", start, end)
            self._open = False

    def block(self, kind: BlockKind) -> Block | None:
        """All that was added as one block, without white space at its ends; None where nothing is left."""
        self._strip()
        text = "".join(self._parts)
        return Block(kind, text, tuple(self._pieces)) if text.strip() else None

    def _stretches(
        self, start: int, end: int, *, kept: bool
    ) -> Iterator[tuple[int, int, re.Match[str] | None]]:
        """Even stretches, each with the uneven one that follows it."""
        for found in (_UNEVEN_KEPT if kept else _UNEVEN).finditer(self._source, start, end):
            yield start, found.start(), found
            start = found.end()
        yield start, end, None

    def _add_even(self, start: int, end: int, *, kept: bool) -> None:
        text = self._source[start:end]
        if not kept:
            for space in "\n\t\r\f":
                text = text.replace(space, " ")
            if text[0] == " " and not self._open:
                text = text[1:]
                start += 1
                if not text:
                    return
            self._open = text[-1] != " "
        self._add(text, start, end)

    def _add_uneven(self, start: int, end: int, *, kept: bool, attribute: bool) -> None:
        raw = self._source[start:end]
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
        if start + length < end:
            self._add_even(start + length, end, kept=kept)

    def _add(self, text: str, start: int, end: int) -> None:
        self._parts.append(text)
        length = self._length + len(text)
        self._pieces.append(Piece(Span(self._length, length), Span(start, end)))
        self._length = length

    def _strip(self) -> None:
        """Take white space off the end."""
        while self._parts and not (rest := self._parts[-1].rstrip(_SPACE)):
            self._length = self._pieces.pop().text.start
            self._parts.pop()
        if self._parts and len(rest) < len(self._parts[-1]):
            (start, _), source = self._pieces[-1]
            self._length = start + len(rest)
            self._parts[-1] = rest
            self._pieces[-1] = Piece(
                Span(start, self._length), Span(source.start, source.start + len(rest))
            )
        self._open = bool(self._parts)


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

    def resolved(found: re.Match[str]) -> str:
        known, length = reference(found[0], attribute=attribute)
        return known + found[0][length:]

    return _REFERENCE.sub(resolved, raw)


class Attribute(NamedTuple):
    """One attribute: its value, and where that stands, both without white space at their ends."""

    value: str
    span: Span


def attributes(source: str, start: int, end: int) -> dict[str, Attribute]:
    """The attributes of the start tag `source[start:end]`; the first of a name counts."""
    found: dict[str, Attribute] = {}
    name = _TAG_NAME.match(source, start, end)
    for match in _ATTRIBUTE.finditer(source, name.end() if name else start, end):
        key = match[1].lower()
        if key not in found:
            group = match.lastindex or 1
            span = Span(*match.span(group)) if group > 1 else Span(match.end(), match.end())
            span = trimmed(source, span)
            found[key] = Attribute(plain(source[span.start : span.end], attribute=True), span)
    return found


def trimmed(source: str, span: Span) -> Span:
    """The span without white space at its ends."""
    raw = source[span.start : span.end]
    inner = raw.strip()
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(inner))
