"""Who a page shows as its authors: the names that a byline marks or links, or that stand before a date."""

from collections.abc import Iterator, Sequence

from newslint.formats.html_hints import names
from newslint.formats.html_metadata import text_of
from newslint.formats.html_text import Attribute
from newslint.formats.html_tree import Tree
from newslint.formats.html_zone import Part
from newslint.formats.roles.signed_days import names_end
from newslint.model.document import Block, Field
from newslint.model.spans import Span
from newslint.text.expressions import expression

_MARKED = expression(r"(?:^|\s)author(?=$|\s)|author-?_?name|byline-?_?name|(?:^|\s)name(?=$|\s)")
_BY = expression(r"(?i)(?:(?:posted|written)\s)?(?:by|von|par|por|di|автор)\b\s*:?\s*")
_NAME = expression(r"[^\W\d_][^\d|•@:/<>,»]{2,60}")
_BEFORE_DATE = expression(
    _BY.pattern
    + r"(?P<name>[^\W\d_][^\d|•@:/<>,»\n]{2,60}?)\s*(?:\b(?:am|on|le|el|il|vom)\s*)?(?=[\d|•,»\n])"
)
# Pages put the day and “<span class="author">” into one line.
_WITH_AUTHORS = frozenset({"byline", "date"})
_MOST_WORDS = 6
_MOST_AUTHORS = 20


def authors(tree: Tree, parts: Sequence[Part], blocks: Sequence[Block]) -> Iterator[Field]:
    """The authors of the page's first byline; those in “By …” alone are found by their words."""
    for part in parts:
        if part.kind in _WITH_AUTHORS:
            found = list(_marked(tree, part, or_linked=part.kind == "byline"))
            yield from found
            if found:
                return
    for block in blocks:
        before = _BEFORE_DATE.search(block.text) if block.kind == "date" else None
        if before and len(before["name"].split()) <= _MOST_WORDS:
            start, end = before.span("name")
            end = min(end, names_end(block.text, start, len(block.text)))
            yield Field("author", block.text[start:end], block.locate(Span(start, end)))
            return


def _marked(tree: Tree, part: Part, *, or_linked: bool) -> Iterator[Field]:
    inside = [index for index in range(part.line.first, part.line.stop) if tree.names[index]]
    marked = [index for index in inside if _MARKED.search(names(tree, index))]
    linked = [index for index in inside if tree.names[index] == "a"] if or_linked else []
    covered = 0
    for index in (marked or linked)[:_MOST_AUTHORS]:
        name = _without_by(tree.text, text_of(tree, index)) if index >= covered else None
        if name and _NAME.fullmatch(name.value) and len(name.value.split()) <= _MOST_WORDS:
            covered = tree.stops[index]
            yield Field("author", name.value, name.span)


def _without_by(source: str, text: Attribute | None) -> Attribute | None:
    by = _BY.match(text.value) if text else None
    if not text or not by:
        return text
    name = text.value[by.end() :]
    start = source.find(name, *text.span)
    return Attribute(name, Span(start, start + len(name)) if start >= 0 else text.span)
