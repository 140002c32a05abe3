import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.calendar import Check
from newslint.model.document import Block, Document, Field
from newslint.model.spans import Piece, Span
from newslint.text.dates.find import find_dates
from newslint.text.page import Page
from pages import page_of, words

PARTS = st.sampled_from(
    [
        "Friday", "Fri.", "FRI", "tors", "Montag, den", "lunedí", "marţi", "пт", "ПЯТНИЦА", "пʼятницю", "Παρασκευή", "mån", "П’ятниця", "segunda-feira", "Cuma", "(Fri)", "29", "30", "31.", "2", "3rd", "5",
        "February", "March", "Mar", "Feb.", "лютого", "de", "of", "3 pm", "Uhr", "EST", "h", "in", "2023", "2024", "1899", "2150", "２０２４", "٢٠٢٤", ",", " ",
        "\n", "-", "/", ".", "on", "at", "15:28:56", "CET", "+0200", "年", "月", "日", "(", ")", "the", "x", "\0", "13", "2023-13-01", "2023-", "28-", "01",
    ]
)  # fmt: skip


def page(text: str, *others: str, language: str = "en") -> Page:
    texts = (text, *others)
    blocks = tuple(
        Block("paragraph", text, (Piece(Span(0, len(text)), Span(0, len(text))),)) for text in texts
    )
    return Page(Document("a.txt", text, "plain", blocks, language=language), blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It was Friday, March 2, 2024, in Brookvale.",
            {"match": "Friday, March 2, 2024", "reason": "falls on a Saturday"},
            id="a Saturday",
        ),
        pytest.param(
            "On February 30, 2023 it froze.",
            {"match": "February 30, 2023", "reason": "is in no calendar"},
            id="no such day",
        ),
    ],
)
def test_fault_is_hit_at_its_characters(text: str, expected: dict[str, str]) -> None:
    (hit,) = Check().hits(page(text))

    assert hit.captures == expected
    assert text[hit.span.start : hit.span.end] == expected["match"]


def test_only_the_faults_asked_for_are_hit() -> None:
    check = Check(faults=("no-such-day",))

    assert list(check.hits(page("Friday, March 2, 2024"))) == []


def test_right_date_is_left_alone() -> None:
    assert list(Check().hits(page("Saturday, March 2, 2024 and 29 February 2024"))) == []


@pytest.mark.parametrize(
    "day",
    [
        pytest.param("32 March 2024", id="which a block does not show as a date"),
        pytest.param("31 April 2024", id="which a block shows"),
    ],
)
def test_labelled_day_that_no_month_has_is_hit_once(day: str) -> None:
    text = f"Ferry is late\n\nPublished: {day}\n\nThe ferry is late, the port says.\n"

    assert words(Check(), page_of(text)) == [day]


TEXTS = st.builds(str.join, st.sampled_from(["", " "]), st.lists(PARTS, max_size=14))


@given(
    st.lists(TEXTS, min_size=1, max_size=3),
    st.sampled_from(["", "en", "de", "el", "tr"]),
)
def test_every_fault_is_hit(texts: list[str], language: str) -> None:
    wanted = [
        text[slice(*date.span)]
        for text in texts
        for date in find_dates(text, language)
        if date.fault
    ]

    assert [
        hit.captures["match"] for hit in Check().hits(page(*texts, language=language))
    ] == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("It was 30 February 2023.", "en", id="a day that not every month has"),
        pytest.param("Es war Freitag, der 2. März 2024.", "de", id="a weekday before the day"),
        pytest.param("It was March 2, 2024 (Friday).", "en", id="a weekday in brackets"),
        pytest.param("2 Mart 2024 Cuma", "tr", id="a weekday behind the year"),
        pytest.param("Fri Mar 2 15:28:56 +0200 2024", "en", id="a time in between"),
        pytest.param("Fri Mar 2 3 pm 2024", "en", id="half a day in between"),
        pytest.param("viernes 2 de marzo de 2024", "es", id="a word between month and year"),
        pytest.param("Freitag, 2. März 2024", "", id="a weekday of any language"),
        pytest.param("lunedí 5 marzo 2024", "", id="a weekday with another accent"),
        pytest.param("Fr, 2. März 2024", "de", id="a weekday of two letters"),
        pytest.param("2500年2月30日", "ja", id="a year far ahead"),
        pytest.param("In 2023-13-01 it froze.", "en", id="a year and numbers"),
        pytest.param("2023年2月30日", "ja", id="characters behind the year"),
        pytest.param("30 February ２０２３", "en", id="digits of other scripts"),
    ],
)
def test_fault_is_seen_in_every_form(text: str, language: str) -> None:
    assert len(list(Check().hits(page("Rain in 2023.", text, language=language)))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It opens on April 31.", ["April 31"], id="the month first"),
        pytest.param("It opens by the 31st of June.", ["31st of June"], id="an ordinal"),
        pytest.param("It shut on Sunday, Feb. 30, at noon.", ["Feb. 30"], id="behind a weekday"),
        pytest.param("It opens on 31 November and on 31 May.", ["31 November"], id="the day first"),
        pytest.param(
            "It shut on 31 April 2023.", ["31 April 2023"], id="once where a year follows"
        ),
        pytest.param("It opens on 31 February.", ["31 February"], id="February"),
        pytest.param("He will pay on the 30th of February.", [], id="a turn of speech"),
        pytest.param("The port counted 31 April calls.", [], id="a number"),
        pytest.param("It shuts on February 29.", [], id="a day of leap years"),
        pytest.param("It shut “on April 31”, a misprint.", [], id="called wrong"),
    ],
)
def test_day_that_no_year_has_needs_no_year(text: str, expected: list[str]) -> None:
    assert words(Check(), page(text)) == expected


def test_fault_is_seen_far_down() -> None:
    texts = ["It was Friday, March 1, 2024."] * 1_000

    assert len(list(Check().hits(page(*texts, "It was 30 February 2023.")))) == 1


def test_metadata_are_asked() -> None:
    field = Field("published", "20230230", Span(0, 8), "meta")
    whole = page("Nothing was said.")
    asked = whole._replace(document=whole.document._replace(fields=(field,)))

    assert [hit.captures["match"] for hit in Check().hits(asked)] == ["20230230"]
