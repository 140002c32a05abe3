"""HTML as a flat tree: elements and texts in source order, each with its place; no markup is refused."""

import re

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


VOID = words(
    """
    area base br col embed hr img input keygen link meta param source track wbr basefont
    bgsound frame
    """
)
RAW = words("script style textarea title iframe noembed noframes xmp")
BLOCKS = words(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
    html legend li main menu nav ol p pre search section summary table tbody td tfoot th
    thead tr ul
    """
)
_CHILDLESS = VOID | RAW
_PARAGRAPH = frozenset({"p"})
_SCOPES = words("table td th caption button object template")
_TABLE_PARTS = words("table tbody thead tfoot tr td th caption")
# A start tag ends the open elements named first, as long as none of those named second is in between.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"})),
    "a": (frozenset({"a"}), BLOCKS),
    "body": (frozenset({"head"}), frozenset({"body"})),
}
_DEEPEST = 256  # what is nested deeper hangs flat from there; browsers stop at 512

_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+"""
_TAG = expression(
    rf"""<(?:
        (?P<raw>(?i:script|style|textarea|title|iframe|noembed|noframes|xmp))(?=[\s/>]){_ATTRIBUTES}(?<!/)>
            (?P<content>[^<]*+(?:<(?!/(?i:(?P=raw))[\s/>])[^<]*+)*+)
      | (?P<name>[a-zA-Z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)
      | /(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | !--(?:-?>|.*?(?:--!?>|\Z))
      | [!?/][^>]*+(?:>|\Z)
    )""",
    re.VERBOSE | re.DOTALL,
)
_CONTENT, _START, _END = (_TAG.groupindex[name] for name in ("content", "name", "end"))
_NAMED = frozenset({_START, _END})
# For what follows a tag that the pattern above cannot close: no quotation mark counts there.
_CARELESS_TAG = expression(
    r"""<(?:
        (?P<raw>(?!))(?P<content>)
      | (?P<name>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | /(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | [!?/][^>]*+(?:>|\Z)
    )""",
    re.VERBOSE,
)


class Node:
    """An element, or a text (which has no name)."""

    __slots__ = ("close", "inner", "name", "parent", "start", "stop")

    def __init__(self, name: str, start: int, inner: int, parent: int, stop: int) -> None:
        self.name = name
        self.start = start  # of the start tag, or of the text
        self.inner = inner  # end of the start tag, or of the text
        self.close = inner  # end of the content: where the end tag starts
        self.parent = parent  # index in Tree.nodes, -1 at the top
        self.stop = stop  # index behind the last node inside


class Remark(NamedTuple):
    """A comment: its span with the markers, and the index of the node that follows it."""

    span: Span
    before: int


class Tree(NamedTuple):
    """All nodes in source order: those inside `nodes[i]` are `nodes[i + 1 : nodes[i].stop]`."""

    text: str
    nodes: list[Node]
    remarks: list[Remark]

    def source(self, node: Node) -> str:
        """The start tag as it is written."""
        return self.text[node.start : node.inner]


def grow(text: str, *, xml: bool = False) -> Tree:
    """Read any text as HTML; time and memory are linear in its length.

    In `xml`, `<div/>` is a whole element; in HTML, the start of one.
    """
    grower = _Grower(Tree(text, [], []), xml=xml)
    unclosed = grower.read(_TAG, 0)
    if unclosed >= 0:
        grower.read(_CARELESS_TAG, unclosed)
    grower.shut(0, len(text))
    return grower.tree


class _Grower:
    """The open elements while a tree grows."""

    def __init__(self, tree: Tree, *, xml: bool) -> None:
        self.tree = tree
        self.xml = xml
        self.opened: list[int] = []  # indices of the open elements
        self.names: list[str] = []  # and their names
        self.paragraphs: list[int] = []  # depths at which a paragraph was open

    def read(self, pattern: re.Pattern[str], at: int) -> int:
        """Grow by all that follows `at`; return where a tag starts that has no end, or -1."""
        text, nodes = self.tree.text, self.tree.nodes
        opened, names = self.opened, self.names
        for tag in pattern.finditer(text, at):
            start, end = tag.span()
            kind = tag.lastindex
            name = tag[kind].lower() if kind in _NAMED else ""
            # White space before the edge of a block is never seen: it needs no node.
            if start > at and not (name in BLOCKS and text[at:start].isspace()):
                nodes.append(Node("", at, start, opened[-1] if opened else -1, len(nodes) + 1))
            at = end
            if kind == _START:
                if text[end - 1] != ">":
                    return start
                self._start(name, start, end)
            elif kind == _END:
                if names and names[-1] == name:
                    names.pop()
                    node = nodes[opened.pop()]
                    node.close, node.stop = start, len(nodes)
                else:
                    self._end(name, start)
            elif kind == _CONTENT:
                name = tag["raw"].lower()
                nodes.append(Node(name, start, tag.start("content"), self.parent(), len(nodes) + 1))
                nodes[-1].close = end
            elif text.startswith("<!--", start):
                self.tree.remarks.append(Remark(Span(start, end), len(nodes)))
        if at < len(text):
            nodes.append(Node("", at, len(text), self.parent(), len(nodes) + 1))
        return -1

    def parent(self) -> int:
        """The index of the innermost open element, -1 for none."""
        return self.opened[-1] if self.opened else -1

    def shut(self, depth: int, at: int) -> None:
        """End all open elements but the first `depth`, at this offset."""
        nodes = self.tree.nodes
        for index in self.opened[depth:]:
            nodes[index].close, nodes[index].stop = at, len(nodes)
        del self.opened[depth:], self.names[depth:]

    def _start(self, name: str, start: int, end: int) -> None:
        nodes, opened, names = self.tree.nodes, self.opened, self.names
        if name in BLOCKS and self._is_in_paragraph():
            self._end_all(_PARAGRAPH, _SCOPES, start)
        if name in _ENDS:
            self._end_all(*_ENDS[name], start)
        index = len(nodes)
        nodes.append(Node(name, start, end, opened[-1] if opened else -1, index + 1))
        is_whole = name in _CHILDLESS or (self.xml and self.tree.text[end - 2] == "/")
        if not is_whole and len(opened) < _DEEPEST:
            opened.append(index)
            names.append(name)
            if name == "p":
                self.paragraphs.append(len(names) - 1)

    def _is_in_paragraph(self) -> bool:
        """Whether a paragraph is open; `"p" in names` is too slow for pages nested deep."""
        depths, names = self.paragraphs, self.names
        while depths and (depths[-1] >= len(names) or names[depths[-1]] != "p"):
            depths.pop()
        return bool(depths)

    def _end_all(self, ended: frozenset[str], walls: frozenset[str], at: int) -> None:
        """End the innermost of these open elements, unless a wall stands before it."""
        for depth in range(len(self.names) - 1, -1, -1):
            name = self.names[depth]
            if name in ended:
                self.shut(depth, at)
                return
            if name in walls:
                return

    def _end(self, name: str, at: int) -> None:
        if name in {"html", "body"} or name not in self.names:
            return
        if name in _TABLE_PARTS:
            walls = frozenset({"table"})
        else:
            walls = _SCOPES if name in BLOCKS else BLOCKS
        self._end_all(frozenset({name}), walls - {name}, at)
