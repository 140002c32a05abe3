"""All findings of a run, in order: packed, and on disk where they are many, so that memory stays flat."""

import marshal
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, overload

from newslint.model.finding import Finding
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.rules.rule import Rule
from newslint.run.packed import NOTHING, Tally, pack, tally, unpack

_IN_MEMORY = 16 * 2**20  # bytes of packed findings, before they go to disk

Rules = Mapping[str, Rule]


class _Part(NamedTuple):
    """The findings of one file, and the number of the rules that they are of."""

    path: str
    rules: int
    data: bytes


class Findings(Sequence[Finding]):
    """A sequence to go through from its start: findings are unpacked one by one, each time anew."""

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
        if not self._rules or self._rules[-1] is not rules:
            self._rules.append(rules)
        self._parts.append(_Part(path, len(self._rules) - 1, data))
        self._number += 1
        self.tally = self.tally.plus(counts)
        self._size += len(data)
        if self._size > _IN_MEMORY:
            self._write()
        return self._number - 1

    def put(self, more: Mapping[int, Sequence[Finding]]) -> None:
        """Put findings in among those of their files, given by number; equals come after what was there."""
        for number, part in enumerate(self._all_parts()):
            if number not in more:
                continue
            before = list(unpack(part.data, part.path, self._rules[part.rules]))
            after = sorted((*before, *more[number]), key=_place)
            self._changed[number] = pack(after)
            self.tally = self.tally.minus(tally(before)).plus(tally(after))

    def __iter__(self) -> Iterator[Finding]:
        for number, (path, rules, data) in enumerate(self._all_parts()):
            yield from unpack(self._changed.get(number, data), path, self._rules[rules])

    def __len__(self) -> int:
        return self.tally.findings

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Findings | tuple) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # it grows

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


class Open(Sequence[Finding]):
    """The findings among them that nothing sets aside."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def __iter__(self) -> Iterator[Finding]:
        return (finding for finding in self._findings if finding.mark is None)

    def __len__(self) -> int:
        return self._findings.tally.open

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Open | tuple) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # it grows


def _place(finding: Finding) -> tuple[int, Span]:
    return finding.document, finding.span
