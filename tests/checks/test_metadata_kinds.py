"""Small kinds that read fields: `unaccompanied`, `required`, `key-spelling`, `release`, `json-ld`, `date-labels`."""

from datetime import date

import pytest

from newslint.checks.date_labels import Check as DateLabels
from newslint.checks.json_ld import Check as JsonLd
from newslint.checks.key_spelling import Check as KeySpelling
from newslint.checks.metadata import Check as Metadata
from newslint.checks.release import Check as Release
from newslint.checks.required import Check as Required
from newslint.checks.unaccompanied import Check as Unaccompanied
from newslint.text.patterns import Pattern
from pages import page_of, words


def matter(lines: str) -> str:
    return f"---\ntitle: Ferry\n{lines}\n---\n\nThe ferry is late.\n"


def script(inner: str) -> str:
    return (
        f'<script type="application/ld+json">{inner}</script><h1>Ferry</h1><p>It is late today.</p>'
    )


@pytest.mark.parametrize(
    ("check", "lines", "expected"),
    [
        pytest.param(
            Unaccompanied("modified", ("published",)), "lastmod: x", ["x"], id="nothing beside it"
        ),
        pytest.param(
            Unaccompanied("modified", ("published",)), "lastmod: x\ndate: y", [], id="accompanied"
        ),
        pytest.param(
            Unaccompanied("modified", ("published",), ("og",)), "lastmod: x", [], id="elsewhere"
        ),
        pytest.param(
            Unaccompanied("modified", ("published",), (), ("og",)),
            "lastmod: x\ndate: y",
            ["x"],
            id="accompanied in the wrong place",
        ),
    ],
)
def test_unaccompanied(check: Unaccompanied, lines: str, expected: list[str]) -> None:
    assert words(check, page_of(matter(lines), "markdown")) == expected


ARTICLE = Required("json-ld", {"author": "author", "image": "image"}, (Pattern(r"\w*Article"),))


@pytest.mark.parametrize(
    ("inner", "missing"),
    [
        pytest.param('{"@type": "NewsArticle"}', "author, image", id="both"),
        pytest.param('{"@type": "NewsArticle", "author": "A"}', "image", id="one"),
        pytest.param('{"@type": "NewsArticle", "author": " ", "image": "b"}', "author", id="blank"),
        pytest.param('{"@type": "NewsArticle", "author": "A", "image": "b"}', None, id="none"),
        pytest.param('{"@type": "WebPage", "name": "A"}', None, id="another type"),
    ],
)
def test_required(inner: str, missing: str | None) -> None:
    found = list(ARTICLE.hits(page_of(script(inner), "html")))

    assert [hit.captures["missing"] for hit in found] == ([missing] if missing else [])


def test_what_is_missing_is_reported_at_the_type_or_on_the_headline() -> None:
    page = page_of(script('{"@type": "NewsArticle"}'), "html")

    assert words(ARTICLE, page) == ["NewsArticle"]
    assert words(Required("json-ld", {"author": "author"}), page) == ["Ferry"]


KEYS = KeySpelling(("author", "description"), ("authored",))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("autor: A", ["autor"], id="a letter less"),
        pytest.param("auhtor: [A, B]", ["auhtor"], id="two changed about, once for a list"),
        pytest.param("'autor' : A", ["autor"], id="in quotation marks"),
        pytest.param("descripiton_: A", ["descripiton_"], id="two slips in a long word"),
        pytest.param("autr: A", [], id="two slips in a short one"),
        pytest.param("authored: A", [], id="a word of its own"),
        pytest.param("author: A", [], id="right"),
        pytest.param("params: {autor: A}", ["autor"], id="in Hugo's params"),
        pytest.param("menu: {autor: A}", [], id="deeper down"),
    ],
)
def test_keys_that_are_nearly_right(lines: str, expected: list[str]) -> None:
    assert words(KEYS, page_of(matter(lines), "markdown")) == expected


@pytest.mark.parametrize(
    ("lines", "today", "expected"),
    [
        pytest.param("status: withheld", None, ["withheld"], id="a status"),
        pytest.param("status: usable", None, [], id="another"),
        pytest.param("embargo: 2024-05-02", date(2024, 5, 1), ["2024-05-02"], id="held"),
        pytest.param("embargo: 2024-05-02", date(2024, 5, 2), [], id="until today"),
        pytest.param("embargo: 2024-05-02", None, [], id="nobody says what day it is"),
    ],
)
def test_release(lines: str, today: date | None, expected: list[str]) -> None:
    check = Release((Pattern("withheld"),))

    assert words(check, page_of(matter(lines), "markdown", today)) == expected


def test_json_ld_is_reported_where_reading_stops() -> None:
    found = list(JsonLd().hits(page_of(script('{"@type": "NewsArticle",}'), "html")))

    assert [hit.span.end - hit.span.start for hit in found] == [1]
    assert words(JsonLd(), page_of(script('{"@type": "NewsArticle",}'), "html")) == ["}"]
    assert words(JsonLd(), page_of(script('{"@type": "NewsArticle"}'), "html")) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("Published: 1 May 2024\n\nPublished: 2 May 2024", ["2 May 2024"], id="two"),
        pytest.param("Published: 1 May 2024\n\nPosted: 2024-05-01", [], id="one day"),
        pytest.param("Published: 1 May 2024\n\nUpdated: 2 May 2024", [], id="two labels"),
        pytest.param("Published: 1 May 2024\n\nFirst published: 2 May 2024", [], id="excused"),
    ],
)
def test_two_days_under_one_label(lines: str, expected: list[str]) -> None:
    check = DateLabels(unless=(Pattern("First"),))

    assert words(check, page_of(f"Ferry late\n\n{lines}\n\nIt is late.\n")) == expected


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        pytest.param(Metadata(("author",), (Pattern(".*"),)), ["A", "B"], id="any"),
        pytest.param(Metadata(("author",), (Pattern(".*"),), (), ("og",)), [], id="origins"),
        pytest.param(
            Metadata(("author",), (Pattern(".*"),), (), (), (Pattern("name"),)), ["B"], id="keys"
        ),
    ],
)
def test_metadata_may_be_told_where_to_look(check: Metadata, expected: list[str]) -> None:
    assert words(check, page_of(matter("authors: [A, {name: B}]"), "markdown")) == expected
