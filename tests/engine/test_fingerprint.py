"""A finding keeps its fingerprint while its sentence stays, wherever that moves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.fingerprint import sentence_at
from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.formats import parse
from newslint.model.spans import Span
from newslint.rules.pack import choose, load_rules

RULES = choose(load_rules(), select=["GEN017", "SRC001"])
TEXT = "The bridge is shut, according to Source 1. Nobody knows why.\n"


def prints(text: str) -> list[str]:
    (document,) = parse(text, "a.txt")
    return [finding.fingerprint for finding in judge(document, Gate(RULES)).findings]


def test_a_new_paragraph_above_changes_nothing() -> None:
    assert prints("The port is open again after a week.\n\n" + TEXT) == prints(TEXT)


def test_new_line_breaks_change_nothing() -> None:
    assert prints(TEXT.replace(" according", "\naccording")) == prints(TEXT)


def test_another_sentence_is_another_finding() -> None:
    assert prints(TEXT.replace("bridge", "harbour")) != prints(TEXT)


def test_two_rules_in_one_sentence_differ() -> None:
    first, second = prints("Lorem ipsum, according to Source 1.\n")

    assert first != second


def test_equal_sentences_are_told_apart_by_their_order() -> None:
    first, second = prints(TEXT + "\n" + TEXT)

    assert first.removesuffix(":1") == second.removesuffix(":2")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("Rain fell. The old mill shut. It rained.", "the old mill shut", id="stops"),
        pytest.param("Rain fell.” “The old mill shut!” She left.", "the old mill shut", id="marks"),
        pytest.param("Rain fell\r\n \r\nThe old mill shut\n\nIt", "the old mill shut", id="empty lines"),
        pytest.param("At 1.5 km\nthe old mill shut", "at 1 5 km the old mill shut", id="neither"),
    ],
)  # fmt: skip
def test_sentence_ends_at_stops_and_empty_lines(text: str, sentence: str) -> None:
    start = text.index("old")

    assert sentence_at(text, Span(start, start + 3)) == sentence


@given(st.text(st.sampled_from("aZ é_1²İ٣“”–…—•·«»‚\u2028\x1c\x85\xa0\ud800\u0301😀一。-\t'/")))
def test_words_are_those_of_a_regular_expression(text: str) -> None:
    letters = text.lower().replace("…", "")

    assert sentence_at(text.replace("…", ""), Span(0, 0)) == " ".join(re.findall(r"\w+", letters))
