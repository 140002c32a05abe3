"""Files of terms: what each form says, and everything that is wrong with one told at once."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from newslint.errors import FactsError, Problem
from newslint.facts.offices.congress import read_congress_yaml
from newslint.facts.offices.plain import export, read_plain_csv
from newslint.facts.offices.sparql import query, read_sparql_json
from newslint.facts.offices.term import Term
from newslint.facts.offices.wikidata import read_wikidata_csv

DAY = date(2024, 1, 31)
HEAD = "person,office,jurisdiction,start,end,title,person_id,source,snapshot,acting\n"
ROW = "Mara Ilvet,foreign minister,Estonia,2020-03-04,2022,Minister,Q42,https://example.org/x,2024-01-31,\n"


def written(folder: Path, text: str | bytes, name: str = "terms.csv") -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def told(error: pytest.ExceptionInfo[FactsError]) -> list[tuple[int, str]]:
    return [(problem.line, problem.text) for problem in error.value.problems]


def test_plain_row_is_a_term(tmp_path: Path) -> None:
    (term,) = read_plain_csv(written(tmp_path, HEAD + ROW))

    assert term == Term(
        "Mara Ilvet", "foreign minister", "Estonia", "2020-03-04", "2022", "2024-01-31",
        "https://example.org/x", "Q42", "Minister", acting=False, row=2,
    )  # fmt: skip


def test_columns_may_stand_in_any_order_and_some_be_left_out(tmp_path: Path) -> None:
    text = "end,start,person,jurisdiction,office,snapshot,source\n,2020,Mara Ilvet,Estonia,speaker,2024,https://example.org/x\n"
    (term,) = read_plain_csv(written(tmp_path, text))

    assert (term.person, term.start, term.end, term.person_id) == ("Mara Ilvet", "2020", "", "")


def test_export_is_read_again_as_it_was(tmp_path: Path, term: Callable[..., Term]) -> None:
    whole = [
        term(),
        term(person='Ada "Ace" Brook, Jr.', start="", end="", acting=True, person_id=""),
    ]
    file = tmp_path / "out.csv"

    assert export(whole, file) == 2
    assert [found._replace(row=0) for found in read_plain_csv(file)] == whole


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(("2020-03-04", "4 March 2020"), "start “4 March 2020” is no date; wanted YYYY, YYYY-MM or YYYY-MM-DD", id="date in words"),
        pytest.param(("2020-03-04", "2021-02-30"), "start “2021-02-30” is no date; wanted YYYY, YYYY-MM or YYYY-MM-DD", id="no such day"),
        pytest.param(("2020-03-04", "2023"), "end 2022 lies before start 2023", id="reversed"),
        pytest.param((",2022,", ",,"), None, id="open is no problem"),
        pytest.param(("Q42", "42"), "“42” is no Wikidata item; wanted one like Q42", id="item"),
        pytest.param(("https://example.org/x", "the archive"), "“the archive” is no address; wanted one that begins with https://", id="source"),
        pytest.param(("https://example.org/x", ""), "no source", id="no source"),
        pytest.param(("Mara Ilvet", " "), "no person", id="no person"),
        pytest.param(("Mara Ilvet", "Mara\x1b[2J"), "control character U+001B in person", id="escape"),
        pytest.param(("Mara Ilvet", "Mara\u202eIlvet"), "control character U+202E in person", id="direction"),
        pytest.param(("Mara Ilvet", "M" * 600), "person of 600 characters; up to 500 are taken", id="giant"),
        pytest.param(("2024-01-31,", "2024-01-31,perhaps"), "“perhaps” says nothing of acting; wanted yes, no or nothing", id="acting"),
    ],
)  # fmt: skip
def test_wrong_cell_is_told(tmp_path: Path, change: tuple[str, str], said: str | None) -> None:
    file = written(tmp_path, HEAD + ROW.replace(*change))
    problems: list[Problem] = []
    terms = list(read_plain_csv(file, problems))

    assert [problem.text for problem in problems] == ([said] if said else [])
    assert len(terms) == (0 if said else 1)


def test_all_problems_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    rows = ROW + ROW.replace("Q42", "42") + "\n" + ROW.replace("2020-03-04", "soon")
    with pytest.raises(FactsError) as error:
        read_plain_csv(written(tmp_path, HEAD + rows))

    assert [line for line, _ in told(error)] == [3, 5]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("", 1, "no column “person”", id="empty"),
        pytest.param(HEAD.replace("office", "ofice") + ROW, 1, "no column “office”", id="misspelt"),
        pytest.param(HEAD + "Mara Ilvet,speaker\n", 2, "2 cells under 10 columns", id="short row"),
        pytest.param(HEAD + '"Mara', 2, "no CSV: unexpected end of data", id="open mark"),
        pytest.param(HEAD.encode() + b"\xff\n", 2, "byte 0xff is not UTF-8", id="not UTF-8"),
        pytest.param(HEAD.replace("title", "person"), 1, "two columns of one name", id="twice"),
    ],
)
def test_file_that_is_no_table_is_told(
    tmp_path: Path, text: str | bytes, line: int, said: str
) -> None:
    with pytest.raises(FactsError) as error:
        read_plain_csv(written(tmp_path, text))

    assert (line, said) in told(error)


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="cannot be read: No such file"):
        read_plain_csv(tmp_path / "nowhere.csv")


def test_wikidata_title_becomes_an_office(tmp_path: Path) -> None:
    text = (
        "wikidata,person,office,jurisdiction,start,end,snapshot\n"
        "Q42,Mara Ilvet,Secretary of State,United States,2020,,2022-08-03\n"
        "Q43,Ada Brook,Keeper of the Geese,Finland,2020,,2022-08-03\n"
    )
    first, second = read_wikidata_csv(written(tmp_path, text))

    assert (first.office, first.title) == ("foreign minister", "Secretary of State")
    assert first.source == "https://www.wikidata.org/wiki/Q42"
    assert second.office == "Keeper of the Geese"


def binding(**values: str) -> dict[str, dict[str, str]]:
    plain = {
        "person": "http://www.wikidata.org/entity/Q42",
        "personLabel": "Mara Ilvet",
        "position": "http://www.wikidata.org/entity/Q1",
        "positionLabel": "Minister of Foreign Affairs",
        "jurisdictionLabel": "Estonia",
        "start": "2020-03-01T00:00:00Z",
        "startPrecision": "10",
    }
    return {name: {"type": "literal", "value": value} for name, value in (plain | values).items()}


def answered(folder: Path, *bindings: object) -> Path:
    return written(folder, json.dumps({"results": {"bindings": bindings}}), "answer.json")


def test_sparql_dates_are_as_exact_as_they_were_meant(tmp_path: Path) -> None:
    found = binding(end="2022-07-18T00:00:00Z", endPrecision="11")
    (term,) = read_sparql_json(answered(tmp_path, found), DAY)

    assert (term.start, term.end, term.snapshot) == ("2020-03", "2022-07-18", "2024-01-31")
    assert (term.person, term.person_id, term.office) == ("Mara Ilvet", "Q42", "foreign minister")


def test_sparql_date_of_a_decade_is_none(tmp_path: Path) -> None:
    (term,) = read_sparql_json(answered(tmp_path, binding(startPrecision="8")), DAY)

    assert not term.start


def test_sparql_position_is_known_by_its_item(tmp_path: Path) -> None:
    item = "http://www.wikidata.org/entity/Q11696"
    found = binding(position=item, positionLabel="whatever")
    (term,) = read_sparql_json(answered(tmp_path, found), DAY)

    assert (term.office, term.jurisdiction) == ("president", "United States")


def test_sparql_person_without_an_english_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsError) as error:
        read_sparql_json(answered(tmp_path, binding(), binding(personLabel="Q42")), DAY)

    assert told(error) == [(2, "no person")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("<!doctype html>", "HTML or XML where SPARQL's JSON was wanted", id="html"),
        pytest.param("[1, 2", "no JSON: Expecting ',' delimiter", id="cut off"),
        pytest.param("[]", "no SPARQL answer: no list under “results.bindings”", id="list"),
        pytest.param('{"results": {"bindings": [{}]}}', "no binding has ?person, ?personLabel, ?positionLabel, ?jurisdictionLabel", id="other variables"),
        pytest.param("[" * 200_000, "no SPARQL answer: nested too deeply", id="deep"),
    ],
)  # fmt: skip
def test_answer_that_is_none_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FactsError) as error:
        read_sparql_json(written(tmp_path, text), DAY)

    assert [found for _, found in told(error)] == [said]


def test_hostile_binding_is_told_and_the_others_taken(tmp_path: Path) -> None:
    problems: list[Problem] = []
    bindings = (binding(), "rubbish", {"person": 7}, binding(personLabel="'; DROP TABLE term; --"))
    terms = list(read_sparql_json(answered(tmp_path, *bindings), DAY, problems))

    assert [term.person for term in terms] == ["Mara Ilvet", "'; DROP TABLE term; --"]
    assert {problem.line for problem in problems} == {2, 3}


def test_query_asks_for_each_position_and_how_exact_dates_are() -> None:
    asked = query(["Q11696", "Q14211"])

    assert "VALUES ?position { wd:Q11696 wd:Q14211 }" in asked
    assert asked.count("{") == asked.count("}")
    assert "?startPrecision" in asked


PEOPLE = """
- id: {bioguide: X000001, wikidata: Q42, wikipedia: Mara Ilvet (politician)}
  name: {first: Mara, last: Ilvet}
  leadership_roles:
  - {title: Senate Majority Leader, chamber: senate, start: '2023-01-03', end: '2025-01-03'}
  terms:
  - {type: sen, start: '2011-01-05', end: '2017-01-03'}
  - {type: sen, start: '2017-01-03', end: '2023-01-03'}
  - {type: sen, start: '2023-01-03', end: '2029-01-03'}
