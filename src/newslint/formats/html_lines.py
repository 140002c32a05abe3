"""The lines of a page as a browser sets them: runs of text between block elements, with their share of links."""

from newslint.formats.html_tree import BLOCKS, RAW, Node, Tree, words
from newslint.records import NamedTuple

# Their content is no text of the page.
SILENT = RAW | words(
    """
    head noscript template svg canvas audio video object select button datalist map
    """
)


class Line(NamedTuple):
    """The nodes `[first:stop]` make one line; `owner` is the innermost block element around them."""

    owner: int  # -1 at the top
    first: int
    stop: int
    length: int  # characters, without white space at the ends of texts
    linked: int  # those of them inside links


def lines(tree: Tree) -> list[Line]:
    """All lines with text in them, in source order."""
    reader = _Reader(tree)
    nodes = tree.nodes
    blocks: list[tuple[int, int]] = [(-1, len(nodes) + 1)]  # index and stop of the open ones
    index = 0
    while index < len(nodes):
        node = nodes[index]
        while blocks[-1][1] <= index:
            reader.end(index, index, blocks.pop()[0])
        name = node.name
        if not name:
            reader.add(index, node, blocks[-1][0])
        elif name in SILENT:
            index = node.stop
            continue
        elif name in BLOCKS:
            reader.end(index, index + 1, blocks[-1][0])
            blocks.append((index, node.stop))
        elif name == "br":
            reader.add_break(index, blocks[-1][0])
        elif name == "a":
            reader.link_stop = node.stop
        index += 1
    reader.end(len(nodes), len(nodes), blocks[-1][0])
    return reader.found


class _Reader:
    """The line being read."""

    def __init__(self, tree: Tree) -> None:
        self.found: list[Line] = []
        self.link_stop = 0
        self._text = tree.text
        self._begin = 0  # the node behind the last edge of a block
        self._length = 0
        self._linked = 0
        self._breaks = 0  # in a row

    def add(self, index: int, node: Node, owner: int) -> None:
        length = len(self._text[node.start : node.inner].strip())
        if not length:
            return
        if self._breaks > 1:
            self.end(index, index, owner)
        self._breaks = 0
        self._length += length
        if index < self.link_stop:
            self._linked += length

    def add_break(self, index: int, owner: int) -> None:
        """Two line breaks in a row end a paragraph."""
        self._breaks += 1
        if self._breaks == 2:
            self.end(index, index, owner)

    def end(self, index: int, begin: int, owner: int) -> None:
        """End the line before this node; the next may begin at that one."""
        if self._length:
            self.found.append(Line(owner, self._begin, index, self._length, self._linked))
            self._length = self._linked = 0
        self._begin = begin
        self._breaks = 0
