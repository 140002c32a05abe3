"""Files of fact-checks: JSON, JSON Lines and pages, and what is wrong with others, by line."""

import json
from pathlib import Path

import pytest

from newslint.errors import Problem
from newslint.facts.claims.files import read_reviews
from newslint.facts.claims.review import Review


def review(claim: str) -> str:
    value = {
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "url": "https://checks.example/1",
        "reviewRating": {"alternateName": "No"},
    }
    return json.dumps(value)


def read(tmp_path: Path, data: bytes) -> tuple[list[str], list[tuple[int, int, str]]]:
    file = tmp_path / "reviews.json"
    file.write_bytes(data)
    found = list(read_reviews(file))
    problems = [item for item in found if isinstance(item, Problem)]
    assert all(problem.path == str(file) for problem in problems)
    claims = [item.claim for item in found if isinstance(item, Review)]
    return claims, [(problem.line, problem.column, problem.text) for problem in problems]


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    text = f"{review('Bees sleep.')}\n\n{{broken\n[1]\n{review('Ferries swim.')}\n"
    claims, problems = read(tmp_path, text.encode())

    assert claims == ["Bees sleep.", "Ferries swim."]
    assert problems == [
        (3, 2, "is no JSON: expecting property name enclosed in double quotes"),
        (4, 1, "/0: must be a review, not a number"),
    ]


def test_mark_at_the_beginning_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbf" + review("Bees sleep.").encode()) == (["Bees sleep."], [])


def test_page_is_read_for_its_scripts(tmp_path: Path) -> None:
    page = (
        "<!doctype html>\n<script>var x = 1</script>\n"
        f'<script type="application/ld+json">{review("Bees sleep.")}</script>\n'
        '<SCRIPT type="application/ld+json">\n{oops</SCRIPT>\n'
        f'<script type="application/ld+json">{review("Never closed.")}'
    )
    claims, problems = read(tmp_path, page.encode())

    assert claims == ["Bees sleep."]
    assert problems[0][0] == 5


@pytest.mark.parametrize(
    ("data", "line", "text"),
    [
        pytest.param(b"", 1, "is no JSON", id="empty"),
        pytest.param(b'{"a": 1,\n "b" 2}', 2, "is no JSON", id="broken in its second line"),
        pytest.param(b'{"a": "\xff"}', 1, "is not UTF-8", id="other bytes"),
        pytest.param(b"[" * 100_000, 1, "nested too deeply", id="deep"),
        pytest.param(b'{"a": ' + b"9" * 9_000 + b"}", 1, "too long", id="a number without an end"),
        pytest.param(
            b"<html><body>No.</body></html>", 0, "without JSON-LD", id="a page without any"
        ),
        pytest.param(b'{"a": 1}', 0, "no ClaimReview", id="something else"),
    ],
)
def test_file_without_reviews_is_told(tmp_path: Path, data: bytes, line: int, text: str) -> None:
    claims, problems = read(tmp_path, data)

    assert claims == []
    assert problems[0][0] == line
    assert text in problems[0][2]


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read_reviews(tmp_path / "none.json")

    assert isinstance(problem, Problem)
    assert problem.text.startswith("cannot be read")
