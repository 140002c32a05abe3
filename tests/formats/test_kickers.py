"""What stands above a headline: the section, a label such as “Analysis:”, the way through the site."""

import pytest

from newslint.formats import parse

HEADLINE = "Council votes to close the old bridge"
BODY = "The council voted on Monday to close the bridge, which has stood since the war, the mayor said."


def told(head: str) -> list[tuple[str, str]]:
    (document,) = parse(f"{head}\n\n{BODY}\n", "bridge.txt")
    blocks = [block for block in document.blocks if block.kind not in {"byline", "date"}]
    assert all(document.text[slice(*block.span)] == block.text for block in blocks)
    return [(block.kind, block.text) for block in blocks[:-1]]


@pytest.mark.parametrize(
    ("above", "sections"),
    [
        pytest.param("POLITICS\n\n", ["POLITICS"], id="capitals"),
        pytest.param("Analysis:\n\n", ["Analysis:"], id="a label with its colon"),
        pytest.param("News > Politics > Local\n\n", ["News > Politics > Local"], id="a way"),
        pytest.param("Home / News\n\n", ["Home / News"], id="a way with slashes"),
        pytest.param("Politics\n\nAnalysis\n\n", ["Politics", "Analysis"], id="two"),
        pytest.param("3 May 2024\n\nPolitics\n\n", ["Politics"], id="below the day"),
        pytest.param("POLITICS\n", ["POLITICS"], id="on the line before"),
        pytest.param("3 May 2024\nPolitics\n", ["Politics"], id="between the lines"),
        pytest.param("POLITICS\r\n", ["POLITICS"], id="carriage return"),
    ],
)
def test_the_section_stands_apart_from_the_headline(above: str, sections: list[str]) -> None:
    names = [("section", section) for section in sections]

    assert told(f"{above}{HEADLINE}\nBy Ana Ruiz") == [*names, ("headline", HEADLINE)]


@pytest.mark.parametrize(
    ("head", "blocks"),
    [
        pytest.param("Exclusive | Bridge closes", [("headline", "Exclusive | Bridge closes")], id="bar"),
        pytest.param("地方\n\n町議会が古い橋を閉鎖\n\n二車線は六月まで", [("section", "地方"), ("headline", "町議会が古い橋を閉鎖"), ("dek", "二車線は六月まで")], id="a script without spaces"),
        pytest.param("Dear readers:", [("paragraph", "Dear readers:")], id="no headline below"),
        pytest.param(f"Old bridge closes\n\n{HEADLINE} over the river", [("section", "Old bridge closes"), ("headline", f"{HEADLINE} over the river")], id="few words"),
        pytest.param("Either/or: a choice for the council\n\nTwo plans", [("headline", "Either/or: a choice for the council"), ("dek", "Two plans")], id="a slash in words"),
    ],
)  # fmt: skip
def test_other_lines_stay_what_they_are(head: str, blocks: list[tuple[str, str]]) -> None:
    assert told(head) == blocks
