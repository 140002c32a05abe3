"""Where sentences end, and where a full stop ends nothing."""

import pytest

from newslint.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rain fell. It was cold.", ["Rain fell.", "It was cold."], id="two"),
        pytest.param("Mr. Lind left.", ["Mr. Lind left."], id="title"),
        pytest.param("J. K. Lind left. He ran.", ["J. K. Lind left.", "He ran."], id="initials"),
        pytest.param("It cost 3.5 million.", ["It cost 3.5 million."], id="decimal"),
        pytest.param("The U.S. Senate met.", ["The U.S. Senate met."], id="abbreviation goes on"),
        pytest.param("He left the U.S. The end.", ["He left the U.S.", "The end."], id="abbreviation ends"),
        pytest.param("It closed at 5 p.m. Nobody came.", ["It closed at 5 p.m. Nobody came."], id="time, unsure"),
        pytest.param("It closed at 5 p.m. The end.", ["It closed at 5 p.m.", "The end."], id="time, sure"),
        pytest.param("Well... maybe.", ["Well... maybe."], id="three dots go on"),
        pytest.param("“Why?” It was late.", ["“Why?”", "It was late."], id="closing mark"),
        pytest.param("Really! (Yes.) So.", ["Really!", "(Yes.)", "So."], id="bracket"),
        pytest.param("Am 3. Mai kam er. Er blieb.", ["Am 3. Mai kam er.", "Er blieb."], id="German ordinal"),
        pytest.param("  Rain fell.  ", ["Rain fell."], id="spaces around"),
        pytest.param("", [], id="empty"),
        pytest.param("No stop", ["No stop"], id="no stop"),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in sentences(text)] == expected
