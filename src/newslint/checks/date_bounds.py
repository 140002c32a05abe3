"""The day of an article against the offices of the people in it, by the table that comes with newslint."""

from collections.abc import Iterator
from functools import cache

from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Hit, Related
from newslint.records import NamedTuple
from newslint.text.page import Page
from newslint.text.patterns import Pattern
from newslint.text.titles import TITLE

if TYPE_CHECKING:
    from newslint.facts.roles import RoleJudge

CAPTURES = ("match", "reason")


class Check(NamedTuple):
    """Flag the date, or the headline where there is none, that no office of `people` or more of them fits.

    Terms that had ended two years before are taken to tell of history, as in a fact-check.
    """

    people: int = 2

    @property
    def needs(self) -> tuple[Pattern, ...]:
        """Titles without which an article says nothing of offices."""
        return (TITLE,)

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield at most one hit, with the titles beside it."""
        from newslint.facts.dating import dated  # noqa: PLC0415 - only where an article has titles

        for judgement in _judge().judge(dated(page.document)):
            if judgement.fault == "date-outside-terms" and len(judgement.related) >= self.people:
                captures = {"match": judgement.unit.text, "reason": judgement.steps[-1]}
                related = (Related(message, span) for message, span in judgement.related)
                yield Hit(judgement.unit.span, captures, tuple(related))


@cache
def _judge() -> "RoleJudge":
    from newslint.facts.offices.offices import Offices  # noqa: PLC0415
    from newslint.facts.roles import RoleJudge  # noqa: PLC0415

    return RoleJudge(Offices.open())
