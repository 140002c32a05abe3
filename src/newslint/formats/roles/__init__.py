"""What a block is for: structure comes from the format, the role from the words and the place.

Formats yield structural blocks (paragraph, list, subhead, headline …); `refine` finds the
captions, bylines, dates, source lists and corrections among them.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from newslint.formats.roles.bylines import (
    BYLINE_OPENERS,
    POSTED_OPENERS,
    POSTED_STARTS,
    author_fields,
    is_byline,
    is_posted,
    may_end,
    signs_beside_day,
    signs_kicker,
)
from newslint.formats.roles.captions import (
    PICTURE_AHEAD,
    describes_picture,
    is_caption,
    may_describe,
)
from newslint.formats.roles.date_lines import (
    date_fields,
    dateline_fields,
    is_date_line,
)
from newslint.formats.roles.headers import title_field, titles
from newslint.formats.roles.source_lists import (
    HEADING_OPENERS,
    is_source_heading,
    may_announce_sources,
    source_lists,
)
from newslint.model.document import Block, BlockKind, Field
from newslint.model.pieces import EvenPieces
from newslint.records import NamedTuple
from newslint.text.dates.digits import has_digit
from newslint.text.dates.labels import date_labels
from newslint.text.dates.names import has_no_case, is_date_name
from newslint.text.expressions import expression

__all__ = ["Refined", "is_mere_prose", "refine", "stands_alone"]

_CORRECTION = expression(
    r"(?i)(?:corrections?|clarification|corrected|editor[’']s\s+note|erratum|korrektur|rectificatif|corrección|"
    r"correzione|correção|виправлення|исправление)\b(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]"
)
_LONGEST_LINE = 200  # code points; no byline, date or heading is longer
_REMEMBERED = 512  # lines and their roles: articles of a newsroom share authors and days
_HEAD = 2  # paragraphs; below them a date alone is not when the article appeared
_SIGNED_HEAD = 5  # blocks, in which a day may have a name beside it that no word announces
_SECTION_WORDS = 3  # a section is no longer
_SECTION_CHARACTERS = 6  # where no spaces divide words
_WORD = expression(r"\w++")
# The word that begins each line, or nothing for a mark. Lines are passed over that begin with a quotation,
# a price, a number which is no item’s, or an article with no picture near it: most of those that need a look.
_LINE_WORDS = expression(
    rf"\n(?![\"'“‘„«$€£]|\d++(?![.)])|(?:[Tt]h(?:e|is)|[Aa]n?)\b(?!{PICTURE_AHEAD}))([^\W\d_]\w*+|)"
)
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
_SUSPECTS = _ALL_OPENERS | POSTED_OPENERS | {""}


def _in_either_case(starts: Iterable[str]) -> frozenset[str]:
    return frozenset(
        "".join(letters)
        for start in starts
        for letters in product(*zip(start, start.upper(), strict=True))
    )


# What openers begin with: by a glance at these most paragraphs are known to be prose.
_GLANCES = _in_either_case({word[:3] for word in _ALL_OPENERS if len(word) > 2})
_LONE_A = {f"a{space}" for space in " \n\r\t\xa0\u2009\u202f"}
_SHORT_GLANCES = _in_either_case(_LONE_A.union(word for word in _ALL_OPENERS if len(word) == 2))
_ARTICLE_STARTS = _in_either_case({"an", "th", *_LONE_A})
_ANALYSIS_STARTS = _in_either_case({"ana", "aná"})  # “Analysis | By …” begins as “an” does
_BRACKETS = frozenset("[(")
_PROSE = frozenset({"paragraph", "correction"})
_SIGNED = frozenset({"byline", "date"})
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
    found = _with_roles(blocks, language)
    if bare:
        found = titles(found)
    return Refined(tuple(found), tuple(_fields(found, language)))


def stands_alone(line: str) -> bool:
    """Whether a line has a role of its own, even where the lines around it are no blank ones."""
    return _role(line, "", is_head=True) not in _PROSE


def is_mere_prose(text: str) -> bool:
    """Whether a glance tells that no line has a role, nor is the item of a list: no date, no word that opens one."""
    if not _SUSPECTS.isdisjoint(map(str.casefold, _LINE_WORDS.findall(f"\n{text}"))):
        return False
    if ":" not in text and not has_digit(text):
        return True
    return not any(is_date_line(line.strip(), alone=True) for line in text.split("\n"))


def _with_roles(blocks: Sequence[Block], language: str) -> list[Block]:
    found = list(blocks)
    told: list[Block] = []  # those that are not prose at a glance
    days: list[int] = []
    long_ones = 0
    for index, (kind, words, pieces) in enumerate(blocks):
        if kind == "paragraph":
            text = words.strip()
            if len(text) > _LONGEST_LINE and not _may_open(text):
                long_ones += 1
                continue
            role = _role(text, language, is_head=long_ones < _HEAD, is_first=index == 0)
            if role != kind:
                found[index] = Block(role, words, pieces)
                if role == "date":
                    days.append(index)
            elif len(words) > _LONGEST_LINE:
                long_ones += 1
        elif kind == "date":
            days.append(index)
        told.append(found[index])
    if len(found) > 1 and found[1].kind == "paragraph" and signs_kicker(found[1].text.strip()):
        found[1] = found[1]._replace(kind="byline")
    if days and days[0] < _SIGNED_HEAD:
        _sign(found, days[0])
    return list(source_lists(found)) if may_announce_sources(told) else found


def _sign(found: list[Block], day: int) -> None:
    """Take a name beside the first day for a byline, if what stands before both is a headline or a dek."""
    for index, title in ((day - 1, day - 2), (day + 1, day - 1)):
        if not 0 <= title < index < len(found) or found[index].kind != "paragraph":
            continue
        kind, words, _ = found[title]
        is_title = kind in _TITLES or (kind == "paragraph" and _is_longer_than_section(words))
        if is_title and signs_beside_day(found[index].text.strip()):
            found[index] = found[index]._replace(kind="byline")


def _is_longer_than_section(text: str) -> bool:
    if text.count(" ") >= _SECTION_WORDS:
        return True
    return len(text) > _SECTION_CHARACTERS and not text.isascii() and has_no_case(text)


def _may_open(text: str) -> bool:
    """Whether the first letters are those of a word that may tell a role."""
    start = text[:3]
    two = start[:2]  # of the few letters: cut off quicker than of the whole text
    if start not in _GLANCES and two not in _SHORT_GLANCES:
        return start[:1] in _BRACKETS
    return two not in _ARTICLE_STARTS or start in _ANALYSIS_STARTS or may_describe(text)


def _role(text: str, language: str, *, is_head: bool, is_first: bool = False) -> BlockKind:
    """The role that a block shows by its own words; in the head of an article a date alone is one.

    The first may be a headline that ends with a day.
    """
    if _may_open(text) and (role := _opening_role(text)):
        return role
    if is_date_line(text, language, alone=is_head, named=not is_first):
        return "date"
    return "byline" if text[:3] in POSTED_STARTS and is_posted(text) else "paragraph"


def _opening_role(text: str) -> BlockKind | None:
    """The role of a paragraph whose first word may tell one; few have it."""
    if len(text) <= _LONGEST_LINE:
        return _role_of_line(text)
    return _role_of_any(text, _first_word(text))


@lru_cache(maxsize=_REMEMBERED)
def _role_of_line(text: str) -> BlockKind | None:
    first = _first_word(text)
    if role := _role_of_any(text, first):
        return role
    if text[-1] in _STOPS and not may_end(text):
        return None
    if first in BYLINE_OPENERS and is_byline(text):
        return "byline"
    return "source-heading" if first in HEADING_OPENERS and is_source_heading(text) else None


def _role_of_any(text: str, first: str) -> BlockKind | None:
    """The role that a text of any length may have by its first word."""
    if first in _ARTICLES:
        return "caption" if describes_picture(text) else None
    if first in _OPENERS and is_caption(text):
        return "caption"
    return "correction" if first in _OPENERS and _CORRECTION.match(text) else None


def _may_be_signed(text: str, language: str) -> bool:
    """Whether a date line may have names: not where the day comes last, and only a label before it."""
    if not text[-1:].isdigit() or _may_open(text):
        return True
    if text[0].isdigit() or date_labels(text, language):
        return False
    first, *others = text.split(None, 2)
    return not (is_date_name(first) and others[0][0].isdigit())


def _first_word(text: str) -> str:
    """The first word with its case folded, or the mark that stands in its place."""
    word = _WORD.match(text)
    return word[0].casefold() if word else text[:1]


def _fields(blocks: Sequence[Block], language: str) -> list[Field]:
    found: list[Field] = []
    is_lead = True
    for block in blocks:
        kind, text, _ = block
        if kind == "paragraph":
            if is_lead:
                is_lead = False
                found += dateline_fields(block, language)
        elif kind in _SIGNED:
            read = _known_fields if len(text) <= _LONGEST_LINE else _line_fields
            found += [
                Field(name, value, block.locate(span), origin, key)
                for name, value, span, origin, key in read(kind, text, language)
            ]
        elif kind in _TITLES:
            found.append(title_field(block))
    return found


def _line_fields(kind: BlockKind, text: str, language: str) -> list[Field]:
    """What a byline or a date line says; spans count from its start."""
    line = Block(kind, text, EvenPieces(0, len(text)))
    dates = date_fields(line, language)
    if kind == "byline":
        return author_fields(line, language) + dates
    return dates + (author_fields(line, language) if _may_be_signed(text, language) else [])


_known_fields = lru_cache(maxsize=_REMEMBERED)(_line_fields)
