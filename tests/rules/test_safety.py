"""Patterns that could take for ever are refused, their harmless likenesses are not."""

import pytest

from newslint.rules.safety import danger
from newslint.text.patterns import Pattern


@pytest.mark.parametrize(
    "source",
    [
        "(a+)+b", "([a-zA-Z]+)*c", "(a|aa)+b", "(a|a?)+b", "(.*a){12}b", r"^(\w+\s?)*$",
        r"(\d+,?)*;", "(x+x+)+y", r"([\w.]+)+@[\w.]+", "(?:(?:a*)*)*b", r"(?=(a+)+b)c", "(a*?)*b",
        r"(?:[^\n]*\s*)*x",
    ],
)  # fmt: skip
def test_ambiguous_repeats_are_refused(source: str) -> None:
    assert danger(Pattern(source))


@pytest.mark.parametrize(
    "source",
    [
        "a+b", "(?:ab)+c", r"(?:\w+,)*;", r"(?:\d{1,4},){0,20}", "(?:a|b)+c", r"[\w.]+@[\w.]+",
        r"(?:[a-z]{1,9} ){0,3}of", r"(?m)^(?:\s{0,3}[•*] \w+)$", r"\[[^\]\n]{1,80}\]", "(?:a?b)*c",
        r"“[^”]*”(?: he)?", r"(?:\d{1,2}(?:\.\d)?,)*",
    ],
)  # fmt: skip
def test_unambiguous_repeats_pass(source: str) -> None:
    assert danger(Pattern(source)) is None


def test_letter_case_can_make_the_difference() -> None:
    assert danger(Pattern("(?:ab|Ab)+c")) is None
    assert danger(Pattern("(?i)(?:ab|Ab)+c"))


def test_a_repeat_of_thousands_of_parts_is_refused() -> None:
    assert danger(Pattern(f"(?:{'|'.join(f'x{n:04}y' for n in range(600))})*"))
