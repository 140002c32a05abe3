"""What was found is kept between runs: the same report with it and without, whatever happens in between."""

import io
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, newslint
from newslint.config.discover import Configs
from newslint.engine.gate import SWITCH
from newslint.reporters import find
from newslint.run import check, ledger, results
from newslint.run.check import check_work, find_work
from newslint.run.report import Report
from newslint.run.session import check_source

TODAY = date(2024, 5, 10)
IGNORED = FAULTY.replace("Source 1", "Source 1 %%").replace(
    "The bridge", "%% newslint: ignore[SRC001] -- it is called that\n\nThe bridge"
)
FIXABLE = CLEAN.replace("June.", "June: https://port.tarn.gov/a?utm_source=chatgpt.com says so.")
RELATED = CLEAN + "\nPublished: 4 May 2024\n\nIn Juni it was published on 31 June 2024.\n"
RECORDS = '{"text": "It rained, according to Source 1."}\n{"text": "It rained on."}\n'
TEXTS = {"a": FAULTY, "b": CLEAN, "c": IGNORED, "d": FIXABLE, "e": RELATED}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    top = tmp_path / "articles"
    for number in range(20):
        name, text = list(TEXTS.items())[number % len(TEXTS)]
        file = top / name / f"{number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("Harbour", f"Harbour {number}"), encoding="utf-8")
    (top / "records.jsonl").write_text(RECORDS, encoding="utf-8")
    (top / "latin.txt").write_bytes(b"caf\xe9")
    (top / "package.json").write_text('{"name": "site", "private": true}', encoding="utf-8")
    settle(top)
    monkeypatch.chdir(top)
    return top


def settle(folder: Path) -> None:
    """Let the files of a folder look as if they had been there for long."""
    for file in folder.rglob("*.*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


def checked(
    *, use_cache: bool = True, jobs: int = 1, today: date = TODAY, **settings: object
) -> Report:
    overrides = {name.replace("_", "-"): value for name, value in settings.items()}
    work = find_work(["."], Configs(overrides=overrides))
    return check_work(work, today=today, jobs=jobs, use_cache=use_cache)


def written(report: Report, output_format: str) -> str:
    out = io.StringIO()
    find(output_format)(report, out)
    return out.getvalue()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are judged from now on, in this process."""
    seen: list[str] = []

    def spy(source: object, *more: object, **others: object) -> object:
        seen.append(source.path)  # type: ignore[attr-defined]  # a Source
        return check_source(source, *more, **others)  # type: ignore[arg-type]

    monkeypatch.setattr("newslint.run.judged.check_source", spy)
    return seen


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Believe the times of files that are new: a test cannot make old ones."""
    monkeypatch.setattr(results, "TICK", -(10**12))


@pytest.mark.parametrize(
    "output_format",
    ["text", "json", "json-lines", "sarif", "sarif-suppressed", "html", "junit", "rdjson"],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_reports_have_the_same_bytes(articles: Path, output_format: str, jobs: int) -> None:
    expected = written(checked(use_cache=False), output_format)
    cold = written(checked(jobs=jobs), output_format)
    warm = written(checked(jobs=jobs), output_format)

    assert cold == expected
    assert warm == expected


def test_reports_are_equal(articles: Path) -> None:
    expected = checked(use_cache=False)
    assert checked() == expected
    assert checked() == expected
    assert expected.passed_over == ("package.json",)
    assert expected.tally().suppressed == 4


@pytest.mark.usefixtures("trusted")
def test_only_what_failed_is_read_again(articles: Path, read: list[str]) -> None:
    checked()
    read.clear()
    checked()

    assert read == ["latin.txt"]


def test_young_files_are_known_by_their_content(articles: Path, read: list[str]) -> None:
    checked()
    read.clear()
    (articles / "a" / "0.txt").write_text(CLEAN)
    expected = checked(use_cache=False)
    read.clear()

    assert checked() == expected
    assert sorted(read) == ["a/0.txt", "latin.txt"]


@pytest.mark.usefixtures("trusted")
def test_touched_files_are_known_by_their_content(articles: Path, read: list[str]) -> None:
    checked()
    for file in articles.rglob("*.txt"):
        file.touch()
    read.clear()
    checked()

    assert read == ["latin.txt"]


@pytest.mark.usefixtures("trusted")
def test_same_length_and_time_is_not_enough(articles: Path) -> None:
    file = articles / "a" / "0.txt"
    before = file.stat()
    first = checked()
    file.write_text(file.read_text().replace("Source 1", "Mara Qui"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert len(checked().findings) == len(first.findings) - 1


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"profile": "strict"}, id="profile"),
        pytest.param({"ignore": ["SRC001"]}, id="selection"),
        pytest.param({"min_severity": "error"}, id="severity"),
        pytest.param({"per_file_ignores": {"a/*": ["SRC001"]}}, id="rules by file"),
        pytest.param({"require_reason": True}, id="reasons"),
        pytest.param({"language": "de"}, id="language"),
        pytest.param({"today": date(2024, 5, 2)}, id="day"),
    ],
)
def test_other_settings_find_other_things(articles: Path, change: dict[str, object]) -> None:
    before = checked()
    expected = checked(use_cache=False, **change)  # type: ignore[arg-type]

    assert checked(**change) == expected  # type: ignore[arg-type]
    assert checked() == before


