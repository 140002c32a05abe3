"""Words that need company: what counts as company, and how far away it may stand."""

import pytest

from newslint.checks.proximity import Check
from newslint.formats import parse
from newslint.text.page import Page
from newslint.text.patterns import Pattern

SHARE = (Pattern(r"\d+%"),)


def found(check: Check, text: str, format_name: str = "text") -> list[str]:
    document = next(parse(text, "a", format_name))
    page = Page(document, document.blocks)
    return [hit.captures["match"] for hit in check.hits(page)]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        pytest.param("It carries 40% of it. It is old. The port said so.", True, id="two away"),
        pytest.param("It carries 40% of it. The port said so. It is old.", False, id="the next"),
        pytest.param("The port said so. It carries 40% of it.", False, id="the one before"),
        pytest.param("It carries 40%.\n\nIt is old, the port said.", True, id="another paragraph"),
    ],
)
def test_neighbours_are_one_sentence_away(text: str, alone: bool) -> None:
    check = Check(SHARE, evidence=("attribution",), within="neighbours")

    assert bool(found(check, text)) == alone


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        pytest.param("[40%](https://a.example) of it.\n\nAnd 30%.", "markdown", id="behind, in Markdown"),
        pytest.param(
            "<article><h1>Bridge</h1><p><a href='https://a.example'>40%</a> of it, they all said.</p>"
            "<p>And 30% of the rest of it, they said.</p></article>",
            "html",
            id="before, in HTML",
        ),
    ],
)  # fmt: skip
def test_link_belongs_to_the_block_that_has_its_words(text: str, format_name: str) -> None:
    check = Check(SHARE, evidence=("link",), within="block")

    assert found(check, text, format_name) == ["30%"]


def test_what_matches_is_no_company_for_itself() -> None:
    check = Check((Pattern("said the report"),), evidence=("attribution",), within="sentence")

    assert found(check, "It is old, said the report.") == ["said the report"]


def test_few_are_none() -> None:
    check = Check(SHARE, near=(Pattern("port"),), at_least=2)

    assert found(check, "It carries 40% of it.") == []
    assert found(check, "It carries 40% of it and 30% of that.") == ["40%", "30%"]
