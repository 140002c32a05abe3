"""What a store is: how it is told from other files, its tables, and how an older one is brought up."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from newslint.errors import FactsError, Problem
from newslint.records import NamedTuple

# Every store has this one: where its rows come from, and which they are.
META = "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"

_NONE: Mapping[int, str] = MappingProxyType({})


class StoreKind(NamedTuple):
    """`application_id` and `version` stand in the head of the file; `migrations` lead from a version to the next."""

    name: str
    application_id: int
    version: int
    schema: str  # the tables of today, besides `meta`
    tables: tuple[str, ...]
    migrations: Mapping[int, str] = _NONE


def fault(file: Path, text: str) -> FactsError:
    """What is wrong with a store, as it is raised."""
    return FactsError((Problem(str(file), 0, 0, text),))
