"""Pages as checks read them, from the text of a whole file."""

from datetime import date

from newslint.checks import Check
from newslint.formats import parse
from newslint.text.page import Page


def page_of(text: str, name: str = "text", today: date | None = None) -> Page:
    """The page of a file with no scope: every block is read."""
    document = next(parse(text, "a", name))
    return Page(document, document.blocks, today)


def words(check: Check, page: Page) -> list[str]:
    """What a check hits, in source characters and in order of place."""
    spans = sorted(hit.span for hit in check.hits(page))
    return [page.document.text[start:end] for start, end in spans]
