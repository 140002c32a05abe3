"""The public names, and what they promise."""

import io
import pickle
import socket
import time
from datetime import date
from pathlib import Path

import pytest

import newslint
from command import CLEAN, FAULTY
from newslint.formats import MODULES
from newslint.model.finding import Profile


def test_public_names_are_sorted_and_there() -> None:
    assert sorted(newslint.__all__) == newslint.__all__
    assert dir(newslint) == newslint.__all__
    for name in newslint.__all__:
        assert getattr(newslint, name) is not None


def test_star_import_brings_every_name() -> None:
    names: dict[str, object] = {}
    exec("from newslint import *", names)  # noqa: S102 - it is the only place for it

    assert set(newslint.__all__) <= set(names)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'newslint' has no attribute 'chek_text'"):
        _ = newslint.chek_text


def test_check_text_finds_with_exact_spans() -> None:
    [finding] = newslint.check_text(FAULTY, format="text", select=["SRC001"])

    assert isinstance(finding, newslint.Finding)
    assert FAULTY[finding.span.start : finding.span.end] == "Source 1"
    assert (finding.rule, finding.start) == ("SRC001", (7, 52))


def test_findings_come_in_the_order_of_their_places() -> None:
    text = FAULTY.replace("By Mara Quill\n\n", "").replace("3 May 2024", "3 Month 2024")
    findings = newslint.check_text(text, format="text", profile="audit")

    assert [finding.span for finding in findings] == sorted(finding.span for finding in findings)


def test_fact_check_of_the_documentation_prints_what_it_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = (Path(__file__).parents[1] / "docs/api.md").read_text(encoding="utf-8")
    section = page.partition("## Fact-checks")[2]
    program = section.partition("```python\n")[2].partition("```")[0]
    shown = section.partition("```text\n")[2].partition("```")[0]
    exec(program, {})  # noqa: S102 - it is the only place for it

    assert capsys.readouterr().out == shown


def test_fact_check_takes_its_day_from_the_caller() -> None:
    text = "# Talks\n\nUkrainian Foreign Minister Dmytro Kuleba came to Lviv.\n"
    verdicts = [
        judgement.verdict
        for day in (date(2023, 3, 1), date(2025, 3, 1))
        for judgement in newslint.factcheck(text, format="markdown", date=day).judgements
        if judgement.unit.kind == "role"
    ]

    assert verdicts == ["supported", "refuted"]


def test_fact_check_is_of_one_article() -> None:
    with pytest.raises(newslint.UsageError, match="one article is checked at a time, not 2"):
        newslint.factcheck('{"text": "One."}\n{"text": "Two."}\n', format="jsonl")


def test_check_text_asks_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> float:
        raise AssertionError("the clock was asked")

    monkeypatch.setattr(time, "time", refuse)
    monkeypatch.setattr(time, "localtime", refuse)
    future = CLEAN.replace("2024", "2999")

    assert newslint.check_text(future, format="text", select=["DAT005"]) == []


def test_today_is_what_the_caller_says() -> None:
    findings = newslint.check_text(CLEAN, format="text", select=["DAT005"], today=date(2024, 4, 1))

    assert [finding.rule for finding in findings] == ["DAT005"]


def test_check_text_reads_no_configuration_and_no_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "newslint.toml").write_text("nonsense")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket, "socket", None)

    assert newslint.check_text(FAULTY, format="text", select=["SRC001"])


def test_linter_pickles_and_judges_alike() -> None:
    linter = newslint.Linter.load(profile="strict")
    [document] = newslint.parse(FAULTY, format="text")
    copy: newslint.Linter = pickle.loads(pickle.dumps(linter))  # noqa: S301 - we made it

    assert copy == linter
    assert copy.check(document) == linter.check(document) != []


def test_linter_shows_itself_in_a_line() -> None:
    assert len(repr(newslint.Linter.load())) < 100


@pytest.mark.parametrize("profile", ["default", "strict", "audit"])
def test_profiles_contain_one_another(profile: Profile) -> None:
    default = {rule.id for rule in newslint.Linter.load().rules}

    assert default <= {rule.id for rule in newslint.Linter.load(profile=profile).rules}


@pytest.mark.parametrize("name", ["select", "ignore", "extend_select"])
def test_unknown_rule_is_a_usage_error(name: str) -> None:
    with pytest.raises(newslint.UsageError, match="did you mean `SRC001`"):
        newslint.Linter.load(**{name: ["SCR001"]})  # type: ignore[arg-type] # the name varies


def test_unknown_format_is_a_usage_error() -> None:
    with pytest.raises(newslint.UsageError, match="no format “wrod”"):
        newslint.parse("text", format="wrod")


@pytest.mark.parametrize("name", MODULES)
def test_empty_text_of_any_format_is_read_or_refused(name: str) -> None:
    try:
        documents = newslint.parse("", format=name)
    except (newslint.FormatError, newslint.UsageError):
        return

    assert all(document.text == "" for document in documents)


def test_broken_rule_file_tells_all_its_problems(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: own1\nname: A\nmesage: x\n")
    with pytest.raises(newslint.RuleError) as caught:
        newslint.load_rules(tmp_path)

    assert len(caught.value.problems) > 3


def test_errors_survive_pickling() -> None:
    error = newslint.FormatError("is not JSON", 3, 7)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - we made it

    assert (str(copy), copy.line, copy.column) == ("is not JSON", 3, 7)


def test_check_paths_and_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text('select = ["SRC001"]\n')
    Path("a.txt").write_text(FAULTY)
    report = newslint.check_paths(["."])
    out = io.StringIO()
    newslint.write(report, "concise", out)

    assert (report.exit_code, report.files, len(report.findings)) == (1, 1, 1)
    assert out.getvalue().startswith("a.txt:7:52: SRC001")
