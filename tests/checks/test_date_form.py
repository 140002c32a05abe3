"""The kind `date-form`: what is spelled how, and the spelling that is right."""

import json

import pytest

from newslint.checks.date_form import Check
from pages import page_of, words

FORM = Check("not-iso", ("json", "front-matter", "time"))


def record(value: str) -> str:
    return json.dumps({"published": value, "text": "The ferry is late."})


@pytest.mark.parametrize(
    ("value", "new"),
    [
        pytest.param("2023-11-08 22:19:12", "2023-11-08T22:19:12", id="a space"),
        pytest.param("1 May 2024", "2024-05-01", id="words"),
        pytest.param("2024/5/1", "2024-05-01", id="slashes, year first"),
        pytest.param(
            "Wed, 01 May 2024 10:15:00 +0200", "2024-05-01T10:15:00+02:00", id="as mail has it"
        ),
        pytest.param("1 May 2024 10:15 GMT", "2024-05-01T10:15:00Z", id="Greenwich"),
        pytest.param("05/06/2024", None, id="day and month to guess"),
        pytest.param("1 May 2024 10:15", None, id="no zone, and words"),
        pytest.param("Wed May 01 10:15:00 EST 2024", None, id="a zone of two countries"),
        pytest.param("1 May 2024 in Tarn", None, id="words that would be lost"),
        pytest.param("03-May-20", None, id="a century to guess"),
    ],
)
def test_spelling_in_iso_8601(value: str, new: str | None) -> None:
    (hit,) = FORM.hits(page_of(record(value), "json"))

    assert (hit.replacement, hit.is_fixable) == (new, new is not None)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("2024-05-01", id="a day"),
        pytest.param("20240501T101500Z", id="without hyphens"),
        pytest.param("2024-05-01T10:15:00.123+02:00", id="an instant"),
        pytest.param("2024-13-01", id="in no calendar, another rule's"),
        pytest.param("soon", id="no date"),
        pytest.param("1714550400", id="seconds"),
    ],
)
def test_what_is_right_or_no_date_is_passed_over(value: str) -> None:
    assert words(FORM, page_of(record(value), "json")) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2024-05-01 10:15:00 +0200", [], id="YAML's own"),
        pytest.param("2024-05-01 10:15", [], id="without an offset"),
        pytest.param("May 1, 2024", ["May 1, 2024"], id="words"),
    ],
)
def test_front_matter_has_a_form_of_its_own(value: str, expected: list[str]) -> None:
    text = f"---\ntitle: Ferry\ndate: {value}\n---\n\nThe ferry is late.\n"

    assert words(FORM, page_of(text, "markdown")) == expected


def test_an_escaped_value_is_not_fixed() -> None:
    (hit,) = FORM.hits(page_of('{"published": "1 M\\u0061y 2024", "text": "Late."}', "json"))

    assert hit.replacement is None


@pytest.mark.parametrize(
    ("value", "is_hit"),
    [
        pytest.param("2024-05-01T10:15:00", True, id="a time"),
        pytest.param("2024-05-01T10:15:00Z", False, id="with an offset"),
        pytest.param("2024-05-01", False, id="a day"),
        pytest.param("2024-05-01 10:15", False, id="not ISO 8601, another fault"),
    ],
)
def test_times_without_an_offset(value: str, is_hit: bool) -> None:
    found = words(Check("no-offset", ("json",)), page_of(record(value), "json"))

    assert found == ([value] if is_hit else [])


def test_each_fault_is_looked_for_in_its_origins_alone() -> None:
    text = record("05/06/2024")

    assert words(Check("ambiguous", ("json",)), page_of(text, "json")) == ["05/06/2024"]
    assert words(Check("ambiguous", ("og",)), page_of(text, "json")) == []


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """The harbour bridge will stay shut until the summer, the council of Tarn said on Monday,
            because its beams are rusting. The work is to cost about four million and to end in June,
            and the ferry will run every hour until then for those who live on the island.""",
            ["05/06/2024"],
            id="English, of no country",
        ),
        pytest.param(
            """A câmara de Tarna decidiu na noite de segunda-feira fechar a velha ponte do porto até ao
            verão, porque as vigas enferrujam. As obras custarão cerca de quatro milhões de euros e
            terminarão em junho, segundo o presidente da câmara, que falou aos jornalistas no local.""",
            [],
            id="Portuguese, which has one order",
        ),
        pytest.param(
            """De gemeenteraad van Tarnum heeft maandagavond besloten de oude havenbrug tot de zomer af
            te sluiten omdat de balken roesten. Het werk kost ongeveer vier miljoen euro en moet in juni
            klaar zijn, zegt de wethouder, die niet wilde zeggen wie de rekening zal betalen.""",
            [],
            id="Dutch, which has one order",
        ),
    ],
)
def test_an_untold_language_with_one_order_leaves_nothing_to_guess(
    prose: str, expected: list[str]
) -> None:
    text = f"Bridge\n\nPublished: 05/06/2024\n\n{' '.join(prose.split())}\n"

    assert words(Check("ambiguous", ("visible",)), page_of(text, "text")) == expected
