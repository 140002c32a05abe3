"""Letters whose accents are characters of their own, put together; most programs write them as one."""

import unicodedata

from newslint.model.spans import Piece, Span
from newslint.text.expressions import expression

# A letter with its marks, a Korean syllable in two or three parts.
_APART = expression(
    "[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]{1,8}|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)


def composed(text: str) -> tuple[str, tuple[Piece, ...]]:
    """The text in composed characters, and the way back from it."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = done = 0
    for match in _APART.finditer(text):
        letter = unicodedata.normalize("NFC", match[0])
        if letter == match[0]:
            continue
        start, end = match.span()
        for part, source in ((text[done:start], Span(done, start)), (letter, Span(start, end))):
            if part:
                pieces.append(Piece(Span(length, length + len(part)), source))
                parts.append(part)
                length += len(part)
        done = end
    rest = text[done:]
    pieces.append(Piece(Span(length, length + len(rest)), Span(done, len(text))))
    return "".join((*parts, rest)), tuple(pieces)
