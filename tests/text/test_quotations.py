"""Every case of the two lists: the quotations, their speakers, and those that nobody says."""

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.text.quotes import is_unattributed, quotations

CASES = [
    pytest.param(json.loads(line), id=json.loads(line)["name"])
    for name in ("quote_cases_shared.jsonl", "quote_cases.jsonl")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]


def _paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


@pytest.mark.parametrize("case", CASES)
def test_quotations_have_exact_spans(case: dict[str, Any]) -> None:
    paragraphs = _paragraphs(case["text"])
    found = quotations(paragraphs, language=case.get("language", "en"))

    assert [quote.text for quote in found] == case["quotes"]
    assert [paragraphs[quote.paragraph][slice(*quote.span)] for quote in found] == case["quotes"]


@pytest.mark.parametrize("case", CASES)
def test_speakers_are_found(case: dict[str, Any]) -> None:
    found = quotations(_paragraphs(case["text"]), language=case.get("language", "en"))

    for start, speaker in case["speakers"].items():
        quote = next(quote for quote in found if quote.text.startswith(start))
        assert speaker in quote.speaker or speaker in quote.resolved, start


@pytest.mark.parametrize("case", CASES)
def test_only_what_nobody_says_is_flagged(case: dict[str, Any]) -> None:
    found = quotations(_paragraphs(case["text"]), language=case.get("language", "en"))
    flagged = [quote.text for quote in found if is_unattributed(quote)]

    assert len(flagged) == len(case["unattributed"])
    for text, start in zip(flagged, case["unattributed"], strict=True):
        assert text.startswith(start)
