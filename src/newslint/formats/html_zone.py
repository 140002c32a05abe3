"""The head and foot of an article: which lines around its body are headline, dek, byline and date."""

from collections.abc import Iterable, Iterator

from newslint.formats.html_article import HEADINGS, Article
from newslint.formats.html_hints import names_headline, names_section
from newslint.formats.html_kinds import around, hinted, kind_of, line_text, said
from newslint.formats.html_lines import Line
from newslint.formats.html_tree import Tree
from newslint.formats.roles.source_lists import is_source_heading
from newslint.model.document import BlockKind
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_WORD = expression(r"\w+")
_BEFORE = 12  # lines before the headline that may belong to the article
_BEHIND = 12  # lines after the body that may say who wrote it and when
_LONGEST_HEADING = 60  # characters
_BESIDE = 2  # lines of the body beside which a box may say who wrote it and when
_SHORTEST_DEK = 40  # characters of a line that nothing but its place calls a dek
_MOST = 0.8  # of a body stands below its headline


class Part(NamedTuple):
    """One line of the article and what it is."""

    line: Line
    kind: BlockKind


def parts(tree: Tree, article: Article, titles: Iterable[str], language: str) -> list[Part]:
    """All lines of the article in source order: its head, its body, and what its foot says."""
    headline = _headline(tree, article, titles)
    body = _below(article, headline)
    found = dict(_head(tree, article, headline, body, language))
    begun = False
    for index in body:
        if index in found:
            continue
        found[index] = kind = kind_of(tree, article, index, language, begun=begun)
        begun = begun or kind in {"paragraph", "list", "quote"}
    found.update(_foot(tree, article, language))
    found.update(_sources(tree, article))
    return [Part(article.lines[index], kind) for index, kind in sorted(found.items())]


def _below(article: Article, headline: int) -> list[int]:
    """The body without what stands above the headline, unless much of it does."""
    below = [index for index in article.body if index > headline]
    kept = sum(article.lines[index].length for index in below)
    whole = sum(article.lines[index].length for index in article.body)
    if kept >= _MOST * whole:
        return below
    return [index for index in article.body if index != headline]


def _headline(tree: Tree, article: Article, titles: Iterable[str]) -> int:
    """The line that says what the page's titles say, else the nearest heading above the body; -1 for none."""
    wanted = [set(_WORD.findall(title.lower())) for title in titles]
    stop = article.body[-1] + 1 if article.body else len(article.lines)
    first = article.body[0] if article.body else 0
    best, most = -1, 0.0
    for index in range(stop):
        line = article.lines[index]
        if line.owner < 0 or not 2 <= line.length <= 400:
            continue
        owner = tree.names[line.owner]
        if owner not in HEADINGS and not names_headline(tree, line.owner):
            continue
        words = set(_WORD.findall(line_text(tree, line).lower()))
        like = max(
            (len(words & title) / len(words | title) for title in wanted if words), default=0.0
        )
        if index in article.aside and like < 0.7:
            continue
        close = 0.2 if index <= first + 1 else 0.0
        score = like + {"h1": 0.3, "h2": 0.1}.get(owner, 0.0) + close
        if index in article.aside:
            score -= 0.3
        if score > most and (like >= 0.3 or owner == "h1"):
            best, most = index, score
    return best


def _head(
    tree: Tree, article: Article, headline: int, body: list[int], language: str
) -> Iterator[tuple[int, BlockKind]]:
    """What stands above the body and belongs to it; lines between its first ones may, too."""
    stop = body[0] if body else headline + 1
    top = headline if headline >= 0 else stop
    end = body[min(_BESIDE, len(body) - 1)] if body else stop
    prose = set(body)
    has_dek = False
    for index in range(max(0, min(top, stop) - _BEFORE), end):
        if index in prose:
            continue
        kind = _head_kind(tree, article, index, headline, language)
        if kind and not (kind == "dek" and has_dek):
            has_dek = has_dek or kind == "dek"
            yield index, kind


def _head_kind(
    tree: Tree, article: Article, index: int, headline: int, language: str
) -> BlockKind | None:
    if index == headline:
        return "headline"
    line = article.lines[index]
    kind = hinted(tree, article, line) or said(tree, line, language)
    if index in article.aside:
        is_near = headline >= 0 and index >= headline - 1
        return kind if is_near and kind in {"byline", "date"} else None
    if index > headline:
        is_prose = line.linked * 2 <= line.length and line.length >= _SHORTEST_DEK
        return kind or ("dek" if is_prose and headline >= 0 else None)
    if kind:
        return None if kind == "dek" else kind
    is_section = headline - index <= 3 and names_section(tree, line.owner)
    return "section" if is_section else None


def _foot(tree: Tree, article: Article, language: str) -> Iterator[tuple[int, BlockKind]]:
    """The bylines and dates that stand after the body, up to the next heading."""
    last = article.body[-1] if article.body else len(article.lines)
    for index in range(last + 1, min(last + 1 + _BEHIND, len(article.lines))):
        line = article.lines[index]
        if line.owner >= 0 and tree.names[line.owner] in HEADINGS:
            return
        if index not in article.aside:
            kind = hinted(tree, article, line) or said(tree, line, language)
            if kind in {"byline", "date", "correction"}:
                yield index, kind


def _sources(tree: Tree, article: Article) -> Iterator[tuple[int, BlockKind]]:
    """The lines of links below a heading that announces sources, which are no menu."""
    if not article.body:
        return
    inside = False
    for index in range(article.body[0], min(article.body[-1] + _BEHIND, len(article.lines))):
        line = article.lines[index]
        is_linked = line.linked * 2 > line.length
        if (
            line.length <= _LONGEST_HEADING
            and not is_linked
            and is_source_heading(line_text(tree, line))
        ):
            inside = True
            yield index, "source-heading"
            continue
        enters_aside = index in article.aside and index - 1 not in article.aside
        is_item = is_linked or "li" in around(tree, article, line)
        inside = inside and is_item and not enters_aside
        if inside:
            yield index, "list"
