"""A store opened for reading: nothing in it is run, and what is no store of ours is said to be none."""

import sqlite3  # noqa: TID253 - stores are imported where one is opened
from pathlib import Path

from newslint.facts.stores.held import hold
from newslint.facts.stores.kind import StoreKind, fault


def open_store(file: Path, kind: StoreKind) -> sqlite3.Connection:
    """Open a store that nobody can change through this connection.

    One of an older newslint is brought up to date in memory; its file stays as it is. Raises
    FactsError where there is no such file, where it is broken, of another kind or of a newer newslint.
    """
    if not file.is_file():
        raise fault(file, "no such store")
    try:
        is_cut = _is_cut(file)
    except OSError as error:
        raise fault(file, f"cannot be read: {error.strerror}") from error
    if is_cut:
        raise fault(file, "is cut off: it was copied while it was written, or only half")
    try:
        connection = hold(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return _ready(connection, file, kind)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise fault(file, f"cannot be read as a store: {error}") from error


def said_by(connection: sqlite3.Connection) -> dict[str, str]:
    """What a store says of itself."""
    rows = connection.execute("SELECT name, value FROM meta ORDER BY name")
    return {str(name): str(value) for name, value in rows}


def check_kind(connection: sqlite3.Connection, file: Path, kind: StoreKind) -> int:
    """The version of a store; raises FactsError where it is none of this kind, or newer than we are."""
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if identity != kind.application_id:
        raise fault(file, f"is no store of {kind.name}")
    if version > kind.version:
        raise fault(
            file, f"is of version {version}, of a newer newslint; this one reads {kind.version}"
        )
    if version < kind.version and version not in kind.migrations:
        raise fault(file, f"is of version {version}, which cannot be brought up to {kind.version}")
    _check_tables(connection, file, kind, is_current=version == kind.version)
    return int(version)


def migrate(connection: sqlite3.Connection, kind: StoreKind, version: int) -> None:
    """Bring a store that may be written to up to the version of today."""
    while version < kind.version:
        version += 1
        connection.executescript(kind.migrations[version - 1])
        connection.execute(f"PRAGMA user_version = {version}")


def soften(connection: sqlite3.Connection) -> None:
    """Take no orders from what a file holds: functions in its schema, texts that are no UTF-8."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA cache_size = -65536")  # KiB; a tenth fewer reads a search
    connection.text_factory = lambda data: data.decode("utf-8", "replace")


def _is_cut(file: Path) -> bool:
    """Whether a file is shorter than its own head says; SQLite would read the rest of it in good faith."""
    with file.open("rb") as opened:
        head = opened.read(32)
    size = int.from_bytes(head[16:18]) or 1
    pages = int.from_bytes(head[28:32])
    return head.startswith(b"SQLite format 3") and file.stat().st_size < pages * max(size, 512)


def _ready(connection: sqlite3.Connection, file: Path, kind: StoreKind) -> sqlite3.Connection:
    soften(connection)
    version = check_kind(connection, file, kind)
    if version < kind.version:
        memory = hold(":memory:")
        connection.backup(memory)
        connection.close()
        soften(memory)
        migrate(memory, kind, version)
        connection = memory
    connection.execute("PRAGMA query_only = ON")
    return connection


def _check_tables(
    connection: sqlite3.Connection, file: Path, kind: StoreKind, *, is_current: bool
) -> None:
    found = dict(connection.execute("SELECT name, type FROM sqlite_master"))
    # A view of ours would be somebody's program under the name of a table.
    if {"view", "trigger"} & set(found.values()):
        raise fault(file, f"is no store of {kind.name}: it holds views or triggers")
    missing = [name for name in ("meta", *kind.tables) if is_current and name not in found]
    if missing:
        raise fault(file, f"is a broken store of {kind.name}: no table {', '.join(missing)}")
