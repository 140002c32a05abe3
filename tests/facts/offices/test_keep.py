"""Terms into a store: all or none, what is new told from what is changed, and out of it again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint.errors import FactsError
from newslint.facts.offices.keep import Kept, export_terms, import_terms
from newslint.facts.offices.offices import Offices, status
from newslint.facts.offices.plain import read_plain_csv
from newslint.facts.offices.term import Term

Making = Callable[..., Term]


def people(store: Path) -> list[str]:
    with Offices.open(store) as offices:
        return [term.person for term in offices]


def test_new_terms_are_told_from_changed_ones(store: Path, term: Making) -> None:
    closed = term(end="2023-01-01")
    kept = import_terms(store, [closed, term(person="Ada Brook", person_id="Q43")])

    assert kept == Kept(new=1, changed=1, rows=2)
    with Offices.open(store) as offices:
        assert [found.end for found in offices.of_person("Mara Ilvet")] == ["2023-01-01"]


def test_same_terms_change_nothing(store: Path, term: Making) -> None:
    before = status(store).sha256

    assert import_terms(store, [term(), term()]) == Kept(new=0, changed=0, rows=1)
    assert status(store).sha256 == before


def test_older_word_does_not_reopen_a_term(store: Path, term: Making) -> None:
    kept = import_terms(store, [term(end="", snapshot="2021-06-30")])

    assert kept == Kept(new=0, changed=0, rows=1, older=1)
    with Offices.open(store) as offices:
        assert [found.end for found in offices] == ["2022-07-18"]


def test_digest_is_that_of_the_rows(store: Path, term: Making) -> None:
    before = status(store).sha256
    import_terms(store, [term(end="2023-01-01")])

    assert status(store).sha256 != before


def test_new_store_begins_with_the_shipped_table(tmp_path: Path, term: Making) -> None:
    file = tmp_path / "own.sqlite"
    kept = import_terms(file, [term()])

    assert kept.rows == status().rows + 1
    assert status(file).rows == kept.rows


def test_import_that_fails_halfway_leaves_the_store(store: Path, term: Making) -> None:
    def halfway() -> Iterator[Term]:
        yield term(person="Ada Brook", person_id="Q43")
        raise OSError(28, "No space left on device")

    before = store.read_bytes()
    with pytest.raises(OSError, match="No space"):
        import_terms(store, halfway())

    assert store.read_bytes() == before


def test_broken_store_is_not_written_over(store: Path, term: Making) -> None:
    store.write_text("my own notes")
    with pytest.raises(FactsError):
        import_terms(store, [term()])

    assert store.read_text() == "my own notes"


def test_statements_in_a_name_are_a_name(store: Path, term: Making) -> None:
    name = "Robert'); DROP TABLE term; --"
    import_terms(store, [term(person=name, person_id="")])

    assert people(store) == ["Mara Ilvet", name]


def test_export_holds_all_rows(store: Path, tmp_path: Path, term: Making) -> None:
    import_terms(store, [term(person="Ada Brook", person_id="", acting=True)])
    out = tmp_path / "out.csv"

    assert export_terms(store, out) == 2
    assert [found.person for found in read_plain_csv(out)] == ["Mara Ilvet", "Ada Brook"]


def test_one_person_under_two_names_is_found_under_both(store: Path, term: Making) -> None:
    import_terms(store, [term(person="Mara Berg", start="2023", end="")])
    with Offices.open(store) as offices:
        assert len(offices.of_person("Berg")) == 2
        assert len(offices.of_person("Ilvet")) == 2
