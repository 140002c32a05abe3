"""Shares and parts that a sentence lists as a whole, and whether they add up."""

from collections.abc import Iterator

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.numbers import read_number
from newslint.text.sentences import sentences

_SLACK = 2.0  # points that rounding each share can cost
_SHARE = expression(r"(?<![\w.,-])(?P<value>[0-9]{1,3}(?:\.[0-9])?)\s?(?:%|per\s?cent\b)")
_REST = expression(r"\bthe\s(?:rest|remaining|remainder|other)\b")
_NESTED = expression(
    r"\bof\s(?:which|whom|these|those|them)\b"
)  # “70% to farms, of which 50% to rice”
_NUMBER = expression(r"[0-9]+")
# “12 people (5 men, 4 women and 3 children)”: nothing but counts inside the brackets.
_PART = r"[0-9]{1,4}\s[a-z]{3,14}"
_PARTS = expression(
    rf"\b(?P<whole>[0-9]{{1,4}})\s(?:people|persons|passengers|members|students|workers|seats|victims)\s?"
    rf"\((?P<parts>{_PART}(?:,\s{_PART}){{0,6}},?\sand\s{_PART})\)"
)

# Of these there are no others; “9 members (2 teachers and 3 nurses)” need not name them all.
_ALL = (("men", "women"), ("boys", "girls"), ("adults", "children"), ("male", "female"))


class Sum(NamedTuple):
    """A list of parts, with what they come to and what they should."""

    span: Span
    total: float
    wanted: float
    is_share: bool = False

    @property
    def is_right(self) -> bool:
        """Whether the parts make the whole; shares may be rounded."""
        slack = _SLACK if self.is_share else 0.0
        return abs(self.total - self.wanted) <= slack


def wrong_sums(text: str) -> Iterator[Sum]:
    """Lists of percentages that end with “the remaining 20%” and do not make 100, and parts of a number."""
    return (found for found in sums(text) if not found.is_right)


def sums(text: str) -> Iterator[Sum]:
    """Every such list, right or wrong."""
    for start, end in sentences(text):
        sentence = text[start:end]
        shares = list(_SHARE.finditer(sentence))
        if len(shares) < 2 or _NESTED.search(sentence, shares[0].end(), shares[-1].start()):
            continue
        if _REST.search(sentence, shares[-2].end(), shares[-1].end()):
            total = sum(float(match["value"]) for match in shares)
            span = Span(start + shares[0].start(), start + shares[-1].end())
            yield Sum(span, total, 100, is_share=True)
    for match in _PARTS.finditer(text):
        parts = [float(part) for part in _NUMBER.findall(match["parts"])]
        wanted = read_number(match["whole"])
        words = {word.strip(",") for word in match["parts"].split()}
        is_whole = any(words.issuperset(pair) for pair in _ALL)
        if wanted is not None and (is_whole or sum(parts) >= wanted):
            yield Sum(Span(*match.span()), sum(parts), wanted)
