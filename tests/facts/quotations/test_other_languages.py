"""Quotations of an article whose sources are in another language."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.document import Document
from newslint.model.judgement import Judgement

ARTICLE = """\
Minister speaks of taxes

“There will be no new taxes before the next election,” the minister, Karl Lehner, said in the town hall on Monday. He told the council that the state had all it needed, and that the people of the town would not have to pay more for the works at the bridge.
"""
GERMAN = """\
Rede von Karl Lehner

Es wird in dieser Zeit keine neuen Steuern geben, und wer das Gegenteil sagt, der kennt unseren Haushalt nicht. Wir haben in den letzten Jahren viel gebaut, und wir werden auch die Brücke bauen, ohne dass die Menschen in der Stadt mehr zahlen müssen als bisher.
"""
ENGLISH = """\
Speech of Karl Lehner

We have built a great deal in the last years, and we will build the bridge as well, and none of the people in this town will have to pay more for it than they do today. Whoever says that I have no plan for this has not read what the council was given.
"""


def only(*sources: str) -> Judgement:
    article = next(parse(ARTICLE, "article.txt"))
    evidence: list[Document] = [next(parse(text, f"{at}.txt")) for at, text in enumerate(sources)]
    (judgement,) = QuotationJudge(evidence).judge(dated(article))
    return judgement


def test_words_that_may_be_translated_are_no_fault() -> None:
    judgement = only(GERMAN)

    assert (judgement.verdict, judgement.certainty, judgement.fault) == ("not-found", "low", "")
    assert judgement.gaps == (
        "the sources that may have it are in another language: no translation is compared",
    )


@pytest.mark.parametrize(
    ("sources", "fault"),
    [
        pytest.param((ENGLISH,), "quote-not-found", id="a source in the article's language"),
        pytest.param((ENGLISH, GERMAN), "", id="and one in another that has the speaker"),
        pytest.param(
            (ENGLISH, GERMAN.replace("Karl Lehner", "Ida Moser")), "quote-not-found",
            id="and one in another of somebody else",
        ),
    ],
)  # fmt: skip
def test_a_source_in_another_language_excuses_its_own_speaker(
    sources: tuple[str, ...], fault: str
) -> None:
    assert only(*sources).fault == fault
