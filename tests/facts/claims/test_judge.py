"""Sentences beside fact-checks: only a clear match is shown, and never as a verdict."""

from datetime import date
from pathlib import Path

import pytest

from newslint.facts.claims import ClaimJudge, Claims
from newslint.facts.claims.beside import Answer
from newslint.facts.claims.keep import keep
from newslint.facts.claims.query import terms
from newslint.facts.claims.review import Review
from newslint.facts.claims.worthy import worth
from newslint.facts.dating import dated
from newslint.facts.model import Judgement
from newslint.formats import parse

_CLAIMS = (
    "The ferry to Eastmouth sank twice in 2023.",
    "Harbour master Ada Quist sold the lighthouse to a circus.",
    "Bees sleep in flowers when it rains.",
    "The Eastmouth bridge was built from recycled ships.",
    "Eating kelp cures the common cold.",
    "A photograph shows a whale in the Eastmouth canal.",
    "The mayor of Westmouth banned umbrellas on Sundays.",
    "Lighthouse keepers earn more than surgeons.",
    "The council of Eastmouth spent 12 million crowns on lamps.",
    "Sailors voted to leave the fishing union in 2019.",
)


@pytest.fixture
def claims(tmp_path: Path) -> Claims:
    reviews = [
        Review(
            claim,
            "Not so",
            "Harbour Checks",
            f"https://checks.example/{number}",
            reviewed="2024-03-02",
        )
        for number, claim in enumerate(_CLAIMS)
    ]
    keep(reviews, tmp_path / "claims.sqlite", date(2026, 3, 1))
    return Claims.open(tmp_path / "claims.sqlite")


def judged(text: str, judge: ClaimJudge) -> list[Judgement]:
    (document,) = parse(f"Harbour news\n\n{text}\n", "a.txt")
    return [found for found in judge.judge(dated(document)) if found.unit.text != "Harbour news"]


def test_same_claim_is_shown_with_its_publisher_and_rating(claims: Claims) -> None:
    (found,) = judged("In 2023 the Eastmouth ferry sank twice, said a post.", ClaimJudge(claims))
    (evidence,) = found.evidence

    assert (found.verdict, found.fault) == ("not-enough-evidence", "claim-checked-before")
    assert (evidence.stance, evidence.quote) == ("related", _CLAIMS[0])
    assert evidence.locator == "Harbour Checks, 2024-03-02, “Not so”"
    assert evidence.source_url == "https://checks.example/0"
    assert (evidence.snapshot, evidence.snapshot_sha256) == (claims.snapshot, claims.digest)
    assert found.gaps == ("a related fact-check is no verdict on this sentence: read it",)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Eastmouth has spent more on its harbour than Westmouth.", id="names alone"),
        pytest.param("In 2023 the council met 40 times, more than ever.", id="a year and a word"),
        pytest.param(
            "Die Fähre fuhr 2023 öfter als im Jahr 2019.", id="years, in another language"
        ),
    ],
)
def test_no_match_is_said(claims: Claims, sentence: str) -> None:
    (found,) = judged(sentence, ClaimJudge(claims))

    assert (found.verdict, found.fault, found.evidence) == ("not-enough-evidence", "", ())
    assert found.steps[-1].endswith("no match")


def test_two_claims_as_near_as_each_other_are_no_match(tmp_path: Path) -> None:
    pair = ("Ada Quist sank the green ferry.", "Ada Quist bought the green ferry for her sailors.")
    keep(
        [Review(claim, url=f"https://checks.example/{len(claim)}") for claim in pair],
        tmp_path / "c",
        date(2026, 1, 1),
    )
    store = Claims.open(tmp_path / "c")
    (found,) = judged("Ada Quist painted the green ferry in 2020.", ClaimJudge(store))

    assert not found.evidence


def test_two_reviews_of_one_claim_are_both_shown(claims: Claims, tmp_path: Path) -> None:
    again = Review(
        "The ferry to Eastmouth sank twice during 2023.",
        "False",
        "Other Checks",
        "https://other.example/1",
    )
    keep([again], tmp_path / "claims.sqlite", date(2026, 3, 1))
    store = Claims.open(tmp_path / "claims.sqlite")
    (found,) = judged("In 2023 the Eastmouth ferry sank twice, said a post.", ClaimJudge(store))

    assert {evidence.source_url for evidence in found.evidence} == {
        "https://checks.example/0", "https://other.example/1",
    }  # fmt: skip


def test_without_a_store_the_gap_is_told() -> None:
    (found,) = judged("In 2023 the Eastmouth ferry sank twice.", ClaimJudge(None))

    assert found.gaps == ("no store of fact-checks was given: --claims FILE",)


def test_same_article_gives_the_same_twice(claims: Claims) -> None:
    text = "In 2023 the Eastmouth ferry sank twice. Lighthouse keepers earn more than surgeons do."

    assert judged(text, ClaimJudge(claims)) == judged(text, ClaimJudge(claims))


class Says:
    """A service that has one answer."""

    name = "somebody"

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def ask(self, sentence: str) -> Answer:  # noqa: ARG002 - the shape of a service
        return self._answer


@pytest.mark.parametrize(
    ("claim", "is_shown"),
    [
        pytest.param("The Eastmouth ferry sank twice.", True, id="its words"),
        pytest.param(
            "The Eastmouth council sold its lighthouse to a circus.", False, id="other words"
        ),
        pytest.param("Ferry sank.", False, id="too few"),
    ],
)
def test_answer_of_a_service_is_shown_where_its_words_are_in_the_sentence(
    claim: str, is_shown: bool
) -> None:
    service = Says(Answer((Review(claim, "No", "X", "https://x.example/"),), "2026-03-01"))
    (found,) = judged("In 2023 the Eastmouth ferry sank twice.", ClaimJudge(None, (service,)))

    assert [evidence.quote for evidence in found.evidence] == [claim] * is_shown
    assert all(evidence.retrieved == "2026-03-01" for evidence in found.evidence)


def test_service_that_says_nothing_leaves_a_gap() -> None:
    (found,) = judged(
        "In 2023 the Eastmouth ferry sank.", ClaimJudge(None, (Says(Answer(gap="asks for a key")),))
    )

    assert found.gaps == ("somebody: asks for a key",)


@pytest.mark.parametrize(
    ("sentence", "is_worthy"),
    [
        pytest.param(
            "The council of Eastmouth spent 12 million crowns on lamps.",
            True,
            id="a figure and a name",
        ),
        pytest.param(
            "Kelp cures more colds than any drug of the last century.",
            True,
            id="a comparison and a cause",
        ),
        pytest.param(
            "Ada Quist said the pier was closed by the mayor.", True, id="somebody's claim"
        ),
        pytest.param(
            "Did the council of Eastmouth spend 12 million crowns?", False, id="a question"
        ),
        pytest.param("Read more about the 12 million crowns of Eastmouth.", False, id="an order"),
        pytest.param("I think Eastmouth should close its pier soon.", False, id="an opinion"),
        pytest.param("The evening was quiet and the water lay still.", False, id="a scene"),
        pytest.param("Eastmouth, 12 May 2024", False, id="a scrap"),
    ],
)
def test_worth_of_a_sentence(sentence: str, is_worthy: bool) -> None:
    assert worth(sentence).is_enough == is_worthy


def test_terms_keep_names_and_dates_and_spell_tags_out() -> None:
    assert terms("The #SinkTheFerry of Ada Quist, 5 May 2023: https://x.example/ferry pic.twitter.com/1") == (
        "sinktheferry", "sink", "ferry", "ada", "quist", "5", "may", "2023",
    )  # fmt: skip
