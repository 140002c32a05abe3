"""The findings of a file with very many documents are packed as they come, and nobody can tell."""

import json
from datetime import date
from pathlib import Path

import pytest

from newslint.config.discover import Configs
from newslint.run import session
from newslint.run.check import check_paths, check_work, find_work
from newslint.run.report import Report

TEXTS = (
    "It rained, according to Source 1.",
    "It rained on.",
    "Expert B said so to Source 2. TKTK.",
)


@pytest.fixture(autouse=True)
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [json.dumps({"text": f"{number} boats. {TEXTS[number % 3]}"}) for number in range(40)]
    (tmp_path / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "one.jsonl").write_text(lines[2], encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def checked() -> Report:
    return check_work(find_work(["."], Configs()), today=date(2024, 5, 10), jobs=1)


@pytest.mark.parametrize("most", [0, 1, 7])
def test_packed_as_they_come_they_are_the_same(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    expected = checked()
    monkeypatch.setattr(session, "_MANY", most)
    report = checked()

    assert tuple(report.findings) == tuple(expected.findings)
    assert report.tally() == expected.tally()
    assert report.tally().files == 2
    assert {found.document for found in report.findings if found.path == "one.jsonl"} == {0}


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every finding is put aside as soon as it is found, and to disk."""
    monkeypatch.setattr(session, "_MANY", 0)
    monkeypatch.setattr("newslint.run.packed._MUCH", 0)
    monkeypatch.setattr("newslint.run.findings._IN_MEMORY", 0)


def test_put_aside_they_are_the_same(request: pytest.FixtureRequest) -> None:
    expected = checked()
    request.getfixturevalue("hasty")
    report = checked()

    assert tuple(report.findings) == tuple(expected.findings)
    assert report.tally() == expected.tally()
    assert report.judged == expected.judged


def test_what_articles_say_about_each_other_stands_among_them(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    same = "The ferry over the Orle stays in port because of the storm, said Source 1. " * 4
    lines = [json.dumps({"title": f"Storm {number}", "text": same}) for number in range(4)]
    (tmp_path / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    configs = Configs(None, {"extend_select": ["STR007"]})
    expected = check_paths(["."], configs, jobs=1)
    request.getfixturevalue("hasty")
    report = check_paths(["."], configs, jobs=1)
    numbers = [found.document for found in report.findings if found.path == "records.jsonl"]

    assert tuple(report.findings) == tuple(expected.findings)
    assert report.tally() == expected.tally()
    assert "STR007" in {found.rule for found in report.findings}
    assert numbers == sorted(numbers)


def test_nothing_is_put_aside_that_is_kept(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(
            f"The mill\n\nIt rained on, said Source {number}.\n"
        )
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    expected = checked()
    request.getfixturevalue("hasty")
    work = [find_work(["."], Configs()) for _ in range(2)]
    first, again = (
        check_work(one, today=date(2024, 5, 10), jobs=1, use_cache=True) for one in work
    )

    assert tuple(first.findings) == tuple(again.findings) == tuple(expected.findings)


def test_they_go_to_disk_and_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = tuple(checked().findings)
    monkeypatch.setattr("newslint.run.findings._IN_MEMORY", 100)
    report = checked()

    assert tuple(report.findings) == expected
    assert tuple(report.findings) == expected
