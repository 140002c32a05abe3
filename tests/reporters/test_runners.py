"""No text of an article gives a command to a runner; `benchmarks/fuzz_runners.py` runs many more."""

import random

import pytest

from newslint.model.finding import Finding
from newslint.model.spans import Span
from newslint.reporters._safe import disarm, visible
from newslint.run.report import Failure, Report
from report_samples import finding_at, full_report, many, written
from runner_commands import azure_command, github_command, hostile_text, log_lines

_ROUNDS = 1_500


def _hostile_finding(rng: random.Random) -> Finding:
    message, path, words = (hostile_text(rng) for _ in range(3))
    return finding_at("SRC001", path, "x", Span(0, 1), message, help=words)


def _github_path(path: str) -> str:
    shown = visible(path, keep="\r\n")
    return disarm(shown.replace(":", "\0")).replace("\0", ":")  # colons are encoded, so none leads


def test_github_gets_the_one_command_of_each_finding() -> None:
    rng = random.Random(7)  # noqa: S311 - texts, no secrets
    for _ in range(_ROUNDS):
        finding = _hostile_finding(rng)
        (line,) = log_lines(written("github", Report((finding,))))
        command = github_command(line)

        assert command
        assert command.name == "error"
        assert list(command.properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert command.properties["file"] == _github_path(finding.path)
        assert azure_command(line) is None


def test_azure_gets_the_one_command_of_each_finding() -> None:
    rng = random.Random(8)  # noqa: S311 - texts, no secrets
    for _ in range(_ROUNDS):
        finding = _hostile_finding(rng)
        (line,) = log_lines(written("azure", Report((finding,))))
        command = azure_command(line)

        assert command
        assert command.name == "task.logissue"
        assert list(command.properties) == [
            "type",
            "sourcepath",
            "linenumber",
            "columnnumber",
            "code",
        ]
        assert command.properties["sourcepath"] == disarm(visible(finding.path))
        assert azure_command(command.data) is None
        assert github_command(line) is None


@pytest.mark.parametrize("variable", ["GITHUB_ACTIONS", "TF_BUILD"])
@pytest.mark.parametrize("name", ["text", "concise", "grouped"])
def test_formats_for_people_give_no_command(
    name: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "true")
    rng = random.Random(9)  # noqa: S311 - texts, no secrets
    for _ in range(_ROUNDS // 10):
        finding = _hostile_finding(rng)
        failure = Failure(hostile_text(rng), hostile_text(rng))
        source = {finding.path: hostile_text(rng)}
        lines = log_lines(written(name, Report((finding,), (failure,), sources=source)))

        assert [line for line in lines if github_command(line) or azure_command(line)] == []


@pytest.mark.parametrize(
    "name", ["json", "json-lines", "sarif", "gitlab", "rdjson", "junit", "html"]
)
def test_formats_for_programs_give_no_command(name: str) -> None:
    rng = random.Random(10)  # noqa: S311 - texts, no secrets
    for _ in range(_ROUNDS // 50):
        finding = _hostile_finding(rng)
        lines = log_lines(written(name, Report((finding,), sources={finding.path: finding.help})))

        assert [line for line in lines if github_command(line) or azure_command(line)] == []


def test_the_judge_sees_commands() -> None:
    assert github_command("  ::add-mask::x")
    assert github_command("a ##[add-mask]x")
    assert azure_command("a ##VSO[task.x]y")


def test_ten_annotations_of_each_type_and_the_number_of_others() -> None:
    *lines, last = written("github", many(100)).splitlines()

    assert [line.partition(" ")[0] for line in lines] == (
        ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    )
    assert last == "newslint: 23 more of type error, 23 more of type warning, 24 more of type notice; GitHub shows 10 of a type"  # fmt: skip


def test_columns_are_dropped_over_several_lines() -> None:
    (line,) = (line for line in written("github", full_report()).splitlines() if "IMG003" in line)
    command = github_command(line)

    assert command
    assert set(command.properties) == {"file", "line", "endLine", "title"}


def test_long_messages_are_cut() -> None:
    finding = finding_at("SRC001", "a.md", "x", Span(0, 1), "word " * 2_000)
    command = github_command(written("github", Report((finding,))))

    assert command
    assert len(command.data.strip()) <= 4_096


def test_message_comes_back_as_it_was() -> None:
    finding = finding_at("SRC001", "a,b:c%0A.md", "x", Span(0, 1), "100 %0A, 50 %25", help="")
    command = github_command(written("github", Report((finding,))))

    assert command
    assert command.data.strip() == "100 %0A, 50 %25"
    assert command.properties["file"] == "a,b:c%0A.md"
