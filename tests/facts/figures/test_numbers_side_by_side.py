"""Sources that give several numbers of one measure in a sentence: which of them an article's number stands against."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.figures import FigureJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement


def judged(sentence: str, source: str) -> list[Judgement]:
    article = next(parse(f"A day in Arden\n\n{sentence}\n", "article.txt"))
    evidence = next(parse(f"Report of Arden\n\n{source}\n", "report.txt"))
    return list(FigureJudge([evidence]).judge(dated(article)))


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(
            "Lund employs 1,100 people in Norway and Sweden.",
            "The company Lund employs 400 people in Norway and 700 people in Sweden.", id="their sum",
        ),
        pytest.param(
            "In Arden, 46 percent of voters rejected the plan and 54 percent backed it.",
            "Voters in Arden backed the plan by 54 percent to 46 percent.", id="the other way round",
        ),
        pytest.param(
            "The budget of Elmford gives roads 31 million euros.",
            "The budget of Elmford gives schools 92 million euros and roads 31 million euros.", id="one of two",
        ),
        pytest.param(
            "A first-class ticket from Arden to Brill costs 49 euros.",
            "A ticket from Arden to Brill costs 29 euros in second class and 49 euros in first class.",
            id="the second of two",
        ),
    ],
)  # fmt: skip
def test_number_that_may_be_another_one_is_not_refuted(sentence: str, source: str) -> None:
    assert "refuted" not in [judgement.verdict for judgement in judged(sentence, source)]


def test_number_far_from_the_head_of_its_sentence_is_found() -> None:
    source = "The budget of Elmford gives schools 92 million euros and roads 31 million euros."
    (judgement,) = judged("The budget of Elmford gives roads 31 million euros.", source)

    assert judgement.verdict == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The budget of Elmford gives schools 31 million euros and roads 92 million euros.", id="swapped"
        ),
        pytest.param(
            "The budget of Elmford gives schools 29 million euros and roads 13 million euros.", id="two others"
        ),
    ],
)  # fmt: skip
def test_numbers_in_the_same_two_places_are_refuted(sentence: str) -> None:
    source = "The budget of Elmford gives schools 92 million euros and roads 31 million euros."

    assert [judgement.verdict for judgement in judged(sentence, source)] == ["refuted", "refuted"]
