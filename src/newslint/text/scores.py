"""Final scores of matches, in a headline and in the report below it."""

from collections.abc import Iterator

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.patterns import Pattern

# A word without which a score may be anything.
RESULT = Pattern(
    r"\b(?:beat|beats|beaten|won|win|wins|winning|lost|lose|loses|defeat(?:s|ed)?|victory|thrash(?:ed)?|draw|drew|edge[ds]?"
    r"|rout(?:ed|s)?|triumph|loss)\b"
)
_SCORE = expression(
    r"(?<![\w.,/–-])(?P<first>[0-9]{1,3})[-–](?P<second>[0-9]{1,3})(?![\w/–-]|[.,][0-9])"
)


class Score(NamedTuple):
    """A score beside a word of winning or losing."""

    span: Span
    points: tuple[int, int]  # the higher first: a report may name either side first


def scores(text: str) -> Iterator[Score]:
    """Every score of a text that says who won, lost or drew by it."""
    for match in _SCORE.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        before, after = (
            text[max(0, match.start() - 60) : match.start()],
            text[match.end() : match.end() + 30],
        )
        if RESULT.compiled.search(before) or RESULT.compiled.match(after.lstrip()):
            yield Score(Span(*match.span()), (max(first, second), min(first, second)))
