"""Where reports go: to standard output, to files, several at once."""

import os
import sys
from collections.abc import Callable, Sequence

from newslint.errors import UsageError
from newslint.hints import TextIO
from newslint.records import NamedTuple
from newslint.reporters import find
from newslint.reporters._safe import visible
from newslint.run.report import Report


class Output(NamedTuple):
    """One report to write; an empty path is standard output."""

    format: str
    path: str = ""


def outputs(
    output_format: str,
    output_file: str,
    more: Sequence[str],
    *,
    quiet: bool,
    articles: Sequence[str] = (),
) -> tuple[Output, ...]:
    """The outputs that the flags name; raises UsageError for a format that is not there.

    The same for a file that would hold two reports, or that is one of the `articles`.
    """
    named = [] if quiet else [Output(output_format or default_format(), output_file)]
    for word in more:
        name, separator, path = word.partition("=")
        if not separator or not path:
            raise UsageError(f"--output: `{word}` is not FORMAT=FILE, such as sarif=findings.sarif")
        named.append(Output(name, path))
    for output in named:
        find(output.format)
    if files := paths_of(output_file, more):
        _refuse_clashes(files, articles)
    return tuple(named)


def paths_of(output_file: str, more: Sequence[str]) -> tuple[str, ...]:
    """The files that the flags name for reports."""
    return tuple(filter(None, (output_file, *(word.partition("=")[2] for word in more))))


def _refuse_clashes(files: Sequence[str], articles: Sequence[str]) -> None:
    paths = [os.path.abspath(file) for file in files]
    named = {os.path.abspath(article) for article in articles}
    for file, path in zip(files, paths, strict=True):
        if path in named:
            raise UsageError(f"{file} is to be checked: no report is written over it")
        if paths.count(path) > 1 and (os.path.isfile(path) or not os.path.exists(path)):
            raise UsageError(f"two reports cannot both be written to {file}")


def write(report: Report, wanted: Sequence[Output]) -> None:
    """Write each output whole; raises UsageError where a file cannot be written."""
    if any(output.format.startswith("sarif") for output in wanted):
        _tell_of_cap(report)
    deliver(wanted, lambda name, out: find(name)(report, out))


def deliver(wanted: Sequence[Output], writer: Callable[[str, TextIO], None]) -> None:
    """Have a writer put each format where it belongs; raises UsageError where a file cannot be written."""
    for output in wanted:
        if not output.path:
            writer(output.format, sys.stdout)
            sys.stdout.flush()
            continue
        try:
            with open(
                output.path, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
            ) as file:
                writer(output.format, file)
        except OSError as error:
            raise UsageError(f"cannot write {output.path}: {error.strerror}") from error


def _tell_of_cap(report: Report) -> None:
    from newslint.reporters.sarif import MOST_RESULTS, left_out

    if more := left_out(report):
        tell(
            f"SARIF holds the gravest {MOST_RESULTS:,} results; {more:,} more are left out, as GitHub keeps none of them"
        )


def tell(text: str) -> None:
    """Say something beside the report, on standard error."""
    print(f"newslint: {visible(text)}", file=sys.stderr)  # noqa: T201 - this is the command line


def choose_colour(color: str) -> None:
    """Say to reporters what `--color` said, in the words that every tool reads."""
    if color == "always":
        os.environ["FORCE_COLOR"] = "1"
        os.environ.pop("NO_COLOR", None)
    elif color == "never":
        os.environ["NO_COLOR"] = "1"


def default_format() -> str:
    """What the environment asks for, else text."""
    return os.environ.get("NEWSLINT_OUTPUT_FORMAT") or "text"
