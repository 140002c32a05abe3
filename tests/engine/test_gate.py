"""The gate says where to look and changes nothing: findings are those of an open gate, on any text."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.formats import parse
from newslint.model.finding import Finding
from newslint.rules.pack import choose, load_rules

RULES = choose(load_rules(), profile="audit")
SHUT, OPEN = Gate(RULES), Gate(RULES, is_open=True)
ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

# Words that rules look for, and what could come between a word and its letters.
WORDS = sorted(
    {word for rule in RULES for example in rule.examples.bad for word in example.text.split()}
)
PIECES = st.sampled_from(WORDS) | st.sampled_from(
    [
        "\n\n",
        " ",
        "\u00a0",
        "ſource",
        "İ",
        "SOURCE 1",
        "K",
        "“",
        "ß",
        "Мост",
        "o",
        "年",
        "٣",
        "Fríday",
    ]
)


def found(gate: Gate, text: str, name: str = "a.txt") -> list[Finding]:
    return [finding for document in parse(text, name) for finding in judge(document, gate).findings]


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_gate_loses_nothing_of_mixed_up_examples(text: str) -> None:
    assert found(SHUT, text) == found(OPEN, text)


@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_a_gate_loses_nothing_of_words_run_together(text: str) -> None:
    assert found(SHUT, text) == found(OPEN, text)


@given(st.lists(PIECES, min_size=3, max_size=30).map(" ".join))
def test_a_gate_loses_nothing_of_metadata_and_captions(text: str) -> None:
    title, *words = text.split() or [""]
    # YAML knows no escape for half of a letter, which JSON writes beyond U+FFFF.
    first, author = (json.dumps(said, ensure_ascii=False) for said in (title, " ".join(words[:3])))
    page = (
        f"---\ntitle: {first}\nauthor: {author}\n---\n\n{text}\n\n"
        f"![{' '.join(words[:9])}](a.jpg)\n\nPhoto: {' '.join(words)}\n"
    )

    assert found(SHUT, page, "a.md") == found(OPEN, page, "a.md")


def test_the_environment_can_open_a_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_GATE", "plain")
    (document,) = parse("Nothing here.", "a.txt")

    assert all(opening.candidates is None for opening in Gate(RULES).openings(document))
    assert len(Gate(RULES).openings(document)) > len(SHUT.openings(document))


@pytest.mark.parametrize(
    "path", sorted((ROOT / "seeds" / "text").glob("*.txt")), ids=lambda path: path.stem
)
def test_a_gate_loses_nothing_of_the_samples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert found(SHUT, text) == found(OPEN, text)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the project")
def test_a_gate_loses_nothing_of_articles() -> None:
    lines = (CORPORA / "machine" / "xsum_gpt4.jsonl").read_text(encoding="utf-8").splitlines()[:60]
    for line in lines:
        text = json.loads(line)["text"]

        assert found(SHUT, text) == found(OPEN, text)


def test_letters_of_a_script_open_patterns_without_a_place_for_each() -> None:
    (document,) = parse("Мост закрыт.\n\n" + "Поезда ходят. " * 100, "a.txt")
    (opened,) = (one for one in SHUT.openings(document) if one.rule.id == "GEN016")

    assert opened.candidates
    assert (dict(opened.candidates.of_text), len(opened.candidates.of_all)) == ({}, 2)


def test_a_gate_pickles() -> None:
    assert pickle.loads(pickle.dumps(SHUT)) == SHUT  # noqa: S301 - our own
