"""Which role claims are read out of an article, and where they stand."""

import time

import pytest

from newslint.facts.roles import RoleClaim, role_claims
from newslint.formats import parse

LEAD = "Bridge opens at last\n\nThe bridge is open, and the ferry is not.\n\n"


def claims(text: str) -> list[RoleClaim]:
    document = next(iter(parse(LEAD + text, "article.txt", "text")))
    return list(role_claims(document))


@pytest.mark.parametrize(
    ("text", "words", "person", "office", "jurisdiction"),
    [
        pytest.param(
            "He met Finnish Foreign Minister Ana Ruiz on Monday.",
            "Finnish Foreign Minister Ana Ruiz", "Ana Ruiz", "foreign minister", "Finland",
            id="adjective before the title",
        ),
        pytest.param(
            "Ana Ruiz, Finland’s foreign minister, came by ferry.",
            "Ana Ruiz, Finland’s foreign minister", "Ana Ruiz", "foreign minister", "Finland",
            id="title behind the name",
        ),
        pytest.param(
            "Ana Ruiz, 51, the Finnish foreign minister, came by ferry.",
            "Ana Ruiz, 51, the Finnish foreign minister", "Ana Ruiz", "foreign minister", "Finland",
            id="age between name and title",
        ),
        pytest.param(
            "The foreign minister of Finland, Ana Ruiz, came by ferry.",
            "foreign minister of Finland, Ana Ruiz", "Ana Ruiz", "foreign minister", "Finland",
            id="country behind the title",
        ),
        pytest.param(
            "Prime Minister Ida Berg of Finland came by ferry.",
            "Prime Minister Ida Berg of Finland", "Ida Berg", "prime minister", "Finland",
            id="country behind the name",
        ),
        pytest.param(
            "NATO Secretary-General Olof Dahl came by ferry.",
            "NATO Secretary-General Olof Dahl", "Olof Dahl", "secretary-general", "NATO",
            id="body before the title",
        ),
        pytest.param(
            "The World Bank's president, Kai Strand, came by ferry.",
            "World Bank's president, Kai Strand", "Kai Strand", "president", "World Bank",
            id="body whose name ends like a private one",
        ),
        pytest.param(
            "European Central Bank President Kai Strand came by ferry.",
            "European Central Bank President Kai Strand", "Kai Strand", "central bank governor", "European Central Bank",
            id="name of a body that runs into a title",
        ),
        pytest.param(
            "Kai Strand, the EU's foreign policy chief, came by ferry.",
            "Kai Strand, the EU's foreign policy chief", "Kai Strand", "foreign minister", "European Union",
            id="chief of a body",
        ),
        pytest.param(
            "The Irish Taoiseach Una Daly came by ferry.",
            "Irish Taoiseach Una Daly", "Una Daly", "prime minister", "Ireland",
            id="title of one country",
        ),
        pytest.param(
            "German Chancellor Ute Kern’s car broke down.",
            "German Chancellor Ute Kern", "Ute Kern", "prime minister", "Germany",
            id="possessive name",
        ),
        pytest.param(
            "European Commission President Ria von der Aa came by ferry.",
            "European Commission President Ria von der Aa", "Ria von der Aa", "president", "European Commission",
            id="particles in the name",
        ),
        pytest.param(
            "President Adil al-Karim came by ferry.",
            "President Adil al-Karim", "Adil al-Karim", "president", "",
            id="no country",
        ),
        pytest.param(
            "Prime Minister Theodora May came by ferry.",
            "Prime Minister Theodora May", "Theodora May", "prime minister", "",
            id="name that is a month too",
        ),
        pytest.param(
            "The F.B.I. director, Joan B. Cole, came by ferry.",
            "F.B.I. director, Joan B. Cole", "Joan B. Cole", "director", "FBI",
            id="initials",
        ),
        pytest.param(
            "Una Daly, the U.N. High Commissioner for Refugees, came by ferry.",
            "Una Daly, the U.N. High Commissioner for Refugees", "Una Daly", "high commissioner", "UNHCR",
            id="agency of the body that is named",
        ),
        pytest.param(
            "Georgia Secretary of State Dan Reed came by ferry.",
            "Georgia Secretary of State Dan Reed", "Dan Reed", "secretary of state", "Georgia",
            id="title of one country beside another",
        ),
        pytest.param(
            "Ohio Gov. Dan Reed came by ferry.",
            "Ohio Gov. Dan Reed", "Dan Reed", "governor", "Ohio",
            id="office of a state of the country",
        ),
        pytest.param(
            "The deputy foreign minister, Finland's Ana Ruiz, slept, and Deputy Prime Minister Ida Berg did not.",
            "Deputy Prime Minister Ida Berg", "Ida Berg", "deputy prime minister", "",
            id="deputy is another office",
        ),
        pytest.param(
            "The claim failed, Mrs Justice Ruiz wrote.", "Justice Ruiz", "Ruiz", "justice", "",
            id="honorific before the title",
        ),
        pytest.param(
            "The claim failed, Lord Justice Ruiz wrote.", "Lord Justice Ruiz", "Ruiz", "lord justice", "",
            id="a lord who is a justice",
        ),
    ],
)  # fmt: skip
def test_claim_is_read(text: str, words: str, person: str, office: str, jurisdiction: str) -> None:
    found = claims(text)

    assert [(claim.text, claim.person, claim.office, claim.jurisdiction) for claim in found] == [
        (words, person, office, jurisdiction)
    ]
    start, end = found[0].span
    assert (LEAD + text)[start:end] == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The president said that he would come.", id="no name"),
        pytest.param("The company's president, Ana Ruiz, came.", id="firm"),
        pytest.param("Tarn Chess Club President Ana Ruiz came.", id="club before the title"),
        pytest.param(
            "Ana Ruiz, president of the Tarn Institute, came.", id="club behind the title"
        ),
        pytest.param("The band's chief Ana Ruiz came.", id="chief of nothing known"),
        pytest.param("If Ana Ruiz becomes president, she will come.", id="condition"),
        pytest.param("Ana Ruiz is not the president of Finland.", id="denied"),
        pytest.param("In Helsinki, the president came.", id="place before the title"),
        pytest.param("At 9:30 PM Ana Ruiz came.", id="time of day"),
        pytest.param("The King James Bible was read.", id="name of a thing"),
        pytest.param("He met Young Presidents Organization members.", id="plural in a name"),
        pytest.param("The foreign minister's Ana Ruiz portrait hung there.", id="possessive title"),
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "time", "qualifier"),
    [
        pytest.param("Finnish President Tom Lind came.", "now", "", id="plain"),
        pytest.param("Then-President Tom Lind came.", "past", "then", id="then"),
        pytest.param("Former Finnish President Tom Lind came.", "past", "former", id="former"),
        pytest.param("The ex-president Tom Lind came.", "past", "ex", id="ex"),
        pytest.param("The late President Tom Lind came.", "past", "late", id="late"),
        pytest.param("Outgoing President Tom Lind came.", "now", "outgoing", id="outgoing"),
        pytest.param("Acting Finnish President Tom Lind came.", "now", "acting", id="acting"),
        pytest.param("President-elect Tom Lind came.", "coming", "elect", id="elect"),
        pytest.param("Incoming President Tom Lind came.", "coming", "incoming", id="incoming"),
        pytest.param("Nobody wants a President Tom Lind here.", "supposed", "", id="a president"),
        pytest.param("They said President Tom Lind would come.", "supposed", "", id="would"),
        pytest.param("Tom Lind was president of Finland.", "past", "was", id="was"),
        pytest.param("Tom Lind, who served as president of Finland, came.", "past", "served", id="served"),
        pytest.param("Tom Lind is the president of Finland.", "now", "", id="is"),
        pytest.param("If Tom Lind is president, nobody comes.", "supposed", "is", id="if he is"),
    ],
)  # fmt: skip
def test_words_around_a_title_tell_its_time(text: str, time: str, qualifier: str) -> None:
    assert [(claim.time, claim.qualifier) for claim in claims(text)] == [(time, qualifier)]


