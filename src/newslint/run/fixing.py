"""Fixes over many files: which findings of a run are to be fixed, and the report of what is left."""

from collections.abc import Callable, Sequence
from datetime import date

from newslint.engine.fix import Aside, Fixed, fix, is_fixable
from newslint.engine.watch import Watch
from newslint.errors import FormatError
from newslint.formats import format_of
from newslint.model.finding import Finding
from newslint.records import NamedTuple
from newslint.run.check import Work
from newslint.run.read import Decoded, decode, read_bytes
from newslint.run.report import Failure, Report, Texts, by_path, key_of
from newslint.run.rewrite import encode
from newslint.run.session import Plan, check_source
from newslint.run.sources import Source


class Change(NamedTuple):
    """A file with what it held, and the text that it should hold."""

    source: Source
    data: bytes
    before: Decoded
    after: str


Put = Callable[[Change], None]
_SINGLE = frozenset({"text", "markdown", "html"})  # formats with one document a file


def fix_files(
    work: Work, checked: Report, report: Report, put: Put, *, unsafe: bool, today: date | None
) -> Report:
    """Fix what nothing sets aside in a report, and give `put` each file that changes.

    `checked` is the same report before a baseline or a base marked or took findings out. What
    `put` raises, OSError, makes the file a failure; its findings stay.
    """
    aside = _aside(checked, report)
    findings = by_path(report.findings)
    texts = _Texts(report.sources)
    applied: list[Finding] = []
    failures: list[Failure] = []
    how = _How(put, unsafe, today)
    for source in work.sources:
        path = source.path
        if not any(is_fixable(finding, unsafe=unsafe) for finding in findings.get(path, ())):
            continue
        plan = work.plans.of(source.config)
        try:
            fixed = _fix_file(source, plan, aside.get(path, ()), how)
        except (OSError, FormatError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            failures.append(Failure(path, f"was not fixed: {reason}"))
            continue
        if fixed is None:
            continue
        applied += fixed.applied
        findings[path] = list(fixed.findings)
        texts.after[path] = fixed.text
    return report._replace(
        findings=tuple(finding for found in findings.values() for finding in found),
        failures=(*report.failures, *failures),
        sources=texts,
        fixed=tuple(applied),
    )


class _Texts:
    """The texts of a report, after its fixes where there were some."""

    def __init__(self, before: Texts) -> None:
        self._before = before
        self.after: dict[str, str] = {}

    def get(self, path: str, default: str, /) -> str:
        return self.after[path] if path in self.after else self._before.get(path, default)


class _How(NamedTuple):
    """What holds for every file of a run."""

    put: Put
    unsafe: bool
    today: date | None


def _fix_file(
    source: Source,
    plan: Plan,
    aside: Sequence[Aside],
    how: _How,
) -> Fixed | None:
    """Fix one file and give it to `put`; None where nothing changes.

    It is judged again as it is now: it may have changed since it was checked.
    """
    name = format_of(source.path) or "text"
    data = read_bytes(source.place)
    before = decode(data, name)
    watch = Watch()
    judge = _Judge(source, plan, how.today, watch, documents=1 if name in _SINGLE else None)
    with watch:
        fixed = fix(before.text, judge, unsafe=how.unsafe, aside=aside)
    if fixed.text == before.text:
        return None
    if encode(before) != data:  # some charsets have two ways to write a character
        raise FormatError(f"its encoding, {before.encoding}, cannot give the rest back")
    how.put(Change(source, data, before, fixed.text))
    return fixed


class _Judge:
    """Judges texts of one file, and refuses one with other documents or more failures than before.

    `documents` is how many it should have; without it, the first text decides.
    """

    def __init__(
        self,
        source: Source,
        plan: Plan,
        today: date | None,
        watch: Watch,
        *,
        documents: int | None,
    ) -> None:
        self._judge = source, plan, today, watch
        self._documents = documents
        self._failures = 0

    def __call__(self, text: str) -> tuple[Finding, ...]:
        outcome = check_source(*self._judge, text)
        if self._documents is None:
            self._documents, self._failures = outcome.documents, len(outcome.failures)
        if outcome.documents != self._documents or len(outcome.failures) > self._failures:
            raise FormatError("a fix would break it")
        return outcome.findings


def _aside(checked: Report, report: Report) -> dict[str, list[Aside]]:
    """By file, what a baseline knows and what is not of this run."""
    aside: dict[str, list[Aside]] = {}
    kept = set(map(key_of, report.findings))
    for finding in checked.findings:
        if key_of(finding) not in kept:
            aside.setdefault(finding.path, []).append(Aside(finding.rule, finding.span))
    for finding in report.findings:
        if finding.mark and finding.mark.kind == "known":
            item = Aside(finding.rule, finding.span, finding.mark)
            aside.setdefault(finding.path, []).append(item)
    return aside
