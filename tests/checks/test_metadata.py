"""The kind `metadata`: values as wholes, on the characters of the value."""

import pytest

from newslint.checks.metadata import Check
from newslint.text.patterns import Pattern
from pages import page_of, words

TEXT = "---\ntitle: Ferry\nauthor: admin\n---\n\nThe ferry is late.\n"
PAGE = page_of(TEXT, "markdown")


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        pytest.param(Check(("author",), (Pattern("admin"),)), ["admin"], id="the whole value"),
        pytest.param(Check(("author",), (Pattern("adm"),)), [], id="a part of the value"),
        pytest.param(Check(("headline",), (Pattern("admin"),)), [], id="another field"),
        pytest.param(Check(("author",), (Pattern(".*"),), (Pattern("admin"),)), [], id="excused"),
    ],
)
def test_value_is_hit_as_a_whole(check: Check, expected: list[str]) -> None:
    assert words(check, PAGE) == expected


def test_the_source_s_own_key_is_a_capture() -> None:
    (hit,) = Check(("author",), (Pattern("admin"),)).hits(PAGE)

    assert hit.captures == {"value": "admin", "key": "author", "origin": "front-matter"}
