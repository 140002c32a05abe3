"""What a source has before a quotation and between its parts: denials cut off, sentences joined, other speakers."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

BRIEFING = """\
MS. HARDACRE:  No soldiers have been sent. No, we will sell the boats. I have never said that the mill is closed. Not
one household will pay. They tell us the river is nobody's.

Q    So it is not off the table?

MS. HARDACRE:  The levy stays where it is. I can't promise anything beyond 2027. I find that the bank knew of it. The
miller was not careless. We paid for it -- nobody asked us to -- in March.

GENERAL OKOYE:  I would hate to see the boats of this harbour sold to strangers.
"""


def only(words: str, source: str = BRIEFING) -> Judgement:
    article = next(parse(f"The briefing\n\n“{words},” said Ann Hardacre.\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(source, "briefing.txt"))]).judge(dated(article))
    return judgement


@pytest.mark.parametrize(
    ("words", "verdict", "steps"),
    [
        pytest.param(
            "Soldiers have been sent", "altered", ("the source has “No” here, the article has not",), id="no"
        ),
        pytest.param(
            "One household will pay", "altered", ("the source has “Not” here, the article has not",), id="not"
        ),
        pytest.param("We will sell the boats", "verbatim", (), id="no as an answer"),
        pytest.param("soldiers have been sent", "verbatim", (), id="no sentence of its own"),
        pytest.param(
            "The mill is closed", "verbatim",
            ("the source has “I have never said that” right before it",), id="what was never said",
        ),
        pytest.param(
            "The levy stays where it is … beyond 2027", "verbatim",
            ("“I can't promise anything” is left out between two parts",), id="a clause that denies",
        ),
        pytest.param(
            "I find that the bank … was not careless", "verbatim",
            ("two parts join the start of one sentence to the end of another",), id="two halves",
        ),
        pytest.param("We paid for it … in March", "verbatim", (), id="a remark left out"),
        pytest.param("The levy stays where it is … The miller was not careless", "verbatim", (), id="whole sentences"),
    ],
)  # fmt: skip
def test_what_is_left_out_around_a_quotation_is_told(
    words: str, verdict: str, steps: tuple[str, ...]
) -> None:
    judgement = only(words)

    assert (judgement.verdict, judgement.steps) == (verdict, steps)


def test_negation_cut_off_is_a_fault() -> None:
    judgement = only("Soldiers have been sent")

    assert (judgement.change, judgement.fault) == ("negation", "quote-altered")
    assert judgement.evidence[0].quote == "No soldiers have been sent"


def test_negation_cut_off_before_two_parts_is_a_fault() -> None:
    judgement = only("Soldiers have … been sent")

    assert (judgement.change, judgement.fault) == ("negation", "quote-altered")


def test_words_of_a_question_are_no_answer() -> None:
    assert only("It is not off the table").gaps == ("the source does not tell who says it",)


def test_part_of_somebody_else_makes_a_quotation_misattributed() -> None:
    judgement = only("I have never said that the mill is closed … I would hate to see the boats")

    assert (judgement.verdict, judgement.steps[-1]) == (
        "misattributed",
        "the article has Ann Hardacre say it, the source GENERAL OKOYE",
    )


def test_few_words_of_somebody_else_are_shown() -> None:
    judgement = only("The levy stays where it is … sold to strangers")

    assert judgement.gaps == ("the source has GENERAL OKOYE say “sold to strangers”",)


def test_quotation_carried_on_in_a_source_has_its_speaker() -> None:
    source = "“I was tired of the sea,” Paul Lund said. “But we stay in the north.”"

    assert only("But we stay in the north", source).gaps == ("the source has Paul Lund say it",)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        pytest.param("We tell them the river is nobody’s", "content", id="we for they"),
        pytest.param("They tell them the river is nobody’s", "function-words", id="them for us"),
    ],
)
def test_who_does_it_to_whom_must_stay(words: str, change: str) -> None:
    assert only(words).change == change


def test_label_has_a_space_before_its_colon_in_french() -> None:
    source = (
        "LA MAIRE ANNE ROUX : Nous fermons.\n\nM. JEAN BELL\u00a0: Vous aviez promis une école.\n"
    )

    assert only("Vous aviez promis une école", source).gaps == (
        "the source has M. JEAN BELL say it",
    )


def test_words_found_over_two_lines_are_shown_in_one() -> None:
    (evidence,) = only("Not one household will pay").evidence

    assert evidence.quote == "Not one household will pay"
