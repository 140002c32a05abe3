"""Known findings are found again after edits, and new ones are never taken for them."""

from pathlib import Path

import pytest

import newslint
from newslint.run.baseline import entry_of
from newslint.run.known import Matched, Scope, mark
from newslint.run.report import Report

LINTER = newslint.Linter.load(select=["SRC001", "GEN017"])
FIRST = "The bridge will stay shut until June, according to Source 1."
SECOND = "Tickets for the ferry cost more from Monday on, according to Source 2."
PLAIN = "The port is open again after a week of storms."


def report(**articles: str) -> Report:
    """What is found in articles, by the name of each."""
    findings: list[newslint.Finding] = []
    for name, text in articles.items():
        [document] = newslint.parse(text, format="text", path=f"{name}.txt")
        findings += LINTER.check(document)
    return Report(tuple(findings), rules=LINTER.rules)


def match(before: Report, after: Report, folder: Path) -> Matched:
    """The new report with the old one as its baseline; files are those that the folder has."""
    for finding in after.findings:
        (folder / finding.path).touch()
    entries = [entry_of(finding, folder) for finding in before.findings]
    files = frozenset(path.name for path in folder.iterdir())
    return mark(after, entries, folder, Scope(files, (".",)), "known.json")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after", "new", "stale"),
    [
        pytest.param(FIRST, FIRST, 0, 0, id="nothing changed"),
        pytest.param(FIRST, f"{PLAIN}\n\n{FIRST}", 0, 0, id="moved down"),
        pytest.param(FIRST, FIRST.replace("June, ", "June,\n"), 0, 0, id="wrapped anew"),
        pytest.param(FIRST, FIRST.replace("June", "late June"), 0, 0, id="touched"),
        pytest.param(FIRST, f"{FIRST}\n\n{SECOND}", 1, 0, id="one more"),
        pytest.param(FIRST, f"{FIRST}\n\n{FIRST}", 1, 0, id="the same once more"),
        pytest.param(FIRST, SECOND, 1, 1, id="another one"),
        pytest.param(FIRST, PLAIN, 0, 1, id="fixed"),
        pytest.param(f"{FIRST}\n\n{FIRST}", FIRST, 0, 1, id="one of two fixed"),
        pytest.param(f"{FIRST}\n\n{SECOND}", f"{SECOND}\n\n{FIRST}", 0, 0, id="exchanged"),
        pytest.param(FIRST, FIRST.replace("according to Source 1", "lorem ipsum"), 1, 1, id="another rule"),
    ],
)  # fmt: skip
def test_edits_of_one_file(folder: Path, before: str, after: str, new: int, stale: int) -> None:
    (folder / "a.txt").touch()
    matched = match(report(a=before), report(a=after), folder)

    assert (len(matched.report.open), len(matched.stale)) == (new, stale)


def test_the_mark_names_the_baseline(folder: Path) -> None:
    [finding] = match(report(a=FIRST), report(a=FIRST), folder).report.findings

    assert finding.mark
    assert (finding.mark.kind, finding.mark.reason) == ("known", "in known.json")


@pytest.mark.parametrize("text", [FIRST, FIRST.replace("June", "late June")])
def test_a_renamed_file_brings_nothing_new(folder: Path, text: str) -> None:
    matched = match(report(a=FIRST), report(b=text), folder)

    assert (len(matched.report.open), matched.stale) == (0, ())


def test_a_copied_file_is_new(folder: Path) -> None:
    matched = match(report(a=FIRST), report(a=FIRST, b=FIRST), folder)

    assert [finding.path for finding in matched.report.open] == ["b.txt"]


def test_the_likest_are_matched_first(folder: Path) -> None:
    near, far = FIRST.replace("June", "late June"), FIRST.replace("June", "late in June or so")
    matched = match(report(a=FIRST), report(a=f"{far}\n\n{near}"), folder)

    assert [finding.start.line for finding in matched.report.open] == [1]


def test_suppressed_findings_use_up_no_entry(folder: Path) -> None:
    text = f"%% newslint: ignore[SRC001] -- a test\n\n{FIRST}\n\n{FIRST}"
    matched = match(report(a=FIRST), report(a=text), folder)

    assert [finding.mark and finding.mark.kind for finding in matched.report.findings] == [
        "suppressed",
        "known",
    ]


def stale_in(folder: Path, scope: Scope, run: Report) -> int:
    entries = [entry_of(finding, folder) for finding in report(a=FIRST, b=SECOND).findings]
    return len(mark(run, entries, folder, scope, "known.json").stale)


def test_only_what_a_run_has_judged_is_stale(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).touch()
    clean = report(a=PLAIN, b=PLAIN)

    assert stale_in(folder, Scope(frozenset({"a.txt", "b.txt"}), ()), clean) == 2
    assert stale_in(folder, Scope(frozenset({"a.txt"}), ()), clean) == 1
    assert stale_in(folder, Scope(frozenset(), (".",)), clean) == 0


def test_a_file_that_is_gone_is_stale_where_its_folder_was_judged(folder: Path) -> None:
    clean = report()

    assert stale_in(folder, Scope(frozenset(), (".",)), clean) == 2
    assert stale_in(folder, Scope(frozenset(), ("news",)), clean) == 0


def test_rules_that_did_not_run_leave_nothing_stale(folder: Path) -> None:
    scope = Scope(frozenset({"a.txt", "b.txt"}), ())

    assert stale_in(folder, scope, report(a=PLAIN)._replace(rules=())) == 0
