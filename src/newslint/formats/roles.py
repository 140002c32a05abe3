"""What a block is for: structure comes from the format, the role from the words and the place.

Formats yield structural blocks (paragraph, list, subhead, headline …); `refine` finds the
captions, bylines, dates, source lists and corrections among them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from newslint.model.document import Block, BlockKind, Field
from newslint.model.pieces import cut
from newslint.model.spans import Span
from newslint.text.dates import DateMention, date_labels, parse_date, split_dateline

_SOURCE_HEADING = re.compile(
    r"(?:(?:related|selected|further|primary|other|our|key|main|cited|article|news|weiterführende|"
    r"autres|otras|altre|outras)\s+)?"
    r"(?:sources?|references?|citations?|bibliography|further\s+reading|works\s+cited|quellen(?:angaben)?|"
    r"literatur|références|fuentes|referencias|fonti|riferimenti|fontes|referências|джерела|посилання|"
    r"источники|ссылки)(?:\s+(?:and|&|und|et|y|e|та|и)\s+\w+)?\s*(?P<colon>:)?\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:^|(?<=[\s\u00a0]))[•·▪‣◦●]\s*")
_LEADING_MARK = re.compile(r"\s*(?:[•·▪‣◦●*+–—-]|\[?\d{1,3}[.)\]])\s+")
_IMAGE_WORD = (
    r"image|photo|photograph|picture|illustration|infographic|snapshot|screenshot|rendering|"
    r"portrait|close-up|aerial\s+view"
)
_CAPTION_OPENING = re.compile(
    rf"(?:an?|the|this)\s+(?:[\w-]+,?\s+){{0,3}}?(?:{_IMAGE_WORD})\s+"
    r"(?:of|capturing|showing|depicting|featuring|illustrating|highlighting|representing|symboli[sz]ing)\b",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"\[?(?:photo|image|picture|caption|pictured|photo\s+(?:by|credit)|image\s+credit|file\s+photo|"
    r"foto|bild|bildunterschrift|légende|imagen|imagem|immagine|фото|світлина)(?:\s+\d{1,2})?\s*[:©]",
    re.IGNORECASE,
)
_CAMERA_TAG = re.compile(
    r"[\[(](?:(?:photo|image|picture)\s+)?(?:taken|shot|captured|photographed)\s+(?:with|on|using|by)\b[^\])\n]{2,80}[\])]\s*",
    re.IGNORECASE,
)
# What makes a sentence of the words after “a photo of …”; a caption of that shape has no verb of its own.
_SENTENCE_VERB = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|would|went|shows?|showed|said|says|emerged|appeared|"
    r"circulated|sparked|caused|drew|led|made|became|won|sold|hangs?|hung|began|caught|prompted)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",|\b(?:who|which|where|when|that|as|while)\b")
_BYLINE = re.compile(
    r"(?:(?:written|reported|story|words|text)\s+)?(?:by|von|par|por|di|автор|author)\s*:?\s+"
    r"(?P<names>(?!(?:the|a|an|this|all|now|then|far|and)\b)\S[^\n]{1,140})",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(
    r"[^\W\d_a-z][\w.’'-]*|\(.*|of|the|and|und|et|y|e|de|van|von|der|la|for|in|da|di|&|\|",
    re.UNICODE,
)
_AUTHOR_END = re.compile(r"\s*(?:,|\||–|—|\(|\sfor\s|\sin\s|\bStaff\b|$)")
_AUTHOR_JOIN = re.compile(r"\s+(?:and|und|et|y|e|&)\s+")
_CORRECTION = re.compile(
    r"(?:corrections?|clarification|corrected|editor[’']s\s+note|erratum|korrektur|rectificatif|corrección|"
    r"correzione|correção|виправлення|исправление)\b(?:\s*\([^)\n]{1,40}\))?\s*[:—–-]",
    re.IGNORECASE,
)
# A label with nothing behind it that could be a date: “Published: YYYY-MM-DD”.
_EMPTY_DATE = re.compile(
    r"(?:date|published|publication\s+date|posted|updated|last\s+updated)(?:\s+on)?\s*:\s*(?:\S+(?:\s+\S+){0,3})?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{4}")
_LONGEST_DATE_LINE = 120
_LONGEST_LINE = 200  # no byline, date or heading is longer
_WORD = re.compile(r"\w++")
# What the patterns of captions and corrections begin with.
_OPENERS = frozenset({
    "a", "an", "the", "this", "photo", "image", "picture", "caption", "pictured", "file", "foto", "bild",
    "bildunterschrift", "légende", "imagen", "imagem", "immagine", "фото", "світлина", "correction",
    "corrections", "clarification", "corrected", "editor", "erratum", "korrektur", "rectificatif",
    "corrección", "correzione", "correção", "виправлення", "исправление",
})  # fmt: skip
_NEXT_SENTENCE = re.compile(r"[.!?][”\"’']?\s+[A-Z“\"]")
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";", "”", '"', "’", "'", "»", ")", "]")
_MAX_ITEM_WORDS = 40


class Refined(NamedTuple):
    """Blocks with their roles, in source order, and the fields that they make visible."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]


