"""`newslint check --fix` and `--diff`: what is fixed is written, or shown and left alone."""

import io
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from datetime import date

from newslint.cli.checking import Request, day_of, judge, work_of
from newslint.cli.output import Output, tell, write
from newslint.config.discover import Configs
from newslint.engine.fix import is_fixable
from newslint.records import NamedTuple
from newslint.reporters._diff import diff
from newslint.reporters._screen import amount, failure_line, write_lines
from newslint.reporters._style import paint_for
from newslint.run.check import Work
from newslint.run.fixing import Change, Put, fix_files
from newslint.run.read import read_bytes
from newslint.run.report import CLEAN, FAILED, FOUND, Report
from newslint.run.rewrite import encode, rewrite
from newslint.run.sources import STDIN


def fix(request: Request, paths: Sequence[str], configs: Configs, wanted: Sequence[Output]) -> int:
    """Fix what can be fixed, or show how with `diff`; report what is left and return the exit code."""
    if STDIN in paths:
        sys.stdin = io.TextIOWrapper(_Rewinding(sys.stdin.buffer.read()))
    work = work_of(request, paths, configs)
    checked, report = judge(request, work, configs)
    run = _Run(work, checked, report, day_of(request), request.unsafe_fixes)
    if request.diff:
        return _show(run, wanted)
    fixed = _write(run, wanted)
    is_fault = request.exit_non_zero_on_fix and fixed.fixed
    return max(fixed.exit_code, FOUND if is_fault else CLEAN)


class _Rewinding(io.BytesIO):
    """Bytes that are read from their start whenever all of them are asked for: once to check, once to fix."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            self.seek(0)
        return super().read(size)


class _Run(NamedTuple):
    """A run before its fixes: all findings, and those left by a baseline and a base."""

    work: Work
    checked: Report
    report: Report
    today: date
    unsafe: bool

    def fixed(self, put: Put) -> Report:
        return fix_files(
            self.work, self.checked, self.report, put, unsafe=self.unsafe, today=self.today
        )


def _write(run: _Run, wanted: Sequence[Output]) -> Report:
    """Write fixed files and the report; standard input goes on to standard output, the report then to standard error."""
    passed: list[bytes] = []

    def put(change: Change) -> None:
        new = encode(change.before._replace(text=change.after))
        if change.source.file is None:
            passed.append(new)
        else:
            rewrite(change.source.file, change.data, new)

    reads_input = any(source.file is None for source in run.work.sources)
    report = run.fixed(put)
    with redirect_stdout(sys.stderr if reads_input else sys.stdout):
        write(report, wanted)
    if skipped := sum(is_fixable(finding, unsafe=run.unsafe) for finding in report.open):
        why = "they overlap others, would break the file or could not be written"
        tell(f"{amount(skipped, 'fix was', 'fixes were')} not made: {why}")
    if reads_input:
        sys.stdout.buffer.write(passed[0] if passed else read_bytes(""))
        sys.stdout.buffer.flush()
    return report


def _show(run: _Run, wanted: Sequence[Output]) -> int:
    """Print what fixes would change and end with 1 where they would; reports go to files alone."""

    def put(change: Change) -> None:
        write_lines(diff(change.source.path, change.before.text, change.after), sys.stdout)

    report = run.fixed(put)
    write(run.report, [output for output in wanted if output.path])
    paint = paint_for(sys.stderr)
    write_lines((failure_line(failure, paint) for failure in report.failures), sys.stderr)
    files = amount(len({finding.path for finding in report.fixed}), "file", "files")
    number = amount(len(report.fixed), "finding", "findings")
    tell(f"would fix {number} in {files}" if report.fixed else "nothing to fix")
    return FAILED if report.failures else FOUND if report.fixed else CLEAN
