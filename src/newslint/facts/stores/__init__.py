"""Stores of facts: SQLite files that are read without trust and replaced whole."""

from newslint.facts.stores.kind import StoreKind, fault
from newslint.facts.stores.reading import open_store, said_by
from newslint.facts.stores.writing import rewriting

__all__ = ["StoreKind", "fault", "open_store", "rewriting", "said_by"]
