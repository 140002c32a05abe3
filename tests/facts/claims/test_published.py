"""Published fact-checks are read in every shape they come in, and what is wrong with one is told."""

from typing import Any

import pytest

from newslint.facts.claims.published import Fault, reviews
from newslint.facts.claims.review import Review

_REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "The ferry to Eastmouth sank twice.",
    "url": "https://checks.example/ferry",
    "datePublished": "2024-03-02T08:00:00Z",
    "headline": "Did the ferry sink twice?",
    "inLanguage": "en",
    "author": {"@type": "Organization", "name": "Harbour Checks"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"name": "Ada Quist"},
        "datePublished": "2024-02-01",
    },
    "reviewRating": {
        "@type": "Rating",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "Not so",
    },
    "sdLicense": "https://licences.example/by",
}
_READ = Review(
    claim="The ferry to Eastmouth sank twice.",
    rating="Not so",
    publisher="Harbour Checks",
    url="https://checks.example/ferry",
    title="Did the ferry sink twice?",
    note="Ada Quist",
    claimed="2024-02-01",
    reviewed="2024-03-02",
    language="en",
    licence="https://licences.example/by",
)
_GOOGLE = {
    "claims": [
        {
            "text": "The ferry to Eastmouth sank twice.",
            "claimant": "Ada Quist",
            "claimDate": "2024-02-01T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "Harbour Checks", "site": "checks.example"},
                    "url": "https://checks.example/ferry",
                    "title": "Did the ferry sink twice?",
                    "reviewDate": "2024-03-02T00:00:00Z",
                    "textualRating": "Not so",
                    "languageCode": "en",
                }
            ],
        }
    ],
    "nextPageToken": "CAo",
}


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(_REVIEW, id="alone"),
        pytest.param([_REVIEW], id="in a list"),
        pytest.param({"@graph": [{"@type": "WebPage"}, _REVIEW]}, id="in a graph"),
        pytest.param(
            {
                "@type": "DataFeed",
                "dataFeedElement": [{"@type": "DataFeedItem", "item": [_REVIEW]}],
            },
            id="in a feed",
        ),
        pytest.param(
            {"@type": "DataFeed", "dataFeedElement": [_REVIEW]}, id="in a feed without items"
        ),
        pytest.param(_REVIEW | {"@type": ["ClaimReview", "Thing"]}, id="of two types"),
        pytest.param(_REVIEW | {"@type": "http://schema.org/ClaimReview"}, id="type as an address"),
        pytest.param(_REVIEW | {"author": [{"name": "Harbour Checks"}]}, id="a list of authors"),
        pytest.param(_REVIEW | {"author": "Harbour Checks"}, id="author as a text"),
        pytest.param(
            _REVIEW | {"url": None, "mainEntityOfPage": {"@id": _READ.url}},
            id="address of the page",
        ),
    ],
)
def test_review_is_read(value: Any) -> None:
    assert list(reviews(value)) == [_READ]


def test_answer_of_google_is_read() -> None:
    assert list(reviews(_GOOGLE)) == [_READ._replace(licence="")]


def test_licence_of_a_feed_is_that_of_its_reviews() -> None:
    plain = {key: value for key, value in _REVIEW.items() if key != "sdLicense"}
    feed = {"@type": "DataFeed", "license": "CC-BY", "dataFeedElement": [{"item": plain}]}

    assert list(reviews(feed)) == [_READ._replace(licence="CC-BY")]


@pytest.mark.parametrize(
    ("change", "pointer", "text"),
    [
        pytest.param({"claimReviewed": None}, "/claimReviewed", "without a claim", id="no claim"),
        pytest.param({"claimReviewed": " "}, "/claimReviewed", "empty", id="an empty claim"),
        pytest.param(
            {"claimReviewed": 12}, "/claimReviewed", "not a number", id="a number for a claim"
        ),
        pytest.param(
            {"claimReviewed": ["a"]}, "/claimReviewed", "not a list", id="a list for a claim"
        ),
        pytest.param(
            {"claimReviewed": "\x00\u202e"},
            "",
            "nothing that can be shown",
            id="a claim of nothing",
        ),
    ],
)
def test_review_without_a_claim_is_left_out(
    change: dict[str, Any], pointer: str, text: str
) -> None:
    (found,) = reviews(_REVIEW | change)

    assert isinstance(found, Fault)
    assert found.pointer == pointer
    assert text in found.text


