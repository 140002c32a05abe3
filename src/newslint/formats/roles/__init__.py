"""What a block is for: structure comes from the format, the role from the words and the place.

Formats yield structural blocks (paragraph, list, subhead, headline …); `refine` finds the
captions, bylines, dates, source lists and corrections among them.
"""

from collections.abc import Iterable, Iterator, Sequence

from newslint.formats.roles.bylines import BYLINE_OPENERS, author_fields, is_byline
from newslint.formats.roles.captions import describes_picture, is_caption, names_picture
from newslint.formats.roles.date_lines import (
    date_fields,
    dateline_fields,
    is_date_alone,
    is_date_line,
)
from newslint.formats.roles.headers import titles
from newslint.formats.roles.source_lists import (
    HEADING_OPENERS,
    is_source_heading,
    slice_block,
    source_lists,
)
from newslint.model.document import Block, BlockKind, Field
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.patterns import Pattern

__all__ = ["Refined", "is_mere_prose", "refine", "slice_block", "stands_alone"]

_CORRECTION = Pattern(
    r"(?i)(?:corrections?|clarification|corrected|editor[’']s\s+note|erratum|korrektur|rectificatif|corrección|"
    r"correzione|correção|виправлення|исправление)\b(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]"
)
_LONGEST_LINE = 200  # code points; no byline, date or heading is longer
_SHORT_LINE = (
    120  # of longer ones only bylines and headings are looked at, which end in no full stop
)
_HEAD = 2  # paragraphs; below them a date alone is not when the article appeared
_WORD = expression(r"\w++")
# What the patterns of captions and corrections begin with.
_ARTICLES = frozenset({"a", "an", "the", "this"})
_OPENERS = frozenset({
    *_ARTICLES, "[", "(", "photo", "photograph", "photos", "image", "images", "picture", "pictures",
    "photographs", "caption", "pictured", "file", "foto", "bild", "bildunterschrift", "légende", "imagen",
    "imagem", "immagine", "фото", "світлина", "correction", "corrections", "clarification", "corrected",
    "editor", "erratum", "korrektur", "rectificatif", "corrección", "correzione", "correção",
    "виправлення", "исправление",
})  # fmt: skip
_ALL_OPENERS = _OPENERS | BYLINE_OPENERS | HEADING_OPENERS
_TELLING = expression(r"[\d:]")  # no line is a date or a label without
# How a long paragraph may begin that is more than one: with a bracket, an “a ”, or as another opener does.
_BEGINNINGS = frozenset(
    {*(word[:2] for word in _OPENERS if len(word) > 1), *("a" + space for space in " \t\r\n\u00a0")}
)
_STARTS = frozenset(word[:2] for word in _ALL_OPENERS)
_TITLES = frozenset({"section", "headline", "dek"})
_STOPS = frozenset(".!?")  # neither a byline nor the heading of sources ends so


class Refined(NamedTuple):
    """Blocks with their roles, in source order, and the fields that they make visible."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]


def refine(blocks: Sequence[Block], language: str = "", *, bare: bool = False) -> Refined:
    """Give every structural block the role that its words and its place show.

    `bare` says that the format has no mark-up for headlines (plain text): then the first
    short lines before the body are taken for section, headline and dek.
    """
    found = list(source_lists(_roles(blocks, language)))
    if bare:
        found = titles(found)
    return Refined(tuple(found), tuple(_fields(found, language)))


def stands_alone(line: str) -> bool:
    """Whether a line has a role of its own, even where the lines around it are no blank ones."""
    return not is_mere_prose(line, (line,)) and _role(line, "", is_head=True) not in {
        "paragraph", "correction",
    }  # fmt: skip


def is_mere_prose(text: str, lines: Iterable[str]) -> bool:
    """Whether a glance tells that no line of a text has a role: no date or label, no word that opens one."""
    if _TELLING.search(text):
        return False
    for line in lines:
        start = line[:2]
        if start.isascii() and start.isalpha() and start.lower() not in _STARTS:
            continue  # most do
        if not line[:1].isalpha():
            return False
        first = _first_word(line)
        if first in _ALL_OPENERS and (first not in _ARTICLES or names_picture(line)):
            return False
    return True


def _roles(blocks: Sequence[Block], language: str) -> Iterator[Block]:
    paragraphs = 0
    for block in blocks:
        kind, text, pieces = block
        if kind != "paragraph":
            yield block
            continue
        text = text.strip()
        if len(text) > _LONGEST_LINE and _is_mere_beginning(text):  # most are
            paragraphs += 1
            yield block
            continue
        role = _role(text, language, is_head=paragraphs < _HEAD)
        if role != "paragraph":
            yield Block(role, block.text, pieces)
            continue
        paragraphs += len(block.text) > _LONGEST_LINE
        yield block


def _role(text: str, language: str, *, is_head: bool) -> BlockKind:
    """The role that a block shows by its own words; for most the first character and the length settle it."""
    length, is_sentence = len(text), text[-1:] in _STOPS
    is_long = length > _LONGEST_LINE or (is_sentence and length > _SHORT_LINE)
    if is_long and _is_mere_beginning(text):
        return "paragraph"
    first = _first_word(text)
    if first in _OPENERS and (role := _opening_role(text, first)):
        return role
    if is_long:
        return "paragraph"
    if not is_sentence:
        if first in BYLINE_OPENERS and is_byline(text):
            return "byline"
        if first in HEADING_OPENERS and is_source_heading(text):
            return "source-heading"
    is_date = is_date_line(text, language) or (is_head and is_date_alone(text, language))
    return "date" if is_date else "paragraph"


def _is_mere_beginning(text: str) -> bool:
    return text[:2].casefold() not in _BEGINNINGS and text[0] not in "[("


def _opening_role(text: str, first: str) -> BlockKind | None:
    """The role of a paragraph that starts like a caption or a correction; few are one."""
    if first in _ARTICLES:
        return "caption" if describes_picture(text) else None
    if is_caption(text):
        return "caption"
    return "correction" if _CORRECTION.compiled.match(text) else None


def _first_word(text: str) -> str:
    """The first word with its case folded, or the mark that stands in its place."""
    word = _WORD.match(text)
    return word[0].casefold() if word else text[:1]


def _fields(blocks: Sequence[Block], language: str) -> Iterator[Field]:
    is_lead = True
    for block in blocks:
        kind = block.kind
        if kind == "paragraph":
            if is_lead:
                is_lead = False
                yield from dateline_fields(block, language)
        elif kind == "byline":
            yield from author_fields(block)
            yield from date_fields(block, language)
        elif kind == "date":
            yield from date_fields(block, language)
        elif kind in _TITLES:
            yield Field(kind, block.text.strip(), block.span)
