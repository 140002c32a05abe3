"""Years beside the two dates that they lie between, and whether they fit."""

from collections.abc import Iterator
from functools import cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, expression
from newslint.text.number_words import NUMBER_WORD, read_spelled


class Duration(NamedTuple):
    """A number of years said to lie from one year to another."""

    span: Span
    years: int
    first: int
    last: int

    @property
    def is_right(self) -> bool:
        """Whether the months that are not told can make it right: 2010 to 2016 is five to seven years."""
        return abs(self.years - (self.last - self.first)) <= 1


def durations(text: str) -> Iterator[Duration]:
    """Every such number: “from 2010 to 2016, six years”, “an eight-year term (2004–2012)”."""
    if "year" not in text and "decade" not in text:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            words = match["years"].lower().replace("-", " ").split()
            read = read_spelled(words)
            first, last = int(match["first"]), _last(match["last"], match["first"])
            if read and read.length == len(words) and last > first:
                years = int(read.value) * (10 if match["unit"].startswith("decade") else 1)
                yield Duration(Span(*match.span()), years, first, last)


def _last(written: str, first: str) -> int:
    """“2004–08” ends in 2008."""
    return int(first[: 4 - len(written)] + written)


@cache
def _patterns() -> tuple[Expression, ...]:
    words = f"(?:{NUMBER_WORD})(?:[ -](?:{NUMBER_WORD}))?"
    years = rf"(?P<years>(?:[0-9]{{1,3}}|{words}))[ -](?P<unit>years?|decades?)"
    first, last = r"(?P<first>[12][0-9]{3})", r"(?P<last>[12][0-9]{3})"
    short = r"(?P<last>[12][0-9]{3}|[0-9]{2})(?![0-9])"
    month = r"(?:[A-Z][a-z]{2,8}\s)?"
    from_to = rf"from\s{month}{first}\s(?:to|until|till|through)\s{month}{last}"
    return tuple(
        expression(source)
        for source in (
            rf"\b{from_to},?\s(?:[—–-]\s)?(?:(?:a|an)\s(?:period|span|total|stretch|run|reign)\sof\s|for\s|or\s|that\sis\s)?{years}\b",
            rf"\b{years}(?:,|\s[a-z]{{1,12}}){{0,2}},?\s{from_to}\b",
            rf"\b{years}(?:\s[a-z]{{1,12}}){{0,2}}\s\({first}\s?[–—-]\s?{short}\)",
        )
    )
