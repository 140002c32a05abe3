"""`newslint clean`: what newslint keeps between runs, thrown away."""

from contextlib import suppress

import typer

from newslint.errors import UsageError
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount
from newslint.rules.cache import cache_folder


def run() -> int:
    """Remove the cache, the rules made ready to run; the next check makes it anew.

    Only our own files go: the folder that NEWSLINT_CACHE_DIR names may have others.
    """
    folder = cache_folder()
    files = [*folder.glob("rules-*.bin"), *folder.glob(".rules-*")]
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(f"cannot remove {file}: {error.strerror}") from error
    with suppress(OSError):  # it is not there, or not empty
        folder.rmdir()
    typer.echo(f"removed {amount(len(files), 'file', 'files')} from {visible(str(folder))}")
    return 0
