"""`init`: what it sees in a folder, what it writes there, and what it leaves alone."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify import identify

from command import CLEAN, FAULTY, Ran
from newslint.config.load import load

Run = Callable[..., Ran]

BARE = "# Harbour bridge\n\nAccording to Source 1, it is shut.\n"  # no byline, no date
RECORD = (
    '{"headline": "Bridge closes", "author": "Mara Quill", "date": "2024-05-03", '
    '"text": "The bridge will stay shut until June, according to Source 1."}\n'
)
POST = f"---\ntitle: Bridge closes\nauthor: Mara Quill\ndate: 2024-05-03\n---\n\n{FAULTY}"
TEMPLATE = "<html><body><h1>{{ title }}</h1><p>According to [citation needed].</p></body></html>"


def _fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _hook(folder: Path) -> dict[str, Any]:
    config = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text())
    hook: dict[str, Any] = config["repos"][0]["hooks"][0]
    return hook


SITES = [
    pytest.param(
        {
            "hugo.toml": "",
            "content/news/_index.md": BARE,
            "content/news/bridge.md": POST,
            "archetypes/default.md": BARE,
            "layouts/single.html": TEMPLATE,
            "public/index.html": TEMPLATE,
        },
        "a Hugo site",
        "content/news/bridge.md",
        id="Hugo",
    ),
    pytest.param(
        {
            "config.toml": "",
            "content/bridge.md": POST,
            "archetypes/default.md": BARE,
            "themes/plain/layouts/single.html": TEMPLATE,
        },
        "a Hugo site",
        "content/bridge.md",
        id="Hugo with its old configuration",
    ),
    pytest.param(
        {
            "_config.yml": "",
            "_posts/2024-05-03-bridge.md": POST,
            "_layouts/post.html": TEMPLATE,
            "_includes/head.html": TEMPLATE,
            "about.md": BARE,
        },
        "a Jekyll site",
        "_posts/2024-05-03-bridge.md",
        id="Jekyll",
    ),
    pytest.param(
        {
            "eleventy.config.js": "",
            "src/posts/bridge.md": POST,
            "src/_includes/post.html": TEMPLATE,
            "_site/index.html": TEMPLATE,
            "package.json": '{"name": "site"}',
        },
        "an Eleventy site",
        "src/posts/bridge.md",
        id="Eleventy",
    ),
    pytest.param(
        {
            "astro.config.mjs": "",
            "src/content/news/bridge.mdx": POST,
            "dist/index.html": TEMPLATE,
            "package.json": '{"name": "site"}',
        },
        "an Astro site",
        "src/content/news/bridge.mdx",
        id="Astro",
    ),
    pytest.param({"news/a.txt": FAULTY}, "articles in plain text", "news/a.txt", id="plain text"),
    pytest.param({"a.jsonl": RECORD}, "articles in JSON Lines", "a.jsonl", id="JSON Lines"),
    pytest.param({"a.json": RECORD}, "articles in JSON", "a.json", id="JSON"),
]


@pytest.mark.parametrize(("files", "name", "article"), SITES)
def test_configuration_finds_the_articles_and_no_template(
    files: dict[str, str],
    name: str,
    article: str,
    run: Run,
    found: Callable[..., list[str]],
    folder: Path,
) -> None:
    _fill(folder, {**files, "README.md": BARE})
    ran = run("init")

    assert ran.out.startswith(f"wrote newslint.toml for {name}\n")
    assert found(".") == [f"{article} SRC001"]


@pytest.mark.parametrize(("files", "name", "article"), SITES)
def test_hook_looks_at_the_articles(
    files: dict[str, str], name: str, article: str, run: Run, folder: Path
) -> None:
    _fill(folder, {**files, ".git/HEAD": ""})
    assert run("init").code == 0
    hook = _hook(folder)
    types = set(hook.get("types_or", ("markdown", "plain-text", "html")))

    assert re.search(hook.get("files", ""), article)
    assert types & identify.tags_from_path(str(folder / article))


def test_hooks_are_written_where_a_repository_has_none(run: Run, folder: Path) -> None:
    _fill(folder, {".git/HEAD": "", "a.txt": CLEAN})
    ran = run("init")
    command = (sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml")

    assert "wrote .pre-commit-config.yaml; to turn it on: pre-commit install\n" in ran.out
    assert subprocess.run(command, check=False).returncode == 0


def test_hooks_that_are_there_stay_as_they_are(run: Run, folder: Path) -> None:
    _fill(folder, {".git/HEAD": "", ".pre-commit-config.yaml": "repos: []\n"})
    ran = run("init")

    assert "add to .pre-commit-config.yaml:\n\nrepos:\n" in ran.out
    assert (folder / ".pre-commit-config.yaml").read_text() == "repos: []\n"


def test_hook_that_is_there_is_not_asked_for_again(run: Run, folder: Path) -> None:
    _fill(folder, {".git/HEAD": "", ".pre-commit-config.yaml": "      - id: newslint\n"})

    assert "repos:" not in run("init").out


def test_hook_is_shown_where_there_is_no_repository(run: Run, folder: Path) -> None:
    shown = run("init").out
    block = shown[shown.index("repos:") : shown.index("Next:")]

    assert yaml.safe_load(block)["repos"][0]["hooks"][0]["id"] == "newslint"
    assert not (folder / ".pre-commit-config.yaml").exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("newslint.toml", "# mine\n", id="newslint.toml"),
        pytest.param(".newslint.toml", "# mine\n", id=".newslint.toml"),
        pytest.param("pyproject.toml", "[tool.newslint]\n", id="table of pyproject.toml"),
    ],
)
def test_configuration_that_is_there_is_left_alone(
    name: str, text: str, run: Run, folder: Path
) -> None:
    _fill(folder, {".git/HEAD": "", name: text})
    ran = run("init")

    assert ran.code == 2
    assert f"{name} is there already; nothing was changed" in ran.err
    assert sorted(path.name for path in folder.iterdir()) == sorted([".git", name])
    assert (folder / name).read_text() == text


def test_configuration_of_a_folder_above_is_no_hindrance(run: Run, folder: Path) -> None:
    _fill(folder, {"newslint.toml": "", "desk/a.txt": CLEAN})
    ran = run("init", "desk")

    assert ran.out.startswith("wrote desk/newslint.toml for articles in plain text\n")
    assert ran.out.endswith("Next: newslint check desk\n")


def test_what_is_commented_out_would_be_right(run: Run, folder: Path) -> None:
    _fill(folder, {"a.jsonl": RECORD})
    run("init")
    file = folder / "newslint.toml"
    file.write_text(
        re.sub(r'(?m)^# (?=[\[a-z"*/]+ ?[\]=]|baseline|text|published)', "", file.read_text())
    )
    settings = load(file).settings

    assert settings.records
    assert settings.records.text == ("/story/body",)
    assert settings.baseline == ".newslint-baseline.json"
    assert settings.per_file_ignores == {"wire/**": ("AUT001",)}


def test_empty_folder_is_set_up_too(run: Run, folder: Path) -> None:
    assert run("init").out.startswith("wrote newslint.toml for articles to come\n")
    assert run("config").out.startswith(f"# .: {folder}/newslint.toml\n")
    assert run("check", ".").code == 0


def test_folder_that_is_not_there_is_a_fault_of_the_call(run: Run) -> None:
    ran = run("init", "nowhere")

    assert (ran.code, ran.err) == (2, "newslint: no such folder: nowhere\n")
