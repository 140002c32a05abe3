"""Whether a regular expression can take exponential time, decided on its automaton.

A pattern becomes its position automaton: one state a character class, one edge for each way to
get from one to the next. Backtracking is exponential exactly where a text can lead from a
state back to itself by two different ways; that is looked for, not guessed from the spelling.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import pairwise
from typing import Any

from newslint.records import NamedTuple
from newslint.text.patterns import Pattern
from newslint.text.syntax import op, parse

_FEW = 4  # so many rounds are written out: they multiply the work by a number that nobody notices
_MOST_STATES = 2_000  # more in one loop are not judged but refused
# Every character that tells two usual classes apart; a pattern's own letters are added to these.
_PROBES = "\n\t\r\x0b \u00a0\u2028" + "".join(map(chr, range(33, 127))) + "éßЖяא中“”’–—…•٣²"


class _Part(NamedTuple):
    """A part of a pattern: the states it can begin and end in, and whether it can be empty."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    can_be_empty: bool


_NOTHING = _Part((), (), can_be_empty=True)


def danger(pattern: Pattern) -> str | None:
    """Why a pattern can take exponential time, in words; None where it cannot."""
    tree = parse(pattern.source, pattern.flags)
    automaton = _Automaton(pattern.source, bool(tree.state.flags & re.IGNORECASE))
    automaton.sequence(tree)
    return automaton.fault or _ambiguity(automaton)


class _Automaton:
    """Character classes (as bit sets over the probes) and the edges between them."""

    def __init__(self, source: str, ignore_case: bool) -> None:  # noqa: FBT001 - private, one caller
        letters = dict.fromkeys(_PROBES + source + source.swapcase())
        self.alphabet = tuple(letters)
        self.ignore_case = ignore_case
        self.classes: list[int] = []
        self.edges: list[set[int]] = []
        self.known: dict[tuple[Any, str], int] = {}
        self.fault: str | None = None

    def sequence(self, parts: Iterable[Any]) -> _Part:
        whole = _NOTHING
        for operation, value in parts:
            whole = self._join(whole, self._part(operation, value))
        return whole

    def _part(self, operation: Any, value: Any) -> _Part:
        match operation:
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                return self._repeat(*value)
            case op.BRANCH:
                return _either([self.sequence(branch) for branch in value[1]])
            case op.SUBPATTERN:
                return self.sequence(value[3])
            case op.ATOMIC_GROUP:
                return self.sequence(value)
            case op.GROUPREF_EXISTS:
                return _either([self.sequence(branch or ()) for branch in value[1:]])
            case op.ASSERT | op.ASSERT_NOT:
                self.sequence(value[1])  # judged by itself: it joins to nothing
                return _NOTHING
            case op.AT:
                return _NOTHING
            case _:
                return self._state(self._class(operation, value))

    def _state(self, members: int) -> _Part:
        self.classes.append(members)
        self.edges.append(set())
        here = (len(self.classes) - 1,)
        return _Part(here, here, can_be_empty=False)

    def _join(self, before: _Part, after: _Part) -> _Part:
        self._connect(before.last, after.first)
        return _Part(
            before.first + after.first if before.can_be_empty else before.first,
            before.last + after.last if after.can_be_empty else after.last,
            before.can_be_empty and after.can_be_empty,
        )

    def _repeat(self, low: int, high: int, body: Any) -> _Part:
        if high <= _FEW and len(self.classes) < _MOST_STATES:
            rounds = [self.sequence(body) for _ in range(high)]
            if any(part.can_be_empty for part in rounds):
                optional = (part._replace(can_be_empty=True) for part in rounds)
                return reduce(self._join, optional, _NOTHING)
            # A round follows the one before it and no other: leaving one out is leaving the rest out.
            for before, after in pairwise(rounds):
                self._connect(before.last, after.first)
            ends = tuple(state for part in rounds[max(low - 1, 0) :] for state in part.last)
            return _Part(rounds[0].first if rounds else (), ends, can_be_empty=low == 0)
        part = self.sequence(body)
        self._connect(part.last, part.first)
        return part._replace(can_be_empty=part.can_be_empty or low == 0)

    def _connect(self, sources: Iterable[int], targets: tuple[int, ...]) -> None:
        for source in sources:
            for target in targets:
                if target in self.edges[source]:
                    self.fault = "a repeat inside a repeat can divide the same text in many ways"
                self.edges[source].add(target)

    def _class(self, operation: Any, value: Any) -> int:
        # Patterns are made of the same few letters again and again.
        key = (operation, repr(value))
        if key not in self.known:
            self.known[key] = sum(
                1 << bit
                for bit, letter in enumerate(self.alphabet)
                if self._has(operation, value, letter)
            )
        return self.known[key]

    def _has(self, operation: Any, value: Any, letter: str) -> bool:
        cases = {letter, letter.lower(), letter.upper()} if self.ignore_case else {letter}
        match operation:
            case op.LITERAL:
                return chr(value) in cases
            case op.NOT_LITERAL:
                return chr(value) not in cases
            case op.ANY:
                return True
            case op.RANGE:
                return any(len(case) == 1 and value[0] <= ord(case) <= value[1] for case in cases)
            case op.CATEGORY:
                return _CATEGORIES[value](letter)
            case op.IN:
                is_negated = value[0][0] is op.NEGATE
                found = any(
                    self._has(inner, member, letter)
                    for inner, member in value
                    if inner is not op.NEGATE
                )
                return found != is_negated
            case _:
                return True  # a reference to a group: anything


