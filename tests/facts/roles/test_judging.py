"""What becomes of a role claim at the article's day."""

from datetime import date

import pytest

from newslint.facts.model import Article, AsOf, Judgement
from newslint.facts.roles import RoleJudge
from newslint.facts.roles.lookup import Table
from newslint.formats import parse

LEAD = "Bridge opens at last\n\nThe bridge is open, and the ferry is not.\n\n"


def judged(table: Table, text: str, day: str) -> Judgement:
    return next(one for one in all_judged(table, text, day) if one.unit.kind == "role")


def all_judged(table: Table, text: str, day: str) -> list[Judgement]:
    document = next(iter(parse(LEAD + text, "article.txt", "text")))
    as_of = AsOf(date.fromisoformat(day) if day else None, "--date" if day else "")
    return list(RoleJudge(table).judge(Article(document, as_of)))


@pytest.mark.parametrize(
    ("text", "day", "verdict", "fault"),
    [
        pytest.param("Finnish Foreign Minister Ana Ruiz came.", "2023-12-01", "supported", "", id="in office"),
        pytest.param("Finnish Foreign Minister Ana Ruiz came.", "2025-01-10", "refuted", "office-ended", id="stale"),
        pytest.param(
            "Finnish Foreign Minister Ana Ruiz came.", "2019-01-10", "refuted", "office-not-begun", id="not yet"
        ),
        pytest.param("Foreign Minister Ana Ruiz came.", "2025-01-10", "refuted", "office-ended", id="country not said"),
        pytest.param(
            "Finnish Foreign Minister Ana Ruiz came.", "2024-09-20", "not-enough-evidence", "", id="days after the end"
        ),
        pytest.param(
            "Finnish Foreign Minister Ana Ruiz came.", "2020-02-20", "not-enough-evidence", "", id="days before it began"
        ),
        pytest.param(
            "Finnish Foreign Minister Ana Ruiz came.", "2027-01-10", "not-enough-evidence", "", id="history"
        ),
        pytest.param("Finnish President Eva Holm came.", "2025-06-30", "supported", "", id="last day of the snapshot"),
        pytest.param("Finnish President Eva Holm came.", "2025-07-01", "not-enough-evidence", "", id="beyond it"),
        pytest.param("Finnish Prime Minister Ida Berg came.", "2019-06-01", "supported", "", id="within an inexact date"),
        pytest.param("Finnish President Una Daly came.", "2023-12-01", "not-enough-evidence", "", id="nobody knows her"),
        pytest.param(
            "Finnish President Ida Berg came.", "2021-12-01", "refuted", "office-of-another", id="office of another"
        ),
        pytest.param(
            "Acting Finnish President Ida Berg came.",
            "2021-12-01",
            "not-enough-evidence",
            "",
            id="of another, but acting",
        ),
        pytest.param(
            "Finnish President Holm came.", "2012-01-10", "not-enough-evidence", "", id="not yet, surname alone"
        ),
        pytest.param(
            "Finnish Foreign Minister Ruiz came.", "2025-01-10", "refuted", "office-ended", id="stale, surname alone"
        ),
        pytest.param(
            "Finnish President Berg came.", "2021-12-01", "not-enough-evidence", "", id="of another, surname alone"
        ),
        pytest.param(
            "Finnish President Ana Ruiz came.", "2010-12-01", "not-enough-evidence", "", id="of another, long before"
        ),
        pytest.param("Finnish Deputy Foreign Minister Ana Ruiz came.", "2023-12-01", "not-enough-evidence", "", id="deputy"),
        pytest.param("Former Finnish Foreign Minister Ana Ruiz came.", "2025-01-10", "supported", "", id="former"),
        pytest.param("Former Finnish Foreign Minister Ana Ruiz came.", "2023-12-01", "conflicting", "", id="former too early"),
        pytest.param(
            "Then-Foreign Minister Ana Ruiz came.", "2019-01-10", "refuted", "office-not-begun", id="then before it began"
        ),
        pytest.param("Incoming Finnish Foreign Minister Ana Ruiz came.", "2020-01-10", "supported", "", id="incoming"),
        pytest.param("President-elect Leo Falk came.", "2024-12-01", "supported", "", id="elect"),
        pytest.param("Nobody wants a President Falk here.", "2016-03-01", "not-enough-evidence", "", id="supposed"),
        pytest.param(
            "Leo Falk is a candidate. Nobody believed in President Leo Falk.", "2016-03-01", "not-enough-evidence", "",
            id="candidate",
        ),
        pytest.param("In 2022, Foreign Minister Ana Ruiz came.", "2025-01-10", "supported", "", id="year of the sentence"),
        pytest.param(
            "They slept when Foreign Minister Ana Ruiz spoke.", "2025-01-10", "not-enough-evidence", "",
            id="sentence that looks back",
        ),
        pytest.param("President Vass came.", "2012-01-10", "supported", "", id="one of two of a name"),
        pytest.param("President Vass came.", "2005-01-10", "not-enough-evidence", "", id="neither of two of a name"),
        pytest.param("President Leo Falk came.", "2023-06-01", "not-enough-evidence", "", id="between two terms, history"),
        pytest.param("President Leo Falk came.", "2022-06-01", "refuted", "office-ended", id="between two terms"),
        pytest.param("Ana Ruiz, who served as foreign minister from 2020 to 2024, came.", "2025-01-10", "supported", "",
                     id="years that fit"),
        pytest.param("Ana Ruiz, who served as foreign minister from 2010 to 2014, came.", "2025-01-10",
                     "not-enough-evidence", "", id="years that do not fit"),
        pytest.param("Finnish Foreign Minister Ana Ruiz came.", "", "supported", "", id="no date"),
        pytest.param("Secretary of State Mia Sand came.", "2023-12-01", "supported", "", id="title of one country"),
        pytest.param("Secretary of State Ana Ruiz came.", "2023-12-01", "not-enough-evidence", "", id="of another country"),
    ],
)  # fmt: skip
def test_verdict(table: Table, text: str, day: str, verdict: str, fault: str) -> None:
    found = judged(table, text, day)

    assert (found.verdict, found.fault) == (verdict, fault)


