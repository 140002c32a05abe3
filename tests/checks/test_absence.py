"""The kind `absence`: nothing named is there, and the headline is where that is said."""

import pytest

from newslint.checks.absence import Check
from newslint.text.patterns import Pattern
from pages import page_of, words

TEXT = "The ferry waits\n\nBy Ana Ruiz\n\nThe ferry is late, the port says.\n"


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        pytest.param(Check(fields=("published",)), ["The ferry waits"], id="no such field"),
        pytest.param(Check(fields=("published", "author")), [], id="one of the fields"),
        pytest.param(Check(blocks=("caption",)), ["The ferry waits"], id="no such block"),
        pytest.param(Check(blocks=("caption", "byline")), [], id="one of the blocks"),
        pytest.param(Check(any=(Pattern("boat"),)), ["The ferry waits"], id="no such words"),
        pytest.param(Check(fields=("published",), any=(Pattern("port"),)), [], id="words that do"),
        pytest.param(Check(any=(Pattern("(?i)PORT"),)), [], id="in whatever case"),
        pytest.param(Check(any=(Pattern(r"\w{5},"),)), ["The ferry waits"], id="no such form"),
        pytest.param(Check(any=(Pattern(r"\w{4},"),)), [], id="a form without words of its own"),
        pytest.param(Check(any=(Pattern(r"\AThe ferry is"),)), [], id="words that begin a block"),
        pytest.param(
            Check(any=(Pattern(r"\Aport says"),)), ["The ferry waits"], id="words within a block"
        ),
    ],
)
def test_what_is_missing_is_said_on_the_headline(check: Check, expected: list[str]) -> None:
    assert words(check, page_of(TEXT)) == expected


def test_without_a_headline_the_first_sentence_stands_for_it() -> None:
    text = "The ferry is late, the port says. It will be later tomorrow, it says too.\n"

    assert words(Check(fields=("author",)), page_of(text)) == ["The ferry is late, the port says."]


def test_an_empty_file_lacks_nothing() -> None:
    assert words(Check(fields=("author",)), page_of("")) == []
