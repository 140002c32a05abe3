"""Where in a document a rule could fire: found out by looking for words, before any pattern is asked.

A check names the patterns it `needs`. Each has literals without which it cannot match, and it is
asked only about texts in which one of them stands. The gate says where to look and no more:
what a pattern means is what `re` says, with the gate and without.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from newslint.model.document import Document
from newslint.rules.rule import Rule
from newslint.text.literals import Literals, can_be_gated, literals
from newslint.text.page import Candidates
from newslint.text.patterns import Pattern

_LARGE = 100_000  # code points, from which on an automaton is worth its making
_BETWEEN = "\n\n"  # texts, so that no word reaches from one into the next

_Finder = Callable[[str], Iterator[tuple[int, int]]]  # a text to word numbers and where they start


class Opening(NamedTuple):
    """A rule that may fire, and the texts in which; None where any may do."""

    rule: Rule
    candidates: Candidates | None


class _Target(NamedTuple):
    rule: int
    pattern: Pattern
    others: tuple[Literals, ...]  # what has to stand in the text besides


class Gate:
    """The words of a set of rules, made ready once for many documents."""

    def __init__(self, rules: Sequence[Rule], *, is_open: bool = False) -> None:
        """Gate `rules`; with `is_open` every rule is asked about every text, as a test may want."""
        self.rules = tuple(rules)
        self._is_open = is_open
        self._plain: dict[
            int, tuple[Pattern, ...]
        ] = {}  # of each gated rule: the patterns without a word
        self._targets: dict[str, list[_Target]] = {}
        self._read = 0
        self._automaton: _Finder | None = None
        for index, rule in enumerate(rules):
            needs: tuple[Pattern, ...] = getattr(rule.check, "needs", ())
            if needs:
                self._admit(index, needs)
        self._words = tuple(self._targets)
        self._of_word = tuple(self._targets.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gate) and self.rules == other.rules

    def __hash__(self) -> int:
        return hash(tuple(rule.id for rule in self.rules))

    def __reduce__(self) -> tuple[type["Gate"], tuple[tuple[Rule, ...]]]:
        return Gate, (self.rules,)

    def _admit(self, index: int, needs: Sequence[Pattern]) -> None:
        self._plain[index] = tuple(pattern for pattern in needs if not literals(pattern))
        for pattern in needs:
            telling, *others = literals(pattern) or ((),)
            for word in telling:
                self._targets.setdefault(word, []).append(_Target(index, pattern, tuple(others)))

    def openings(self, document: Document) -> Iterator[Opening]:
        """The rules that may have a finding in a document, in their order."""
        texts = [block.text for block in document.blocks]
        texts += (field.value for field in document.fields if field.origin != "visible")
        texts += (link.url for link in document.links)
        if self._is_open or not all(map(can_be_gated, texts)):
            yield from (Opening(rule, None) for rule in self.rules)
            return
        found = self._found(texts)
        for index, rule in enumerate(self.rules):
            plain = self._plain.get(index)
            if plain is None:
                yield Opening(rule, None)
            elif plain or index in found:
                yield Opening(rule, Candidates(found.get(index, {}), plain))

    def _found(self, texts: Sequence[str]) -> dict[int, dict[str, set[Pattern]]]:
        """For each rule the texts in which a word of its patterns stands, and those patterns."""
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        whole = _BETWEEN.join(texts).lower()
        found: dict[int, dict[str, set[Pattern]]] = {}
        seen: set[tuple[int, int]] = set()
        for word, offset in self._find(whole):
            number = bisect_right(starts, offset) - 1
            if (word, number) in seen:
                continue
            seen.add((word, number))
            text = whole[starts[number] : starts[number + 1]]
            for rule, pattern, others in self._of_word[word]:
                if all(any(other in text for other in words) for words in others):
                    found.setdefault(rule, {}).setdefault(texts[number], set()).add(pattern)
        return found

    def _find(self, text: str) -> Iterator[tuple[int, int]]:
        """The words in a text; by one pass of an automaton once there was much to read."""
        self._read += len(text)
        if self._automaton is None:
            self._automaton = _automaton(self._words) if self._read > _LARGE else None
        return self._automaton(text) if self._automaton else self._one_by_one(text)

    def _one_by_one(self, text: str) -> Iterator[tuple[int, int]]:
        for number, word in enumerate(self._words):
            offset = text.find(word)
            while offset >= 0:
                yield number, offset
                # On to the next text: where in this one the word stands again is no matter.
                after = text.find(_BETWEEN, offset)
                offset = text.find(word, after) if after >= 0 else -1


def _automaton(words: Sequence[str]) -> _Finder | None:
    """Aho and Corasick's, which reads a text once whatever the number of words."""
    try:
        import ahocorasick_rs  # noqa: PLC0415 - only for much text
    except ImportError:
        return None
    machine = ahocorasick_rs.AhoCorasick(list(words), store_patterns=False)

    def find(text: str) -> Iterator[tuple[int, int]]:
        return (
            (word, start)
            for word, start, _ in machine.find_matches_as_indexes(text, overlapping=True)
        )

    return find
