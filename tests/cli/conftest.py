"""A folder to be in and the command line to run there, in this process."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command import Ran
from newslint.cli.main import main

Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> Ran:
        code = main(arguments)
        return Ran(code, *capsys.readouterr())

    return call


@pytest.fixture
def found(run: Run) -> Callable[..., list[str]]:
    """The findings of a check, each as `path rule`."""

    def call(*arguments: str) -> list[str]:
        report: dict[str, Any] = json.loads(run("check", "--output-format=json", *arguments).out)
        return [f"{finding['path']} {finding['rule']}" for finding in report["findings"]]

    return call
