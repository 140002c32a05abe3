"""Words and marks of a paragraph in which every quotation is one token."""

from collections.abc import Sequence
from functools import lru_cache

from newslint.hints import Literal
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.quotes.marks import TAG
from newslint.text.quotes.pair import Pair
from newslint.text.sentences import is_abbreviation

Kind = Literal["word", "name", "number", "sign", "quote"]

DASHES = ("—", "–", "-", "―", "‒")
COMMAS = (",", *DASHES)

# Two private letters take turns, so that quotations which touch stay two.
_FILL = ("\ue000", "\ue001")
_TOKEN = expression(
    r"\ue000+|\ue001+|[^\W\d_\ue000\ue001]+(?:[.'’‑-][^\W\d_\ue000\ue001]+)*(?:['’](?=\s))?"
    r"|\d+(?:[.,:/-]\d+)*\w*(?:-\w+)*|[^\w\s]"
)
_NEXT_WORD = expression(r"\s*([\w'’-]{1,24})")


class Token(NamedTuple):
    """One word, number, sign or whole quotation; `quote` is the index of the pair, or -1."""

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    quote: int = -1


def tokens(text: str, quoted: Sequence[Pair]) -> tuple[Token, ...]:
    """The tokens of a paragraph; full stops of abbreviations are left out."""
    frame = _frame(text, quoted)
    found: list[Token] = []
    pair = 0
    for match in _TOKEN.finditer(frame):
        word, start, end = match[0], match.start(), match.end()
        if word[0] in _FILL:
            found.append(Token(text[start:end], "", start, end, "quote", pair))
            pair += 1
        elif word != "." or not _belongs(frame, start, end):
            low, kind = _read(word)
            found.append(Token(word, low, start, end, kind))
    return tuple(found)


@lru_cache(maxsize=4096)
def _read(word: str) -> tuple[str, Kind]:
    """A token in lower case, and what it is."""
    if word[0].isalpha():
        return word.lower().replace("’", "'"), "name" if word[0].isupper() else "word"
    return word, "number" if word[0].isdigit() else "sign"


def _frame(text: str, quoted: Sequence[Pair]) -> str:
    parts: list[str] = []
    position = 0
    for index, pair in enumerate(quoted):
        parts.append(_without_fill(text[position : pair.outer.start]))
        parts.append(_FILL[index % 2] * (pair.outer.end - pair.outer.start))
        position = pair.outer.end
    parts.append(_without_fill(text[position:]))
    return "".join(parts)


def _without_fill(text: str) -> str:
    """The text with tags and our two private letters, should it have any, blanked out."""
    if "<" in text:
        text = TAG.sub(lambda tag: " " * len(tag.group()), text)
    return text.replace(_FILL[0], " ").replace(_FILL[1], " ")


def _belongs(frame: str, start: int, end: int) -> bool:
    """Whether this full stop is part of an abbreviation."""
    if frame.startswith(",", end):
        return True
    following = _NEXT_WORD.match(frame, end)
    return following is not None and is_abbreviation(frame, start, following.group(1))
