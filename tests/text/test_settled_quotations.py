"""What is told of an article by its marks alone: the same as the full analysis tells."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.quotes.document import orphans, quotations
from newslint.text.quotes.marks import every_pair
from newslint.text.quotes.plain_marks import plain_pairs
from newslint.text.quotes.quotation import is_unattributed
from newslint.text.quotes.runs import runs
from newslint.text.quotes.settled import is_settled
from newslint.text.quotes.unsettled import open_part

MARKS = st.sampled_from(
    ["“", "”", '"', "'", "’", "''", "'''", "‘", "«", "»", "<b>", "it, ", "We know.", "6", "½", " ", "-", "(", "A", "b"]
)  # fmt: skip
SENTENCES = st.sampled_from(
    [
        "“Nobody told us of the water.”", "“Nobody told us of the water,” Ruiz said.", "She waited.",
        "“Nobody told us of the water,", "“Was there any word of it?” Lind asked.", "“No.”", "Why did he stay?",
        "She called it a “plan” of theirs.", "“Rain and Wind Over Lund” sold well.", "Lind said so:",
        "‘Nobody told us of the water.’", "“The dam is old,” said Lind.", "Lind said he was tired.", "”", "“",
        "The mill issued a statement.", '"Nobody told us of the water."', "3rd,", "— Ana Ruiz", "1.", "A Weir",
        "The dam is 14 metres high.", "They spoke of “a disgrace for all of us” and left.", "the", ".",
    ]
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=6)


@given(st.lists(MARKS, max_size=12).map("".join))
def test_plain_paragraphs_have_the_pairs_of_all(text: str) -> None:
    found = plain_pairs(text)

    assert found is None or found == every_pair(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“One,” said Lind. “Two,” said Roe.", id="curly"),
        pytest.param('"One," said Lind. "Two," said Roe.', id="straight"),
        pytest.param("''One,'' said Lind. ''Two,'' said Roe.", id="two apostrophes"),
        pytest.param("Lind's dam isn’t old.", id="none"),
    ],
)
def test_usual_marks_are_plain(text: str) -> None:
    assert plain_pairs(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lind left.” “One,” said Roe.", id="a closing one before all"),
        pytest.param("“One,” said Roe.” “Two,” said Lind.", id="a closing one between"),
        pytest.param("“One,” said Roe.”", id="a closing one behind all"),
        pytest.param("“One “two,” said Roe.", id="an opening one within"),
        pytest.param("“One,” said Roe. “Two", id="an opening one behind all"),
    ],
)
def test_marks_without_a_partner_leave_doubt(text: str) -> None:
    assert plain_pairs(text) is None


@given(PARAGRAPHS)
def test_orphans_are_those_of_the_full_analysis(paragraphs: Sequence[str]) -> None:
    kinds = ("paragraph",) * len(paragraphs)
    wanted = [quote for quote in quotations(paragraphs, kinds) if is_unattributed(quote)]

    assert list(orphans(paragraphs, kinds)) == wanted


@given(PARAGRAPHS)
def test_what_one_look_settles_has_no_open_part(paragraphs: Sequence[str]) -> None:
    parts = [part for run in runs(paragraphs) if (part := open_part(paragraphs, run))]

    assert not (is_settled(paragraphs) and parts)


@pytest.mark.parametrize(
    ("paragraphs", "is_at_once"),
    [
        pytest.param(["It rained.", "Lund’s dam held."], True, id="no quotation"),
        pytest.param(["“Dry,” said Lind.", "She said “it is dry”."], True, id="words beside each"),
        pytest.param(["“Nobody told us of it.”", "Lind left."], False, id="one alone"),
        pytest.param(
            ["“Nobody told us", "of it,” said Lind."], False, id="marks in two paragraphs"
        ),
        pytest.param(
            ["It rained."] * 1_000 + ["“Nobody told us of it.”"], False, id="one alone, far down"
        ),
        pytest.param(
            ["It rained."] * 999 + ["“Nobody told us", "of it,” said Lind."],
            False,
            id="marks in two paragraphs that are not looked at together",
        ),
    ],
)
def test_words_beside_all_quotations_settle_at_once(
    paragraphs: list[str], is_at_once: bool
) -> None:
    assert is_settled(paragraphs) is is_at_once


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["“We wait here for rain,” said Ana Ruiz."], id="tag"),
        pytest.param(["Ana Ruiz said: “We wait here for rain.”"], id="lead"),
        pytest.param(["“We wait for rain here,” she said. “There was none at all in May.”"], id="same paragraph"),
        pytest.param(["“It is dry here,” she said.", "“There was no rain at all.”"], id="neighbour"),
        pytest.param(["Ana Ruiz was blunt:", "“There was no rain at all.”"], id="announced"),
        pytest.param(["“No rain.”", "“A dry year”"], id="short"),
        pytest.param(["“The Long Way Down to the Harbour” sold well."], id="title"),
    ],
)  # fmt: skip
def test_usual_quotations_need_no_analysis(paragraphs: list[str]) -> None:
    assert [run for run in runs(paragraphs) if open_part(paragraphs, run)] == []


def test_only_the_part_that_is_open_is_analysed() -> None:
    said = "“We wait here for rain,” said Ana Ruiz."
    paragraphs = [said, said, said, "“Dry.”", "“There was no rain at all.”", said]
    (run,) = runs(paragraphs)

    assert open_part(paragraphs, run) == range(2, 5)
