"""Article text as HTML that is nothing but text, with marks around the characters of findings."""

import html
from collections.abc import Iterator, Sequence
from itertools import islice

from newslint.model.finding import SEVERITIES, Severity
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.reporters._safe import visible

_MOST_NOTES = 20  # that one mark leads to
_LONGEST = 4_000  # code points of a stretch without marks; of more, both ends are shown
_END = 600


class Spot(NamedTuple):
    """Where a finding stands in a text, and the number of its note."""

    span: Span
    number: int
    severity: Severity


def text(value: str, keep: str = "\n\r\t") -> str:
    """Text for an element or an attribute; `#` and `::` as references, so that no log line commands."""
    escaped = html.escape(visible(value, keep))
    return (
        escaped.replace("&#", "\0")
        .replace("#", "&#35;")
        .replace("\0", "&#")
        .replace("::", "&#58;&#58;")
    )


class Marker:
    """Marks texts of one page; the first mark of a finding is the one that links and Tab lead to."""

    def __init__(self) -> None:
        self.placed: set[int] = set()

    def mark(self, value: str, spots: Sequence[Spot]) -> str:
        """A text with marks; where several findings share characters, one mark leads to all of them."""
        return "".join(self._parts(value, sorted(spots)))

    def _parts(self, value: str, spots: list[Spot]) -> Iterator[str]:
        edges = sorted({0, len(value), *(edge for spot in spots for edge in spot.span)})
        active: dict[int, Spot] = {}
        waiting = iter(spots)
        following = next(waiting, None)
        for start, end in zip(edges, [*edges[1:], len(value)], strict=True):
            for number in [number for number, spot in active.items() if spot.span.end <= start]:
                del active[number]
            points = []
            while following and following.span.start <= start:
                if following.span.start == following.span.end:
                    points.append(following)
                else:
                    active[following.number] = following
                following = next(waiting, None)
            if points:
                yield self._mark("", points)
            if start < end:
                part = value[start:end]
                yield (
                    self._mark(part, list(islice(active.values(), _MOST_NOTES)))
                    if active
                    else _plain(part)
                )

    def _mark(self, part: str, spots: list[Spot]) -> str:
        numbers = [spot.number for spot in spots]
        severity = max((spot.severity for spot in spots), key=SEVERITIES.index)
        fresh = [number for number in numbers if number not in self.placed]
        self.placed.update(numbers)
        anchor = f' id="m{fresh[0]}"' if fresh else ' tabindex="-1"'
        targets = "".join(f'<span id="m{number}"></span>' for number in fresh[1:])
        point = "" if part else " point"
        notes = " ".join(f"n{number}" for number in numbers)
        label = "" if part else ' aria-label="finding here"'
        return (
            f'<a class="mark {severity}{point}" href="#n{numbers[0]}" data-notes="{notes}"{anchor}{label}'
            f' aria-describedby="s{numbers[0]}">{targets}{text(part)}</a>'
        )


def _plain(part: str) -> str:
    if len(part) <= _LONGEST:
        return text(part)
    left = len(part) - 2 * _END
    return f"{text(part[:_END])} … ({left:,} characters) … {text(part[-_END:])}"
