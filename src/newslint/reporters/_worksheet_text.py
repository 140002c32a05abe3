"""A fact-check as a fact-checker's worksheet: each unit with its verdict, the evidence beside it, steps and gaps."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.facts.worksheet import is_open, tally
from newslint.hints import TextIO
from newslint.model.document import Document
from newslint.model.judgement import AsOf, Evidence, Judgement, Verdict, Word, Worksheet
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount, failure_line, write_lines
from newslint.reporters._style import Paint, Style, paint_for
from newslint.run.factcheck import Checked
from newslint.text.lines import Lines, lines_of, shorten

_LABELS = 9  # columns that the words at the left take
_LONG = 300  # code points of a quotation shown

_STYLES: dict[Verdict, Style] = {
    "supported": "good",
    "verbatim": "good",
    "refuted": "error",
    "altered": "error",
    "misattributed": "error",
    "not-found": "warning",
    "partly-found": "warning",
    "conflicting": "warning",
}


def report(checked: Checked, out: TextIO) -> None:
    """Write a worksheet an article, failures, and the tally of all."""
    write_lines(_lines(checked, paint_for(out)), out)


def _lines(checked: Checked, paint: Paint) -> Iterator[str]:
    paths = Counter(worksheet.article.document.path for worksheet in checked.worksheets)
    for worksheet in checked.worksheets:
        document, as_of = worksheet.article
        line = f":{_line(document)}" if paths[document.path] > 1 else ""
        yield f"{paint(visible(document.path) + line, 'bold')}  {_as_of(as_of)}"
        yield from _article(worksheet, checked, paint)
        yield ""
    for failure in checked.report.failures:
        yield failure_line(failure, paint)
    if checked.report.failures:
        yield ""
    if len(checked.worksheets) != 1:
        judgements = [found for sheet in checked.worksheets for found in sheet.judgements]
        articles = amount(len(checked.worksheets), "article", "articles")
        yield f"{articles}, {_tally(judgements, paint)}"


def _article(worksheet: Worksheet, checked: Checked, paint: Paint) -> Iterator[str]:
    document = worksheet.article.document
    lines = Lines(document.text)
    units = list(zip(worksheet.names, worksheet.judgements, strict=True))
    for name, judgement in units:
        if not is_open(judgement):
            yield ""
            yield from _unit(name, _where(judgement, document, lines), judgement, checked, paint)
    left = [(name, judgement) for name, judgement in units if is_open(judgement)]
    if left:
        yield ""
        yield paint("Could not be checked", "bold")
        width = max(len(name) for name, _ in left)
        for name, judgement in left:
            where = _where(judgement, document, lines)
            reason = "; ".join(judgement.gaps) or "no evidence"
            words = visible(shorten(judgement.unit.text))
            yield f"  {name:<{width}}  {where}  “{words}”: {visible(reason)}"
    yield ""
    yield _tally(worksheet.judgements, paint)


def _where(judgement: Judgement, document: Document, lines: Lines) -> str:
    line, column = lines.place(judgement.unit.span.start)
    return f"{line + document.base.line}:{column}"


def _line(document: Document) -> int:
    """Where an article begins in a file of several."""
    first = document.blocks[0].span.start if document.blocks else 0
    return document.base.line + lines_of(document.text).place(first).line


def _as_of(as_of: AsOf) -> str:
    if as_of.day is None:
        return "without a date: give one with --date"
    return f"as of {as_of.day.isoformat()} ({visible(as_of.origin)})"


def _unit(
    name: str, where: str, judgement: Judgement, checked: Checked, paint: Paint
) -> Iterator[str]:
    verdict = judgement.verdict
    style = _STYLES.get(verdict, "info")
    change = f" ({judgement.change})" if judgement.change else ""
    rule = checked.rules.get(judgement.fault, "")
    code = f"  {paint(rule, 'dim')}" if rule else ""
    yield f"{paint(name, 'bold')}  {where}  {paint(verdict + change, style)}{code}"
    yield _row("article", f"“{_cut(judgement.unit.text)}”", paint)
    for evidence in judgement.evidence:
        yield from _evidence(evidence, paint)
    if any(word.side != "both" for word in judgement.difference):
        yield _row("diff", " ".join(_word(word, paint) for word in judgement.difference), paint)
    for number, step in enumerate(judgement.steps, 1):
        yield _row("steps" if number == 1 else "", f"{number}. {visible(step)}", paint)
    for number, gap in enumerate(judgement.gaps):
        yield _row("" if number else "gaps", visible(gap), paint)


def _evidence(evidence: Evidence, paint: Paint) -> Iterator[str]:
    words = f"“{_cut(evidence.quote)}”" if evidence.quote else evidence.stance
    yield _row("evidence", words, paint)
    is_told = evidence.locator.startswith(evidence.source_url)
    told = (
        evidence.locator,
        "" if is_told else evidence.source_url,
        evidence.snapshot and f"as known on {evidence.snapshot}",
    )
    yield _row("", paint("  ".join(visible(word) for word in told if word), "dim"), paint)


def _row(label: str, text: str, paint: Paint) -> str:
    shown = f"{label:<{_LABELS}}"
    return f"  {paint(shown, 'dim') if label else shown} {text}"


def _word(word: Word, paint: Paint) -> str:
    """A stretch of a diff; its marks tell without colour too."""
    text = visible(word.text.strip())
    if word.side == "both":
        return text
    return (
        paint(f"[-{text}-]", "error") if word.side == "source" else paint(f"{{+{text}+}}", "good")
    )


def _cut(text: str) -> str:
    return visible(text if len(text) <= _LONG else f"{text[: _LONG - 1]}…")


def _tally(judgements: Sequence[Judgement], paint: Paint) -> str:
    counts = ", ".join(
        paint(f"{number} {verdict}", _STYLES.get(verdict, "info"))
        for verdict, number in tally(judgements).items()
    )
    units = amount(len(judgements), "unit", "units")
    return f"{units}: {counts}" if counts else "0 units: nothing in it to check"
