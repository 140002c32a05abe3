"""What an editor offers at a place: the fix of a finding, all safe fixes at once, and to set a finding aside."""

from collections.abc import Callable, Iterator, Sequence

from lsprotocol import types

from newslint.engine.fix import Aside, apply, fix, is_fixable
from newslint.errors import FormatError
from newslint.lsp.articles import Article
from newslint.lsp.desk import Desk, Verdict
from newslint.lsp.diagnostics import diagnostic
from newslint.lsp.directives import directive_for
from newslint.lsp.positions import Positions
from newslint.model.finding import Edit, Finding
from newslint.model.spans import Span
from newslint.run.session import Outcome

FIX = types.CodeActionKind.QuickFix
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.newslint"
_MOST = 10  # findings of one selection that are offered to be set aside: each is tried

ToEdit = Callable[[Article, list[types.TextEdit]], types.WorkspaceEdit]


def actions(
    desk: Desk,
    article: Article,
    positions: Positions,
    params: types.CodeActionParams,
    to_edit: ToEdit,
) -> list[types.CodeAction]:
    """All that can be done about the findings in a range, the safest first."""
    only = params.context.only
    verdict = desk.verdict(article)
    asked = positions.span(params.range)
    found: list[types.CodeAction] = []
    if _is_asked(FIX.value, only):
        here = [finding for finding in verdict.findings if _touches(finding.span, asked)]
        found += _fixes(here, article, positions, to_edit)
        found += _asides(here[:_MOST], verdict.outcome, desk, article, positions, to_edit)
    if _is_asked(FIX_ALL, only):
        found += _fix_all(desk, verdict, article, positions, to_edit)
    return found


def _is_asked(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind is among those asked for, or below one of them."""
    asked = [word.value if isinstance(word, types.CodeActionKind) else word for word in only or ()]
    return not asked or any(f"{kind}.".startswith(f"{word}.") for word in asked)


def _touches(span: Span, asked: Span) -> bool:
    return span.start <= asked.end and asked.start <= span.end


def _fixes(
    findings: Sequence[Finding], article: Article, positions: Positions, to_edit: ToEdit
) -> Iterator[types.CodeAction]:
    for finding in findings:
        edits = apply(article.text, (finding,)).edits
        if finding.fix is None or not edits or not is_fixable(finding, unsafe=True):
            continue
        is_safe = finding.fix.applicability == "safe"
        yield types.CodeAction(
            title=finding.fix.title if is_safe else f"{finding.fix.title} (look at it twice)",
            kind=FIX,
            diagnostics=[diagnostic(finding, article.uri, positions)],
            is_preferred=is_safe,
            edit=to_edit(article, _text_edits(edits, positions)),
        )


def _asides(
    findings: Sequence[Finding],
    before: Outcome,
    desk: Desk,
    article: Article,
    positions: Positions,
    to_edit: ToEdit,
) -> Iterator[types.CodeAction]:
    for finding in findings:
        found = directive_for(finding, article, before, lambda text: desk.check(article, text))
        if found:
            yield types.CodeAction(
                title=f"Ignore {finding.rule} ({finding.name}) {found.reach}",
                kind=FIX,
                diagnostics=[diagnostic(finding, article.uri, positions)],
                edit=to_edit(article, _text_edits((found.edit,), positions)),
            )


def _fix_all(
    desk: Desk, verdict: Verdict, article: Article, positions: Positions, to_edit: ToEdit
) -> Iterator[types.CodeAction]:
    edits = _all_safe(desk, verdict, article)
    if edits:
        yield types.CodeAction(
            title="Fix all that newslint can fix safely",
            kind=FIX_ALL,
            edit=to_edit(article, _text_edits(edits, positions)),
        )


def _all_safe(desk: Desk, verdict: Verdict, article: Article) -> Sequence[Edit]:
    """The edits of all safe fixes; one for all that changes where it takes more than one round."""
    safe = [finding for finding in verdict.findings if is_fixable(finding)]
    if not safe:
        return ()
    before = verdict.outcome

    def lint(text: str) -> tuple[Finding, ...]:
        after = desk.check(article, text)
        if after.documents != before.documents or len(after.failures) > len(before.failures):
            raise FormatError("a fix would break it")
        return after.findings

    aside = [Aside(finding.rule, finding.span, finding.mark) for finding in verdict.known]
    fixed = fix(article.text, lint, aside=aside, known=before.findings)
    once = apply(article.text, safe)
    return once.edits if once.text == fixed.text else _difference(article.text, fixed.text)


def _difference(old: str, new: str) -> Sequence[Edit]:
    """One edit from a text to another, without what both begin and end with."""
    if old == new:
        return ()
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    left = shorter - start
    same = next((at for at in range(left) if old[-1 - at] != new[-1 - at]), left)
    return (Edit(Span(start, len(old) - same), new[start : len(new) - same]),)


def _text_edits(edits: Sequence[Edit], positions: Positions) -> list[types.TextEdit]:
    return [types.TextEdit(positions.range(span), new) for span, new in edits]