def test_steps_and_evidence_show_the_row(table: Table) -> None:
    found = judged(table, "Finnish Foreign Minister Ana Ruiz came.", "2025-01-10")

    assert found.steps == (
        "“Finnish Foreign Minister” is the office foreign minister of Finland",
        "row 1: Ana Ruiz held it from 2020-03-04 to 2024-09-05",
        "the article is of 2025-01-10 (--date)",
        "so the term had ended 127 days before",
    )
    assert [(one.provider, one.stance, one.locator, one.source_url) for one in found.evidence] == [
        ("offices", "refutes", "offices row 1", "https://offices.example/1")
    ]
    assert [(one.snapshot, one.snapshot_sha256, one.licence) for one in found.evidence] == [
        ("2025-06-30", "ab12", "CC0-1.0")
    ]


@pytest.mark.parametrize(
    ("text", "day", "gap"),
    [
        pytest.param(
            "Finnish President Eva Holm came.", "2025-07-30", "the table ends on 2025-06-30, 30 days before the article",
            id="beyond the snapshot",
        ),
        pytest.param(
            "Finnish President Una Daly came.", "2023-12-01", "the table has no row of Una Daly as president of Finland",
            id="unknown person",
        ),
        pytest.param(
            "Finnish Foreign Minister Ana Ruiz came.", "",
            "the article has no date: whether the person held it then is not known", id="no date",
        ),
        pytest.param(
            "Finnish Prime Minister Ida Berg came.", "2019-06-01", "the row gives no exact days", id="inexact row"
        ),
    ],
)  # fmt: skip
def test_gap_says_what_could_not_be_known(table: Table, text: str, day: str, gap: str) -> None:
    assert gap in judged(table, text, day).gaps


def test_same_article_yields_the_same_twice(table: Table) -> None:
    text = "Finnish Foreign Minister Ana Ruiz met Presidents Vass and Falk, and Prime Minister Ida Berg."

    assert all_judged(table, text, "2023-12-01") == all_judged(table, text, "2023-12-01")
