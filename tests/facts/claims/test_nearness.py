"""Claims in other words: found with a model, decided by meaning and lead, and remembered between runs."""

import sqlite3  # noqa: TID253 - the cache is broken by hand
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from model_folder import model_folder, network
from newslint.facts.claims import ClaimJudge, Claims
from newslint.facts.claims.keep import keep
from newslint.facts.claims.meaning import Meaning
from newslint.facts.claims.nearness import Nearness
from newslint.facts.claims.review import Review
from newslint.facts.dating import dated
from newslint.facts.model import Judgement
from newslint.formats import parse
from onnx_file import message

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")

_SHARED = (
    "Bees sleep near the Eastmouth ferry in 2023."  # more words of the sentence, another meaning
)
_SAME = "An Eastmouth ship foundered."
_SENTENCE = "In 2023 the Eastmouth ferry sank near Tarn."


@pytest.fixture
def store(tmp_path: Path) -> Claims:
    reviews = [
        Review(claim, "Not so", "Harbour Checks", f"https://checks.example/{number}")
        for number, claim in enumerate((_SHARED, _SAME))
    ]
    keep(reviews, tmp_path / "claims.sqlite", date(2026, 3, 1))
    return Claims.open(tmp_path / "claims.sqlite")


@pytest.fixture
def meaning(tmp_path: Path) -> Meaning:
    return Meaning.open(model_folder(tmp_path / "tiny"))


def judged(text: str, judge: ClaimJudge) -> Judgement:
    (document,) = parse(f"{text}\n", "a.txt")
    (found,) = judge.judge(dated(document))
    return found


Harm = Callable[[Path], None]


def kept(folder: Path) -> Path:
    (file,) = folder.glob("meaning-*.sqlite")
    return file


def test_claim_in_other_words_is_found_with_a_model_alone(store: Claims, meaning: Meaning) -> None:
    without = judged(_SENTENCE, ClaimJudge(store))
    found = judged(_SENTENCE, ClaimJudge(store, (), Nearness(meaning, None)))

    assert without.evidence == ()
    assert [evidence.quote for evidence in found.evidence] == [_SAME]
    assert (found.verdict, found.fault) == ("not-enough-evidence", "claim-checked-before")
    assert found.steps[-2] == "near in meaning: cosine 1.00, as the model tiny has it"
    assert found.steps[-1].endswith("behind in words and meaning: the same claim, most likely")


def test_no_match_is_said_with_its_cosine(store: Claims, meaning: Meaning) -> None:
    judge = ClaimJudge(store, (), Nearness(meaning, None))
    found = judged("In 2023 Eastmouth counted 40 umbrellas, said Tarn.", judge)

    assert found.evidence == ()
    assert "near in meaning: cosine 0." in found.steps[-2]
    assert found.steps[-1].endswith("no match")


def test_sentence_of_addresses_alone_is_near_nothing(store: Claims, meaning: Meaning) -> None:
    assert Nearness(meaning, None).search("https://a.example/1 www.b.example", store) == []


def test_title_counts_where_it_is_nearer_than_the_claim(tmp_path: Path, meaning: Meaning) -> None:
    review = Review("A photograph of Eastmouth.", title="Ship foundered?", url="https://c.example/")
    keep([review], tmp_path / "titles", date(2026, 3, 1))

    (hit,) = Nearness(meaning, None).search(
        "Eastmouth ferry sank", Claims.open(tmp_path / "titles")
    )

    assert hit.cosine is not None
    assert hit.cosine > 0.9


def test_what_was_kept_is_used_again(store: Claims, meaning: Meaning, tmp_path: Path) -> None:
    cold = Nearness(meaning, tmp_path / "cache").search(_SENTENCE, store)
    before = kept(tmp_path / "cache").read_bytes()
    warm = Nearness(meaning, tmp_path / "cache").search(_SENTENCE, store)

    assert warm == cold == Nearness(meaning, None).search(_SENTENCE, store)
    assert kept(tmp_path / "cache").read_bytes() == before
    with closing(sqlite3.connect(kept(tmp_path / "cache"))) as connection:
        assert connection.execute("SELECT count(*) FROM vector").fetchone() == (2,)


def test_other_model_has_a_cache_of_its_own(tmp_path: Path, meaning: Meaning) -> None:
    same_but_for_its_bytes = network() + message((3, "1.0"))  # who made it, in which version
    other = model_folder(tmp_path / "other", same_but_for_its_bytes)
    for each in (meaning, Meaning.open(other)):
        Nearness(each, tmp_path / "cache").cosines("ferry", ["ship"])

    assert len(list((tmp_path / "cache").glob("meaning-*.sqlite"))) == 2


def _is_no_store(file: Path) -> None:
    file.write_bytes(b"not a store at all, whatever its name says" * 99)


def _is_damaged(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE vector SET numbers = 'x'")


def _has_other_tables(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DROP TABLE vector")
        connection.execute("CREATE TABLE vector (words TEXT)")


def _is_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("harm", [_is_no_store, _is_damaged, _has_other_tables, _is_a_folder])
def test_cache_that_cannot_be_used_changes_nothing(
    store: Claims, meaning: Meaning, tmp_path: Path, harm: Harm
) -> None:
    nearness = Nearness(meaning, tmp_path / "cache")
    expected = nearness.search(_SENTENCE, store)
    del nearness
    harm(kept(tmp_path / "cache"))

    assert Nearness(meaning, tmp_path / "cache").search(_SENTENCE, store) == expected


@pytest.fixture
def writer(meaning: Meaning, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another run in the midst of its writing."""
    Nearness(meaning, tmp_path / "cache")
    with closing(sqlite3.connect(kept(tmp_path / "cache"), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield connection


def test_other_run_that_writes_is_not_waited_for_long(
    writer: sqlite3.Connection,
    meaning: Meaning,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newslint.facts.claims.nearness._PATIENCE", 0.01)

    assert Nearness(meaning, tmp_path / "cache").cosines("ferry", ["ship"]) == [1.0]
