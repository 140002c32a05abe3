"""Which rules a document cannot trip: found out by looking for words, before any pattern is asked.

A check names the patterns it `needs`. Each has literals without which it cannot match, and a
rule none of whose literals stand in the document is passed over. The gate only says where to
look: what a pattern means is what `re` says, with the gate and without.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from newslint.model.document import Document
from newslint.rules.rule import Rule
from newslint.text.literals import can_be_gated, literals
from newslint.text.patterns import Pattern

_LARGE = 100_000  # code points, from which on an automaton is worth its making
_BETWEEN = "\n\n"  # blocks, so that no word reaches from one into the next


class _Finder(Protocol):
    """What says which words of a fixed list stand in a text."""

    def __call__(self, text: str) -> Iterator[int]: ...


class Gate:
    """The words of a set of rules, and the rules of each word."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._always: list[int] = []
        self._rules_of: dict[str, list[int]] = {}
        self._seen = 0
        self._automaton: _Finder | None = None
        for index, rule in enumerate(rules):
            self._admit(index, rule)
        self._words = tuple(self._rules_of)
        self._targets = tuple(self._rules_of.values())

    def __reduce__(self) -> tuple[type["Gate"], tuple[tuple[Rule, ...]]]:
        return Gate, (self.rules,)

    def _admit(self, index: int, rule: Rule) -> None:
        needs: tuple[Pattern, ...] = getattr(rule.check, "needs", ())
        words = [literals(pattern) for pattern in needs]
        if not needs or not all(words):
            self._always.append(index)
            return
        for word in frozenset[str]().union(*words):
            self._rules_of.setdefault(word, []).append(index)

    def open_for(self, document: Document) -> tuple[Rule, ...]:
        """The rules that may have a finding in a document, in their order."""
        texts = [block.text for block in document.blocks]
        texts += (field.value for field in document.fields if field.origin != "visible")
        texts += (link.url for link in document.links)
        text = _BETWEEN.join(texts)
        if not can_be_gated(text):
            return self.rules
        found = set(self._always)
        for number in self._find(text.lower()):
            found.update(self._targets[number])
        return tuple(self.rules[index] for index in sorted(found))

    def _find(self, text: str) -> Iterator[int]:
        """The numbers of the words in a text; by one pass of an automaton once there was much to read."""
        self._seen += len(text)
        if self._automaton is None and self._seen > _LARGE:
            self._automaton = _automaton(self._words)
        if self._automaton is not None:
            return self._automaton(text)
        return (number for number, word in enumerate(self._words) if word in text)


def _automaton(words: Sequence[str]) -> _Finder | None:
    """Aho and Corasick's, where the extra is installed."""
    try:
        import ahocorasick_rs  # noqa: PLC0415 - only for much text
    except ImportError:
        return None
    machine = ahocorasick_rs.AhoCorasick(list(words), store_patterns=False)

    def find(text: str) -> Iterator[int]:
        return iter(
            {number for number, _, _ in machine.find_matches_as_indexes(text, overlapping=True)}
        )

    return find
