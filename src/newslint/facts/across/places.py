"""Places in one of several articles, as evidence for another."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from newslint.model.judgement import Article, Evidence
from newslint.model.spans import Span
from newslint.text.lines import lines_of


class Place(NamedTuple):
    """Characters of one article's source, and the words that stand there."""

    article: int
    span: Span
    text: str


def evidence(articles: Sequence[Article], place: Place) -> Evidence:
    """The other side of a disagreement."""
    document = articles[place.article].document
    pointer = document.pointer(place.span.start)
    line, column = lines_of(document.text).place(place.span.start)
    locator = f"{document.path}:{document.base.line + line}:{column}"
    if pointer:
        locator = f"{document.path} {pointer}"
    return Evidence("articles", "refutes", locator, place.text, document.path)


def days_apart(one: Article, other: Article) -> int | None:
    """How many days lie between two articles; None where one has no date."""
    first, second = one.as_of.day, other.as_of.day
    return None if first is None or second is None else abs((first - second).days)


def ordinal(day: date | None) -> int:
    """A number that grows with the day; articles without one stand first."""
    return day.toordinal() if day else 0
