"""Pairs of sentences in different articles that tell of one event."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from newslint.facts.across.places import days_apart
from newslint.model.judgement import Article
from newslint.records import NamedTuple

_MOST = 40  # sentences with the same rare word that are compared
_NAMES = 2  # a person and a place, a place and a body
_DAYS = 3  # between two reports of one event

Item = TypeVar("Item")


class Sentence(NamedTuple):
    """What is compared first: the names of a sentence, and what must be equal besides."""

    article: int
    names: frozenset[str]
    measure: tuple[str, ...] = ()


def pairs(
    articles: Sequence[Article], items: Sequence[Item], sentence: Callable[[Item], Sentence]
) -> Iterator[tuple[Item, Item]]:
    """Yield two items of different articles of the same days whose sentences share names."""
    looks = [sentence(item) for item in items]
    counts: dict[tuple[str, tuple[str, ...]], int] = {}
    for look in looks:
        for name in look.names:
            counts[name, look.measure] = counts.get((name, look.measure), 0) + 1
    known: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index, look in enumerate(looks):
        rarest = sorted(look.names, key=lambda name: (counts[name, look.measure], name))[:_NAMES]
        others = sorted(
            {other for name in rarest for other in known.get((name, look.measure), ())[-_MOST:]}
        )
        for other in others:
            if _may_be_one(articles, looks[other], look):
                yield items[other], items[index]
        for name in look.names:
            known.setdefault((name, look.measure), []).append(index)


def _may_be_one(articles: Sequence[Article], one: Sentence, other: Sentence) -> bool:
    if one.article == other.article or len(one.names & other.names) < _NAMES:
        return False
    apart = days_apart(articles[one.article], articles[other.article])
    return apart is not None and apart <= _DAYS
