"""Fixes at work on one text: edits applied in order, overlaps left for the next round, until nothing changes."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.errors import FormatError
from newslint.model.finding import Edit, Finding, Mark
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

ROUNDS = 5  # a fix that brings up another one is rare, and a third one has not been seen
_NEWLINE = expression(r"\r\n|\n|\r")

Lint = Callable[[str], Sequence[Finding]]


class Aside(NamedTuple):
    """A finding that is not to be fixed, though the text alone does not say so.

    It keeps the mark; without one it is no finding of this run at all.
    """

    rule: str
    span: Span
    mark: Mark | None = None


class Round(NamedTuple):
    """A text after some fixes, which they were, and their edits in the offsets before them."""

    text: str
    applied: tuple[Finding, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text as far as it could be fixed, what was fixed in it, and all findings it has now."""

    text: str
    applied: tuple[Finding, ...]
    findings: tuple[Finding, ...]

    @property
    def left(self) -> tuple[Finding, ...]:
        """The findings that it still has and that nothing sets aside."""
        return tuple(finding for finding in self.findings if finding.mark is None)


def is_fixable(finding: Finding, *, unsafe: bool = False) -> bool:
    """Whether a run with such a flag would fix it."""
    if finding.mark or finding.fix is None:
        return False
    how = finding.fix.applicability
    return how == "safe" or (unsafe and how == "unsafe")


def fix(
    text: str,
    lint: Lint,
    *,
    unsafe: bool = False,
    aside: Sequence[Aside] = (),
    known: Sequence[Finding] | None = None,
) -> Fixed:
    """Apply fixes and lint again, until no fix is left or after ROUNDS rounds.

    `lint` gives the findings of a text and raises FormatError for one that its format refuses;
    a round that leads to such a text is undone. `aside` speaks of the text as it is given, and
    so does `known`, its findings where the caller has them.
    """
    findings = _settled(lint(text) if known is None else known, aside)
    applied: list[Finding] = []
    seen = {text}
    for _ in range(ROUNDS):
        done = apply(text, (finding for finding in findings if is_fixable(finding, unsafe=unsafe)))
        if done.text in seen:
            break
        moved = [item._replace(span=shifted(item.span, done.edits)) for item in aside]
        try:
            findings = _settled(lint(done.text), moved)
        except FormatError:
            break
        text, aside = done.text, moved
        applied += done.applied
        seen.add(text)
    return Fixed(text, tuple(applied), findings)


def apply(text: str, findings: Iterable[Finding]) -> Round:
    """Apply the fixes of these findings once; one that overlaps an earlier one is left out, all of it."""
    newline = _NEWLINE.search(text)
    edits: list[Edit] = []
    applied = []
    for finding in sorted(findings, key=_start):
        wanted = sorted(_spelled(finding, newline[0] if newline else "\n"))
        if (
            wanted
            and all(map(_is_clear, wanted, wanted[1:]))
            and _is_free(wanted, edits, len(text))
        ):
            for edit in wanted:
                if edit not in _around(edit, edits):
                    insort(edits, edit)
            applied.append(finding)
    return Round("".join(_parts(text, edits)), tuple(applied), tuple(edits))


def shifted(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a span is once sorted edits are made."""
    start, end = span
    for (low, high), new in reversed(edits):
        change = len(new) - (high - low)
        if high <= start:
            start += change
        if high <= end:
            end += change
    return Span(start, max(start, end))


def _spelled(finding: Finding, newline: str) -> Iterator[Edit]:
    if finding.fix:
        for span, new in finding.fix.edits:
            yield Edit(span, new.replace("\n", newline))


def _start(finding: Finding) -> Span:
    edits = finding.fix.edits if finding.fix else ()
    return min((edit.span for edit in edits), default=finding.span)


def _is_free(wanted: Sequence[Edit], taken: list[Edit], length: int) -> bool:
    """Whether edits are within the text, and each is clear of those taken or one of them itself."""
    return wanted[-1].span.end <= length and all(
        edit == other or _is_clear(*sorted((edit, other)))
        for edit in wanted
        for other in _around(edit, taken)
    )


def _is_clear(edit: Edit, following: Edit) -> bool:
    """Whether two edits can both be made; two insertions at one place have no order."""
    return edit.span.end <= following.span.start and edit.span != following.span


def _around(edit: Edit, taken: list[Edit]) -> list[Edit]:
    """The neighbours an edit would have: those taken are clear of one another, so only these can clash."""
    index = bisect_left(taken, edit)
    return taken[max(0, index - 1) : index + 1]


def _parts(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    at = 0
    for (start, end), new in edits:
        yield text[at:start]
        yield new
        at = end
    yield text[at:]


def _settled(findings: Iterable[Finding], aside: Sequence[Aside]) -> tuple[Finding, ...]:
    """Findings as this run sees them: those set aside marked, or left out."""
    marks = {(item.rule, item.span): item.mark for item in aside}

    def settled() -> Iterator[Finding]:
        for finding in findings:
            key = finding.rule, finding.span
            if finding.mark or key not in marks:
                yield finding
            elif mark := marks[key]:
                yield finding._replace(mark=mark)

    return tuple(settled())
