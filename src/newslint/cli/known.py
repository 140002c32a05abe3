"""A run and its baseline: what is known is set aside, and what is stale is said."""

from collections.abc import Sequence
from pathlib import Path

from newslint.cli.output import tell
from newslint.run.baseline import read, relative
from newslint.run.check import Work
from newslint.run.known import Matched, Scope, mark
from newslint.run.report import Report
from newslint.run.sources import display


def mark_known(report: Report, file: Path, work: Work, paths: Sequence[str]) -> Report:
    """Mark what the baseline knows; raises UsageError and ConfigError for one that cannot be read."""
    matched = matched_with(file, report, work, paths)
    if matched.stale:
        number = len(matched.stale)
        amount = f"{number:,} entries of {display(file)} are" if number > 1 else "1 entry is"
        tell(f"{amount} stale: newslint baseline prune takes them out")
    return matched.report


def matched_with(file: Path, report: Report, work: Work, paths: Sequence[str]) -> Matched:
    """The report and the baseline brought together."""
    return mark(report, read(file), file.parent, scope_of(report, work, paths, file), display(file))


def scope_of(report: Report, work: Work, paths: Sequence[str], file: Path) -> Scope:
    """What a run has judged: its files without those that failed, and the folders it was given."""
    failed = {failure.path for failure in report.failures}
    judged = (source.path for source in work.sources if source.path not in failed)
    return Scope(
        frozenset(relative(path, file.parent) for path in judged),
        tuple(relative(path, file.parent) for path in paths if Path(path).is_dir()),
    )
