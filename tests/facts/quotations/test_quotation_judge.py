"""Quotations of invented people against invented speeches."""

import subprocess
import sys

import pytest

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.document import Document
from newslint.model.judgement import Judgement

SPEECH = """\
MAYA ORREN: Good evening. We will not raise the water levy by 40 percent, and I have said so for ten years.

TOM PELTIER: Thank you. I think the bridge -- the bridge over the Lune was closed in 1998 for $4 million in repairs, and nobody told the council.

MAYA ORREN: That is not my figure -- it is the figure of the county treasurer. Our people, [applause] and there are many of them here, deserve better than this. We're going to win. It cost 1.2 million. One-third of the money is gone.
"""


def document(text: str, path: str = "speech.txt") -> Document:
    return next(parse(text, path))


def judged(body: str, *sources: Document) -> list[Judgement]:
    article = document(f"Council meets over levy\n\n{body}\n", "article.txt")
    return list(QuotationJudge(sources or [document(SPEECH)]).judge(dated(article)))


def only(body: str, *sources: Document) -> Judgement:
    (judgement,) = judged(body, *sources)
    return judgement


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("We will not raise the water levy by 40 percent", id="word for word"),
        pytest.param("We will not raise the water levy by 40%", id="a sign for percent"),
        pytest.param(
            "we won’t raise the water levy by forty per cent", id="contraction, number in words"
        ),
        pytest.param("I have said so for 10 years", id="digits for a word"),
        pytest.param("was closed in 1998 for four million dollars in repairs", id="money in words"),
        pytest.param("was closed in 1998 for $4m in repairs", id="money made short"),
        pytest.param("Our people … deserve better than this", id="an ellipsis"),
        pytest.param("Our people [...] deserve better than this", id="an ellipsis in brackets"),
        pytest.param("Our people and there are many of them here", id="a note of the transcript"),
        pytest.param("[The citizens] deserve better than this", id="the editor's words"),
        pytest.param("[W]e will not raise the water-levy", id="the editor's capital, a hyphen"),
        pytest.param("We are gonna win", id="spoken form"),
        pytest.param("It cost one point two million", id="a decimal in words"),
    ],
)
def test_what_only_looks_different_is_verbatim(words: str) -> None:
    judgement = only(f"“{words},” said a speaker at the hall.")

    assert (judgement.verdict, judgement.change, judgement.fault) == ("verbatim", "", "")


@pytest.mark.parametrize(
    ("words", "change", "fault"),
    [
        pytest.param(
            "We will not raise the water levy by 14 percent",
            "number",
            "quote-altered",
            id="another number",
        ),
        pytest.param(
            "We will raise the water levy by 40 percent",
            "negation",
            "quote-altered",
            id="not dropped",
        ),
        pytest.param(
            "I have not said so for ten years",
            "negation",
            "quote-altered",
            id="not put in",
        ),
        pytest.param(
            "That is not the figure of the county treasurer",
            "negation",
            "quote-altered",
            id="not joined to other words",
        ),
        pytest.param(
            "the bridge over the Lune was opened in 1998 for $4 million",
            "content",
            "quote-altered",
            id="another verb",
        ),
        pytest.param(
            "We may not raise the water levy by 40 percent",
            "content",
            "quote-altered",
            id="another modal",
        ),
        pytest.param(
            "it is the figure of the treasurer", "trimmed", "quote-trimmed", id="a word left out"
        ),
        pytest.param(
            "I think the bridge over the Lune was closed", "function-words", "", id="said twice"
        ),
        pytest.param("a third of the money is gone", "function-words", "", id="a for one"),
    ],
)
def test_changes_have_their_class(words: str, change: str, fault: str) -> None:
    judgement = only(f"“{words},” said a speaker at the hall.")

    assert (judgement.verdict, judgement.change, judgement.fault) == ("altered", change, fault)


def test_place_in_the_source_has_line_and_column() -> None:
    (evidence,) = only("“The bridge over the Lune was closed in 1998,” said Tom Peltier.").evidence

    assert evidence.locator == "speech.txt:3:47"
    assert evidence.quote == "the bridge over the Lune was closed in 1998"


def test_diff_shows_both_sides() -> None:
    judgement = only("“We will not raise the water levy by 14 percent,” said Maya Orren.")

    assert [(word.side, word.text) for word in judgement.difference] == [
        ("both", "We will not raise the water levy by"),
        ("article", "14"),
        ("source", "40"),
        ("both", "percent"),
    ]


