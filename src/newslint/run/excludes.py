"""Which paths a run passes over: `exclude` patterns and the .gitignore files on the way."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

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


class GitIgnores:
    """The .gitignore files that speak about one folder: its own and those above, up to the repository's root."""

    def __init__(self, layers: tuple[tuple[Path, "GitIgnoreSpec"], ...] = ()) -> None:
        self._layers = layers

    def __bool__(self) -> bool:
        return bool(self._layers)

    @classmethod
    def above(cls, folder: Path) -> "GitIgnores":
        """What the repository around a folder says of it, the folder's own file left out."""
        chain = []
        for parent in (folder, *folder.parents):
            if parent != folder:
                chain.append(parent)
            if (parent / ".git").exists():
                break
        else:
            return cls()
        ignores = cls()
        for parent in reversed(chain):
            ignores = ignores.entering(parent)
        return ignores

    def entering(self, folder: Path) -> "GitIgnores":
        """The same with what the folder's own file adds."""
        try:
            lines = (
                (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
            )
        except OSError:
            return self
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only where there is such a file

        return GitIgnores((*self._layers, (folder, GitIgnoreSpec.from_lines(lines))))

    def covers(self, path: Path, *, is_folder: bool) -> bool:
        """Whether the path is ignored; the file nearest to it has the last word."""
        for folder, spec in reversed(self._layers):
            relative = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
            verdict = spec.check_file(relative).include
            if verdict is not None:
                return verdict
        return False
