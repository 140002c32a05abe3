"""What in the table of offices speaks against itself: overlaps and gaps of an office, and another source.

python benchmarks/offices.py [--gaps] [--against FILE.csv]
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

from newslint.facts.offices import shipped
from newslint.facts.offices.plain import read_plain_csv
from newslint.facts.offices.term import Term, first_day, last_day
from newslint.facts.offices.vocabulary import offices
from newslint.facts.offices.wikidata import read_wikidata_csv

_HANDOVER = timedelta(days=4)  # both count the days between an oath and an appointment
_GAP = timedelta(days=45)
_NEARLY = timedelta(days=31)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument(
        "--gaps", action="store_true", help="tell who is missing between two holders"
    )
    arguments.add_argument(
        "--against", type=Path, help="another table, in the columns of Wikidata's"
    )
    given = arguments.parse_args()
    terms = [term for file in shipped.term_files() for term in read_plain_csv(file)]
    for told in overlaps(terms):
        print(told)
    if given.gaps:
        for told in gaps(terms):
            print(told)
    if given.against:
        for told in differences(terms, list(read_wikidata_csv(given.against, left_out=[]))):
            print(told)


def overlaps(terms: Sequence[Term]) -> Iterator[str]:
    """Two who surely held an office for one at the same time, neither of them standing in."""
    for held in _by_office(terms):
        for index, first in enumerate(held):
            for second in held[index + 1 :]:
                shared = _surely_until(first) - _surely_from(second)
                if first.person != second.person and shared > _HANDOVER:
                    yield f"overlap of {shared.days} days: {_told(first)} and {_told(second)}"


def gaps(terms: Sequence[Term]) -> Iterator[str]:
    """Days on which nobody held an office that had a holder before and after."""
    for held in _by_office(terms, acting=True):
        for first, second in pairwise(held):
            if first.end and first_day(second.start) - last_day(first.end) > _GAP:
                yield f"gap: {_told(first)}, then {_told(second)}"


def differences(terms: Sequence[Term], others: Sequence[Term]) -> Iterator[str]:
    """Terms that another table dates otherwise by more than a month."""
    known: dict[tuple[str, str, str], list[Term]] = {}
    for term in terms:
        known.setdefault((term.person_id, term.office, term.jurisdiction), []).append(term)
    for other in others:
        ours = known.get((other.person_id, other.office, other.jurisdiction), [])
        if ours and other.start and not any(_holds(term, other) for term in ours):
            yield f"differs: {_told(other)}; here {', '.join(map(_told, ours))}"


def _holds(term: Term, other: Term) -> bool:
    """Whether a term covers what another table says, which may cut it in parts."""
    starts = first_day(term.start) - _NEARLY <= last_day(other.start)
    return starts and (
        not term.end or not other.end or first_day(other.end) <= last_day(term.end) + _NEARLY
    )


def _by_office(terms: Sequence[Term], *, acting: bool = False) -> Iterator[list[Term]]:
    single = offices()
    chosen = [
        term
        for term in terms
        if term.start and single[term.office].is_single and (acting or not term.acting)
    ]
    chosen.sort(key=lambda term: (term.jurisdiction, term.office, first_day(term.start)))
    for _, held in groupby(chosen, key=lambda term: (term.jurisdiction, term.office)):
        yield list(held)


def _surely_from(term: Term) -> date:
    return last_day(term.start)


def _surely_until(term: Term) -> date:
    return first_day(term.end) if term.end else last_day(term.snapshot)


def _told(term: Term) -> str:
    return f"{term.person}, {term.office} of {term.jurisdiction} {term.start}..{term.end}"


if __name__ == "__main__":
    main()
