"""Which paths a run passes over: `exclude` patterns and the .gitignore files on the way."""

import os
from collections.abc import Callable, Sequence
from functools import lru_cache

from newslint.config.discover import below
from newslint.config.model import Config
from newslint.hints import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Matcher = Callable[[str], bool]
_GLOB = frozenset("*?[]!/\\#")


def plain_names(patterns: Sequence[str]) -> frozenset[str] | None:
    """The patterns, where all of them are names of files and folders and nothing more."""
    return None if any(_GLOB & set(pattern) for pattern in patterns) else frozenset(patterns)


@lru_cache(maxsize=256)
def matcher(patterns: tuple[str, ...]) -> Matcher:
    """Whether a relative posix path (folders end in `/`) matches a pattern, in the words of .gitignore."""
    names = plain_names(patterns)
    if names is not None:
        return lambda path: not names.isdisjoint(path.split("/"))
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only where a pattern needs it

    return GitIgnoreSpec.from_lines(patterns).match_file


def is_excluded(file: str, config: Config) -> bool:
    """Whether a run passes over a file unless it is named."""
    settings = config.settings
    relative = below(config.root, file)
    if relative is None:
        return False
    return matcher((*settings.exclude, *settings.extend_exclude))(relative)


class GitIgnores:
    """The .gitignore files that speak about one folder: its own and those above, up to the repository's root."""

    def __init__(self, layers: tuple[tuple[str, "GitIgnoreSpec"], ...] = ()) -> None:
        self._layers = layers

    def __bool__(self) -> bool:
        return bool(self._layers)

    @classmethod
    def above(cls, folder: str) -> "GitIgnores":
        """What the repository around a folder says of it, the folder's own file left out."""
        chain: list[str] = []
        while not os.path.exists(os.path.join(folder, ".git")):
            parent = os.path.dirname(folder)
            if parent == folder:
                return cls()
            chain.append(parent)
            folder = parent
        ignores = cls()
        for parent in reversed(chain):
            ignores = ignores.entering(parent)
        return ignores

    def entering(self, folder: str) -> "GitIgnores":
        """The same with what the folder's own file adds."""
        try:
            with open(
                os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace"
            ) as opened:
                lines = opened.read().splitlines()
        except OSError:
            return self
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only where there is such a file

        return GitIgnores((*self._layers, (folder, GitIgnoreSpec.from_lines(lines))))

    def covers(self, path: str, *, is_folder: bool) -> bool:
        """Whether the path is ignored; the file nearest to it has the last word."""
        for folder, spec in reversed(self._layers):
            relative = below(folder, path) or "."
            verdict = spec.check_file(f"{relative}{'/' * is_folder}").include
            if verdict is not None:
                return verdict
        return False
