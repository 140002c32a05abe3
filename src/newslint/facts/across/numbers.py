"""One event with two numbers in different articles."""

from collections.abc import Iterator, Sequence

from newslint.facts.across.places import Place, evidence, ordinal
from newslint.facts.across.sentences import Sentence, pairs
from newslint.facts.figures.claims import Claim, claims
from newslint.facts.figures.stance import stance
from newslint.model.judgement import Article, Judgement, Unit
from newslint.records import NamedTuple

_PROSE = frozenset({"paragraph", "list"})
_FEWEST = 4


class _Number(NamedTuple):
    place: Place
    claim: Claim


def event_numbers(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield a judgement on both numbers of one noun or unit that two sentences give otherwise alike.

    A number that has grown on a later day is news, not a contradiction.
    """
    items = [item for index, article in enumerate(articles) for item in _numbers(index, article)]
    seen: set[Place] = set()
    for one, other in pairs(articles, items, _sentence):
        if stance(one.claim, other.claim) != "other" or _is_later(articles, one, other):
            continue
        for here, there in ((one, other), (other, one)):
            if here.place not in seen:
                seen.add(here.place)
                yield here.place.article, _judgement(articles, here, there)


def _numbers(index: int, article: Article) -> Iterator[_Number]:
    for block in article.document.blocks:
        if block.kind not in _PROSE:
            continue
        for claim in claims(block.text):
            if len(claim.names) >= 2 and len(claim.context) >= _FEWEST and not claim.bound:
                words = block.text[slice(*claim.span)]
                yield _Number(Place(index, block.locate(claim.span), words), claim)


def _sentence(item: _Number) -> Sentence:
    return Sentence(item.place.article, item.claim.names, item.claim.measure)


def _is_later(articles: Sequence[Article], one: _Number, other: _Number) -> bool:
    """Whether the later article has the greater number."""
    days = [ordinal(articles[item.place.article].as_of.day) for item in (one, other)]
    values = [item.claim.value for item in (one, other)]
    return days[0] != days[1] and (days[0] < days[1]) == (values[0] < values[1])


def _judgement(articles: Sequence[Article], here: _Number, there: _Number) -> Judgement:
    unit = Unit("number", here.place.text, here.place.span)
    return Judgement(
        unit, "conflicting", "medium", "event-in-two-numbers", evidence=(evidence(articles, there.place),),
        steps=(f"the other article has {there.place.text} in a sentence that is otherwise alike",),
    )  # fmt: skip
