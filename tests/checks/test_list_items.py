"""The kind `list-items`: a heading of sources and how many real ones stand below it."""

import pytest

from newslint.checks.list_items import Check
from newslint.text.patterns import Pattern
from pages import page_of, words

TEXT = "The ferry is late, the port says.\n\nSources:\n\n{}\n"
EMPTY = (Pattern(r"Source \d"),)


@pytest.mark.parametrize(
    ("items", "least", "expected"),
    [
        pytest.param("• Source 1 • Source 2", 1, ["Sources"], id="none is real"),
        pytest.param("• Source 1 • Tarn Courier", 1, [], id="one is"),
        pytest.param(
            "• Source 1 • Tarn Courier", 2, ["Sources"], id="one of two that are asked for"
        ),
        pytest.param("", 1, ["Sources"], id="nothing below"),
        pytest.param(
            "Brink, A. 2019. The Library and Its Town. Tarn Press.", 1, [], id="one in a sentence"
        ),
        pytest.param("• Source 1\n\nThe port spoke to nobody.", 1, ["Sources"], id="prose later"),
    ],
)
def test_heading_is_hit_where_too_few_items_are_real(
    items: str, least: int, expected: list[str]
) -> None:
    assert words(Check(EMPTY, least), page_of(TEXT.format(items))) == expected


def test_a_text_without_such_a_heading_has_no_fault() -> None:
    assert words(Check(EMPTY), page_of("The ferry is late.\n\n• Source 1\n")) == []


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param("{{< bibliography >}}", [], id="Hugo"),
        pytest.param("{% include sources.html %}", [], id="Jekyll"),
        pytest.param("<Sources items={frontmatter.sources} />", [], id="MDX"),
        pytest.param("<!-- to come -->", ["Sources"], id="comment"),
        pytest.param("## Contact\n\n{{< form >}}", ["Sources"], id="template farther down"),
    ],
)
def test_a_list_that_the_site_makes_is_not_empty(below: str, expected: list[str]) -> None:
    text = f"# Ferry late\n\nThe ferry is late, the port says.\n\n## Sources\n\n{below}\n"

    assert words(Check(EMPTY), page_of(text, "markdown")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It is late.\n\n[Sources](https://port.tarn)\n", [], id="the heading is"),
        pytest.param('It is late.\n\n<p><a href="https://port.tarn">Sources</a></p>\n', [], id="in HTML"),
        pytest.param("[Sources](#sources)\n\nIt is late.\n\n## Sources\n", ["Sources"], id="what leads to it is"),
    ],
)  # fmt: skip
def test_a_heading_that_is_a_link_is_the_source(text: str, expected: list[str]) -> None:
    assert words(Check(EMPTY), page_of(f"# Ferry late\n\n{text}", "markdown")) == expected
