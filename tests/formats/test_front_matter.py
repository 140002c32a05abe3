import pytest

from newslint.errors import FormatError
from newslint.formats.front_matter import read
from newslint.formats.markdown import parse
from newslint.model.document import Document
from newslint.model.spans import Span


def article(text: str) -> Document:
    (document,) = parse(text, "news/article.md")
    return document


YAML = """\
---
title: "A \\"late\\" é train"   # why
tags: [a, 'b''c']
author:
  - name: Ada
  - Bo
params: {deep: {er: 1.5}}
summary: >-
  Two
  lines
when: 2024-05-01 10:00
none:
---
Body
"""
TOML = """\
+++
title = "A \\"late\\" é train"   # why
tags = ["a", 'b"c', # [
]
when = 2024-05-01 10:00:00
a.b."c d" = true
long = \"\"\"
Two
lines\"\"\"
inline = {x = 1, y = [2, {z = 3}]}
[params.deep]
er = 1.5
[[author]]
name = 'Ada'
[[author]]
name = "Bo"
[author.site]
url = "x"
+++
Body
"""
JSON = """\
{
\t"title": "A \\"late\\" \\u00e9 \\ud83d\\ude00",
  "tags": ["a", {"b": null}],
  "n": 1.50
}
Body
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            YAML,
            {
                ("title",): ('A "late" é train', 'A \\"late\\" é train'),
                ("tags", 0): ("a", "a"),
                ("tags", 1): ("b'c", "b''c"),
                ("author", 0, "name"): ("Ada", "Ada"),
                ("author", 1): ("Bo", "Bo"),
                ("params", "deep", "er"): ("1.5", "1.5"),
                ("summary",): ("Two lines", "Two\n  lines"),
                ("when",): ("2024-05-01 10:00", "2024-05-01 10:00"),
                ("none",): ("", ""),
            },
            id="yaml",
        ),
        pytest.param(
            TOML,
            {
                ("title",): ('A "late" é train', 'A \\"late\\" é train'),
                ("tags", 0): ("a", "a"),
                ("tags", 1): ('b"c', 'b"c'),
                ("when",): ("2024-05-01 10:00:00", "2024-05-01 10:00:00"),
                ("a", "b", "c d"): ("true", "true"),
                ("long",): ("Two\nlines", "Two\nlines"),
                ("inline", "x"): ("1", "1"),
                ("inline", "y", 0): ("2", "2"),
                ("inline", "y", 1, "z"): ("3", "3"),
                ("params", "deep", "er"): ("1.5", "1.5"),
                ("author", 0, "name"): ("Ada", "Ada"),
                ("author", 1, "name"): ("Bo", "Bo"),
                ("author", 1, "site", "url"): ("x", "x"),
            },
            id="toml",
        ),
        pytest.param(
            JSON,
            {
                ("title",): ('A "late" é 😀', 'A \\"late\\" \\u00e9 \\ud83d\\ude00'),
                ("tags", 0): ("a", "a"),
                ("tags", 1, "b"): ("null", "null"),
                ("n",): ("1.50", "1.50"),
            },
            id="json",
        ),
    ],
)
@pytest.mark.parametrize("newline", [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf")])
def test_every_value_has_its_path_and_place(
    text: str, expected: dict[tuple[str | int, ...], tuple[str, str]], newline: str
) -> None:
    source = text.replace("\n", newline)
    matter = read(source)
    found = {
        entry.path: (entry.value, source[slice(*entry.span)].replace("\r", ""))
        for entry in matter.entries
        if entry.value is not None
    }

    assert found == expected
    assert source[matter.end :] == f"Body{newline}"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param(
            "---\nnewslint: {ignore: [A]}\n---\n", "{ignore: [A]}", id="yaml, in one line"
        ),
        pytest.param(
            "---\nnewslint:\n  ignore: A\n\nx: 1\n---\n", "ignore: A", id="yaml, in lines"
        ),
        pytest.param(
            "+++\nnewslint = {ignore = ['A']}\n+++\n", "{ignore = ['A']}", id="toml, in one line"
        ),
        pytest.param(
            "+++\n[newslint]\nignore = 'A'\n\n[x]\n+++\n",
            "[newslint]\nignore = 'A'",
            id="toml table",
        ),
        pytest.param('{"newslint": {"ignore": ["A"]}}\n', '{"ignore": ["A"]}', id="json"),
    ],
)
def test_a_mapping_has_its_place_too(text: str, span: str) -> None:
    (mapping,) = (entry for entry in read(text).entries if entry.path == ("newslint",))

    assert text[slice(*mapping.span)] == span


@pytest.mark.parametrize(
    "matter",
    [
        pytest.param("title: Quay reopens\ndate: 2026-05-01\n", id="words and a date"),
        pytest.param("title:  Élan on the “quay”, 10:30\nlast-mod: 7\n", id="marks and two spaces"),
        pytest.param("title: Quay: reopened\n", id="a colon that YAML refuses"),
        pytest.param("title: quay # not said\n", id="a remark"),
        pytest.param("title: quay \n", id="a space at the end"),
        pytest.param("title: quay\n  reopens\n", id="two lines"),
        pytest.param("title: quay\ntags: [a, b]\n", id="a list"),
        pytest.param("title:\n", id="no value"),
        pytest.param("title: !quay\n", id="a tag"),
    ],
)
def test_plain_lines_read_as_the_yaml_parser_reads_them(matter: str) -> None:
    # With a remark below it every line goes through the parser.
    assert _outcome(f"---\n{matter}---\n") == _outcome(f"---\n{matter}# remark\n---\n")


def _outcome(text: str) -> object:
    try:
        return [entry for entry in read(text).entries if entry.value is not None]
    except FormatError as error:
        return str(error)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Text\n---\n", id="a rule further below"),
        pytest.param("{{< lead >}}\n", id="a shortcode"),
        pytest.param("{ name }\n", id="an expression"),
        pytest.param('{"a": 1} and more', id="an object that is the start of a sentence"),
        pytest.param("----\n", id="four hyphens"),
        pytest.param(" ---\na: b\n---\n", id="not at the very start"),
    ],
)
def test_other_openings_are_no_front_matter(text: str) -> None:
    assert read(text) == ((), 0)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        pytest.param(
            "---\na: b\n", "front matter opened by “---” is not closed", 1, id="yaml not closed"
        ),
        pytest.param(
            "+++\na = 1\n---\n",
            "front matter opened by “+++” is not closed",
            1,
            id="toml not closed",
        ),
        pytest.param(
            "---\na: b\nc: [\n---\n", "front matter is no YAML", 4, id="yaml list not closed"
        ),
        pytest.param("---\na: b: c\n---\n", "front matter is no YAML", 2, id="second colon"),
        pytest.param("---\na: \x00\n---\n", "front matter is no YAML", 2, id="control character"),
        pytest.param(
            "---\nJust words\n---\n", "front matter is no mapping of keys to values", 2, id="words"
        ),
        pytest.param(
            "---\n\n- a\n---\n", "front matter is no mapping of keys to values", 3, id="a list"
        ),
        pytest.param(
            "+++\na = 1\nb = \n+++\n", "front matter is no TOML: invalid value", 3, id="no value"
        ),
        pytest.param('{"a": 1,\n"b" 2}\n', "front matter is no JSON", 2, id="no colon"),
        pytest.param('{"a":\n', "front matter is no JSON", 2, id="json not closed"),
        pytest.param(
            f"---\na: {'[' * 50_000}\n---\n", "front matter is nested too deeply", 2, id="deep yaml"
        ),
        pytest.param(
            f"---\n{'- ' * 50_000}\n---\n",
            "front matter is no mapping of keys to values",
            2,
            id="deep lines",
        ),
        pytest.param(
            f"+++\na = {'[' * 50_000}\n+++\n",
            "front matter is nested too deeply",
            2,
            id="deep toml",
        ),
        pytest.param(
            f"+++\n{'a.' * 50_000}b = 1\n+++\n",
            "front matter is nested too deeply",
            2,
            id="long toml key",
        ),
        pytest.param('{"a":' * 50_000, "front matter is nested too deeply", 1, id="deep json"),
        pytest.param(
            f"---\n{'a: b' * 60_000}\n---\n",
            "front matter is longer than 200,000 characters",
            1,
            id="long",
        ),
    ],
)
def test_front_matter_that_cannot_be_read_is_refused(text: str, message: str, line: int) -> None:
    with pytest.raises(FormatError) as refused:
        article(text)

    assert str(refused.value).startswith(message)
    assert refused.value.line == line


def test_aliases_are_left_out_and_never_expanded() -> None:
    bomb = "".join(
        f"b{level}: &b{level} [*b{level - 1}, *b{level - 1}]\n" for level in range(1, 40)
    )
    text = f"---\nb0: &b0 [x]\n{bomb}title: &t River\nheading: *t\nself: &s [*s]\n---\n"

    assert [entry.path for entry in read(text).entries if entry.value is not None] == [
        ("b0", 0),
        ("title",),
    ]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        pytest.param("title: River rises", [("headline", "River rises", "title")], id="title"),
        pytest.param("pubDate: 2024-05-01", [("published", "2024-05-01", "pubDate")], id="Astro's date"),
        pytest.param("last_modified_at: x", [("modified", "x", "last_modified_at")], id="Jekyll's change"),
        pytest.param("authors: [A, {name: B, url: c}]", [("author", "A", "authors"), ("author", "B", "name")], id="authors"),
        pytest.param("params: {author: A}", [("author", "A", "author")], id="Hugo's params"),
        pytest.param("draft: true", [("status", "draft", "draft")], id="draft"),
        pytest.param("draft: false", [], id="no draft"),
        pytest.param("published: false", [("status", "draft", "published")], id="published as a switch"),
        pytest.param("published: true", [], id="published as a switch that is on"),
        pytest.param("published: 2024-05-01", [("published", "2024-05-01", "published")], id="published as a date"),
        pytest.param("date:\nauthor: ''\ntitle: ~", [], id="nothing in it"),
        pytest.param("caption: ''", [("caption", "", "caption")], id="an empty caption is a fault of its own"),
        pytest.param(
            "cover: {image: a.jpg, alt: b, caption: c, credit: d}",
            [("image", "a.jpg", "image"), ("caption", "c", "caption"), ("credit", "d", "credit")],
            id="cover",
        ),
        pytest.param("heroImage: a.jpg", [("image", "a.jpg", "heroImage")], id="Astro's image"),
        pytest.param("lang: de\nsection: Local", [("language", "de", "lang"), ("section", "Local", "section")], id="others"),
        pytest.param(
            "tags: [a]\nlayout: post\nmenu: {title: x}",
            [("unread", "a", "tags"), ("unread", "post", "layout")],
            id="what is no part of the article, and at the top",
        ),
    ],
)  # fmt: skip
def test_values_become_fields_by_their_names(
    matter: str, expected: list[tuple[str, str, str]]
) -> None:
    fields = article(f"---\n{matter}\n---\n").fields

    assert [(field.name, field.value, field.key) for field in fields] == expected
    assert {field.origin for field in fields} <= {"front-matter"}


def test_the_span_of_a_field_is_its_value_without_quotes() -> None:
    text = "---\ntitle: 'River rises'\ndate: 2024-05-01 # late\n---\n"

    assert [text[slice(*field.span)] for field in article(text).fields] == [
        "River rises",
        "2024-05-01",
    ]


def test_front_matter_comes_before_what_is_visible() -> None:
    text = "---\nauthor: Ada Fenwick\n---\n# River rises\n\nBy Bo Marsh\n"

    assert [(field.value, field.origin) for field in article(text).named("author")] == [
        ("Ada Fenwick", "front-matter"),
        ("Bo Marsh", "visible"),
    ]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        pytest.param("title: A\nheadline: B", [("headline", "A")], id="one headline"),
        pytest.param("description: A\nsubtitle: B", [("dek", "A"), ("dek", "B")], id="deks"),
        pytest.param(
            "image: {src: a, caption: B, alt: C}",
            [("caption", "B"), ("alt", "C")],
            id="caption and alt",
        ),
        pytest.param(
            "sources: [A, {title: B, url: c}]", [("source", "A"), ("source", "B")], id="sources"
        ),
        pytest.param(
            "correction: The date was wrong.",
            [("correction", "The date was wrong.")],
            id="correction",
        ),
    ],
)
def test_what_readers_see_of_it_is_blocks(matter: str, expected: list[tuple[str, str]]) -> None:
    assert [
        (block.kind, block.text) for block in article(f"---\n{matter}\n---\n").blocks
    ] == expected


def test_an_equal_title_and_heading_are_both_kept() -> None:
    headlines = article("---\ntitle: River rises\n---\n# River rises\n").of_kind("headline")

    assert [block.span for block in headlines] == [Span(11, 22), Span(29, 40)]


def test_sources_with_addresses_are_links() -> None:
    text = (
        "---\nsources:\n  - https://a.example\n  - {title: B, url: https://b.example}\n  - C\n---\n"
    )
    links = article(text).links

    assert [(link.url, link.text) for link in links] == [
        ("https://a.example", "https://a.example"),
        ("https://b.example", "B"),
    ]
    assert all(text[slice(*link.span)] == link.url for link in links)


def test_an_image_has_the_words_beside_it() -> None:
    (image,) = article("---\ncover: a.jpg\ncoverAlt: B\ncaption: C\n---\n").images

    assert (image.url, image.alt, image.caption) == ("a.jpg", "B", "C")


@pytest.mark.parametrize(("matter", "tag"), [("lang: de", "de"), ("locale: pt_BR", "pt-BR")])
def test_the_language_is_the_documents(matter: str, tag: str) -> None:
    assert article(f"---\n{matter}\n---\n").language == tag