@pytest.mark.usefixtures("trusted")
def test_another_gate_asks_again(
    articles: Path, monkeypatch: pytest.MonkeyPatch, read: list[str]
) -> None:
    before = checked()
    read.clear()
    monkeypatch.setenv(SWITCH, "plain")

    assert checked() == before
    assert "a/0.txt" in read


def test_a_changed_rule_is_asked_again(articles: Path) -> None:
    rule = articles.parent / "rule.yaml"
    text = """
id: ACM001
name: old-name
since: 0.1.0
severity: warning
confidence: high
summary: An old name.
why: It is old.
check: {kind: pattern, any: ['\\bCourier\\b']}
message: “{match}” is old
help: Use the new one.
examples:
  bad: [{text: 'The [[Courier]].'}]
  good: [{text: 'The Post.'}]
"""
    rule.write_text(text, encoding="utf-8")
    before = checked(rules=[str(rule)])
    rule.write_text(text.replace("Courier", "bridge"), encoding="utf-8")
    after = checked(rules=[str(rule)])

    assert len(after.findings) > len(before.findings)
    assert after == checked(rules=[str(rule)], use_cache=False)


@pytest.mark.usefixtures("trusted")
def test_articles_like_one_another_are_found_with_it_too(articles: Path) -> None:
    body = " ".join(f"The ferry left pier {number} at noon for the mill." for number in range(60))
    for name in ("x.txt", "y.txt"):
        (articles / name).write_text(f"Ferries leave\n\n{body}\n", encoding="utf-8")
    expected = checked(use_cache=False, extend_select=["STR007"])

    assert [found.path for found in expected.findings if found.rule == "STR007"]
    assert checked(extend_select=["STR007"]) == expected
    assert checked(extend_select=["STR007"]) == expected


def test_few_files_keep_nothing(articles: Path, folder: Path) -> None:
    work = find_work(["a"], Configs())
    check_work(work, today=TODAY, use_cache=True)

    assert not list(folder.glob("results-*"))


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-20], id="cut off"),
        pytest.param(lambda data: data[:100] + b"\0" + data[101:], id="a byte changed"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"not ours", id="another file"),
    ],
)
def test_a_damaged_file_is_made_anew(
    articles: Path, folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    expected = checked()
    [file] = folder.glob("results-*.bin")
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    assert checked() == expected
    assert file.read_bytes() == whole


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_home_is_no_obstacle(articles: Path, folder: Path) -> None:
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)

    assert checked() == checked()


def test_a_folder_that_cannot_be_made_is_no_obstacle(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))

    assert checked() == checked(use_cache=False)


