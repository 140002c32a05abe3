"""Header lines of articles in many languages: two days in one line, names without a word before them."""

import pytest

from newslint.formats import parse

BODY = "The old mill on the river reopened on Monday after two years of repairs that the town paid for."
ANN = ("author", "Ann Ost")
JAN = ("author", "Jan de Vries")
PLAIN_DAY = ("published", "3 May 2024")


def days(published: str, modified: str) -> list[tuple[str, str]]:
    return [("published", published), ("modified", modified)]


def said(text: str, path: str) -> list[tuple[str, str]]:
    """The authors and days of an article."""
    document = next(iter(parse(text, path)))
    fields = [
        field for field in document.fields if field.name in {"author", "published", "modified"}
    ]
    assert all(document.text[slice(*field.span)] == field.value for field in fields)
    return sorted((field.name, field.value) for field in fields)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        pytest.param("Publié le 3 mai 2024, mis à jour le 4 mai 2024", days("3 mai 2024", "4 mai 2024"), id="French"),
        pytest.param("Publié le 3 mai 2024 à 10h15 - Mis à jour le 4 mai 2024 à 11h00", days("3 mai 2024 à 10h15", "4 mai 2024 à 11h00"), id="times"),
        pytest.param("Publié le 03/05/2024 à 11h, mis à jour le 04/05/2024 à 12h", days("03/05/2024", "04/05/2024"), id="hours alone"),
        pytest.param("Publicado el 3 de mayo de 2024, actualizado el 4 de mayo de 2024", days("3 de mayo de 2024", "4 de mayo de 2024"), id="Spanish"),
        pytest.param("Pubblicato il 3 maggio 2024, aggiornato il 4 maggio 2024", days("3 maggio 2024", "4 maggio 2024"), id="Italian"),
        pytest.param("Publicado em 3 de maio de 2024 - Atualizado em 4 de maio de 2024", days("3 de maio de 2024", "4 de maio de 2024"), id="Portuguese"),
        pytest.param("Veröffentlicht am 3. Mai 2024, aktualisiert am 4. Mai 2024", days("3. Mai 2024", "4. Mai 2024"), id="German"),
        pytest.param("Published: 3 May 2024 Updated: 4 May 2024", days("3 May 2024", "4 May 2024"), id="nothing between"),
        pytest.param("Published on May 3, 2024 and updated on May 4, 2024", days("May 3, 2024", "May 4, 2024"), id="and"),
        pytest.param("12 марта 2024 года", [("published", "12 марта 2024")], id="Russian year"),
        pytest.param("12 березня 2024 року", [("published", "12 березня 2024")], id="Ukrainian year"),
        pytest.param("12 Mart 2024 Salı", [("published", "12 Mart 2024 Salı")], id="weekday behind"),
        pytest.param("May 3, 2024 Friday 10:15 AM GMT", [("published", "May 3, 2024 Friday 10:15 AM GMT")], id="weekday before the time"),
        pytest.param("May 03, 2024 10:15 AM Eastern Daylight Time", [("published", "May 03, 2024 10:15 AM")], id="zone in words"),
        pytest.param("Date: May 03, 2024 10:15 AM Central Time", [("published", "May 03, 2024 10:15 AM")], id="label and zone in words"),
        pytest.param("Published Time: 2024-05-03T10:15:00Z", [("published", "2024-05-03T10:15:00Z")], id="time of a reader service"),
        pytest.param("Date of publication: 3 May 2024", [PLAIN_DAY], id="date of publication"),
        pytest.param("Publication-Date: 3 May 2024", [PLAIN_DAY], id="a hyphen in the label"),
        pytest.param("Date posted: 3 May 2024", [PLAIN_DAY], id="date posted"),
        pytest.param("Published online: 3 May 2024", [PLAIN_DAY], id="published online"),
        pytest.param("Date de publication : 3 mai 2024", [("published", "3 mai 2024")], id="French label of two nouns"),
        pytest.param("Veröffentlichungsdatum: 03.05.2024", [("published", "03.05.2024")], id="German noun"),
        pytest.param("Date: 20240503 10:15", [("published", "20240503 10:15")], id="compact"),
        pytest.param("3may2024", [("published", "3may2024")], id="compact with a name"),
        pytest.param("BYLINE: By Ann Ost", [ANN], id="byline that says by"),
        pytest.param("Mar 12, 2024 / 9:31 AM / Tarn News", [("published", "Mar 12, 2024")], id="slashes"),
        pytest.param("Updated on: March 12, 2024 / 9:31 AM EDT / Tarn News", [("modified", "March 12, 2024")], id="label and slashes"),
        pytest.param("POSTED BY ANN OST ON MARCH 1, 2024", [("author", "ANN OST"), ("published", "MARCH 1, 2024")], id="short names in capitals"),
        pytest.param("Opinion | By Ann Ost", [ANN], id="opinion"),
        pytest.param("Analysis | By Ann Ost", [ANN], id="analysis"),
        pytest.param("OPINION | Ann Ost", [ANN], id="opinion without a by"),
        pytest.param("3 May 2024\n\nOpinion | Ann Ost", [ANN, PLAIN_DAY], id="opinion beside a day"),
        pytest.param("KOMMENTAR · Von Ann Ost", [ANN], id="a German comment of the paper"),
        pytest.param("Words: Ann Ost", [ANN], id="words"),
        pytest.param("Tekst: Jan de Vries", [JAN], id="tekst"),
        pytest.param("Av Ann Ost", [ANN], id="Norwegian"),
        pytest.param("Door Jan de Vries, 3 mei 2024", [JAN, ("published", "3 mei 2024")], id="Dutch with its day"),
        pytest.param("Af Ann Ost", [ANN], id="Danish"),
        pytest.param("Af: Ann Ost", [ANN], id="Danish with a colon"),
        pytest.param("DOOR Jan de Vries, 3 mei 2024", [JAN, ("published", "3 mei 2024")], id="Dutch in capitals"),
        pytest.param("Text & foto: Ann Ost", [ANN], id="a Swede who takes pictures as well"),
        pytest.param("Texto y fotos: Ann Ost", [ANN], id="a Spaniard who does"),
        pytest.param("Autoři: Ann Ost, Petr Holub", [ANN, ("author", "Petr Holub")], id="two Czechs"),
        pytest.param("Reportagem: Ann Ost", [ANN], id="a Portuguese report"),
        pytest.param("Ein Gastbeitrag von Ann Ost", [ANN], id="a German guest"),
        pytest.param("Een verhaal van Jan de Vries", [JAN], id="a Dutch story"),
        pytest.param("Propos recueillis par Ann Ost", [ANN], id="a French interviewer"),
        pytest.param("Skrevet af Ann Ost", [ANN], id="written in Danish"),
        pytest.param("Rozmawiała Ann Ost", [ANN], id="a Polish interviewer"),
        pytest.param("Připravila Ann Ost", [ANN], id="Czech"),
        pytest.param("Беседовала Анна Белова", [("author", "Анна Белова")], id="a Russian interviewer"),
        pytest.param("Матеріал підготував Іван Лісков", [("author", "Іван Лісков")], id="Ukrainian"),
        pytest.param("Geplaatst: 3 mei 2024 10:15 uur", [("published", "3 mei 2024 10:15")], id="Dutch hours"),
        pytest.param("Gepubliceerd: vr 3 mei 2024, 10:15", [("published", "3 mei 2024, 10:15")], id="a short Dutch weekday"),
        pytest.param("Laatste update: 3 mei 2024", [("modified", "3 mei 2024")], id="Dutch change"),
        pytest.param("Zveřejněno: 3. 5. 2024", [("published", "3. 5. 2024")], id="Czech label"),
        pytest.param("Eklenme Tarihi: 3 Mayıs 2024", [("published", "3 Mayıs 2024")], id="Turkish label"),
        pytest.param("3 DE MAYO DE 2024", [("published", "3 DE MAYO DE 2024")], id="Spanish in capitals"),
        pytest.param("3.mai.2024 às 10h15", [("published", "3.mai.2024 às 10h15")], id="Portuguese with points"),
        pytest.param("3 May 2024 by Ann Ost No Comments", [ANN, PLAIN_DAY], id="comments behind"),
        pytest.param("1 Mai 2024 von Ann Ost Ein Kommentar", [ANN, ("published", "1 Mai 2024")], id="a German comment"),
        pytest.param("3 May 2024 by Ann Ost 3 Comments", [ANN, PLAIN_DAY], id="number of comments"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mark", [pytest.param("", id="text"), pytest.param("# ", id="Markdown")])
def test_a_header_line_says_who_and_when(
    line: str, fields: list[tuple[str, str]], mark: str
) -> None:
    path = "mill.md" if mark else "mill.txt"

    assert said(f"{mark}Mill Reopens After Flood\n\n{line}\n\n{BODY}\n", path) == sorted(fields)


def test_a_hungarian_day_is_one() -> None:
    text = f"Mill Reopens After Flood\n\n2024. március 12.\n\n{BODY}\n"

    assert said(text, "mill.txt") == [("published", "2024. március 12")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Published 3 May 2024, updated rules for ponds", id="no second day"),
        pytest.param("Friday 3 May 2024 – Sunday 5 May 2024", id="a stretch of days"),
        pytest.param("Av Og Til 3 ganger", id="Norwegian prose"),
        pytest.param("Av og til", id="Norwegian phrase"),
        pytest.param("Door County", id="a place"),
        pytest.param("Door Knockers Return", id="a title"),
        pytest.param("Words: 1200", id="a count"),
        pytest.param("AF CHIEF RESIGNS", id="a headline"),
        pytest.param("Ein Bericht von vielen", id="German prose"),
        pytest.param("Reportage von der Küste", id="a German subhead"),
        pytest.param("Ann Ost in Brussels", id="no day beside it"),
        pytest.param("Ann Ost, Senior Editor", id="a post with no day beside it"),
    ],
)
def test_any_other_line_says_neither(line: str) -> None:
    assert said(f"Mill Reopens After Flood\n\n{line}\n\n{BODY}\n", "mill.txt") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        pytest.param("Door Jan de Vries", "Jan de Vries", id="Dutch"),
        pytest.param("Ann Ost, Senior Editor", "Ann Ost", id="editor"),
        pytest.param("Ann Ost, Staff Writer", "Ann Ost", id="writer"),
        pytest.param("Edi Ost in Tarn", "Edi Ost", id="place"),
        pytest.param("Ann Ost/TT", "Ann Ost", id="agency"),
    ],
)
@pytest.mark.parametrize(
    "is_above", [pytest.param(True, id="above"), pytest.param(False, id="below")]
)
def test_a_name_and_a_post_beside_the_day_sign(line: str, name: str, *, is_above: bool) -> None:
    head = f"{line}\n\n3 May 2024" if is_above else f"3 May 2024\n\n{line}"
    page = f"<article><h1>Mill Reopens</h1><p>{line}</p><p>3 May 2024</p>{f'<p>{BODY}</p>' * 4}</article>"
    fields = [("author", name), PLAIN_DAY]

    assert said(f"Mill Reopens After Flood\n\n{head}\n\n{BODY}\n", "mill.txt") == fields
    assert said(f"# Mill Reopens\n\n{head}\n\n{BODY}\n", "mill.md") == fields
    assert said(page, "mill.html") == fields


