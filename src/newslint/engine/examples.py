"""Examples of rules: `[[marks]]` to spans, and running a rule on its own examples."""

from collections.abc import Iterator, Sequence

from newslint.checks.factcheck import Check as FactcheckCheck
from newslint.engine.exhibits import exhibited, judgements_of, pictured
from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.engine.similar import settled
from newslint.engine.suppress import fault_of
from newslint.errors import NewslintError
from newslint.formats import parse
from newslint.model.document import Block, Document
from newslint.model.finding import Finding
from newslint.model.judgement import Fault
from newslint.model.spans import Piece, Span
from newslint.records import NamedTuple
from newslint.rules.deferred import actual, kind_of
from newslint.rules.rule import Example, Rule
from newslint.text.expressions import expression

# A mark closes at the last `]]` of a run of brackets, so that brackets themselves can be marked.
_MARK = expression(r"(?s)\[\[(?P<inside>.*?)\]\](?!\])")


class Marked(NamedTuple):
    """A text without its marks, and where they were."""

    text: str
    spans: tuple[Span, ...]


class Outcome(NamedTuple):
    """How one example went: `name` is `SRC001-bad-2`, `fault` is empty where it holds."""

    name: str
    fault: str


def read_marks(text: str) -> Marked:
    """Take the `[[…]]` out of a text."""
    parts: list[str] = []
    spans: list[Span] = []
    length = end = 0
    for match in _MARK.finditer(text):
        before, inside = text[end : match.start()], match["inside"]
        parts += before, inside
        start = length + len(before)
        length = start + len(inside)
        spans.append(Span(start, length))
        end = match.end()
    return Marked("".join((*parts, text[end:])), tuple(spans))


def document_of(example: Example, text: str) -> Document:
    """The document an example stands for: a whole file of its format, or one block of its kind."""
    if example.format:
        return next(parse(text, example.path or f"example.{example.format}", example.format))
    whole = Span(0, len(text))
    block = Block(example.block, text, (Piece(whole, whole),))
    return Document("example", text, "text", (block,), language=example.language)


def run_examples(rule: Rule, known: Sequence[Rule]) -> Iterator[Outcome]:
    """Hold a rule against its own examples: a bad one has just its marks, a good one nothing."""
    gate = _gate(rule, known)
    marked = [(example, *read_marks(example.text)) for example in rule.examples.bad]
    plain = [(example, example.text, ()) for example in rule.examples.good]
    for kind, examples in (("bad", marked), ("good", plain)):
        for number, (example, text, spans) in enumerate(examples, 1):
            fault = _fault(rule, example, text, spans, known, gate)
            yield Outcome(f"{rule.id}-{kind}-{number}", fault)


def _gate(rule: Rule, known: Sequence[Rule]) -> Gate:
    """What has to run: the rule alone, but that directives are judged by what all others find."""
    return Gate(tuple(known) if fault_of(rule) else (rule,))


def _fault(
    rule: Rule,
    example: Example,
    text: str,
    spans: tuple[Span, ...],
    known: Sequence[Rule],
    gate: Gate,
) -> str:
    try:
        findings = example_findings(rule, example, text, known, gate)
    except NewslintError as error:
        return str(error)
    found = tuple(finding.span for finding in findings)
    if found != spans:
        return f"flags {_words(text, found)} where {_words(text, spans)} should be"
    if example.message and any(finding.message != example.message for finding in findings):
        return f"says {findings[0].message!r}, not {example.message!r}"
    if example.fixed is not None and (fixed := apply_all(text, findings)) != example.fixed:
        return f"is fixed to {fixed!r}, not {example.fixed!r}"
    return ""


def example_findings(
    rule: Rule, example: Example, text: str, known: Sequence[Rule], gate: Gate | None = None
) -> tuple[Finding, ...]:
    """What a rule finds in one of its examples, the suppressed left out; `gate` is the rule's, made ready before."""
    gate = gate or _gate(rule, known)
    document = pictured(document_of(example, text), example)
    judged = judge(
        document,
        gate,
        known=known,
        today=example.today,
        require_reason=fault_of(rule) == "no-reason",
        judgements=judgements_of(example, document, faults_of(rule)),
    )
    found = (*judged.findings, *_beside(judged.drafts, example, gate))
    return tuple(finding for finding in found if finding.rule == rule.id and not finding.mark)


def faults_of(rule: Rule) -> tuple[Fault, ...]:
    """What of a fact-check a rule reports; nothing for every other rule."""
    if kind_of(rule.check) != "factcheck":
        return ()
    check: FactcheckCheck = actual(rule.check)
    return check.faults


def _beside(drafts: Sequence[Finding], example: Example, gate: Gate) -> Iterator[Finding]:
    """What the articles that stand before an example in its run make of its drafts."""
    if drafts:
        others = [judge(document, gate).drafts for document in exhibited(example)]
        before = [draft for found in others for draft in found]
        for number, finding in settled((*before, *drafts), gate.rules):
            if number >= len(before):
                yield finding


def apply_all(text: str, findings: Sequence[Finding]) -> str:
    """The text with every fix applied, from the end to the start."""
    # Two findings in one sentence may take out the same one.
    edits = {edit for finding in findings if finding.fix for edit in finding.fix.edits}
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


def _words(text: str, spans: Sequence[Span]) -> str:
    if not spans:
        return "nothing"
    return ", ".join(
        f"“{text[start:end]}” at {start}" if end > start else f"nothing at {start}"
        for start, end in spans
    )
