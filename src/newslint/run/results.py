"""What was found in files, kept between runs: a file that is as it was need not be read again.

One file for each working folder, day and set of rules and settings. It holds plain values by
marshal and begins with its own SHA-256; what is stale, damaged or not readable is found anew.
"""

import marshal
import os
import sys
import tempfile
import time
from contextlib import suppress
from datetime import date
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from newslint._version import __version__
from newslint.config.model import Config
from newslint.folders import cache_folder
from newslint.rules.seen import key_of
from newslint.run.judged import Judged
from newslint.run.sources import Source

_MAGIC = b"newslint results 2\n"
_DIGEST = 32  # bytes of SHA-256
_MOST = 200_000  # files whose findings are kept together
_MOST_BYTES = 64 * 2**20  # of their findings
_KEPT = 8  # such files in the folder; older ones go
_NEVER = (0, 0, 0)
_TICK = 2_000_000_000  # nanoseconds, of the coarsest clock that a file system has
# Another version of these may read a file in another way.
_PARSERS = ("pyromark", "yaml", "docx", "zstandard", "py3langid")
# What says which files are checked or what is done about findings, not what is found in a file.
_OTHER_SETTINGS = frozenset(
    {"exclude", "extend_exclude", "respect_gitignore", "force_exclude", "fail_on", "output_format", "baseline"}
)  # fmt: skip

_Entry = tuple[
    int, int, int, int, bool, tuple[int, ...], bytes, bytes, bytes
]  # a stamp, what was found


class Results:
    """What is kept for one set of rules and settings; `begun` is when the run began, in nanoseconds."""

    def __init__(self, file: Path, begun: int) -> None:
        self._file = file
        self._begun = begun
        self._known = _read(file)
        self._new: dict[str, _Entry] = {}
        self._size = 0

    def find(self, source: Source) -> tuple[Judged | None, bool]:
        """What was found in a file, and whether it still looks as it did; else its content decides."""
        entry = self._known.get(source.path)
        if entry is None:
            return None, False
        judged = Judged(*entry[3:])
        if source.is_named and not judged.is_article:
            return None, False
        return judged, entry[:3] == source.stamp

    def keep(self, source: Source, judged: Judged) -> None:
        """Keep what was found in a file, as long as there is room; failures are not for long."""
        if judged.failures or not judged.digest or source.stamp is None:
            return
        self._size += len(judged.findings) + len(judged.drafts)
        if self._size > _MOST_BYTES or len(self._new) >= _MOST:
            return
        # What changed just now may change again and look the same: then its content decides.
        is_settled = max(source.stamp[:2]) < self._begun - _TICK
        self._new[source.path] = (*(source.stamp if is_settled else _NEVER), *judged[:6])

    def save(self) -> None:
        """Write what is new, whole or not at all; where nothing can be kept, nothing is."""
        if not self._new:
            with suppress(OSError):
                os.utime(self._file)  # it was of use, and others are older
            return
        known = _read(self._file)  # another run may have written since
        for path in self._new:
            known.pop(path, None)
        _write(self._file, dict(_newest({**known, **self._new})))


class Cache:
    """The results for each configuration of a run."""

    def __init__(self, today: date | None) -> None:
        self._today = today
        self._begun = time.time_ns()
        self._results: dict[Path | None, Results] = {}

    def of(self, config: Config) -> Results:
        """What is kept for the files of a configuration."""
        if config.file not in self._results:
            file = cache_folder() / f"results-{_key(config, self._today)}.bin"
            self._results[config.file] = Results(file, self._begun)
        return self._results[config.file]

    def save(self) -> None:
        """Keep what is new."""
        for results in self._results.values():
            results.save()


def _key(config: Config, today: date | None) -> str:
    """All that findings follow from, but for the files themselves."""
    settings = config.settings
    values = [
        (name, value) for name, value in settings._asdict().items() if name not in _OTHER_SETTINGS
    ]
    parsers = [_identity(name) for name in _PARSERS]
    rules = key_of(config.rule_paths(), builtin=True)
    said = (__version__, sys.version, parsers, rules, values, str(config.root), str(Path.cwd()))
    text = f"{said!r} {today}"
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _identity(package: str) -> tuple[int, int] | None:
    """What changes with the version of a package; asking for the version itself takes longer than a run."""
    spec = find_spec(package)
    if spec is None or not spec.origin:
        return None
    try:
        status = os.stat(spec.origin)  # noqa: PTH116 - one call of four
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _newest(entries: dict[str, _Entry]) -> list[tuple[str, _Entry]]:
    """The last ones, as many as there is room for."""
    kept = list(islice(reversed(entries.items()), _MOST))
    room = _MOST_BYTES
    for number, (_, entry) in enumerate(kept):
        room -= len(entry[6]) + len(entry[7])
        if room < 0:
            del kept[number:]
            break
    return kept[::-1]


def _read(file: Path) -> dict[str, _Entry]:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    start = len(_MAGIC) + _DIGEST
    body = memoryview(data)[start:]
    if data[:start] != _MAGIC + sha256(body).digest():
        return {}
    known: dict[str, _Entry] = marshal.loads(body)  # noqa: S302 - our own, by its digest
    return known


def _write(file: Path, entries: dict[str, _Entry]) -> None:
    body = marshal.dumps(entries)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".results-", dir=file.parent)
        try:
            with os.fdopen(descriptor, "wb") as out:
                out.write(_MAGIC + sha256(body).digest())
                out.write(body)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _drop_old(file.parent)
    except OSError:
        return


def _drop_old(folder: Path) -> None:
    """Let only the newest files stay, and nothing of a run that was killed an hour ago."""
    files = sorted(folder.glob("results-*.bin"), key=_age)
    hour = 3600
    left = (file for file in folder.glob(".results-*") if _age(file) > hour)
    for file in (*files[_KEPT:], *left):
        file.unlink(missing_ok=True)


def _age(file: Path) -> float:
    try:
        return time.time() - file.stat().st_mtime
    except OSError:  # another run was quicker
        return 0
