"""One person with two titles at the same time in different articles."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.facts.across.places import Place, days_apart, evidence
from newslint.facts.roles import RoleClaim, role_claims
from newslint.model.judgement import Article, Judgement, Unit

_DAYS = 30  # between two articles of the same time
_MOST = 30  # articles with the same person that are compared


class _Held(NamedTuple):
    place: Place
    claim: RoleClaim


def titles(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield a judgement on both titles where one office is given to a person for two countries or bodies.

    Two different offices may be held by one person; the same one in two places hardly.
    """
    people: dict[tuple[str, str], list[_Held]] = {}
    for index, article in enumerate(articles):
        for claim in filter(_is_plain, role_claims(article.document)):
            held = _Held(Place(index, claim.span, claim.text), claim)
            people.setdefault((claim.person.casefold(), claim.office), []).append(held)
    for group in people.values():
        yield from _conflicts(articles, group)


def _is_plain(claim: RoleClaim) -> bool:
    """Whether somebody is said to hold a known office of a known place now."""
    is_whole = claim.is_full and bool(claim.office and claim.jurisdiction) and claim.is_known
    return is_whole and claim.time == "now" and not claim.years and not claim.looks_back


def _conflicts(
    articles: Sequence[Article], held: Sequence[_Held]
) -> Iterator[tuple[int, Judgement]]:
    """What each article's first claim finds against it; an article that has both says that both are right."""
    by_article: dict[int, list[_Held]] = {}
    for item in held:
        by_article.setdefault(item.place.article, []).append(item)
    places = {
        index: {item.claim.jurisdiction for item in items} for index, items in by_article.items()
    }
    if max(len(names) for names in places.values()) > 1 or len(set.union(*places.values())) < 2:
        return
    firsts = [items[0] for items in by_article.values()]
    for at, here in enumerate(firsts):
        near = (*firsts[max(0, at - _MOST) : at], *firsts[at + 1 : at + 1 + _MOST])
        other = next((there for there in near if _differs(articles, here, there)), None)
        if other:
            yield here.place.article, _judgement(articles, here, other)


def _differs(articles: Sequence[Article], here: _Held, there: _Held) -> bool:
    if here.claim.jurisdiction == there.claim.jurisdiction:
        return False
    apart = days_apart(articles[here.place.article], articles[there.place.article])
    return apart is not None and apart <= _DAYS


def _judgement(articles: Sequence[Article], here: _Held, there: _Held) -> Judgement:
    claim, other = here.claim, there.claim
    step = f"{claim.person} is {claim.office} of {claim.jurisdiction} here, of {other.jurisdiction} in the other article"
    unit = Unit("role", claim.text, claim.span, {"person": claim.person, "office": claim.office})
    return Judgement(
        unit, "conflicting", "medium", "titles-conflict", evidence=(evidence(articles, there.place),),
        steps=(step,), gaps=("two people may share the name",),
    )  # fmt: skip
