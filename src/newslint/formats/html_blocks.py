"""The blocks, images, links and comments of an article, from the lines it is made of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.formats.html_hints import hint
from newslint.formats.html_kinds import line_text
from newslint.formats.html_lines import SILENT, Line
from newslint.formats.html_text import Attribute, Attributes, Prose, plain
from newslint.formats.html_tree import Tree
from newslint.formats.html_zone import Part
from newslint.model.document import Block, Comment, Field, Image, Link
from newslint.model.spans import Span
from newslint.text.expressions import expression

_DIRECTIVE = expression(r"(?s)<!--\s*newslint:(?P<words>.*?)(?:--!?>)?\Z")
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original")
_CAPTION_END = expression(r"(?s)\s*+(?:<!--.*?-->\s*+)*+</figcaption[^>]*+>")
_EMPTY_IMAGE = expression(r"data:|about:")
_DOTS = frozenset({"0", "1"})  # as wide or high
_AS_FAR_UP = 5  # elements around an image that may hold its caption
_MARKS = frozenset("↩↵⏎↑#¶§")
_LONGEST_MARK, _MOST_IN_MARK = 16, 6  # characters; nodes
_TOO_WIDE = frozenset({"article", "body", "main", "section"})


def blocks(tree: Tree, parts: list[Part]) -> list[Block]:
    """One block a line, in source order."""
    made = ((part, block_of(tree, part)) for part in parts)
    return [block for _, block in made if block]


def block_of(tree: Tree, part: Part) -> Block | None:
    """The block that a line makes, None where it has no text after all."""
    names, sources, starts = tree.names, tree.sources, tree.starts
    prose = Prose(tree.text)
    kept = _is_kept(tree, part.line)
    silent_stop = 0
    for index in range(part.line.first, part.line.stop):
        if index < silent_stop:
            continue
        if not (name := names[index]):
            prose.add(starts[index], starts[index] + len(sources[index]), kept=kept)
        elif name == "br":
            prose.add_break(starts[index], starts[index] + len(sources[index]))
        elif name in SILENT or (name == "a" and _is_mark(tree, index)):
            silent_stop = tree.stops[index]
        elif name == "code" and (code := _code(tree, index, part.line)) is not None:
            silent_stop = tree.stops[index]
            if names[tree.parents[index]] != "pre":
                prose.add_object(*code)
    return prose.block(part.kind)


def _code(tree: Tree, index: int, line: Line) -> Span | None:
    """Where the words of a program stand; None where they are all of a line that is no listing, or several."""
    texts = [one for one in range(index + 1, tree.stops[index]) if not tree.names[one]]
    length = sum(len(tree.sources[one].strip()) for one in texts)
    is_listing = tree.names[tree.parents[index]] == "pre"
    is_all = length >= line.length and not is_listing
    if not length or is_all or tree.stops[index] > line.stop:
        return None
    return Span(tree.starts[texts[0]], tree.starts[texts[-1]] + len(tree.sources[texts[-1]]))


def _is_mark(tree: Tree, index: int) -> bool:
    """Whether a link is the “↩” behind a footnote or the “#” beside a heading, which programs draw."""
    stop = tree.stops[index]
    if "#" not in tree.sources[index] or stop - index > _MOST_IN_MARK:
        return False
    words = "".join(tree.sources[one] for one in range(index + 1, stop) if not tree.names[one])
    return len(words) <= _LONGEST_MARK and plain(words).strip(" \t\n\ufe0e\ufe0f") in _MARKS


def _is_kept(tree: Tree, line: Line) -> bool:
    index = line.owner
    while index >= 0:
        if tree.names[index] == "pre":
            return True
        index = tree.parents[index]
    return False


def links(tree: Tree, parts: list[Part]) -> Iterator[Link]:
    """The links in the lines of the article."""
    for part in parts:
        inside = range(part.line.first, part.line.stop)
        for index in [index for index in inside if tree.names[index] == "a"]:
            href = Attributes(tree.sources[index], tree.starts[index]).get("href")
            if href:
                line = Line(-1, index, min(tree.stops[index], part.line.stop), 0, 0)
                yield Link(href.value, href.span, line_text(tree, line))


def images(tree: Tree, parts: list[Part], container: int) -> Iterator[tuple[Image, Block | None]]:
    """The pictures of the article, each with what it says to those who do not see it."""
    if not parts:
        return
    start = min(parts[0].line.first, max(container, 0))
    stop = max(parts[-1].line.stop, tree.stops[container] if container >= 0 else 0)
    captions = {part.line.first: part for part in parts if part.kind == "caption"}
    for index in [index for index in range(start, stop) if tree.names[index] == "img"]:
        if _is_inside_aside(tree, index, container):
            continue
        said = Attributes(tree.sources[index], tree.starts[index])
        source = _source(said)
        if source is None:
            continue
        alt = said.get("alt")
        caption = _caption(tree, index, captions)
        yield Image(source.value, source.span, alt.value if alt else None, caption), _alt(tree, alt)


def _source(said: Attributes) -> Attribute | None:
    """The address of a picture that is more than a dot for counting readers."""
    if said.value("width") in _DOTS or said.value("height") in _DOTS:
        return None
    found = [one for name in _SOURCES if (one := said.get(name)) and one.value]
    return next((one for one in found if not _EMPTY_IMAGE.match(one.value)), None)


def _alt(tree: Tree, alt: Attribute | None) -> Block | None:
    if alt is None or not alt.value:
        return None
    prose = Prose(tree.text)
    prose.add(*alt.span, attribute=True)
    return prose.block("alt")


def _is_inside_aside(tree: Tree, index: int, container: int) -> bool:
    parent = tree.parents[index]
    while parent >= 0 and parent != container:
        if hint(tree, parent).is_aside:
            return True
        parent = tree.parents[parent]
    return False


def _caption(tree: Tree, index: int, captions: dict[int, Part]) -> str:
    """The first caption in the figure that an image is in."""
    starts = list(captions)
    parent = tree.parents[index]
    for _ in range(_AS_FAR_UP):
        if parent < 0 or tree.names[parent] in _TOO_WIDE:
            break
        nearest = bisect_right(starts, parent)
        if nearest < len(starts) and starts[nearest] < tree.stops[parent]:
            return line_text(tree, captions[starts[nearest]].line)
        if tree.names[parent] == "figure":
            break
        parent = tree.parents[parent]
    return ""


def empty_captions(tree: Tree) -> Iterator[Field]:
    """The captions with nothing in them, from tag to tag: no line tells of these."""
    at = tree.text.find("<figcaption")
    while at >= 0:
        index = bisect_left(tree.starts, at)
        if index < len(tree.starts) and tree.starts[index] == at:
            inside = range(index + 1, tree.stops[index])
            if all(not tree.names[one] and tree.sources[one].isspace() for one in inside):
                inner = at + len(tree.sources[index])
                closing = _CAPTION_END.match(tree.text, inner)
                end = closing.end() if closing else inner
                yield Field("caption", "", Span(at, end), key="figcaption")
        at = tree.text.find("<figcaption", at + 1)


def comments(tree: Tree, parts: list[Part]) -> Iterator[Comment]:
    """The comments that speak to newslint, wherever on the page they stand."""
    for remark in tree.remarks:
        said = _DIRECTIVE.match(tree.text, *remark.span)
        if said:
            alone = not any(part.line.first < remark.before < part.line.stop for part in parts)
            yield Comment(said["words"].strip(), remark.span, alone)
