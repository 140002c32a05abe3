"""Where newslint keeps files of its own."""

import os
import sys
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
