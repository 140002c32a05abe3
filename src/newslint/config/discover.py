"""Which configuration file a checked file belongs to: the nearest one upwards, nothing merged."""

from pathlib import Path

from newslint.config.load import has_table, load
from newslint.config.model import Config, Settings

_NAMES = (".newslint.toml", "newslint.toml")


class Configs:
    """The configuration of each folder of one run, found once."""

    def __init__(self, fixed: Config | None = None) -> None:
        """Look upwards from each folder; with `fixed`, that one is everybody's."""
        self._fixed = fixed
        self._found: dict[Path, Config] = {}

    def of(self, folder: Path) -> Config:
        """The configuration of a folder; raises ConfigError where the nearest file is wrong."""
        if self._fixed is not None:
            return self._fixed
        passed = []
        while folder not in self._found:
            passed.append(folder)
            if file := _file_in(folder):
                self._found[folder] = load(file)
            elif folder.parent == folder:
                self._found[folder] = Config(Settings(), Path.cwd())
            else:
                folder = folder.parent
        for below in passed:
            self._found[below] = self._found[folder]
        return self._found[folder]


def _file_in(folder: Path) -> Path | None:
    for name in _NAMES:
        if (folder / name).is_file():
            return folder / name
    project = folder / "pyproject.toml"
    return project if project.is_file() and has_table(project) else None
