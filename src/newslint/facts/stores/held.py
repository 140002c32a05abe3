"""A connection that is closed with whoever holds it: judges keep theirs for as long as they judge."""

import sqlite3  # noqa: TID253 - stores are imported where one is opened


class _Held(sqlite3.Connection):
    def __del__(self) -> None:  # since Python 3.13 one that is only let go of warns
        self.close()


def hold(address: str, *, uri: bool = False) -> sqlite3.Connection:
    """Open a database; whichever thread lets go of the connection last closes it."""
    return sqlite3.connect(address, uri=uri, factory=_Held, check_same_thread=False)
