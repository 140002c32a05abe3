"""Files of known suffixes that hold no article: passed over in a folder, a failure where somebody named them."""

from pathlib import Path

import pytest

from newslint.config.discover import Configs
from newslint.run.check import check_paths


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "package.json").write_text('{"name": "site", "private": true}', encoding="utf-8")
    (tmp_path / "figures.csv").write_text("year;tonnes\n2020;14\n", encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text('{"text": "It rained."}\n{"id": 4}\n', encoding="utf-8")
    return tmp_path


def test_settings_and_figures_found_in_a_folder_are_passed_over(folder: Path) -> None:
    report = check_paths([str(folder)], Configs())

    assert {Path(path).name for path in report.passed_over} == {
        "package.json",
        "figures.csv",
        "sitemap.xml",
    }


def test_a_record_without_text_among_articles_is_a_failure(folder: Path) -> None:
    report = check_paths([str(folder)], Configs())

    assert [(Path(failure.path).name, failure.line) for failure in report.failures] == [
        ("a.jsonl", 2)
    ]
    assert "“id”" in report.failures[0].message


def test_a_named_file_without_an_article_is_a_failure(folder: Path) -> None:
    report = check_paths([str(folder / "package.json")], Configs())

    assert report.exit_code == 2
    assert "“name”, “private”" in report.failures[0].message


def test_broken_json_in_a_folder_is_a_failure(folder: Path) -> None:
    (folder / "article.json").write_text('{"text": "cut off', encoding="utf-8")
    report = check_paths([str(folder)], Configs())

    assert "article.json" in {Path(failure.path).name for failure in report.failures}
