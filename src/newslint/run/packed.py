"""Findings as bytes: to send from one process to another, to keep in little memory, and to keep between runs.

Plain values alone, by marshal. What every finding of a rule has in common stays with the rule.
"""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import add, sub

from newslint.hints import Any
from newslint.model.finding import Context, Edit, Finding, Fix, Mark, Related
from newslint.model.spans import Place, Span
from newslint.records import NamedTuple
from newslint.rules.rule import Rule

_MUCH = 2**20  # bytes of packed findings of one file


class Tally(NamedTuple):
    """Findings counted: open ones by severity, marked ones by the kind of mark, open ones with a fix by kind."""

    error: int = 0
    warning: int = 0
    info: int = 0
    suppressed: int = 0
    known: int = 0
    safe: int = 0
    unsafe: int = 0
    files: int = 0  # with an open finding

    @property
    def open(self) -> int:
        """The findings that nothing sets aside."""
        return self.error + self.warning + self.info

    @property
    def findings(self) -> int:
        """All of them."""
        return self.open + self.suppressed + self.known

    def plus(self, other: "Tally") -> "Tally":
        """The sum, where no file is in both."""
        return Tally(*map(add, self, other))

    def minus(self, other: "Tally") -> "Tally":
        """What is left without the files of another one."""
        return Tally(*map(sub, self, other))


NOTHING = Tally()


def tally(findings: Sequence[Finding]) -> Tally:
    """Count findings."""
    if not findings:
        return NOTHING
    counts = dict.fromkeys(Tally._fields, 0)
    paths = set()
    for finding in findings:
        if finding.mark:
            counts[finding.mark.kind] += 1
            continue
        counts[finding.severity] += 1
        paths.add(finding.path)
        if finding.fix and finding.fix.applicability != "display":
            counts[finding.fix.applicability] += 1
    counts["files"] = len(paths)
    return Tally(*counts.values())


def pack(findings: Sequence[Finding]) -> bytes:
    """The findings of one file, without its path and without what their rules say; empty for none."""
    return marshal.dumps([_plain(finding) for finding in findings]) if findings else b""


class Pile:
    """Findings of one file, packed as they come, so that those of a large one are never all there at once.

    `aside` takes what is there already once it is much; without it the pile grows.
    """

    def __init__(self, aside: Callable[[bytes], None] | None = None) -> None:
        self.tally = NOTHING
        self._parts: list[bytes] = []
        self._size = 0
        self._aside = aside

    def take(self, findings: Sequence[Finding]) -> None:
        """Put more on it, which come after those that are there."""
        if findings:
            part = pack(findings)
            self._parts.append(part)
            self._size += len(part)
            self.tally = _of_one_file(self.tally, tally(findings))
        if self._aside and self._size > _MUCH:
            self._aside(self.packed())
            self._parts.clear()
            self._size = 0

    def packed(self) -> bytes:
        """All of them that were not put aside, for `unpack`."""
        if len(self._parts) > 1:
            return marshal.dumps(tuple(self._parts))
        return self._parts[0] if self._parts else b""


def _of_one_file(some: Tally, more: Tally) -> Tally:
    if some is NOTHING:
        return more
    both = some.plus(more)
    return both._replace(files=min(both.files, 1))


def unpack(data: bytes, path: str, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """The findings again, given the path of the file and the rules by code."""
    found = marshal.loads(data) if data else ()  # noqa: S302 - ours, and bytes that name no code
    if isinstance(found, tuple):  # of a pile
        for part in found:
            yield from unpack(part, path, rules)
        return
    for values in found:
        yield _finding(values, path, rules)


def _plain(finding: Finding) -> tuple[Any, ...]:
    mark = finding.mark
    return (
        finding.rule,
        finding.severity,
        finding.message,
        *finding.span,
        *finding.start,
        *finding.end,
        finding.excerpt,
        tuple(finding.context),
        finding.pointer,
        tuple([(message, *span) for message, span in finding.related]),
        _plain_fix(finding.fix) if finding.fix else None,
        finding.fingerprint,
        finding.sentence,
        mark and (mark.kind, mark.reason, mark.place and tuple(mark.place)),
        finding.document,
        finding.sketch,
    )


def _plain_fix(fix: Fix) -> tuple[Any, ...]:
    edits = tuple((*edit.span, edit.text) for edit in fix.edits)
    return fix.title, edits, fix.applicability


def _finding(values: tuple[Any, ...], path: str, rules: Mapping[str, Rule]) -> Finding:
    code, severity, message, start, end, line, column, last_line, last_column, *others = values
    excerpt, context, pointer, related, fix, fingerprint, sentence, mark, document, sketch = others
    rule = rules[code]
    return Finding(
        code,
        rule.name,
        severity,
        rule.confidence,
        message,
        rule.help,
        path,
        Span(start, end),
        Place(line, column),
        Place(last_line, last_column),
        excerpt,
        Context(*context),
        pointer,
        tuple(Related(told, Span(*span)) for told, *span in related),
        fix and Fix(fix[0], tuple(Edit(Span(*span), put) for *span, put in fix[1]), fix[2]),
        fingerprint,
        sentence,
        mark and Mark(mark[0], mark[1], mark[2] and Place(*mark[2])),
        document,
        sketch,
    )
