"""The judge of role claims and of the dates that they bound."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from newslint.facts.model import Article, Judgement, Kind
from newslint.facts.roles.bounds import Held
from newslint.facts.roles.candidacy import is_candidate
from newslint.facts.roles.claim import RoleClaim
from newslint.facts.roles.dates import date_judgements
from newslint.facts.roles.extract import role_claims
from newslint.facts.roles.judging import Ruling, hoped_for, ruling
from newslint.facts.roles.lookup import About, Known, Lookup, Table
from newslint.facts.roles.wording import (
    day_step,
    evidence_of,
    reading_steps,
    row_step,
    unit_of,
)

_BOUNDING = frozenset({"office-ended", "office-not-begun"})


class RoleJudge:
    """Who an article says holds which office, against a dated table.

    Yields judgements of the kind “role”, and one of the kind “date” where offices bound it.
    """

    kind: Kind = "role"

    def __init__(self, offices: Table) -> None:
        self._table = offices
        self._lookup = Lookup(offices)

    @cached_property
    def _about(self) -> About:
        return self._table.status()

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Judge every role claim at the article's day, then the day itself."""
        day = article.as_of.day
        held: list[Held] = []
        for claim in role_claims(article.document):
            known = self._lookup.known(claim)
            found = ruling(claim, known, day, self._lookup)
            if found.fault == "office-not-begun" and is_candidate(article.document, claim.name):
                found = hoped_for(found)
            if _bounds_date(claim, known, found, day):
                held.append(Held(claim, known.terms))
            yield self._judgement(article, claim, known, found)
        if held:
            yield from date_judgements(article, held, self._about)

    def _judgement(
        self, article: Article, claim: RoleClaim, known: Known, found: Ruling
    ) -> Judgement:
        steps = [*reading_steps(claim, known), *map(row_step, found.rows)]
        if found.rows and article.as_of.day:
            steps.append(day_step(article.as_of.day, article.as_of.origin))
        return Judgement(
            unit_of(claim),
            found.verdict,
            found.certainty,
            found.fault,
            evidence=tuple(evidence_of(row, found.stance, self._about) for row in found.rows),
            steps=(*steps, *found.steps),
            gaps=found.gaps,
        )


def _bounds_date(claim: RoleClaim, known: Known, found: Ruling, day: date | None) -> bool:
    """Whether a claim says when the article was written: one of history or of a guess does not."""
    if not known.terms or known.by_surname or len(known.persons) > 1:
        return False
    if day is None:
        return True
    is_then = found.verdict == "supported" and claim.time == "now" and not claim.years
    return is_then or found.fault in _BOUNDING
