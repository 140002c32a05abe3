"""Hints without `typing` say the same as with it, wherever they are read."""

import json
import subprocess
import sys
from typing import Literal, get_args

import pytest

from newslint.model.document import Block, BlockKind
from newslint.rules.schema import rule_schema
from newslint.rules.shape import hints_of, words_of


def without_typing(code: str) -> str:
    """What code prints in an interpreter that has our hints, and had no `typing` when they came."""
    command = (sys.executable, "-c", f"import newslint.hints, json\n{code}")
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


def test_rules_are_read_in_the_same_way_without_typing() -> None:
    code = "from newslint.rules.schema import rule_schema; print(json.dumps(rule_schema()))"

    assert json.loads(without_typing(code)) == json.loads(json.dumps(rule_schema()))


def test_words_have_an_order_without_typing() -> None:
    code = (
        "from newslint.hints import get_args; from newslint.model.document import BlockKind\n"
        "print(json.dumps(get_args(BlockKind)))"
    )

    assert tuple(json.loads(without_typing(code))) == get_args(BlockKind)


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        pytest.param(Literal["new", "old"], ("new", "old"), id="several"),
        pytest.param(Literal["new"], ("new",), id="one"),
        pytest.param(tuple[str, ...], (), id="a list"),
        pytest.param(str, (), id="no words"),
    ],
)
def test_only_a_literal_has_words(hint: object, words: tuple[str, ...]) -> None:
    assert words_of(hint) == words


def test_hints_of_a_record_are_types() -> None:
    assert hints_of(Block)["kind"] == BlockKind
