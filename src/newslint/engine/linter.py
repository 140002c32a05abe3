"""The loop: a document and rules to findings, each with its place, message, fix and fingerprint."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from newslint.engine.fingerprint import fingerprints
from newslint.engine.gate import Gate
from newslint.engine.nearby import Nearby
from newslint.engine.watch import OutOfTimeError, Watch
from newslint.errors import InternalError
from newslint.hints import TYPE_CHECKING
from newslint.model.document import Block, BlockKind, Document
from newslint.model.finding import Context, Edit, Finding, Fix, Hit, Mark, Related
from newslint.model.spans import WHOLE_FILE, Place, Span
from newslint.records import NamedTuple
from newslint.rules.message import fill
from newslint.rules.rule import Rule
from newslint.text.lines import Lines, lines_of, shorten
from newslint.text.page import Page

if TYPE_CHECKING:
    from newslint.model.judgement import Judgement

_new = tuple.__new__  # twice as quick as by its name: each rule that is asked has a page
_CONTEXT = 200  # code points shown on either side of a finding


class Judged(NamedTuple):
    """The findings of one document, sorted by place, and what kept a rule from judging it.

    `drafts` are findings only where other articles of the run turn out to be like this one.
    """

    findings: tuple[Finding, ...]
    failures: tuple[str, ...] = ()
    drafts: tuple[Finding, ...] = ()


def judge(
    document: Document,
    gate: Gate,
    *,
    known: Sequence[Rule] = (),
    today: date | None = None,
    require_reason: bool = False,
    watch: Watch | None = None,
    judgements: Sequence["Judgement"] = (),
) -> Judged:
    """Run the rules of a gate over a document; `known` are all rules that its directives may name.

    `judgements` are those of a fact-check on it, for the rules that flag what came of that.

    Raises InternalError, naming rule and document, where a check breaks.
    """
    seen: list[tuple[Rule, Hit]] = []
    failures: list[str] = []
    rules = gate.rules
    scoped: dict[tuple[BlockKind, ...], tuple[Block, ...]] = {}
    watch = watch or Watch()
    watch.open(len(document.text))
    for rule, candidates in gate.openings(document):
        blocks = scoped.get(rule.scope)
        if blocks is None:
            blocks = scoped[rule.scope] = _scoped(document, rule.scope)
        page = _new(Page, (document, blocks, today, candidates, judgements))
        watch.start()
        try:
            hits = [*rule.check.hits(page)]
        except OutOfTimeError:
            hits = []
            allowed = watch.allowed(len(document.text))
            failures.append(
                f"{rule.id} ({rule.name}) took more than {allowed:g} s of CPU here and was stopped"
            )
        except Exception as error:
            raise InternalError(
                f"{rule.id} ({rule.name}) broke on {document.path}: {error!r}"
            ) from error
        finally:
            watch.stop()
        if hits:
            seen += [(rule, hit) for hit in hits]
    if not (seen or document.comments):
        return Judged((), tuple(failures))
    lines = lines_of(document.text)
    marks: list[Mark | None] = []
    if document.comments:
        from newslint.engine import suppress  # noqa: PLC0415 - hardly any article has a directive

        marks = suppress.marks(seen, document, lines, known or rules)
        about = {fault: rule for rule in rules if (fault := suppress.fault_of(rule))}
        faults = suppress.faults(
            seen, document, rules, known or rules, require_reason=require_reason
        )
        seen.extend((about[fault], hit) for fault, hit in faults if fault in about)
    marked = zip_longest(seen, marks)
    ordered = sorted(marked, key=lambda item: (item[0][1].span, item[0][0].id))
    prints = fingerprints(((rule.id, hit.span) for (rule, hit), _ in ordered), document.text)
    nearby = Nearby(document)
    made = [
        _finding(rule, hit, document, nearby, lines, mark, *found)
        for ((rule, hit), mark), found in zip(ordered, prints, strict=True)
    ]
    findings = tuple([finding for finding in made if not finding.sketch])
    drafts = tuple([finding for finding in made if finding.sketch])
    return Judged(findings, tuple(failures), drafts)


def _scoped(document: Document, scope: tuple[BlockKind, ...]) -> tuple[Block, ...]:
    if scope:
        kinds = frozenset(scope)  # to hash a word takes less than to compare it with several
        return tuple([block for block in document.blocks if block.kind in kinds])
    return tuple([block for block in document.blocks if block.kind != "boilerplate"])


def _finding(
    rule: Rule,
    hit: Hit,
    document: Document,
    nearby: Nearby,
    lines: Lines,
    mark: Mark | None,
    fingerprint: str,
    sentence: str,
) -> Finding:
    captures = {name: shorten(text) for name, text in hit.captures.items()}
    start, end = span = hit.span
    first, last = here = lines.place(start), lines.place(end)
    base = document.base
    if base is not WHOLE_FILE:
        span = span.moved(base.offset)
        here = (
            Place(first.line + base.line, first.column),
            Place(last.line + base.line, last.column),
        )
    # By name, so many values take ten times as long.
    made: Finding = _new(
        Finding,
        (
            rule.id,
            rule.name,
            rule.severity_in.get(document.format, rule.severity),
            rule.confidence,
            fill(rule.message, captures),
            rule.help,
            document.path,
            span,
            *here,
            document.text[start:end],
            _context(lines, hit.span, first, last, base.line),
            document.pointer(start) if document.pointers else "",
            tuple([Related(message, place.moved(base.offset)) for message, place in hit.related]),
            _fix(rule, hit, document, nearby),
            fingerprint,
            sentence,
            mark,
            0,  # which a run with several documents in a file replaces
            hit.sketch,
        ),
    )
    return made


def _context(lines: Lines, span: Span, first: Place, last: Place, before: int) -> Context:
    """The lines that a span stands on, at most so many code points on either side of its start."""
    start, end = span
    last_line = last.line - (last.column == 1 and end > start)  # ends with the break before
    line_start, line_end = start - first.column + 1, lines.span(last_line).end
    low = max(line_start, start - _CONTEXT)
    high = min(line_end, max(span) + _CONTEXT, start + 4 * _CONTEXT)
    return Context(lines.text[low:high], first.line + before, low - line_start)


def _fix(rule: Rule, hit: Hit, document: Document, nearby: Nearby) -> Fix | None:
    """The rule's fix; one that cannot be written exactly is for people to make."""
    if rule.fix is None or not hit.is_fixable:
        return None
    text = fill(rule.fix.replace, hit.captures) if hit.replacement is None else hit.replacement
    from newslint.engine.reach import reach  # noqa: PLC0415 - few rules have a fix
    from newslint.engine.spelling import is_exact, tidied  # noqa: PLC0415

    near = nearby.document(hit.span)
    whole = hit.span if text else reach(near, hit.span, rule.fix.takes)
    span = whole or hit.span
    if span != hit.span:
        near = nearby.document(span)
    is_sure = whole is not None and is_exact(near, span, text)
    applicability = rule.fix.applicability if is_sure else "display"
    span = span if text else tidied(near, span)
    return Fix(rule.fix.title, (Edit(span.moved(document.base.offset), text),), applicability)
