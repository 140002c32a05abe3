"""From the paths on the command line to the files to read, each with its configuration."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISREG, ST_DEV, ST_INO

from newslint.config.discover import Configs, absolute, below
from newslint.config.model import Config
from newslint.hints import TYPE_CHECKING
from newslint.records import NamedTuple
from newslint.run.report import Failure

if TYPE_CHECKING:
    from pathlib import Path

STDIN = "-"
# Devices that have an end: nothing at all, a terminal, and what a shell hands over.
_ENDING_DEVICES = (os.devnull, "/dev/stdin", "/dev/fd/", "/dev/tty", "/dev/pts/", "/proc/")

Seen = defaultdict[int, set[int]]  # by device, the numbers of files met so far
Stamp = tuple[int, int, int]  # when a file was changed, when its entry was, and its size
Stamps = tuple[tuple[int, ...], ...]  # the same of several files: one after the other of each
stamp_of: Callable[[os.stat_result], Stamp] = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size")
_new = tuple.__new__  # a third quicker than by its name


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


class Files:
    """The articles of one folder where nothing is odd about any: told together, as most of a run without news is spent on them.

    `stamps` are the times of the files, those of their entries, and their sizes.
    """

    def __init__(
        self, shown: str, place: str, config: Config, names: Sequence[str], stamps: Stamps
    ) -> None:
        """Take the names in order, and what comes before each in reports and from the root."""
        self.shown = shown
        self.place = place
        self.config = config
        self.names = names
        self.stamps = stamps

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[Source]:
        shown, place, config = self.shown, self.place, self.config
        for name, stamp in zip(self.names, zip(*self.stamps, strict=True), strict=True):
            yield _new(Source, (shown + name, place + name, config, False, stamp))

    @property
    def paths(self) -> list[str]:
        """What reports call them."""
        return [self.shown + name for name in self.names]


Group = Files | Sequence[Source | Failure]


def find_sources(
    paths: Sequence[str], configs: Configs, *, stdin_name: str = "", written: Sequence[str] = ()
) -> Iterator[Source | Failure]:
    """Yield each file once, folders in the order of their names; a path that is not there is a failure.

    Files that are `written` in this run are no articles, whatever an earlier run has left there.
    """
    groups = find_groups(paths, configs, stdin_name=stdin_name, written=written)
    return chain.from_iterable(groups)


def find_groups(
    paths: Sequence[str], configs: Configs, *, stdin_name: str = "", written: Sequence[str] = ()
) -> Iterator[Group]:
    """Yield the same, the files of a folder as one group."""
    seen: Seen = defaultdict(set)
    for path in written:
        if os.path.isfile(path):
            is_new(os.stat(path), seen)
    return chain.from_iterable(_given(path, configs, stdin_name, seen) for path in paths)


def _given(path: str, configs: Configs, stdin_name: str, seen: Seen) -> Iterator[Group]:
    """A path as the user gave it: a file of any suffix, or a folder to walk."""
    if path == STDIN:
        name = stdin_name or "<stdin>"
        yield (Source(name, "", configs.of(os.path.dirname(absolute(stdin_name or "-")))),)
        return
    given = os.path.normpath(path)
    try:
        status = os.stat(given)
    except (OSError, ValueError) as error:
        yield (Failure(display(given), reason(error)),)
        return
    if S_ISDIR(status.st_mode):
        from newslint.run.walk import walk  # noqa: PLC0415 - for folders alone

        yield from walk(given, configs, seen)
        return
    if _is_endless(status.st_mode, given):
        yield (Failure(display(given), "is a device, not an article"),)
        return
    file = absolute(given)
    config = configs.of(os.path.dirname(file))
    if config.settings.force_exclude:
        from newslint.run.excludes import is_excluded  # noqa: PLC0415 - few ask for it

        if is_excluded(file, config):
            return
    if is_new(status, seen):
        stamp = stamp_of(status) if S_ISREG(status.st_mode) else None
        yield (Source(display(given), file, config, stamp=stamp),)


def _is_endless(mode: int, path: str) -> bool:
    """Whether nobody knows that a file has an end: `/dev/zero` has none."""
    return (S_ISCHR(mode) or S_ISBLK(mode)) and not path.startswith(_ENDING_DEVICES)


def is_new(status: os.stat_result, seen: Seen) -> bool:
    """Whether a file has not been met by another name; a system may give none a number."""
    number, numbers = status[ST_INO], seen[status[ST_DEV]]
    if number in numbers:
        return not number
    numbers.add(number)
    return True


def are_new(numbers: Sequence[int], devices: Sequence[int], seen: Seen) -> bool:
    """Whether all files of one device are new; where it is not as simple, none of them counts as met."""
    several = set(numbers)
    if len(several) < len(numbers) or len(set(devices)) > 1:
        return False
    met = seen[devices[0]]
    if not met.isdisjoint(several):
        return False
    met |= several
    return True


def reason(error: OSError | ValueError) -> str:
    """Why a path is no article, in words for people."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {error.strerror if isinstance(error, OSError) else error}"


def display(path: str | os.PathLike[str]) -> str:
    """A path as reports show it: relative to the working folder where it is below it, else as it was given."""
    shown = below(os.getcwd(), absolute(path))
    return os.path.normpath(path).replace(os.sep, "/") if shown is None else shown


def ignored_rules(source: Source) -> tuple[str, ...]:
    """The words of `per-file-ignores` that apply to a file; a glob that begins with `!` is for all others."""
    globs = source.config.settings.per_file_ignores
    if not globs or not source.place:
        return ()
    from newslint.run.excludes import matcher  # noqa: PLC0415 - most runs have no such globs

    relative = below(source.config.root, source.place) or source.path
    return tuple(
        word
        for glob, words in globs.items()
        if matcher((glob.removeprefix("!"),))(relative) != glob.startswith("!")
        for word in words
    )
