"""`newslint factcheck`: worksheets, findings, exit codes, and nothing that differs between two runs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from command import Ran

Run = Callable[..., Ran]
SCHEMAS = Path(__file__).parents[2] / "schema"
ARTICLE = """\
---
title: The bridge of Tarn will stay
date: 2025-01-10
author: Ruth Okafor
---

“We lost forty houses in the flood, and we will build every one of them again,” Mayor Ada Lindqvist said.

Ukrainian Foreign Minister Dmytro Kuleba sent his sympathy.
"""
SPEECH = """\
MAYOR ADA LINDQVIST: We lost fourteen houses in the flood, and we will build every one of them again.

TOMAS HOLM: The council has not decided anything about the bridge.
"""


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / "flood.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "speech.txt").write_text(SPEECH, encoding="utf-8")
    return folder


def record(run: Run, *arguments: str) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(
        run("factcheck", "flood.md", "--output-format", "json", *arguments).out
    )
    return shown


def units(run: Run, *arguments: str) -> dict[str, str]:
    (document,) = record(run, *arguments)["documents"]
    return {unit["id"]: unit["verdict"] for unit in document["units"]}


def test_worksheet_shows_verdict_evidence_diff_steps_and_tally(run: Run, desk: Path) -> None:
    ran = run("factcheck", "flood.md", "--evidence", "speech.txt", "--only", "quote")

    assert ran.code == 1
    assert "flood.md  as of 2025-01-10 (front-matter date)" in ran.out
    assert "quote-1  7:2  altered (number)  CLM020" in ran.out
    assert "speech.txt:1:22" in ran.out
    assert "{+forty+} [-fourteen-]" in ran.out
    assert "1 unit: 1 altered" in ran.out


def test_what_cannot_be_checked_is_listed_with_the_reason(run: Run, desk: Path) -> None:
    ran = run("factcheck", "flood.md", "--only", "quote")

    assert ran.code == 0
    assert "Could not be checked" in ran.out
    assert "no evidence document was given" in ran.out
    assert "1 unit: 1 no-source" in ran.out


def test_date_of_the_command_line_beats_that_of_the_article(run: Run, desk: Path) -> None:
    assert units(run, "--only", "role-2") == {"role-2": "refuted"}
    assert units(run, "--only", "role-2", "--date", "2023-05-01") == {"role-2": "supported"}


def test_one_unit_keeps_its_name_and_can_be_run_again(run: Run, desk: Path) -> None:
    (document,) = record(run, "--date", "2023-05-01", "--only", "role-2")["documents"]
    (unit,) = document["units"]

    assert unit["rerun"] == "newslint factcheck flood.md --date 2023-05-01 --only role-2"
    again = run(*unit["rerun"].split()[1:], "--output-format", "json")
    assert json.loads(again.out)["documents"] == [document]


def test_records_of_one_file_are_told_apart_and_can_be_run_again(run: Run, folder: Path) -> None:
    lines = [
        json.dumps({"title": title, "date": "2024-05-14", "text": "“We stay here tonight,” Ada Lindqvist said."})
        for title in ("The bridge", "The road")
    ]  # fmt: skip
    (folder / "both.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "said.jsonl").write_text(
        '{"title": "Talks", "text": "Nobody came."}\n'
        '{"title": "Talks", "text": "ADA LINDQVIST: We stay here tonight."}',
        encoding="utf-8",
    )
    flags = ("--evidence", "said.jsonl", "--only", "quote")
    shown = run("factcheck", "both.jsonl", *flags).out
    documents = json.loads(run("factcheck", "both.jsonl", *flags, "--output-format", "json").out)

    assert "both.jsonl:1  as of" in shown
    assert "both.jsonl:2  as of" in shown
    assert "said.jsonl:2 /text" in shown
    assert [document["units"][0]["rerun"] for document in documents["documents"]] == [
        "newslint factcheck both.jsonl --evidence said.jsonl --only quote-1"
    ] * 2


def test_json_passes_its_schema_and_spans_are_of_the_file(run: Run, desk: Path) -> None:
    shown = record(run, "--evidence", "speech.txt")
    registry: Registry[Any] = Registry().with_resources(
        (file.name, Resource.from_contents(json.loads(file.read_text(encoding="utf-8"))))
        for file in SCHEMAS.glob("*.v1.schema.json")
    )
    schema = json.loads((SCHEMAS / "factcheck.v1.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, registry=registry)

    assert list(validator.iter_errors(shown)) == []
    for unit in (item["unit"] for item in shown["documents"][0]["units"]):
        start, end = unit["span"]["start"], unit["span"]["end"]
        assert ARTICLE[start:end] == unit["text"]


def test_findings_go_out_in_every_format_and_can_be_ignored(run: Run, desk: Path) -> None:
    sarif = json.loads(run("factcheck", "flood.md", "--output-format", "sarif").out)
    results = sarif["runs"][0]["results"]

    assert [result["ruleId"] for result in results] == ["CLM024"]
    assert run("factcheck", "flood.md", "--ignore", "CLM024", "--fail-on", "info").code == 0
    assert run("factcheck", "flood.md", "--fail-on", "warning").code == 1


def test_directive_in_the_article_sets_a_finding_aside(run: Run, desk: Path) -> None:
    directive = "<!-- newslint: ignore[CLM024] -- he was still called so -->"
    text = ARTICLE.replace("Ukrainian Foreign", f"{directive}\nUkrainian Foreign")
    (desk / "flood.md").write_text(text, encoding="utf-8")

    assert run("factcheck", "flood.md", "--fail-on", "info", "--only", "role").code == 0
    checked = json.loads(run("check", "--select", "NL", "--output-format", "json", "flood.md").out)
    assert checked["findings"] == []


def test_articles_are_held_against_one_another(run: Run, desk: Path) -> None:
    other = ARTICLE.replace("Mayor Ada Lindqvist", "Tomas Holm")
    (desk / "other.md").write_text(other, encoding="utf-8")
    shown = json.loads(run("factcheck", "flood.md", "other.md", "--output-format", "json").out)
    faults = [unit["fault"] for document in shown["documents"] for unit in document["units"]]

    assert faults.count("quote-by-several") == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("--only", "quotes"), ("quotes", "did you mean", "quote"), id="no such kind"),
        pytest.param(("--only", "quote-x"), ("quote-x", "quote-2"), id="no name of a unit"),
        pytest.param(("--only", "quote-1,quote-99"), ("no article", "quote-99"), id="no such unit"),
        pytest.param(("--online", "gogle"), ("gogle", "google"), id="no such service"),
        pytest.param(("--claims", "none.db"), ("--claims", "none.db"), id="no such store"),
        pytest.param(("--date", "2024-13-01"), ("2024-13-01",), id="no such day"),
    ],
)
def test_wrong_words_end_with_2_and_say_what_was_wanted(
    run: Run, desk: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    ran = run("factcheck", "flood.md", *arguments)

    assert ran.code == 2
    assert all(word in ran.err for word in words)


def test_evidence_that_cannot_be_read_is_a_failure_and_the_rest_goes_on(
    run: Run, desk: Path
) -> None:
    (desk / "evidence").mkdir()
    (desk / "evidence" / "broken.json").write_text('{"text": ', encoding="utf-8")
    (desk / "evidence" / "speech.txt").write_text(SPEECH, encoding="utf-8")
    ran = run("factcheck", "flood.md", "--evidence", "evidence", "--only", "quote")

    assert ran.code == 2
    assert "evidence/broken.json" in ran.out
    assert "altered (number)" in ran.out


def test_empty_folder_of_evidence_is_told(run: Run, desk: Path) -> None:
    (desk / "empty").mkdir()
    ran = run("factcheck", "flood.md", "--evidence", "empty", "--only", "quote")

    assert ran.code == 0
    assert "no evidence in empty" in ran.err
    assert "no-source" in ran.out


def test_evidence_in_no_known_format_is_told(run: Run, desk: Path) -> None:
    (desk / "evidence" / "more").mkdir(parents=True)
    (desk / "evidence" / "speech.txt").write_text(SPEECH, encoding="utf-8")
    (desk / "evidence" / ".DS_Store").write_text("", encoding="utf-8")
    (desk / "evidence" / "more" / "hearing.srt").write_text("", encoding="utf-8")
    flags = ("--only", "quote", "--exit-zero")

    assert "evidence/more/hearing.srt; " in run("factcheck", "--evidence", "evidence", *flags).err
    assert run("factcheck", "--evidence", "speech.txt", *flags).err == ""


def test_broken_store_is_told_and_nothing_is_judged_by_it(run: Run, desk: Path) -> None:
    (desk / "offices.sqlite").write_bytes(b"SQLite format 3\x00 and no more")
    ran = run("factcheck", "flood.md", "--offices", "offices.sqlite")

    assert ran.code == 2
    assert "offices.sqlite" in ran.err


def test_hostile_text_reaches_the_screen_as_text_alone(run: Run, desk: Path) -> None:
    hostile = "\x1b[31mred\x1b[0m \u202e ::error::x"
    text = ARTICLE.replace("again,”", f"again {hostile},”")
    (desk / "flood.md").write_text(text, encoding="utf-8")
    ran = run("factcheck", "flood.md", "--evidence", "speech.txt")

    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_two_runs_are_the_same_to_the_byte_whatever_the_hash_seed(desk: Path, form: str) -> None:
    (desk / "other.md").write_text(ARTICLE.replace("Lindqvist", "Holm"), encoding="utf-8")

    def shown(seed: str) -> bytes:
        command = (sys.executable, "-m", "newslint", "factcheck", "flood.md", "other.md")
        done = subprocess.run(
            (*command, "--evidence", "speech.txt", "--output-format", form),
            cwd=desk,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1, done.stderr
        return done.stdout

    assert shown("1") == shown("2")


def test_no_socket_is_opened_without_online(desk: Path) -> None:
    program = """
import sys
def watch(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"socket: {event} {arguments}")
sys.addaudithook(watch)
from newslint.cli.main import main
sys.exit(main(["factcheck", "flood.md", "--evidence", "speech.txt", "--fail-on", "error"]))
"""
    text = ARTICLE + "\nThe [report](https://port.tarn.gov/report) cost 4 million crowns in 2024.\n"
    (desk / "flood.md").write_text(text, encoding="utf-8")
    done = subprocess.run(
        (sys.executable, "-c", program), cwd=desk, capture_output=True, check=False, text=True
    )

    assert "socket" not in done.stderr
    assert done.returncode == 1, done.stderr
