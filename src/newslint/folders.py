"""Where newslint keeps files of its own, and how."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """Where newslint keeps what it can make anew: NEWSLINT_CACHE_DIR, or the system's place for such things."""
    if given := os.environ.get("NEWSLINT_CACHE_DIR"):
        return Path(given)
    home = Path(os.environ.get("HOME") or os.environ.get("USERPROFILE") or ".")
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home) / "newslint" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "newslint"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "newslint"


def keep(file: Path, data: bytes) -> None:
    """Keep what can be made anew, whole or not at all; where nothing can be kept, nothing is."""
    # By hand, as importing tempfile takes as long as all else that a first run keeps.
    temporary = file.with_name(f".{file.stem}-{os.urandom(8).hex()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
