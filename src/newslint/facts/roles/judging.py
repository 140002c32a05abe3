"""The verdict on one role claim, at the article's day or without one."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from newslint.facts.model import Certainty, Fault, Stance, Verdict
from newslint.facts.offices.term import Term, first_day, last_day
from newslint.facts.roles.before import PAST
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.lookup import Known, Lookup
from newslint.records import NamedTuple

# Longer ago than this a title tells of history, and news gives it without “former”.
HISTORY_DAYS = 730
# News of the last day in office, and of the first, is written on other days.
_GRACE_DAYS = 31
_SOON_DAYS = 366
# Who stands in for somebody leaves no row.
_STAND_INS = frozenset({"acting", "interim", "caretaker"})


class Ruling(NamedTuple):
    """A verdict with the rows it rests on and the last steps to it."""

    verdict: Verdict
    certainty: Certainty = "high"
    fault: Fault | Literal[""] = ""
    rows: tuple[Term, ...] = ()
    stance: Stance = "supports"
    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


def ruling(claim: RoleClaim, known: Known, day: date | None, lookup: Lookup) -> Ruling:
    """What the rows say of a claim."""
    if not known.terms:
        return _of_another(claim, known, day, lookup) or _unknown(claim, known)
    if day is None:
        return _undated(known.terms)
    match claim.time:
        case "now":
            found = _now(claim, known.terms, day)
        case "past":
            found = _past(claim, known.terms, day, is_guess=known.by_surname)
        case "coming":
            found = _coming(known.terms, day)
        case "supposed":
            found = _supposed(claim, known.terms, day)
    if known.by_surname and found.fault == "office-not-begun":
        return found._replace(
            verdict="not-enough-evidence", certainty="low", fault="", stance="related",
            gaps=("an earlier one of that name may be meant, before the table begins",),
        )  # fmt: skip
    if known.by_surname and found.certainty == "high":
        found = found._replace(certainty="medium")
    if found.fault and len(known.persons) > 1:
        return Ruling(
            "not-enough-evidence", "low", rows=known.terms, stance="related",
            steps=("so it cannot be told whom the article means",),
            gaps=(f"the table has {len(known.persons)} people of that name in that office",),
        )  # fmt: skip
    return found


def hoped_for(found: Ruling) -> Ruling:
    """What is said of an office not yet begun where the article calls the person a candidate."""
    return found._replace(
        verdict="not-enough-evidence", certainty="low", fault="", stance="related",
        steps=(*found.steps, "but the article calls the person a candidate"),
        gaps=("whether the title is given in earnest",),
    )  # fmt: skip


def _now(claim: RoleClaim, terms: Sequence[Term], day: date) -> Ruling:
    for holding in ("yes", "maybe", "beyond"):
        rows = tuple(term for term in terms if term.held_on(day) == holding)
        if rows and holding == "yes":
            return Ruling(
                "supported", rows=rows[-1:], steps=("so the person was in office on that day",)
            )
        if rows and holding == "maybe":
            return Ruling(
                "supported", "medium", rows=rows[-1:], steps=("so the person may have been in office on that day",),
                gaps=("the row gives no exact days",),
            )  # fmt: skip
        if rows:
            snapshot = rows[-1].snapshot
            return Ruling(
                "not-enough-evidence", "low", rows=rows[-1:], stance="related",
                steps=(f"so the person was in office on {snapshot}, and nothing is known of later days",),
                gaps=(f"the table ends on {snapshot}, {(day - last_day(snapshot)).days} days before the article",),
            )  # fmt: skip
    year = next((year for year in claim.years if any(_in_year(term, year) for term in terms)), None)
    if year is not None:
        rows = tuple(term for term in terms if _in_year(term, year))
        return Ruling(
            "supported", "medium", rows=rows[-1:],
            steps=(f"so the person was not in office on that day, but in {year}, of which the sentence speaks",),
        )  # fmt: skip
    ended = [term for term in terms if term.end and last_day(term.end) < day]
    if ended:
        return _ended(claim, max(ended, key=lambda term: last_day(term.end)), day)
    return _not_begun(min(terms, key=lambda term: term.start), day)


def _ended(claim: RoleClaim, term: Term, day: date) -> Ruling:
    days = (day - last_day(term.end)).days
    ago = f"so the term had ended {days} days before"
    open_end = Ruling("not-enough-evidence", "medium", rows=(term,), stance="related")
    if days > HISTORY_DAYS:
        return open_end._replace(
            steps=(f"{ago}, more than two years: the title is taken to tell of history",),
            gaps=("the article does not say which time it means",),
        )
    if days <= _GRACE_DAYS:
        return open_end._replace(
            steps=(f"{ago}: the article may tell of the days before",),
            gaps=("the article does not say which day it means",),
        )
    if claim.looks_back:
        return open_end._replace(
            steps=(f"{ago}, and the sentence looks back",),
            gaps=("the article does not say which time it means",),
        )
    return Ruling("refuted", fault="office-ended", rows=(term,), stance="refutes", steps=(ago,))


def _not_begun(term: Term, day: date) -> Ruling:
    days = (first_day(term.start) - day).days
    later = f"so the term began {days} days later"
    if days <= _GRACE_DAYS:
        return Ruling(
            "not-enough-evidence", "medium", rows=(term,), stance="related", steps=(later,),
            gaps=("who is named for an office may be called by it before the first day",),
        )  # fmt: skip
    return Ruling(
        "refuted", fault="office-not-begun", rows=(term,), stance="refutes", steps=(later,)
    )


def _past(claim: RoleClaim, terms: Sequence[Term], day: date, *, is_guess: bool) -> Ruling:
    begun = [term for term in terms if not term.start or first_day(term.start) <= day]
    if not begun:
        term = min(terms, key=lambda term: term.start)
        return Ruling(
            "refuted", fault="office-not-begun", rows=(term,), stance="refutes",
            steps=(f"so the first term began only on {term.start}",),
        )  # fmt: skip
    if claim.years and claim.qualifier not in PAST:
        rows = [term for term in begun if any(_in_year(term, year) for year in claim.years)]
        if not rows:
            return Ruling(
                "not-enough-evidence", "low", rows=(begun[-1],), stance="related",
                steps=("so no term lies in the years of the sentence",),
                gaps=("a year of the sentence may belong to something else in it",),
            )  # fmt: skip
        return Ruling(
            "supported", rows=(rows[-1],), steps=("so the term lies in the years of the sentence",)
        )
    ended = [term for term in begun if term.end and first_day(term.end) <= day]
    if ended or claim.qualifier not in PAST:
        return Ruling(
            "supported", rows=((ended or begun)[-1],), steps=("so it was so before that day",)
        )
    term = begun[-1]
    if is_guess:
        return Ruling(
            "not-enough-evidence", "low", rows=(term,), stance="related",
            steps=("so somebody of that name was in office on that day",),
            gaps=("an earlier one of that name may be meant",),
        )  # fmt: skip
    if term.held_on(day) != "yes":
        return Ruling(
            "not-enough-evidence", "low", rows=(term,), stance="related",
            steps=(f"so the person was in office on {term.snapshot}",),
            gaps=(f"the table ends on {term.snapshot}",),
        )  # fmt: skip
    return Ruling(
        "conflicting", "medium", rows=(term,), stance="refutes",
        steps=(f"so the person was in office on that day, and no “{claim.qualifier}” holder",),
    )  # fmt: skip


def _coming(terms: Sequence[Term], day: date) -> Ruling:
    for term in terms:
        if term.start and 0 <= (last_day(term.start) - day).days <= _SOON_DAYS:
            return Ruling(
                "supported",
                rows=(term,),
                steps=(f"so the term began after that day, on {term.start}",),
            )
    return Ruling(
        "not-enough-evidence", "low", rows=tuple(terms[-1:]), stance="related",
        steps=("so no term began in the year after that day",),
        gaps=("plans that come to nothing leave no row",),
    )  # fmt: skip


def _supposed(claim: RoleClaim, terms: Sequence[Term], day: date) -> Ruling:
    found = _now(claim, terms, day)
    if found.verdict == "supported":
        return found
    return Ruling(
        "not-enough-evidence", "low", rows=found.rows, stance="related",
        steps=(*found.steps, "but the article does not say in earnest that the person was in office"),
    )  # fmt: skip


def _undated(terms: Sequence[Term]) -> Ruling:
    return Ruling(
        "supported", "medium", rows=tuple(terms[-1:]), steps=("so the person has held the office",),
        gaps=("the article has no date: whether the person held it then is not known",),
    )  # fmt: skip


def _unknown(claim: RoleClaim, known: Known) -> Ruling:
    place = f" of {claim.jurisdiction}" if claim.jurisdiction else ""
    gaps = [f"the table has no row of {claim.person} as {claim.office}{place}"]
    if known.elsewhere:
        others = dict.fromkeys(f"{term.office} of {term.jurisdiction}" for term in known.elsewhere)
        gaps.append(f"it knows a person of that name as {', '.join(list(others)[:3])}")
    return Ruling("not-enough-evidence", "low", gaps=tuple(gaps))


def _of_another(claim: RoleClaim, known: Known, day: date | None, lookup: Lookup) -> Ruling | None:
    """Somebody who held another office of the same state on that day, when this one was somebody else's."""
    if day is None or claim.time != "now" or claim.years or claim.looks_back:
        return None
    if claim.qualifier in _STAND_INS or claim.phrase.split()[0] in _STAND_INS:
        return None
    if not (claim.is_full and claim.jurisdiction and claim.is_known) or claim.is_implied:
        return None
    here = [
        term
        for term in known.elsewhere
        if term.jurisdiction == claim.jurisdiction and term.held_on(day) == "yes"
    ]
    if not here:
        return None
    others = lookup.holders(claim.office, claim.jurisdiction, but=here[-1].person)
    holders = [term for term in others if term.held_on(day) == "yes"]
    if len(holders) != 1:
        return None
    term, known_as = holders[0], f"{here[-1].office} of {claim.jurisdiction}"
    return Ruling(
        "refuted", "medium", "office-of-another", (term, here[-1]), "refutes",
        (
            f"{here[-1].person} is known to the table as {known_as} on that day, and never in this office",
            f"so {term.person} held it on that day",
        ),
    )  # fmt: skip


def _in_year(term: Term, year: int) -> bool:
    start = int(term.start[:4]) if term.start else 0
    return start <= year <= int((term.end or term.snapshot)[:4])
