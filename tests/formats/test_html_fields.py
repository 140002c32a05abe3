"""What pages say of their articles: each value with its origin, its name there and its place."""

import pytest

from newslint.formats.html import parse
from newslint.model.document import Document, Field

PROSE = "<p>The ferry stayed in the harbour all day, the port authority of Stonewick said on Monday.</p>"


def read(head: str = "", body: str = PROSE * 3, html: str = "<html lang=en-GB>") -> Document:
    return next(
        parse(f"<!doctype html>{html}<head>{head}</head><body>{body}</body></html>", "page.html")
    )


def told(document: Document, *names: str) -> list[tuple[str, str, str, str]]:
    return [
        (field.name, field.value, field.origin, field.key)
        for field in document.fields
        if field.name in names
    ]


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"headline": "A"', ("headline", "A", "headline"), id="headline"),
        pytest.param(
            '"datePublished": "2026-05-01"',
            ("published", "2026-05-01", "datePublished"),
            id="published",
        ),
        pytest.param(
            '"dateModified": "2026-05-02"',
            ("modified", "2026-05-02", "dateModified"),
            id="modified",
        ),
        pytest.param(
            '"author": "Ana Ruiz"', ("author", "Ana Ruiz", "author"), id="an author without a type"
        ),
        pytest.param(
            '"author": {"name": "Ana"}', ("author", "Ana", "author.name"), id="an untyped thing"
        ),
        pytest.param(
            '"author": {"@type": "Person", "name": "Ana"}',
            ("author", "Ana", "Person.name"),
            id="a person",
        ),
        pytest.param(
            '"author": [{"@type": "Person", "name": ["Ana"]}]',
            ("author", "Ana", "Person.name"),
            id="lists",
        ),
        pytest.param(
            '"publisher": {"@type": "Organization", "name": "P"}',
            ("publisher", "P", "Organization.name"),
            id="publisher",
        ),
        pytest.param('"image": "a.jpg"', ("image", "a.jpg", "image"), id="image"),
        pytest.param(
            '"image": [{"url": "a.jpg"}]', ("image", "a.jpg", "image"), id="image as a thing"
        ),
        pytest.param(
            '"mainEntityOfPage": {"@id": "/a"}', ("url", "/a", "mainEntityOfPage"), id="page"
        ),
        pytest.param(
            '"articleSection": ["Local"]', ("section", "Local", "articleSection"), id="section"
        ),
        pytest.param('"dateline": "BERLIN"', ("dateline", "BERLIN", "dateline"), id="dateline"),
        pytest.param(
            '"headline": " A\\u00e9 "', ("headline", "Aé", "headline"), id="escapes and white space"
        ),
    ],
)
def test_json_ld_of_an_article(text: str, expected: tuple[str, str, str]) -> None:
    name, value, key = expected
    document = read(script(f'{{"@type": "NewsArticle", {text}}}'))

    assert told(document, name)[0] == (name, value, "json-ld", key)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"@graph": [{"@type": "WebSite", "headline": "B"}, %s]}', id="in a graph"),
        pytest.param('[{"@type": "BreadcrumbList"}, %s]', id="in a list"),
        pytest.param("<!-- %s -->", id="hidden from old browsers"),
        pytest.param("//<![CDATA[\n%s\n//]]>", id="in a CDATA section"),
        pytest.param("\n%s;\n", id="as a statement"),
        pytest.param(
            '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "B"}], "x": %s}',
            id="beside a list of others",
        ),
    ],
)
def test_json_ld_is_found_where_sites_put_it(text: str) -> None:
    document = read(
        script(text.replace("%s", '{"@type": ["Thing", "ReportageNewsArticle"], "headline": "A"}'))
    )

    assert told(document, "headline")[0] == ("headline", "A", "json-ld", "headline")


