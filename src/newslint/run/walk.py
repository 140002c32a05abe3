"""The articles in a folder and in the folders in it."""

import os
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from stat import S_ISREG

from newslint.config.discover import Configs, absolute, below
from newslint.config.model import Config
from newslint.formats import SUFFIXES, format_of
from newslint.records import NamedTuple
from newslint.run.excludes import GitIgnores, Matcher, matcher, plain_names
from newslint.run.report import Failure
from newslint.run.sources import (
    Files,
    Group,
    Seen,
    Source,
    are_new,
    display,
    is_new,
    reason,
    stamp_of,
)

_LOCK = ".#"  # Emacs marks a file that is being edited with a link to nowhere
_Entry = os.DirEntry[str]
_name_of = attrgetter("name")
# A stamp, what kind of file it is, and its number on a device.
_facts_of: Callable[[os.stat_result], tuple[int, ...]] = attrgetter(
    "st_mtime_ns", "st_ctime_ns", "st_size", "st_mode", "st_ino", "st_dev"
)


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


def walk(given: str, configs: Configs, seen: Seen) -> Iterator[Group]:
    """All files of known formats below a folder, one folder's after another's; links to folders are not followed."""
    top = absolute(given)
    pending: list[tuple[str, GitIgnores]] = [(top, GitIgnores.above(top))]
    while pending:
        path, ignores = pending.pop()
        shown = display(os.path.join(given, below(top, path) or ""))
        try:
            entries = sorted(os.scandir(path), key=_name_of)
        except OSError as error:
            yield (Failure(shown, reason(error)),)
            continue
        folder = _folder(path, shown, configs.of(path), ignores)
        if folder is None:
            continue
        articles = _articles(entries, folder)
        files = _together(articles, folder, seen)
        if files is None:
            files = _one_by_one(articles, folder, seen)
        yield files
        if len(files) == len(entries):  # so none of them is a folder
            continue
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


def _articles(entries: Sequence[_Entry], folder: _Folder) -> list[_Entry]:
    """The entries of known formats, by their names."""
    skips = folder.skips
    found = []
    for entry in entries:
        name = entry.name
        dot = name.rfind(".")
        # What `format_of` says, with less ado.
        if ((dot > 0 and name[dot:] in SUFFIXES) or format_of(name)) and not skips(name):
            found.append(entry)
    if not folder.config.settings.baseline:
        return found
    baseline = str(folder.config.baseline_file())
    return [entry for entry in found if entry.path != baseline]


def _together(entries: Sequence[_Entry], folder: _Folder, seen: Seen) -> Group | None:
    """The files of a folder; None where one of them is a link to nowhere, has been met or is no file."""
    if not entries:
        return ()
    try:
        facts = [_facts_of(entry.stat()) for entry in entries]
    except OSError:
        return None
    *stamps, modes, numbers, devices = zip(*facts, strict=True)
    if not (all(map(S_ISREG, set(modes))) and are_new(numbers, devices, seen)):
        return None
    names = [entry.name for entry in entries]
    place = os.path.join(folder.path, "")
    return Files(folder.shown, place, folder.config, names, tuple(stamps))


def _one_by_one(entries: Sequence[_Entry], folder: _Folder, seen: Seen) -> Group:
    """The same, each looked at by itself."""
    found: list[Source | Failure] = []
    for entry in entries:
        shown = folder.shown + entry.name
        try:
            if not entry.is_file():
                if failure := _link_to_nowhere(entry, shown):
                    found.append(failure)
                continue
            status = entry.stat()
        except OSError as error:  # a link that leads to itself
            found.append(Failure(shown, reason(error)))
            continue
        if is_new(status, seen):
            stamp = stamp_of(status)
            found.append(Source(shown, entry.path, folder.config, is_named=False, stamp=stamp))
    return found


def _link_to_nowhere(entry: _Entry, shown: str) -> Failure | None:
    """An article that cannot be read; a link to a folder, a pipe or an editor's lock is none."""
    if entry.is_symlink() and not entry.name.startswith(_LOCK) and not os.path.exists(entry.path):
        return Failure(shown, f"is a link to {os.readlink(entry.path)}, which is not there")
    return None


def _as_prefix(folder: str) -> str:
    """A folder as the beginning of the paths in it."""
    if folder == ".":
        return ""
    return folder if folder.endswith("/") else f"{folder}/"
