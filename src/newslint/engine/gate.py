"""Where in a document a rule could fire: found out by looking for words, before any pattern is asked.

A check says in which `places` of a document it looks, and names the patterns it `needs`. Each has
literals without which it cannot match, and is asked only around those. The gate says where
to look and no more: what a pattern means is what `re` says, with the gate and without.
"""

import os
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, compress

from newslint.engine.finder import SHEET, Finder, Word, is_letter
from newslint.hints import get_args
from newslint.model.document import BlockKind, Document
from newslint.records import NamedTuple
from newslint.rules.deferred import heads_of, waits
from newslint.rules.rule import Rule
from newslint.text.clues import BREAK, clue, sought
from newslint.text.heads import WIDTH
from newslint.text.page import Candidates
from newslint.text.patterns import Pattern

SWITCH = "NEWSLINT_GATE"  # the variable of the environment that opens all gates where it is “plain”
_KINDS: frozenset[str] = frozenset(get_args(BlockKind))
# What articles have much of.
_LONG = frozenset({"paragraph", "quote", "list", "cell", "source", "boilerplate"})
_MOST_SORTS = 1_000  # of documents, whose rules are remembered
_GAP = len(BREAK)
_NO_BLOCKS: tuple[tuple[()], ...] = (), (), ()


class _Found(NamedTuple):
    """What the words of patterns open, by the numbers of rules."""

    near: dict[int, dict[str, dict[Pattern, list[int]]]]  # by text and pattern: where its words are
    anywhere: dict[int, dict[Pattern, None]]  # patterns that a letter opens


class Opening(NamedTuple):
    """A rule that may fire, and where; None where it may do so anywhere."""

    rule: Rule
    candidates: Candidates | None


class Gate:
    """The words of a set of rules, made ready once for many documents."""

    def __init__(self, rules: Sequence[Rule], *, is_open: bool | None = None) -> None:
        """Gate `rules`; where `is_open`, or NEWSLINT_GATE=plain, every one is asked about every text."""
        self.rules = tuple(rules)
        self._is_open = os.environ.get(SWITCH) == "plain" if is_open is None else is_open
        self._entries = [_entry(number, rule) for number, rule in enumerate(rules)]
        self._fits: dict[tuple[str, str, frozenset[str]], _Fit] = {}
        self._opened: dict[int, Opening] = {}  # of rules that wait for no word

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gate) and self.rules == other.rules

    def __hash__(self) -> int:
        return hash(tuple(rule.id for rule in self.rules))

    def __reduce__(self) -> tuple[type["Gate"], tuple[tuple[Rule, ...]]]:
        return Gate, (self.rules,)

    def openings(self, document: Document) -> Sequence[Opening]:
        """The rules that may have a finding in a document, in their order."""
        if self._is_open:
            return [Opening(rule, None) for rule in self.rules if _is_for(rule, document)]
        texts, names = _texts(document)
        fit = self._fit(document, frozenset(names))
        found = _Found({}, {})
        self._of_any.note(texts, names, found)
        if fit.short:
            is_short = [*map(fit.short.__contains__, names)]
            self._of_short.note([*compress(texts, is_short)], [*compress(names, is_short)], found)
        opening = fit.rules.intersection(found.near)  # `&` would walk through all rules
        if not opening:
            return fit.ready
        opened = fit.always.copy()
        for number in opening:
            before = opened.get(number)
            of_all = before.candidates.of_all if before and before.candidates else ()
            patterns = *of_all, *found.anywhere.get(number, ())
            opened[number] = Opening(self.rules[number], Candidates(found.near[number], patterns))
        return [*map(opened.__getitem__, sorted(opened))]

    def _fit(self, document: Document, names: frozenset[str]) -> "_Fit":
        sort = (document.format, document.language, names)
        fit = self._fits.get(sort)
        if fit is None:
            if len(self._fits) == _MOST_SORTS:
                self._fits.clear()
            fitting = [
                entry
                for entry in self._entries
                if _is_for(entry.rule, document)
                and not (entry.places is not None and entry.places.isdisjoint(names))
            ]
            always = {
                entry.number: self._at_once(entry.number) for entry in fitting if not entry.waits
            }
            short = [
                entry.places or ()
                for entry in fitting
                if heads_of(entry.rule.check) and _is_of_short(entry)
            ]
            fit = self._fits[sort] = _Fit(
                frozenset([entry.number for entry in fitting]),
                always,
                tuple(always.values()),
                names & frozenset().union(*short),
            )
        return fit

    def _at_once(self, number: int) -> Opening:
        """The opening of a rule that waits for no word."""
        if number not in self._opened:
            self._opened[number] = _at_once(self.rules[number])
        return self._opened[number]

    @cached_property
    def _of_any(self) -> "_Words":
        return _Words(entry for entry in self._entries if not _is_of_short(entry))

    @cached_property
    def _of_short(self) -> "_Words":
        return _Words(entry for entry in self._entries if _is_of_short(entry))


class _Entry(NamedTuple):
    number: int
    rule: Rule
    places: frozenset[str] | None  # where the rule looks, in the words of `_texts`; None: anywhere
    waits: bool  # for a word


