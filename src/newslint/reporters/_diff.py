"""What fixes change in a file, line by line, safe to show."""

from collections.abc import Iterator
from difflib import unified_diff

from newslint.reporters._safe import visible


def diff(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified diff; dangerous characters are shown as escapes, line ends are not."""
    name = visible(path)
    for line in unified_diff(_lines(before), _lines(after), name, name, lineterm=""):
        yield visible(line.removesuffix("\r"), keep="\t\n")


def _lines(text: str) -> list[str]:
    r"""Lines as other programs count them, by `\n` alone."""
    lines = text.split("\n")
    if lines[-1]:
        lines[-1] += "\n\\ No newline at end of file"
    else:
        lines.pop()
    return lines
