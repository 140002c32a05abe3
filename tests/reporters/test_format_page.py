"""The page about formats has a section for each, and what it shows is what they write."""

import re
from pathlib import Path

import pytest

from newslint.reporters import names
from report_samples import small_report, written

_PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
_SECTIONS = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", _PAGE, re.MULTILINE | re.DOTALL))


def test_every_format_has_its_section() -> None:
    assert sorted(_SECTIONS) == sorted(set(names()) - {"full"})


@pytest.mark.parametrize("name", sorted(set(_SECTIONS) - {"html"}))
def test_example_is_what_the_format_writes(name: str) -> None:
    (example,) = re.findall(r"^```\w+\n(.*?)^```$", _SECTIONS[name], re.MULTILINE | re.DOTALL)
    wanted = {line.strip().rstrip(",") for line in written(name, small_report()).splitlines()}
    shown = {line.strip().rstrip(",") for line in example.splitlines()} - {"…"}

    assert shown - wanted == set()