def _entry(number: int, rule: Rule) -> _Entry:
    named: tuple[str, ...] | None = getattr(rule.check, "places", None)
    scope = (rule.scope or _KINDS - {"boilerplate"}) if named and "scope" in named else ()
    places = None if named is None else frozenset((*named, *scope))
    return _Entry(number, rule, places, waits(rule.check))


def _at_once(rule: Rule) -> Opening:
    """The opening of a rule that may fire without a word."""
    needs: tuple[Pattern, ...] = getattr(rule.check, "needs", ())
    wordless = tuple([pattern for pattern in needs if not clue(pattern).words])
    return Opening(rule, Candidates({}, wordless) if needs else None)


def _is_of_short(entry: _Entry) -> bool:
    """Whether a rule looks at headlines, captions or metadata alone: its words may be common ones."""
    return entry.places is not None and entry.places.isdisjoint(_LONG)


class _Fit(NamedTuple):
    """The numbers of the rules for a sort of document, and what opens those among them that wait for no word."""

    rules: frozenset[int]
    always: dict[int, Opening]
    ready: tuple[Opening, ...]  # these, for a document in which no word is found
    short: frozenset[str]  # where words of rules for headlines and the like are looked for


def _is_for(rule: Rule, document: Document) -> bool:
    language = document.language.partition("-")[0].lower()
    return (not rule.formats or document.format in rule.formats) and (
        not rule.languages or not language or language in rule.languages
    )


def _texts(document: Document) -> tuple[list[str], list[str]]:
    """What patterns are asked about, and what each is there: a kind of block, “field NAME”, “link”, “image”."""
    # `zip` takes records apart much quicker than a loop that names their parts.
    kinds, blocks, _ = zip(*document.blocks, strict=True) if document.blocks else _NO_BLOCKS
    texts, names = [*blocks], [*kinds]
    if document.fields:
        fields, values, *_ = zip(*document.fields, strict=True)
        names += ["field " + field for field in fields]
        texts += values
    if document.links:
        names += ["link"] * len(document.links)
        texts += [link.url for link in document.links]
    if document.images:
        names.append("image")
        texts.append("")
    return texts, names


class _Target(NamedTuple):
    """For whom words are looked for, in which places, and how much is looked for before them."""

    rule: int
    pattern: Pattern
    places: frozenset[str] | None
    before: int
    is_anywhere: bool  # whether a letter alone may tell, which says nothing of where to look


def _targets(entry: _Entry) -> list[tuple[Word, _Target]]:
    """All words of a rule, each with its target."""
    targets: list[tuple[Word, _Target]] = []
    for pattern in getattr(entry.rule.check, "needs", ()):
        known = clue(pattern)
        before = _GAP if known.is_first else 0
        is_anywhere = any(map(is_letter, known.words))
        target = _Target(entry.number, pattern, entry.places, before, is_anywhere)
        _, _, _, is_edge, _, barred = known
        targets += [((word, is_edge, barred), target) for word in sought(known)]
    return targets


class _Words:
    """The words of all patterns that some rules need."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._entries = [*entries]
        some = [heads_of(entry.rule.check) for entry in self._entries]
        self._ends = [*accumulate([len(part) // WIDTH for part in some])]  # of the words of each
        self._targets: dict[int, tuple[Word, _Target]] = {}
        self._finder = Finder(b"".join(some), self._word)

    def _word(self, number: int) -> Word:
        """A word that may be in a text: before that, nothing of its rule is unpacked."""
        if number not in self._targets:
            place = bisect_right(self._ends, number)
            targets = _targets(self._entries[place])
            self._targets |= enumerate(targets, self._ends[place] - len(targets))
        return self._targets[number][0]

    def note(self, texts: Sequence[str], names: Sequence[str], found: _Found) -> None:
        """Add where words of patterns stand in some texts, in ascending order; `names` say what each text is."""
        if sum(map(len, texts)) <= SHEET:
            self._note(texts, names, found)
        else:  # which nobody wants to have in memory twice
            for text, name in zip(texts, names, strict=True):
                self._note([text], [name], found)

    def _note(self, texts: Sequence[str], names: Sequence[str], found: _Found) -> None:
        ends: list[int] = []
        for word, start in self._finder.find(BREAK.join(["", *texts])):
            ends = ends or [*accumulate([len(text) + _GAP for text in texts])]
            number = bisect_right(ends, start)
            _, (rule, pattern, places, before, is_anywhere) = self._targets[word]
            if is_anywhere:
                found.near.setdefault(rule, {})
                found.anywhere.setdefault(rule, {})[pattern] = None
                continue
            if places is not None and names[number] not in places:
                continue
            text = texts[number]
            place = start + before - (ends[number] - len(text))
            offsets = found.near.setdefault(rule, {}).setdefault(text, {}).setdefault(pattern, [])
            # The same text may stand in a document twice, and the break between two may be a word's.
            if place >= 0 and (not offsets or place > offsets[-1]):
                offsets.append(place)
