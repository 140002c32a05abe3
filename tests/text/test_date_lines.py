import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model.spans import Span
from newslint.text.dates.datelines import split_dateline
from newslint.text.dates.labels import date_labels
from newslint.text.dates.relative import find_relative


def cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        pytest.param("published : 2023-12-01", "published", "2023-12-01", id="space before colon"),
        pytest.param("Published: 1 May 2024", "published", "1 May 2024", id="English"),
        pytest.param("**Published:** 1 May 2024", "published", "1 May 2024", id="in bold"),
        pytest.param(
            "Updated 3 May 2024 at 10:15 GMT", "modified", "3 May 2024 at 10:15 GMT", id="no colon"
        ),
        pytest.param("Last modified: 2024-05-03T10:00Z", "modified", "2024-05-03T10:00Z", id="ISO"),
        pytest.param("Posted on May 3, 2024", "published", "May 3, 2024", id="posted on"),
        pytest.param("Updated 3 May", "modified", "3 May", id="no year"),
        pytest.param("Updated 9 May 2024 5:01 AM ET", "modified", "9 May 2024 5:01 AM ET", id="zone"),
        pytest.param(
            "First published on Fri 3 May 2024 10.15 CEST",
            "published",
            "Fri 3 May 2024 10.15 CEST",
            id="time with a full stop",
        ),
        pytest.param(
            "Updated 10:41 AM EDT, Fri May 3, 2024",
            "modified",
            "10:41 AM EDT, Fri May 3, 2024",
            id="time and weekday first",
        ),
        pytest.param(
            "Veröffentlicht am 3. Mai 2024, 10.15 Uhr",
            "published",
            "3. Mai 2024, 10.15 Uhr",
            id="German",
        ),
        pytest.param("Publié le 9 juin 2019", "published", "9 juin 2019", id="French"),
        pytest.param("Mis à jour le 9 juin 2019", "modified", "9 juin 2019", id="French update"),
        pytest.param("Publicado el 3 de mayo de 2024", "published", "3 de mayo de 2024", id="Spanish"),
        pytest.param("Pubblicato il 3 maggio 2024", "published", "3 maggio 2024", id="Italian"),
        pytest.param("Atualizado em 3 de maio de 2024", "modified", "3 de maio de 2024", id="Portuguese"),
        pytest.param("Data publikacji: 3 maja 2024 r.", "published", "3 maja 2024 r.", id="Polish"),
        pytest.param(
            "Опубліковано: 3 травня 2024 року", "published", "3 травня 2024 року", id="Ukrainian"
        ),
        pytest.param("Обновлено 3 мая 2024 г.", "modified", "3 мая 2024 г.", id="Russian"),
        pytest.param("Δημοσιεύθηκε: 3 Μαΐου 2024", "published", "3 Μαΐου 2024", id="Greek"),
    ],
)  # fmt: skip
def test_label_leaves_its_date(text: str, label: str, rest: str) -> None:
    [found] = date_labels(text)

    assert (found.label, cut(text, found.rest)) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Published 3 May 2024 by the ministry of ponds", id="a sentence"),
        pytest.param("Published:", id="no date"),
        pytest.param("Published weekly", id="no date, but a word"),
        pytest.param("Update on the 2024 budget", id="a headline with a year"),
        pytest.param("Date: 2020", id="a year alone"),
        pytest.param("Unpublished 3 May 2024", id="part of a word"),
        pytest.param("3 May 2024", id="no label"),
        pytest.param("Updated 3 May 2024" + " " * 200, id="a long line"),
    ],
)
def test_any_other_line_has_no_label(text: str) -> None:
    assert not date_labels(text)


def test_a_label_may_open_the_second_part_of_a_line() -> None:
    assert [each.label for each in date_labels("Ana Roe | Updated 3 May 2024")] == ["modified"]


def test_one_line_may_have_two_labels() -> None:
    text = "Published 1 May 2024 | Updated 3 May 2024"
    found = [(each.label, cut(text, each.date.span)) for each in date_labels(text)]

    assert found == [("published", "1 May 2024"), ("modified", "3 May 2024")]


