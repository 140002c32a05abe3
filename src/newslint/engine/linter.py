"""The loop: a document and rules to findings, each with its place, message, fix and fingerprint."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newslint.engine import suppress
from newslint.engine.fingerprint import stamp
from newslint.engine.watch import BUDGET, OutOfTimeError, Watch
from newslint.errors import InternalError
from newslint.model.document import Block, Document
from newslint.model.finding import Edit, Finding, Fix, Hit
from newslint.rules.load import fill
from newslint.rules.located import shorten
from newslint.rules.rule import Rule
from newslint.text.lines import Lines
from newslint.text.page import Page


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings of one document, sorted by place, and what kept a rule from judging it."""

    findings: tuple[Finding, ...]
    failures: tuple[str, ...] = ()


def judge(
    document: Document,
    rules: Sequence[Rule],
    *,
    known: Sequence[Rule] = (),
    today: date | None = None,
    require_reason: bool = False,
    watch: Watch | None = None,
) -> Judged:
    """Run rules over a document; `known` are all rules that its directives may name.

    Raises InternalError, naming rule and document, where a check breaks.
    """
    lines = Lines(document.text)
    findings: list[Finding] = []
    failures: list[str] = []
    for rule in rules:
        if not _is_for(rule, document):
            continue
        try:
            hits = _hits(rule, document, today, watch)
        except OutOfTimeError:
            allowed = BUDGET * max(1.0, len(document.text) / 1_000_000)
            failures.append(
                f"{rule.id} ({rule.name}) took more than {allowed:g} s of CPU here and was stopped"
            )
            continue
        except Exception as error:
            raise InternalError(
                f"{rule.id} ({rule.name}) broke on {document.path}: {error!r}"
            ) from error
        findings.extend(_finding(rule, hit, document, lines) for hit in hits)
    findings = suppress.mark(findings, document, lines, known or rules)
    findings.extend(
        _directive_findings(
            findings, document, lines, rules, known or rules, require_reason=require_reason
        )
    )
    ordered = sorted(findings, key=lambda finding: (finding.span, finding.rule))
    return Judged(tuple(stamp(ordered, document.text)), tuple(failures))


def _directive_findings(
    findings: Sequence[Finding],
    document: Document,
    lines: Lines,
    rules: Sequence[Rule],
    known: Sequence[Rule],
    *,
    require_reason: bool,
) -> list[Finding]:
    about = {fault: rule for rule in rules if (fault := suppress.fault_of(rule))}
    if not document.comments or not about:
        return []
    faults = suppress.faults(findings, document, rules, known, require_reason=require_reason)
    return [_finding(about[fault], hit, document, lines) for fault, hit in faults if fault in about]


def _hits(rule: Rule, document: Document, today: date | None, watch: Watch | None) -> list[Hit]:
    page = Page(document, _scoped(rule, document), today)
    if watch is None:
        return list(rule.check.hits(page))
    watch.start(len(document.text))
    try:
        return list(rule.check.hits(page))
    finally:
        watch.stop()


def _is_for(rule: Rule, document: Document) -> bool:
    language = document.language.partition("-")[0].lower()
    return (not rule.formats or document.format in rule.formats) and (
        not rule.languages or not language or language in rule.languages
    )


def _scoped(rule: Rule, document: Document) -> tuple[Block, ...]:
    if rule.scope:
        return tuple(block for block in document.blocks if block.kind in rule.scope)
    return tuple(block for block in document.blocks if block.kind != "boilerplate")


def _finding(rule: Rule, hit: Hit, document: Document, lines: Lines) -> Finding:
    captures = {name: shorten(text) for name, text in hit.captures.items()}
    start, end = hit.span
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity_in.get(document.format, rule.severity),
        confidence=rule.confidence,
        message=fill(rule.message, captures),
        help=rule.help,
        path=document.path,
        span=hit.span,
        start=lines.place(start),
        end=lines.place(end),
        excerpt=document.text[start:end],
        related=hit.related,
        fix=_fix(rule, hit),
    )


def _fix(rule: Rule, hit: Hit) -> Fix | None:
    if rule.fix is None:
        return None
    text = (
        fill(rule.fix.replace, dict(hit.captures)) if hit.replacement is None else hit.replacement
    )
    return Fix(rule.fix.title, (Edit(hit.span, text),), rule.fix.applicability)
