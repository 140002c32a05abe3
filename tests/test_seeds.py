"""The main job: the sample articles give just what is expected, and the two originals are right on every line."""

import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import newslint
from newslint.model.finding import Finding
from newslint.reporters import find
from newslint.run.report import Report
from snapshot import snapshot

ROOT = Path(__file__).parents[1]
ORIGINALS = ROOT.parent / "shared" / "seeds"
TODAY = date(2026, 11, 1)

# The rules of the first release: each is at work on some sample.
SHOWN = [
    "SRC001",
    "SRC002",
    "SRC005",
    "SRC006",
    "SRC007",
    "SRC008",
    "DAT001",
    "DAT005",
    "DAT006",
    "DAT007",
    "AUT001",
    "AUT002",
    "AUT004",
    "IMG001",
    "IMG002",
    "IMG003",
    "QUO001",
    "GEN001",
    "GEN002",
    "GEN003",
    "GEN004",
    "GEN005",
    "GEN006",
    "GEN007",
    "GEN008",
    "GEN009",
    "GEN010",
    "GEN017",
    "GEN018",
]


@pytest.fixture(scope="module")
def report() -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return newslint.check_paths(["seeds"], today=TODAY)


def test_samples_give_what_is_expected(report: Report) -> None:
    out = io.StringIO()
    find("concise")(report, out)

    snapshot("seeds.txt", out.getvalue())


def test_every_rule_of_the_first_release_is_shown(report: Report) -> None:
    assert set(SHOWN) <= {finding.rule for finding in report.findings}


def test_a_clean_article_in_each_format_has_no_finding(report: Report) -> None:
    clean = {path.suffix for path in (ROOT / "seeds").rglob("*clean*")}
    found = {finding.path for finding in report.findings if "clean" in finding.path}

    assert {".txt", ".md", ".html", ".json"} <= clean
    assert not found


def original(start: str) -> list[Finding]:
    file = next(ORIGINALS.glob(f"{start}*"), None)
    if file is None:
        pytest.skip("the original articles are not beside the project")
    return [
        finding
        for finding in newslint.check_paths([file], today=TODAY).findings
        if not finding.mark
    ]


def test_the_undated_original() -> None:
    findings = original("000")
    sources = [finding.excerpt for finding in findings if finding.rule == "SRC001"]
    counts = Counter(finding.rule for finding in findings)

    assert sources == ["Source 1", "Source 2"]
    assert (counts["DAT001"], counts["AUT001"], counts["QUO001"]) == (1, 1, 0)
    assert {finding.start.line for finding in findings if finding.rule == "DAT001"} == {1}
    assert {finding.rule for finding in findings if finding.severity == "error"} == {
        "SRC001",
        "SRC002",
        "DAT001",
    }


def test_the_original_with_camera_tags() -> None:
    findings = original("003")
    tags = [finding.excerpt for finding in findings if finding.rule == "IMG001"]
    captions = [finding.start.line for finding in findings if finding.rule == "IMG003"]
    counts = Counter(finding.rule for finding in findings)

    assert tags == [
        "[taken with Canon EOS 5D Mark IV]",
        "[taken with Nikon D850]",
        "[taken with Sony Alpha a7 III]",
    ]
    assert captions == [9, 19, 27]
    assert (counts["DAT001"], counts["AUT001"], counts["QUO001"]) == (0, 1, 0)
    assert {finding.rule for finding in findings if finding.severity == "error"} == {"IMG001"}
