"""The summary of a page: bars that are filters at the same time, drawn without styles in attributes."""

from collections import Counter
from collections.abc import Sequence

from newslint.model.finding import SEVERITIES, Finding
from newslint.reporters._html_text import text
from newslint.reporters._screen import WORDS

_KEYS = """\
<div data-script hidden><p class="keys"><kbd>j</kbd> <kbd>k</kbd> next and previous finding, \
<kbd>Esc</kbd> back to the text</p></div>
<button type="button" class="plain reset" hidden>Show all findings</button>
"""


def chart(findings: Sequence[Finding], files: Sequence[tuple[str, str]]) -> str:
    """Severities, rules and files, each with its number of findings."""
    if not findings:
        return ""
    choice = _files(files) if len(files) > 1 else ""
    return f"{_severities(findings)}{_rules(findings)}{choice}{_KEYS}"


def _files(files: Sequence[tuple[str, str]]) -> str:
    options = "".join(f'<option value="{key}">{text(path, "")}</option>' for key, path in files)
    return (
        '<section data-script hidden><h2><label for="file">File</label></h2>'
        f'<select class="choose" id="file"><option value="">All {len(files):,} files</option>'
        f"{options}</select></section>\n"
    )


def _severities(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    total = len(findings)
    bars, toggles, before = "", "", 0.0
    for severity in reversed(SEVERITIES):
        if not counts[severity]:
            continue
        width = 100 * counts[severity] / total
        bars += f'<rect class="{severity}" x="{before:.2f}" width="{width:.2f}" height="4"/>'
        before += width
        label = f'<span class="tag {severity}">{WORDS[severity].capitalize()}s</span>'
        toggles += _toggle("severity", severity, label, counts[severity], "")
    shares = ", ".join(
        f"{counts[severity]} {WORDS[severity]}s" for severity in reversed(SEVERITIES)
    )
    return (
        '<section><h2>Severity</h2><svg class="stack" viewBox="0 0 100 4" preserveAspectRatio="none" '
        f'role="img" aria-label="{shares}">{bars}</svg><div class="toggles">{toggles}</div></section>\n'
    )


def _rules(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.rule for finding in findings)
    about = {finding.rule: finding for finding in findings}
    most = max(counts.values())
    toggles = ""
    for rule, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        finding = about[rule]
        label = (
            f'<span class="{finding.severity}"><span class="code">{text(rule)}</span></span> '
            f"{text(finding.name)}"
        )
        bar = (
            '<svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="{finding.severity}" width="{100 * number / most:.2f}" height="2"/></svg>'
        )
        toggles += _toggle("rule", rule, label, number, bar)
    return f'<section><h2>Rules</h2><div class="toggles">{toggles}</div></section>\n'


def _toggle(kind: str, value: str, label: str, number: int, bar: str) -> str:
    return (
        f'<button type="button" class="toggle" data-filter="{kind}" value="{text(value)}" aria-pressed="true">'
        f'<span class="row"><span class="name">{label}</span> <span class="number">{number:,}</span></span>'
        f"{bar}</button>"
    )
