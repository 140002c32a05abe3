"""The findings of a file with very many documents are packed as they come, and nobody can tell."""

import json
from datetime import date
from pathlib import Path

import pytest

from newslint.config.discover import Configs
from newslint.run import session
from newslint.run.check import check_work, find_work
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


def test_they_go_to_disk_and_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = tuple(checked().findings)
    monkeypatch.setattr("newslint.run.findings._IN_MEMORY", 100)
    report = checked()

    assert tuple(report.findings) == expected
    assert tuple(report.findings) == expected
