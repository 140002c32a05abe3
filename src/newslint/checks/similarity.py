"""Articles of one run that are like one another: the same text twice, or one template filled in many times."""

from collections.abc import Iterator, Sequence

from newslint.hints import Literal
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.sentences import sentences
from newslint.text.sketches import (
    Likeness,
    Sketch,
    framed,
    near_duplicates,
    same_frames,
    shingled,
)

CAPTURES = ("other", "share", "count")


class Check(NamedTuple):
    """Flag articles that share `at_least` this much with an earlier one of the run.

    `runs` compares runs of five words; `frames` compares sentences without their numbers and
    names, where `articles` or more of the run have them with other ones. An article needs `words`.
    """

    of: Literal["runs", "frames"]
    at_least: float = 0.8
    articles: int = 2
    words: int = 60

    @property
    def is_about_all(self) -> bool:
        """It is reported at the headline."""
        return True

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield one hit with the sketch of the article: whether it counts is seen when all are there."""
        texts = [block.text for block in page.blocks]
        if sum(text.count(" ") + 1 for text in texts) < self.words:
            return
        sketch = (
            shingled("\n".join(texts)) if self.of == "runs" else framed(list(_sentences(texts)))
        )
        if sketch:
            yield Hit(page.anchor(), sketch=sketch)

    def compare(self, sketches: Sequence[Sketch]) -> Iterator[Likeness]:
        """Which of the articles of a run are like earlier ones, by index."""
        if self.of == "runs":
            return near_duplicates(sketches, self.at_least)
        return same_frames(sketches, self.at_least, self.articles)


def _sentences(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for start, end in sentences(text):
            yield text[start:end]