- id: {bioguide: X000002}
  name: {first: Adelaide, nickname: Ada, last: Brook}
  terms:
  - {type: viceprez, start: '2001-01-20', end: '2005-01-20'}
"""


def test_terms_of_the_congress_that_follow_each_other_are_one(tmp_path: Path) -> None:
    first, led, second = read_congress_yaml(written(tmp_path, PEOPLE, "people.yaml"), DAY)

    assert (first.person, first.office) == ("Mara Ilvet", "senator")
    assert (first.start, first.end, first.snapshot) == ("2011-01-05", "", "2024-01-31")
    assert (led.office, led.end) == ("senate majority leader", "")
    assert (second.person, second.office, second.end) == ("Ada Brook", "vice president", "2005-01-20")  # fmt: skip
    assert second.source.endswith("/X000002")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a: b: c", "no YAML: mapping values are not allowed", id="not YAML"),
        pytest.param("a: b", "no list of people", id="no list"),
        pytest.param("- !!python/object/apply:os.system [true]", "no YAML: could not determine", id="code"),
        pytest.param("- &a [x, x]\n- &b [*a, *a]\n- name: {first: *b}\n  terms: [{type: sen}]", "no person", id="lists for a name"),
        pytest.param("- 7\n- {terms: [{type: sen, start: x}]}", "no person", id="rubbish"),
    ],
)  # fmt: skip
def test_congress_file_that_is_none_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FactsError, match=said):
        read_congress_yaml(written(tmp_path, text, "people.yaml"), DAY)
