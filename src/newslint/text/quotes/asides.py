"""What comes before the subject of a clause: places, times, and what somebody was doing or asked."""

from collections.abc import Sequence

from newslint.text.quotes.lexicon import Lexicon, is_adverb, is_opening
from newslint.text.quotes.tokens import Token
from newslint.text.words import listed

_WINDOW = 60
# “In Ames, Iowa, …”: the second half of a place.
_STATES = listed(
    """
    alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida
    georgia hampshire hawaii idaho illinois indiana iowa jersey kansas kentucky louisiana maine
    maryland massachusetts mexico michigan minnesota mississippi missouri montana nebraska nevada
    ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin
    wyoming york ala ariz ark calif colo conn del fla ga ill ind ky la mass md mich minn miss mo mont
    neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex va vt wash wis wyo d.c
    ontario quebec alberta manitoba columbia england scotland wales ireland france germany italy
    spain poland ukraine russia china japan india israel australia canada
    """
)


def past_asides(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> tuple[int, bool]:
    """Where the clause goes on behind “In May, …”, “Asked twice, …”; or the start of one without an end."""
    at = low
    while at < high:
        token = tokens[at]
        if token.low in words.pronouns:
            break
        aside = (
            token.low in words.prepositions
            or token.low in words.subordinators
            or opens_aside(token)
        )
        if aside or _is_time(tokens, at, high, words):
            comma = _next_comma(tokens, at, high)
            if comma is None:
                return at, True
            at = comma + 1
            while at < high and (after := _behind_state(tokens, at)):
                at = after
        elif (
            token.low in words.conjunctions
            or token.kind in ("sign", "quote")
            or is_adverb(token, words)
        ):
            at += 1
        else:
            break
    return at, False


def _behind_state(tokens: Sequence[Token], at: int) -> int:
    """Where a sentence goes on behind “Iowa,” in “In Ames, Iowa, …” or “2015,” in a date; else 0."""
    if tokens[at].low in ("new", "north", "south", "west"):
        at += 1
    if at + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return 0
    is_year = tokens[at].kind == "number" and len(tokens[at].text) == len("2015")
    return at + 2 if is_year or tokens[at].low in _STATES else 0


def opens_aside(token: Token) -> bool:
    """Whether it is one of “Speaking in Lund, …”, “Asked about the dam, …”."""
    return (token.low.endswith("ing") and len(token.low) > 5 and token.kind == "name") or (
        token.low in ("asked", "pressed")
    )


def _is_time(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> bool:
    """Whether a time opens the clause: “Two hours later, …”, “This week, …”."""
    return any(tokens[near].low in words.times for near in range(at, min(high, at + 3))) and (
        tokens[at].low in words.times or is_opening(tokens[at], words) or tokens[at].kind == "number"
        or tokens[at].low in ("last", "next", "earlier", "late", "early")
    )  # fmt: skip


def _next_comma(tokens: Sequence[Token], start: int, high: int) -> int | None:
    for at in range(start, min(high, start + _WINDOW)):
        if tokens[at].text == "," or (tokens[at].kind == "quote" and "," in tokens[at].text[-3:]):
            return at
    return None
