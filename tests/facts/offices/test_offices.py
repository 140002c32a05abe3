"""The open table: questions to the shipped one, how it is kept, and stores from outside."""

import sqlite3  # noqa: TID253 - what stores are made of
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor  # noqa: TID253 - several at once
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from newslint.errors import FactsError
from newslint.facts.offices import shipped
from newslint.facts.offices.offices import Offices, status


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder


@pytest.mark.parametrize(
    ("office", "jurisdiction", "day", "person"),
    [
        pytest.param("foreign minister", "Ukraine", date(2023, 12, 1), "Dmytro Kuleba", id="Kuleba"),
        pytest.param("secretary-general", "NATO", date(2023, 12, 1), "Jens Stoltenberg", id="Stoltenberg"),
        pytest.param("foreign minister", "United States", date(2023, 12, 1), "Antony Blinken", id="Blinken"),
        pytest.param("foreign minister", "European Union", date(2024, 12, 15), "Kaja Kallas", id="Kallas"),
        pytest.param("prime minister", "Germany", date(2019, 5, 1), "Angela Merkel", id="Merkel"),
        pytest.param("finance minister", "United Kingdom", date(2022, 9, 30), "Kwasi Kwarteng", id="Kwarteng"),
        pytest.param("president", "United States", date(1962, 10, 20), "John F. Kennedy", id="history"),
    ],
)  # fmt: skip
def test_shipped_table_knows_who_held_it(
    office: str, jurisdiction: str, day: date, person: str
) -> None:
    with Offices.open() as offices:
        held = [
            term.person
            for term in offices.of_office(office, jurisdiction)
            if term.held_on(day) == "yes"
        ]

    assert held == [person]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        pytest.param("Zelensky", "Volodymyr Zelenskyy", id="other ending"),
        pytest.param("Vladimir Zelensky", "Volodymyr Zelenskyy", id="other language"),
        pytest.param("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", id="without marks"),
        pytest.param("Schaeuble", "Wolfgang Schäuble", id="umlaut written out"),
        pytest.param("Xi", "Xi Jinping", id="family name first"),
        pytest.param("Joseph R. Biden", "Joe Biden", id="formal name"),
        pytest.param("J.D. Vance", "JD Vance", id="initials"),
        pytest.param("von der Leyen", "Ursula von der Leyen", id="surname of three words"),
    ],
)
def test_person_is_found_under_other_spellings(name: str, person: str) -> None:
    with Offices.open() as offices:
        assert person in {term.person for term in offices.of_person(name)}


def test_terms_of_a_person_come_in_order() -> None:
    with Offices.open() as offices:
        starts = [term.start for term in offices.of_person("Vladimir Putin")]

    assert len(starts) > 2
    assert starts == sorted(starts)


@pytest.mark.parametrize("name", ["", "Nobody Whatsoever", "' OR 1=1 --", "%", "x" * 100_000])
def test_nobody_is_found_under(name: str) -> None:
    with Offices.open() as offices:
        assert offices.of_person(name) == ()


def test_open_term_is_not_known_after_its_snapshot() -> None:
    with Offices.open() as offices:
        last = offices.of_office("secretary-general", "NATO")[-1]

    assert last.held_on(date(2024, 12, 1)) == "yes"
    assert last.held_on(date(2099, 1, 1)) == "beyond"


def test_status_tells_what_the_table_is() -> None:
    found = status()

    assert found.rows >= 1_500
    assert found.sha256 == shipped.digest()
    assert (found.licence, found.version) == ("CC0-1.0", 2)
    assert found.size == found.path.stat().st_size


def test_table_is_made_once_and_kept(cache: Path) -> None:
    Offices.open().close()
    (made,) = cache.iterdir()
    before = made.stat().st_mtime_ns
    Offices.open().close()

    assert [file.name for file in cache.iterdir()] == [made.name]
    assert made.stat().st_mtime_ns == before


def test_damaged_table_is_made_anew(cache: Path) -> None:
    Offices.open().close()
    (made,) = cache.iterdir()
    made.write_bytes(made.read_bytes()[:5000])

    assert status().rows >= 1_500


def test_table_that_cannot_be_kept_lives_in_memory(cache: Path) -> None:
    cache.write_text("a file where a folder should be")

    assert status().rows >= 1_500
    assert status().size == 0


def test_several_may_make_it_at_once(cache: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        rows = {found.rows for found in pool.map(lambda _: status(), range(4))}

    assert len(rows) == 1
    assert len(list(cache.iterdir())) == 1


def test_opening_for_reading_writes_nothing(store: Path) -> None:
    store.chmod(stat.S_IRUSR)
    before = store.read_bytes()
    with Offices.open(store) as offices:
        assert len(list(offices)) == 1

    assert store.read_bytes() == before


def _run(statement: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(statement)

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(_run("CREATE TRIGGER t AFTER DELETE ON term BEGIN SELECT 1; END"), "views or triggers", id="trigger"),
        pytest.param(_run("DROP TABLE term; CREATE VIEW term AS SELECT 1"), "views or triggers", id="view"),
        pytest.param(_run("DROP TABLE name"), "no table name", id="table missing"),
        pytest.param(_run("PRAGMA user_version = 99"), "newer newslint", id="newer"),
        pytest.param(_run("PRAGMA application_id = 7"), "no store of offices", id="of somebody else"),
        pytest.param(_run("UPDATE term SET person = char(27) || '[2J'"), "row 1: control character U\\+001B in person", id="escape"),
        pytest.param(_run("UPDATE term SET start = 'soon'"), "row 1: start “soon” is no date", id="no date"),
        pytest.param(_run("UPDATE term SET person = hex(zeroblob(400000))"), "row 1: person of 800,000 characters", id="giant"),
        pytest.param(_run("ALTER TABLE term DROP COLUMN title"), "cannot be read: no such column", id="column missing"),
        pytest.param(_run("UPDATE term SET person = x'ff00'"), "row 1: ", id="bytes for text"),
        pytest.param(lambda file: file.write_text("rubbish"), "store", id="no database"),
    ],
)  # fmt: skip
def test_hostile_store_is_refused_in_words(
    store: Path, change: Callable[[Path], None], said: str
) -> None:
    change(store)
    with pytest.raises(FactsError, match=said), Offices.open(store) as offices:
        list(offices)


def test_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="no such store"):
        Offices.open(tmp_path / "nowhere.sqlite")


def test_older_store_is_read_as_it_would_be_today(store: Path) -> None:
    _run("ALTER TABLE term DROP COLUMN acting; PRAGMA user_version = 1")(store)
    with Offices.open(store) as offices:
        (term,) = offices.of_person("Ilvet")

    assert term.acting is False
