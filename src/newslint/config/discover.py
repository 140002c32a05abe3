"""Which configuration file a checked file belongs to: the nearest one upwards, nothing merged."""

import os
from collections.abc import Mapping

from newslint.config.model import Config, Settings
from newslint.hints import Any

_COMMAND_LINE = "command line"
_NAMES = (".newslint.toml", "newslint.toml")


class Configs:
    """The configuration of each folder of one run, found once."""

    def __init__(
        self, fixed: Config | None = None, overrides: Mapping[str, Any] | None = None
    ) -> None:
        """Look upwards from each folder; with `fixed`, that one is everybody's.

        `overrides` are keys and values as TOML gives them, and beat every file. Raises
        ConfigError where one of them is wrong.
        """
        self._overrides = overrides or {}
        self._with_overrides(Config(Settings(), os.getcwd()))  # what is wrong is said now
        self._fixed = self._with_overrides(fixed) if fixed else None
        self._found: dict[str, Config] = {}

    def of(self, folder: str) -> Config:
        """The configuration of a folder; raises ConfigError where the nearest file is wrong."""
        if self._fixed is not None:
            return self._fixed
        passed = []
        while folder not in self._found:
            passed.append(folder)
            if file := _file_in(folder):
                from newslint.config.load import load  # noqa: PLC0415 - most folders have no file

                self._found[folder] = self._with_overrides(load(file))
            elif (parent := os.path.dirname(folder)) == folder:
                self._found[folder] = self._with_overrides(Config(Settings(), os.getcwd()))
            else:
                folder = parent
        self._found.update(dict.fromkeys(passed, self._found[folder]))
        return self._found[folder]

    def here(self) -> Config:
        """The configuration of the working folder: what is said once for a run is said there."""
        return self.of(os.getcwd())

    def _with_overrides(self, config: Config) -> Config:
        if not self._overrides:
            return config
        from newslint.config.load import override  # noqa: PLC0415 - most runs have none

        return config._replace(settings=override(config.settings, self._overrides, _COMMAND_LINE))


def absolute(path: str | os.PathLike[str]) -> str:
    """A path from the root, without `..` (its folders would be taken for parents); links stay links."""
    return os.path.abspath(path)


def below(folder: str, path: str) -> str | None:
    """The posix path that leads from a folder to what is in it, both from the root; None for what is not."""
    if path == folder:
        return "."
    start = f"{folder.rstrip(os.sep)}{os.sep}"  # a root ends in one already
    if not os.path.normcase(path).startswith(os.path.normcase(start)):
        return None
    return path[len(start) :].replace(os.sep, "/")


def _file_in(folder: str) -> str | None:
    for name in _NAMES:
        if os.path.isfile(file := os.path.join(folder, name)):
            return file
    project = os.path.join(folder, "pyproject.toml")
    return project if os.path.isfile(project) and _has_table(project) else None


def _has_table(path: str) -> bool:
    """Whether a pyproject.toml speaks to newslint; one that is not TOML does where it names us."""
    try:
        with open(path, encoding="utf-8") as opened:
            text = opened.read()
    except (OSError, UnicodeDecodeError):
        return False
    # Reading TOML takes longer than this look, and hardly any pyproject.toml has the table.
    if "tool.newslint" not in text and not ("newslint" in text and "[tool]" in text):
        return False
    import tomllib  # noqa: PLC0415 - for the few that may have the table

    try:
        return "newslint" in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return "[tool.newslint" in text
