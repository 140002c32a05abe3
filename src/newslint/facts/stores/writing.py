"""A store replaced whole: a copy is changed under a lock and put in the place of the old one at the end."""

import os
import shutil
import sqlite3  # noqa: TID253 - stores are imported where one is opened
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from newslint.errors import FactsError
from newslint.facts.stores.kind import META, StoreKind, fault
from newslint.facts.stores.reading import check_kind, migrate, open_store, soften

WAIT = 30.0  # seconds for another import to end


@contextmanager
def rewriting(file: Path, kind: StoreKind, *, wait: float = WAIT) -> Iterator[sqlite3.Connection]:
    """A copy of the store to change, or a new one; it takes the old one's place when all went well.

    Whoever reads the old store goes on doing so. Where anything goes wrong, a kill among it, the
    old store stays as it is. Raises FactsError, also where another import does not end in `wait`.
    """
    copy = file.with_name(f".{file.name}.newslint-tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with _locked(file, wait):
            try:
                with closing(_copied(file, copy, kind)) as connection:
                    connection.execute("BEGIN")
                    yield connection
                    connection.execute("COMMIT")
                _replace(copy, file)
            finally:
                with suppress(OSError):
                    copy.unlink(missing_ok=True)
    except sqlite3.Error as error:
        raise _unwritten(file, str(error)) from error
    except OSError as error:
        raise _unwritten(file, error.strerror or str(error)) from error


def _unwritten(file: Path, reason: str) -> FactsError:
    kept = "; the store is as it was before" if file.exists() else ""
    return fault(file, f"cannot be written: {reason}{kept}")


@contextmanager
def _locked(file: Path, wait: float) -> Iterator[None]:
    """Hold the store's lock: one of SQLite, which the system drops when we are killed."""
    with closing(sqlite3.connect(f"{file}.lock", timeout=wait, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise fault(
                file, "another import is writing to it; try again when it is done"
            ) from None
        yield


def _copied(file: Path, copy: Path, kind: StoreKind) -> sqlite3.Connection:
    copy.unlink(missing_ok=True)  # of an import that was killed
    is_new = not file.exists()
    if not is_new:
        open_store(file, kind).close()  # says so where it is none
        shutil.copyfile(file, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        # Nothing of the copy is worth keeping if we do not come to its end.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        soften(connection)
        if is_new:
            connection.executescript(META + kind.schema)
            connection.execute(f"PRAGMA application_id = {kind.application_id}")
            connection.execute(f"PRAGMA user_version = {kind.version}")
        else:
            migrate(connection, kind, check_kind(connection, file, kind))
    except BaseException:
        connection.close()
        raise
    return connection


def _replace(copy: Path, file: Path) -> None:
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    copy.replace(file)
    if os.name == "posix":  # the name must last as the bytes do
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