@pytest.mark.parametrize(
    ("title", "line"),
    [
        pytest.param("Mill Reopens After Flood", "Ann Ost, Mayor", id="no post of a paper"),
        pytest.param("Mill Reopens After Flood", "Door County", id="a place"),
        pytest.param("Mill Reopens After Flood", "Ann Ost opened it in Tarn", id="prose"),
        pytest.param("Mill Reopens After Flood", "Queen of Ponds in Tarn", id="a title"),
        pytest.param("News", "Ann Ost in Brussels", id="a headline below its section"),
    ],
)
def test_any_other_line_above_the_day_signs_nothing(title: str, line: str) -> None:
    assert said(f"{title}\n\n{line}\n\n3 May 2024\n\n{BODY}\n", "mill.txt") == [PLAIN_DAY]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param("3. Mai 2024", [("published", "3. Mai 2024")], id="German"),
        pytest.param("Ann Ost\n\n3. května 2024 10:15", [ANN, ("published", "3. května 2024 10:15")], id="Czech, with a time, below a name"),
        pytest.param("3. maj 2024 kl. 10.15", [("published", "3. maj 2024 kl. 10.15")], id="Danish, with a time"),
        pytest.param("1. Mai 2024\n2. Juni 2024", [], id="a list of months"),
        pytest.param("- 3. Mai 2024\n- Tarn", [], id="within a list"),
        pytest.param("3. Platz 2024", [], id="no month"),
    ],
)  # fmt: skip
def test_a_day_with_a_point_is_no_list_in_markdown(
    lines: str, fields: list[tuple[str, str]]
) -> None:
    assert said(f"# Mill Reopens\n\n{lines}\n\n{BODY}\n", "mill.md") == fields
