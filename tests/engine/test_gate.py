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
from newslint.text.literals import can_be_gated, literals
from newslint.text.patterns import Pattern

RULES = choose(load_rules(), profile="audit")
SHUT, OPEN = Gate(RULES), Gate(RULES, is_open=True)
ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

# Words that rules look for, and what could come between a word and its letters.
WORDS = sorted(
    {word for rule in RULES for example in rule.examples.bad for word in example.text.split()}
)
PIECES = st.sampled_from(WORDS) | st.sampled_from(
    ["\n\n", " ", "\u00a0", "ſource", "İ", "SOURCE 1", "K", "“", "ß"]
)


def found(gate: Gate, text: str, name: str = "a.txt") -> list[Finding]:
    return [finding for document in parse(text, name) for finding in judge(document, gate).findings]


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_gate_loses_nothing_of_mixed_up_examples(text: str) -> None:
    assert found(SHUT, text) == found(OPEN, text)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "seeds" / "text").glob("*.txt")), ids=lambda path: path.stem
)
def test_a_gate_loses_nothing_of_the_samples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert found(SHUT, text) == found(OPEN, text)


def test_an_automaton_finds_what_single_words_find() -> None:
    text = " ".join(WORDS)
    slow, quick = Gate(RULES), Gate(RULES)
    found(quick, "a" * 200_000)

    assert quick._automaton is not None
    assert slow._automaton is None
    assert found(quick, text) == found(slow, text)


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside the project")
def test_a_gate_loses_nothing_of_articles() -> None:
    lines = (CORPORA / "machine" / "xsum_gpt4.jsonl").read_text(encoding="utf-8").splitlines()[:60]
    for line in lines:
        text = json.loads(line)["text"]

        assert found(SHUT, text) == found(OPEN, text)


def test_a_gate_pickles() -> None:
    assert pickle.loads(pickle.dumps(SHUT)) == SHUT  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(r"\bcamera\b", {"camera"}, id="a word"),
        pytest.param(r"(?i:Source|Study) \d", {"source ", "study "}, id="branches"),
        pytest.param(r"x?abc", {"abc"}, id="an optional letter is no part of it"),
        pytest.param(r"(?:abc)?\d", set(), id="an optional group is none"),
        pytest.param(r"[Tt]aken (?:with|on)", {"taken "}, id="a class of few letters"),
        pytest.param(r"\w+\s\d{4}", set(), id="classes alone"),
        pytest.param(r"(?:ab|\d)c", set(), id="a branch without a word"),
        pytest.param(r"ΣΑΣ", set(), id="Greek has two small sigmas"),
    ],
)
def test_literals_of_a_pattern(source: str, words: set[str]) -> None:
    found_words = next(iter(literals(Pattern(source))), frozenset())

    assert all(any(part in word for word in words) for part in found_words)
    assert bool(found_words) == bool(words)


@pytest.mark.parametrize("letter", ["ſ", "\u212a", "İ", "ı"])
def test_texts_in_which_lower_case_errs_are_not_gated(letter: str) -> None:
    assert not can_be_gated(f"a {letter} b")
    assert can_be_gated("straße “Ж” é")