def _either(parts: list[_Part]) -> _Part:
    return _Part(
        tuple(state for part in parts for state in part.first),
        tuple(state for part in parts for state in part.last),
        any(part.can_be_empty for part in parts),
    )


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda letter: not letter.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda letter: not letter.isspace(),
    op.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
    op.CATEGORY_NOT_WORD: lambda letter: not (letter.isalnum() or letter == "_"),
}


def _ambiguity(automaton: _Automaton) -> str | None:
    """Look for a state with two ways back to itself: a loop of pairs that splits and meets again."""
    for loop in _components(range(len(automaton.edges)), automaton.edges.__getitem__):
        states = set(loop)
        if len(states) > _MOST_STATES:
            return "a repeat with so many parts cannot be judged; divide it"
        steps = _pair_steps(automaton, states)
        if any(
            any(one == other for one, other in pairs) and any(one != other for one, other in pairs)
            for pairs in _components(list(steps), steps.__getitem__)
        ):
            return "what is repeated can read the same text in two ways"
    return None


def _pair_steps(
    automaton: _Automaton, states: set[int]
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """From each pair of states that one text can reach together, the pairs that the next character reaches."""
    steps: dict[tuple[int, int], list[tuple[int, int]]] = {}
    waiting = [(state, state) for state in states]
    while waiting:
        pair = waiting.pop()
        if pair in steps:
            continue
        steps[pair] = [
            (one, other)
            for one in automaton.edges[pair[0]] & states
            for other in automaton.edges[pair[1]] & states
            if automaton.classes[one] & automaton.classes[other]
        ]
        waiting.extend(steps[pair])
    return steps


def _components(nodes: Iterable[Any], edges: Any) -> Iterator[list[Any]]:
    """The strongly connected components that hold a loop (Tarjan's way, without recursion)."""
    index: dict[Any, int] = {}
    low: dict[Any, int] = {}
    stack: list[Any] = []
    on_stack: set[Any] = set()
    for root in nodes:
        if root in index:
            continue
        work = [(root, iter(edges(root)))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(edges(target))))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    members = stack[stack.index(node) :]
                    del stack[-len(members) :]
                    on_stack.difference_update(members)
                    if len(members) > 1 or node in edges(node):
                        yield members
