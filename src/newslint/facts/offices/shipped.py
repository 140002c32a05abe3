"""The readable table that newslint ships: its folder, its files, and what they were made of."""

from functools import cache
from hashlib import sha256
from pathlib import Path

_PACKAGE = Path(__file__).parents[2]

LICENCE = "CC0-1.0"


def folder() -> Path:
    """Where the table is: in the package once it is built, else beside `src`."""
    packed = _PACKAGE / "_facts"
    facts = packed if packed.is_dir() else _PACKAGE.parents[1] / "facts"
    return facts / "offices"


def term_files() -> tuple[Path, ...]:
    """The files of terms, sorted by name: a row's number counts through them."""
    return tuple(sorted((folder() / "terms").glob("*.csv")))


def vocabulary_file(name: str) -> Path:
    """One of the files of words: offices, titles, jurisdictions, people."""
    return folder() / "vocabulary" / f"{name}.csv"


@cache
def digest() -> str:
    """SHA-256 of all that the shipped store is made from."""
    whole = sha256()
    for file in (*term_files(), vocabulary_file("people")):
        content = file.read_bytes()
        whole.update(f"{file.name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()
