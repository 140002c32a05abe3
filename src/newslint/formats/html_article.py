"""Where the article is on a page: the container whose lines read most like prose, and what in it is not."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from newslint.formats.html_hints import hint
from newslint.formats.html_lines import Line, lines
from newslint.formats.html_text import plain
from newslint.formats.html_titles import has_title
from newslint.formats.html_tree import Tree
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.words import listed


class Article(NamedTuple):
    """The lines of a page, and which of them are the body of its article."""

    lines: list[Line]
    body: list[int]  # indices into lines, in source order
    aside: frozenset[int]  # indices of the lines that are no part of the article
    container: int  # index of the node that holds the body, -1 for all


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What is never the whole of an article, even where all around it is too short to weigh.
_PARTS = HEADINGS | listed("p li ul ol dl dt dd blockquote figure figcaption pre")
_SENTENCE_END = expression(r"[.!?…。！？؟։:;][\s\"'”“’»«)\]\d]*\Z")
_BODY_COUNTS = 2.0  # how much more an element weighs that says it is the article
_PROTECTED_SHARE = 0.5  # of the prose on a page: what holds more is no aside, whatever its name
_LEAST_SHARE = 0.1  # of the prose on a page: with less than that, what was found is no article
_OWN_SHARE = 0.2  # of the prose on a page, in the one of several articles that it is called after
_BODY_SHARE = 0.3  # of the prose on a page, in an element that says it is the article


def find_article(tree: Tree, titles: Sequence[str]) -> Article:
    """Find the article of a page that has these titles; a page without prose has an empty one."""
    found = lines(tree)
    weights = [_weight(tree, line) for line in found]
    own = _called(tree, found, titles)
    article = _Page(tree, found, own).article(weights)
    prose = sum(weight for weight in weights if weight > 0)
    if sum(max(weights[index], 0) for index in article.body) < _LEAST_SHARE * prose:
        # The names have misled: only those that mean one thing may take prose away.
        return _Page(tree, found, own, firm=True).article(weights)
    return article


class _Page:
    """The elements of a page with the weight of the lines inside them."""

    def __init__(self, tree: Tree, found: list[Line], own: int, *, firm: bool = False) -> None:
        self._tree = tree
        self._lines = found
        self._own = own
        self._firm = firm
        self._starts = [line.first for line in found]
        self._sums: list[float] = []
        self._elements = _ancestors(tree, found)

    def article(self, weights: list[float]) -> Article:
        aside = self.asides(weights)
        self.weigh([-20.0 if index in aside else weight for index, weight in enumerate(weights)])
        whole = self._sums[-1]
        if self._own >= 0 and self.weight_of(self._own) > _OWN_SHARE * whole:
            container = self.heaviest(self._inside(self._own), least=0.0)
        else:
            container = self.heaviest(self._elements, least=whole)
        body = [
            index
            for index in range(*self.lines_in(container))
            if index not in aside and self._lines[index].linked * 2 <= self._lines[index].length
        ]
        while body and weights[body[-1]] <= 0 and self._is_heading(body[-1]):
            body.pop()
        return Article(self._lines, body, aside, container)

    def _is_heading(self, index: int) -> bool:
        return self._tree.names[self._lines[index].owner] in HEADINGS

    def weigh(self, weights: list[float]) -> None:
        self._sums = [0.0, *accumulate(weights)]

    def weight_of(self, index: int) -> float:
        first, stop = self.lines_in(index)
        return self._sums[stop] - self._sums[first]

    def lines_in(self, index: int) -> tuple[int, int]:
        """The range of lines inside an element; all for -1."""
        if index < 0:
            return 0, len(self._starts)
        stop = self._tree.stops[index]
        return bisect_left(self._starts, index), bisect_left(self._starts, stop)

    def asides(self, weights: list[float]) -> frozenset[int]:
        """The lines inside elements that say they are not the article."""
        self.weigh([max(weight, 0.0) for weight in weights])
        found: set[int] = set()
        outside: list[int] = []
        covered = 0
        for index in self._elements:
            if index < covered:
                continue
            said = hint(self._tree, index)
            is_aside = said.is_firm if self._firm else said.is_aside
            if is_aside and not (self._is_foot(index) or self._holds_article(index)):
                found.update(range(*self.lines_in(index)))
                covered = self._tree.stops[index]
            else:
                outside.append(index)
        self._elements = outside
        return frozenset(found)

    def heaviest(self, elements: Sequence[int], least: float) -> int:
        """The innermost of some elements with the most weight; -1 where all have less than that."""
        best, most = -1, least
        for index in elements:
            if self._tree.names[index] in _PARTS:
                continue
            weight = self.weight_of(index)
            if weight > 0 and weight * _BODY_COUNTS >= most and hint(self._tree, index).is_body:
                weight *= _BODY_COUNTS
            if weight >= most:
                best, most = index, weight
        return best

    def _is_foot(self, index: int) -> bool:
        """Whether an element is the foot of a quotation or a figure, which says whose it is."""
        parent = self._tree.parents[index]
        return (
            self._tree.names[index] in {"footer", "figcaption"}
            and parent >= 0
            and self._tree.names[parent] in {"blockquote", "figure"}
        )

    def _holds_article(self, index: int) -> bool:
        """Whether so much of the prose is inside, or in one element there that says it is the article."""
        whole = self._sums[-1]
        weight = self.weight_of(index)
        if weight > _PROTECTED_SHARE * whole:
            return True
        inside = self._inside(index)[1:]
        if weight <= _BODY_SHARE * whole:
            return weight > 0 and any(self._tree.names[inner] == "main" for inner in inside)
        heavy = (inner for inner in inside if self.weight_of(inner) > _BODY_SHARE * whole)
        return any(hint(self._tree, inner).is_body for inner in heavy)

    def _inside(self, index: int) -> list[int]:
        """An element with lines in it, and those inside of it."""
        stop = self._tree.stops[index]
        return self._elements[
            bisect_left(self._elements, index) : bisect_left(self._elements, stop)
        ]


def _called(tree: Tree, found: list[Line], titles: Sequence[str]) -> int:
    """Of several `article` elements with a headline the one that the page is called after; -1 for none."""
    headlines = [line for line in found if line.owner >= 0 and tree.names[line.owner] == "h1"]
    articles = [_article_around(tree, line.owner) for line in headlines]
    if len({article for article in articles if article >= 0}) < 2:
        return -1
    for line, article in zip(headlines, articles, strict=True):
        if article >= 0 and has_title(titles, _text(tree, line)):
            return article
    return -1


def _text(tree: Tree, line: Line) -> str:
    names, sources = tree.names, tree.sources
    texts = [sources[index] for index in range(line.first, line.stop) if not names[index]]
    return plain(" ".join(texts))


def _article_around(tree: Tree, index: int) -> int:
    while index >= 0 and tree.names[index] != "article":
        index = tree.parents[index]
    return index


def _ancestors(tree: Tree, found: list[Line]) -> list[int]:
    """All elements with lines in them, in source order."""
    seen: set[int] = set()
    for line in found:
        index = line.owner
        while index >= 0 and index not in seen:
            seen.add(index)
            index = tree.parents[index]
    return sorted(seen)


def _weight(tree: Tree, line: Line) -> float:
    """How much a line reads like prose: more than 0 if it does, less if like a menu."""
    own = line.length - line.linked
    if line.linked > own:
        return -10.0 - 0.2 * line.linked
    if own >= 80 or (own > 20 and _ends_sentence(tree, line)):
        return float(own)
    return 0.0 if tree.names[line.owner] in HEADINGS else -3.0


def _ends_sentence(tree: Tree, line: Line) -> bool:
    for index in reversed(range(line.first, line.stop)):
        if not tree.names[index] and (text := tree.sources[index].strip()):
            return _SENTENCE_END.search(text[-8:]) is not None
    return False
