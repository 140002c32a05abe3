"""Amounts of money: a currency is written before its number, and counts behind it."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

SOURCE = "MAYA ORREN: The lock will cost us $4 billion in the end, and nobody asked for it. We paid $7 million.\n"


def judged(words: str, source: str = SOURCE) -> Judgement:
    article = next(parse(f"The lock\n\n“{words},” said Maya Orren.\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(source, "speech.txt"))]).judge(dated(article))
    return judgement


def diff(judgement: Judgement) -> str:
    marks = {"both": "{}", "article": "+{}+", "source": "-{}-"}
    return " ".join(marks[word.side].format(word.text) for word in judgement.difference)


@pytest.mark.parametrize(
    ("words", "change", "shown"),
    [
        pytest.param(
            "The lock will cost us $9 billion in the end", "number",
            "The lock will cost us +$9 billion+ -$4 billion- in the end", id="another amount",
        ),
        pytest.param(
            "The lock will cost us €4 billion in the end", "number",
            "The lock will cost us +€4 billion+ -$4 billion- in the end", id="another currency",
        ),
        pytest.param(
            "The lock will cost us 4 billion euros in the end", "number",
            "The lock will cost us 4 billion +euros+ -$- in the end", id="another currency in words",
        ),
        pytest.param(
            "The lock will cost us four billion dollars in the end", "",
            "The lock will cost us four billion dollars in the end", id="the same in words",
        ),
        pytest.param(
            "The lock won't cost us $4 billion in the end", "negation",
            "The lock +won't+ -will- cost us $4 billion in the end", id="one word that is two",
        ),
    ],
)  # fmt: skip
def test_amounts_are_compared_and_shown_whole(words: str, change: str, shown: str) -> None:
    judgement = judged(words)

    assert (judgement.change, diff(judgement)) == (change, shown)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        pytest.param("The mast cost us £3 million", "", id="a sign for pounds"),
        pytest.param("The mast cost us $3 million", "number", id="another currency"),
        pytest.param("I lost twenty pounds", "", id="a weight"),
        pytest.param("He paid $20 three years ago", "", id="a number behind an amount"),
    ],
)
def test_pounds_are_a_currency_behind_a_number(words: str, change: str) -> None:
    source = "The mast cost us 3 million pounds. I lost 20 pounds. He paid 20 dollars 3 years ago."
    judgement = judged(words, f"MAYA ORREN: {source}\n")

    assert judgement.change == change


def test_amount_at_the_end_is_quoted_whole() -> None:
    assert judged("We paid $7 million").evidence[0].quote == "We paid $7 million"


def test_words_added_at_the_end_of_a_source_leave_its_words() -> None:
    judgement = judged(
        "We paid seven crews for the gates and we are not done",
        "MAYA ORREN: We paid seven crews for the gates",
    )

    assert judgement.evidence[0].quote == "We paid seven crews for the gates"
    assert diff(judgement) == "We paid seven crews for the gates +and we are not done+"
