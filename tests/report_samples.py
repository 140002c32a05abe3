"""Reports drawn up by hand: every kind of text and place that a reporter has to show."""

from collections.abc import Sequence
from io import StringIO

from newslint.model.finding import Context, Edit, Finding, Fix, Mark, Related, Severity
from newslint.model.spans import Place, Span
from newslint.reporters import find
from newslint.rules.load import read_rule
from newslint.rules.rule import Rule
from newslint.run.report import Failure, Report
from newslint.text.lines import Lines

_RULE = """
id: {id}
name: {name}
since: 0.1.0
severity: {severity}
confidence: high
tags: []
summary: {summary}
why: |
  A reader cannot check this, and an editor should have seen it.
check:
  kind: pattern
  any: ['{pattern}']
message: “{{match}}” stands in for a source
help: {help}
references:
  - title: How to name a source
    url: https://style.example.org/sources
examples:
  bad: [{{text: '[[{pattern}]] said so.'}}]
  good: [{{text: Ada Quill said so.}}]
"""


def rule(
    code: str,
    name: str,
    severity: Severity,
    summary: str,
    help_text: str,
    pattern: str = "Source 1",
) -> Rule:
    """A rule read from the text of a rule file."""
    text = _RULE.format(
        id=code, name=name, severity=severity, summary=summary, help=help_text, pattern=pattern
    )
    return read_rule(text, f"{name}.yaml", trusted=True)


RULES = (
    rule(
        "DAT001", "missing-publish-date", "error", "No date says when it was published.", "Give it."
    ),
    rule("IMG003", "prompt-shaped-caption", "warning", "A caption reads like an order.", "Say it."),
    rule("QUO001", "unattributed-quote", "info", "Nobody is named for a quotation.", "Name them."),
    rule("SRC001", "placeholder-source", "error", "A stand-in for a source.", "Name the source."),
)
_BY_ID = {one.id: one for one in RULES}

RIVER = (
    "# River rises again 🌊\n"
    "\n"
    "The water came fast, said Source 1 on Monday.\n"
    "東京の記者は“Source 2”と書いた。\n"
    "\tTabbed: Source 3 and re\u0301sume\u0301 Source 4.\n"
    "قال المصدر Source 5 أمس.\n"
)
MILL = "Mill opens\r\n\r\nA picture of a mill,\r\nin the rain,\r\nwith a dog.\r\n“It works.”"
HOSTILE = (
    "Quiet\x1b[2J [sic] [/sic] :smile: \u202etxet\u202c ##[add-mask]x ##vso[task.x]y "
    "<script>alert(1)</script> @ada www.example.org\n"
    "::error::Source 6 ]]> %0A | `b` **c** \ud800\n"
)
HOSTILE_PATH = "odd/a:b,c\n::warning::%0A\x1b[1m\u202e<i>.md"


def finding(
    code: str,
    path: str,
    text: str,
    words: str,
    message: str,
    **more: object,
) -> Finding:
    """A finding on the first place of some words; the empty word is the start of the text."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return finding_at(code, path, text, span, message, **more)


def finding_at(
    code: str, path: str, text: str, span: Span, message: str, **more: object
) -> Finding:
    """A finding on a span."""
    lines = Lines(text)
    about = _BY_ID[code]
    values: dict[str, object] = {
        "rule": code,
        "name": about.name,
        "severity": about.severity,
        "confidence": about.confidence,
        "message": message,
        "help": about.help,
        "path": path,
        "span": span,
        "start": lines.place(span.start),
        "end": lines.place(span.end),
        "excerpt": text[span.start : span.end],
        "context": _context(lines, span),
        "fingerprint": f"{code.lower()}{span.start:08x}:1",
        **more,
    }
    return Finding(**values)  # type: ignore[arg-type]  # the tests name the fields


def _context(lines: Lines, span: Span) -> Context:
    first, last = (lines.place(offset).line for offset in span)
    return Context(lines.text[lines.span(first).start : lines.span(last).end], first)


def source(path: str, text: str, number: int, **more: object) -> Finding:
    """A finding of SRC001 on `Source N`."""
    words = f"Source {number}"
    return finding("SRC001", path, text, words, f"“{words}” stands in for a source", **more)


def full_report() -> Report:
    """Everything at once."""
    river, mill, hostile = "news/river.md", "news/mill.txt", HOSTILE_PATH
    delete = Fix("Delete “Source 3”", (Edit(_span(RIVER, "Source 3"), ""),), "unsafe")
    first = Related("the first one is here", _span(RIVER, "Source 1"))
    suppressed = Mark("suppressed", "the company is called so", Place(6, 1))
    return Report(
        findings=(
            finding_at("DAT001", river, RIVER, Span(2, 2), "no date of publication"),
            source(river, RIVER, 1),
            source(river, RIVER, 2, related=(first,)),
            source(river, RIVER, 3, fix=delete),
            source(river, RIVER, 4, mark=Mark("known", "")),
            source(river, RIVER, 5, mark=suppressed),
            finding(
                "IMG003",
                mill,
                MILL,
                "A picture of a mill,\r\nin the rain,\r\nwith a dog.",
                "this caption orders a picture",
            ),
            finding("QUO001", mill, MILL, "“It works.”", "no speaker for this 2-word quote"),
            finding(
                "SRC001", hostile, HOSTILE, "Source 6", "“##[add-mask]x\x1b[1m” ::error:: <b> @ada"
            ),
        ),
        failures=(
            Failure("news/broken.txt", "byte 0xff at offset 12 is not UTF-8", 2),
            Failure("news/\x1b]0;gone\x07.txt", "no such file"),
        ),
        files=6,
        documents=6,
        judged=(hostile, mill, river, "news/broken.txt", "news/clean.txt", "news/clear.txt"),
        rules=RULES,
        sources={river: RIVER, mill: MILL, hostile: HOSTILE, "news/clean.txt": "Nothing.\n"},
    )


def clean_report() -> Report:
    """Files without a finding."""
    sources = {"news/clean.txt": "Nothing.\n"}
    return Report(
        (), files=1, documents=1, judged=("news/clean.txt",), rules=RULES, sources=sources
    )


def empty_report() -> Report:
    """No file at all."""
    return Report((), rules=RULES)


def many(number: int) -> Report:
    """One file with that many findings, of all severities in turn."""
    line = "He said Source 1 knew.\n"
    text = line * number
    lines = Lines(text)
    codes = ("QUO001", "IMG003", "SRC001")
    found: Sequence[Finding] = [
        Finding(
            rule=(code := codes[index % 3]),
            name=_BY_ID[code].name,
            severity=_BY_ID[code].severity,
            confidence="high",
            message=f"finding {index}",
            help="",
            path="big.txt",
            span=(span := Span(index * len(line) + 8, index * len(line) + 16)),
            start=lines.place(span.start),
            end=lines.place(span.end),
            excerpt="Source 1",
            fingerprint=f"{index:x}:1",
        )
        for index in range(number)
    ]
    return Report(tuple(found), files=1, documents=1, rules=RULES, sources={"big.txt": text})


def written(name: str, report: Report) -> str:
    """What the reporter of that name writes."""
    out = StringIO()
    find(name)(report, out)
    return out.getvalue()


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def small_report() -> Report:
    """The one finding of the examples in docs/formats.md."""
    path, text = (
        "news/river.txt",
        "River rises again\n\nThe water came fast, said Source 1 on Monday.\n",
    )
    return Report((source(path, text, 1),), files=1, documents=1, rules=RULES, sources={path: text})
