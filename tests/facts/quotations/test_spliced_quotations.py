"""Sentences that stand apart in the source, quoted as if one followed the other."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.judgement import Judgement

_BETWEEN = " ".join(
    f"On day {day} the wind came from the sea and {day} boats went out." for day in range(20, 50)
)
SOURCE = f"""\
MAYA ORREN: We repaired all the gates of the lock before the winter. My father dug the first basin with a spade and a
lamp. {_BETWEEN} The gulls were louder than the band when we opened the new quay.
"""
GATES = "We repaired all the gates of the lock before the winter"
BASIN = "My father dug the first basin with a spade and a lamp"
GULLS = "The gulls were louder than the band when we opened the new quay"


def judged(words: str) -> Judgement:
    article = next(parse(f"The quay opens\n\n“{words},” said Maya Orren.\n", "article.txt"))
    (judgement,) = QuotationJudge([next(parse(SOURCE, "speech.txt"))]).judge(dated(article))
    return judgement


@pytest.mark.parametrize(
    ("words", "change", "fault"),
    [
        pytest.param(f"{GATES}. {GULLS}", "trimmed", "quote-trimmed", id="in order"),
        pytest.param(f"{GULLS}. {GATES}", "content", "quote-altered", id="in another order"),
        pytest.param(f"{GATES} … {GULLS}", "", "", id="an ellipsis says so"),
    ],
)
def test_sentences_put_together_are_found_and_told(words: str, change: str, fault: str) -> None:
    judgement = judged(words)

    assert (judgement.change, judgement.fault, len(judgement.evidence)) == (change, fault, 2)
    assert ("no ellipsis says so" in " ".join(judgement.steps)) is bool(change)


def test_sentence_that_no_source_has_spoils_the_splice() -> None:
    judgement = judged(f"{BASIN}. Nobody ever paid him for a single hour of that work")

    assert judgement.verdict == "partly-found"
    assert judgement.gaps == ("the rest of it is in no source",)
