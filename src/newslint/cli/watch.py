"""`newslint check --watch`: the same run again whenever a file changes."""

import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from newslint.cli.checking import Request, check
from newslint.cli.output import tell
from newslint.cli.overrides import configs_of
from newslint.errors import NewslintError, UsageError
from newslint.rules.pack import all_files
from newslint.run.sources import STDIN, Source, find_sources

_PAUSE = 0.5  # seconds between looks: a folder of 1,000 articles is walked in some milliseconds
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"

Seen = dict[str, tuple[int, int]]  # files with their time of change and size


def watch(request: Request) -> int:
    """Check, wait for a change, and check again until somebody interrupts; never returns by itself."""
    if request.fix or request.diff or request.show:
        raise UsageError("--watch only looks: it goes with no --fix, --diff or --show flag")
    if STDIN in request.paths:
        raise UsageError("--watch needs files: standard input does not change")
    once = request._replace(watch=False)
    while True:
        before = _look(request)
        if sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
        try:
            check(once)
        except NewslintError as error:
            for line in str(error).split("\n"):
                tell(line)
        tell("waiting for changes; Ctrl-C ends it")
        while _look(request) == before:
            time.sleep(_PAUSE)


def _look(request: Request) -> Seen:
    """The files of the run, the rules and settings among them, as they are now."""
    try:
        files = list(_files(request))
    except NewslintError as error:
        return {str(error): (0, 0)}  # no change as long as it is wrong in the same way
    seen: Seen = {}
    for file in files:
        with suppress(OSError):  # it is gone, which is a change too
            status = file.stat()
            seen[str(file)] = status.st_mtime_ns, status.st_size
    return seen


def _files(request: Request) -> Iterator[Path]:
    configs = configs_of(request.config, isolated=request.isolated, overrides=request.settings)
    folders = {configs.here().file: configs.here().rule_paths()}
    for source in find_sources(request.paths or (".",), configs, written=request.written):
        if isinstance(source, Source) and source.file:
            yield source.file
            folders.setdefault(source.config.file, source.config.rule_paths())
    for config, rules in folders.items():
        if config:
            yield Path(config)
        for file, _ in all_files(rules, builtin=False):
            yield file
    if configs.here().settings.baseline:
        yield configs.here().baseline_file()