def test_authors_may_be_told_elsewhere_in_the_graph() -> None:
    graph = (
        '{"@graph": [{"@type": "Article", "author": {"@id": "#ana"}}, '
        '{"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}]}'
    )

    assert told(read(script(graph)), "author") == [("author", "Ana Ruiz", "json-ld", "Person.name")]


@pytest.mark.parametrize(
    ("members", "found"),
    [
        pytest.param('"headline": "A", "headline": "B"', ["A", "B"], id="a key given twice"),
        pytest.param('"position": NaN, "headline": "A"', ["A"], id="no number"),
        pytest.param(f'"x": {"[" * 30}{"]" * 30}, "headline": "A"', ["A"], id="nested deep"),
        pytest.param('"x": [],"y" : {} ,\n"headline" :\t"A"', ["A"], id="white space"),
        pytest.param('"x": "]},{[", "headline": "A"', ["A"], id="brackets in a string"),
    ],
)
def test_json_ld_is_read_whatever_stands_beside(members: str, found: list[str]) -> None:
    document = read(script(f'[5, {{"@type": "Article", {members}}}]'))
    fields = list(document.named("headline"))

    assert [field.value for field in fields] == found
    assert [document.text[slice(*field.span)] for field in fields] == found


def test_what_json_ld_says_of_others_is_not_of_this_article() -> None:
    text = '{"@type": "Product", "headline": "B", "review": {"@type": "Review", "author": "C"}}'

    assert told(read(script(text)), "author", "headline") == []


def test_authors_in_an_array_of_arrays_are_passed_over() -> None:
    text = '{"@type": "NewsArticle", "headline": "A", "author": [[{"name": "Ana Ruiz"}]]}'

    assert told(read(script(text)), "author", "headline") == [
        ("headline", "A", "json-ld", "headline")
    ]


def test_broken_json_ld_is_a_field_of_its_own_at_the_fault() -> None:
    document = read(script('{"@type": "NewsArticle", "headline": "A",}'))
    error = next(document.named("json-ld-error"))

    assert error.value == "a key in quotes expected, not “}”"
    assert document.text[slice(*error.span)] == "}"
    assert next(document.named("headline")).value == "A"


def test_truncated_json_ld_is_an_error_and_nothing_else() -> None:
    document = read(script('{"@type": "NewsArticle", "headline": "A'))

    assert [field.name for field in document.fields if field.origin == "json-ld"] == [
        "json-ld-error"
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param('<meta property="og:title" content="A &amp; B">', ("headline", "A & B", "og", "og:title"), id="og"),
        pytest.param("<meta name=og:title content=A>", ("headline", "A", "og", "og:title"), id="og as a name"),
        pytest.param('<meta property="article:published_time" content="2026-05-01">', ("published", "2026-05-01", "og", "article:published_time"), id="published"),
        pytest.param('<meta property="article:modified_time" content="2026-05-01">', ("modified", "2026-05-01", "og", "article:modified_time"), id="modified"),
        pytest.param("<meta name=DC.date.issued content=2026-05-01>", ("published", "2026-05-01", "meta", "DC.date.issued"), id="Dublin Core"),
        pytest.param("<meta name=author content='Ana Ruiz'>", ("author", "Ana Ruiz", "meta", "author"), id="author"),
        pytest.param("<meta name=embargo-date content=2026-05-01>", ("embargo", "2026-05-01", "meta", "embargo-date"), id="embargo"),
        pytest.param("<meta name=description content=' It waits. '>", ("description", "It waits.", "meta", "description"), id="description"),
        pytest.param("<link rel=canonical href=https://a.se/b>", ("url", "https://a.se/b", "meta", "canonical"), id="canonical"),
        pytest.param("<title>\n A &amp;\n B </title>", ("headline", "A & B", "meta", "title"), id="title"),
    ],
)  # fmt: skip
def test_fields_of_the_head(head: str, expected: tuple[str, str, str, str]) -> None:
    assert told(read(head), expected[0]) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "<meta itemprop=datePublished content=2026-05-01>",
            ("published", "2026-05-01", "datepublished"),
            id="content",
        ),
        pytest.param(
            "<time itemprop=dateModified datetime=2026-05-01>May</time>",
            ("modified", "2026-05-01", "datemodified"),
            id="datetime",
        ),
        pytest.param(
            "<h1 itemprop=headline>A <b>B</b></h1>", ("headline", "A B", "headline"), id="text"
        ),
        pytest.param(
            "<span itemprop=author itemscope><b itemprop=name>Ana</b>, 5</span>",
            ("author", "Ana", "author"),
            id="name of a person",
        ),
    ],
)
def test_microdata(body: str, expected: tuple[str, str, str]) -> None:
    name, value, key = expected
    document = read(
        body=f"<div itemscope itemtype='https://schema.org/NewsArticle'>{body}{PROSE}</div>"
    )

    assert (name, value, "microdata", key) in told(document, name)


