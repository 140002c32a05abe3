"""Headers of Markdown that stand between no fences, and articles that only begin like one."""

import pytest

from newslint.formats import parse

BODY = "The council voted on Monday to close the bridge, which has stood since the war, the mayor said."
PELICAN = f"""\
Title: Council votes: bridge to close
Date: 2024-05-03 10:20
Modified: 2024-05-04 19:30
Category: Local
Authors: Ana Ruiz, Tom Lind
Summary: Two lanes stay open
    until June

{BODY}
"""
READER = f"""\
Title: Council votes: bridge to close

URL Source: https://tarnpost.example/bridge

Published Time: 2024-05-03T10:15:00+02:00

Warning: This page may not be fully loaded.

Markdown Content:
{BODY}
"""


def said(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    (document,) = parse(text, "bridge.md")
    fields = [field for field in document.fields if field.name != "unread"]
    assert all(document.text[slice(*field.span)] == field.value for field in fields)
    return (
        [(field.name, field.value) for field in fields],
        [(block.kind, block.text) for block in document.blocks],
    )


@pytest.mark.parametrize("end", [pytest.param("\n", id="LF"), pytest.param("\r\n", id="CRLF")])
def test_lines_at_the_top_are_metadata(end: str) -> None:
    fields, blocks = said(PELICAN.replace("\n", end))

    assert fields == [
        ("headline", "Council votes: bridge to close"),
        ("published", "2024-05-03 10:20"),
        ("modified", "2024-05-04 19:30"),
        ("section", "Local"),
        ("author", "Ana Ruiz"),
        ("author", "Tom Lind"),
        ("dek", "Two lanes stay open"),
    ]
    assert blocks[-1] == ("paragraph", BODY)
    assert [kind for kind, _ in blocks] == ["headline", "dek", "paragraph"]


def test_the_header_of_a_reader_service_goes_on_behind_blank_lines() -> None:
    fields, blocks = said(READER)

    assert fields == [
        ("headline", "Council votes: bridge to close"),
        ("url", "https://tarnpost.example/bridge"),
        ("published", "2024-05-03T10:15:00+02:00"),
    ]
    assert [kind for kind, _ in blocks] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Title: Bridge to close\n\n{BODY}\n", id="a title alone"),
        pytest.param(f"Date: 3 May 2024\nTags: bridge\n\n{BODY}\n", id="no title"),
        pytest.param(f"Title: Bridge to close\nDate: 3 May 2024\n{BODY}\n", id="no blank line"),
        pytest.param(f"Title: Bridge to close\nByline: Ana Ruiz\n\n{BODY}\n", id="another label"),
    ],
)
def test_other_first_lines_belong_to_the_article(text: str) -> None:
    (document,) = parse(text, "bridge.md")

    assert not any(field.origin == "front-matter" for field in document.fields)
    assert document.blocks[0].span.start == 0


def test_a_header_may_be_all_there_is() -> None:
    fields, blocks = said("Title: Bridge to close\nDate: 2024-05-03")

    assert fields == [("headline", "Bridge to close"), ("published", "2024-05-03")]
    assert blocks == [("headline", "Bridge to close")]