def test_interrupted_quotation_is_found_in_one_place() -> None:
    again = "ANNA VEIL: Not raise, they say. Not raise the water levy? We will see."
    first, second = judged(
        "“We will,” Maya Orren said, “not raise the water levy.”", document(f"{again}\n\n{SPEECH}")
    )

    assert first.evidence[0].locator.startswith("speech.txt:3:")
    assert second.evidence[0].locator.startswith("speech.txt:3:")


def test_words_of_another_speaker_are_misattributed() -> None:
    judgement = only(
        "“The bridge over the Lune was closed in 1998 for $4 million in repairs,” said Maya Orren."
    )

    assert (judgement.verdict, judgement.fault, judgement.certainty) == (
        "misattributed", "quote-misattributed", "high",
    )  # fmt: skip
    assert judgement.steps[-1] == "the article has Maya Orren say it, the source TOM PELTIER"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Orren: We ask for a bridge that stands for eighty years.\n\nPeltier: Yes.", id="surname"),
        pytest.param("MODERATOR: We ask for a bridge that stands for eighty years.\n\nQ: Yes.", id="no name"),
        pytest.param("MAYOR ORREN: We ask for a bridge that stands for eighty years.\n\nQ: Yes.", id="title"),
        pytest.param("We ask for a bridge that stands for eighty years.", id="no label at all"),
        pytest.param(
            "PELTIER: We ask for a bridge that stands for eighty years.\n\n"
            "ORREN: We ask for a bridge that stands for eighty years.",
            id="both say it",
        ),
    ],
)  # fmt: skip
def test_speaker_who_may_be_the_same_is_not_misattributed(source: str) -> None:
    judgement = only(
        "“We ask for a bridge that stands for eighty years,” said Maya Orren.", document(source)
    )

    assert judgement.verdict == "verbatim"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Maya Orren: Good evening.\nTom Peltier: The old bridge will be closed for the whole winter.", id="lines of one paragraph"),
        pytest.param("Orren: Good evening.\nPeltier: The old bridge will be closed for the whole winter.\nOrren: No.\nPeltier: Yes.", id="surnames that come again"),
        pytest.param("# Minutes\n\n**Maya Orren:** Good evening.\n\n**Tom Peltier:** The old bridge will be closed for the whole winter.", id="bold names"),
    ],
)  # fmt: skip
def test_labels_of_a_transcript_are_seen_however_its_lines_stand(source: str) -> None:
    judgement = only(
        "“The old bridge will be closed for the whole winter,” said Maya Orren.",
        document(source, "minutes.md" if source.startswith("#") else "minutes.txt"),
    )

    assert judgement.verdict == "misattributed"


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param(("Correction", "Monday"), id="corrections and days"),
        pytest.param(("Claim", "Verdict"), id="a fact-check"),
        pytest.param(("Population", "Height"), id="single words that come once"),
    ],
)
def test_headings_before_a_colon_speak_for_nobody(labels: tuple[str, str]) -> None:
    first, second = labels
    source = f"The bridge\n\n{first}: It has four arches.\n{second}: The old bridge will be closed for the whole winter.\n"
    judgement = only(
        "“The old bridge will be closed for the whole winter,” said Maya Orren.", document(source)
    )

    assert (judgement.verdict, judgement.gaps) == (
        "verbatim", ("the source does not tell who says it",)
    )  # fmt: skip


CRANE = """\
REPORTER: In 2022 you wanted money. Will you sell the crane?

INES DUARTE: No. We will never sell the crane. We will, if it is not too late, paint the crane.
"""


def test_passage_of_the_speaker_is_preferred_to_a_question_beside_it() -> None:
    judgement = only("“We will sell the crane,” said Ines Duarte.", document(CRANE))

    assert (judgement.change, judgement.evidence[0].quote) == (
        "negation", "We will never sell the crane"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "change"),
    [
        pytest.param("We … sell the crane", "negation", id="never left out"),
        pytest.param("We will … paint the crane", "", id="a clause left out"),
    ],
)
def test_ellipsis_that_hides_a_negation_is_told(words: str, change: str) -> None:
    judgement = only(f"“{words},” said Ines Duarte.", document(CRANE))

    assert judgement.change == change


@pytest.mark.parametrize(
    ("signature", "verdict"),
    [
        pytest.param("", "verbatim", id="nobody's"),
        pytest.param("— Ines Duarte", "verbatim", id="the speaker's"),
        pytest.param("— Anders Holm", "misattributed", id="somebody else's"),
    ],
)
def test_block_quotation_needs_no_marks(signature: str, verdict: str) -> None:
    source = document("INES DUARTE: The port moved more than ever before.\n\nANDERS HOLM: No.")
    text = (
        f"# A day\n\n> The port moved more than ever before.\n>\n> {signature}\n\nThat was all.\n"
    )
    article = document(text, "article.md")
    (judgement,) = QuotationJudge([source]).judge(dated(article))

    assert (judgement.verdict, judgement.unit.text) == (
        verdict, "The port moved more than ever before."
    )  # fmt: skip


