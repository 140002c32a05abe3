"""Spans of one text, asked again and again whether they touch or hold another one."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from newslint.model.spans import Span


class Extents:
    """Some spans, put in order once; they may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [0, *accumulate((end for _, end in ordered), max)]

    def touch(self, span: Span) -> bool:
        """Whether one of them overlaps a span."""
        return self._end(span.end) > span.start

    def hold(self, span: Span) -> bool:
        """Whether all of a span lies in one of them."""
        return self._end(span.start + 1) >= span.end

    def _end(self, limit: int) -> int:
        """Where the farthest of those ends that start before a limit."""
        return self._ends[bisect_left(self._starts, limit)]
