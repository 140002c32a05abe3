"""Lines that say when and by whom at once, in every format that has to read them by their words."""

import json

import pytest

from newslint.formats import parse

BODY = "The old mill on the river reopened on Monday after two years of repairs that the town paid for."
ANN = ("author", "Ann Ost")
EVA = ("author", "Eva Berg")
SIGNED = [
    pytest.param("Published on 1 March 2024 by Ann Ost", [ANN, ("published", "1 March 2024")], id="name behind"),
    pytest.param("Published: March 1, 2024, by Ann Ost", [ANN, ("published", "March 1, 2024")], id="comma before by"),
    pytest.param("Updated 3 May 2024 by Ann Ost", [ANN, ("modified", "3 May 2024")], id="a change"),
    pytest.param(
        "Posted on March 1, 2024 by Ann Ost and Tom Lind",
        [ANN, ("author", "Tom Lind"), ("published", "March 1, 2024")],
        id="two names behind",
    ),
    pytest.param("Posted on March 1, 2024 by admin", [("author", "admin"), ("published", "March 1, 2024")], id="account"),
    pytest.param("March 1, 2024 by Maria Lopez", [("author", "Maria Lopez"), ("published", "March 1, 2024")], id="no label"),
    pytest.param("Published: March 1, 2024 | By Ann Ost", [ANN, ("published", "March 1, 2024")], id="divider before by"),
    pytest.param("Posted by Ann Ost on March 1, 2024", [ANN, ("published", "March 1, 2024")], id="posted by"),
    pytest.param("Posted by Ann Ost on March 1, 2024 in News", [ANN, ("published", "March 1, 2024")], id="section behind"),
    pytest.param("Published by Ann Ost on 1 March 2024", [ANN, ("published", "1 March 2024")], id="published by"),
    pytest.param("Updated by Ann Ost on 1 March 2024", [ANN, ("modified", "1 March 2024")], id="updated by"),
    pytest.param("Posted by Ann Ost", [ANN], id="posted without a day"),
    pytest.param("POSTED BY MARIA LOPEZ ON MARCH 1, 2024", [("author", "MARIA LOPEZ"), ("published", "MARCH 1, 2024")], id="capitals"),
    pytest.param("Written by Ann Ost, published 3 May 2024", [ANN, ("published", "3 May 2024")], id="label behind"),
    pytest.param(
        "By Ann Ost, published 1 May 2024, updated 3 May 2024",
        [ANN, ("published", "1 May 2024"), ("modified", "3 May 2024")],
        id="two labels behind",
    ),
    pytest.param("By Ann Ost - Published on March 1, 2024", [ANN, ("published", "March 1, 2024")], id="dash and label"),
    pytest.param("Author: Ann Ost Date: 3 May 2024", [ANN, ("published", "3 May 2024")], id="two labels, no divider"),
    pytest.param("By Ann Ost on March 1, 2024", [ANN, ("published", "March 1, 2024")], id="on"),
    pytest.param("By Ann Ost on Friday, March 1, 2024", [ANN, ("published", "Friday, March 1, 2024")], id="on a weekday"),
    pytest.param("By Ann Ost March 1, 2024", [ANN, ("published", "March 1, 2024")], id="nothing between"),
    pytest.param("By Ann Ost, March 1, 2024 10:15 a.m.", [ANN, ("published", "March 1, 2024 10:15 a.m.")], id="morning"),
    pytest.param("By May Ost on March 1, 2024", [("author", "May Ost"), ("published", "March 1, 2024")], id="May, a name"),
    pytest.param("Veröffentlicht am 3. Mai 2024 von Eva Berg", [EVA, ("published", "3. Mai 2024")], id="German"),
    pytest.param("Veröffentlicht von Eva Berg am 3. Mai 2024", [EVA, ("published", "3. Mai 2024")], id="German, name first"),
    pytest.param("Von Eva Berg am 3. Mai 2024", [EVA, ("published", "3. Mai 2024")], id="German joint"),
    pytest.param("Von Eva Berg, aktualisiert am 3. Mai 2024", [EVA, ("modified", "3. Mai 2024")], id="German change"),
    pytest.param("Von Eva Berg (3. Mai 2024)", [EVA, ("published", "3. Mai 2024")], id="in brackets"),
    pytest.param("Publié le 3 mai 2024 par Éva Dupré", [("author", "Éva Dupré"), ("published", "3 mai 2024")], id="French"),
    pytest.param("Par Éva Dupré, le 3 mai 2024", [("author", "Éva Dupré"), ("published", "3 mai 2024")], id="French joint"),
    pytest.param(
        "Publicado el 3 de mayo de 2024 por Eva Ruiz",
        [("author", "Eva Ruiz"), ("published", "3 de mayo de 2024")],
        id="Spanish",
    ),
    pytest.param(
        "Por Eva Ruiz, publicado el 3 de mayo de 2024",
        [("author", "Eva Ruiz"), ("published", "3 de mayo de 2024")],
        id="Spanish, name first",
    ),
]  # fmt: skip


