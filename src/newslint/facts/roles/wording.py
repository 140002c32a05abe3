"""The inferences of a judgement on a role in words, and its rows as evidence."""

from datetime import date

from newslint.facts.model import Evidence, Stance, Unit
from newslint.facts.offices.term import Term
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.lookup import About, Known


def unit_of(claim: RoleClaim) -> Unit:
    """The claim as the unit of a worksheet."""
    parsed = {
        "person": claim.person,
        "office": claim.office,
        "jurisdiction": claim.jurisdiction,
        "time": claim.time,
        "qualifier": claim.qualifier,
    }
    return Unit(
        "role", claim.text, claim.span, {name: value for name, value in parsed.items() if value}
    )


def evidence_of(term: Term, stance: Stance, about: About) -> Evidence:
    """A row of the table."""
    return Evidence(
        provider="offices",
        stance=stance,
        locator=f"offices row {term.row}",
        quote=f"{term.person}: {office_name(term)}, {period(term)}",
        source_url=term.source,
        snapshot=term.snapshot,
        snapshot_sha256=about.sha256,
        licence=about.licence,
    )


def reading_steps(claim: RoleClaim, known: Known) -> tuple[str, ...]:
    """What the words were taken to mean."""
    return (*_office_steps(claim, known), *_person_steps(claim, known))


def _office_steps(claim: RoleClaim, known: Known) -> tuple[str, ...]:
    place = f" of {claim.jurisdiction}" if claim.jurisdiction else ""
    steps = [f"“{claim.title}” is the office {claim.office}{place}"]
    if not claim.jurisdiction and known.terms:
        places = " or ".join(dict.fromkeys(term.jurisdiction for term in known.terms))
        steps.append(f"of what is not said; the table knows the person in that office of {places}")
    if claim.qualifier:
        steps.append(f"“{claim.qualifier}” tells the time: {_TIMES[claim.time]}")
    return tuple(steps)


def _person_steps(claim: RoleClaim, known: Known) -> tuple[str, ...]:
    if known.by_surname and known.terms:
        return (f"“{claim.name}” is taken by surname for {' or '.join(known.persons)}",)
    if claim.person != claim.name:
        return (f"“{claim.name}” is {claim.person} elsewhere in the article",)
    return ()


_TIMES = {
    "now": "the day of the article",
    "past": "some time before the article",
    "coming": "some time after the article",
    "supposed": "none in earnest",
}


def row_step(term: Term) -> str:
    """A row as a step."""
    return f"row {term.row}: {term.person} held it {period(term)}"


def day_step(day: date, origin: str) -> str:
    """The day that the article is judged by."""
    return f"the article is of {day}{f' ({origin})' if origin else ''}"


def office_name(term: Term) -> str:
    """An office with its jurisdiction."""
    title = term.title or term.office
    return title if term.jurisdiction in title else f"{title}, {term.jurisdiction}"


def period(term: Term) -> str:
    """From when to when, as exactly as the row says."""
    start = f"from {term.start} " if term.start else ""
    return start + (f"to {term.end}" if term.end else f"and still on {term.snapshot}")
