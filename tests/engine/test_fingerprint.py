"""A finding keeps its fingerprint while its sentence stays, wherever that moves."""

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.formats import parse
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
