"""`newslint baseline` and `--baseline`, `--diff-base`: new findings alone are reported."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, Ran

Run = Callable[..., Ran]
Found = Callable[..., list[str]]
FILE = ".newslint-baseline.json"
BARE = FAULTY.replace("By Mara Quill\n\n", "")


def test_known_findings_are_set_aside(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    created = run("baseline", "create")
    checked = run("check", f"--baseline={FILE}")

    assert (created.code, created.err) == (0, f"newslint: {FILE}: 1 finding, 1 new, 0 gone\n")
    assert (checked.code, checked.out) == (
        0,
        f"All clear: 1 file, {checked.out.split()[4]} rules (1 known)\n",
    )


def test_configuration_names_the_baseline_for_folders_below(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "newslint.toml").write_text('baseline = "known.json"\n')
    (folder / "news").mkdir()
    (folder / "news" / "a.txt").write_text(FAULTY)
    run("baseline", "create")
    monkeypatch.chdir(folder / "news")

    assert (folder / "known.json").exists()
    assert run("check").code == 0


def test_the_baseline_is_no_article(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    for name in ("known.json", FILE):
        run("baseline", "create", f"--baseline={name}")

        assert run("check", f"--baseline={name}").code == 0
        (folder / name).unlink()


def test_what_is_new_is_reported(run: Run, found: Found, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    run("baseline", "create")
    (folder / "a.txt").write_text(FAULTY + "\nTickets cost more from Monday on, said Expert B.\n")

    assert found(f"--baseline={FILE}") == ["a.txt SRC001"]


def test_stale_entries_are_said_and_pruned(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    run("baseline", "create")
    (folder / "a.txt").write_text(CLEAN)

    assert "1 entry is stale: newslint baseline prune" in run("check", f"--baseline={FILE}").err
    assert run("baseline", "prune").err == f"newslint: {FILE}: 0 findings, 0 new, 1 gone\n"
    assert "stale" not in run("check", f"--baseline={FILE}").err


def test_update_keeps_what_was_not_checked(run: Run, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(FAULTY)
    run("baseline", "create")
    (folder / "a.txt").write_text(CLEAN)
    (folder / "b.txt").write_text(CLEAN)
    run("baseline", "update", "a.txt")

    assert run("baseline", "show").out.startswith(
        "b.txt: SRC001 the bridge will stay shut until june"
    )


def test_show_filters_by_path(run: Run, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(FAULTY)
    run("baseline", "create")

    assert run("baseline", "show", "b.txt").out.endswith("1 known finding in 1 file\n")


def test_create_overwrites_nothing(run: Run, folder: Path) -> None:
    (folder / FILE).write_text("mine")
    ran = run("baseline", "create")

    assert (ran.code, (folder / FILE).read_text()) == (2, "mine")
    assert "newslint baseline update" in ran.err


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(None, f"no such baseline: {FILE}", id="none"),
        pytest.param('{"version": 1,\n"findings": [}', f"{FILE}:2:14: is no baseline", id="broken"),
    ],
)
def test_a_baseline_that_cannot_be_read_ends_with_2(
    run: Run, folder: Path, text: str | None, wanted: str
) -> None:
    (folder / "a.txt").write_text(FAULTY)
    if text:
        (folder / FILE).write_text(text)
    ran = run("check", f"--baseline={FILE}")

    assert ran.code == 2
    assert wanted in ran.err


def test_a_file_that_cannot_be_judged_keeps_its_entries(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY)
    run("baseline", "create")
    (folder / "a.txt").write_bytes(b"\xff\xff\xff")
    ran = run("baseline", "update")

    assert ran.code == 2
    assert "1 finding, 0 new, 0 gone" in ran.err


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One commit with an article that has a fault and no byline."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    (folder / "a.txt").write_text(BARE)
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "First")):
        author = ("-c", "user.name=Ada", "-c", "user.email=ada@tarn.example")
        subprocess.run(("git", *author, *words), check=True, cwd=folder)
    return folder


RULES = "--select=SRC001,AUT001"


def test_findings_on_old_lines_are_left_out(found: Found, repository: Path) -> None:
    (repository / "a.txt").write_text(BARE + "\nIt opens in July, said Expert B.\n")

    assert found(RULES) == ["a.txt AUT001", "a.txt SRC001", "a.txt SRC001"]
    assert found(RULES, "--diff-base=HEAD") == ["a.txt SRC001"]


def test_what_is_missing_counts_in_new_files(found: Found, repository: Path) -> None:
    (repository / "b.txt").write_text(BARE)

    assert found(RULES, "--diff-base=HEAD") == ["b.txt AUT001", "b.txt SRC001"]


def test_a_changed_headline_does_not_bring_up_what_is_missing(
    found: Found, repository: Path
) -> None:
    (repository / "a.txt").write_text(BARE.replace("Harbour", "Harbor"))

    assert found(RULES, "--diff-base=HEAD") == []


def test_folders_below_the_top_are_understood(
    found: Found, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "news").mkdir()
    (repository / "news" / "b.txt").write_text(FAULTY)
    monkeypatch.chdir(repository / "news")

    assert found(RULES, "--diff-base=HEAD", ".", "../a.txt") == ["b.txt SRC001"]


def test_files_beyond_the_repository_count(
    found: Found, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("elsewhere") / "b.txt"
    file.write_text(FAULTY)

    assert found(RULES, "--diff-base=HEAD", str(file)) == [f"{file} SRC001"]


def test_standard_input_counts(
    found: Found, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))

    assert found(RULES, "--diff-base=HEAD", "-") == ["<stdin> SRC001"]


def test_old_lines_are_not_fixed(run: Run, repository: Path) -> None:
    old = "See https://tarn.gov/1?utm_source=chatgpt.com for it.\n\n"
    file = repository / "a.txt"
    file.write_text(BARE + old)
    author = ("-c", "user.name=Ada", "-c", "user.email=ada@tarn.example")
    subprocess.run(("git", *author, "commit", "-qam", "Link"), check=True, cwd=repository)
    file.write_text(BARE + old + old.replace("/1?", "/2?"))
    run("check", "--fix", "--diff-base=HEAD")

    assert file.read_text() == BARE + old + "See https://tarn.gov/2 for it.\n\n"


@pytest.mark.parametrize("flag", ["--diff-base", "--changed-first"])
def test_an_unknown_commit_ends_with_2(run: Run, repository: Path, flag: str) -> None:
    ran = run("check", f"{flag}=nowhere")

    assert (ran.code, ran.err) == (2, "newslint: no commit “nowhere” here; was it fetched?\n")
