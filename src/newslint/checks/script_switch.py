"""Blocks in another alphabet than the rest of the article."""

from collections import Counter
from collections.abc import Iterator

from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.scripts import main_script

CAPTURES = ("script", "other")


class Check(NamedTuple):
    """Flag each block of the scope whose letters are of another script than those of most blocks."""

    letters: int = 40  # of a block, below which it is a name or a title

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a block."""
        scripts = [(block, main_script(block.text, letters=self.letters)) for block in page.blocks]
        counts = Counter(script for _, script in scripts if script)
        if len(counts) < 2:
            return
        usual, number = counts.most_common(1)[0]
        if number * 2 <= counts.total():
            return  # an article in two languages
        for block, script in scripts:
            if script and script != usual:
                stripped = block.text.strip()
                start = block.text.index(stripped)
                span = Span(start, start + len(stripped))
                yield Hit(block.locate(span), {"script": script, "other": usual})
