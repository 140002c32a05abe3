"""Numbers of books and papers that carry their own proof: ISBN and DOI."""

import re
from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression

IdentifierKind = Literal["isbn", "doi"]


_SLASH = expression("%2[Ff]")  # as addresses may spell it
_CALLED = ("ISBN", "doi", "DOI", "Doi")
_NAMED = expression(
    r"\bISBN(?:-1[03])?:?\s{1,2}(?P<isbn>[0-9][0-9Xx \u00a0\u2010-\u2015-]{6,20}[0-9Xx](?![0-9]))"
    r"|(?:\b(?i:doi):\s{0,2}|\bdoi\.org/)(?P<doi>[0-9][^\s<>\"]{2,200})"
)


class Identifier(NamedTuple):
    """A number as it stands in a text; `fault` is empty where it is well formed."""

    kind: IdentifierKind
    span: Span
    fault: str


def find_identifiers(text: str) -> Iterator[Identifier]:
    """Every number that the text calls an ISBN or a DOI, from left to right."""
    if not any(word in text for word in _CALLED):
        return
    for match in _NAMED.finditer(text):
        kind: IdentifierKind = "isbn" if match["isbn"] else "doi"
        value = match[kind].rstrip(".,;:)]»”’\"' -–")
        start = match.start(kind)
        fault = isbn_fault(value) if kind == "isbn" else doi_fault(_SLASH.sub("/", value, count=1))
        yield Identifier(kind, Span(start, start + len(value)), fault)


def isbn_fault(value: str) -> str:
    """What is wrong with an ISBN of 10 or 13 digits, its hyphens left in; empty if nothing is."""
    digits = re.sub(r"[\s‐-―-]", "", value).upper()
    if re.fullmatch(r"[0-9]{13}", digits):
        if not digits.startswith(("978", "979")):
            return "does not begin with 978 or 979"
        total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        return "" if total % 10 == 0 else "has a wrong check digit"
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        total = sum(
            weight * number for weight, number in zip(range(10, 0, -1), values, strict=True)
        )
        return "" if total % 11 == 0 else "has a wrong check digit"
    return "has neither 10 nor 13 digits"


def doi_fault(value: str) -> str:
    """What is wrong with the shape of a DOI; empty if nothing is."""
    if re.fullmatch(r"10\.[0-9]{4,9}(?:\.[0-9]{1,9}){0,3}/\S{1,300}", value):
        return ""
    return "is not of the form 10.1234/name"