def test_microdata_of_comments_is_not_of_the_article() -> None:
    comment = "<div itemscope itemtype='https://schema.org/Comment'><meta itemprop=datePublished content=2026-05-01></div>"

    assert told(read(body=PROSE * 3 + comment), "published") == []


def test_microdata_of_teasers_is_not_of_the_article() -> None:
    scope = '<div itemscope itemtype="https://schema.org/NewsArticle">'
    own = f"{scope}<h1 itemprop=headline>Ferry stays in</h1><b itemprop=author>Ana Ruiz</b></div>"
    teaser = f"{scope}<h2 itemprop=headline>Mill opens</h2><time itemprop=datePublished datetime=2026-01-02></div>"
    document = read("<title>Ferry stays in | Stonewick Post</title>", own + PROSE * 3 + teaser)

    found = [
        value
        for _, value, origin, _ in told(document, "author", "published", "headline")
        if origin == "microdata"
    ]
    assert found == ["Ferry stays in", "Ana Ruiz"]


def test_the_most_trustworthy_origin_comes_first() -> None:
    document = read(
        "<meta name=date content=2026-05-03><meta property=article:published_time content=2026-05-02>"
        + script('{"@type": "NewsArticle", "datePublished": "2026-05-01"}'),
        f"<article><h1>A</h1><p><time datetime=2026-05-04>5 May 2026</time></p>{PROSE * 3}</article>",
    )

    assert [field.origin for field in document.named("published")] == [
        "json-ld",
        "og",
        "meta",
        "time",
        "visible",
    ]


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        pytest.param("<html lang='de_AT'>", "", "de-AT", id="html"),
        pytest.param("<html>", "<meta property=og:locale content=fr_FR>", "fr-FR", id="og"),
        pytest.param(
            "<html lang=de>", "<meta property=og:locale content=fr_FR>", "de", id="html before og"
        ),
        pytest.param(
            "<html lang=en>", "<meta property=og:locale content=en_GB>", "en-GB", id="the country"
        ),
        pytest.param(
            "<html lang=en>", "<meta property=og:locale content=en_US>", "en", id="no country"
        ),
        pytest.param("<html xml:lang='de'>", "", "de", id="xml"),
        pytest.param("<html xml:lang='de' lang='de-AT'>", "", "de-AT", id="html before xml"),
        pytest.param("<html lang=''>", "", "", id="none"),
    ],
)
def test_language_is_a_tag(html: str, head: str, language: str) -> None:
    assert read(head, html=html).language == language


def test_every_field_of_the_head_stands_where_its_span_says() -> None:
    document = read(
        '<meta name="author" content=" Ana Ruiz "><title> A </title>'
        + script('{"@type": "Article", "headline": "B"}')
    )
    fields: list[Field] = [field for field in document.fields if field.origin != "visible"]

    assert len(fields) == 5
    assert all(document.text[slice(*field.span)] == field.value for field in fields)


def test_a_page_that_is_one_unfinished_tag_has_no_fields() -> None:
    (document,) = parse("<p itemprop=headline", "page.html")

    assert document.fields == ()
