"""Addresses that stand in prose as themselves, where no mark-up makes links of them."""

from collections.abc import Iterator

from newslint.model.document import Block, Link
from newslint.model.spans import Span
from newslint.text.expressions import expression

_URL = expression(r"(?i)https?://[^\s<>\"“”«»|]{1,2000}")
_STOPS = tuple(".,;:!?)]'’”*_")


def bare_links(blocks: tuple[Block, ...]) -> Iterator[Link]:
    """The addresses in these blocks, each without the marks of the sentence around it."""
    for block in blocks:
        text = block.text
        if "/" not in text or "://" not in text:  # one character is looked for far quicker
            continue
        for match in _URL.finditer(text):
            url = _without_stops(match.group())
            yield Link(url, block.locate(Span(match.start(), match.start() + len(url))), url)


def _without_stops(url: str) -> str:
    """What is left of an address; a bracket that it opened itself is its own."""
    while url.endswith(_STOPS) and not (url.endswith(")") and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url
