"""What the documentation says is so: commands, flags, settings and outputs."""

import importlib.util
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from command import newslint
from newslint.cli.app import COMMANDS, app
from newslint.config.load import load

ROOT = Path(__file__).parents[1]
FILES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCE = re.compile(r"(?ms)^(?P<indent> *)```(?P<language>\w+)[^\n]*\n(?P<text>.*?)^(?P=indent)```")
_COMMAND = re.compile(r"(?:^|[ `/$])newslint (?P<command>[a-z][a-z-]+)(?P<rest>[^\n`|]*)")
_FLAG = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
_PARAMETERS = [pytest.param(file, id=file.name) for file in FILES]


def _fences(file: Path, *languages: str) -> Iterator[str]:
    for fence in _FENCE.finditer(file.read_text(encoding="utf-8")):
        if fence["language"] in languages:
            yield fence["text"]


@cache
def _flags() -> dict[str, set[str]]:
    """The flags of each command."""
    group: Any = typer.main.get_command(app)
    with group.make_context("newslint", [], resilient_parsing=True) as context:
        return {
            name: {"--help", "-h"}
            | {flag for one in group.get_command(context, name).params for flag in one.opts}
            for name in COMMANDS
        }


def test_page_of_the_commands_is_current() -> None:
    spec = importlib.util.spec_from_file_location("docs_cli", ROOT / "docs/cli.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "make generate"


def test_quick_start_shows_what_happens(tmp_path: Path) -> None:
    article, shown, *_ = _fences(ROOT / "docs/index.md", "text")
    (tmp_path / "river.txt").write_text(article, encoding="utf-8")

    assert newslint("check", "river.txt", folder=tmp_path).out == shown


def test_quick_start_settings_are_settings(tmp_path: Path) -> None:
    [text] = _fences(ROOT / "docs/index.md", "toml")
    file = tmp_path / "newslint.toml"
    file.write_text(text, encoding="utf-8")

    assert load(file).settings.profile == "strict"


@pytest.mark.parametrize("file", _PARAMETERS)
def test_commands_and_flags_are_there(file: Path) -> None:
    wrong = []
    for fence in (file.read_text(encoding="utf-8"), *_fences(file, "console", "yaml")):
        for match in _COMMAND.finditer(fence):
            known = _flags().get(match["command"])
            if known is None:
                if match[0].startswith(("`", "$", "/")):
                    wrong.append(match[0])
                continue
            wrong += [flag for flag in _FLAG.findall(match["rest"]) if flag not in known]

    assert wrong == []


@pytest.mark.parametrize("file", _PARAMETERS)
def test_examples_are_what_they_say(file: Path) -> None:
    for text in _fences(file, "json"):
        if not re.search(r"(?m)^ *…$", text):  # a line that stands for others
            json.loads(text)
    for text in _fences(file, "toml"):
        tomllib.loads(text)
    for text in _fences(file, "yaml"):
        yaml.safe_load(text)


def test_hooks_that_are_named_are_there() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    named = {
        name
        for file in FILES
        for name in re.findall(r"- id: (newslint[\w-]*)\n(?!\s+uses)", file.read_text("utf-8"))
    }

    assert named <= hooks | {"newslint"}
    assert "newslint" in named
