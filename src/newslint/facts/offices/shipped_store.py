"""The shipped table as a store: made from its readable files where it is first asked for, and kept."""

import csv
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import FactsError
from newslint.facts.offices import shipped, store
from newslint.facts.offices.plain import read_plain_csv
from newslint.folders import cache_folder

if TYPE_CHECKING:
    from sqlite3 import Connection


def shipped_store() -> tuple[Path, "Connection"]:
    """The store and where it is kept; where nothing can be kept, it lives in memory."""
    digest = shipped.digest()
    path = cache_folder() / f"offices-{store.VERSION}-{digest[:16]}.sqlite"
    try:
        return path, store.connect(path)
    except FactsError:  # not made yet, or damaged: it is ours to make anew
        made = _kept(path, digest)
    return (path, store.connect(path)) if made else (path, _in_memory(digest))


def aliases() -> store.Aliases:
    """Other names of people, by the name that the table gives them."""
    with shipped.vocabulary_file("people").open(encoding="utf-8", newline="") as file:
        return {row["person"]: tuple(row["aliases"].split("|")) for row in csv.DictReader(file)}


def _kept(path: Path, digest: str) -> bool:
    """Make the store beside its place and put it there whole; the last of several who do so wins."""
    import sqlite3

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".offices-", dir=path.parent)
        os.close(descriptor)
    except OSError:
        return False
    made = Path(name)
    try:
        connection = sqlite3.connect(made)
        _fill(connection, digest)
        connection.close()
        made.replace(path)
    except (OSError, sqlite3.Error):
        made.unlink(missing_ok=True)
        return False
    return True


def _in_memory(digest: str) -> "Connection":
    import sqlite3

    connection = sqlite3.connect(":memory:")
    _fill(connection, digest)
    return connection


def _fill(connection: "Connection", digest: str) -> None:
    with connection:
        store.create(connection)
        for file in shipped.term_files():
            store.add(connection, read_plain_csv(file))
        store.name_all(connection, aliases())
        store.set_about(connection, {"sha256": digest, "licence": shipped.LICENCE})
