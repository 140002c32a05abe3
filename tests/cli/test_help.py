"""What `--help` prints: rich takes brackets for mark-up and keeps the line breaks of a docstring."""

from collections.abc import Callable
from typing import Any

import pytest
import typer

from command import Ran
from newslint.cli.app import COMMANDS, app

Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_every_word_in_unbroken_lines(run: Run, name: str) -> None:
    group: Any = typer.main.get_command(app)
    command = group.get_command(typer.Context(group), name)
    paragraphs = (" ".join(one.split()) for one in command.help.split("\n\n"))
    texts = [*paragraphs, *(one.help or "" for one in command.params)]

    shown = run(name, "--help").out

    assert [text for text in texts if text not in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_usage_names_arguments_by_one_word(run: Run, name: str) -> None:
    usage = next(line for line in run(name, "--help").out.splitlines() if "Usage:" in line)

    assert not set("<>|") & set(usage)
