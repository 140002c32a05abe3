"""Numbers of an article against sources: whose number it is matters."""

import pytest

from newslint.facts.dating import dated
from newslint.facts.figures import FigureJudge
from newslint.formats import parse
from newslint.model.document import Document
from newslint.model.judgement import Judgement

SOURCE = """\
Report of the council of Arden

The fire at the Lune warehouse displaced 39,870 people, the council of Arden said. In the vote Lowe won 45 percent and Marsh won 38 percent. The new bridge at Arden will cost $1,512,300, the treasurer wrote. In 2019 the city of Arden counted 120 thefts of bicycles. The school in Arden employs about 44 teachers.
"""


def document(text: str, path: str = "report.txt") -> Document:
    return next(parse(text, path))


def only(sentence: str, *sources: str) -> Judgement:
    article = document(f"A day in town\n\n{sentence}\n", "article.txt")
    evidence = [document(source, f"report{number}.txt") for number, source in enumerate(sources)]
    judge = FigureJudge(evidence or [document(SOURCE)])
    return next(iter(judge.judge(dated(article))))


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("The fire at the Lune warehouse displaced 39,870 people.", "supported", id="the same"),
        pytest.param("The fire at the Lune warehouse displaced nearly 40,000 people.", "supported", id="nearly, and less"),
        pytest.param("The fire at the Lune warehouse displaced more than 40,000 people.", "not-enough-evidence", id="more than, but less"),
        pytest.param("The new bridge at Arden will cost $1.5 million.", "supported", id="rounded"),
        pytest.param("In the vote Lowe won 45% and Marsh came second.", "supported", id="a sign for percent"),
        pytest.param("In the vote Lowe won 38 percent and Marsh won 45 percent.", "refuted", id="numbers swapped"),
        pytest.param("In 2019 the city of Arden counted 140 thefts of bicycles.", "refuted", id="another number"),
        pytest.param("In 2020 the city of Arden counted 140 thefts of bicycles.", "not-enough-evidence", id="another year"),
        pytest.param("In 2019 the city of Brill counted 140 thefts of bicycles.", "not-enough-evidence", id="another town"),
        pytest.param("In 2019 the city of Arden counted 140 fires of bicycles.", "not-enough-evidence", id="another noun"),
        pytest.param("The school in Arden employs 54 teachers.", "not-enough-evidence", id="the source says about"),
        pytest.param("In 2019 the city of Arden counted at least 100 thefts of bicycles.", "not-enough-evidence", id="at least"),
    ],
)  # fmt: skip
def test_number_is_held_against_its_subject(sentence: str, verdict: str) -> None:
    assert only(sentence).verdict == verdict


PLAIN = """\
Report of the council

The repairs will cost 2.4 million crowns, the council said. Unemployment in the region fell to 5.2 percent in March. The new path is 5 km long, the builder said. In the second quarter the port moved 7 ships of grain.
"""


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("The repairs will cost 4.2 million crowns, the council said.", "refuted", id="no name at all"),
        pytest.param("Unemployment in the region fell to 2.5 percent in March.", "refuted", id="few words and a month"),
        pytest.param("Unemployment in the region fell to 2.5 percent in April.", "not-enough-evidence", id="another month"),
        pytest.param("In the first quarter the port moved 5 ships of grain.", "not-enough-evidence", id="another quarter"),
        pytest.param("Unemployment in the town fell to 2.5 percent.", "not-enough-evidence", id="too few words"),
        pytest.param("The new path is 5km long, the builder said.", "supported", id="a unit without a space"),
    ],
)  # fmt: skip
def test_sentence_without_names_must_be_the_same_but_for_its_number(
    sentence: str, verdict: str
) -> None:
    assert only(sentence, PLAIN).verdict == verdict


def test_sentence_without_names_in_a_source_of_something_else_refutes_nothing() -> None:
    sentence = "Costs at Lowe rose. The repairs will cost 4.2 million crowns, the council said."

    assert only(sentence, f"{PLAIN} So says Arden.").verdict == "not-enough-evidence"
    assert only(sentence, f"{PLAIN} So says Lowe.").verdict == "refuted"


def test_number_inside_a_quotation_is_left_to_the_quotation() -> None:
    article = document(
        "A day\n\n“The repairs will cost 4.2 million crowns,” Ada Lowe said of 12 houses.\n",
        "a.txt",
    )
    (judgement,) = FigureJudge([document(PLAIN)]).judge(dated(article))

    assert judgement.unit.text == "12 houses"


def test_refuted_number_shows_the_sentence_and_its_place() -> None:
    judgement = only("In 2019 the city of Arden counted 140 thefts of bicycles.")
    (evidence,) = judgement.evidence

    assert (judgement.fault, evidence.stance) == ("figure-refuted", "refutes")
    assert evidence.quote == "In 2019 the city of Arden counted 120 thefts of bicycles."
    assert evidence.locator == "report.txt:3:209"


def test_rounding_is_told() -> None:
    judgement = only("The new bridge at Arden will cost $1.5 million.")

    assert judgement.steps == ("$1.5 million rounds $1,512,300",)


def test_sources_that_disagree_are_conflicting() -> None:
    sentence = "In 2019 the city of Arden counted 120 thefts of bicycles."
    judgement = only(
        sentence, f"Report\n\n{sentence} Fine.\n", f"Paper\n\n{sentence.replace('120', '160')}\n"
    )

    assert [evidence.stance for evidence in judgement.evidence] == ["supports", "refutes"]
    assert (judgement.verdict, judgement.fault) == ("conflicting", "")


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        pytest.param("The bridge of Arden is 412 metres long.", "supported", id="length"),
        pytest.param("The bridge of Arden is 14 metres wide.", "supported", id="width"),
        pytest.param("The bridge of Arden is 24 metres wide.", "refuted", id="another width"),
        pytest.param("The bridge of Arden is 400 metres long.", "not-enough-evidence", id="round length"),
        pytest.param("The bridge of Arden is 412 metres wide.", "refuted", id="length as width"),
    ],
)  # fmt: skip
def test_two_measures_of_one_sentence_are_told_apart(sentence: str, verdict: str) -> None:
    source = "Report\n\nThe bridge of Arden is 412 metres long and 14 metres wide, the town says.\n"

    assert only(sentence, source).verdict == verdict


def test_without_sources_nothing_is_judged() -> None:
    article = document("A day\n\nLowe won 45 percent of the vote.\n", "article.txt")

    assert list(FigureJudge([]).judge(dated(article))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It happened in 2019.", id="a year"),
        pytest.param("The first of May came.", id="an ordinal"),
        pytest.param("They scored 3 to 2.", id="bare numbers"),
        pytest.param("The firm 6sense opened.", id="a digit in a name"),
    ],
)
def test_numbers_that_count_nothing_are_left_out(sentence: str) -> None:
    article = document(f"A day\n\n{sentence}\n", "article.txt")

    assert list(FigureJudge([document(SOURCE)]).judge(dated(article))) == []


def test_many_numbers_are_judged() -> None:
    article = document("A day\n\n" + "Lowe won 45 percent of 12 votes. " * 500, "article.txt")
    source = document("Arden votes\n\n" + "Lowe won 46 percent of 13 votes. " * 500)

    assert len(list(FigureJudge([source]).judge(dated(article)))) == 1_000
