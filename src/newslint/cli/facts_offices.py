"""`newslint facts` for offices: the shipped table, or a store of one's own that began with it."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typer

from newslint.cli.output import tell
from newslint.errors import FactsError, Problem, UsageError
from newslint.facts.offices.offices import Offices
from newslint.facts.offices.term import Term
from newslint.folders import facts_folder
from newslint.reporters._screen import amount
from newslint.run.report import CLEAN, FAILED
from newslint.run.sources import display

if TYPE_CHECKING:
    from newslint.facts.offices.keep import Kept

_MOST_TOLD = 20  # problems of one import


def default_store() -> Path:
    """Where offices of one's own are kept if nobody says otherwise."""
    return Path(facts_folder(), "offices.sqlite")


def said(store: Path | None) -> Mapping[str, str | int | bool]:
    """What the status says: of the store that is named, of one's own, else of the shipped table."""
    own = store or _own()
    with Offices.open(own) as offices:
        found = offices.status()
    return {
        "store": str(found.path) if own else "the table that comes with newslint",
        "rows": found.rows,
        "snapshot": found.snapshot,
        "sha256": found.sha256,
        "licence": found.licence or "not said",
        "size": found.size,
        "schema": found.version,
    }


def import_files(
    files: Sequence[Path], store: Path | None, layout: str, licence: str, today: date
) -> int:
    """Put the terms of files into the store; a file that cannot be read fails, and the others go on."""
    from newslint.facts.offices.keep import import_terms

    terms: list[Term] = []
    left_out: list[Problem] = []
    code = CLEAN
    for file in files:
        try:
            terms += _read(file, layout or _layout(file), today, left_out)
        except FactsError as error:
            tell(str(error))
            code = FAILED
    _tell(left_out)
    if not terms:
        tell("nothing was imported")
        return FAILED
    target = store or default_store()
    kept = import_terms(target, terms, **({"licence": licence} if licence else {}))
    _say(target, kept)
    return code


def refresh(store: Path | None, today: date) -> int:
    """Ask Wikidata for the offices of the table, at NEWSLINT_WIKIDATA_SERVICE where that is set."""
    from newslint.facts.offices import refresh as online

    target = store or default_store()
    service = os.environ.get("NEWSLINT_WIKIDATA_SERVICE", online.SERVICE)
    done = online.refresh(target, today, service=service)
    _tell(done.left_out)
    _say(target, done.kept)
    return CLEAN


def export(files: Sequence[Path], store: Path | None) -> int:
    """Write the store as CSV, to standard output where no file is named."""
    from newslint.facts.offices.keep import export_terms

    if len(files) > 1:
        raise UsageError("newslint facts export writes one file")
    own = store or _own()
    if not files:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / "offices.csv"
            export_terms(own, copy)
            sys.stdout.write(copy.read_text(encoding="utf-8"))
        return CLEAN
    try:
        count = export_terms(own, files[0])
    except OSError as error:
        raise UsageError(f"cannot write {files[0]}: {error.strerror}") from error
    typer.echo(f"{display(files[0])}: {amount(count, 'term', 'terms')}")
    return CLEAN


def _own() -> Path | None:
    return default_store() if default_store().exists() else None


def _read(file: Path, layout: str, today: date, left_out: list[Problem]) -> Iterator[Term]:
    if layout == "congress-yaml":
        from newslint.facts.offices.congress import read_congress_yaml

        return read_congress_yaml(file, today, left_out)
    if layout == "sparql-json":
        from newslint.facts.offices.sparql import read_sparql_json

        return read_sparql_json(file, today, left_out)
    if layout == "wikidata-csv":
        from newslint.facts.offices.wikidata import read_wikidata_csv

        return read_wikidata_csv(file, left_out)
    from newslint.facts.offices.plain import read_plain_csv

    return read_plain_csv(file, left_out)


def _layout(file: Path) -> str:
    """What a file is by its name and, for a CSV, its first line."""
    suffix = file.suffix.lower()
    if suffix in {".yaml", ".yml"}:
        return "congress-yaml"
    if suffix == ".json":
        return "sparql-json"
    first = b""
    with suppress(OSError), file.open("rb") as opened:  # who reads it says what is wrong
        first = opened.readline(1000)
    return "wikidata-csv" if b"wikidata" in first else "csv"


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems[:_MOST_TOLD]:
        tell(str(problem))
    if len(problems) > _MOST_TOLD:
        tell(f"{len(problems) - _MOST_TOLD:,} more of these")


def _say(store: Path, kept: "Kept") -> None:
    older = f", {kept.older:,} left out as older than what is there" if kept.older else ""
    typer.echo(
        f"{display(store)}: {amount(kept.rows, 'term', 'terms')}, {kept.new:,} new, {kept.changed:,} changed{older}"
    )
