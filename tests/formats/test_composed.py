"""Text whose accents are characters of their own is read as any other, its spans in what is on disk."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.formats.composed import composed
from newslint.model.document import Document
from newslint.model.spans import Span, locate

ARTICLE = """Rat schließt die alte Brücke

Von José Müller

Sonntag, 3. März 2024

Die Brücke bleibt zwei Jahre zu, sagte die Bürgermeisterin. „Wir haben kein Geld für größere Arbeiten“, sagte sie.
"""
FORMATS = [
    pytest.param(ARTICLE, "a.txt", id="text"),
    pytest.param(f"# {ARTICLE}", "a.md", id="Markdown"),
    pytest.param(
        "<html lang=de><body><article><h1>"
        + "</p>\n<p>".join(ARTICLE.split("\n\n"))
        + "</p></article></body></html>",
        "a.html",
        id="HTML",
    ),
    pytest.param(
        '{"title": "Rat schließt Brücke", "author": "José Müller", "date": "3. März 2024", "text": "Sie bleibt zu, hieß es früh."}',
        "a.json",
        id="JSON",
    ),
]


def read(text: str, path: str) -> Document:
    (document,) = parse(text, path)
    return document


@pytest.mark.parametrize(("text", "path"), FORMATS)
def test_roles_and_words_are_those_of_composed_text(text: str, path: str) -> None:
    whole, apart = read(text, path), read(normalize("NFD", text), path)

    assert [(block.kind, block.text) for block in apart.blocks] == [
        (block.kind, block.text) for block in whole.blocks
    ]
    assert [field[:2] for field in apart.fields] == [field[:2] for field in whole.fields]
    assert {field.name for field in apart.fields} >= {"headline", "author", "published"}


@pytest.mark.parametrize(("text", "path"), FORMATS)
def test_spans_are_those_of_the_file(text: str, path: str) -> None:
    document = read(normalize("NFD", text), path)

    assert document.text == normalize("NFD", text)
    for field in document.fields:
        assert normalize("NFC", document.text[slice(*field.span)]) == field.value
    for block in document.blocks:
        assert normalize("NFC", document.text[slice(*block.span)]) == block.text


@given(st.text(st.sampled_from("ae\u0301\u0308\u0327ñ \u1112\u1161\u11ab\u304b\u3099")))
def test_every_character_leads_back_to_what_it_is_made_of(text: str) -> None:
    whole, pieces = composed(text)

    assert normalize("NFC", whole) == normalize("NFC", text)
    ends = [0]
    for offset in range(len(whole)):
        start, end = locate(pieces, Span(offset, offset + 1))
        assert start <= ends[-1] <= end
        ends.append(end)
    assert ends[-1] == len(text)


def test_a_mark_that_joins_no_letter_changes_nothing() -> None:
    text = "The castle is a за́мок here.\n"

    assert composed(text)[0] == text
    assert read(text, "a.txt").blocks[0].text == text.strip()
