"""The lines of a page as a browser sets them: runs of text between block elements, with their share of links."""

from newslint.formats.html_tree import BLOCKS, RAW, Tree, words
from newslint.records import NamedTuple

# Their content is no text of the page.
SILENT = RAW | words(
    """
    head noscript template svg canvas audio video object select button datalist map
    """
)
_EDGES = BLOCKS - SILENT
_new = tuple.__new__  # twice as quick as by its name


class Line(NamedTuple):
    """The nodes `[first:stop]` make one line; `owner` is the innermost block element around them."""

    owner: int  # -1 at the top
    first: int
    stop: int
    length: int  # characters, without white space at the ends of texts
    linked: int  # those of them inside links


def lines(tree: Tree) -> list[Line]:  # noqa: C901, PLR0912 - calls would cost more than all else here
    """All lines with text in them, in source order."""
    names, sources, stops = tree.names, tree.sources, tree.stops
    found: list[Line] = []
    blocks = [(-1, len(names))]  # index and stop of the open ones
    owner, block_stop = blocks[-1]
    index = first = length = linked = link_stop = breaks = 0
    while index < len(names):
        name = names[index]
        if index < block_stop and name not in _EDGES:
            if not name:
                if size := len(sources[index].strip()):
                    length += size
                    breaks = 0
                    if index < link_stop:
                        linked += size
            elif name in SILENT:
                index = stops[index]
                continue
            elif name == "a":
                link_stop = stops[index]
            elif name == "br":
                breaks += 1
            if breaks < 2:  # two in a row end a paragraph
                index += 1
                continue
        if length:
            found.append(_new(Line, (owner, first, index, length, linked)))
            length = linked = 0
        breaks = 0
        first = index
        if index >= block_stop:
            blocks.pop()
            owner, block_stop = blocks[-1]
            continue
        index += 1
        if name != "br":
            first, owner, block_stop = index, index - 1, stops[index - 1]
            blocks.append((owner, block_stop))
    if length:
        found.append(Line(owner, first, index, length, linked))
    return found
