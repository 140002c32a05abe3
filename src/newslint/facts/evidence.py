"""What a fact-check is given, and the judges that are made ready with it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.folders import cache_folder
from newslint.model.document import Document
from newslint.model.judgement import Article, Fault, Judge, Judgement, Kind
from newslint.records import NamedTuple

if TYPE_CHECKING:  # each is imported where its kind is asked for: tables and indexes are not free
    from newslint.facts.claims.beside import Service
    from newslint.facts.claims.nearness import Nearness
    from newslint.facts.links.judge import Opened
    from newslint.facts.offices.offices import Offices
    from newslint.facts.roles.lookup import Table

ONLINE = ("google", "wikidata", "links")


class Given(NamedTuple):
    """The evidence of a run. Without `offices` newslint's own table is asked.

    `services` and `opened` use the network, and are there only where `online` names them.
    """

    sources: tuple[Document, ...] = ()
    offices: Path | None = None
    claims: Path | None = None
    online: frozenset[str] = frozenset()
    services: "tuple[Service, ...]" = ()
    opened: "Opened | None" = None
    providers: tuple[Judge, ...] = ()
    asking: "Callable[[Offices], Table] | None" = None  # who is asked beside the table of offices
    model: Path | None = None  # a folder, for claims in other words


def judges(given: Given, kinds: Collection[Kind]) -> tuple[Judge, ...]:
    """A judge for each kind asked for, then those that others provide; what none of them needs is not read.

    Raises FactsError for a store that cannot be used.
    """
    others = (judge for judge in given.providers if judge.kind in kinds)
    return (*_judges(given, frozenset(kinds)), *others)


def _judges(given: Given, kinds: frozenset[Kind]) -> Iterator[Judge]:
    if "quote" in kinds:
        from newslint.facts.quotations import QuotationJudge  # noqa: PLC0415

        yield QuotationJudge(given.sources)
    if kinds & {"role", "date"}:
        from newslint.facts.offices.offices import Offices  # noqa: PLC0415
        from newslint.facts.roles import RoleJudge  # noqa: PLC0415

        offices = Offices.open(given.offices)
        yield RoleJudge(given.asking(offices) if given.asking else offices)
    if kinds & {"number", "date"}:
        from newslint.facts.figures import ArithmeticJudge, FigureJudge  # noqa: PLC0415

        yield FigureJudge(given.sources)
        yield ArithmeticJudge()
    if "claim" in kinds:
        from newslint.facts.claims import ClaimJudge, Claims  # noqa: PLC0415

        claims = Claims.open(given.claims) if given.claims else None
        nearness = _nearness(given.model) if given.model and claims else None
        yield ClaimJudge(claims, given.services, nearness)
    if "link" in kinds:
        from newslint.facts.links import LinkJudge  # noqa: PLC0415

        yield LinkJudge(given.opened)


def _nearness(model: Path) -> "Nearness":
    from newslint.facts.claims.meaning import Meaning  # noqa: PLC0415 - an extra
    from newslint.facts.claims.nearness import Nearness  # noqa: PLC0415

    return Nearness(Meaning.open(model), Path(cache_folder()))


# What only several articles show, and which kinds of unit show every other fault.
ACROSS: frozenset[Fault] = frozenset(
    {"quote-by-several", "event-in-two-numbers", "event-on-two-dates", "titles-conflict"}
)
_SHOWN_BY: Mapping[str, Kind] = {
    "quote": "quote", "office": "role", "date": "date", "undated": "date", "weekday": "number",
    "figure": "number", "arithmetic": "number", "claim": "claim", "link": "link",
}  # fmt: skip


def kinds_of(faults: Collection[Fault]) -> frozenset[Kind]:
    """The kinds of unit that may have one of these faults."""
    return frozenset(_SHOWN_BY[fault.partition("-")[0]] for fault in {*faults} - ACROSS)


def across(articles: Sequence[Article]) -> Iterator[tuple[int, Judgement]]:
    """What several articles say against one another; each judgement with the index of the article it stands in."""
    from newslint.facts.across import across as compare  # noqa: PLC0415

    return compare(articles)
