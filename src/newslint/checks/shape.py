"""What the whole of an article measures: its words, its figures, how even its paragraphs are."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.hints import Literal
from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.page import Page
from newslint.text.sentences import sentences

CAPTURES = ("value", "words")

Measure = Literal["words", "paragraph-variation", "sentence-variation", "details"]

_DETAIL = expression(
    r"\d+|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_FEWEST = 5  # paragraphs or sentences of which a variation says anything


class Check(NamedTuple):
    """Flag an article of `from_words` words whose `measure` is less than `below`.

    `words` counts them, `details` counts figures and names of days and months, and a variation is
    the standard deviation of lengths in words over their mean.
    """

    measure: Measure
    below: float
    from_words: int = 0

    @property
    def is_about_all(self) -> bool:
        """The whole article is meant, not its headline."""
        return True

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, at the headline."""
        words = sum(len(block.text.split()) for block in page.blocks)
        if not words or words < self.from_words:
            return
        value = _MEASURES[self.measure](page.blocks)
        if value is not None and value < self.below:
            yield Hit(page.anchor(), {"value": f"{value:.2g}", "words": str(words)})


def _words(blocks: Sequence[Block]) -> float:
    return sum(len(block.text.split()) for block in blocks)


def _paragraph_variation(blocks: Sequence[Block]) -> float | None:
    return _variation([len(block.text.split()) for block in blocks])


def _sentence_variation(blocks: Sequence[Block]) -> float | None:
    spans = ((block.text, span) for block in blocks for span in sentences(block.text))
    return _variation([len(text[start:end].split()) for text, (start, end) in spans])


def _variation(lengths: Sequence[int]) -> float | None:
    from statistics import mean, pstdev  # noqa: PLC0415 - a seldom used kind, a slow import

    return pstdev(lengths) / mean(lengths) if len(lengths) >= _FEWEST else None


def _details(blocks: Sequence[Block]) -> float:
    return sum(1 for block in blocks for _ in _DETAIL.finditer(block.text))


_MEASURES: Mapping[Measure, Callable[[Sequence[Block]], float | None]] = {
    "words": _words,
    "paragraph-variation": _paragraph_variation,
    "sentence-variation": _sentence_variation,
    "details": _details,
}
