"""What stands beside the article: a note for each finding, the rules explained, what could not be checked."""

from collections.abc import Sequence

from newslint.model.finding import Finding
from newslint.reporters._html_article import Numbered
from newslint.reporters._html_text import text
from newslint.reporters._screen import FLAGS, WORDS
from newslint.rules.rule import Rule
from newslint.run.report import Failure, Report


def notes(findings: Numbered) -> str:
    """The notes of one file, in the order of the text."""
    return f'<ol class="notes">\n{"".join(_note(*pair) for pair in findings)}</ol>\n'


def _note(number: int, finding: Finding) -> str:
    severity, rule = finding.severity, text(finding.rule)
    place = f"{finding.start.line}:{finding.start.column} {text(finding.pointer)}".rstrip()
    more = "".join(
        (
            f'<p class="help">{text(finding.help)}</p>' if finding.help else "",
            "".join(f"<p>{text(related.message)}</p>" for related in finding.related),
            _fix(finding),
        )
    )
    return (
        f'<li class="note {severity}" id="n{number}" data-rule="{rule}" data-severity="{severity}"><details>'
        f'<summary><span class="meta"><span class="tag {severity}">{WORDS[severity]}</span>'
        f'<span class="code">{rule}</span><span class="at">{place}</span></span>'
        f'<span id="s{number}" dir="auto">{text(finding.message)}</span></summary>'
        f'<div class="more">{more}<div class="why"><a href="#rule-{rule}">Why {rule} matters</a></div>'
        f'<a class="jump" href="#m{number}">Show in the article</a></div></details></li>\n'
    )


def _fix(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    how = FLAGS[finding.fix.applicability]
    return f"<p>Fix: {text(finding.fix.title)} ({how})</p>"


def rules(report: Report) -> str:
    """The rules that found something, each explained once."""
    found = {finding.rule for finding in report.open}
    cards = "".join(_rule(rule) for rule in report.rules if rule.id in found)
    return f'<section class="rules">\n<h2>Rules</h2>\n{cards}</section>\n' if cards else ""


def _rule(rule: Rule) -> str:
    links = "".join(
        f'<li><a href="{text(other.url)}" rel="noreferrer noopener">{text(other.title)}</a></li>'
        for other in rule.references
        if other.url.startswith(("https://", "http://"))
    )
    references = f"<ul>{links}</ul>" if links else ""
    return (
        f'<article class="rule {rule.severity}" id="rule-{text(rule.id)}">'
        f'<h3><span class="code">{text(rule.id)}</span>{text(rule.name)}</h3><div class="explanation">'
        f'<p>{text(rule.summary)}</p><p class="reason">{text(_reason(rule))}</p>'
        f'<p class="todo">{text(rule.help)}</p>{references}</div></article>\n'
    )


def _reason(rule: Rule) -> str:
    """Why the rule is there, its paragraphs without the line breaks of the file."""
    return "\n\n".join(" ".join(part.split()) for part in rule.why.split("\n\n"))


def failures(found: Sequence[Failure]) -> str:
    """What kept newslint from judging files."""
    items = "".join(f"<li>{_failure(failure)}</li>\n" for failure in found)
    return (
        f'<section class="broken"><h2>Not checked</h2><ul>\n{items}</ul></section>\n'
        if items
        else ""
    )


def _failure(failure: Failure) -> str:
    line = f":{failure.line}" if failure.line else ""
    return f'<span class="path">{text(failure.path, "")}{line}</span> {text(failure.message)}'
