"""Cutting, chaining and postponing maps keeps every character at its place."""

import pickle
from array import array
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.document import Block, Document, Pointer
from newslint.model.pieces import LazyPieces, PackedPieces, compose, cut
from newslint.model.spans import Piece, Span, locate


def coded(text: str, letters: str) -> tuple[str, tuple[Piece, ...]]:
    """Write each of `letters` in angle brackets, and map `text` to what came out."""
    source, pieces = "", []
    for offset, letter in enumerate(text):
        written = f"<{letter}>" if letter in letters else letter
        pieces.append(
            Piece(Span(offset, offset + 1), Span(len(source), len(source) + len(written)))
        )
        source += written
    return source, tuple(pieces)


@given(st.text("abcde"), st.integers(0, 8), st.integers(0, 8))
def test_cut_maps_like_the_whole(text: str, first: int, second: int) -> None:
    _, pieces = coded(text, "ab")
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    part = cut(pieces, start, end)

    for offset in range(end - start):
        here = Span(offset, offset + 1)
        assert locate(part, here) == locate(pieces, Span(offset + start, offset + start + 1))


@given(st.text("abcde", min_size=1))
def test_composed_maps_lead_through_both_codes(text: str) -> None:
    middle, inner = coded(text, "ab")
    source, outer = coded(middle, "bc")
    both = compose(outer, inner)

    for offset, letter in enumerate(text):
        span = locate(both, Span(offset, offset + 1))
        assert source[span.start : span.end].replace("<", "").replace(">", "") == letter


def test_compose_cuts_an_even_stretch_at_the_outer_escapes() -> None:
    outer = (
        Piece(Span(0, 2), Span(1, 3)),
        Piece(Span(2, 3), Span(3, 9)),
        Piece(Span(3, 5), Span(9, 11)),
    )

    assert compose(outer, (Piece(Span(0, 4), Span(1, 5)),)) == (
        Piece(Span(0, 1), Span(2, 3)),
        Piece(Span(1, 2), Span(3, 9)),
        Piece(Span(2, 4), Span(9, 11)),
    )


def test_lazy_pieces_are_made_once_and_not_before_they_are_asked_for() -> None:
    calls: list[int] = []

    def make(offset: int, length: int) -> tuple[Piece, ...]:
        calls.append(offset)
        return (Piece(Span(0, length), Span(offset, offset + length)),)

    block = Block("paragraph", "abc", LazyPieces(make, 7, 3))
    before = len(calls)

    assert block.locate(Span(1, 2)) == Span(8, 9)
    assert block.span == Span(7, 10)
    assert (before, calls) == (0, [7])


def test_packed_pieces_are_the_tuple_they_stand_for() -> None:
    pieces = (Piece(Span(0, 3), Span(4, 7)), Piece(Span(3, 4), Span(7, 9)))
    packed = PackedPieces(array("q", [0, 3, 4, 7, 3, 4, 7, 9]))

    assert packed == pieces
    assert hash(packed) == hash(pieces)
    assert (packed[0], packed[-1], packed[1:]) == (pieces[0], pieces[-1], pieces[1:])
    assert pickle.loads(pickle.dumps(packed)) == pieces  # noqa: S301 - our own bytes
    with pytest.raises(IndexError):
        _ = packed[2]


def test_lazy_pieces_are_the_tuple_they_stand_for() -> None:
    pieces = (Piece(Span(0, 3), Span(4, 7)), Piece(Span(3, 4), Span(7, 9)))
    lazy = LazyPieces(partial(cut, pieces), 0, 4)

    assert lazy == pieces
    assert pieces == lazy
    assert hash(lazy) == hash(pieces)
    assert lazy[1:] == pieces[1:]
    assert pickle.loads(pickle.dumps(lazy)) == pieces  # noqa: S301 - our own bytes
    assert Block("paragraph", "abcd", lazy) == Block("paragraph", "abcd", pieces)
    assert lazy != pieces[:1]


@pytest.mark.parametrize(
    ("offset", "name"),
    [
        pytest.param(4, "/title", id="its first character"),
        pytest.param(9, "/title", id="right behind its last"),
        pytest.param(15, "/body", id="another"),
        pytest.param(11, "", id="between two"),
    ],
)
def test_a_document_names_the_place_of_an_offset(offset: int, name: str) -> None:
    pointers = (Pointer(Span(4, 9), "/title"), Pointer(Span(12, 20), "/body"))
    document = Document("a.json", "x" * 20, "json", (), pointers=pointers)

    assert document.pointer(offset) == name
