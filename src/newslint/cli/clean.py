"""`newslint clean`: what newslint keeps between runs, thrown away."""

from contextlib import suppress
from pathlib import Path

import typer

from newslint.errors import UsageError
from newslint.folders import cache_folder
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount
from newslint.text.expressions import keep_codes

_OURS = (
    "modules-*.bin",
    ".modules-*",
    "rules-*.bin",
    ".rules-*",
    "results-*.bin",
    ".results-*",
    "offices-*.sqlite",
    ".offices-*",
    "meaning-*.sqlite*",
    "online-*.json",
    ".online-*",
)


def run() -> int:
    """Remove the cache: rules and facts made ready to use, and what was found; the next check makes it anew.

    Only our own files go: the folder that NEWSLINT_CACHE_DIR names may have others.
    """
    folder = Path(cache_folder())
    files = [file for name in _OURS for file in folder.glob(name)]
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(f"cannot remove {file}: {error.strerror}") from error
    with suppress(OSError):  # it is not there, or not empty
        folder.rmdir()
    typer.echo(f"removed {amount(len(files), 'file', 'files')} from {visible(str(folder))}")
    keep_codes({})  # of what this run compiled, which its end would write there again
    return 0
