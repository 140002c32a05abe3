"""The same words in quotation marks, with different speakers in different articles."""

from collections.abc import Iterator, Sequence

from newslint.facts.across.places import Place, evidence
from newslint.facts.quotations.speakers import may_be_same, name_parts
from newslint.facts.quotations.terms import terms
from newslint.facts.quotations.vocabulary import weight
from newslint.model.judgement import Article, Certainty, Judgement, Unit
from newslint.records import NamedTuple
from newslint.text.quotes.article import quotes

_LENGTH = 6  # words in a row that two people do not both say by chance
_CONTENT = 3  # of them at least
_SURE = 4  # the level of evidence for a speaker
_MOST = 12  # quotations with the same words that are compared
_SHARE = 0.8  # of the shorter quotation that must be in both


class _Said(NamedTuple):
    place: Place
    speaker: str
    rows: frozenset[int]


def quote_speakers(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield a judgement a quotation that another article has somebody else say."""
    numbers: dict[tuple[str, ...], int] = {}
    said = [
        found
        for index, article in enumerate(articles)
        for found in _quotations(index, article, numbers)
    ]
    shared: dict[int, list[int]] = {}
    for number, found in enumerate(said):
        for row in found.rows:
            shared.setdefault(row, []).append(number)
    for number, found in enumerate(said):
        others = sorted(
            {other for row in found.rows for other in shared[row][:_MOST] if other != number}
        )
        against = [said[other] for other in others if _contradicts(found, said[other])]
        if against:
            yield found.place.article, _judgement(articles, found, against[0])


def _quotations(
    index: int, article: Article, numbers: dict[tuple[str, ...], int]
) -> Iterator[_Said]:
    """The quotations of an article with a speaker who has a name; rows of words are numbered."""
    for quote in quotes(article.document):
        name = quote.resolved or quote.speaker
        if not quote.speech or quote.words < _LENGTH or quote.level < _SURE or not quote.certain:
            continue
        if not name_parts(name):
            continue
        keys = [term.key for term in terms(quote.text)]
        rows = frozenset(
            numbers.setdefault(tuple(row), len(numbers))
            for row in (keys[at : at + _LENGTH] for at in range(len(keys) - _LENGTH + 1))
            if sum(weight(key) in ("content", "number") for key in row) >= _CONTENT
        )
        if rows:
            yield _Said(Place(index, quote.span, quote.text), name, rows)


def _contradicts(one: _Said, other: _Said) -> bool:
    if one.place.article == other.place.article:
        return False
    shared = len(one.rows & other.rows)
    return shared >= _SHARE * min(len(one.rows), len(other.rows)) and not may_be_same(
        one.speaker, other.speaker
    )


def _judgement(articles: Sequence[Article], found: _Said, other: _Said) -> Judgement:
    full = len(name_parts(found.speaker)) > 1 and len(name_parts(other.speaker)) > 1
    certainty: Certainty = "high" if full else "medium"
    step = f"{found.speaker} says it here, {other.speaker} in the other article"
    unit = Unit("quote", found.place.text, found.place.span, {"speaker": found.speaker})
    return Judgement(
        unit, "conflicting", certainty, "quote-by-several",
        evidence=(evidence(articles, other.place),), steps=(step,),
    )  # fmt: skip
