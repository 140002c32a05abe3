"""Headlines about something else: none of their names and long words comes back in the article."""

from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.page import Page

CAPTURES = ("share",)

_WORD = expression(r"[^\W\d_]{4,}")
_STEM = 5  # letters by which closes, closed and closing are one word
_FEWEST = 3  # words of a headline, below which chance decides


class Check(NamedTuple):
    """Flag a headline of which less than `below` of the words stand in the scope."""

    below: float
    from_words: int = 80  # of the article

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit at most, on the headline."""
        headline = next(page.document.of_kind("headline"), None)
        texts = [block.text for block in page.blocks if block.kind != "headline"]
        if headline is None or sum(len(text.split()) for text in texts) < self.from_words:
            return
        wanted = _stems(headline.text)
        if len(wanted) < _FEWEST:
            return
        share = len(wanted & _stems("\n".join(texts))) / len(wanted)
        if share < self.below:
            yield Hit(page.anchor(), {"share": f"{share:.0%}"})


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold())}
