"""Addresses that stand in prose as themselves, where no mark-up makes links of them."""

from collections.abc import Iterator

from newslint.model.document import Block, Link
from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.links import without_stops

_URL = expression(r"(?i)https?://[^\s<>\"“”«»|]{1,2000}")
_STOPS = tuple(".,;:!?)]'’”*_")


def bare_links(blocks: tuple[Block, ...]) -> Iterator[Link]:
    """The addresses in these blocks, each without the marks of the sentence around it."""
    for block in blocks:
        text = block.text
        if "/" not in text or "://" not in text:  # one character is looked for far quicker
            continue
        for match in _URL.finditer(text):
            url = without_stops(match.group(), _STOPS)
            yield Link(url, block.locate(Span(match.start(), match.start() + len(url))), url)
