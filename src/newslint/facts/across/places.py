"""Places in one of several articles, as evidence for another."""

from collections.abc import Sequence
from datetime import date

from newslint.facts.locator import locator
from newslint.model.judgement import Article, Evidence
from newslint.model.spans import Span
from newslint.records import NamedTuple


class Place(NamedTuple):
    """Characters of one article's source, and the words that stand there."""

    article: int
    span: Span
    text: str


def evidence(articles: Sequence[Article], place: Place) -> Evidence:
    """The other side of a disagreement."""
    document = articles[place.article].document
    where = locator(document, place.span.start)
    return Evidence("articles", "refutes", where, place.text, document.path)


def days_apart(one: Article, other: Article) -> int | None:
    """How many days lie between two articles; None where one has no date."""
    first, second = one.as_of.day, other.as_of.day
    return None if first is None or second is None else abs((first - second).days)


def ordinal(day: date | None) -> int:
    """A number that grows with the day; articles without one stand first."""
    return day.toordinal() if day else 0
