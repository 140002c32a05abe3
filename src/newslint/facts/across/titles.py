"""One person with two titles at the same time in different articles."""

from collections.abc import Iterator, Mapping, Sequence

from newslint.facts.across.places import Place, days_apart, evidence
from newslint.facts.offices.names import key
from newslint.facts.roles import RoleClaim, role_claims
from newslint.facts.roles.conflicts import are_apart, is_of_now
from newslint.model.judgement import Article, Judgement, Unit
from newslint.records import NamedTuple

_DAYS = 30  # between two articles that give one office to a person in two countries
_SOON = 3  # and two offices of one country: people rise
_MOST = 30  # articles with the same person that are compared


class _Held(NamedTuple):
    place: Place
    claim: RoleClaim


def titles(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield a judgement on both titles that one person cannot have at once.

    These are one office of two countries or bodies, and two of the first offices of one state.
    Somebody to whom one article gives both is passed over: it may well say why.
    """
    people: dict[str, dict[int, list[_Held]]] = {}
    for index, article in enumerate(articles):
        for claim in filter(_is_plain, role_claims(article.document)):
            held = _Held(Place(index, claim.span, claim.text), claim)
            people.setdefault(key(claim.person), {}).setdefault(index, []).append(held)
    for by_article in people.values():
        yield from _conflicts(articles, by_article)


def _is_plain(claim: RoleClaim) -> bool:
    """Whether somebody is said to hold a known office of a known place now."""
    is_whole = claim.is_full and bool(claim.office and claim.jurisdiction) and claim.is_known
    return is_whole and is_of_now(claim)


def _conflicts(
    articles: Sequence[Article], by_article: Mapping[int, Sequence[_Held]]
) -> Iterator[tuple[int, Judgement]]:
    """What each article's claims find against them, one an article."""
    if any(
        _is_against(one, other)
        for held in by_article.values()
        for one in held[:_MOST]
        for other in held[:_MOST]
    ):
        return
    firsts = [_each_once(held) for held in by_article.values()]
    for at, own in enumerate(firsts):
        near = (*firsts[max(0, at - _MOST) : at], *firsts[at + 1 : at + 1 + _MOST])
        found = next(
            (
                (here, there)
                for others in near
                for here in own
                for there in others
                if _is_against(here, there) and _is_at_once(articles, here, there)
            ),
            None,
        )
        if found:
            here, there = found
            yield here.place.article, _judgement(articles, here, there)


def _each_once(held: Sequence[_Held]) -> Sequence[_Held]:
    return tuple(
        {(item.claim.office, item.claim.jurisdiction): item for item in reversed(held)}.values()
    )


def _is_against(here: _Held, there: _Held) -> bool:
    one, other = here.claim, there.claim
    if one.jurisdiction == other.jurisdiction:
        return are_apart(one.office, other.office)
    return one.office == other.office


def _is_at_once(articles: Sequence[Article], here: _Held, there: _Held) -> bool:
    apart = days_apart(articles[here.place.article], articles[there.place.article])
    return apart is not None and apart <= (
        _DAYS if here.claim.office == there.claim.office else _SOON
    )


def _judgement(articles: Sequence[Article], here: _Held, there: _Held) -> Judgement:
    claim, other = here.claim, there.claim
    step = (
        f"{claim.person} is {claim.office} of {claim.jurisdiction} here, "
        f"{other.office} of {other.jurisdiction} in the other article"
    )
    gaps = ["two people may share the name"]
    if claim.office != other.office and days_apart(
        articles[here.place.article], articles[there.place.article]
    ):
        gaps.append("the office may have changed between the two days")
    unit = Unit("role", claim.text, claim.span, {"person": claim.person, "office": claim.office})
    return Judgement(
        unit, "conflicting", "medium", "titles-conflict", evidence=(evidence(articles, there.place),),
        steps=(step,), gaps=tuple(gaps),
    )  # fmt: skip
