"""The dates that a page shows: `<time>` elements, date lines, the first words of the body, the address."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.formats.html_article import Article
from newslint.formats.html_blocks import block_of
from newslint.formats.html_date_lines import LineDate, is_changed, line_dates
from newslint.formats.html_hints import names
from newslint.formats.html_kinds import line_text
from newslint.formats.html_text import Attributes
from newslint.formats.html_tree import Tree
from newslint.formats.html_zone import Part
from newslint.model.document import Block, Field
from newslint.model.spans import Span
from newslint.text.dates.find import find_dates
from newslint.text.dates.labels import date_labels
from newslint.text.dates.numeric import is_iso
from newslint.text.dates.parse import parse_date
from newslint.text.expressions import expression

_ADDRESS = expression(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|\Z)")
_OPENING = 60  # characters into the body that a dateline may reach
_SHORTEST_PROSE = 60  # characters of a first paragraph
_LONGEST_LABELLED = 120
_DIGIT = expression(r"\d")
_ATTRIBUTES = {"time": "datetime", "abbr": "title"}
_WITH_TIMES = frozenset({"date", "byline", "dek", "section"})


def times(tree: Tree, parts: list[Part]) -> Iterator[Field]:
    """The `<time datetime>` elements in the lines that are no prose, and abbreviations of days."""
    found = False
    for part in parts:
        if found and part.kind == "paragraph":
            return
        if part.kind not in _WITH_TIMES:
            continue
        first = part.line.owner if part.line.owner >= 0 else part.line.first
        label = line_text(tree, part.line)
        for index in (first, *range(part.line.first, part.line.stop)):
            key = _ATTRIBUTES.get(tree.names[index])
            if key is None:
                continue
            said = Attributes(tree.sources[index], tree.starts[index]).get(key)
            if said and said.value and (key == "datetime" or _is_iso_day(said.value)):
                changed = is_changed(names(tree, index)) or is_changed(label[:30])
                name = "modified" if changed else "published"
                found = True
                yield Field(name, said.value, said.span, "time", key)


def _is_iso_day(value: str) -> bool:
    return len(value) >= len("2024-05-03") and is_iso(value)


def visible(blocks: Sequence[Block], language: str, *, is_dated: bool) -> Iterator[Field]:
    """What the date lines and bylines say, and where they say nothing, the first words of the article.

    Below the first paragraph, days without a label count only if there is none above it, and if
    nothing else says when the page was published: `is_dated` tells that something does.
    """
    found = begun = False
    for block in blocks:
        begun = begun or block.kind == "paragraph"
        if block.kind not in {"date", "byline"}:
            continue
        days = [
            day
            for day in _days(block, language)
            if day.is_labelled or not begun or not (found or is_dated)
        ]
        found = found or bool(days)
        yield from (_field(day.name, block, day.span) for day in days)
    if found or is_dated:
        return
    for kind in ("paragraph", "headline", "dek"):
        least = _SHORTEST_PROSE if kind == "paragraph" else 0
        for block in [one for one in blocks if one.kind == kind and len(one.text) >= least][:1]:
            if opening := _opening(block, language):
                yield _field("published", block, opening)
                return


def _days(block: Block, language: str) -> list[LineDate]:
    """The days of a line; where it shows none, those of its elements, which may touch: “May 1, 20265:01”."""
    days = line_dates(block.text, language)
    if days or len(block.text) > _LONGEST_LABELLED:
        return days
    return [
        day._replace(span=day.span.moved(start))
        for start, end in _elements(block)
        for day in line_dates(block.text[start:end], language)
    ]


def _opening(block: Block, language: str) -> Span | None:
    """The day that a block begins with, in words or in an element of its own."""
    for day in find_dates(block.text[:_OPENING], language):
        if day.day:
            return day.span if day.span.start < _OPENING // 2 else None
    start, end = next(_elements(block))
    alone = parse_date(block.text[start:end], language) if end <= _OPENING // 2 else None
    return alone.span if alone and alone.day else None


def _elements(block: Block) -> Iterator[Span]:
    """The stretches of text that no tag divides."""
    start = 0
    for before, piece in pairwise(block.pieces):
        if before.source.end != piece.source.start:
            yield Span(start, before.text.end)
            start = piece.text.start
    yield Span(start, len(block.text))


def elsewhere(tree: Tree, article: Article, language: str) -> Iterator[Field]:
    """The first day that a line far from the article gives with a label: “Published on …”."""
    for line in article.lines:
        if line.length > _LONGEST_LABELLED or line.linked * 2 > line.length:
            continue
        block = block_of(tree, Part(line, "boilerplate"))
        if block and _DIGIT.search(block.text):
            for label in date_labels(block.text, language):
                yield _field(label.label, block, label.date.span)
                return


def of_address(urls: list[Field]) -> Iterator[Field]:
    """The day in the page's own address."""
    for url in urls:
        found = _ADDRESS.search(url.value)
        if found and parse_date("-".join(found.groups())):
            span = Span(url.span.start + found.start(1), url.span.start + found.end(3))
            yield Field("published", "-".join(found.groups()), span, "filename", url.key)
            return


def _field(name: str, block: Block, span: Span) -> Field:
    return Field(name, block.text[span.start : span.end], block.locate(span))
