"""Rules about all articles of a run: findings stand in their file, whatever the number of processes."""

from pathlib import Path

from newslint.config.discover import Configs
from newslint.run.check import check_paths
from newslint.run.report import Report

ARTICLE = """# The bridge stays shut

The bridge over the Orle will stay shut until the end of June, the port authority said on Monday, because a crack in the
northern pillar is deeper than the divers had thought in March.

Buses go round by Holm, which takes half an hour longer, and the ferry runs from six in the morning. Shopkeepers at the
quay have asked the council for help with the rent while nobody walks past their doors.
"""


def check(folder: Path, jobs: int = 1) -> Report:
    configs = Configs(None, {"select": ["STR007"]})
    return check_paths([str(folder)], configs, jobs=jobs)


def test_a_copy_is_found_and_the_first_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE)
    (tmp_path / "b.md").write_text("# Another\n\nSomething else altogether.\n")
    (tmp_path / "c.md").write_text(ARTICLE.replace("# The bridge stays shut", "# Shut"))

    (finding,) = check(tmp_path).findings

    assert finding.path.endswith("c.md")
    assert "a.md" in finding.message
    assert finding.excerpt == "Shut"


def test_records_of_one_file_are_compared_too(tmp_path: Path) -> None:
    body = ARTICLE.partition("\n\n")[2].replace("\n", " ")
    lines = [f'{{"title": "One {number}", "text": "{body}"}}\n' for number in range(3)]
    (tmp_path / "all.jsonl").write_text("".join(lines))

    findings = check(tmp_path).findings

    assert [finding.document for finding in findings] == [2, 3]


def test_processes_make_no_difference(tmp_path: Path) -> None:
    for number in range(40):
        text = (
            ARTICLE.replace("June", f"June {number}")
            if number % 2
            else f"# No {number}\n\nNot it.\n"
        )
        (tmp_path / f"{number:02}.md").write_text(text)

    alone, together = check(tmp_path, jobs=1), check(tmp_path, jobs=2)

    assert alone.findings == together.findings
    assert len(alone.findings) == 19


def test_one_article_alone_has_no_finding(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE)

    assert check(tmp_path).findings == ()
