"""Google's claims:search, asked at a server on this machine that says what Google would."""

import json
from datetime import date
from pathlib import Path

import pytest

from newslint.facts.claims.review import Review
from newslint.facts.online.bounds import Bounds
from newslint.facts.online.client import Client
from newslint.facts.online.google import Google
from web_server import Page, Web

_DAY = date(2026, 3, 1)
_SENTENCE = "The ferry to Eastmouth sank twice in 2023."
_CLAIMS = {
    "claims": [
        {
            "text": "The ferry to Eastmouth sank twice.",
            "claimant": "A post",
            "claimDate": "2024-02-01T00:00:00Z",
            "claimReview": [
                {
                    "publisher": {"name": "Harbour Checks", "site": "checks.example"},
                    "url": "https://checks.example/ferry",
                    "title": "Did it?",
                    "reviewDate": "2024-03-02T00:00:00Z",
                    "textualRating": "Not so",
                    "languageCode": "en",
                }
            ],
        }
    ],
    "nextPageToken": "CAo",
}


def answer(value: object, status: int = 200) -> Page:
    return status, {"Content-Type": "application/json; charset=UTF-8"}, json.dumps(value).encode()


def google(web: Web, cache: Path | None = None, day: date = _DAY, key: str = "secret") -> Google:
    client = Client(cache, day, Bounds(allowed=frozenset({web.server})), lambda _: None)
    return Google(client, key, web.url("/v1alpha1/claims:search"))


def test_reviews_are_read_and_marked_with_their_day(web: Web) -> None:
    web.pages["/v1alpha1/claims:search"] = answer(_CLAIMS)
    found = google(web).ask(_SENTENCE)

    assert found.reviews == (
        Review(
            "The ferry to Eastmouth sank twice.", "Not so", "Harbour Checks", "https://checks.example/ferry", "Did it?",
            "A post", "2024-02-01", "2024-03-02", "en",
        ),
    )  # fmt: skip
    assert (found.retrieved, found.gap) == ("2026-03-01", "")
    assert web.asked == [
        "/v1alpha1/claims:search?query=ferry+eastmouth+sank+twice+2023&pageSize=10&key=secret"
    ]


def test_second_run_is_offline_and_the_same(web: Web, tmp_path: Path) -> None:
    web.pages["/v1alpha1/claims:search"] = answer(_CLAIMS)
    first = google(web, tmp_path).ask(_SENTENCE)

    assert google(web, tmp_path, date(2027, 1, 1), key="another").ask(_SENTENCE) == first
    assert len(web.asked) == 1


def test_key_is_not_kept(web: Web, tmp_path: Path) -> None:
    web.pages["/v1alpha1/claims:search"] = answer(_CLAIMS)
    google(web, tmp_path).ask(_SENTENCE)

    assert all(b"secret" not in file.read_bytes() for file in tmp_path.iterdir())


def test_nothing_found_is_an_answer(web: Web) -> None:
    web.pages["/v1alpha1/claims:search"] = answer({})
    found = google(web).ask(_SENTENCE)

    assert (found.reviews, found.gap) == ((), "")


@pytest.mark.parametrize(
    ("page", "gap"),
    [
        pytest.param(
            (200, {"Content-Type": "text/html"}, b"<p>Sign in"),
            "text/html that is no JSON",
            id="HTML",
        ),
        pytest.param(
            (200, {"Content-Type": "application/json"}, b"{"), "no JSON", id="broken JSON"
        ),
        pytest.param(
            (200, {"Content-Type": "application/json"}, b"[" * 99_999), "no JSON", id="deep JSON"
        ),
        pytest.param(answer([1]), "no JSON object", id="a list"),
        pytest.param(answer({"error": {"code": 400}}, 400), "is the key right", id="a wrong key"),
        pytest.param((429, {"Retry-After": "600"}, b""), "600 seconds", id="busy"),
        pytest.param(
            (302, {"Location": "https://login.example/"}, b""),
            "leads elsewhere",
            id="leads elsewhere",
        ),
        pytest.param((503, {}, b""), "503", id="down"),
    ],
)
def test_what_is_no_answer_is_a_gap(web: Web, page: Page, gap: str) -> None:
    web.pages["/v1alpha1/claims:search"] = page
    found = google(web).ask(_SENTENCE)

    assert found.reviews == ()
    assert gap in found.gap


@pytest.mark.parametrize(
    "claims", [7, [7], [{"text": 7}], [{"text": "x", "claimReview": [None]}], {}]
)
def test_wrong_shapes_are_no_reviews(web: Web, claims: object) -> None:
    web.pages["/v1alpha1/claims:search"] = answer({"claims": claims})

    assert google(web).ask(_SENTENCE).reviews == ()


def test_without_a_key_nobody_is_asked(web: Web) -> None:
    found = google(web, key="").ask(_SENTENCE)

    assert found.gap == "needs a key: NEWSLINT_GOOGLE_API_KEY"
    assert web.asked == []
