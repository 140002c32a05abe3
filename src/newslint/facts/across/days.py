"""One event on two dates in different articles."""

from collections.abc import Iterator, Sequence
from datetime import date

from newslint.facts.across.places import Place, evidence
from newslint.facts.across.sentences import Sentence, pairs
from newslint.facts.figures.claims import is_content, stem
from newslint.facts.quotations.terms import terms
from newslint.model.document import Block
from newslint.model.judgement import Article, Judgement, Unit
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.find import find_dates
from newslint.text.dates.resolve import days_and_months
from newslint.text.expressions import expression
from newslint.text.sentences import sentences

_PROSE = frozenset({"paragraph", "list"})
_DIGIT = expression(r"[0-9]")
_FEWEST = 5  # words that both sentences have
_SAME = 0.7  # of the shorter one
# What is moved has two dates in earnest.
_MOVED = expression(
    r"(?i)\b(?:postpon|reschedul|mov(?:ed|ing)|delay|extend|until|again|every|anniversary|originally|earlier|instead)",
)


class _Dated(NamedTuple):
    place: Place
    day: date
    names: frozenset[str]
    context: frozenset[str]


def event_days(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """Yield a judgement on both dates where two sentences differ in little but the one date that each has."""
    items = [
        item
        for index, article in enumerate(articles)
        for block in article.document.blocks
        if block.kind in _PROSE and _DIGIT.search(block.text)
        for item in _dated(index, article, block)
    ]
    seen: set[Place] = set()
    for one, other in pairs(articles, items, _sentence):
        if one.day == other.day or not _is_alike(one, other):
            continue
        for here, there in ((one, other), (other, one)):
            if here.place not in seen:
                seen.add(here.place)
                yield here.place.article, _judgement(articles, here, there)


def _dated(index: int, article: Article, block: Block) -> Iterator[_Dated]:
    """The sentences of a block that have exactly one date."""
    text = block.text
    found = [(item.span, item.day) for item in find_dates(text, article.document.language)]
    near = article.as_of.day
    if near:
        taken = {place for span, _ in found for place in range(*span)}
        found += [
            (Span(item.start, item.end), item.in_year_of(near))
            for item in days_and_months(text)
            if item.start not in taken
        ]
    if not found:
        return
    found.sort(key=lambda item: item[0])
    at = 0
    for sentence in sentences(text):
        here = []
        while at < len(found) and found[at][0].start < sentence.end:
            here.append(found[at])
            at += 1
        span, day = here[0] if len(here) == 1 else (sentence, None)
        if day is None or _MOVED.search(text, *sentence):
            continue
        content = [
            term for term in terms(text, *sentence)
            if is_content(term) and not span.start <= term.start < span.end
        ]  # fmt: skip
        names = frozenset(
            stem(term.key) for term in content
            if text[term.start].isupper() and term.start > sentence.start
        )  # fmt: skip
        context = frozenset(stem(term.key) for term in content)
        if len(names) >= 2 and len(context) >= _FEWEST:
            yield _Dated(Place(index, block.locate(span), text[slice(*span)]), day, names, context)


def _sentence(item: _Dated) -> Sentence:
    return Sentence(item.place.article, item.names)


def _is_alike(one: _Dated, other: _Dated) -> bool:
    shared = len(one.context & other.context)
    names = one.names <= other.context or other.names <= one.context
    return names and shared >= max(_FEWEST, _SAME * min(len(one.context), len(other.context)))


def _judgement(articles: Sequence[Article], here: _Dated, there: _Dated) -> Judgement:
    unit = Unit("date", here.place.text, here.place.span)
    step = (
        f"{here.day} here, {there.day} in a sentence of the other article that is otherwise alike"
    )
    gaps = ("one day apart: another time zone may explain it",)
    return Judgement(
        unit, "conflicting", "medium", "event-on-two-dates", evidence=(evidence(articles, there.place),),
        steps=(step,), gaps=gaps if abs((here.day - there.day).days) == 1 else (),
    )  # fmt: skip