@pytest.mark.usefixtures("trusted")
def test_runs_on_two_folders_share_a_file(articles: Path, folder: Path, read: list[str]) -> None:
    for number in range(20):
        (articles / "b" / f"more{number}.txt").write_text(CLEAN)
        (articles / "a" / f"more{number}.txt").write_text(CLEAN)
    for paths in (["a"], ["b"]):
        check_work(find_work(paths, Configs()), today=TODAY, use_cache=True)
    read.clear()
    check_work(find_work(["a", "b"], Configs()), today=TODAY, use_cache=True)

    assert not read
    assert len(list(folder.glob("results-*"))) == 1


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("bound", "room"),
    [
        pytest.param("_MOST", 5, id="files"),
        pytest.param("_MOST_BYTES", 5 * 800, id="bytes"),
    ],
)
def test_what_is_kept_is_bounded(
    articles: Path, monkeypatch: pytest.MonkeyPatch, read: list[str], bound: str, room: int
) -> None:
    monkeypatch.setattr(results, bound, room)
    expected = checked(use_cache=False)
    files = len(read)
    checked()
    read.clear()

    assert checked() == expected
    assert files // 2 < len(read) < files


@pytest.mark.usefixtures("trusted")
def test_a_damaged_part_costs_its_folder_alone(
    articles: Path, folder: Path, read: list[str]
) -> None:
    expected = checked()
    [file] = folder.glob("results-*.bin")
    data = file.read_bytes()
    place = data.rindex(b"SRC001")
    file.write_bytes(data[:place] + b"SRC002" + data[place + 6 :])
    read.clear()

    assert checked() == expected
    assert sorted(read) == ["c/12.txt", "c/17.txt", "c/2.txt", "c/7.txt", "latin.txt"]


def test_old_files_go(articles: Path, folder: Path) -> None:
    for day in range(1, results._KEPT + 5):
        checked(today=date(2024, 6, day))

    assert len(list(folder.glob("results-*"))) == results._KEPT


def test_concurrent_runs_report_the_same(articles: Path, folder: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "NEWSLINT_CACHE_DIR": str(folder), "PYTHONUTF8": "1"}
    command = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--today=2024-05-10",
        "--output-format=json",
        ".",
    ]
    expected = newslint(*command[3:-1], "--no-cache", ".", folder=articles).out
    for _ in range(2):
        runs = [
            subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(4)
        ]
        assert {run.communicate()[0].decode() for run in runs} == {expected}


def test_killed_runs_leave_nothing_broken(articles: Path, folder: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "NEWSLINT_CACHE_DIR": str(folder), "PYTHONUTF8": "1"}
    code = (
        "from pathlib import Path\n"
        "from newslint.run import ledger\n"
        "found = 1, True, (), b'x' * 100, b''\n"
        "entry = (0, 0, 0), bytes(16), found\n"
        "part = ledger.pack({str(number): entry for number in range(20_000)})\n"
        "print('ready', flush=True)\n"
        f"while True: ledger.write(Path({str(folder)!r}) / 'results-1.bin', '', {{'a': part}})\n"
    )
    for moment in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.03 + moment / 100)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        file = folder / "results-1.bin"
        kept = ledger.read(str(file), "")
        assert not file.exists() or len(ledger.folder_of(kept["a"]).names.split("/")) == 20_000


@pytest.mark.usefixtures("trusted")
def test_fixes_are_the_same_with_it(articles: Path, folder: Path) -> None:
    more = {"NEWSLINT_CACHE_DIR": str(folder)}
    plain = newslint("check", "--diff", "--no-cache", ".", folder=articles)
    for _ in range(2):
        assert newslint("check", "--diff", ".", folder=articles, more=more) == plain
    assert "utm_source" in plain.out


def test_more_files_than_are_looked_ahead_give_the_same(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = checked(use_cache=False)
    monkeypatch.setattr(check, "_AHEAD", 5)
    monkeypatch.setattr(check, "_FEW", 2)

    assert checked(use_cache=False, jobs=2) == expected
    assert checked(jobs=1) == expected
    assert checked(jobs=2) == expected