def test_years_of_the_sentence_are_told() -> None:
    found = claims(
        "Tom Lind, who served as president of Finland from 2012 to 2018, came. It was 1999."
    )

    assert found[0].years == (2012, 2018)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("Presidents Lind and Vass met.", ["Lind", "Vass"], id="surnames"),
        pytest.param(
            "Foreign ministers Ana Ruiz, Mia Sand (left) and Kai Strand met.",
            ["Ana Ruiz", "Mia Sand", "Kai Strand"],
            id="three, one with a remark",
        ),
        pytest.param(
            "The Finnish and Polish presidents, Tom Lind and Jon Vass, met.", ["Tom Lind", "Jon Vass"],
            id="names behind a comma",
        ),
    ],
)  # fmt: skip
def test_every_name_of_a_list_has_the_office(text: str, people: list[str]) -> None:
    assert [claim.person for claim in claims(text)] == people


def test_list_of_two_countries_does_not_say_whose_is_whose() -> None:
    found = claims("The presidents of Finland and Poland, Tom Lind and Jon Vass, met.")

    assert [claim.jurisdiction for claim in found] == ["", ""]


def test_counterpart_is_called_as_in_his_country() -> None:
    [_, claim] = claims(
        "U.S. Secretary of State Mia Sand called her Finnish counterpart, Ana Ruiz."
    )

    assert (claim.office, claim.phrase) == ("foreign minister", "foreign minister")


