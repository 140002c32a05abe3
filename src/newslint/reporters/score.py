"""A score a document with its findings by group, the lowest first, for people."""

from collections.abc import Iterator

from newslint.hints import TextIO
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount, failure_line, summary, write_lines
from newslint.reporters._style import paint_for
from newslint.run.report import Report
from newslint.run.score import Scores, scores


def report(report: Report, out: TextIO) -> None:
    """Write a line a document, then failures, the mean and the sums."""
    paint = paint_for(out)
    found = scores(report)
    failures = [failure_line(failure, paint) for failure in report.failures]
    write_lines((*_lines(found), *failures, *_mean(found), summary(report, paint)), out)


def _lines(found: Scores) -> Iterator[str]:
    for path, number, score, groups in found.documents:
        counts = ", ".join(f"{group} {count:,}" for group, count in groups)
        yield f"{score:>3}  {visible(path)}{f'#{number}' if number else ''}  {counts}"
    if found.clean:
        others = "other document" if found.documents else "document"
        yield f"100  {amount(found.clean, others, f'{others}s')}"


def _mean(found: Scores) -> Iterator[str]:
    if found.mean is not None:
        documents = len(found.documents) + found.clean
        yield f"Mean score {found.mean:.1f} of {amount(documents, 'document', 'documents')}"