def said(text: str, path: str) -> list[tuple[str, str]]:
    """The authors and days of an article."""
    document = next(iter(parse(text, path)))
    fields = [
        field for field in document.fields if field.name in {"author", "published", "modified"}
    ]
    assert all(document.text[slice(*field.span)] == field.value for field in fields)
    return sorted((field.name, field.value) for field in fields)


@pytest.mark.parametrize(("line", "fields"), SIGNED)
@pytest.mark.parametrize("mark", [pytest.param("", id="text"), pytest.param("# ", id="Markdown")])
def test_a_line_may_say_both_who_and_when(
    line: str, fields: list[tuple[str, str]], mark: str
) -> None:
    path = "mill.md" if mark else "mill.txt"

    assert said(f"{mark}Mill Reopens After Flood\n\n{line}\n\n{BODY}\n", path) == sorted(fields)


@pytest.mark.parametrize(("line", "fields"), SIGNED)
def test_a_page_shows_who_signs_its_day(line: str, fields: list[tuple[str, str]]) -> None:
    page = (
        f"<article><h1>Mill Reopens After Flood</h1><p>{line}</p>{f'<p>{BODY}</p>' * 4}</article>"
    )
    authors = [value for name, value in fields if name == "author"]

    assert [value for name, value in said(page, "mill.html") if name == "author"] == authors


def test_the_byline_of_a_record_has_no_day_for_an_author() -> None:
    record = {
        "title": "Mill Reopens After Flood",
        "byline": "By Ann Ost | 3 May 2024",
        "text": BODY * 3,
    }

    assert said(json.dumps(record), "mill.json") == [ANN, ("published", "3 May 2024")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Published 3 May 2024 by the ministry of ponds", id="an office"),
        pytest.param("Updated 3 May 2024 by order of the council", id="an order"),
        pytest.param("Posted by the council on 3 May 2024", id="the council"),
        pytest.param("Published by Mill Books on 3 May 2024, the diary sold out.", id="a sentence"),
        pytest.param("Published by Mill Books on 3 May 2024 the diary sold out within a week", id="a clause"),
        pytest.param("Posted by Ann Ost and the mill", id="names and a thing"),
        pytest.param("By May 3, 2024 nobody was left", id="until a day"),
        pytest.param("By Friday, March 1, 2024, the town had paid", id="until a weekday"),
        pytest.param("Opened on 3 May 2024 by Ann Ost", id="no label"),
    ],
)  # fmt: skip
def test_a_day_and_a_name_do_not_make_a_byline(line: str) -> None:
    document = next(iter(parse(f"{BODY}\n\n{line}\n\n{BODY}", "mill.txt")))

    assert {block.kind for block in document.blocks} <= {"paragraph", "subhead"}
    assert not document.fields


def test_a_wrapped_line_is_no_byline_of_somebody_who_posts() -> None:
    text = f"{BODY} The picture was\nposted by Ann Ost on 3 May 2024\nand seen by many."

    assert [block.kind for block in next(iter(parse(text, "mill.txt"))).blocks] == ["paragraph"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("Title: Mill Reopens", "Mill Reopens", id="title"),
        pytest.param("Headline: Flood: Mill Reopens", "Flood: Mill Reopens", id="headline"),
        pytest.param("Titre : Le moulin rouvre", "Le moulin rouvre", id="French"),
        pytest.param("Titled: Mill Reopens", "Titled: Mill Reopens", id="another word"),
    ],
)
@pytest.mark.parametrize("mark", [pytest.param("", id="text"), pytest.param("# ", id="Markdown")])
def test_a_headline_has_no_label(line: str, title: str, mark: str) -> None:
    document = next(iter(parse(f"{mark}{line}\n\n{BODY}\n", "mill.md" if mark else "mill.txt")))
    fields = [field for field in document.fields if field.name == "headline"]

    assert [field.value for field in fields] == [title]
    assert document.text[slice(*fields[0].span)] == title
    assert document.blocks[0].text == line