def test_first_before_another_word_is_no_rank() -> None:
    [claim] = claims("Ana Ruiz, Finland’s first female foreign minister, came.")

    assert claim.office == "foreign minister"


def test_counterpart_has_the_office_of_the_one_before() -> None:
    found = claims(
        "Finnish Foreign Minister Ana Ruiz met her German counterpart, Ute Kern, on Monday."
    )

    assert [(claim.person, claim.office, claim.jurisdiction) for claim in found][1:] == [
        ("Ute Kern", "foreign minister", "Germany")
    ]


def test_surname_is_filled_up_from_the_article() -> None:
    found = claims("Ida Berg came by ferry.\n\nLater Prime Minister Berg went by train.")

    assert [(claim.name, claim.person) for claim in found] == [("Berg", "Ida Berg")]


def test_title_with_then_is_no_part_of_a_name() -> None:
    (claim,) = claims("Then-President Tom Lind had signed it. The bridge is old.")

    assert claim.person == "Tom Lind"


def test_surname_of_two_people_keeps_both() -> None:
    found = claims("Ida Berg met Jan Berg.\n\nLater President Berg went by train.")

    assert {found[0].person, *found[0].others} == {"Ida Berg", "Jan Berg"}


def test_name_in_a_headline_ends_where_the_text_below_says() -> None:
    text = "Finnish President Holm Calls Ferry Unsafe\n\nThe ferry is unsafe, Eva Holm said on Monday.\n"
    document = next(iter(parse(text, "article.txt", "text")))

    assert [claim.text for claim in role_claims(document)] == ["Finnish President Holm"]


def test_span_survives_entities() -> None:
    text = "<article><h1>Open</h1><p>Today <b>Finland&rsquo;s</b> President &amp; host Eva Holm, and Polish President J&oacute;n Vass came.</p></article>"
    document = next(iter(parse(text, "article.html", "html")))

    assert [text[slice(*claim.span)] for claim in role_claims(document)] == [
        "Polish President J&oacute;n Vass"
    ]


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("President ", id="titles"),
        pytest.param("Finnish President Ana Ruiz ", id="claims"),
        pytest.param("former acting deputy ", id="modifiers"),
        pytest.param("Presidents Ruiz, Lind and ", id="lists"),
        pytest.param("de la de la Ruiz ", id="particles"),
    ],
)
def test_time_grows_with_the_text_alone(part: str) -> None:
    spent = []
    for size in (20_000, 160_000):
        text = LEAD + part * (size // len(part)) + " President Ruiz."
        document = next(iter(parse(text, "article.txt", "text")))
        began = time.process_time()
        list(role_claims(document))
        spent.append(time.process_time() - began)

    assert spent[1] < 32 * spent[0]
