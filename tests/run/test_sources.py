"""Which files a run reads, and in what order."""

import subprocess
from pathlib import Path

import pytest

from newslint.config.discover import Configs
from newslint.run.report import Failure
from newslint.run.sources import Source, find_sources

FILES = ("a.txt", "news/b.md", "news/wire/c.txt", "drafts/d.md", "d.png", ".venv/e.txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, **settings: object) -> list[str]:
    overrides = {name.replace("_", "-"): value for name, value in settings.items()}
    return [item.path for item in find_sources(paths, Configs(overrides=overrides))]


def test_folders_come_in_the_order_of_names(folder: Path) -> None:
    assert found(".") == ["a.txt", "drafts/d.md", "news/b.md", "news/wire/c.txt"]


def test_paths_come_in_the_order_given(folder: Path) -> None:
    assert found("news/wire", "a.txt", "news") == ["news/wire/c.txt", "a.txt", "news/b.md"]


def test_named_file_may_have_any_suffix(folder: Path) -> None:
    assert found("d.png") == ["d.png"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        pytest.param(["news"], ["a.txt", "drafts/d.md", ".venv/e.txt"], id="a folder"),
        pytest.param(["*.md"], [".venv/e.txt", "a.txt", "news/wire/c.txt"], id="a suffix"),
        pytest.param(
            ["/a.txt", ".venv"], ["drafts/d.md", "news/b.md", "news/wire/c.txt"], id="top"
        ),
        pytest.param(["news/**/c.txt", ".venv"], ["a.txt", "drafts/d.md", "news/b.md"], id="deep"),
        pytest.param(["*.txt", "!a.txt"], ["a.txt", "drafts/d.md", "news/b.md"], id="taken back"),
    ],
)
def test_exclude_passes_over(folder: Path, exclude: list[str], left: list[str]) -> None:
    assert sorted(found(".", exclude=exclude)) == sorted(left)


def test_extend_exclude_keeps_the_usual_ones(folder: Path) -> None:
    assert found(".", extend_exclude=["news"]) == ["a.txt", "drafts/d.md"]


def test_exclude_is_not_for_named_files_unless_forced(folder: Path) -> None:
    assert found("a.txt", exclude=["a.txt"]) == ["a.txt"]
    assert found("a.txt", exclude=["a.txt"], force_exclude=True) == []


@pytest.mark.parametrize(
    ("ignores", "left"),
    [
        pytest.param(
            {".gitignore": "drafts/\n"}, ["a.txt", "news/b.md", "news/wire/c.txt"], id="folder"
        ),
        pytest.param(
            {".gitignore": "*.txt\n", "news/wire/.gitignore": "!c.txt\n"},
            ["drafts/d.md", "news/b.md", "news/wire/c.txt"],
            id="a nearer file takes back",
        ),
        pytest.param(
            {"news/.gitignore": "/wire\n"}, ["a.txt", "drafts/d.md", "news/b.md"], id="from there"
        ),
        pytest.param(
            {".gitignore": "# a.txt\n\n\\#\n"},
            ["a.txt", "drafts/d.md", "news/b.md", "news/wire/c.txt"],
            id="comments",
        ),
    ],
)
def test_what_git_ignores_is_passed_over(
    folder: Path, ignores: dict[str, str], left: list[str]
) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    for name, text in ignores.items():
        (folder / name).write_text(text)

    assert found(".") == left
    assert found(".", respect_gitignore=False) == [
        "a.txt", "drafts/d.md", "news/b.md", "news/wire/c.txt",
    ]  # fmt: skip


def test_ignore_file_above_the_walked_folder_counts(folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / ".gitignore").write_text("wire/\n")

    assert found("news") == ["news/b.md"]


def test_link_to_nowhere_is_a_failure(folder: Path) -> None:
    (folder / "news" / "moved.md").symlink_to("gone.md")
    failures = [item for item in find_sources(["news"], Configs()) if isinstance(item, Failure)]

    assert failures == [Failure("news/moved.md", "is a link to gone.md, which is not there")]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(".#b.md", id="an editor's lock"),
        pytest.param("assets", id="no name of an article"),
        pytest.param("wire/moved.md", id="excluded"),
    ],
)
def test_other_links_to_nowhere_are_passed_over(folder: Path, name: str) -> None:
    (folder / "newslint.toml").write_text('exclude = ["wire"]\n')
    (folder / "news" / name).symlink_to("mara@desk.example.4711")

    assert found("news") == ["news/b.md"]


def test_missing_path_is_a_failure_among_the_others(folder: Path) -> None:
    items = list(find_sources(["a.txt", "gone.txt", "news"], Configs()))

    assert [type(item) for item in items] == [Source, Failure, Source, Source]
    assert items[1] == Failure("gone.txt", "no such file or folder")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
def test_device_that_may_never_end_is_a_failure(folder: Path) -> None:
    (failure,) = find_sources(["/dev/zero"], Configs())

    assert failure == Failure("/dev/zero", "is a device, not an article")


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="needs names for open files")
@pytest.mark.parametrize("path", ["/dev/null", "/dev/stdin"])
def test_device_with_an_end_is_read(folder: Path, path: str) -> None:
    assert found(path) == [path]


def test_path_outside_of_the_working_folder_is_shown_whole(folder: Path, tmp_path: Path) -> None:
    other = tmp_path.parent / f"{tmp_path.name}-other.txt"
    other.write_text("text\n")

    assert found(str(other)) == [other.as_posix()]


def test_each_source_knows_its_configuration(folder: Path) -> None:
    (folder / "news" / "newslint.toml").write_text('profile = "strict"\n')
    profiles = {
        item.path: item.config.settings.profile
        for item in find_sources(["."], Configs())
        if isinstance(item, Source)
    }

    assert profiles == {
        "a.txt": "default",
        "drafts/d.md": "default",
        "news/b.md": "strict",
        "news/wire/c.txt": "strict",
    }
