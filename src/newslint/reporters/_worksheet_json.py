"""A fact-check as JSON v1: every unit with its verdict and all that is behind it."""

import shlex
from collections.abc import Sequence
from textwrap import indent

from newslint.facts.worksheet import tally
from newslint.hints import TextIO
from newslint.model.document import Document
from newslint.model.judgement import AsOf, Evidence, Judgement, Unit, Worksheet
from newslint.model.spans import Base, Span
from newslint.reporters._json import dump
from newslint.reporters._record import VERSION, failure_record, summary_record
from newslint.run.factcheck import Checked
from newslint.text.lines import Lines

_DEPTH = " " * 4


def report(checked: Checked, out: TextIO, command: Sequence[str] = ()) -> None:
    """Write worksheets, failures and sums; `command` are the flags that repeat the run, but for path and unit."""
    record = {
        "version": VERSION,
        "documents": [],
        "failures": [failure_record(failure) for failure in checked.report.failures],
        "summary": summary_record(checked.report),
    }
    before, mark, behind = f"{dump(record, indent=2)}\n".partition('"documents": []')
    out.write(before + mark[:-1])
    # One article at a time: together they can take ten times the room of what they tell of.
    for number, worksheet in enumerate(checked.worksheets):
        shown = dump(_worksheet(worksheet, checked, command), indent=2)
        out.write(f"{',' if number else ''}\n{indent(shown, _DEPTH)}")
    out.write("\n  ]" if checked.worksheets else "]")
    out.write(behind)


def _worksheet(worksheet: Worksheet, checked: Checked, command: Sequence[str]) -> dict[str, object]:
    document, as_of = worksheet.article
    lines = Lines(document.text)
    return {
        "path": document.path,
        "as_of": _as_of(as_of),
        "units": [
            {
                "id": name,
                "unit": _unit(judgement.unit, document, lines),
                "as_of": _as_of(as_of),
                **_judgement(judgement),
                "rule": checked.rules.get(judgement.fault, ""),
                "rerun": _rerun(command, document, name),
            }
            for name, judgement in zip(worksheet.names, worksheet.judgements, strict=True)
        ],
        "tally": {
            "units": len(worksheet.judgements),
            "verdicts": dict(tally(worksheet.judgements)),
        },
    }


def _rerun(command: Sequence[str], document: Document, name: str) -> str:
    """The command that repeats one unit; a record is repeated with all of its file."""
    path = f"./{document.path}" if document.path.startswith("-") else document.path
    return shlex.join(("newslint", "factcheck", path, *command, "--only", name))


def _as_of(as_of: AsOf) -> dict[str, object]:
    return {"date": as_of.day.isoformat() if as_of.day else None, "from": as_of.origin}


def _unit(unit: Unit, document: Document, lines: Lines) -> dict[str, object]:
    start, base = lines.place(unit.span.start), document.base
    return {
        "kind": unit.kind,
        "text": unit.text,
        "span": _span(unit.span, base),
        "start": {"line": start.line + base.line, "column": start.column},
        "pointer": document.pointer(unit.span.start),
        "parsed": dict(unit.parsed),
    }


def _judgement(judgement: Judgement) -> dict[str, object]:
    return {
        "verdict": judgement.verdict,
        "change": judgement.change,
        "fault": judgement.fault,
        "certainty": judgement.certainty,
        "evidence": [_evidence(evidence) for evidence in judgement.evidence],
        "difference": [{"side": word.side, "text": word.text} for word in judgement.difference],
        "steps": list(judgement.steps),
        "gaps": list(judgement.gaps),
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    return dict(evidence._asdict())


def _span(span: Span, base: Base) -> dict[str, int]:
    return {"start": span.start + base.offset, "end": span.end + base.offset}
