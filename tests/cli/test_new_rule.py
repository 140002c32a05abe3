"""`newslint rule --new` writes what becomes a rule by filling in its blanks, and nothing over it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from command import Ran
from newslint.engine.examples import run_examples
from newslint.errors import RuleError
from newslint.rules.load import load_rule
from newslint.rules.template import BLANK

Run = Callable[..., Ran]


@pytest.fixture
def fresh(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "mine" / "river-name.yaml"

    assert run("rule", "--new", str(path)).code == 0
    return path


def test_blanks_are_all_that_is_missing(fresh: Path) -> None:
    text = fresh.read_text()
    fresh.write_text(
        text.replace(f"id: {BLANK}", "id: ACM001")
        .replace(f"https://{BLANK}", "https://style.example")
        .replace(BLANK, "Old Orle")
    )
    rule = load_rule(fresh)

    assert rule.name == "river-name"
    assert [one.fault for one in run_examples(rule, (rule,)) if one.fault] == []


def test_blank_code_is_no_rule_yet(fresh: Path) -> None:
    with pytest.raises(RuleError):
        load_rule(fresh)


def test_code_follows_those_in_the_folder(run: Run, fresh: Path) -> None:
    fresh.write_text("id: ACM041\n")
    run("rule", "--new", str(fresh.with_name("bridge-name.yaml")))

    assert "id: ACM042" in fresh.with_name("bridge-name.yaml").read_text()


def test_nothing_is_written_over(run: Run, fresh: Path) -> None:
    fresh.write_text("mine")
    ran = run("rule", "--new", str(fresh))

    assert ran.code == 2
    assert "is there already" in ran.err
    assert fresh.read_text() == "mine"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("River Name.yaml", id="not kebab-case"),
        pytest.param("river-name.txt", id="not YAML"),
    ],
)
def test_file_is_called_like_a_rule(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("rule", "--new", str(tmp_path / name))

    assert ran.code == 2
    assert not (tmp_path / name).exists()


def test_file_that_cannot_be_written_is_told_in_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run("rule", "--new", str(tmp_path / "file" / "below" / "river-name.yaml"))

    assert (ran.code, ran.err) == (
        2,
        f"newslint: cannot write {tmp_path}/file/below/river-name.yaml: Not a directory\n",
    )
