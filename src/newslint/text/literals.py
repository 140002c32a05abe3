"""Words without which a regular expression cannot match: what a gate looks for before it asks `re`.

Of the sets of literals of which every match holds one, the one that texts hold most seldom is taken.
They are compared as text/folding.py writes them.
"""

import re
from collections.abc import Iterable
from itertools import product
from math import exp

from newslint.hints import Any
from newslint.records import NamedTuple
from newslint.text.edges import is_apart, is_inside
from newslint.text.expressions import expression
from newslint.text.followers import ALL, Behind, Letters, behind
from newslint.text.syntax import op
from newslint.text.words import listed

_SHORTEST = 2  # a letter alone is in every text; a sign alone is not
_SIGNS = frozenset("?!([]{}<>|%$€£#@&*+=_~^\\/【】〔〕†‡•")
_MOST = 400  # words of one pattern
_ASCII = 128
_MOST_SPELLINGS = 24  # of one stretch, where a class or a choice stands among its letters
_MOST_TIMES = 3  # a part is written out that may stand so often
_LETTER = 2.5  # one letter in twelve is a given one, more or less: that number's logarithm
# What every text holds, and what one letter more says no more than.
_COMMON = listed("""
    a about after all also an and any are as at be been but by can could day end first for from had
    has have he her here his how i if in into is it its just last like made make many may more most
    my new no not now of on one only or other our out over people said say says she so some than
    that the their them then there they this time to two up us was we were what when which who will
    with would year years you your der die das und von le la les de du el los que por para
    """)
# Scripts whose letters have one upper and one lower form; Greek has a second sigma.
_EVEN = expression(
    "[\x00-\xb4\xb6-\xde\xe0-\u012f\u0132-\u017e\u0400-\u052f\u2010-\u2027\u3010\u3011]"
)

Literals = frozenset[str]


class Need(NamedTuple):
    """Words of which a match holds one; each begins at most `lead` code points behind the match's start.

    `is_edge` says that no letter or digit stands before it, unless it begins with a sign; `is_first`, that nothing does;
    `after`, which letters of ASCII can stand right behind it.
    """

    words: Literals
    lead: int
    is_edge: bool = False
    is_first: bool = False
    after: Letters = ALL


class _Part(NamedTuple):
    """Part of a pattern: all that it can be, where that is little, and what it needs."""

    spellings: Literals | None
    needs: tuple[Need, ...] = ()
    is_edge: bool = False  # whether no letter or digit stands before the spellings
    after: Letters = ALL  # what can stand behind them


_NOTHING: Literals = frozenset({""})
_EMPTY = _Part(_NOTHING)
_ANYTHING = _Part(None)
_ANY_NEXT = Behind()
_GROUPS = frozenset({op.SUBPATTERN, op.ATOMIC_GROUP, op.BRANCH})


def need(tree: Any) -> Need | None:
    """The words, in folded form and none within another, that the matches of a parsed pattern hold."""
    found = _needs(_sequence(tree))
    if _is_at_start(tree):
        found = [need._replace(is_first=not need.lead) for need in found]
    return min(found, key=lambda need: (not need.is_first, _frequency(need)), default=None)


def _is_at_start(tree: Any) -> bool:
    """Whether matches begin where the text does."""
    operation, value = tree[0] if len(tree) else (None, None)
    is_line = tree.state.flags & re.MULTILINE and value is op.AT_BEGINNING
    return operation is op.AT and value in {op.AT_BEGINNING, op.AT_BEGINNING_STRING} and not is_line


def _needs(part: _Part) -> list[Need]:
    """What is worth being looked for."""
    spellings, found, is_edge, able = part
    if spellings is not None:
        found = (Need(spellings, 0, is_edge, after=able),)
    return [_shorter(need) for need in found if _shortest(need.words) >= _SHORTEST]


def _shorter(need: Need) -> Need:
    """The words without those in which another one stands."""
    left: list[str] = []
    lead = need.lead
    for word in sorted(need.words, key=len):
        found = [(word.index(short), len(short)) for short in left if short in word]
        within = [at for at, length in found if _is_alike(need, word, at, at + length)]
        if within:
            lead = max(lead, need.lead + min(within))
        else:
            left.append(word)
    return need._replace(words=frozenset(left), lead=lead)


def _is_alike(need: Need, word: str, start: int, end: int) -> bool:
    """Whether what stands in a word is one that is looked for."""
    is_cut = need.is_edge and is_inside(word, start)
    cases = {word[end : end + 1], word[end : end + 1].upper()}
    return not is_cut and need.after >= cases & ALL


