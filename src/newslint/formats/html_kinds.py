"""What the lines of an article are, each by itself: by the elements around it, by their names, by its words."""

from bisect import bisect_left
from collections.abc import Iterator

from newslint.formats.html_article import HEADINGS, Article
from newslint.formats.html_date_lines import is_changed, is_date_line, line_dates
from newslint.formats.html_hints import role
from newslint.formats.html_lines import Line
from newslint.formats.html_text import plain
from newslint.formats.html_tree import Tree
from newslint.formats.roles.bylines import is_byline
from newslint.model.document import BlockKind
from newslint.text.expressions import expression

_DAY = expression(r"\d{4}|\d[./-] ?\d")
_BY = expression(
    r"(?i)(?:(?:posted|written|geschrieben|verfasst|publié|publicado|eingestellt)\s)?(?:by|von|par|por|di|de|автор)\b",
)
_PUBLISHED = expression(
    r"(?i)published|posted|veröffentlicht|erschienen|publié|publicad|pubblicat|gepubliceerd",
)
_AUTHOR_PAGE = expression(
    r"(?i)\shref\s?=\s?[\"']?[^\s\"'>]{0,200}/(?:authors?|autor(?:en|es)?|auteurs?|autor[ei])/[^\s\"'>]"
)
_LONGEST_SAID = 160  # characters of a line that says who or when
_LONGEST_LINKED = 30  # characters of a link that says when: “Mar 28, 2016·3 min read”
_SHORTEST_PROSE = 20  # characters around a `<time>` in a sentence
_STOPS = (".", "!", "?")
_MOST_LINES = 4  # in an element whose class says what its lines are


def kind_of(tree: Tree, article: Article, index: int, language: str, *, begun: bool) -> BlockKind:
    """What a line of the body is; `begun` after its first paragraph."""
    line = article.lines[index]
    told = hinted(tree, article, line)
    if told and (told != "dek" or not begun):
        return told
    if not begun and (spoken := said(tree, line, language)):
        return spoken
    names = list(around(tree, article, line))
    if names and names[0] in {"td", "th"} and line.length < 200:
        return "cell"
    for name in names:
        if name in HEADINGS:
            return "subhead"
        if name in {"li", "dt", "dd"}:
            return "list"
        if name == "blockquote":
            return "quote"
        if name in {"figcaption", "figure"}:
            return "caption"
    return "paragraph"


def around(tree: Tree, article: Article, line: Line) -> Iterator[str]:
    """The names of the elements around a line, from the innermost up to the one that holds the article."""
    index = line.owner
    while index >= 0 and index != article.container:
        yield tree.names[index]
        index = tree.parents[index]


def hinted(tree: Tree, article: Article, line: Line) -> BlockKind | None:
    """What elements around or inside a line say it is."""
    index = line.owner
    for _ in range(3):
        if index < 0 or index == article.container:
            break
        if tree.names[index] == "figcaption":
            return "quote" if _signs_quotation(tree, index) else "caption"
        kind = role(tree, index, line.length)
        if kind and (kind != "date" or _DAY.search(line_text(tree, line))):
            is_own = index == line.owner or _is_small(article, index, tree.stops[index])
            return kind if is_own else None
        if tree.names[index] in {"article", "main", "section", "body"}:
            break
        index = tree.parents[index]
    return _hinted_inside(tree, line) if line.length <= _LONGEST_SAID else None


def _signs_quotation(tree: Tree, caption: int) -> bool:
    """Whether the figure of a caption is a quotation."""
    figure = tree.parents[caption]
    return figure >= 0 and "blockquote" in tree.names[figure:caption]


def _hinted_inside(tree: Tree, line: Line) -> BlockKind | None:
    for inner in range(line.first, line.stop):
        if tree.names[inner] == "time" and not _is_sentence(tree, line, inner):
            return "date"
        if not tree.names[inner]:
            continue
        kind = role(tree, inner, line.length)
        if kind in {"byline", "date"} or (kind == "caption" and _holds_all(tree, line, inner)):
            return kind
    return None


def _is_sentence(tree: Tree, line: Line, time: int) -> bool:
    """Whether a line with such an element in it is prose, as in “It opened in May 1990.”."""
    inside = [one for one in range(time, tree.stops[time]) if not tree.names[one]]
    if line.length - sum(len(tree.sources[one].strip()) for one in inside) < _SHORTEST_PROSE:
        return False
    text = line_text(tree, line)
    return text.endswith(_STOPS) and not (_PUBLISHED.search(text) or is_changed(text))


def _holds_all(tree: Tree, line: Line, index: int) -> bool:
    """Whether all words of a line stand in an element inside it."""
    around = (*range(line.first, index), *range(tree.stops[index], line.stop))
    return not any(not tree.names[one] and tree.sources[one].strip() for one in around)


def _is_small(article: Article, index: int, stop: int) -> bool:
    first = bisect_left(article.lines, index, key=_first)
    return bisect_left(article.lines, stop, key=_first) - first <= _MOST_LINES


def _first(line: Line) -> int:
    return line.first


def said(tree: Tree, line: Line, language: str) -> BlockKind | None:
    """What a short line says by its words: who wrote, a day, or both."""
    if line.length > _LONGEST_SAID:
        return None
    text = line_text(tree, line)
    if line.linked == line.length:
        if _links_author(tree, line):
            return "byline"
        if len(text) > _LONGEST_LINKED:
            return None
    if is_date_line(text, language) or (_BY.match(text) and line_dates(text, language)):
        return "date"
    return "byline" if is_byline(text) else None


def _links_author(tree: Tree, line: Line) -> bool:
    """Whether the first link of a line leads to the page of an author."""
    for index in (line.owner, *range(line.first, line.stop)):
        if index >= 0 and tree.names[index] == "a":
            return _AUTHOR_PAGE.search(tree.sources[index]) is not None
    return False


def line_text(tree: Tree, line: Line) -> str:
    """The text of a line, without its map to the source."""
    names, sources = tree.names, tree.sources
    texts = [sources[index] for index in range(line.first, line.stop) if not names[index]]
    return " ".join(plain("".join(texts)).split())
