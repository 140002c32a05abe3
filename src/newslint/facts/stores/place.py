"""Where stores are kept: a folder for data, for a store cannot be made anew as a cache can."""

import os
import sys
from pathlib import Path


def facts_folder() -> Path:
    """NEWSLINT_FACTS_DIR, or the system's place for what programs keep for a user."""
    if given := os.environ.get("NEWSLINT_FACTS_DIR"):
        return Path(given)
    home = Path(os.environ.get("HOME") or os.environ.get("USERPROFILE") or ".")
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home) / "newslint" / "Data"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "newslint"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "newslint"
