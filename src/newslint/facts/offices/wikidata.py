"""Tables exported from Wikidata: one cabinet post a row, under the office's own title."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from newslint.errors import Problem
from newslint.facts.offices.delimited import read_delimited
from newslint.facts.offices.rows import gather
from newslint.facts.offices.term import Term
from newslint.facts.offices.vocabulary import jurisdiction_of, office_of

_COLUMNS = ("wikidata", "person", "office", "jurisdiction", "start", "end", "snapshot")
_ITEM = "https://www.wikidata.org/wiki/"


def read_wikidata_csv(path: Path, left_out: list[Problem] | None = None) -> Iterator[Term]:
    """The terms of a file; for its problems see `gather`.

    A title that the vocabulary does not know stays the office's name, so that no row is lost.
    """
    rows = read_delimited(path, _COLUMNS).rows
    return gather(path, ((line, canonical(row["wikidata"], row)) for line, row in rows), left_out)


def canonical(item: str, cells: Mapping[str, str]) -> dict[str, str]:
    """A row of the table from an item and what is said of it, its office under the canonical name."""
    title, place = cells["office"].strip(), cells["jurisdiction"].strip()
    jurisdiction = jurisdiction_of(place) or place
    return {
        "person": cells["person"],
        "person_id": item,
        "office": office_of(title, jurisdiction) or title,
        "jurisdiction": jurisdiction,
        "start": cells["start"],
        "end": cells["end"],
        "snapshot": cells["snapshot"],
        "title": title,
        "source": f"{_ITEM}{item.strip()}" if item.strip() else "",
    }