def refine(blocks: Sequence[Block], language: str = "", *, bare: bool = False) -> Refined:
    """Give every structural block the role that its words and its place show.

    `bare` says that the format has no mark-up for headlines (plain text): then the first
    short lines before the body are taken for section, headline and dek.
    """
    found = tuple(_source_lists(_roles(blocks, language)))
    if bare:
        found = tuple(_subheads(_header(found)))
    return Refined(found, tuple(_fields(found, language)))


def slice_block(block: Block, start: int, end: int, kind: BlockKind) -> Block:
    """Cut `[start:end]` of a block's text into a block of its own; pieces stay exact."""
    return Block(kind, block.text[start:end], cut(block.pieces, start, end))


def _roles(blocks: Sequence[Block], language: str) -> Iterator[Block]:
    """Roles that a block shows by itself, or as the tag of the caption right before it."""
    for block in blocks:
        if block.kind != "paragraph":
            yield block
            continue
        role = _own_role(block.text, language)
        yield block if role == "paragraph" else replace(block, kind=role)


def _own_role(text: str, language: str) -> BlockKind:
    stripped = text.strip()
    if _may_open(stripped):
        if is_caption(stripped):
            return "caption"
        if _CORRECTION.match(stripped):
            return "correction"
    if len(stripped) > _LONGEST_LINE:
        return "paragraph"
    if is_byline(stripped):
        return "byline"
    if _SOURCE_HEADING.fullmatch(stripped):
        return "source-heading"
    return "date" if is_date_line(stripped, language) else "paragraph"


def _may_open(text: str) -> bool:
    """Whether a paragraph starts like a caption or a correction; most do not."""
    word = _WORD.match(text)
    return word is None or word[0].lower() in _OPENERS


def is_caption(text: str) -> bool:
    """Whether a paragraph of its own is what stands under a picture."""
    if _CAPTION_LABEL.match(text):
        return len(text) <= 600
    if _CAMERA_TAG.fullmatch(text):
        return True
    opening = _CAPTION_OPENING.match(text)
    if not opening:
        return False
    tags = list(_CAMERA_TAG.finditer(text))
    if tags and tags[-1].end() == len(text):
        return True
    clause = _CLAUSE.search(text, opening.end())
    main = text[opening.end() : clause.start() if clause else len(text)]
    return len(text) <= 400 and text.count(". ") == 0 and not _SENTENCE_VERB.search(main)


def is_date_line(text: str, language: str = "") -> bool:
    """Whether a line says when and nothing else, be it that nobody filled the date in."""
    if len(text) > _LONGEST_DATE_LINE or "\n" in text:
        return False
    if _EMPTY_DATE.fullmatch(text) or next(date_labels(text, language), None):
        return True
    return _bare_date(text, language) is not None


def _bare_date(text: str, language: str) -> DateMention | None:
    """The date of a line that is a date and no more: “1 May 2024, 10:15 GMT”."""
    if len(text) > _LONGEST_DATE_LINE or not _DIGIT.search(text):
        return None
    mention = parse_date(text, language)
    if mention is None or mention.day is None:
        return None
    rest = text[: mention.extent.start] + text[mention.extent.end :]
    return None if _LETTERS.search(rest) else mention


def stands_alone(line: str) -> bool:
    """Whether a line has a role of its own, even where the lines around it are no blank ones."""
    return is_byline(line) or _own_role(line, "") in {"date", "source-heading", "caption"}


def is_byline(text: str) -> bool:
    """Whether a line of its own says who wrote: “By Ana Ruiz and Tom Lind, staff writers”."""
    match = _BYLINE.fullmatch(text)
    if not match or "\n" in text or text.endswith((".", "!", "?", ":")) or len(text.split()) > 14:
        return False
    return _NAME_WORD.fullmatch(match["names"].split()[0]) is not None


def _source_lists(blocks: Iterator[Block]) -> Iterator[Block]:
    """Turn what follows a source heading into its items, several on a line divided."""
    inside = False
    for block in blocks:
        if block.kind == "source-heading":
            inside = True
            yield block
        elif heading := _inline_heading(block):
            inside = True
            yield slice_block(block, 0, heading, "source-heading")
            yield from _items(slice_block(block, heading, len(block.text), block.kind))
        elif block.kind == "subhead" and _SOURCE_HEADING.fullmatch(block.text.strip()):
            inside = True
            yield replace(block, kind="source-heading")
        elif inside and _is_item(block):
            yield from _items(block)
        else:
            inside = inside and block.kind in {"caption", "alt", "correction"}
            yield block


