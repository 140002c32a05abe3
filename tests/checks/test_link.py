"""The kind `link`: the faulty part of an address, as the source spells it."""

import pytest

from newslint.checks.link import Check
from newslint.text.patterns import Pattern
from pages import page_of, words

CHECK = Check((Pattern(r"(?:&amp;|[?&])ref=bot"),), (Pattern("tarn"),))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("See https://a.b/?ref=bot now.", "text", ["?ref=bot"], id="bare"),
        pytest.param("See [it](https://a.b/?c=d&ref=bot).", "markdown", ["&ref=bot"], id="marked up"),
        pytest.param("See [it](https://a.b/?c=d&amp;ref=bot).", "markdown", ["&amp;ref=bot"], id="with an entity"),
        pytest.param("See https://tarn.b/?ref=bot now.", "text", [], id="excused"),
        pytest.param("See ?ref=bot now.", "text", [], id="no link"),
    ],
)  # fmt: skip
def test_the_faulty_part_is_hit(text: str, name: str, expected: list[str]) -> None:
    assert words(CHECK, page_of(text, name)) == expected


def test_an_address_that_is_spelled_otherwise_is_replaced_as_a_whole() -> None:
    text = "See [it](https://a.b/&#63;ref=bot)."
    (hit,) = CHECK.hits(page_of(text, "markdown"))

    assert text[hit.span.start : hit.span.end] == "https://a.b/&#63;ref=bot"
    assert hit.replacement == "https://a.b/"
