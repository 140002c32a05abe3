"""What can be configured; each field is a key, with hyphens for underscores."""

import os
from collections.abc import Mapping

from newslint.config.factcheck import Factcheck
from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Profile, Severity
from newslint.model.mapping import RecordMapping
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_EXCLUDE = (
    ".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".nox", ".mypy_cache",
    ".ruff_cache", ".pytest_cache", "site-packages", ".newslint-baseline.json",
)  # fmt: skip


class Settings(NamedTuple):
    """One configuration file, or none. Paths in it are relative to its folder."""

    extend: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    profile: Profile = "default"
    preview: bool = False
    min_severity: Severity = "info"
    fail_on: Severity = "error"
    rules: tuple[str, ...] = ()  # files and folders of rules besides our own
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}  # nobody adds to it
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    force_exclude: bool = False
    require_reason: bool = False
    output_format: str = ""
    language: str = ""  # of documents that do not say
    detect_language: bool = False  # of those, where `language` is empty; needs the extra `language`
    records: RecordMapping | None = None  # None: the usual names
    baseline: str = ""  # the file of what is known already
    factcheck: Factcheck | None = None  # what `newslint factcheck` looks things up in


class Config(NamedTuple):
    """Settings, the file they came from (None: built in) and the folder they are about."""

    settings: Settings
    root: str
    file: str | None = None

    def rule_paths(self) -> tuple[str, ...]:
        """Where rules besides our own are."""
        return tuple(os.path.join(self.root, path) for path in self.settings.rules)

    def baseline_file(self) -> "Path":
        """Where the baseline is; the folder itself where none is set."""
        from pathlib import Path  # noqa: PLC0415 - most runs have none

        return Path(self.root, self.settings.baseline)
