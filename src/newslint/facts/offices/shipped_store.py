"""The shipped table as a store: made from its readable files where it is first asked for, and kept."""

import os
import sqlite3  # noqa: TID253 - imported where a table is opened
import tempfile
from contextlib import closing
from pathlib import Path

from newslint.errors import FactsError
from newslint.facts.offices import shipped, store
from newslint.facts.offices.plain import read_plain_csv
from newslint.facts.stores import open_store
from newslint.facts.stores.held import hold
from newslint.facts.stores.kind import META
from newslint.folders import cache_folder, drop_old

_KEPT = 4  # stores in the folder, of as many versions; older ones go


def shipped_store() -> tuple[Path, sqlite3.Connection]:
    """The store and where it is kept; where nothing can be kept, it lives in memory."""
    digest = shipped.digest()
    path = Path(cache_folder()) / f"offices-{store.KIND.version}-{digest[:16]}.sqlite"
    try:
        return path, open_store(path, store.KIND)
    except FactsError:  # not made yet, or damaged: it is ours to make anew
        if _keep(path, digest):
            return path, open_store(path, store.KIND)
    connection = hold(":memory:")
    _fill(connection, digest)
    return path, connection


def _keep(path: Path, digest: str) -> bool:
    """Make the store beside its place and put it there whole; the last of several who do so wins."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".offices-", dir=path.parent)
        os.close(descriptor)
    except OSError:
        return False
    made = Path(name)
    try:
        with closing(sqlite3.connect(made)) as connection:
            _fill(connection, digest)
        made.replace(path)
        drop_old(str(path.parent), "offices-", _KEPT)
    except (OSError, sqlite3.Error):
        made.unlink(missing_ok=True)
        return False
    return True


def _fill(connection: sqlite3.Connection, digest: str) -> None:
    # Nothing of it is worth keeping if we do not come to its end.
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(META + store.KIND.schema)
    with connection:
        for file in shipped.term_files():
            store.add(connection, read_plain_csv(file))
        store.name_all(connection)
        store.say(connection, digest, shipped.LICENCE)
    connection.execute(f"PRAGMA application_id = {store.KIND.application_id}")
    connection.execute(f"PRAGMA user_version = {store.KIND.version}")
