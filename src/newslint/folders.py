"""Where newslint keeps files of its own, and how."""

import os
import sys


def cache_folder() -> str:
    """Where newslint keeps what it can make anew: NEWSLINT_CACHE_DIR, or the system's place for such things."""
    return _folder(
        "NEWSLINT_CACHE_DIR", "Cache", "Library/Caches/newslint", "XDG_CACHE_HOME", ".cache"
    )


def facts_folder() -> str:
    """Where the stores of facts are, which cannot be made anew: NEWSLINT_FACTS_DIR, or the system's place for data."""
    mac = "Library/Application Support/newslint"
    return _folder("NEWSLINT_FACTS_DIR", "Data", mac, "XDG_DATA_HOME", ".local/share")


def _folder(variable: str, windows: str, mac: str, standard: str, below_home: str) -> str:
    if given := os.environ.get(variable):
        return given
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE") or "."
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "newslint", windows)
    if sys.platform == "darwin":
        return os.path.join(home, mac)
    return os.path.join(os.environ.get(standard) or os.path.join(home, below_home), "newslint")


def keep(file: str, data: bytes) -> None:
    """Keep what can be made anew, whole or not at all; where nothing can be kept, nothing is."""
    # By hand, as importing tempfile takes as long as all else that a first run keeps.
    folder, name = os.path.split(file)
    temporary = os.path.join(folder, f".{os.path.splitext(name)[0]}-{os.urandom(8).hex()}")
    try:
        os.makedirs(folder, exist_ok=True)
        with open(temporary, "xb", opener=_private) as opened:
            opened.write(data)
        os.replace(temporary, file)
    except OSError:
        from contextlib import suppress  # noqa: PLC0415 - only where nothing can be kept

        with suppress(OSError):
            os.unlink(temporary)


def drop_old(folder: str, start: str, most: int) -> None:
    """Delete all but the newest of our files whose names start so, and what a run killed an hour ago left of one."""
    import time  # noqa: PLC0415 - only where something new is kept
    from contextlib import suppress  # noqa: PLC0415

    hour_ago = time.time() - 3600
    names = start, f".{start}"
    with suppress(OSError):  # another run was quicker
        files = [entry for entry in os.scandir(folder) if entry.name.startswith(names)]
        files.sort(key=lambda entry: entry.stat().st_mtime)
        whole = [file for file in files if file.name.startswith(start)]
        half = (file for file in files if file.name.startswith("."))
        left = (file for file in half if file.stat().st_mtime < hour_ago)
        for file in (*whole[:-most], *left):
            os.unlink(file)


def own_bytes(file: str) -> bytes:
    """What was kept in a file; nothing where it cannot be read, or where somebody else may have written it."""
    try:
        with open(file, "rb") as opened:
            return opened.read() if _is_own(os.fstat(opened.fileno())) else b""
    except OSError:
        return b""


def _is_own(status: os.stat_result) -> bool:
    if sys.platform == "win32":  # where the folder is the user's alone
        return True
    return status.st_uid in {os.geteuid(), 0} and not status.st_mode & 0o022


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
