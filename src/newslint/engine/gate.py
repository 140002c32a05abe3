"""Where in a document a rule could fire: found out by looking for words, before any pattern is asked.

A check says in which `places` of a document it looks, and names the patterns it `needs`. Each has
literals without which it cannot match, and is asked only around those. The gate says where
to look and no more: what a pattern means is what `re` says, with the gate and without.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple, get_args

from newslint.engine.finder import Finder
from newslint.model.document import BlockKind, Document
from newslint.rules.rule import Rule
from newslint.text.clues import clue
from newslint.text.page import Candidates
from newslint.text.patterns import Pattern

_KINDS: frozenset[str] = frozenset(get_args(BlockKind))
_PICTURES = frozenset({"caption", "alt"})
_MOST_SORTS = 1_000  # of documents, whose rules are remembered

_Found = dict[int, dict[str, dict[Pattern, list[int]]]]  # rule, text, pattern: where its words are


class Opening(NamedTuple):
    """A rule that may fire, and where; None where it may do so anywhere."""

    rule: Rule
    candidates: Candidates | None


class Gate:
    """The words of a set of rules, made ready once for many documents."""

    def __init__(self, rules: Sequence[Rule], *, is_open: bool | None = None) -> None:
        """Gate `rules`; where `is_open`, or NEWSLINT_GATE=plain, every one is asked about every text."""
        self.rules = tuple(rules)
        self._is_open = os.environ.get("NEWSLINT_GATE") == "plain" if is_open is None else is_open
        self._entries = [_entry(number, rule) for number, rule in enumerate(rules)]
        self._fits: dict[tuple[str, str, frozenset[str]], _Fit] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gate) and self.rules == other.rules

    def __hash__(self) -> int:
        return hash(tuple(rule.id for rule in self.rules))

    def __reduce__(self) -> tuple[type["Gate"], tuple[tuple[Rule, ...]]]:
        return Gate, (self.rules,)

    def openings(self, document: Document) -> list[Opening]:
        """The rules that may have a finding in a document, in their order."""
        if self._is_open:
            return [Opening(rule, None) for rule in self.rules if _is_for(rule, document)]
        texts = _texts(document)
        fit = self._fit(document, frozenset().union(*(some.names for some in texts)))
        found: _Found = {}
        for some, words in zip(texts, (self._prose, self._pictures, self._values), strict=True):
            if some.texts:
                words.note(some, found)
        return [
            Opening(self.rules[number], self._candidates(number, found))
            for number in sorted(fit.always.union(fit.rules.intersection(found)))
        ]

    def _candidates(self, number: int, found: _Found) -> Candidates | None:
        entry = self._entries[number]
        return Candidates(found.get(number, {}), entry.wordless) if entry.seeks else None

    def _fit(self, document: Document, names: frozenset[str]) -> "_Fit":
        language = document.language.partition("-")[0].lower()
        sort = (document.format, language, names)
        if sort not in self._fits:
            if len(self._fits) == _MOST_SORTS:
                self._fits.clear()
            self._fits[sort] = _fit(self._entries, document, names)
        return self._fits[sort]

    @cached_property
    def _prose(self) -> "_Words":
        return _Words(self._entries, _KINDS - _PICTURES)

    @cached_property
    def _pictures(self) -> "_Words":
        return _Words(self._entries, _PICTURES)

    @cached_property
    def _values(self) -> "_Words":
        return _Words(self._entries)


class _Entry(NamedTuple):
    number: int
    rule: Rule
    places: frozenset[str] | None  # where the rule looks, in the words of `_texts`; None: anywhere
    seeks: tuple[Pattern, ...]
    wordless: tuple[Pattern, ...]  # those of `seeks` that no word tells
    is_always: bool  # whether it may fire without a word


def _entry(number: int, rule: Rule) -> _Entry:
    named: tuple[str, ...] | None = getattr(rule.check, "places", None)
    scope = (rule.scope or _KINDS - {"boilerplate"}) if named and "scope" in named else ()
    places = None if named is None else frozenset((*named, *scope))
    needs: tuple[Pattern, ...] = getattr(rule.check, "needs", ())
    seeks: tuple[Pattern, ...] = needs or getattr(rule.check, "seeks", ())
    wordless = tuple(pattern for pattern in seeks if not clue(pattern).words)
    return _Entry(number, rule, places, seeks, wordless, is_always=bool(wordless) or not needs)


class _Fit(NamedTuple):
    """The numbers of the rules for a sort of document, and of those among them that no word opens."""

    rules: frozenset[int]
    always: frozenset[int]


def _fit(entries: Iterable[_Entry], document: Document, names: frozenset[str]) -> _Fit:
    fitting = [
        entry
        for entry in entries
        if _is_for(entry.rule, document)
        and not (entry.places is not None and entry.places.isdisjoint(names))
    ]
    always = (entry.number for entry in fitting if entry.is_always)
    return _Fit(frozenset(entry.number for entry in fitting), frozenset(always))


def _is_for(rule: Rule, document: Document) -> bool:
    language = document.language.partition("-")[0].lower()
    return (not rule.formats or document.format in rule.formats) and (
        not rule.languages or not language or language in rule.languages
    )


class _Texts(NamedTuple):
    """Some texts of a document, and what each is there: a kind of block, “field NAME”, “link”."""

    texts: list[str]
    names: list[str]

    def add(self, text: str, name: str) -> None:
        self.texts.append(text)
        self.names.append(name)


def _texts(document: Document) -> tuple[_Texts, _Texts, _Texts]:
    """What patterns are asked about: prose, words about pictures, values."""
    prose, pictures, values = _Texts([], []), _Texts([], []), _Texts([], [])
    for kind, text, _ in document.blocks:
        (pictures if kind in _PICTURES else prose).add(text, kind)
    for field in document.fields:
        values.add(field.value, f"field {field.name}")
    for link in document.links:
        values.add(link.url, "link")
    if document.images:
        values.add("", "image")
    return prose, pictures, values


class _Words:
    """The words of all patterns that are asked about one sort of text."""

    def __init__(self, entries: Iterable[_Entry], kinds: frozenset[str] | None = None) -> None:
        """Take the words of rules that look at these kinds of block; None: at anything else."""
        targets = defaultdict(list)
        for number, _, places, seeks, _, _ in entries:
            if places is not None and (
                places <= _KINDS if kinds is None else places.isdisjoint(kinds)
            ):
                continue
            for pattern in seeks:
                for word in clue(pattern).words:
                    targets[word].append((number, pattern, places))
        self._finder = Finder(targets)
        self._targets: Sequence[Sequence[tuple[int, Pattern, frozenset[str] | None]]] = tuple(
            targets.values()
        )

    def note(self, some: _Texts, found: _Found) -> None:
        """Add where words of patterns stand in some texts, in ascending order."""
        texts, names = some
        for word, text, place in self._finder.find(texts):
            for rule, pattern, places in self._targets[word]:
                if places is not None and names[text] not in places:
                    continue
                of_text = found.setdefault(rule, {}).setdefault(texts[text], {})
                offsets = of_text.setdefault(pattern, [])
                # The same text may stand in a document twice.
                if not offsets or place > offsets[-1]:
                    offsets.append(place)
