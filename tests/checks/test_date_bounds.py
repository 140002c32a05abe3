"""The date of an article is held against the offices of several people in it, never of one alone."""

from datetime import date

import pytest

from newslint.api import check_text

TWO = "Ukrainian Foreign Minister Dmytro Kuleba met NATO Secretary General Jens Stoltenberg."


def excerpts(text: str) -> list[str]:
    found = check_text(text, format="markdown", select=["CLM015"], today=date(2026, 1, 1))
    return [finding.excerpt for finding in found]


@pytest.mark.parametrize(
    ("day", "sentence", "wanted"),
    [
        pytest.param("2023-05-14", TWO, [], id="both were in office"),
        pytest.param("2025-05-14", TWO, ["2025-05-14"], id="neither was any longer"),
        pytest.param(
            "2025-05-14",
            TWO.replace("NATO Secretary General ", ""),
            [],
            id="one stale title is the matter of a fact-check",
        ),
    ],
)
def test_a_day_that_several_offices_exclude_is_flagged(
    day: str, sentence: str, wanted: list[str]
) -> None:
    assert excerpts(f"---\ntitle: Talks\ndate: {day}\n---\n\n{sentence}\n") == wanted
