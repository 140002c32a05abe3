"""Findings and a baseline brought together: which are known, and which entries are stale."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from pathlib import Path

from newslint.model.finding import Mark
from newslint.records import NamedTuple
from newslint.run.baseline import Entry, entry_of, order
from newslint.run.report import Report

_ALIKE = 85  # of 100, from which on two sentences are one that was touched


Entries = dict[int, Entry]
Key = Callable[[Entry], Hashable]


class Scope(NamedTuple):
    """What a run speaks about, in the paths of a baseline: files that were judged, and whole folders."""

    files: frozenset[str]
    folders: tuple[str, ...]

    def covers(self, entry: Entry, folder: Path) -> bool:
        """Whether this run would have found what the entry tells: its file was judged, or is gone."""
        if entry.path in self.files:
            return True
        is_inside = any(top == "." or entry.path.startswith(f"{top}/") for top in self.folders)
        return is_inside and is_gone(entry, folder)


class Matched(NamedTuple):
    """A report with what is known marked, and the entries that no finding answers to any more."""

    report: Report
    stale: tuple[Entry, ...]


def is_gone(entry: Entry, folder: Path) -> bool:
    """Whether the file of an entry is no longer there."""
    return not (folder / entry.path).exists()


def mark(
    report: Report, entries: Sequence[Entry], folder: Path, scope: Scope, name: str
) -> Matched:
    """Mark the open findings that a baseline in `folder` knows.

    First by fingerprint in the same file, then by the likeness of their sentences there; then
    both in any file, for entries whose own file is gone. An entry beyond the scope, or of a rule
    that did not run, is not stale.
    """
    found = {
        index: entry_of(finding, folder)
        for index, finding in enumerate(report.findings)
        if finding.mark is None
    }
    new, left = dict(found), dict(enumerate(entries))
    _take(new, left, _equal(new, left, lambda entry: (entry.path, entry.fingerprint)))
    _take(new, left, _alike(new, left, lambda entry: (entry.path, entry.rule)))
    gone = {number: entry for number, entry in left.items() if is_gone(entry, folder)}
    _take(new, left, _equal(new, gone, lambda entry: entry.fingerprint))
    gone = {number: entry for number, entry in gone.items() if number in left}
    _take(new, left, _alike(new, gone, lambda entry: entry.rule))
    known = Mark("known", f"in {name}")
    findings = tuple(
        finding._replace(mark=known) if index in found and index not in new else finding
        for index, finding in enumerate(report.findings)
    )
    rules = {rule.id for rule in report.rules}
    stale = [
        entry for entry in left.values() if entry.rule in rules and scope.covers(entry, folder)
    ]
    return Matched(report._replace(findings=findings), tuple(sorted(stale, key=order)))


def _take(new: Entries, left: Entries, pairs: Iterable[tuple[int, int]]) -> None:
    """Take findings and entries out that belong together."""
    for index, number in pairs:
        del new[index], left[number]


def _equal(new: Entries, left: Entries, key: Key) -> list[tuple[int, int]]:
    """Findings and entries with one key, each at most once."""
    numbers = _grouped(left, key)
    return [
        (index, waiting.pop(0))
        for index, entry in new.items()
        if (waiting := numbers.get(key(entry)))
    ]


def _alike(new: Entries, left: Entries, key: Key) -> Iterator[tuple[int, int]]:
    """Findings and entries of one group whose sentences are alike, the likest first, each at most once."""
    if not (new and left):
        return
    from rapidfuzz import fuzz, process

    numbers = _grouped(left, key)
    pairs = [
        (-score, index, number)
        for index, entry in new.items()
        for _, score, number in process.extract(
            entry.sentence,
            {number: left[number].sentence for number in numbers.get(key(entry), ())},
            scorer=fuzz.ratio,
            score_cutoff=_ALIKE,
            limit=None,
        )
    ]
    taken_new, taken_left = set(), set()
    for _, index, number in sorted(pairs):
        if index not in taken_new and number not in taken_left:
            taken_new.add(index)
            taken_left.add(number)
            yield index, number


def _grouped(entries: Entries, key: Key) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for number, entry in entries.items():
        groups.setdefault(key(entry), []).append(number)
    return groups
