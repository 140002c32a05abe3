"""Markdown as site generators keep news: front matter, then prose in blocks; code and templates are no prose."""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePath

from newslint.formats import front_matter
from newslint.formats.bare_links import bare_links
from newslint.formats.front_matter_fields import Head, head_of
from newslint.formats.markdown_draft import Draft
from newslint.formats.markdown_events import Reader
from newslint.formats.markdown_templates import mask
from newslint.formats.roles import refine
from newslint.model.document import Block, Document, Field, Link
from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.surrogates import without_halves

_DATED_NAME = expression(r"(?P<date>\d{4}-\d{2}-\d{2})-\w")


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one document of a Markdown file; raise FormatError for front matter that cannot be read."""
    # A lone surrogate cannot be given to the parsers; what stands in for it is one character too.
    readable = without_halves(text)
    matter = front_matter.read(readable)
    head = head_of(text, matter)
    masked, templates = mask(readable, matter.end, jsx=path.lower().endswith(".mdx"))
    draft = Draft(text, templates)
    Reader(draft, masked, matter.end).read()
    found = draft.blocks if draft.is_in_order else sorted(draft.blocks, key=_start)
    body, fields = refine(found, head.language)
    blocks = (*head.blocks, *body)
    yield Document(
        path,
        text,
        "markdown",
        blocks,
        (*head.fields, *fields, *_name_date(path)),
        tuple(sorted(_links(head, draft, blocks), key=lambda link: link.span)),
        (*head.images, *draft.images),
        (*head.comments, *draft.comments),
        head.language,
    )


def _links(head: Head, draft: Draft, blocks: tuple[Block, ...]) -> Iterator[Link]:
    """Those of the front matter, those that are marked up, and the bare addresses outside of both."""
    yield from head.links
    yield from draft.links
    taken = sorted([*(link.span for link in head.links), *draft.linked])
    for link in bare_links(tuple(block for block in blocks if "://" in block.text)):
        index = bisect_right(taken, (link.span.start, len(draft.source)))
        if index == 0 or taken[index - 1].end <= link.span.start:
            yield link


def _name_date(path: str) -> Iterator[Field]:
    """The date that Jekyll and Eleventy read from a file's name where nothing else gives one."""
    if not _DATED_NAME.search(path):
        return
    name = PurePath(path).name
    if found := _DATED_NAME.match(name):
        yield Field("published", found["date"], Span(0, 0), "filename", name)


def _start(block: Block) -> int:
    return block.span.start
