"""The table as plain CSV, read and written: one term a row, under a line of column names."""

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.errors import Problem
from newslint.facts.offices.delimited import read_delimited
from newslint.facts.offices.rows import FIELDS, NEEDED, gather
from newslint.facts.offices.term import Term


def read_plain_csv(path: Path, left_out: list[Problem] | None = None) -> Iterator[Term]:
    """The terms of a file; for its problems see `gather`."""
    return gather(path, read_delimited(path, (*NEEDED, "start", "end"), FIELDS).rows, left_out)


def export(terms: Iterable[Term], path: Path) -> int:
    """Write terms as plain CSV, whole or not at all; returns how many there were."""
    descriptor, name = tempfile.mkstemp(prefix=".offices-", dir=path.parent)
    count = 0
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(FIELDS)
            for count, term in enumerate(terms, 1):  # noqa: B007 - the count is the answer
                writer.writerow(_cells(term))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return count


def _cells(term: Term) -> tuple[str, ...]:
    values = term._asdict()
    values["acting"] = "yes" if term.acting else ""
    return tuple(str(values[name]) for name in FIELDS)
