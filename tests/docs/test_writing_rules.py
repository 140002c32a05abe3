"""The page on writing rules keeps its word: its rule passes, its broken rule gives just those errors."""

import re
from pathlib import Path

import pytest

from newslint.cli.main import main

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
RULE = re.search(r"```yaml\n(id: .*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rules = tmp_path / "my-rules"
    rules.mkdir()
    assert RULE
    (rules / "old-name.yaml").write_text(RULE[1], encoding="utf-8")
    return rules


def shown(number: int) -> list[str]:
    """The output under the given `$ newslint test-rules` of the page, counted from 0."""
    blocks = re.findall(r"```console\n\$ newslint test-rules my-rules/\n(.*?)```", PAGE, re.DOTALL)
    return str(blocks[number]).splitlines()


@pytest.mark.usefixtures("folder")
def test_the_rule_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test-rules", "my-rules/"]) == 0
    assert capsys.readouterr().out.splitlines() == shown(0)


def test_the_mistakes_are_said_as_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "old-name.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("kind: pattern", "kind: patern").replace("message:", "mesage:"),
        encoding="utf-8",
    )

    assert main(["test-rules", "my-rules/"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert [line for line in shown(1) if line not in out] == []


@pytest.mark.usefixtures("folder")
def test_the_rule_runs_on_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The Lindau Courier reported it.", encoding="utf-8")

    assert (
        main(
            [
                "check",
                "a.txt",
                "--rules",
                "my-rules/",
                "--select",
                "ACM",
                "--output-format",
                "concise",
            ]
        )
        == 0
    )
    assert "a.txt:1:5: ACM001[warning] “Lindau Courier” is the old name" in capsys.readouterr().out
