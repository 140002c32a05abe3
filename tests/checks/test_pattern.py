"""The kind `pattern`: matches, what excuses them, and where they count."""

import pytest

from newslint.checks.pattern import Check
from newslint.text.patterns import Pattern
from pages import page_of, words

TEXT = """\
The ferry waits

The ferry is late. A ferry boat is not.

He said “the ferry is gone” and left the ferry.

The last ferry.
"""
FERRY = (Pattern("ferry"),)


def test_matches_come_in_order_and_never_overlap() -> None:
    check = Check((Pattern("ferry is"), Pattern("is late"), Pattern("The ferry")))

    assert words(check, page_of(TEXT)) == ["The ferry", "The ferry", "is late", "ferry is"]


def test_unless_excuses_what_it_overlaps() -> None:
    check = Check(FERRY, unless=(Pattern("ferry (?:boat|waits)"), Pattern("last ferry")))

    assert len(words(check, page_of(TEXT))) == 3


@pytest.mark.parametrize(("where", "count"), [("any", 6), ("outside", 5), ("inside", 1)])
def test_quotations_are_told_apart(where: str, count: int) -> None:
    check = Check(FERRY, quotations=where)  # type: ignore[arg-type]  # each row gives one of the words

    assert len(words(check, page_of(TEXT))) == count


@pytest.mark.parametrize(("least", "count"), [(6, 6), (7, 0)])
def test_fewer_than_at_least_are_none(least: int, count: int) -> None:
    assert len(words(Check(FERRY, at_least=least), page_of(TEXT))) == count


@pytest.mark.parametrize(
    ("place", "count"), [("anywhere", 6), ("first", 1), ("last", 1), ("edges", 2)]
)
def test_place_chooses_blocks(place: str, count: int) -> None:
    check = Check(FERRY, place=place)  # type: ignore[arg-type]  # each row gives one of the words

    assert len(words(check, page_of(TEXT))) == count


def test_the_group_named_span_is_the_finding_and_others_are_captures() -> None:
    check = Check((Pattern("(?P<who>He) said (?P<span>“the ferry)"),))
    (hit,) = check.hits(page_of(TEXT))

    assert hit.captures == {"who": "He", "span": "“the ferry", "match": "“the ferry"}


def test_metadata_is_read_where_no_block_shows_it() -> None:
    text = "---\ntitle: A ferry\nsection: ferry\n---\n\nThe ferry is late.\n"

    assert words(Check(FERRY), page_of(text, "markdown")) == ["ferry", "ferry"]
    assert (
        words(Check(FERRY, fields=("section", "headline")), page_of(text, "markdown"))
        == ["ferry"] * 3
    )
