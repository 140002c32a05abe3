"""What several articles say against one another: quotations, numbers, dates, titles."""

from collections.abc import Iterator, Sequence

from newslint.facts.across.days import event_days
from newslint.facts.across.numbers import event_numbers
from newslint.facts.across.speakers import quote_speakers
from newslint.facts.across.titles import titles
from newslint.model.judgement import Article, Judgement

__all__ = ["across"]


def across(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield what disagrees between articles, each judgement with the index of the article it stands in.

    Both sides of a disagreement get one; its evidence is the other side. Only disagreements are
    judged: that two articles agree proves neither.
    """
    if len(articles) < 2:
        return
    yield from quote_speakers(articles)
    yield from event_numbers(articles)
    yield from event_days(articles)
    yield from titles(articles)
