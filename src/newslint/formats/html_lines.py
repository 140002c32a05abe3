"""The lines of a page as a browser sets them: runs of text between block elements, with their share of links."""

from newslint.formats.html_tree import BLOCKS, RAW, Tree
from newslint.records import NamedTuple
from newslint.text.words import listed

# Their content is no text of the page.
SILENT = RAW | listed(
    """
    head noscript template svg canvas audio video object select button datalist map
    """
)
_new = tuple.__new__  # twice as quick as by its name


class Line(NamedTuple):
    """The nodes `[first:stop]` make one line; `owner` is the innermost block element around them."""

    owner: int  # -1 at the top
    first: int
    stop: int
    length: int  # characters, without white space at the ends of texts
    linked: int  # those of them inside links


def lines(tree: Tree) -> list[Line]:  # noqa: C901, PLR0912 - a call a node would cost more than all else
    """All lines with text in them, in source order."""
    sources, stops = tree.sources, tree.stops
    found: list[Line] = []
    count = len(sources)
    blocks = [(-1, count + 1)]  # index and stop of the open ones
    owner, block_stop = blocks[-1]
    first = length = linked = silent_stop = link_stop = 0
    is_broken = False
    for index, name in enumerate(tree.names):
        if index < silent_stop:
            continue
        if index >= block_stop:
            if length:
                found.append(_new(Line, (owner, first, index, length, linked)))
                length = linked = 0
            while index >= block_stop:
                blocks.pop()
                owner, block_stop = blocks[-1]
            first = index
            is_broken = False
        if not name:
            if size := len(sources[index].strip()):
                length += size
                is_broken = False
                if index < link_stop:
                    linked += size
        elif name in SILENT:
            silent_stop = stops[index]
        elif name == "a":
            link_stop = stops[index]
        elif name == "br" and not is_broken:
            is_broken = True
        elif name in BLOCKS or name == "br":  # two breaks in a row end a paragraph
            if length:
                found.append(_new(Line, (owner, first, index, length, linked)))
                length = linked = 0
            is_broken = False
            first = index
            if name != "br":
                first, owner, block_stop = index + 1, index, stops[index]
                blocks.append((owner, block_stop))
    if length:
        found.append(Line(owner, first, count, length, linked))
    return found
