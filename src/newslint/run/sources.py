"""From the paths on the command line to the files to read, each with its configuration."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from stat import S_ISDIR, S_ISREG, ST_DEV, ST_INO

from newslint.config.discover import Configs, absolute, below
from newslint.config.model import Config
from newslint.formats import SUFFIXES, format_of
from newslint.hints import TYPE_CHECKING
from newslint.records import NamedTuple
from newslint.run.excludes import GitIgnores, Matcher, matcher, plain_names
from newslint.run.report import Failure

if TYPE_CHECKING:
    from pathlib import Path

STDIN = "-"
_LOCK = ".#"  # Emacs marks a file that is being edited with a link to nowhere


Stamp = tuple[int, int, int]  # when a file was changed, when its entry was, and its size
_stamp: Callable[[os.stat_result], Stamp] = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size")
_new = tuple.__new__  # a third quicker than by its name, and every file of a run becomes a source


class Source(NamedTuple):
    """A file to read, or standard input where `place` is empty. `path` is what reports call it: posix, relative."""

    path: str
    place: str  # from the root
    config: Config
    is_named: bool = True  # by the user; else found in a folder
    stamp: Stamp | None = None  # of a regular file, when it was found

    @property
    def file(self) -> "Path | None":
        """The place as a path; None for standard input."""
        from pathlib import Path  # noqa: PLC0415 - what reads a file needs its place alone

        return Path(self.place) if self.place else None


def find_sources(
    paths: Sequence[str], configs: Configs, *, stdin_name: str = ""
) -> Iterator[Source | Failure]:
    """Yield each file once, folders in the order of their names; a path that is not there is a failure."""
    seen: _Seen = defaultdict(set)
    return chain.from_iterable(_given(path, configs, stdin_name, seen) for path in paths)


def _given(
    path: str, configs: Configs, stdin_name: str, seen: "_Seen"
) -> Iterable[Source | Failure]:
    """A path as the user gave it: a file of any suffix, or a folder to walk."""
    if path == STDIN:
        name = stdin_name or "<stdin>"
        return (Source(name, "", configs.of(os.path.dirname(absolute(stdin_name or "-")))),)
    given = os.path.normpath(path)
    try:
        status = os.stat(given)
    except (OSError, ValueError) as error:
        return (Failure(display(given), _reason(error)),)
    if S_ISDIR(status.st_mode):
        return chain.from_iterable(_walk(given, configs, seen))
    file = absolute(given)
    config = configs.of(os.path.dirname(file))
    if config.settings.force_exclude and is_excluded(file, config):
        return ()
    if not _is_new(status, seen):
        return ()
    stamp = _stamp(status) if S_ISREG(status.st_mode) else None
    return (Source(display(given), file, config, stamp=stamp),)


_Seen = defaultdict[int, set[int]]  # by device, the numbers of files met so far


def _is_new(status: os.stat_result, seen: _Seen) -> bool:
    """Whether a file has not been met by another name; a system may give none a number."""
    number, numbers = status[ST_INO], seen[status[ST_DEV]]
    if number in numbers:
        return not number
    numbers.add(number)
    return True


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"


def display(path: str | os.PathLike[str]) -> str:
    """A path as reports show it: relative to the working folder where it is below it, else as it was given."""
    shown = below(os.getcwd(), absolute(path))
    return os.path.normpath(path).replace(os.sep, "/") if shown is None else shown


def is_excluded(file: str, config: Config) -> bool:
    """Whether a run passes over a file unless it is named."""
    settings = config.settings
    relative = below(config.root, file)
    if relative is None:
        return False
    return matcher((*settings.exclude, *settings.extend_exclude))(relative)


class _Folder(NamedTuple):
    """What all entries of a folder have in common, found once: most of a run without news is spent on them."""

    path: str
    shown: str  # the beginning of what reports call its files
    relative: str  # the beginning of what patterns are matched against
    config: Config
    excluded: frozenset[str] | Matcher
    ignores: GitIgnores

    def passes_over(self, name: str, *, is_folder: bool = False) -> bool:
        """Whether a pattern of the configuration or of git says so."""
        if isinstance(self.excluded, frozenset):
            is_excluded = name in self.excluded
        else:
            is_excluded = self.excluded(f"{self.relative}{name}{'/' * is_folder}")
        return is_excluded or (
            bool(self.ignores)
            and self.ignores.covers(os.path.join(self.path, name), is_folder=is_folder)
        )

    @property
    def skips(self) -> Matcher:
        """The same about the name of a file, without a detour where names are all there is to ask for."""
        if isinstance(self.excluded, frozenset) and not self.ignores:
            return self.excluded.__contains__
        return self.passes_over


def _walk(given: str, configs: Configs, seen: _Seen) -> Iterator[Iterable[Source | Failure]]:
    """All files of known formats below a folder, one folder's after another's; links to folders are not followed."""
    top = absolute(given)
    pending: list[tuple[str, GitIgnores]] = [(top, GitIgnores.above(top))]
    while pending:
        path, ignores = pending.pop()
        shown = display(os.path.join(given, below(top, path) or ""))
        try:
            entries = sorted(os.scandir(path), key=attrgetter("name"))
        except OSError as error:
            yield (Failure(shown, _reason(error)),)
            continue
        folder = _folder(path, shown, configs.of(path), ignores)
        if folder is None:
            continue
        yield _files(entries, folder, seen)
        pending.extend(
            (entry.path, folder.ignores)
            for entry in reversed(entries)
            if entry.is_dir(follow_symlinks=False)
            and not folder.passes_over(entry.name, is_folder=True)
        )


def _folder(path: str, shown: str, config: Config, ignores: GitIgnores) -> _Folder | None:
    """A folder of a walk; None where patterns of names pass over all that is in it."""
    settings = config.settings
    relative = _as_prefix(below(config.root, path) or ".")
    patterns = (*settings.exclude, *settings.extend_exclude)
    names = plain_names(patterns)
    if names and not names.isdisjoint(relative.split("/")):
        return None
    return _Folder(
        path,
        _as_prefix(shown),
        relative,
        config,
        matcher(patterns) if names is None else names,
        ignores.entering(path) if settings.respect_gitignore else GitIgnores(),
    )


def _files(
    entries: Iterable[os.DirEntry[str]], folder: _Folder, seen: _Seen
) -> list[Source | Failure]:
    """The files of known formats in one folder."""
    shown, config, skips = folder.shown, folder.config, folder.skips
    baseline = str(config.baseline_file()) if config.settings.baseline else ""
    found: list[Source | Failure] = []
    for entry in entries:
        name = entry.name
        dot = name.rfind(".")
        # What `format_of` says, with less ado: most of a run without news is spent here.
        if not ((dot > 0 and name[dot:] in SUFFIXES) or format_of(name)) or skips(name):
            continue
        try:
            if not entry.is_file():
                if failure := _link_to_nowhere(entry, shown + name):
                    found.append(failure)
                continue
            status = entry.stat()
        except OSError as error:  # a link that leads to itself
            found.append(Failure(shown + name, _reason(error)))
            continue
        place = entry.path
        if _is_new(status, seen) and place != baseline:
            found.append(_new(Source, (shown + name, place, config, False, _stamp(status))))
    return found


def _link_to_nowhere(entry: os.DirEntry[str], shown: str) -> Failure | None:
    """An article that cannot be read; a link to a folder, a pipe or an editor's lock is none."""
    if entry.is_symlink() and not entry.name.startswith(_LOCK) and not os.path.exists(entry.path):
        return Failure(shown, f"is a link to {os.readlink(entry.path)}, which is not there")
    return None


def _as_prefix(folder: str) -> str:
    """A folder as the beginning of the paths in it."""
    if folder == ".":
        return ""
    return folder if folder.endswith("/") else f"{folder}/"


def ignored_rules(source: Source) -> tuple[str, ...]:
    """The words of `per-file-ignores` that apply to a file; a glob that begins with `!` is for all others."""
    globs = source.config.settings.per_file_ignores
    if not globs or not source.place:
        return ()
    relative = below(source.config.root, source.place) or source.path
    return tuple(
        word
        for glob, words in globs.items()
        if _matches(glob.removeprefix("!"), relative) != glob.startswith("!")
        for word in words
    )


def _matches(glob: str, relative: str) -> bool:
    return _matcher_of(glob)(relative)


@lru_cache(maxsize=256)
def _matcher_of(glob: str) -> Callable[[str], bool]:
    return matcher((glob,))
