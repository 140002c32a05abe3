"""Sentences around quotations: where one ends when a quotation stands in it."""

from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.owners import tag_after
from newslint.text.quotes.tokens import DASHES, Token

_STOPS = ".!?…"
_UNFINISHED = "?!…—–-"
_DATELINE = 14  # tokens
_SHORTEST_TOWN = 3
_CLOSERS = 4  # marks behind the last letter


class Frame(NamedTuple):
    """Tokens `[start:end]` of one sentence."""

    start: int
    end: int


def frames(text: str, tokens: Sequence[Token], words: Lexicon) -> tuple[Frame, ...]:
    """The sentences of a paragraph, every quotation kept with the words that attribute it."""
    found: list[Frame] = []
    start = _behind_dateline(tokens)
    for at, token in enumerate(tokens[:-1]):
        if token.kind == "quote":
            ends = _ends_with_quote(text, tokens, at, words)
        else:
            ends = token.text in _STOPS and _ends_with_sign(tokens, at)
        if ends:
            found.append(Frame(start, at + 1))
            start = at + 1
    if start < len(tokens):
        found.append(Frame(start, len(tokens)))
    return tuple(found)


def _behind_dateline(tokens: Sequence[Token]) -> int:
    """The first token behind “LUND, Dec. 8 (AP) — ”; 0 where no dateline opens the paragraph."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < _SHORTEST_TOWN:
        return 0
    for at, token in enumerate(tokens[1:_DATELINE], 1):
        if token.text in DASHES:
            return at + 1 if at + 1 < len(tokens) else 0
        if token.kind not in ("name", "number") and token.text not in (",", ".", "(", ")", "/"):
            return 0
    return 0


def _ends_with_sign(tokens: Sequence[Token], at: int) -> bool:
    token, after = tokens[at], tokens[at + 1]
    if after.kind == "sign" and after.text in _STOPS:
        return False
    return after.start > token.end and (after.kind != "word" or not after.text[0].islower())


def last_letter(text: str, token: Token) -> str:
    """The last character within the marks of a quotation."""
    end = token.end
    while end > max(token.start + 1, token.end - _CLOSERS) and not (
        text[end - 1].isalnum() or text[end - 1] in ".,!?…—–-:;)]"
    ):
        end -= 1
    return text[end - 1]


def _ends_with_quote(text: str, tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    after = tokens[at + 1]
    last = last_letter(text, tokens[at])
    if last not in _STOPS and last not in _UNFINISHED:
        return False
    if after.kind == "quote":
        return True
    if after.kind == "sign":
        if after.text not in "([•*" or last != ".":
            return False
        return tag_after(tokens, at, min(len(tokens), at + 12), words) is None
    if after.kind == "word" and after.text[0].islower():
        return False
    if after.kind == "number":
        return True
    tag = tag_after(tokens, at, min(len(tokens), at + 40), words)
    if tag is None:
        return True
    if last in _UNFINISHED:
        return False
    # British copy may keep the stop: 'We tried.' Lind said.
    end = tag.cue + 1
    return not (end >= len(tokens) or tokens[end].text in (".", ","))
