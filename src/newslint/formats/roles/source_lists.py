"""Source lists: the heading that announces one, and its items, several on a line divided."""

from collections.abc import Iterable, Iterator

from newslint.model.document import Block
from newslint.text.expressions import expression

_HEADING = expression(
    r"(?i)(?:(?:related|selected|further|primary|other|our|key|main|cited|article|news|weiterführende|"
    r"autres|otras|altre|outras)\s+)?"
    r"(?:sources?|references?|citations|bibliography|further\s+reading|works\s+cited|quellen(?:angaben)?|"
    r"literatur|références|fuentes|referencias|fonti|riferimenti|fontes|referências|bronnen|bronvermelding|"
    r"refere(?:nties|nser|ncer)|referanser|źródła|bibliografia|källor|kilder|zdroje|použité\s+zdroje|kaynaklar|kaynakça|джерела|список\s+джерел|"
    r"посилання|источники|список\s+источников|ссылки)(?:\s+(?:and|&|und|et|y|e|та|и)\s+\w+)?\s*(?P<colon>:)?\s*"
)
HEADING_OPENERS = frozenset({
    "related", "selected", "further", "primary", "other", "our", "key", "main", "cited", "article", "news",
    "weiterführende", "autres", "otras", "altre", "outras", "source", "sources", "reference", "references",
    "citations", "bibliography", "works", "quellen", "quellenangaben", "literatur", "références",
    "fuentes", "referencias", "fonti", "riferimenti", "fontes", "referências", "bronnen", "bronvermelding",
    "referenties", "referenser", "referencer", "referanser",
    "źródła", "bibliografia", "källor", "kilder", "zdroje", "použité", "kaynaklar", "kaynakça", "джерела",
    "список", "посилання", "источники", "ссылки",
})  # fmt: skip
_STARTS = frozenset(word[:3] for word in HEADING_OPENERS)
_HEADINGS = frozenset({"source-heading", "subhead"})
_BULLET = expression(r"(?:^|(?<=\s))[•·▪‣◦●|]\s*")
_LEADING_MARK = expression(r"\s*(?:[•·▪‣◦●*+–—-]|\[?\d{1,3}[.)\]])\s+")
_LINE = expression(r"[^\r\n]+")
_LONGEST_HEADING = 200  # code points
_MOST_WORDS, _FEW_WORDS = 40, 12


def is_source_heading(text: str) -> bool:
    """Whether a line announces sources and no more."""
    return len(text) <= _LONGEST_HEADING and _HEADING.fullmatch(text) is not None


def may_announce_sources(blocks: Iterable[Block]) -> bool:
    """Whether a glance does not tell that no block is the heading of sources, nor begins with one."""
    for kind, text, _ in blocks:
        if kind in _HEADINGS or (":" in text and text[:3].casefold() in _STARTS):
            return True
    return False


def source_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Turn what follows a source heading into its items."""
    inside = False
    for block in blocks:
        kind, text, _ = block
        if kind == "paragraph" and not inside and text.find(":", 0, _LONGEST_HEADING) < 0:
            yield block  # most are
        elif kind == "source-heading":
            inside = True
            yield block
        elif length := _inline_heading(block):
            inside = True
            yield block.part(0, length, "source-heading")
            yield from _items(block.part(length, len(block.text), block.kind))
        elif kind == "subhead" and is_source_heading(text.strip()):
            inside = True
            yield block._replace(kind="source-heading")
        elif inside and _is_item(block):
            yield from _items(block)
        else:
            inside = inside and block.kind in {"caption", "alt", "correction"}
            yield block


def _inline_heading(block: Block) -> int:
    """Where “Sources: Reuters, the ministry” divides; 0 where it is no such line."""
    if block.kind != "paragraph" or block.text.find(":", 0, _LONGEST_HEADING) < 0:
        return 0
    match = _HEADING.match(block.text)
    if not match or not match["colon"] or match.end() == len(block.text):
        return 0
    return match.end() if len(block.text[match.end() :].split()) <= _MOST_WORDS else 0


def _is_item(block: Block) -> bool:
    if block.kind == "list":
        return True
    if block.kind not in {"paragraph", "source"}:
        return False
    text = block.text.strip()
    if _BULLET.match(text) or _LEADING_MARK.match(block.text) or "://" in text:
        return True
    return all(_is_short(line) for line in text.splitlines())


def _is_short(line: str) -> bool:
    return len(line.split()) <= _FEW_WORDS and not line.rstrip().endswith((".", "!", "?"))


def _items(block: Block) -> Iterator[Block]:
    """The items of one block, each without its bullet and the space around it."""
    lines = [match.span() for match in _LINE.finditer(block.text)]
    if not all(_is_short(block.text[start:end]) for start, end in lines):
        lines = [(0, len(block.text))]  # one item, wrapped
    for start, end in lines:
        yield from _on_line(block, start, end)


def _on_line(block: Block, start: int, end: int) -> Iterator[Block]:
    mark = _LEADING_MARK.match(block.text, start, end)
    edges = [(start, mark.end() if mark else start)]
    edges += (match.span() for match in _BULLET.finditer(block.text, edges[0][1], end))
    stops = [low for low, _ in edges[1:]] + [end]
    for (_, first), stop in zip(edges, stops, strict=True):
        part = block.text[first:stop]
        if inner := part.strip():
            low = first + len(part) - len(part.lstrip())
            yield block.part(low, low + len(inner), "source")