def _inline_heading(block: Block) -> int:
    """Where “Sources: Reuters, the ministry” divides; 0 where it is no such line."""
    if block.kind != "paragraph" or block.text.find(":", 0, _LONGEST_LINE) < 0:
        return 0
    match = _SOURCE_HEADING.match(block.text)
    if not match or not match["colon"] or match.end() == len(block.text):
        return 0
    rest = block.text[match.end() :]
    return match.end() if len(rest.split()) <= _MAX_ITEM_WORDS and "\n\n" not in rest else 0


def _is_item(block: Block) -> bool:
    if block.kind == "list":
        return True
    if block.kind not in {"paragraph", "source"}:
        return False
    text = block.text.strip()
    if _BULLET.match(text) or _LEADING_MARK.match(block.text) or "://" in text:
        return True
    return len(text.split()) <= 12 and not text.endswith((".", "!", "?"))


def _items(block: Block) -> Iterator[Block]:
    """The items of one line or block, each without its bullet and the space around it."""
    edges = [match.span() for match in _BULLET.finditer(block.text)]
    if not edges and (mark := _LEADING_MARK.match(block.text)):
        edges = [mark.span()]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(block.text)]
    for start, end in zip(starts, ends, strict=True):
        part = block.text[start:end]
        inner = part.strip()
        if inner:
            first = start + len(part) - len(part.lstrip())
            yield slice_block(block, first, first + len(inner), "source")


def _header(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Section, headline and dek among the lines before the first paragraph of prose."""
    body = next(
        (
            index
            for index, block in enumerate(blocks)
            if block.kind == "paragraph" and not is_title(block.text)
        ),
        len(blocks),
    )
    titles = [index for index in range(body) if blocks[index].kind == "paragraph"]
    names: list[BlockKind] = ["headline", "dek"]
    if len(titles) > 1 and titles[0] == 0 and _is_section(blocks[0].text):
        names.insert(0, "section")
    kinds = dict(zip(titles, names, strict=False))
    for index, block in enumerate(blocks):
        yield replace(block, kind=kinds[index]) if index in kinds else block


def is_title(text: str) -> bool:
    """Whether a line reads as a title: one line, at most 30 words, no full stop at its end."""
    stripped = text.strip()
    if stripped.endswith((".", "…", ":", ";", ",")) or "\n" in stripped:
        return False
    return len(stripped.split()) <= 30 and not _NEXT_SENTENCE.search(stripped)


def _is_section(text: str) -> bool:
    return len(text.split()) <= 3 and not text.strip().endswith(_ENDS_SENTENCE)


def _subheads(blocks: Iterator[Block]) -> Iterator[Block]:
    """A short line without a full stop, with prose before and after it, divides the body."""
    window = list(blocks)
    for index, block in enumerate(window):
        before = window[index - 1].kind if index else "section"
        after = window[index + 1].kind if index + 1 < len(window) else "section"
        text = block.text.strip()
        if (
            block.kind == before == after == "paragraph"
            and not text.endswith((*_ENDS_SENTENCE, ","))
            and text[:1].isupper()
            and len(text.split()) <= 10
            and "\n" not in text
        ):
            yield replace(block, kind="subhead")
        else:
            yield block


def _fields(blocks: Sequence[Block], language: str) -> Iterator[Field]:
    dated = False
    for block in blocks:
        match block.kind:
            case "date":
                yield from _date_fields(block, language)
            case "byline":
                yield from _author_fields(block)
            case "section" | "headline" | "dek":
                yield Field(block.kind, block.text.strip(), block.span)
            case "paragraph" if not dated:
                dated = True
                yield from _dateline_fields(block)


def _date_fields(block: Block, language: str) -> Iterator[Field]:
    found = [(labelled.label, labelled.date) for labelled in date_labels(block.text, language)]
    if not found and (bare := _bare_date(block.text, language)):
        found = [("published", bare)]
    for name, mention in found:
        start, end = mention.extent
        yield Field(name, block.text[start:end], block.locate(mention.extent))


def _author_fields(block: Block) -> Iterator[Field]:
    match = _BYLINE.search(block.text)
    if not match:
        return
    start = match.start("names")
    names = match["names"]
    end = _AUTHOR_END.search(names)
    names = names[: end.start()] if end else names
    for join in [*_AUTHOR_JOIN.finditer(names), None]:
        stop = match.start("names") + (join.start() if join else len(names))
        if stop > start:
            span = Span(start, stop)
            yield Field("author", block.text[start:stop], block.locate(span))
        start = match.start("names") + (join.end() if join else 0)


def _dateline_fields(block: Block) -> Iterator[Field]:
    dateline = split_dateline(block.text)
    if dateline:
        place = dateline.place
        yield Field("dateline", block.text[place.start : place.end], block.locate(place))
        if dateline.date:
            span = dateline.date.span
            yield Field(
                "published", block.text[span.start : span.end], block.locate(span), key="dateline"
            )