@pytest.mark.parametrize(
    ("rating", "words", "text"),
    [
        pytest.param({"ratingValue": 1, "alternateName": "False"}, "False", "", id="words"),
        pytest.param({"name": "Half true"}, "Half true", "", id="words under another name"),
        pytest.param("Pants on fire", "Pants on fire", "", id="a text"),
        pytest.param(
            {"ratingValue": 1, "bestRating": 1, "worstRating": 5, "alternateName": "True"}, "True", "backwards",
            id="an inverted scale",
        ),
        pytest.param({"ratingValue": 1, "bestRating": 5}, "", "not read", id="a number alone"),
        pytest.param({"ratingValue": 1, "alternateName": "1.0"}, "", "not read", id="a number for words"),
        pytest.param({"ratingValue": [1]}, "", "no rating", id="a list"),
        pytest.param({"bestRating": "ten", "worstRating": {}, "alternateName": "No"}, "No", "", id="a scale of words"),
        pytest.param(None, "", "no rating", id="nothing"),
    ],
)  # fmt: skip
def test_rating_is_the_publishers_words(rating: Any, words: str, text: str) -> None:
    *faults, review = reviews(_REVIEW | {"reviewRating": rating})

    assert isinstance(review, Review)
    assert review.rating == words
    assert len(faults) == bool(text)
    assert all(isinstance(fault, Fault) and text in fault.text for fault in faults)


@pytest.mark.parametrize(
    ("change", "kept", "text"),
    [
        pytest.param(
            {"url": "javascript:alert(1)"},
            {"url": ""},
            "no web address",
            id="a program for an address",
        ),
        pytest.param({"url": 7}, {"url": ""}, "no web address", id="a number for an address"),
        pytest.param(
            {"datePublished": "yesterday"}, {"reviewed": ""}, "no ISO date", id="a word for a day"
        ),
        pytest.param(
            {"datePublished": "2024-02-30"},
            {"reviewed": ""},
            "no ISO date",
            id="a day that never was",
        ),
    ],
)
def test_what_is_wrong_beside_the_claim_is_left_out_and_told(
    change: dict[str, Any], kept: dict[str, str], text: str
) -> None:
    fault, review = reviews(_REVIEW | change)

    assert isinstance(fault, Fault)
    assert text in fault.text
    assert review == _READ._replace(**kept)


def test_control_characters_and_endless_texts_are_not_kept() -> None:
    (review,) = reviews(
        _REVIEW | {"headline": "a\x1b[31m\u202eb\ud800", "claimReviewed": "x " * 9_000}
    )

    assert isinstance(review, Review)
    assert review.title == "a [31m b"
    assert len(review.claim) <= 4_000


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"@type": "NewsArticle"}, id="an article"),
        pytest.param({}, id="an empty object"),
        pytest.param([], id="an empty list"),
        pytest.param({"claims": [{"text": "x"}]}, id="claims without reviews"),
        pytest.param("ClaimReview", id="a text"),
        pytest.param(None, id="nothing"),
    ],
)
def test_what_holds_no_review_is_told(value: Any) -> None:
    (found,) = reviews(value)

    assert isinstance(found, Fault)


@pytest.mark.parametrize("review", [7, None, "x", ["x"]])
def test_broken_review_of_google_is_told_and_the_rest_goes_on(review: Any) -> None:
    good = _GOOGLE["claims"][0]["claimReview"]  # type: ignore[index]  # a list, as it stands above
    fault, kept = reviews({"claims": [_GOOGLE["claims"][0] | {"claimReview": [review, *good]}]})  # type: ignore[operator]  # the same

    assert isinstance(fault, Fault)
    assert fault.pointer == "/claims/0/claimReview/0"
    assert isinstance(kept, Review)


def test_nesting_has_an_end() -> None:
    value: Any = _REVIEW
    for _ in range(500):
        value = [value]
    (found,) = reviews(value)

    assert isinstance(found, Fault)
    assert "too deeply" in found.text
