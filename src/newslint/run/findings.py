"""All findings of a run, in order: packed, and on disk where they are many, so that memory stays flat."""

import marshal
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, starmap

from newslint.hints import BinaryIO, overload
from newslint.model.finding import Finding
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.rules.rule import Rule
from newslint.run.packed import NOTHING, Tally, pack, tally, unpack

_IN_MEMORY = 2 * 2**20  # bytes of packed findings, before they go to disk

Rules = Mapping[str, Rule]


class _Part(NamedTuple):
    """Findings of one file, the number that it has here, and that of the rules that they are of."""

    number: int
    path: str
    rules: int
    data: bytes


class _Unpacked(Sequence[Finding]):
    """A sequence to go through from its start: findings are unpacked one by one, each time anew."""

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Unpacked | tuple) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # it grows


class Findings(_Unpacked):
    """All findings of a run; files are added one by one."""

    def __init__(self) -> None:
        self.tally = NOTHING
        self._parts: list[_Part] = []
        self._size = 0
        self._number = 0
        self._rules: list[Rules] = []
        self._file: BinaryIO | None = None
        self._offsets: list[int] = []
        self._changed: dict[int, bytes] = {}

    def add(self, path: str, rules: Rules, data: bytes, counts: Tally) -> int:
        """Take the packed findings of one more file; returns the number it has here."""
        self.begin(path, rules, data)
        self._number += 1
        self.tally = self.tally.plus(counts)
        return self._number - 1

    def begin(self, path: str, rules: Rules, data: bytes) -> None:
        """Take the first findings of the file that is to be added next."""
        if not self._rules or self._rules[-1] is not rules:
            self._rules.append(rules)
        self._parts.append(_Part(self._number, path, len(self._rules) - 1, data))
        self._size += len(data)
        if self._size > _IN_MEMORY:
            self._write()

    def put(self, more: Mapping[int, Sequence[Finding]]) -> None:
        """Put findings in among those of their files, given by number; equals come after what was there."""
        for number, numbered in groupby(enumerate(self._all_parts()), _number_of):
            if number not in more:
                continue
            parts = dict(numbered)
            before = list(chain.from_iterable(starmap(self._unpacked, parts.items())))
            after = sorted((*before, *more[number]), key=_place)
            self._changed |= dict.fromkeys(parts, b"") | {min(parts): pack(after)}
            self.tally = self.tally.minus(tally(before)).plus(tally(after))

    def __iter__(self) -> Iterator[Finding]:
        return chain.from_iterable(starmap(self._unpacked, enumerate(self._all_parts())))

    def __len__(self) -> int:
        return self.tally.findings

    def _unpacked(self, index: int, part: _Part) -> Iterator[Finding]:
        data = self._changed.get(index, part.data)
        return unpack(data, part.path, self._rules[part.rules])

    def _all_parts(self) -> Iterator[_Part]:
        if self._file:
            for offset in self._offsets:
                self._file.seek(offset)
                yield from map(_Part._make, marshal.load(self._file))  # noqa: S302 - what we wrote
        yield from self._parts

    def _write(self) -> None:
        """Move what is held to a file without a name, which ends with us."""
        if self._file is None:
            import tempfile  # noqa: PLC0415 - for many findings alone

            self._file = tempfile.TemporaryFile()  # noqa: SIM115
        self._file.seek(0, 2)
        self._offsets.append(self._file.tell())
        marshal.dump([tuple(part) for part in self._parts], self._file)
        self._parts.clear()
        self._size = 0

    def __del__(self) -> None:
        if self._file:
            self._file.close()


class Open(_Unpacked):
    """The findings of a run that nothing sets aside."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def __iter__(self) -> Iterator[Finding]:
        return (finding for finding in self._findings if finding.mark is None)

    def __len__(self) -> int:
        return self._findings.tally.open


def _number_of(numbered: tuple[int, _Part]) -> int:
    return numbered[1].number


def _place(finding: Finding) -> tuple[int, Span]:
    return finding.document, finding.span