def test_change_in_a_quotation_that_does_not_end_is_no_fault() -> None:
    judgement = only(
        "“We will, if it is not too late, paint the crane, Duarte said.", document(CRANE)
    )

    assert (judgement.verdict, judgement.fault, judgement.certainty) == ("altered", "", "low")


def test_name_of_a_work_that_no_source_has_is_no_fault() -> None:
    spoken, named = judged(
        "“We will never sell the crane,” said Ines Duarte.\n\nThe film “The Long Night of the Sea” opened.",
        document(CRANE),
    )

    assert (spoken.verdict, named.verdict, named.fault) == ("verbatim", "not-found", "")


def test_altered_words_of_another_speaker_are_both() -> None:
    judgement = only(
        "“We ask for a bridge that stands for ninety years,” said Maya Orren.",
        document(
            "TOM PELTIER: We ask for a bridge that stands for eighty years.\n\nMAYA ORREN: Yes."
        ),
    )

    assert (judgement.verdict, judgement.change) == ("misattributed", "number")


def test_attribution_of_another_article_counts() -> None:
    other = "Bridge to close\n\n“The old bridge will be closed for the whole winter,” said Tom Peltier.\n"
    judgement = only(
        "“The old bridge will be closed for the whole winter,” said Maya Orren.", document(other)
    )

    assert judgement.verdict == "misattributed"


def test_words_that_no_related_source_has_are_no_fault_and_say_what_was_searched() -> None:
    judgement = only("“The harbour will be painted green next spring,” said Ida Quell.")

    assert (judgement.verdict, judgement.certainty, judgement.fault) == ("not-found", "low", "")
    assert judgement.steps == ("searched speech.txt",)
    assert judgement.gaps == ("no source has the speaker or any quotation of this article",)


def test_words_that_a_known_speaker_never_said_are_not_found() -> None:
    judgement = only("“The harbour will be painted green next spring,” said Maya Orren.")

    assert (judgement.verdict, judgement.fault, judgement.gaps) == (
        "not-found",
        "quote-not-found",
        (),
    )


def test_half_of_a_quotation_is_partly_found() -> None:
    judgement = only(
        "“Our people deserve better than this … and the moon is made of cheese,” said Orren."
    )

    assert judgement.verdict == "partly-found"
    assert judgement.gaps == ("1 of 2 parts of it not found",)


def test_without_evidence_there_is_no_source() -> None:
    article = document("Council meets\n\n“We will not pay,” said Maya Orren.\n", "article.txt")
    (judgement,) = QuotationJudge([]).judge(dated(article))

    assert (judgement.verdict, judgement.fault) == ("no-source", "")


def test_article_is_no_evidence_for_itself() -> None:
    article = document(
        "Council meets\n\n“We will not pay for the bridge,” said Maya Orren.\n", "article.txt"
    )
    (judgement,) = QuotationJudge([article]).judge(dated(article))

    assert (judgement.verdict, judgement.gaps) == (
        "no-source", ("no source but the article itself was given",)
    )  # fmt: skip


def test_parts_in_another_order_are_altered() -> None:
    judgement = only(
        "“Our people deserve better than this … it is the figure of the county treasurer,” said Orren."
    )

    assert (judgement.verdict, judgement.change) == ("altered", "content")


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("“" * 50_000, id="marks"),
        pytest.param("“" + "a " * 50_000 + "”", id="one long quotation"),
        pytest.param("“[" * 2_000, id="brackets"),
        pytest.param("“1,1.1 ”" * 2_000, id="numbers"),
    ],
)
def test_hostile_text_is_judged(hostile: str) -> None:
    source = document("a " * 20_000 + "(A " * 5_000 + "A: " * 5_000)

    assert isinstance(judged(hostile, source), list)


def test_hash_seed_changes_nothing() -> None:
    code = (
        "from newslint.formats import parse; from newslint.facts.dating import dated;"
        "from newslint.facts.quotations import QuotationJudge;"
        "d=lambda t,p: next(parse(t,p));"
        "print(list(QuotationJudge([d('ORR: We saw two red boats and one red house by the red sea.', 's.txt')])"
        ".judge(dated(d('Head\\n\\n“We saw three red boats and a red house … the sea,” said Orr.', 'a.txt')))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(outputs) == 1
