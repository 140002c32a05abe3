"""The directive that sets one finding aside, written in the form of its document, and only where it works."""

from collections import Counter
from collections.abc import Callable, Iterator

from newslint.engine.fix import shifted
from newslint.errors import FormatError
from newslint.formats import format_of
from newslint.lsp.articles import Article
from newslint.model.document import Block
from newslint.model.finding import Edit, Finding
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.run.read import read_documents
from newslint.run.session import Outcome
from newslint.text.expressions import expression
from newslint.text.lines import lines_of

_COMMENTED = frozenset({"text", "markdown", "html"})
_RECORDS = frozenset({"json", "jsonl"})
# Where a line above would tear a list, a table or a quotation apart.
_INLINE = frozenset({"list", "cell", "quote", "source"})

# What may stand before a block whose line a comment can go above: in a page on one line, nothing may.
_OPENING = expression(r"\s*(?:<\w[^<>]*>\s*)?")

Check = Callable[[str], Outcome]


class Directive(NamedTuple):
    """An edit that sets a finding aside, and how far it reaches: “here”, “in this file”."""

    edit: Edit
    reach: str


def directive_for(
    finding: Finding, article: Article, before: Outcome, check: Check
) -> Directive | None:
    """The nearest directive that sets the finding aside and changes no other; None where there is none.

    Each candidate is tried: `check` judges the text with it, `before` is how it was without.
    """
    for candidate in _candidates(finding, article):
        (start, end), new = candidate.edit
        after = check(f"{article.text[:start]}{new}{article.text[end:]}")
        if _works(finding, candidate.edit, before, after):
            return candidate
    return None


def _works(finding: Finding, edit: Edit, before: Outcome, after: Outcome) -> bool:
    start = shifted(finding.span, (edit,)).start
    is_aside = any(
        other.mark and other.rule == finding.rule and other.span.start == start
        for other in after.findings
    )
    return (
        is_aside
        and len(after.failures) <= len(before.failures)
        and after.documents == before.documents
        and _open(after) < _open(before)
    )


def _open(outcome: Outcome) -> Counter[str]:
    return Counter(finding.rule for finding in outcome.findings if finding.mark is None)


def _candidates(finding: Finding, article: Article) -> Iterator[Directive]:
    name = format_of(article.source.path) or "text"
    if name in _RECORDS:
        yield from _in_record(finding, article.text, name)
        return
    if name not in _COMMENTED:
        return
    block = _block_of(finding, article)
    if block:
        above = list(_above(finding, article.text, block.span.start, name))
        within = [_within(finding, at) for at in (finding.span.end, block.span.start)]
        if name == "text":
            yield from above
        elif block.kind in _INLINE:
            yield from (*within, *above)
        else:
            yield from (*above, *within)
    yield _for_file(finding, article.text, name)


def _block_of(finding: Finding, article: Article) -> Block | None:
    for document in read_documents(article.source, article.text):
        if isinstance(document, FormatError):
            continue
        for block in document.blocks:
            if block.pieces and block.span.start <= finding.span.start < block.span.end:
                return block
    return None


def _above(finding: Finding, text: str, start: int, name: str) -> Iterator[Directive]:
    """A line of its own above the line that a block begins on, indented like it."""
    lines = lines_of(text)
    line = lines.span(lines.place(start).line)
    words = text[line.start : line.end]
    if name == "html" and not _OPENING.fullmatch(text, line.start, start):
        return
    indent = words[: len(words) - len(words.lstrip())]
    above = f"{indent}{_words('ignore', finding, name)}{_newline(text)}"
    yield Directive(Edit(Span(line.start, line.start), above), "here")


def _within(finding: Finding, at: int) -> Directive:
    return Directive(Edit(Span(at, at), _words("ignore", finding, "html")), "here")


def _for_file(finding: Finding, text: str, name: str) -> Directive:
    """At the top of plain text; elsewhere at the end, where no front matter and no doctype is in the way."""
    words, newline = _words("file-ignore", finding, name), _newline(text)
    if name == "text":
        return Directive(Edit(Span(0, 0), f"{words}{newline * 2}"), "in this file")
    gap = newline if text.endswith(("\n", "\r")) else newline * 2
    end = Span(len(text), len(text))
    return Directive(Edit(end, f"{gap}{words}{newline}"), "in this file")


def _in_record(finding: Finding, text: str, name: str) -> Iterator[Directive]:
    """A key of the record, before all others."""
    start, end = 0, len(text)
    if name == "jsonl":
        lines = lines_of(text)
        start, end = lines.span(lines.place(finding.span.start).line)
    at = text.find("{", start, end) + 1
    if at:
        key = f'"newslint": {{"ignore": ["{finding.rule}"], "reason": "reason"}}, '
        yield Directive(Edit(Span(at, at), key), "in this record")


def _words(verb: str, finding: Finding, name: str) -> str:
    words = f"newslint: {verb}[{finding.rule}] -- reason"
    return f"%% {words}" if name == "text" else f"<!-- {words} -->"


def _newline(text: str) -> str:
    first = lines_of(text).span(1).end
    return "\r\n" if text.startswith("\r\n", first) else text[first : first + 1] or "\n"
