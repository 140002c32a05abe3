"""Quotations in which a word is moved or a filler left out, and phrases that share common words with a source."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

SOURCE = """\
SAMIRA BELLO: We will not leave anyone behind. In forty years I have never seen so many families at our door. We sold,
you know, every boat that was in the harbour. We did not sell the mill. We sold the house by the lake. We've got a hole
in the roof.

TOMAS HOLM: The deep lake pipe is closed.
"""


def only(words: str) -> Judgement:
    article = next(parse(f"The harbour\n\n“{words},” said Samira Bello.\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(SOURCE, "speech.txt"))]).judge(dated(article))
    return judgement


@pytest.mark.parametrize(
    ("words", "change", "fault"),
    [
        pytest.param("We will leave no one behind", "content", "quote-altered", id="not moved"),
        pytest.param(
            "never, in 40 years, have I seen so many families at our door", "content", "quote-altered",
            id="never moved",
        ),
        pytest.param("We will leave anyone behind", "negation", "quote-altered", id="not lost"),
        pytest.param(
            "We did sell the mill. We did not sell the house by the lake", "negation", "quote-altered",
            id="not moved into another sentence",
        ),
        pytest.param(
            "We sold every boat that was in the harbour", "function-words", "", id="a filler left out"
        ),
        pytest.param("We have a hole in the roof", "function-words", "", id="have got, have"),
        pytest.param("We lost a hole in the roof", "content", "quote-altered", id="not have lost"),
    ],
)  # fmt: skip
def test_moved_negation_is_other_words_and_a_filler_is_none(
    words: str, change: str, fault: str
) -> None:
    judgement = only(words)

    assert (judgement.verdict, judgement.change, judgement.fault) == ("altered", change, fault)


def test_two_common_words_of_a_phrase_are_no_place_for_it() -> None:
    judgement = only("frozen lake pipe")

    assert (judgement.verdict, judgement.certainty, judgement.fault) == ("not-found", "low", "")


@pytest.mark.parametrize(
    ("speaker", "gaps"),
    [
        pytest.param("Tomas Holm", ("the source has SAMIRA BELLO say it",), id="somebody else's"),
        pytest.param("Samira Bello", (), id="the speaker's own"),
    ],
)
def test_few_words_of_somebody_else_are_told_and_no_fault(
    speaker: str, gaps: tuple[str, ...]
) -> None:
    article = next(parse(f"The harbour\n\n“We did not sell the mill,” said {speaker}.\n", "a.txt"))
    (judgement,) = QuotationJudge([next(parse(SOURCE, "speech.txt"))]).judge(dated(article))

    assert (judgement.verdict, judgement.gaps) == ("verbatim", gaps)
