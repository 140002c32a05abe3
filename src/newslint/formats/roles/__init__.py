"""What a block is for: structure comes from the format, the role from the words and the place.

Formats yield structural blocks (paragraph, list, subhead, headline …); `refine` finds the
captions, bylines, dates, source lists and corrections among them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.formats.roles.bylines import author_fields, is_byline
from newslint.formats.roles.captions import is_caption
from newslint.formats.roles.date_lines import (
    date_fields,
    dateline_fields,
    is_date_alone,
    is_date_line,
)
from newslint.formats.roles.headers import titles
from newslint.formats.roles.source_lists import is_source_heading, slice_block, source_lists
from newslint.model.document import Block, BlockKind, Field
from newslint.text.patterns import Pattern

__all__ = ["Refined", "refine", "slice_block", "stands_alone"]

_CORRECTION = Pattern(
    r"(?i)(?:corrections?|clarification|corrected|editor[’']s\s+note|erratum|korrektur|rectificatif|corrección|"
    r"correzione|correção|виправлення|исправление)\b(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]"
)
_LONGEST_LINE = 200  # code points; no byline, date or heading is longer
_SHORT_LINE = (
    120  # of longer ones only bylines and headings are looked at, which end in no full stop
)
_HEAD = 2  # paragraphs; below them a date alone is not when the article appeared
_WORD = Pattern(r"\w++")
# What the patterns of captions and corrections begin with.
_OPENERS = frozenset({
    "a", "an", "the", "this", "photo", "photograph", "photos", "image", "images", "picture", "pictures",
    "photographs", "caption", "pictured", "file", "foto", "bild", "bildunterschrift", "légende", "imagen",
    "imagem", "immagine", "фото", "світлина", "correction", "corrections", "clarification", "corrected",
    "editor", "erratum", "korrektur", "rectificatif", "corrección", "correzione", "correção",
    "виправлення", "исправление",
})  # fmt: skip


class Refined(NamedTuple):
    """Blocks with their roles, in source order, and the fields that they make visible."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]


def refine(blocks: Sequence[Block], language: str = "", *, bare: bool = False) -> Refined:
    """Give every structural block the role that its words and its place show.

    `bare` says that the format has no mark-up for headlines (plain text): then the first
    short lines before the body are taken for section, headline and dek.
    """
    found = tuple(source_lists(_roles(blocks, language)))
    if bare:
        found = tuple(titles(found))
    return Refined(found, tuple(_fields(found, language)))


def stands_alone(line: str) -> bool:
    """Whether a line has a role of its own, even where the lines around it are no blank ones."""
    return _role(line, "", is_head=True) not in {"paragraph", "correction"}


def _roles(blocks: Sequence[Block], language: str) -> Iterator[Block]:
    paragraphs = 0
    for block in blocks:
        if block.kind != "paragraph":
            yield block
            continue
        role = _role(block.text.strip(), language, is_head=paragraphs < _HEAD)
        paragraphs += role == "paragraph" and len(block.text) > _LONGEST_LINE
        yield block if role == "paragraph" else block._replace(kind=role)


def _role(text: str, language: str, *, is_head: bool) -> BlockKind:
    """The role that a block shows by its own words."""
    if _may_open(text):
        if is_caption(text):
            return "caption"
        if _CORRECTION.compiled.match(text):
            return "correction"
    if len(text) > _LONGEST_LINE or (len(text) > _SHORT_LINE and text.endswith((".", "!", "?"))):
        return "paragraph"
    if is_byline(text):
        return "byline"
    if is_source_heading(text):
        return "source-heading"
    is_date = is_date_line(text, language) or (is_head and is_date_alone(text, language))
    return "date" if is_date else "paragraph"


def _may_open(text: str) -> bool:
    """Whether a paragraph starts like a caption or a correction; most do not."""
    if text.startswith(("[", "(")):
        return True
    word = _WORD.compiled.match(text)
    return word is not None and word[0].lower() in _OPENERS


def _fields(blocks: Sequence[Block], language: str) -> Iterator[Field]:
    is_lead = True
    for block in blocks:
        match block.kind:
            case "date":
                yield from date_fields(block, language)
            case "byline":
                yield from author_fields(block)
                yield from date_fields(block, language)
            case "section" | "headline" | "dek":
                yield Field(block.kind, block.text.strip(), block.span)
            case "paragraph" if is_lead:
                is_lead = False
                yield from dateline_fields(block, language)
