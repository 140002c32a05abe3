"""Whole outputs compared with files under `snapshots/`; `pytest --snap` writes them anew."""

from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"
_is_writing = [False]


def write_snapshots() -> None:
    """From now on write instead of comparing."""
    _is_writing[0] = True


def snapshot(name: str, text: str) -> None:
    """Compare a text with the file of that name, newlines and all."""
    path = FOLDER / name
    if _is_writing[0]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert path.is_file(), f"no snapshot {name}: run pytest --snap and read it"

    wanted = path.read_bytes().decode()
    difference = unified_diff(wanted.splitlines(), text.splitlines(), name, "now", lineterm="")

    assert text == wanted, "\n".join(difference)
