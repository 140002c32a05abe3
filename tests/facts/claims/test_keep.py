"""Reviews into a store and out of it again, the same whatever is in them."""

import sqlite3  # noqa: TID253 - what stores are made of
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.errors import FactsError
from newslint.facts.claims import Claims
from newslint.facts.claims.files import read_reviews
from newslint.facts.claims.keep import Kept, exported, keep, status
from newslint.facts.claims.query import expression, terms
from newslint.facts.claims.review import Review, cleaned

_DAY = date(2026, 3, 1)
BEES = Review("Bees sleep in flowers.", "True", "Garden Checks", "https://checks.example/bees")
FERRY = Review(
    "The ferry to Eastmouth sank twice.", "Not so", "Harbour Checks", "https://checks.example/ferry",
    "Did it sink?", "Ada Quist", "2024-02-01", "2024-03-02", "en", "CC-BY",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Path:
    file = tmp_path / "claims.sqlite"
    keep([BEES, FERRY], file, _DAY)
    return file


def test_import_counts_what_is_new_and_what_changed(store: Path) -> None:
    pier = Review("The pier is closed.", "True", "Harbour Checks", "https://checks.example/pier")

    assert keep([BEES, FERRY._replace(rating="False"), pier], store, _DAY) == Kept(1, 1, 3)
    assert [hit.review.rating for hit in Claims.open(store).search("ferry sank")] == ["False"]


def test_one_page_may_review_several_claims(store: Path) -> None:
    assert keep([FERRY._replace(claim="The ferry is green.")], store, _DAY) == Kept(1, 0, 3)


def test_export_is_imported_to_the_same(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text("\n".join(exported(store)), encoding="utf-8")
    read = [item for item in read_reviews(file) if isinstance(item, Review)]
    keep(read, tmp_path / "other.sqlite", date(2027, 1, 1))

    assert sorted(read) == [BEES, FERRY]
    assert status(tmp_path / "other.sqlite").sha256 == status(store).sha256


def test_status_tells_rows_licences_and_day(store: Path) -> None:
    found = status(store)

    assert (found.rows, found.publishers, found.licences) == (2, 2, ("CC-BY",))
    assert (found.snapshot, found.version, found.is_sound) == ("2026-03-01", 1, True)


def test_rows_that_somebody_changed_are_told(store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute("UPDATE review SET rating = 'True'")

    assert not status(store).is_sound


def test_import_makes_the_same_store_of_the_same_reviews(store: Path, tmp_path: Path) -> None:
    keep([FERRY, BEES], tmp_path / "other.sqlite", _DAY)

    assert status(tmp_path / "other.sqlite") == status(store)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"claim": b"\xff\xfe"}, id="bytes for a text"),
        pytest.param({"rating": 7}, id="a number for a text"),
        pytest.param({"claim": "ferry " * 500_000}, id="a text without an end"),
        pytest.param({"claim": "ferry \x1b]0;x\x07 \u202e sank"}, id="orders for a terminal"),
        pytest.param({"url": "javascript:alert(1)"}, id="a program for an address"),
        pytest.param({"reviewed": "9999999"}, id="no day"),
    ],
)
def test_hostile_rows_do_no_harm(store: Path, values: dict[str, object]) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        for name, value in values.items():
            connection.execute(f"UPDATE review SET {name} = ?", (value,))  # noqa: S608 - the names stand above
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
    for hit in Claims.open(store).search("The ferry sank twice, bees sleep"):
        assert hit.review == cleaned(hit.review)
        assert all(text.isprintable() and len(text) <= 4_000 for text in hit.review)


def test_index_that_is_broken_is_told(store: Path) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute("UPDATE words_data SET block = x'00ff00ff00ff'")

    with pytest.raises(FactsError):
        Claims.open(store).search("The ferry sank twice")


@pytest.mark.parametrize(
    "query",
    [
        '"', '""', "NEAR(ferry sank)", "ferry NEAR sank", "claim: ferry", "title:ferry", "- ferry", "ferry*", "^ferry",
        "ferry AND NOT sank", "(ferry", "ferry\x00sank", "{title claim}: ferry", "'; DROP TABLE review; --", "OR", "ferry + sank",
        "ﬁ ǅ ß", "\ud800ferry",
    ],
)  # fmt: skip
def test_syntax_of_queries_is_but_words(store: Path, query: str) -> None:
    Claims.open(store).search(query)

    assert status(store).rows == 2


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_a_search(query: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5(claim, tokenize='porter unicode61')"
        )
        if words := terms(query):
            connection.execute(
                "SELECT 1 FROM words WHERE words MATCH ?", (expression(words),)
            ).fetchall()
