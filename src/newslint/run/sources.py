"""From the paths on the command line to the files to read, each with its configuration."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.config.discover import Configs, absolute
from newslint.config.model import Config
from newslint.formats import format_of
from newslint.run.excludes import GitIgnores, Matcher, matcher
from newslint.run.report import Failure

STDIN = "-"


class Source(NamedTuple):
    """A file to read, or standard input where `file` is None. `path` is what reports call it: posix, relative."""

    path: str
    file: Path | None
    config: Config
    is_named: bool = True  # by the user; else found in a folder


def find_sources(
    paths: Sequence[str], configs: Configs, *, stdin_name: str = ""
) -> Iterator[Source | Failure]:
    """Yield each file once, folders in the order of their names; a path that is not there is a failure."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path == STDIN:
            name = stdin_name or "<stdin>"
            yield Source(name, None, configs.of(absolute(Path(stdin_name or "-")).parent))
            continue
        found: Iterator[Source | Failure] = _named(Path(path), configs)
        for source in found:
            if isinstance(source, Source) and source.file and _is_repeated(source.file, seen):
                continue
            yield source


def _is_repeated(file: Path, seen: set[tuple[int, int]]) -> bool:
    try:
        status = file.stat()
    except OSError:
        return False  # reading it says what is wrong
    key = status.st_dev, status.st_ino
    is_known = key in seen
    seen.add(key)
    return is_known


def _named(path: Path, configs: Configs) -> Iterator[Source | Failure]:
    """A path as the user gave it: a file of any suffix, or a folder to walk."""
    try:
        is_folder = path.is_dir()
        path.stat()
    except (OSError, ValueError) as error:
        yield Failure(display(path), _reason(error))
        return
    if is_folder:
        yield from _walk(path, configs)
        return
    file = absolute(path)
    config = configs.of(file.parent)
    if not (config.settings.force_exclude and is_excluded(file, config)):
        yield Source(display(path), file, config)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"


def display(path: Path) -> str:
    """A path as reports show it: relative to the working folder where it is below it, else as it was given."""
    try:
        return absolute(path).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def is_excluded(file: Path, config: Config) -> bool:
    """Whether a run passes over a file unless it is named."""
    settings = config.settings
    if not file.is_relative_to(config.root):
        return False
    return matcher((*settings.exclude, *settings.extend_exclude))(
        file.relative_to(config.root).as_posix()
    )


def _walk(given: Path, configs: Configs) -> Iterator[Source | Failure]:
    """All files of known formats below a folder; symbolic links to folders are not followed."""
    top = absolute(given)
    matchers: dict[Path, Matcher] = {}
    pending: list[tuple[Path, GitIgnores]] = [(top, GitIgnores.above(top))]
    while pending:
        folder, ignores = pending.pop()
        config = configs.of(folder)
        settings = config.settings
        ignores = ignores.entering(folder) if settings.respect_gitignore else GitIgnores()
        patterns = (*settings.exclude, *settings.extend_exclude)
        is_excluded = matchers.setdefault(config.root, matcher(patterns))
        base = config.root if folder.is_relative_to(config.root) else folder
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield Failure(display(given / folder.relative_to(top)), _reason(error))
            continue
        below = []
        for entry in entries:
            file = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and format_of(entry.name) is None:
                continue
            relative = file.relative_to(base).as_posix() + ("/" if is_folder else "")
            if is_excluded(relative) or ignores.covers(file, is_folder=is_folder):
                continue
            if is_folder:
                below.append((file, ignores))
            else:
                yield from _file_of(entry, display(given / file.relative_to(top)), file, config)
        pending.extend(reversed(below))


def _file_of(
    entry: os.DirEntry[str], shown: str, file: Path, config: Config
) -> Iterator[Source | Failure]:
    try:
        is_baseline = config.settings.baseline and absolute(file) == config.baseline_file()
        if entry.is_file() and not is_baseline:
            yield Source(shown, file, config, is_named=False)
    except OSError as error:  # a link that leads to itself
        yield Failure(shown, _reason(error))


def ignored_rules(source: Source) -> tuple[str, ...]:
    """The words of `per-file-ignores` that apply to a file; a glob that begins with `!` is for all others."""
    globs = source.config.settings.per_file_ignores
    if not globs or source.file is None:
        return ()
    root = source.config.root
    inside = source.file.is_relative_to(root)
    relative = source.file.relative_to(root).as_posix() if inside else source.path
    return tuple(
        word
        for glob, words in globs.items()
        if _matches(glob.removeprefix("!"), relative) != glob.startswith("!")
        for word in words
    )


def _matches(glob: str, relative: str) -> bool:
    match: Callable[[str], bool] = matcher((glob,))
    return match(relative)
