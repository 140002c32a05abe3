"""What was found in files, kept between runs: a file that is as it was need not be read again.

One file for each working folder, day and set of rules and settings; what is not there is found anew.
"""

import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from importlib.machinery import PathFinder
from zlib import crc32

from newslint._version import __version__
from newslint.config.model import Config
from newslint.engine.gate import SWITCH
from newslint.folders import cache_folder, drop_old
from newslint.rules.cache import own_key
from newslint.rules.seen import TICK, key_of
from newslint.run import ledger
from newslint.run.judged import CLEAN, Judged
from newslint.run.ledger import Entries, Folder, Found, Part
from newslint.run.sources import Files, Source

_MOST = 200_000  # files whose findings are kept together
_MOST_BYTES = 64 * 2**20
_BARE = 100  # bytes of a file without findings
_KEPT = 8  # such files in the folder; older ones go
_NEVER = (0, 0, 0)
_CLEAN: Found = CLEAN[:5]
# Another version of these may read a file in another way.
_PARSERS = ("pyromark", "yaml", "docx", "zstandard", "py3langid")
# What says which files are checked or what is done about findings, not what is found in a file.
_OTHER_SETTINGS = frozenset(
    {"exclude", "extend_exclude", "respect_gitignore", "force_exclude", "fail_on", "output_format", "baseline"}
)  # fmt: skip


class Results:
    """What is kept for one set of rules and settings, told by `about`; `begun` is when the run began, in nanoseconds."""

    def __init__(self, folder: str, about: str, begun: int) -> None:
        name = f"results-{crc32(about.encode('utf-8', 'surrogatepass')):08x}.bin"
        self._file = os.path.join(folder, name)
        self._about = about
        self._begun = begun
        self._parts = ledger.read(self._file, about)
        self._shown = ""
        self._known: Entries | None = None
        self._new: dict[str, Entries] = {}
        self._gone: dict[str, set[str]] = {}
        self._files = self._size = 0

    def unchanged(self, files: Files) -> Sequence[Judged] | None:
        """What was found in each file of a folder, nothing where all are clean; None unless all are as they were."""
        kept = ledger.folder_of(self._parts.get(files.shown))
        if kept.names != ledger.names_of(files.names):
            self._miss(files, kept)
            return None
        if kept.stamps != ledger.stamps_of(files.stamps):
            return None
        if len(kept.found) > 1:
            return [Judged(*found) for found in kept.found]
        return () if kept.found[0] == _CLEAN else (Judged(*kept.found[0]),) * len(files)

    def _miss(self, files: Files, kept: Folder) -> None:
        """See which files are gone: what was kept of them would make the folder look changed for ever."""
        gone = set(kept.names.split("/")).difference(files.names, [""])
        if gone := {name for name in gone if not os.path.lexists(files.place + name)}:
            self._gone[files.shown] = gone

    def find(self, source: Source) -> tuple[Judged | None, bool]:
        """What was found in a file, and whether it still looks as it did; else its content decides."""
        shown, name = _split(source.path)
        if self._known is None or shown != self._shown:  # files come folder by folder
            part = self._parts.get(shown)
            self._shown, self._known = shown, ledger.entries_of(ledger.folder_of(part))
        entry = self._known.get(name)
        if entry is None:
            return None, False
        stamp, digest, found = entry
        if source.is_named and not Judged(*found).is_article:
            return None, False
        return Judged(*found, digest), stamp == source.stamp

    def keep(self, source: Source, judged: Judged) -> None:
        """Keep what was found in a file, as long as there is room; failures are not for long."""
        if judged.failures or not judged.digest or source.stamp is None:
            return
        self._size += len(judged.findings) + len(judged.drafts) + _BARE
        if self._size > _MOST_BYTES or self._files >= _MOST:
            return
        self._files += 1
        # What changed just now may change again and look the same: then its content decides.
        is_settled = max(source.stamp[:2]) < self._begun - TICK
        found = _CLEAN if judged[:5] == _CLEAN else judged[:5]  # what is one is kept as one
        shown, name = _split(source.path)
        entry = source.stamp if is_settled else _NEVER, judged.digest, found
        self._new.setdefault(shown, {})[name] = entry

    def save(self) -> None:
        """Write what is new, whole or not at all; where nothing can be kept, nothing is."""
        if not (self._new or self._gone):
            with suppress(OSError):
                os.utime(self._file)  # it was of use, and others are older
            return
        parts = ledger.read(self._file, self._about)  # another run may have written since
        for shown in {**self._gone, **self._new}:
            entries = self._new.get(shown, {})
            before = ledger.entries_of(ledger.folder_of(parts.pop(shown, None)))
            for name in self._gone.get(shown, ()):
                before.pop(name, None)
            if not (before or entries):
                continue
            part = ledger.pack({**before, **entries})
            is_small = part.files <= _MOST and len(part.data) <= _MOST_BYTES
            parts[shown] = part if is_small else ledger.pack(entries)
        ledger.write(self._file, self._about, _newest(parts))
        drop_old(os.path.dirname(self._file), "results-", _KEPT)


def _split(path: str) -> tuple[str, str]:
    """A path as what comes before the name of a file, and its name."""
    start = path.rfind("/") + 1
    return path[:start], path[start:]


class Cache:
    """The results for each configuration of a run."""

    def __init__(self, today: date | None) -> None:
        self._today = today
        self._begun = time.time_ns()
        self._results: dict[str | None, Results] = {}

    def of(self, config: Config) -> Results:
        """What is kept for the files of a configuration."""
        if config.file not in self._results:
            about = _about(config, self._today)
            self._results[config.file] = Results(cache_folder(), about, self._begun)
        return self._results[config.file]

    def save(self) -> None:
        """Keep what is new."""
        for results in self._results.values():
            results.save()


def _about(config: Config, today: date | None) -> str:
    """All that findings follow from, but for the files themselves."""
    settings = config.settings
    values = [
        (name, value) for name, value in settings._asdict().items() if name not in _OTHER_SETTINGS
    ]
    parsers = [_identity(name) for name in _PARSERS]
    paths = config.rule_paths()
    rules = own_key(), paths and key_of(paths, builtin=False)
    gate = os.environ.get(SWITCH)  # who compares gates wants to see what each finds
    folders = config.root, os.getcwd()
    said = (__version__, sys.version, parsers, rules, values, gate, *folders)
    return f"{said!r} {today}"


def _identity(package: str) -> tuple[int, int] | None:
    """What changes with the version of a package; asking for the version itself takes longer than a run."""
    spec = PathFinder.find_spec(package)
    if spec is None or not spec.origin:
        return None
    try:
        status = os.stat(spec.origin)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _newest(parts: dict[str, Part]) -> dict[str, Part]:
    """The parts written last, as many as there is room for."""
    files, room = _MOST, _MOST_BYTES
    kept = []
    for folder, part in reversed(parts.items()):
        files -= part.files
        room -= len(part.data)
        if files < 0 or room < 0:
            break
        kept.append((folder, part))
    return dict(reversed(kept))
