"""Columns in three units, lines as editors end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from newslint.lsp.positions import Positions
from newslint.model.spans import Span

ENCODINGS = ("utf-8", "utf-16", "utf-32")


@pytest.mark.parametrize(
    ("encoding", "start", "end"),
    [
        pytest.param("utf-8", 5, 8, id="bytes"),
        pytest.param("utf-16", 3, 4, id="pairs of bytes"),
        pytest.param("utf-32", 2, 3, id="code points"),
    ],
)
def test_columns_count_the_units_of_the_encoding(encoding: str, start: int, end: int) -> None:
    found = Positions("one\r\n😀a€b", encoding).range(Span(7, 8))

    assert found == types.Range(types.Position(1, start), types.Position(1, end))


@pytest.mark.parametrize(
    ("where", "offset"),
    [
        pytest.param(types.Position(0, 99), 3, id="beyond the line"),
        pytest.param(types.Position(9, 0), 7, id="beyond the text"),
        pytest.param(types.Position(1, 1), 6, id="within a character"),
        pytest.param(types.Position(1, 2), 6, id="after it"),
    ],
)
def test_positions_beyond_are_pulled_back(where: types.Position, offset: int) -> None:
    assert Positions("one\r\n😀b", "utf-16").span(types.Range(where, where)).start == offset


def test_range_that_ends_before_it_starts_is_empty() -> None:
    where = types.Range(types.Position(0, 3), types.Position(0, 1))

    assert Positions("abcdef", "utf-8").span(where) == Span(3, 3)


@given(
    st.text(alphabet=st.sampled_from("aé€😀\n\r\u2028\x0c "), max_size=40),
    st.sampled_from(ENCODINGS),
    st.data(),
)
def test_places_come_back_as_they_went(text: str, encoding: str, data: st.DataObject) -> None:
    positions = Positions(text, encoding)
    # Between the two characters of one newline no editor has a place.
    places = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n" or at == 0]
    start = data.draw(st.sampled_from(places))
    end = data.draw(st.sampled_from([at for at in places if at >= start]))

    assert positions.span(positions.range(Span(start, end))) == Span(start, end)
