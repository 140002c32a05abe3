"""Every case of the two lists: the quotations, their speakers, and those that nobody says."""

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.text.quotes.document import quotations
from newslint.text.quotes.quotation import is_unattributed

CASES = [
    pytest.param(json.loads(line), id=json.loads(line)["name"])
    for name in ("quote_cases_shared.jsonl", "quote_cases.jsonl", "quote_cases_later.jsonl")
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


ORPHAN = "“Nobody told us that the roof could fall.”"


@pytest.mark.parametrize(
    ("paragraphs", "level"),
    [
        pytest.param(["“We wait here for rain,” said Ana Ruiz."], 5, id="tag"),
        pytest.param(["Ana Ruiz, asked twice, said nothing but “we wait for rain” to us."], 5, id="lead"),
        pytest.param(["Ana Ruiz was blunt: “We wait here for rain.”"], 3, id="colon"),
        pytest.param([f"“We wait,” said Ana Ruiz. {ORPHAN}"], 3, id="same paragraph"),
        pytest.param(["Ana Ruiz said she waits.", ORPHAN], 2, id="neighbour"),
        pytest.param([f"Ana Ruiz walked home. {ORPHAN}"], 1, id="behind a person"),
        pytest.param(["Rain fell.", ORPHAN, "It was built in 1904."], 0, id="nothing"),
    ],
)  # fmt: skip
def test_level_says_how_good_the_evidence_is(paragraphs: list[str], level: int) -> None:
    assert quotations(paragraphs)[-1].level == level


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        pytest.param("Pike dismissed the plan as a “stunt” on Monday.", True, id="predicate"),
        pytest.param("Pike walked to the “stunt” on Monday.", False, id="one word of the writer"),
        pytest.param("“Related:” Four bridges in one day.", False, id="label with a colon"),
        pytest.param("On CNX's “Harbour Lights,” Pike said he was tired.", False, id="show"),
        pytest.param("Pike wrote the song “The Long Weir” in May.", False, id="song"),
        pytest.param("Four claims: “Bridge Is Safe at Last,” by Ana Ruiz.", False, id="credited"),
        pytest.param("Pike repeated the slogan “Keep Lund Dry” in May.", True, id="slogan"),
        pytest.param("Pike would never use the term “mud folk” for them.", False, id="term"),
        pytest.param("Pike criticized what he called “mud politics” for years.", True, id="called"),
    ],
)
def test_speech_is_told_from_terms_and_works(text: str, *, speech: bool) -> None:
    (quote,) = quotations([text])

    assert quote.speech is speech


@pytest.mark.parametrize("kind", ["headline", "subhead", "dek", "caption", "list", "source"])
def test_quotation_that_is_no_prose_is_found_and_never_flagged(kind: str) -> None:
    (quote,) = quotations(["Rain fell.", ORPHAN], ["paragraph", kind])

    assert quote.paragraph == 1
    assert not is_unattributed(quote, level=5)


def test_captions_do_not_come_between_a_quotation_and_its_speaker() -> None:
    paragraphs = ["Ana Ruiz said she waits.", "The mill in May.", ORPHAN]

    assert not is_unattributed(quotations(paragraphs, ["paragraph", "caption", "paragraph"])[0])
    assert is_unattributed(quotations(paragraphs)[0])


def test_no_language_that_we_do_not_speak_is_judged() -> None:
    text = "O muro da barragem é velho e não vai aguentar mais um ano de chuva como este. " * 5

    assert not is_unattributed(quotations([text, "“Ninguém nos avisou da água naquela noite.”"])[0])


def test_a_sentence_of_very_many_quotations_is_read_to_its_end() -> None:
    found = quotations(["Ana Ruiz said " + "“We lost it” and " * 60 + "left."])

    assert [quote.text for quote in found] == ["We lost it"] * 60
    assert {quote.speaker for quote in found} == {"Ana Ruiz"}


@pytest.mark.parametrize(
    "speaker",
    [
        "Lund's lawyer",
        "a Lund supporter",
        "one Lund aide",
        "the Lund campaign",
        "Lund's brother-in-law",
    ],
)
def test_whose_somebody_is_does_not_speak(speaker: str) -> None:
    found = quotations([f"Bernie Lund won on Monday. “He never lied to us,” said {speaker}."])

    assert [(quote.speaker, quote.resolved) for quote in found] == [(speaker, speaker)]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        pytest.param("Bernie Lund won. Lund's statement read: “We are glad.”", "Bernie Lund", id="statement"),
        pytest.param(
            "Stephen King moved to Tarn. “We like the quiet here,” King said.", "Stephen King", id="surname that is a title"
        ),
        pytest.param(
            "Mayor Lurdes Marsh met the chief, Tom Adeyemi.\n\n“I gave my word,” she said.\n\n“It rains,” he said.",
            "Tom Adeyemi",
            id="whoever is she is not he",
        ),
        pytest.param("“It was a mistake,” said one of the jurors, Wendy Clay.", "Wendy Clay", id="one of several"),
    ],
)  # fmt: skip
def test_the_full_name_is_that_of_the_speaker(text: str, resolved: str) -> None:
    assert quotations(text.split("\n\n"))[-1].resolved == resolved


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The “quick fix” of May is still there.", "", id="article alone"),
        pytest.param("The ad attacks a “rigged vote” in Lund.", "The ad", id="article behind more"),
        pytest.param("The warning that “nobody gets in” was ignored.", "The warning", id="noun that is a verb too"),
        pytest.param("“It leaks,” said one official.", "one official", id="one before a noun"),
        pytest.param("“It leaks,” is how Lund, the keeper, put it to us.", "", id="put it"),
    ],
)  # fmt: skip
def test_no_word_that_names_nobody_is_a_speaker(text: str, speaker: str) -> None:
    assert quotations([text])[0].speaker == speaker
