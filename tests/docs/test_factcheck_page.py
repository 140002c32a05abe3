"""The worksheet in docs/factcheck.md is what its files give."""

import re
from pathlib import Path

from command import newslint

PAGE = Path(__file__).parents[2] / "docs" / "factcheck.md"
_FILE = re.compile(r'```\w+ title="(?P<name>[^"]+)"\n(?P<text>.*?)```', re.DOTALL)
_SHOWN = re.compile(
    r"```console\n\$ newslint (?P<command>[^\n]+)\n```\n\n```text\n(?P<out>.*?)```", re.DOTALL
)


def test_worksheet_of_the_page_is_current(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for match in _FILE.finditer(page):
        (tmp_path / match["name"]).write_text(match["text"], encoding="utf-8")
    (shown,) = _SHOWN.finditer(page)
    ran = newslint(*shown["command"].split(), folder=tmp_path)

    assert _rows(ran.out) == _rows(shown["out"])
    assert ran.code == 1


def _rows(text: str) -> str:
    """Rows have other numbers whenever the table grows."""
    return re.sub(r"row [0-9]+", "row", text).rstrip("\n")
