"""Spans answer whether they touch or hold another one as asking each of them would."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.model.spans import Span
from newslint.text.extents import Extents

SPAN = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda two: Span(two[0], sum(two)))


@given(st.lists(SPAN, max_size=8), SPAN)
def test_extents_agree_with_asking_each_span(spans: list[Span], other: Span) -> None:
    extents = Extents(spans)

    assert extents.touch(other) == any(
        other.start < end and start < other.end for start, end in spans
    )
    assert extents.hold(other) == any(
        start <= other.start and other.end <= end for start, end in spans
    )
