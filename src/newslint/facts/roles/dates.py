"""What the offices of an article's people say of its date."""

from collections.abc import Iterator, Sequence
from datetime import date

from newslint.facts.model import Article, AsOf, Evidence, Judgement, Stance, Unit
from newslint.facts.offices.term import first_day
from newslint.facts.roles.bounds import Held, Window, bounds, excludes
from newslint.facts.roles.lookup import About
from newslint.facts.roles.wording import day_step, evidence_of, period
from newslint.model.document import Document
from newslint.model.spans import Span
from newslint.text.dates.parse import parse_date
from newslint.text.sentences import sentences

_SHOWN = 6  # people named in the steps


def date_judgements(article: Article, held: Sequence[Held], about: About) -> Iterator[Judgement]:
    """One judgement on the date, anchored on it or on the headline; none where no office bounds it."""
    if not held:
        return
    windows = bounds(held)
    day = article.as_of.day
    people = _people(held)
    if day is None:
        yield from _undated(article, held, windows, about)
        return
    unit = Unit("date", *_anchor(article.document, article.as_of), {"day": day.isoformat()})
    steps = [*people, day_step(day, article.as_of.origin)]
    fits = next((window for window in windows if day in window), None)
    if fits:
        steps.append(f"so the day is one of those that fit all of them: {_shown(fits)}")
        yield Judgement(
            unit, "supported", "medium", steps=tuple(steps), evidence=_rows(fits, "supports", about)
        )
        return
    against = list(dict.fromkeys(item.terms[0].person for item in held if excludes(item, day)))
    if len(against) < 2:
        # Rather the title is wrong than the day, and titles are judged by themselves.
        alone = (
            f"nobody but {against[0]} is against that day" if against else "nobody is against it"
        )
        yield Judgement(unit, "not-enough-evidence", "low", steps=tuple(steps), gaps=(alone,))
        return
    told = " or ".join(map(_shown, windows))
    steps.append(
        f"so the day is none of those that fit all of them: {told}"
        if windows
        else "so no day fits all of them"
    )
    yield Judgement(
        unit, "refuted", "medium", "date-outside-terms",
        evidence=tuple(row for window in windows for row in _rows(window, "refutes", about)),
        steps=tuple(steps), related=_places(held),
    )  # fmt: skip


def _undated(
    article: Article, held: Sequence[Held], windows: Sequence[Window], about: About
) -> Iterator[Judgement]:
    unit = Unit("date", *_headline(article.document))
    steps = (*_people(held), "the article has no date")
    if not windows:
        if len({item.terms for item in held}) > 1:
            yield Judgement(
                unit, "refuted", "low", "date-outside-terms", steps=(*steps, "so no day fits all of them"),
                related=_places(held),
            )  # fmt: skip
        return
    first = windows[0]
    if first.start == date.min:
        return
    claim = first.opens.claim
    opening = [
        term for term in first.opens.terms if term.start and first_day(term.start) == first.start
    ]
    yield Judgement(
        unit._replace(parsed={"not before": first.start.isoformat()}),
        "not-enough-evidence", "medium", "undated-not-before",
        evidence=tuple(evidence_of(term, "related", about) for term in opening),
        steps=(*steps, f"so it is not before {first.start}, because {_told(first.opens)}"),
        gaps=("the article has no date to hold against that",),
        related=((f"“{claim.text}”", claim.span),),
    )  # fmt: skip


def _told(item: Held) -> str:
    """Why a claim bounds the date, in words."""
    person, claim = item.terms[0].person, item.claim
    return f"{person} is called “{claim.title}”"


def _people(held: Sequence[Held]) -> list[str]:
    """Each person with the periods of the office, as far as there is room."""
    told = dict.fromkeys(
        f"{item.terms[0].person} ({item.claim.title}) held it " + ", ".join(map(period, item.terms))
        for item in held
    )
    shown = list(told)[:_SHOWN]
    more = len(told) - len(shown)
    return [*shown, f"and {more} more"] if more else shown


def _shown(window: Window) -> str:
    start = "" if window.start == date.min else f"{window.start} "
    return f"{start}…" if window.end == date.max else f"{start}… {window.end}"


def _rows(window: Window, stance: Stance, about: About) -> tuple[Evidence, ...]:
    found = dict.fromkeys((*window.opens.terms, *window.closes.terms))
    return tuple(evidence_of(term, stance, about) for term in found)


def _places(held: Sequence[Held]) -> tuple[tuple[str, Span], ...]:
    return tuple((f"“{item.claim.text}”", item.claim.span) for item in held[:_SHOWN])


def _anchor(document: Document, as_of: AsOf) -> tuple[str, Span]:
    for field in document.named("published"):
        mention = parse_date(field.value, document.language)
        if mention and mention.day == as_of.day and any(field.span):
            return field.value, field.span
    return _headline(document)


def _headline(document: Document) -> tuple[str, Span]:
    """The headline, else the first sentence."""
    blocks = document.blocks
    block = next(document.of_kind("headline"), blocks[0] if blocks else None)
    if block is None:
        return "", Span(0, 0)
    first = next(iter(sentences(block.text)), Span(0, len(block.text)))
    return block.text[slice(*first)], block.locate(first)
