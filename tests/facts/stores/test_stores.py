"""Stores: what is no store is said to be none, and whatever happens to an import the old one stays."""

import signal
import sqlite3  # noqa: TID253 - what stores are made of
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor  # noqa: TID253 - two imports at once
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from newslint.errors import FactsError
from newslint.facts.stores import StoreKind, open_store, rewriting
from newslint.folders import facts_folder

KIND = StoreKind("things", 0x54455354, 1, "CREATE TABLE thing (name TEXT NOT NULL);", ("thing",))
NEWER = KIND._replace(
    version=2,
    schema="CREATE TABLE thing (name TEXT NOT NULL, day TEXT NOT NULL DEFAULT '');",
    migrations={1: "ALTER TABLE thing ADD COLUMN day TEXT NOT NULL DEFAULT '';"},
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    file = tmp_path / "things.sqlite"
    put(file, "ferry")
    return file


def put(file: Path, *names: str, kind: StoreKind = KIND) -> None:
    with rewriting(file, kind) as connection:
        connection.executemany("INSERT INTO thing (name) VALUES (?)", [(name,) for name in names])


def names(file: Path, kind: StoreKind = KIND) -> list[str]:
    with closing(open_store(file, kind)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM thing ORDER BY rowid")]


def files(store: Path) -> list[str]:
    return sorted(file.name for file in store.parent.iterdir())


def test_rows_are_added_to_those_there(store: Path) -> None:
    put(store, "bridge")

    assert names(store) == ["ferry", "bridge"]
    assert files(store) == ["things.sqlite", "things.sqlite.lock"]


def test_store_opened_for_reading_cannot_be_changed(store: Path) -> None:
    with closing(open_store(store, KIND)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM thing")


def test_reader_goes_on_reading_the_store_it_opened(store: Path) -> None:
    with closing(open_store(store, KIND)) as connection:
        put(store, "bridge")
        rows = connection.execute("SELECT count(*) FROM thing").fetchone()

    assert rows == (1,)
    assert names(store) == ["ferry", "bridge"]


Breaking = Callable[[Path], object]


def broken_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[100:4096] = b"\xff" * 3996
    file.write_bytes(data)


def with_sql(*statements: str) -> Breaking:
    def change(file: Path) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(lambda file: file.unlink(), "no such store", id="not there"),
        pytest.param(lambda file: file.write_bytes(b""), "is no store of things", id="empty"),
        pytest.param(lambda file: file.write_bytes(b"name\nferry\n" * 99), "cannot be read", id="a CSV"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:5000]), "is cut off", id="cut off"),
        pytest.param(broken_page, "cannot be read", id="a page of rubbish"),
        pytest.param(with_sql("PRAGMA application_id = 1"), "is no store of things", id="another's"),
        pytest.param(with_sql("PRAGMA user_version = 7"), "of version 7, of a newer", id="newer"),
        pytest.param(with_sql("PRAGMA user_version = 0"), "cannot be brought up", id="of no version"),
        pytest.param(with_sql("DROP TABLE thing"), "no table thing", id="a table missing"),
        pytest.param(
            with_sql("DROP TABLE thing", "CREATE VIEW thing AS SELECT 'x' AS name"), "views", id="a view for a table"
        ),
        pytest.param(
            with_sql("CREATE TRIGGER t AFTER INSERT ON thing BEGIN DELETE FROM thing; END"), "triggers", id="a trigger"
        ),
    ],
)  # fmt: skip
def test_what_is_no_sound_store_is_told(store: Path, change: Breaking, said: str) -> None:
    change(store)

    with pytest.raises(FactsError, match=said):
        names(store)


def test_broken_store_is_not_written_over(store: Path) -> None:
    store.write_bytes(b"not a store at all" * 300)
    before = store.read_bytes()

    with pytest.raises(FactsError, match="cannot be read as a store"):
        put(store, "bridge")
    assert store.read_bytes() == before


def test_older_store_is_read_as_it_would_be_today(store: Path) -> None:
    before = store.read_bytes()
    with closing(open_store(store, NEWER)) as connection:
        rows = connection.execute("SELECT name, day FROM thing").fetchall()

    assert rows == [("ferry", "")]
    assert store.read_bytes() == before


def test_import_brings_an_older_store_up(store: Path) -> None:
    put(store, "bridge", kind=NEWER)

    assert names(store, NEWER) == ["ferry", "bridge"]
    with pytest.raises(FactsError, match="of a newer newslint"):
        names(store)


def test_import_that_fails_leaves_the_old_store(store: Path) -> None:
    with pytest.raises(FactsError, match="as it was before"), rewriting(store, KIND) as connection:
        connection.execute("INSERT INTO thing VALUES (NULL)")

    assert names(store) == ["ferry"]
    assert files(store) == ["things.sqlite", "things.sqlite.lock"]


_KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_stores import KIND
from newslint.facts.stores import rewriting
with rewriting(Path({file!r}), KIND) as connection:
    for number in range(50_000):
        connection.execute("INSERT INTO thing VALUES (?)", (f"thing {{number}}",))
    print("ready", flush=True)
    time.sleep(60)
"""


@contextmanager
def importing(store: Path) -> Iterator[subprocess.Popen[str]]:
    code = _KILLED.format(tests=str(Path(__file__).parent), file=str(store))
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_killed_import_leaves_the_old_store(store: Path) -> None:
    before = store.read_bytes()
    with importing(store) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert store.read_bytes() == before
    put(store, "bridge")
    assert names(store) == ["ferry", "bridge"]
    assert files(store) == ["things.sqlite", "things.sqlite.lock"]


def test_second_import_waits_and_then_says_why(store: Path) -> None:
    with importing(store):
        start = time.monotonic()
        with pytest.raises(FactsError, match="another import"), rewriting(store, KIND, wait=0.2):
            pass

        assert time.monotonic() - start >= 0.2
        assert names(store) == ["ferry"]


def _put_slowly(file: Path, name: str) -> None:
    with rewriting(file, KIND) as connection:
        connection.execute("INSERT INTO thing VALUES (?)", (name,))
        time.sleep(0.2)


def test_imports_at_once_come_one_after_the_other(store: Path) -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(_put_slowly, [store] * 3, "abc"))

    assert sorted(names(store)) == ["a", "b", "c", "ferry"]


def test_full_disk_leaves_the_old_store(store: Path) -> None:
    before = store.read_bytes()
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 8192, hard))
    try:
        with pytest.raises(FactsError, match=r"cannot be written: .*as it was before"):
            put(store, *("x" * 1000 for _ in range(9_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert store.read_bytes() == before
    assert files(store) == ["things.sqlite", "things.sqlite.lock"]


def test_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(FactsError, match="cannot be written"):
        put(tmp_path / "file" / "things.sqlite", "ferry")


def test_folder_is_the_one_that_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSLINT_FACTS_DIR", str(tmp_path / "facts"))

    assert facts_folder() == str(tmp_path / "facts")


def test_folder_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert facts_folder() == str(tmp_path / "newslint")


def test_any_thread_may_let_go_of_a_store(store: Path) -> None:
    held = [open_store(store, KIND)]
    with ThreadPoolExecutor() as pool:
        pool.submit(held.clear).result()

    assert files(store) == ["things.sqlite", "things.sqlite.lock"]
