"""HTML as a flat tree: elements and texts in source order, each with its place; no markup is refused."""

from functools import lru_cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.words import listed

VOID = listed(
    """
    area base br col embed hr img input keygen link meta param source track wbr basefont
    bgsound frame
    """
)
RAW = listed("script style textarea title iframe noembed noframes xmp")
BLOCKS = listed(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
    html legend li main menu nav ol p pre search section summary table tbody td tfoot th
    thead tr ul
    """
)
_CHILDLESS = VOID | RAW
_PARAGRAPH = frozenset({"p"})
_SCOPES = listed("table td th caption button object template")
_TABLE_PARTS = listed("table tbody thead tfoot tr td th caption")
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
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_DEEPEST = 256  # what is nested deeper hangs flat from there; browsers stop at 512

# Quotation marks count only after “=”.
_ATTRIBUTES = r"""[^>=]*+(?:=\s*+(?:"[^"]*+"|'[^']*+')?+[^>=]*+)*+"""
# What stands between two texts; a page is split by it.
_MARKUP = expression(
    rf"""(?sx)(?P<whole>
        <(?=[sStTiInNxX])(?P<raw>(?i:script|style|textarea|title|iframe|noembed|noframes|xmp))(?=[\s/>])
            {_ATTRIBUTES}(?<!/)>
      | <(?P<start>[a-zA-Z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)
      | </(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | <!--(?:-?>|.*?(?:--!?>|\Z))
      | <[!?/][^>]*+(?:>|\Z)
    )(?(raw)(?P<content>[^<]*+(?:<(?!/(?i:(?P=raw))[\s/>])[^<]*+)*+))""",
)
# For what follows a tag that the expression above cannot close: no quotation mark counts there.
_CARELESS_MARKUP = expression(
    r"""(?x)(?P<whole>
        <(?P<raw>(?!))
      | <(?P<start>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | </(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)
      | <[!?/][^>]*+(?:>|\Z)
    )(?P<content>(?!))?""",
)
_STEP = 1 + _MARKUP.groups  # a text, and what the groups hold of the mark-up behind it


class Remark(NamedTuple):
    """A comment: its span with the markers, and the index of the node that follows it."""

    span: Span
    before: int


class Tree(NamedTuple):
    """Elements and texts in source order; each is an index into all of these lists.

    Inside of one are those of `range(index + 1, stops[index])`. A page has thousands of both:
    in lists they take half of the time that records take.
    """

    text: str
    names: list[str]  # of elements; a text has none
    sources: list[str]  # start tags and texts as they are written
    starts: list[int]
    parents: list[int]  # -1 at the top
    stops: list[int]
    remarks: list[Remark]
    contents: dict[int, str]  # the raw text of scripts, titles and their like


class _Tag(NamedTuple):
    """What tags of one name do."""

    name: str
    is_block: bool
    is_open: bool  # until an end tag comes
    ends: frozenset[str]  # open elements that a start tag ends
    walls: frozenset[str]  # unless one of these is in between


@lru_cache(maxsize=512)  # asked for every tag
def _tag(spelled: str) -> _Tag:
    name = spelled.lower()
    return _Tag(name, name in BLOCKS, name not in _CHILDLESS, *_ENDS.get(name, _NOTHING))


def grow(text: str, *, xml: bool = False) -> Tree:
    """Read any text as HTML; time and memory are linear in its length.

    In `xml`, `<div/>` is a whole element; in HTML, the start of one.
    """
    grower = _Grower(Tree(text, [], [], [], [], [], [], {}), xml=xml)
    grower.read(_divided(text))
    grower.shut(1)
    return grower.tree


def _divided(text: str) -> list[str]:
    """The texts of a page, and between each two what the groups hold of the mark-up there."""
    parts = _MARKUP.split(text)
    if unclosed := _unclosed(parts):
        parts[-_STEP:] = _CARELESS_MARKUP.split(text[-unclosed:])[1:]
        if _unclosed(parts):
            del parts[-_STEP:]
    return parts


def _unclosed(parts: list[str]) -> int:
    """The length of the start tag that a page ends in the middle of; 0 for none."""
    whole, _, started = parts[-_STEP:][:3] if len(parts) > 1 else (">", "", "")
    return len(whole) if started and whole[-1] != ">" else 0


class _Grower:
    """The open elements while a tree grows."""

    def __init__(self, tree: Tree, *, xml: bool) -> None:
        self.tree = tree
        self.xml = xml
        self.opened = [-1]  # indices of the open elements, below them the page
        self.names = [""]  # and their names
        self.paragraphs: list[int] = []  # depths at which a paragraph was open

    def read(self, parts: list[str]) -> None:  # noqa: C901, PLR0912 - a branch a kind of mark-up
        """Grow by all texts and all mark-up of a page."""
        _, names, sources, starts, parents, stops, remarks, _ = self.tree
        opened, open_names, paragraphs = self.opened, self.names, self.paragraphs
        at = count = 0
        steps = zip(*[iter(parts)] * _STEP, strict=False)  # but the text behind all mark-up
        for words, whole, raw, started, ended, content in steps:
            start = at + len(words)
            name, is_block, is_open, ends, walls = _tag(started or ended or "")
            # White space before the edge of a block is never seen: it needs no node.
            if words and not (is_block and words.isspace()):
                names.append("")
                sources.append(words)
                starts.append(at)
                parents.append(opened[-1])
                count += 1
                stops.append(count)
            at = start + len(whole)
            if ended:
                if open_names[-1] == name:
                    open_names.pop()
                    stops[opened.pop()] = count
                else:
                    self._end(name)
            elif started:
                if is_block and paragraphs and self._is_in_paragraph():
                    self._end_all(_PARAGRAPH, _SCOPES)
                if ends and open_names[-1] not in walls:
                    self._end_all(ends, walls)
                names.append(name)
                sources.append(whole)
                starts.append(start)
                parents.append(opened[-1])
                if is_open and len(opened) <= _DEEPEST and not (self.xml and whole[-2] == "/"):
                    if name == "p":
                        paragraphs.append(len(opened))
                    opened.append(count)
                    open_names.append(name)
                count += 1
                stops.append(count)
            elif raw:
                self.tree.contents[count] = content
                self._add(raw.lower(), whole, start)
                at += len(content)
                count += 1
            elif whole.startswith("<!--"):
                remarks.append(Remark(Span(start, at), count))
        if parts[-1]:
            self._add("", parts[-1], at)

    def shut(self, depth: int) -> None:
        """End all open elements but those below this depth."""
        for index in self.opened[depth:]:
            self.tree.stops[index] = len(self.tree.names)
        del self.opened[depth:], self.names[depth:]

    def _add(self, name: str, source: str, start: int) -> None:
        """Add a node that nothing is inside of."""
        tree = self.tree
        tree.names.append(name)
        tree.sources.append(source)
        tree.starts.append(start)
        tree.parents.append(self.opened[-1])
        tree.stops.append(len(tree.names))

    def _is_in_paragraph(self) -> bool:
        """Whether a paragraph is open; `"p" in names` is too slow for pages nested deep."""
        depths, names = self.paragraphs, self.names
        while depths and (depths[-1] >= len(names) or names[depths[-1]] != "p"):
            depths.pop()
        return bool(depths)

    def _end_all(self, ended: frozenset[str], walls: frozenset[str]) -> None:
        """End the innermost of these open elements, unless a wall stands before it."""
        for depth in range(len(self.names) - 1, 0, -1):
            name = self.names[depth]
            if name in ended:
                self.shut(depth)
                return
            if name in walls:
                return

    def _end(self, name: str) -> None:
        if name in {"html", "body"} or name not in self.names:
            return
        if name in _TABLE_PARTS:
            walls = frozenset({"table"})
        else:
            walls = _SCOPES if name in BLOCKS else BLOCKS
        self._end_all(frozenset({name}), walls - {name})