def _sequence(parts: Any, *, outer: bool = False, then: Behind = _ANY_NEXT) -> _Part:
    """What parts in a row need; `outer`: no word reaches into the first of them; `then`: what can follow all."""
    found: list[Need] = []
    run, lead, width = _NOTHING, 0, 0
    is_edge = outer
    is_all = True
    for number, (operation, value) in enumerate(parts):
        is_cut = is_apart(parts, number, outer=outer)
        ends = behind(parts, number, then) if operation in _GROUPS else then
        spellings, needs, at_edge, _ = _part(operation, value, outer=is_cut, then=ends)
        at_edge = at_edge or is_cut
        is_edge = at_edge if run == _NOTHING else is_edge
        if spellings is not None and len(run) * len(spellings) <= _MOST_SPELLINGS:
            run = frozenset(map("".join, product(run, spellings)))
        else:
            is_all = False
            able = behind(parts, number - 1, then).of(run)
            found.append(Need(run, lead, is_edge, after=able))
            found += (need._replace(lead=width + need.lead) for need in needs)
            run = _NOTHING if spellings is None else spellings
            lead = width if spellings is not None else width + widest(parts[number : number + 1])
            is_edge = at_edge
        width += widest(parts[number : number + 1])
    able = behind(parts, len(parts) - 1, then).of(run)
    if is_all:
        return _Part(run, is_edge=is_edge, after=able)
    return _Part(None, (*found, Need(run, lead, is_edge, after=able)))


def _part(operation: Any, value: Any, *, outer: bool, then: Behind) -> _Part:
    match operation:
        case op.LITERAL:
            return _letters([value])
        case op.IN:
            return _class(value, outer=outer)
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return _EMPTY
        case op.SUBPATTERN:
            if value[1] & re.ASCII:
                return _ANYTHING
            return _sequence(value[3], outer=outer, then=then)
        case op.ATOMIC_GROUP:
            return _sequence(value, outer=outer, then=then)
        case op.BRANCH:
            return _choice([_sequence(branch, outer=outer, then=then) for branch in value[1]])
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return _repeat(*value, outer=outer)
        case _:
            return _ANYTHING


def _letters(codes: Iterable[int]) -> _Part:
    letters = frozenset(map(chr, codes))
    if len(letters) > _MOST or not all(map(_is_even, letters)):
        return _ANYTHING
    return _Part(frozenset(letter.lower() for letter in letters))


def _class(members: Any, *, outer: bool) -> _Part:
    """A class of few letters, or one that has none of ASCII's: marks nobody sees, another script."""
    ranges = [item if inner is op.RANGE else (item, item) for inner, item in members
              if inner in {op.LITERAL, op.RANGE}]  # fmt: skip
    if len(ranges) < len(members) or sum(high - low for low, high in ranges) > _MOST:
        return _ANYTHING
    part = _letters(code for low, high in ranges for code in range(low, high + 1))
    if part.spellings is None or len(part.spellings) <= _MOST_SPELLINGS:
        return part
    return _Part(None, (Need(part.spellings, 0, outer),)) if ranges[0][0] >= _ASCII else _ANYTHING


def _choice(branches: list[_Part]) -> _Part:
    """One set of all words, if every branch has some."""
    every = [part.spellings for part in branches]
    spellings = frozenset().union(*(some for some in every if some is not None))
    if None not in every and len(spellings) <= _MOST_SPELLINGS:
        return _Part(spellings, is_edge=all(part.is_edge for part in branches))
    words: set[str] = set()
    after: set[str] = set()
    lead = 0
    is_edge = True
    for part in branches:
        best = min(_needs(part), key=_frequency, default=None)
        if best is None:
            return _ANYTHING
        words |= best.words
        lead = max(lead, best.lead)
        after |= best.after
        is_edge = is_edge and best.is_edge
    found = Need(frozenset(words), lead, is_edge, after=frozenset(after))
    return _Part(None, (found,)) if len(words) <= _MOST else _ANYTHING


def _repeat(low: int, high: int, body: Any, *, outer: bool) -> _Part:
    once = _sequence(body, outer=outer)
    if once.spellings is None:
        return once if low else _ANYTHING
    spellings = _powers(once.spellings, low, high) if high <= _MOST_TIMES else frozenset()
    is_edge = outer or (low > 0 and once.is_edge)
    if 0 < len(spellings) <= _MOST_SPELLINGS:
        return _Part(spellings, is_edge=is_edge)
    twice = _powers(once.spellings, min(low, _SHORTEST), min(low, _SHORTEST))
    return _Part(None, (Need(twice if len(twice) <= _MOST else once.spellings, 0, is_edge),))


def _powers(words: Literals, low: int, high: int) -> Literals:
    return frozenset(
        "".join(choice) for times in range(low, high + 1) for choice in product(words, repeat=times)
    )


def widest(tree: Any) -> int:
    """The length of the longest match of a parsed pattern; very large where nothing bounds it."""
    return int(tree.getwidth()[1])


def _is_even(letter: str) -> bool:
    """Whether a letter has one lower form at most, which has no other upper one."""
    return letter.lower() == letter.upper() or _EVEN.match(letter) is not None


def _frequency(need: Need) -> float:
    """How often a text may hold one of some words, as far as their letters tell."""
    return sum(exp(-_LETTER * _length(word)) for word in need.words)


def _length(word: str) -> float:
    """The letters of a word that say something; a sign or letter that is no common one counts for two, a digit for half."""
    return sum(1 if part in _COMMON else sum(map(_weight, part)) for part in word.split())


def _weight(letter: str) -> float:
    if letter.isdecimal():  # texts are full of years
        return 0.5
    return 2 if _is_rare(letter) else 1


def _shortest(words: Literals) -> int:
    return min(
        max(len(word), *(2 if _is_rare(letter) else 0 for letter in word), 0) if word else 0
        for word in words
    )


def _is_rare(letter: str) -> bool:
    return letter in _SIGNS or not letter.isascii()
