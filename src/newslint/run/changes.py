"""Which lines changed since a commit, as git tells it, and the findings that stand on them."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.errors import UsageError
from newslint.formats import PACKED, format_of
from newslint.model.finding import Finding
from newslint.records import NamedTuple
from newslint.run.report import Report, key_of
from newslint.run.sources import Source

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-3][0-7]{2})')
_LETTERS = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))


class Lines(NamedTuple):
    """Changed lines, both ends included, counted from 1."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a repository's files have changed since a commit; paths are relative to `top`."""

    top: Path
    lines: dict[str, list[Lines]]
    tracked: frozenset[str]
    new: frozenset[str]

    def is_new(self, path: str) -> bool:
        """Whether the file was not there at that commit; what git does not track counts as new."""
        return path in self.new or path not in self.tracked


def only_changed(report: Report, ref: str, sources: Sequence[Source]) -> Report:
    """Leave the findings out that stand on no line changed since a commit."""
    return report._replace(findings=tuple(_on_changed_lines(report, ref, sources)))


def changed_first(report: Report, ref: str, sources: Sequence[Source]) -> Report:
    """Keep all findings, and let those on changed lines come before others as grave as they are."""
    changed = frozenset(map(key_of, _on_changed_lines(report, ref, sources)))
    return report._replace(changed=changed)


def _on_changed_lines(report: Report, ref: str, sources: Sequence[Source]) -> Iterator[Finding]:
    """What stands on lines changed since a commit; what a whole article lacks counts in new files alone.

    Raises UsageError outside a repository and for a commit that is not there.
    """
    changes = changes_since(ref, Path.cwd())
    names = {source.path: _inside(source.file, changes.top) for source in sources if source.file}
    about_all = {rule.id for rule in report.rules if getattr(rule.check, "is_about_all", False)}

    def counts(finding: Finding) -> bool:
        path = names.get(finding.path, "")
        if changes.is_new(path):
            return True
        if finding.rule in about_all or path not in changes.lines:
            return False
        return not _has_lines(path) or _touches(finding, changes.lines[path])

    return filter(counts, report.findings)


def changes_since(ref: str, folder: Path) -> Changes:
    """Compare the files of the repository around a folder with where HEAD and `ref` parted."""
    inside = _git(folder, "rev-parse", "--show-toplevel")
    if inside is None:
        raise UsageError(f"no changes to tell: {folder} is in no git repository")
    top = Path(os.fsdecode(inside.removesuffix(b"\n")))
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if commit is None:
        raise UsageError(f"no commit “{ref}” here; was it fetched?")
    base = _git(top, "merge-base", commit.decode().strip(), "HEAD")
    if base is None:
        raise UsageError(
            f"“{ref}” and HEAD have no commit in common here; fetch more of the history"
        )
    options = ("--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "-M")
    prefixes = ("--src-prefix=a/", "--dst-prefix=b/", "--submodule=short")
    told = _git(top, "diff", *options, *prefixes, base.decode().strip(), "--")
    tracked = _git(top, "ls-files", "-z", "--cached")
    if told is None or tracked is None:
        raise UsageError("git cannot compare; run git diff to see why")
    lines, new = _read(told)
    names = frozenset(os.fsdecode(name) for name in tracked.split(b"\0") if name)
    return Changes(top, lines, names, frozenset(new))


def _git(folder: Path, *words: str) -> bytes | None:
    """What git prints; None where it refuses."""
    try:
        done = subprocess.run(("git", "-C", str(folder), *words), capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError("only git can tell what changed, and there is none on the PATH") from None
    return done.stdout if done.returncode == 0 else None


def _read(told: bytes) -> tuple[dict[str, list[Lines]], set[str]]:
    """The changed lines of each file of a diff without context, and the files that are new."""
    lines: dict[str, list[Lines]] = {}
    new: set[str] = set()
    path = ""
    is_new = False
    rows = iter(told.split(b"\n"))
    for row in rows:
        if row.startswith(b"diff --git "):
            path, is_new = "", False
        elif row.startswith(b"new file mode "):
            is_new = True
        elif row.startswith((b"+++ b/", b'+++ "b/')):
            path = _name(row[4:])
            lines.setdefault(path, [])
            if is_new:
                new.add(path)
        elif hunk := _HUNK.match(row):
            removed, first, added = (int(number or b"1") for number in hunk.groups())
            if added:
                lines.setdefault(path, []).append(Lines(first, first + added - 1))
            _skip(rows, removed + added)
    return lines, new


def _skip(rows: Iterator[bytes], number: int) -> None:
    """Pass over the lines of a hunk, which may look like anything."""
    for _ in range(number):
        next(rows, b"")


def _name(told: bytes) -> str:
    """A path as git tells it: quoted where it has odd characters, ended by a tab where it has spaces."""
    if told.startswith(b'"'):
        told = _ESCAPE.sub(_unescape, told.rstrip(b"\t")[1:-1])
    else:
        told = told.removesuffix(b"\t")
    return os.fsdecode(told.removeprefix(b"b/"))


def _unescape(match: re.Match[bytes]) -> bytes:
    inner = match[1]
    return bytes([int(inner, 8) if len(inner) > 1 else _LETTERS[inner[0]]])


def _inside(file: Path, top: Path) -> str:
    """A file as git calls it; links on the way are followed, one that is the file itself is not."""
    real = Path(os.path.realpath(file.parent)) / file.name
    return real.relative_to(top).as_posix() if real.is_relative_to(top) else ""


def _has_lines(path: str) -> bool:
    """Whether lines of findings are lines of the file: not so in what is packed."""
    return format_of(path) != "docx" and not path.endswith(PACKED)


def _touches(finding: Finding, changed: Sequence[Lines]) -> bool:
    first, last = finding.start.line, finding.end.line
    if last > first and finding.end.column == 1:
        last -= 1  # it ends with the line before
    return any(lines.first <= last and first <= lines.last for lines in changed)
