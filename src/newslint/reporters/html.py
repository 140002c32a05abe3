"""One page that needs nothing else: the articles as they read, their findings marked, rules on a click."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from newslint.hints import TextIO
from newslint.model.finding import Finding
from newslint.reporters._html_article import Numbered, article
from newslint.reporters._html_chart import chart
from newslint.reporters._html_notes import failures, notes, rules
from newslint.reporters._html_text import Marker, text
from newslint.reporters._screen import amount, summary
from newslint.reporters._style import Paint
from newslint.reporters._version import newslint_version
from newslint.run.report import Report, by_path
from newslint.text.expressions import expression

_FOLDER = Path(__file__).parent / "_html"
_SLOT = expression(r"\{\{(\w+)\}\}")


def report(report: Report, out: TextIO) -> None:
    """Write the page; its policy lets nothing run or load but its own script and style."""
    script, style = _part("report.js"), _part("report.css")
    grouped = by_path(report.open)
    files = [(f"f{number}", path) for number, path in enumerate(grouped)]
    words = summary(report, Paint(is_on=False))
    slots = {
        "title": f"newslint: {text(words)}",
        "summary": text(words),
        "version": newslint_version(),
        "script": script,
        "style": style,
        "script_hash": _hash(script),
        "style_hash": _hash(style),
        "chart": chart(report.open, files),
        "failures": failures(report.failures),
        "files": _files(report, grouped) or _clear(report),
        "rules": rules(report),
    }
    out.write(_SLOT.sub(lambda slot: slots[slot[1]], _part("report.html")))


def _files(report: Report, grouped: dict[str, list[Finding]]) -> str:
    marker = Marker()
    sections = []
    first = 0
    for number, (path, findings) in enumerate(grouped.items()):
        numbered = list(enumerate(findings, first))
        first += len(findings)
        sections.append(_file(number, path, report.sources.get(path, ""), numbered, marker))
    return "".join(sections)


def _file(number: int, path: str, source: str, findings: Numbered, marker: Marker) -> str:
    count = amount(len(findings), "finding", "findings")
    return (
        f'<section class="file" id="f{number}" aria-labelledby="h{number}">\n'
        f'<h2 id="h{number}"><span class="path">{text(path, "")}</span><span class="number">{count}</span></h2>\n'
        f'<div class="spread">\n{article(path, source, findings, marker)}{notes(findings)}</div>\n</section>\n'
    )


def _clear(report: Report) -> str:
    return "" if report.failures else '<p class="clear">Nothing to correct.</p>\n'


def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
