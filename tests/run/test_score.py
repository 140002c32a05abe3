"""The score of a document falls with what is found in it, and by the formula of docs/score.md."""

from pathlib import Path

import pytest

from newslint.api import check_paths
from newslint.model.finding import Confidence, Finding, Mark, Severity
from newslint.model.spans import Place, Span
from newslint.run.report import Report
from newslint.run.score import score, scores


def found(
    rule: str = "SRC001",
    severity: Severity = "error",
    confidence: Confidence = "high",
    path: str = "a.txt",
) -> Finding:
    place = Place(1, 1)
    return Finding(
        rule, rule, severity, confidence, "", "", path, Span(0, 1), place, place, excerpt="x"
    )


@pytest.mark.parametrize(
    ("findings", "wanted"),
    [
        pytest.param([], 100, id="nothing found"),
        pytest.param([found()], 56, id="a sure error"),
        pytest.param([found(severity="warning")], 79, id="a sure warning"),
        pytest.param([found(severity="info", confidence="medium")], 95, id="a likely hint"),
        pytest.param(
            [found(), found("GEN001", "warning")], 45, id="rules add up, in points not in halves"
        ),
        pytest.param([found()] * 1000, 31, id="a thousand of one rule cost twice what one does"),
        pytest.param([found(f"SRC{n:03}") for n in range(90)], 0, id="no score below 0"),
    ],
)
def test_score_follows_the_formula(findings: list[Finding], wanted: int) -> None:
    assert score(findings) == wanted


def test_lowest_comes_first_with_its_groups() -> None:
    report = Report((found(path="b", severity="info"), found(path="c"), found("GEN001", path="c")))

    ordered = scores(report).documents

    assert [(one.path, one.groups) for one in ordered] == [
        ("c", (("GEN", 1), ("SRC", 1))),
        ("b", (("SRC", 1),)),
    ]


def test_what_is_set_aside_or_about_directives_costs_nothing() -> None:
    aside = found()._replace(mark=Mark("suppressed", ""))

    report = Report((aside, found("NL001")), documents=1)

    assert scores(report) == ((), 1)


def test_mean_counts_documents_without_findings() -> None:
    report = Report((found(),), documents=2)

    assert scores(report).mean == 78
    assert scores(Report(())).mean is None


def test_records_of_one_file_have_scores_of_their_own(tmp_path: Path) -> None:
    bad = '{"headline": "Bridge shut", "body": "It is shut, said Source 1 on Monday."}\n'
    good = '{"headline": "Bridge open", "body": "It is open, said Ada Quill on Monday."}\n'
    (tmp_path / "wire.jsonl").write_text(bad + good + bad + bad)
    (tmp_path / "newslint.toml").write_text('select = ["SRC001"]')

    report = check_paths([str(tmp_path)])

    assert [one.number for one in scores(report).documents] == [1, 3, 4]
    assert scores(report).clean == 1
