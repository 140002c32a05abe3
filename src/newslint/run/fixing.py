"""Fixes over many files: which findings of a run are to be fixed, and the report of what is left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from newslint.engine.fix import Aside, fix, is_fixable
from newslint.engine.watch import Watch
from newslint.errors import FormatError
from newslint.formats import format_of
from newslint.model.finding import Finding
from newslint.run.check import Work
from newslint.run.read import Decoded, decode, read_bytes
from newslint.run.report import Failure, Report, by_path
from newslint.run.session import Outcome, Plan, check_source
from newslint.run.sources import Source


class Change(NamedTuple):
    """A file with what it held, and the text that it should hold."""

    source: Source
    data: bytes
    before: Decoded
    after: str
    applied: tuple[Finding, ...]
    findings: tuple[Finding, ...]


Put = Callable[[Change], None]


def fix_files(
    work: Work, checked: Report, report: Report, put: Put, *, unsafe: bool, today: date | None
) -> Report:
    """Fix what nothing sets aside in a report, and give `put` each file that changes.

    `checked` is the same report before a baseline or a base marked or took findings out. What
    `put` raises, OSError, makes the file a failure; its findings stay.
    """
    aside = _aside(checked, report)
    findings = by_path(report.findings)
    sources = dict(report.sources)
    applied: list[Finding] = []
    failures: list[Failure] = []
    for source, plan in zip(work.sources, work.plans, strict=True):
        open_ones = findings.get(source.path, ())
        if not any(is_fixable(finding, unsafe=unsafe) for finding in open_ones):
            continue
        try:
            change = fix_file(source, plan, aside.get(source.path, ()), unsafe=unsafe, today=today)
            if change.after == change.before.text:
                continue
            put(change)
        except (OSError, FormatError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            failures.append(Failure(source.path, f"was not fixed: {reason}"))
            continue
        applied += change.applied
        findings[source.path] = list(change.findings)
        if source.path in sources:
            sources[source.path] = change.after
    return replace(
        report,
        findings=tuple(finding for found in findings.values() for finding in found),
        failures=(*report.failures, *failures),
        sources=sources,
        fixed=tuple(applied),
    )


def fix_file(
    source: Source, plan: Plan, aside: Sequence[Aside], *, unsafe: bool, today: date | None
) -> Change:
    """Fix the text of one file and write nothing; raises OSError and FormatError where it cannot be read."""
    data = read_bytes(source.file)
    before = decode(data, format_of(source.path) or "text")
    watch = Watch()
    with watch.running():
        judge = _Judge(source, plan, today, watch)
        fixed = fix(before.text, judge, unsafe=unsafe, aside=aside)
    return Change(source, data, before, fixed.text, fixed.applied, fixed.findings)


class _Judge:
    """Judges texts of one file, and refuses one with other documents or more failures than before."""

    def __init__(self, source: Source, plan: Plan, today: date | None, watch: Watch) -> None:
        self._judge = source, plan, today, watch
        self._before: Outcome | None = None

    def __call__(self, text: str) -> tuple[Finding, ...]:
        outcome = check_source(*self._judge, text)
        before = self._before or outcome
        if outcome.documents != before.documents or len(outcome.failures) > len(before.failures):
            raise FormatError("a fix would break it")
        self._before = outcome
        return outcome.findings


def _aside(checked: Report, report: Report) -> dict[str, list[Aside]]:
    """By file, what a baseline knows and what is not of this run."""
    aside: dict[str, list[Aside]] = {}
    kept = {(finding.path, finding.rule, finding.span) for finding in report.findings}
    for finding in checked.findings:
        if (finding.path, finding.rule, finding.span) not in kept:
            aside.setdefault(finding.path, []).append(Aside(finding.rule, finding.span))
    for finding in report.findings:
        if finding.mark and finding.mark.kind == "known":
            item = Aside(finding.rule, finding.span, finding.mark)
            aside.setdefault(finding.path, []).append(item)
    return aside
