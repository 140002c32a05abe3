"""The blocks around a span are those that touch it, however many there are and in whatever order."""

import time

import pytest

from newslint.engine.nearby import Nearby
from newslint.model.document import Block, Document
from newslint.model.spans import Piece, Span


def block(start: int, end: int) -> Block:
    return Block("paragraph", "x" * (end - start), (Piece(Span(0, end - start), Span(start, end)),))


BLOCKS = (block(40, 50), block(0, 10), block(12, 30), block(14, 16), Block("alt", "", ()))
DOCUMENT = Document("a.txt", "x" * 60, "text", BLOCKS)


@pytest.mark.parametrize(
    ("span", "numbers"),
    [
        pytest.param(Span(2, 3), [1], id="inside one"),
        pytest.param(Span(10, 12), [1, 2], id="between two that it touches"),
        pytest.param(Span(20, 22), [2], id="behind a block inside another"),
        pytest.param(Span(15, 45), [0, 2, 3], id="over several, in the document's order"),
        pytest.param(Span(33, 35), [], id="in none"),
        pytest.param(Span(0, 60), [0, 1, 2, 3], id="over all that stand in the source"),
    ],
)
def test_blocks_that_touch_a_span(span: Span, numbers: list[int]) -> None:
    assert Nearby(DOCUMENT).document(span).blocks == tuple(BLOCKS[number] for number in numbers)


def test_many_blocks_are_not_looked_at_for_each_span() -> None:
    blocks = tuple(block(start, start + 2) for start in range(0, 60_000, 3))
    nearby = Nearby(Document("a.txt", "", "text", blocks))
    start = time.process_time()
    found = [nearby.document(span.span).blocks for span in blocks]

    assert all(len(some) == 1 for some in found)
    assert time.process_time() - start < 5
