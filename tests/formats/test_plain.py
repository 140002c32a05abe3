"""Plain text: which blocks a file has, what they are for, and that their spans are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats.plain import parse
from newslint.model.document import Document

BODY = (
    "The mill reopened on Monday after a flood that had closed it for two years, its owner said, "
    "and forty people were back at the machines before noon, among them nine apprentices."
)


def read(text: str) -> Document:
    return next(parse(text, "a.txt"))


def roles(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Mill Reopens\n\n{BODY}", [("headline", "Mill Reopens"), ("paragraph", BODY)], id="headline"),
        pytest.param(
            f"Business\n\nMill Reopens After the Great Flood\n\n{BODY}",
            [("section", "Business"), ("headline", "Mill Reopens After the Great Flood"), ("paragraph", BODY)],
            id="section above the headline",
        ),
        pytest.param(
            f"Business\n\npublished : 2023-12-01\n\nMill Reopens After Flood\n\nForty back at work in the old town\n\n{BODY}",
            [
                ("section", "Business"),
                ("date", "published : 2023-12-01"),
                ("headline", "Mill Reopens After Flood"),
                ("dek", "Forty back at work in the old town"),
                ("paragraph", BODY),
            ],
            id="date line between section and headline",
        ),
        pytest.param(
            f"Mill Reopens\nBy Ana Ruiz\n3 May 2024\n\n{BODY}",
            [("headline", "Mill Reopens"), ("byline", "By Ana Ruiz"), ("date", "3 May 2024"), ("paragraph", BODY)],
            id="header lines without blank lines",
        ),
        pytest.param(
            f"Mill Reopens\n\n{BODY}\n\nWhat comes next\n\n{BODY}",
            [("headline", "Mill Reopens"), ("paragraph", BODY), ("subhead", "What comes next"), ("paragraph", BODY)],
            id="subhead",
        ),
        pytest.param(
            "First line that was wrapped\nat forty columns by an editor, and\nends here.",
            [("paragraph", "First line that was wrapped\nat forty columns by an editor, and\nends here.")],
            id="wrapped lines are one paragraph",
        ),
        pytest.param(f"{BODY}\n{BODY}", [("paragraph", BODY), ("paragraph", BODY)], id="long lines are paragraphs"),
        pytest.param(
            f"{BODY}\n\n- flour\n- paper\n  and card\n- string",
            [("paragraph", BODY), ("list", "- flour"), ("list", "- paper\n  and card"), ("list", "- string")],
            id="list with a wrapped item",
        ),
        pytest.param(
            f"{BODY}\n\nAn image of the mill at dawn, symbolizing hope.\n\n[taken with Canon EOS R6]",
            [
                ("paragraph", BODY),
                ("caption", "An image of the mill at dawn, symbolizing hope."),
                ("caption", "[taken with Canon EOS R6]"),
            ],
            id="caption and its camera tag",
        ),
        pytest.param(
            "A photo of the broken dam was shared ten thousand times before noon.",
            [("paragraph", "A photo of the broken dam was shared ten thousand times before noon.")],
            id="a sentence about a photo is no caption",
        ),
        pytest.param(
            "Photo: Mia Holm/Agency", [("caption", "Photo: Mia Holm/Agency")], id="labelled caption"
        ),
        pytest.param(
            f"{BODY}\n\nCorrection: An earlier version gave the wrong year.",
            [("paragraph", BODY), ("correction", "Correction: An earlier version gave the wrong year.")],
            id="correction",
        ),
        pytest.param("", [], id="empty file"),
        pytest.param(" \n\n\t\n", [], id="white space alone"),
    ],
)  # fmt: skip
def test_blocks_have_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("“nobody left the mill before noon,” its owner said", "paragraph", id="a quotation"),
        pytest.param("$5 million from the town and a loan", "paragraph", id="a price"),
        pytest.param("12 apprentices who came on 3 May 2024 from the coast", "paragraph", id="a number and a date"),
        pytest.param("the owner and the council, which has no mill", "paragraph", id="an article"),
        pytest.param("An image of the mill at dawn", "caption", id="an article and a picture"),
        pytest.param("12. the apprentices", "list", id="a number with a full stop"),
        pytest.param("Published: 3 May 2024", "date", id="a label and a date"),
        pytest.param("3 May 2024", "date", id="a date alone"),
        pytest.param("  By Ana Ruiz", "byline", id="indented byline"),
    ],
)  # fmt: skip
def test_line_divides_a_paragraph_only_with_a_role_of_its_own(line: str, kind: str) -> None:
    first = "It reopened on Monday with"
    together = [("paragraph", f"{first}\n{line}")]
    apart = [("paragraph", first), (kind, line.strip())]

    assert roles(f"{BODY}\n\n{first}\n{line}")[1:] == (together if kind == "paragraph" else apart)


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        pytest.param("Related Sources:\n\n•\u00a0Source 1\u00a0•\u00a0Source 2", ["Source 1", "Source 2"], id="bullets and NBSPs on a line"),
        pytest.param("Sources:\nSource 1\nSource 2", ["Source 1", "Source 2"], id="a line each"),
        pytest.param("Sources\n\n1. Reuters\n2. City council", ["Reuters", "City council"], id="numbered"),
        pytest.param("Sources: Reuters | City council", ["Reuters", "City council"], id="on the heading's line"),
        pytest.param("References:\n\n[1] A. Lind, Floods (2019)", ["A. Lind, Floods (2019)"], id="bracketed number"),
        pytest.param("Quellen:\n\n- Stadtrat", ["Stadtrat"], id="German"),
        pytest.param("Bronnen:\n\n- Gemeenteraad", ["Gemeenteraad"], id="Dutch"),
        pytest.param("Kilder: NTB • Kommunen", ["NTB", "Kommunen"], id="Norwegian"),
        pytest.param("Referencer:\n\n1. Ritzau", ["Ritzau"], id="Danish"),
        pytest.param("Referanser:\n\n1. NTB", ["NTB"], id="Norwegian references"),
        pytest.param("Použité zdroje:\n\n1. ČTK", ["ČTK"], id="Czech"),
        pytest.param("Список джерел:\n\n1. Міська рада", ["Міська рада"], id="Ukrainian"),
    ],
)  # fmt: skip
def test_source_items_stand_alone(lines: str, items: list[str]) -> None:
    document = read(f"Mill Reopens\n\n{BODY}\n\n{lines}")

    assert [block.text for block in document.of_kind("source")] == items
    assert [document.text[slice(*block.span)] for block in document.of_kind("source")] == items


def test_prose_after_a_source_list_is_prose_again() -> None:
    document = read(f"Sources:\n\n• Reuters\n\n{BODY}")

    assert [block.kind for block in document.blocks] == ["source-heading", "source", "paragraph"]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        pytest.param("published : 2023-12-01", [("published", "2023-12-01")], id="label with spaces"),
        pytest.param("Updated: 3 May 2024, 10:15 GMT", [("modified", "3 May 2024, 10:15 GMT")], id="updated with time"),
        pytest.param("May 3, 2024", [("published", "May 3, 2024")], id="bare date"),
        pytest.param("Published: YYYY-MM-DD", [], id="a slot is no date"),
        pytest.param("By Ana Ruiz and Tom Lind", [("author", "Ana Ruiz"), ("author", "Tom Lind")], id="two names"),
        pytest.param("By Ana Ruiz, Staff Writer", [("author", "Ana Ruiz")], id="an office is no name"),
        pytest.param("By [Your Name]", [("author", "[Your Name]")], id="a slot for a name"),
        pytest.param("By admin", [("author", "admin")], id="an account"),
        pytest.param("By Ana Ruiz | 3 May 2024", [("author", "Ana Ruiz"), ("published", "3 May 2024")], id="date beside the name"),
        pytest.param("Von Eva Berg", [("author", "Eva Berg")], id="German byline"),
        pytest.param("Autorin: Eva Berg", [("author", "Eva Berg")], id="a label for her"),
        pytest.param(
            "By Maria Lopez, Mill Post, 3 May 2024",
            [("author", "Maria Lopez"), ("author", "Mill Post"), ("published", "3 May 2024")],
            id="date behind names",
        ),
        pytest.param(
            "By Maria Lopez, Friday, May 3, 2024",
            [("author", "Maria Lopez"), ("published", "Friday, May 3, 2024")],
            id="a weekday is no name",
        ),
        pytest.param("Text: Eva Berg", [("author", "Eva Berg")], id="a label for the text"),
        pytest.param("Auteure : Éva Dupré", [("author", "Éva Dupré")], id="French label"),
        pytest.param("Автори: Ірина Їжак, Ольга Гай", [("author", "Ірина Їжак"), ("author", "Ольга Гай")], id="Ukrainian label"),
        pytest.param("Mill Town | 3 May 2024", [("published", "3 May 2024")], id="place beside the date"),
        pytest.param("3 May 2024 · 5 min read", [("published", "3 May 2024")], id="what the reading takes"),
        pytest.param("📅 Published: 3 May 2024", [("published", "3 May 2024")], id="a picture before the label"),
        pytest.param("3. Mai 2024", [("published", "3. Mai 2024")], id="a day that reads like an item"),
        pytest.param("3. 5. 2024, 10:15", [("published", "3. 5. 2024, 10:15")], id="the same in figures"),
    ],
)  # fmt: skip
def test_header_lines_become_fields(line: str, fields: list[tuple[str, str]]) -> None:
    document = read(f"Mill Reopens After Flood\n\n{line}\n\n{BODY}")
    found = [(field.name, field.value) for field in document.fields if field.name != "headline"]

    assert found == fields
    assert all(document.text[slice(*field.span)] == field.value for field in document.fields)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("By the time the water fell, nobody was left", id="a clause"),
        pytest.param("By Monday it was over.", id="a sentence"),
        pytest.param("By now everybody knew the road", id="an adverb"),
    ],
)
def test_words_after_by_are_not_always_a_name(line: str) -> None:
    assert not any(block.kind == "byline" for block in read(f"{BODY}\n\n{line}\n\n{BODY}").blocks)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Friday, 3 May 2024, 10:15 CEST", id="weekday, time and zone"),
        pytest.param("п’ятниця, 3 травня 2024", id="Ukrainian weekday"),
        pytest.param("segunda-feira, 6 de maio de 2024", id="a weekday of two words"),
        pytest.param("2024年5月6日星期一", id="characters alone"),
        pytest.param("24 نيسان / أبريل 2024", id="a month by two names"),
    ],
)
def test_a_date_alone_needs_no_label(line: str) -> None:
    assert roles(f"Mill Reopens After Flood\n\n{line}\n\n{BODY}")[1] == ("date", line)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{BODY * 2}\n\n{BODY * 2}\n\n3 May 2024", id="below two long paragraphs"),
        pytest.param(f"{BODY}\n\n3 May 2024 will be remembered", id="beside other words"),
        pytest.param("Mill Reopens\n\nThe mill burnt down\non 3 May 2024 in heavy rain,\nand for good.", id="in a wrapped paragraph"),
    ],
)  # fmt: skip
def test_a_date_anywhere_else_is_prose(text: str) -> None:
    assert "date" not in {kind for kind, _ in roles(text)}


def test_a_caption_is_found_among_the_lines_of_a_paragraph() -> None:
    lines = "The council met at noon\nAn image of the old mill at dawn\nand went home at one"

    assert ("caption", "An image of the old mill at dawn") in roles(f"Mill Reopens\n\n{lines}")


def test_a_directive_is_a_comment_and_no_prose() -> None:
    document = read(f"{BODY}\n\n%% newslint: ignore[SRC001] -- its name\n\n{BODY}")

    assert [(comment.text, comment.alone) for comment in document.comments] == [
        ("ignore[SRC001] -- its name", True)
    ]
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]


def test_a_directive_in_a_sentence_is_prose() -> None:
    assert not read(f"{BODY} Write %% newslint: ignore[SRC001] to be rid of it.").comments


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_newline_divides(newline: str) -> None:
    document = read(newline.join(["Mill Reopens", "", BODY, "", "Sources:", "", "• Reuters"]))

    assert [block.kind for block in document.blocks] == [
        "headline",
        "paragraph",
        "source-heading",
        "source",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_newline_joins_the_lines_of_a_wrapped_paragraph(newline: str) -> None:
    document = read(newline.join(["The council voted on Monday", "to mend the old bridge."]))

    assert len(document.blocks) == 1


def test_bare_addresses_are_links() -> None:
    text = f"{BODY} See https://town.example.net/flood_(1904). Or (http://mill.example.net)."
    document = read(text)

    assert [link.url for link in document.links] == [
        "https://town.example.net/flood_(1904)",
        "http://mill.example.net",
    ]
    assert all(text[slice(*link.span)] == link.url for link in document.links)


PARTS = st.sampled_from([
    "Mill Reopens", BODY, "By Ana Ruiz", "published : 2023-12-01", "Sources:", "•\u00a0Source 1\u00a0•\u00a0Source 2",
    "- item", "[taken with Nikon D850]", "An image of 🎉 people", "\U0001f469\u200d\U0001f4bb said “so”",
    "%% newslint: ignore[SRC001]", "\u202eevil", "", " ", "\t", "\u00a0", "3 May 2024", "a|b|c", "?",
])  # fmt: skip


@given(
    st.lists(
        st.tuples(
            PARTS | st.text(max_size=40), st.sampled_from(["\n", "\r\n", "\n\n", "\r\n\r\n", ""])
        )
    )
)
def test_spans_are_exact_whatever_the_text(parts: list[tuple[str, str]]) -> None:
    text = "".join(part + end for part, end in parts)
    document = read(text)

    assert all(text[slice(*block.span)] == block.text for block in document.blocks)
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert all(text[slice(*field.span)].strip() == field.value for field in document.fields)
