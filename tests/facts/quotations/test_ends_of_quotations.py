"""The first and the last words of a quotation, where the source goes on otherwise."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

SOURCE = """\
ILSE VARGA: I don't intend to sell the mill. The owner knew, or ought to have known, that the wheel was
rotten. My father came here with nothing but a mule. We ask the county for one thing: time. We will not wait
any longer for the boats. The lock will be built. It costs a lot. I know that he can't. I say that they should
not. This is what it is. Not that. I'd fix it in my first week, not my third.

TOMAS HOLM: It's a small lock.
"""


def only(words: str) -> Judgement:
    article = next(parse(f"The lock\n\n“{words},” said Ilse Varga.\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(SOURCE, "speech.txt"))]).judge(dated(article))
    return judgement


def diff(judgement: Judgement) -> str:
    marks = {"both": "{}", "article": "+{}+", "source": "-{}-"}
    return " ".join(marks[word.side].format(word.text) for word in judgement.difference)


@pytest.mark.parametrize(
    ("words", "change", "shown"),
    [
        pytest.param(
            "I intend to sell the mill", "negation", "I -don't- intend to sell the mill",
            id="not left out behind the first word",
        ),
        pytest.param(
            "knew that the wheel was rotten", "trimmed",
            "knew -or ought to have known- that the wheel was rotten",
            id="a clause left out behind the first word",
        ),
        pytest.param(
            "I know that he can", "negation", "I know that he can -can't-", id="half of the last word",
        ),
        pytest.param(
            "I say that they should", "negation", "I say that they should -not-", id="not behind the last word",
        ),
        pytest.param("This is what it is", "", "This is what it is", id="not in the next sentence"),
        pytest.param(
            "I came here with nothing but a mule", "content",
            "+I+ -father- came here with nothing but a mule", id="somebody else's deed",
        ),
        pytest.param(
            "We ask the county for one thing: money", "content",
            "We ask the county for one thing +money+ -time-", id="another last word",
        ),
        pytest.param(
            "The lock will be not built", "negation", "The lock will be +not+ built",
            id="not put in before the last word",
        ),
        pytest.param(
            "My father came here with nothing but a donkey cart", "content",
            "My father came here with nothing but a +donkey cart+ -mule-",
            id="two other last words",
        ),
        pytest.param(
            "I’d fix it in my first week, not my third month", "content",
            "I’d fix it in my first week, not my third +month+", id="a word put in at the end of a speech",
        ),
    ],
)  # fmt: skip
def test_words_at_the_ends_stand_beside_their_own(words: str, change: str, shown: str) -> None:
    judgement = only(words)

    assert (judgement.change, diff(judgement)) == (change, shown)


def test_negation_quoted_behind_an_interruption_is_there() -> None:
    article = next(
        parse(
            "The lock\n\n“We will,” said Ilse Varga, “not wait any longer for the trains.”\n",
            "article.txt",
        )
    )
    first, second = QuotationJudge([next(parse(SOURCE, "speech.txt"))]).judge(dated(article))

    assert (first.verdict, second.change) == ("verbatim", "content")
