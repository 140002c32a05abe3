"""Numbers in brackets that point at a list: those that lead nowhere, and entries nobody cites."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import Block
from newslint.model.finding import Hit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Match, expression
from newslint.text.page import Page
from newslint.text.patterns import Pattern

CAPTURES = ("match", "count")

_NUMBERS = r"\d{1,2}(?:,\s?\d{1,2}){0,9}"
_CITED = expression(rf"(?<=[\w.,;:!?”\"’')\]])\s?(?P<mark>\[(?P<numbers>{_NUMBERS})\])(?!\()")
_REST = expression(rf"(?:\s?\[{_NUMBERS}\]){{0,9}}\s?(?:[.,;:!?…)—–]|\Z|\n)")
_SAID = expression(  # “the tiles were [1] [3] [5]” has numbers for its words
    r"\b(?:as|is|are|was|were|be|numbers)\s(?:\[\d{1,2}\],?\s?(?:and\s|or\s)?){0,9}\Z"
)
_BEFORE = 60  # code points in which such words are looked for
_LIST = expression(r"[:;—–]\s\[\d{1,2}\]\s\w")  # “three ways: [1] it lowers the fee; [2] …”
_ENTRY = expression(r"\s{0,4}(?P<mark>\[(?P<bracketed>\d{1,2})\]|(?P<plain>\d{1,2})[.)](?=\s))")

_NUMBER = Pattern(r"\[\d{1,2}[\],]")
# A list outside of what was taken for the article is a list all the same.
_LISTED = expression(
    r"(?mi)(?:^|<br ?/?>|<(?:li|p|td|dt)\b[^<>\n]{0,80}>)\s{0,8}(?:<\w[^<>\n]{0,80}>){0,2}\[\d{1,2}\]"
)


class Check(NamedTuple):
    """Flag citations where no list and no link defines any (`dangling`), or entries never cited (`unused`)."""

    fault: Literal["dangling", "unused"]
    at_least: int = 2  # different citations, below which it may be anything

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """A number in brackets, for either fault."""
        return (_NUMBER,)

    @property
    def places(self) -> tuple[str, ...]:
        """The blocks of the scope."""
        return ("scope",)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a citation or an entry, on its number."""
        cited = [
            (block, match)
            for block in page.promising(page.blocks)
            if "[" in block.text and block.kind not in {"source", "source-heading"}
            for match in _CITED.finditer(block.text)
        ]
        if self.fault == "dangling":
            cited = [(block, match) for block, match in cited if _ends_clause(block.text, match)]
        marks = {match["numbers"] for _, match in cited}
        if len(marks) < self.at_least:
            return
        entries = list(_entries(page))
        if self.fault == "unused":
            numbers = {number.strip() for mark in marks for number in mark.split(",")}
            for number, block, span in entries:
                if number not in numbers:
                    yield _hit(block, span, len(entries))
        elif not (entries or _is_defined(page)):
            for block, match in cited:
                yield _hit(block, Span(*match.span("mark")), len(cited))


def _ends_clause(text: str, match: Match) -> bool:
    """As citations do. Seeds of a tournament, sections of acts and points of a list stand within one."""
    start = match.start("mark")
    before = text[max(0, start - 2) : start].rstrip()[-1:]
    return (
        (before in {*'.!?,”"'} or _REST.match(text, match.end()) is not None)
        and _LIST.search(text) is None
        and _SAID.search(text[max(0, start - _BEFORE) : start]) is None
    )


def _entries(page: Page) -> Iterator[tuple[str, Block, Span]]:
    for block in page.document.blocks:
        match = _ENTRY.match(block.text)
        if match is None:
            continue
        if match["bracketed"] or block.kind == "source":
            yield match["bracketed"] or match["plain"], block, Span(*match.span("mark"))


def _is_defined(page: Page) -> bool:
    document = page.document
    return (
        any(document.of_kind("source"))
        or any(link.text.strip(" []").isdigit() for link in document.links)
        or _LISTED.search(document.text) is not None
    )


def _hit(block: Block, span: Span, count: int) -> Hit:
    return Hit(
        block.locate(span), {"match": block.text[span.start : span.end], "count": str(count)}
    )
