"""The shipped rows: each is whole, none speaks against another."""

from collections import Counter
from itertools import pairwise

import pytest

from newslint.facts.offices import shipped
from newslint.facts.offices.plain import read_plain_csv
from newslint.facts.offices.term import Term, first_day, last_day
from newslint.facts.offices.vocabulary import jurisdictions, offices, positions

_HANDOVER = 4  # days that both an oath and an appointment may be counted from


@pytest.fixture(scope="module")
def terms() -> list[Term]:
    return [term for file in shipped.term_files() for term in read_plain_csv(file)]


def test_offices_and_jurisdictions_are_of_the_vocabulary(terms: list[Term]) -> None:
    assert {term.office for term in terms} <= set(offices())
    assert {term.jurisdiction for term in terms} <= set(jurisdictions())
    assert {place for pair in positions().values() for place in pair} <= {
        *offices(),
        *jurisdictions(),
    }


def test_every_row_knows_its_start_and_its_source(terms: list[Term]) -> None:
    assert not [term for term in terms if not term.start or not term.source]


def test_a_source_on_wikidata_is_that_of_the_person(terms: list[Term]) -> None:
    wikidata = "https://www.wikidata.org/wiki/"

    assert not [
        term
        for term in terms
        if term.source.startswith(wikidata) and term.source != f"{wikidata}{term.person_id}"
    ]


def test_no_row_stands_twice(terms: list[Term]) -> None:
    rows = Counter((term.person, term.office, term.jurisdiction, term.start) for term in terms)

    assert not [row for row, count in rows.items() if count > 1]


def test_an_item_is_one_person(terms: list[Term]) -> None:
    names = {(term.person_id, term.person) for term in terms if term.person_id}
    items = Counter(item for item, _ in names)

    assert not [item for item, count in items.items() if count > 1]


def test_nobody_knows_more_than_the_snapshot_says(terms: list[Term]) -> None:
    assert not [term for term in terms if last_day(term.snapshot) < first_day(term.start)]
    assert not [term for term in terms if term.end and term.end > "2026-06-15"]


def test_no_two_surely_held_an_office_for_one_at_once(terms: list[Term]) -> None:
    held = [term for term in terms if offices()[term.office].is_single and not term.acting]
    held.sort(key=lambda term: (term.jurisdiction, term.office, first_day(term.start)))

    assert not [
        (first, second)
        for first, second in pairwise(held)
        if (first.jurisdiction, first.office) == (second.jurisdiction, second.office)
        and first.person != second.person
        and (first_day(first.end or first.snapshot) - last_day(second.start)).days > _HANDOVER
    ]


def test_open_terms_of_an_office_for_one_are_one(terms: list[Term]) -> None:
    is_open = Counter(
        (term.office, term.jurisdiction)
        for term in terms
        if not term.end and not term.acting and offices()[term.office].is_single
    )

    assert not [office for office, count in is_open.items() if count > 1]