@pytest.mark.parametrize(
    ("text", "place", "date", "agency"),
    [
        pytest.param("KYIV, Ukraine (AP) — The", "KYIV, Ukraine", None, "AP", id="agency"),
        pytest.param("LONDON, 3 May (Reuters) - The", "LONDON", "3 May", "Reuters", id="day"),
        pytest.param("BERLIN — The dam burst.", "BERLIN", None, None, id="city alone"),
        pytest.param("WASHINGTON, D.C. – The", "WASHINGTON, D.C.", None, None, id="points"),
        pytest.param("ST. LOUIS (AP) -- The", "ST. LOUIS", None, "AP", id="Saint"),
        pytest.param("McALLEN, Texas (AP) — The", "McALLEN, Texas", None, "AP", id="small letter"),
        pytest.param(
            "NEW YORK/PARIS, May 3, 2024 (Reuters) - The",
            "NEW YORK/PARIS",
            "May 3, 2024",
            "Reuters",
            id="two cities",
        ),
        pytest.param(
            "КИЇВ, 3 травня (Погодаінформ) — Уряд", "КИЇВ", "3 травня", "Погодаінформ", id="Ukrainian"
        ),
        pytest.param("КИЇВ. 3 травня. ПНІ. – Уряд", "КИЇВ", "3 травня", "ПНІ", id="points for commas"),
    ],
)  # fmt: skip
def test_dateline_has_its_parts(
    text: str, place: str, date: str | None, agency: str | None
) -> None:
    found = split_dateline(text)

    assert found is not None
    assert cut(text, found.place) == place
    assert (cut(text, found.date.span) if found.date else None) == date
    assert (cut(text, found.agency) if found.agency else None) == agency
    assert text[found.span.end :] in {"The", "The dam burst.", "Уряд"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("BREAKING — The dam burst", id="a label"),
        pytest.param("HERONWEAR – Warm knits from Brookvale", id="a brand and no sentence"),
        pytest.param("The NATO — an alliance", id="a sentence"),
        pytest.param("U.S. - A", id="a hyphen and no agency"),
        pytest.param("COVID-19 — a history", id="a number"),
        pytest.param("KYIV was quiet on Monday", id="no dash"),
        pytest.param("“NO — never”", id="speech"),
        pytest.param("BERLIN, where the ponds froze over — again", id="a clause"),
        pytest.param("", id="empty"),
    ],
)
def test_any_other_beginning_is_no_dateline(text: str) -> None:
    assert split_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "On Tuesday, last week and two days ago; recently.",
            "en",
            [("On Tuesday", "day"), ("last week", "period"), ("two days ago", "day"), ("recently", "vague")],
            id="English",
        ),
        pytest.param("yesterday’s storm", "", [("yesterday", "day")], id="possessive, no language"),
        pytest.param("on Tuesday, 5 May 2020", "en", [], id="a weekday with its date"),
        pytest.param("todays and Mondayish", "en", [], id="part of a word"),
        pytest.param("Am Dienstag und letzte Woche", "de", [("Am Dienstag", "day"), ("letzte Woche", "period")], id="German"),
        pytest.param("hier war es", "de", [], id="a French word in German"),
        pytest.param("hier, la semaine dernière", "fr", [("hier", "day"), ("la semaine dernière", "period")], id="French"),
        pytest.param("ayer y el lunes", "es", [("ayer", "day"), ("el lunes", "day")], id="Spanish"),
        pytest.param("ieri, tre giorni fa", "it", [("ieri", "day"), ("tre giorni fa", "day")], id="Italian"),
        pytest.param("ontem e nesta segunda-feira", "pt", [("ontem", "day"), ("nesta segunda-feira", "day")], id="Portuguese"),
        pytest.param("у п’ятницю, минулого тижня", "uk", [("у п’ятницю", "day"), ("минулого тижня", "period")], id="Ukrainian"),
        pytest.param("вчера и на прошлой неделе", "ru", [("вчера", "day"), ("на прошлой неделе", "period")], id="Russian"),
        pytest.param("igår", "sv", [], id="a language without a list"),
    ],
)  # fmt: skip
def test_relative_dates_are_found(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert [(cut(text, each.span), each.kind) for each in find_relative(text, language)] == expected


@given(
    st.text(st.sampled_from("KYIV, (AP)—-. 3May2024Updated:|yesterday"), max_size=80) | st.text()
)
def test_any_line_is_taken(text: str) -> None:
    dateline = split_dateline(text)
    assert dateline is None or dateline.span.end <= len(text)
    assert all(label.rest.end <= len(text) for label in date_labels(text))
    ends = [0, *(each.span.end for each in find_relative(text))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    "unit",
    ["last ", "on Tuesday ", "on Tuesday, 5 May 2020 ", "KYIV, ", "5 May 2020 ", "Updated: "],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        split_dateline(text)
        list(date_labels(text))
        list(find_relative(text))
        return time.process_time() - start

    seconds(unit)  # the patterns compile
    short = min(seconds(unit * 2_000) for _ in range(3))
    long = min(seconds(unit * 32_000) for _ in range(3))

    # Quadratic time would be a hundredfold and more.
    assert long < 60 * short + 0.1
