"""The page of a rule, where the pointer is on one of its findings."""

from collections.abc import Iterable

from lsprotocol import types

from newslint.lsp.articles import Article
from newslint.lsp.desk import Desk
from newslint.lsp.positions import Positions
from newslint.rules.page import page

_DIVIDER = "\n---\n\n"


def hover(
    desk: Desk, article: Article, positions: Positions, at: types.Position, kinds: Iterable[str]
) -> types.Hover | None:
    """Pages of the rules that found something at a position, in a kind of mark-up the client reads.

    They are from rule files alone: no word of the article is read as mark-up.
    """
    offset = positions.span(types.Range(at, at)).start
    findings = [
        finding
        for finding in desk.verdict(article).findings
        if finding.span.start <= offset <= finding.span.end
    ]
    if not findings:
        return None
    codes = dict.fromkeys(finding.rule for finding in findings)
    text = _DIVIDER.join(page(desk.rule(article, code)) for code in codes)
    is_markdown = types.MarkupKind.Markdown in kinds
    kind = types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, text), positions.range(findings[0].span))
