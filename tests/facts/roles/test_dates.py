"""Which days the offices of an article's people leave for it."""

from datetime import date

import pytest

from newslint.facts.dating import dated
from newslint.facts.model import Judgement
from newslint.facts.roles import Held, RoleJudge, bounds, role_claims
from newslint.facts.roles.lookup import Table
from newslint.formats import parse

RUIZ = "Finnish Foreign Minister Ana Ruiz came by ferry."
DAHL = "NATO Secretary-General Olof Dahl came by train."
SAND = "U.S. Secretary of State Mia Sand came on foot."
STRAND = "Kai Strand, the EU's foreign policy chief, came late."
LIND = "Finnish President Tom Lind came by boat."


def windows(table: Table, *sentences: str) -> list[tuple[date, date]]:
    text = "Bridge opens at last\n\nThe bridge is open.\n\n" + "\n\n".join(sentences)
    document = next(iter(parse(text, "article.txt", "text")))
    held = [
        Held(claim, tuple(
            term for term in table.of_person(claim.person) if term.office == claim.office
        ))
        for claim in role_claims(document)
    ]  # fmt: skip
    return [(window.start, window.end) for window in bounds(held)]


def date_of(table: Table, published: str, *sentences: str) -> list[Judgement]:
    head = f"published : {published}\n\n" if published else ""
    text = f"{head}Bridge opens at last today\n\nThe bridge is open.\n\n" + "\n\n".join(sentences)
    document = next(iter(parse(text, "article.txt", "text")))
    found = RoleJudge(table).judge(dated(document))
    return [one for one in found if one.unit.kind == "date"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param((RUIZ,), [("2020-03-04", "2024-09-05")], id="one person"),
        pytest.param((RUIZ, DAHL, SAND), [("2021-01-26", "2024-09-05")], id="three people"),
        pytest.param((STRAND,), [("2024-12-01", "9999-12-31")], id="open term"),
        pytest.param((RUIZ, STRAND), [], id="no day fits"),
        pytest.param((LIND, RUIZ), [("2020-03-04", "2024-09-05")], id="history bounds nothing"),
        pytest.param(
            ("President Leo Falk came.",), [("2017-01-20", "2021-01-20"), ("2025-01-20", "9999-12-31")],
            id="two terms",
        ),
        pytest.param(
            ("President Leo Falk came.", DAHL), [("2017-01-20", "2021-01-20")], id="one of two terms"
        ),
        pytest.param(
            ("Former Finnish Foreign Minister Ana Ruiz came.",), [("2024-09-05", "9999-12-31")],
            id="former bounds the first day",
        ),
        pytest.param(
            ("They slept under Finnish Foreign Minister Ana Ruiz.",), [("2020-03-04", "9999-12-31")],
            id="a sentence that looks back too",
        ),
        pytest.param(("President-elect Leo Falk came.",), [], id="elect bounds nothing"),
    ],
)  # fmt: skip
def test_windows(table: Table, sentences: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    found = [(start.isoformat(), end.isoformat()) for start, end in windows(table, *sentences)]

    assert found == expected


def test_date_that_fits_all_is_supported_where_it_stands(table: Table) -> None:
    found = date_of(table, "2023-12-01", RUIZ, DAHL, SAND)

    assert [(one.verdict, one.fault, one.unit.text) for one in found] == [
        ("supported", "", "2023-12-01")
    ]
    assert found[0].steps[-1] == (
        "so the day is one of those that fit all of them: 2021-01-26 … 2024-09-05"
    )


def test_date_outside_the_terms_is_refuted(table: Table) -> None:
    found = date_of(table, "2025-01-10", RUIZ, DAHL)

    assert [(one.verdict, one.fault) for one in found] == [("refuted", "date-outside-terms")]
    assert found[0].steps[-1].endswith("fit all of them: 2020-03-04 … 2024-09-05")


def test_people_who_were_never_in_office_together_are_told(table: Table) -> None:
    sand = SAND.replace("came", "waited")
    found = date_of(table, "2025-03-10", RUIZ, STRAND, sand)

    assert [(one.fault, one.steps[-1]) for one in found] == [
        ("date-outside-terms", "so no day fits all of them")
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param((RUIZ,), id="alone"),
        pytest.param((RUIZ, STRAND), id="beside one who is in office"),
    ],
)
def test_one_title_against_the_day_is_a_fault_of_the_title_alone(
    table: Table, sentences: tuple[str, ...]
) -> None:
    found = date_of(table, "2024-12-10", *sentences)

    assert [(one.verdict, one.fault, one.gaps) for one in found] == [
        ("not-enough-evidence", "", ("nobody but Ana Ruiz is against that day",))
    ]


def test_article_without_a_date_is_told_the_first_day(table: Table) -> None:
    found = date_of(table, "", STRAND)

    assert [(one.verdict, one.fault, one.unit.text) for one in found] == [
        ("not-enough-evidence", "undated-not-before", "Bridge opens at last today")
    ]
    assert found[0].steps[-1] == (
        "so it is not before 2024-12-01, because Kai Strand is called “EU's foreign policy chief”"
    )
    assert [one.locator for one in found[0].evidence] == ["offices row 10"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Finnish President Una Daly came.", id="nobody known"),
        pytest.param("The bridge is long.", id="no claim"),
        pytest.param("President Vass came.", id="surname of two"),
    ],
)
def test_nothing_is_said_of_the_date_where_nothing_bounds_it(table: Table, sentence: str) -> None:
    assert date_of(table, "2023-12-01", sentence) == []
