"""Where newslint keeps files of its own, and how."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """Where newslint keeps what it can make anew: NEWSLINT_CACHE_DIR, or the system's place for such things."""
    return _folder(
        "NEWSLINT_CACHE_DIR", "Cache", "Library/Caches/newslint", "XDG_CACHE_HOME", ".cache"
    )


def facts_folder() -> Path:
    """Where the stores of facts are, which cannot be made anew: NEWSLINT_FACTS_DIR, or the system's place for data."""
    mac = "Library/Application Support/newslint"
    return _folder("NEWSLINT_FACTS_DIR", "Data", mac, "XDG_DATA_HOME", ".local/share")


def _folder(variable: str, windows: str, mac: str, standard: str, below_home: str) -> Path:
    if given := os.environ.get(variable):
        return Path(given)
    home = Path(os.environ.get("HOME") or os.environ.get("USERPROFILE") or ".")
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home) / "newslint" / windows
    if sys.platform == "darwin":
        return home / mac
    return Path(os.environ.get(standard) or home / below_home) / "newslint"


def keep(file: Path, data: bytes) -> None:
    """Keep what can be made anew, whole or not at all; where nothing can be kept, nothing is."""
    # By hand, as importing tempfile takes as long as all else that a first run keeps.
    temporary = file.with_name(f".{file.stem}-{os.urandom(8).hex()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(temporary, "xb", opener=_private) as opened:
            opened.write(data)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def own_bytes(file: Path) -> bytes:
    """What was kept in a file; nothing where it cannot be read, or where somebody else may have written it."""
    try:
        with file.open("rb") as opened:
            return opened.read() if _is_own(os.fstat(opened.fileno())) else b""
    except OSError:
        return b""


def _is_own(status: os.stat_result) -> bool:
    if sys.platform == "win32":  # where the folder is the user's alone
        return True
    return status.st_uid in {os.geteuid(), 0} and not status.st_mode & 0o022


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
