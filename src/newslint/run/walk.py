"""The articles in a folder and in the folders in it."""

import os
from collections.abc import Iterable, Iterator
from operator import attrgetter

from newslint.config.discover import Configs, absolute, below
from newslint.config.model import Config
from newslint.formats import SUFFIXES, format_of
from newslint.records import NamedTuple
from newslint.run.excludes import GitIgnores, Matcher, matcher, plain_names
from newslint.run.report import Failure
from newslint.run.sources import Seen, Source, display, is_new, reason, stamp_of

_LOCK = ".#"  # Emacs marks a file that is being edited with a link to nowhere
_new = tuple.__new__  # a third quicker than by its name, and every file of a run becomes a source


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


def walk(given: str, configs: Configs, seen: Seen) -> Iterator[Iterable[Source | Failure]]:
    """All files of known formats below a folder, one folder's after another's; links to folders are not followed."""
    top = absolute(given)
    pending: list[tuple[str, GitIgnores]] = [(top, GitIgnores.above(top))]
    while pending:
        path, ignores = pending.pop()
        shown = display(os.path.join(given, below(top, path) or ""))
        try:
            entries = sorted(os.scandir(path), key=attrgetter("name"))
        except OSError as error:
            yield (Failure(shown, reason(error)),)
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
    entries: Iterable[os.DirEntry[str]], folder: _Folder, seen: Seen
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
            found.append(Failure(shown + name, reason(error)))
            continue
        place = entry.path
        if is_new(status, seen) and place != baseline:
            found.append(_new(Source, (shown + name, place, config, False, stamp_of(status))))
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
