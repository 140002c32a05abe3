"""Each flag of `check` does what its help says."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from command import CLEAN, FAULTY, Ran, newslint
from newslint.cli import flags
from newslint.model.finding import Profile, Severity

Run = Callable[..., Ran]
Found = Callable[..., list[str]]
BARE = FAULTY.replace("By Mara Quill\n\n", "")
OWN_RULE = """\
id: OWN001
name: bridge-again
since: 1.0.0
severity: info
confidence: high
summary: A bridge is mentioned.
why: Readers have had enough of bridges.
check:
  kind: pattern
  any: ['\\bbridge\\b']
message: “{match}” again
help: Write about something else.
examples:
  bad:
    - text: The [[bridge]] is shut.
  good:
    - text: The road is shut.
"""


@pytest.fixture(autouse=True)
def _article(folder: Path) -> None:
    (folder / "a.txt").write_text(BARE)


@pytest.mark.parametrize(
    ("flags", "rules"),
    [
        pytest.param(("--select=SRC001",), ["SRC001"], id="code"),
        pytest.param(("--select=placeholder-source",), ["SRC001"], id="name"),
        pytest.param(("--select=AUT,SRC001",), ["AUT001", "SRC001"], id="prefix, and a list"),
        pytest.param(("--select=AUT", "--select=SRC001"), ["AUT001", "SRC001"], id="given twice"),
        pytest.param(("--select=SRC001", "--extend-select=AUT001"), ["AUT001", "SRC001"], id="two"),
        pytest.param(("--select=SRC,AUT001", "--ignore=SRC001"), ["AUT001"], id="ignore"),
        pytest.param(
            ("--select=SRC001,AUT001", "--min-severity=error"), ["SRC001"], id="min-severity"
        ),
    ],
)
def test_selection(found: Found, flags: tuple[str, ...], rules: list[str]) -> None:
    assert found(*flags, "a.txt") == [f"a.txt {rule}" for rule in rules]


@pytest.mark.parametrize(
    ("flag", "wanted"),
    [
        pytest.param("--select=SCR001", "did you mean `SRC001`?", id="code"),
        pytest.param("--ignore=src001", "did you mean `SRC001`?", id="small letters"),
        pytest.param("--select=placeholder-sorce", "did you mean `placeholder-source`?", id="name"),
        pytest.param("--output-format=jason", "did you mean `json`?", id="format"),
        pytest.param("--output=sarif", "not FORMAT=FILE", id="no file"),
        pytest.param("--output=serif=x", "did you mean `sarif`?", id="format of a file"),
        pytest.param("--config=nope.toml", "no such file: nope.toml", id="configuration"),
        pytest.param("--config=colour='red'", "unknown key `colour`", id="key"),
        pytest.param("--rules=nope", "nope", id="rules"),
        pytest.param("--today=yesterday", "--today", id="day"),
    ],
)
def test_wrong_word_is_answered_with_the_right_one(run: Run, flag: str, wanted: str) -> None:
    ran = run("check", flag, "a.txt")

    assert ran.code == 2
    assert wanted in ran.err
    assert "fault of newslint" not in ran.err


def test_several_wrong_rules_are_told_at_once(run: Run) -> None:
    ran = run("check", "--select=SCR001,AUT9999", "--ignore=XYZ001", "a.txt")

    assert [line.split("”")[0] for line in ran.err.splitlines()] == [
        "newslint: no rule “SCR001",
        "newslint: no rule “AUT9999",
        "newslint: no rule “XYZ001",
    ]


def test_own_rules_join_the_others(found: Found, folder: Path) -> None:
    (folder / "bridges.yaml").write_text(OWN_RULE)

    assert found("--rules=bridges.yaml", "--select=OWN,SRC001", "a.txt") == [
        "a.txt OWN001",
        "a.txt OWN001",
        "a.txt SRC001",
    ]


def test_broken_own_rule_stops_the_run(run: Run, folder: Path) -> None:
    (folder / "bridges.yaml").write_text(
        OWN_RULE.replace("message:", "mesage:").replace("high", "hihg")
    )
    ran = run("check", "--rules=bridges.yaml", "a.txt")

    assert ran.code == 2
    assert ran.out == ""
    assert "bridges.yaml:5:13: must be one of" in ran.err
    assert "unknown key `mesage`; did you mean `message`?" in ran.err


def test_rule_that_would_run_for_ever_is_refused(run: Run, folder: Path) -> None:
    (folder / "bridges.yaml").write_text(OWN_RULE.replace(r"\bbridge\b", r"(?:[a-z]+ ?)+!"))
    ran = run("check", "--rules=bridges.yaml", "a.txt")

    assert ran.code == 2
    assert "bridges.yaml:10:9: could take for ever" in ran.err


def test_several_reports_of_one_run(run: Run, folder: Path) -> None:
    ran = run(
        "check", "--select=SRC001", "--output-format=concise", "--output=sarif=a.sarif",
        "--output=json=a.json", "a.txt",
    )  # fmt: skip

    assert ran.out.startswith("a.txt:5:")
    assert json.loads((folder / "a.sarif").read_text())["version"] == "2.1.0"
    assert json.loads((folder / "a.json").read_text())["version"] == 1


def test_output_file_takes_the_report(run: Run, folder: Path) -> None:
    ran = run("check", "--select=SRC001", "--output-format=json", "-o", "report.json", "a.txt")

    assert ran == Ran(1, "", "")
    assert len(json.loads((folder / "report.json").read_text())["findings"]) == 1


def test_report_that_cannot_be_written_is_said(run: Run) -> None:
    ran = run("check", "-o", "no/such/folder/report", "a.txt")

    assert ran.code == 2
    assert "cannot write no/such/folder/report" in ran.err


def test_statistics_count(run: Run) -> None:
    ran = run("check", "--select=SRC001,AUT001", "--statistics", "a.txt")

    assert ran.code == 1
    assert "SRC001" in ran.out
    assert "a.txt:" not in ran.out


def test_score_stands_in_place_of_the_list(run: Run) -> None:
    ran = run("check", "--select=SRC001", "--score", "a.txt")

    assert ran.code == 1
    assert "a.txt  SRC 1" in ran.out
    assert "a.txt:" not in ran.out


@pytest.mark.parametrize("flag", ["--statistics", "--score", "--profile-rules"])
def test_sums_come_in_no_format_of_findings(run: Run, flag: str) -> None:
    ran = run("check", flag, "--output-format=sarif", "a.txt")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"newslint: {flag} comes as text or json, not as sarif\n"


def test_score_and_statistics_are_two_reports(run: Run) -> None:
    ran = run("check", "--score", "--statistics", "a.txt")

    assert ran.code == 2
    assert "one of --statistics, --score" in ran.err


@pytest.mark.parametrize(
    ("flags", "is_coloured"),
    [
        pytest.param((), False, id="to a pipe"),
        pytest.param(("--color=always",), True, id="always"),
        pytest.param(("--color=never",), False, id="never"),
    ],
)
def test_colour(run: Run, flags: tuple[str, ...], is_coloured: bool) -> None:
    assert ("\x1b[" in run("check", *flags, "a.txt").out) == is_coloured


def test_environment_names_the_format(folder: Path) -> None:
    ran = newslint("check", "a.txt", folder=folder, more={"NEWSLINT_OUTPUT_FORMAT": "json"})

    assert json.loads(ran.out)["version"] == 1


def test_empty_word_of_the_environment_names_no_format(folder: Path) -> None:
    ran = newslint("check", "a.txt", folder=folder, more={"NEWSLINT_OUTPUT_FORMAT": ""})

    assert ran == newslint("check", "a.txt", folder=folder)


@pytest.mark.parametrize(
    ("flags", "path"),
    [
        pytest.param((), "<stdin>", id="no name"),
        pytest.param(("--stdin-filename=news/b.txt",), "news/b.txt", id="named"),
    ],
)
def test_standard_input(folder: Path, flags: tuple[str, ...], path: str) -> None:
    ran = newslint(
        "check", "--select=SRC001", "--output-format=json", *flags, "-",
        folder=folder, given=FAULTY.encode(),
    )  # fmt: skip

    assert [finding["path"] for finding in json.loads(ran.out)["findings"]] == [path]


def test_name_of_standard_input_chooses_format_and_configuration(folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "newslint.toml").write_text('select = ["SRC001"]')
    ran = newslint(
        "check", "--output-format=concise", "--stdin-filename=news/b.md", "-",
        folder=folder, given=b"# Bridge shut\n\nIt is shut, according to **Source 1**.\n",
    )  # fmt: skip

    assert ran.out.startswith("news/b.md:3:")
    assert ran.out.count("SRC001") == 1


def test_show_files_lists_what_would_be_checked(run: Run, folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "b.md").write_text("# B\n")
    (folder / "news" / "picture.png").write_bytes(b"")

    assert run("check", "--show-files").out == "a.txt\nnews/b.md\n"


def test_show_settings(run: Run) -> None:
    assert 'profile = "strict"' in run("check", "--show-settings", "--profile=strict").out


def test_today_decides_what_is_in_the_future(found: Found, folder: Path) -> None:
    (folder / "a.txt").write_text(CLEAN)

    assert found("--select=DAT005", "--today=2024-04-01", "a.txt") == ["a.txt DAT005"]
    assert found("--select=DAT005", "--today=2024-05-04", "a.txt") == []


def test_verbose_shows_where_a_crash_was(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())  # it has no buffer to read bytes from
    quiet = run("check", "-")
    loud = run("check", "--verbose", "-")

    assert (quiet.code, loud.code) == (2, 2)
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err


def test_every_flag_is_in_the_help(run: Run) -> None:
    shown = run("check", "--help").out

    for panel in ("Choosing rules", "Output", "Input and configuration", "Running"):
        assert panel in shown


def test_sarif_keeps_what_is_set_aside_where_asked(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(
        "%% newslint: ignore[SRC001] -- its name\n\nA man said so, said Source 1.\n"
    )
    flags = ("check", "a.txt", "--output-format", "sarif", "--select", "SRC001")

    def results(*more: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(run(*flags, *more).out)["runs"][0]["results"]
        return found

    assert results() == []
    assert ["suppressions" in result for result in results("--sarif-include-suppressed")] == [True]


def test_flags_take_the_words_that_rules_have() -> None:
    assert get_args(flags._Profile) == get_args(Profile)
    assert get_args(flags._Severity) == get_args(Severity)
