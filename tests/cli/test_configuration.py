"""Which configuration applies, and what is said about one that is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from command import CLEAN, FAULTY, Ran
from newslint.config.model import Settings

Run = Callable[..., Ran]
Found = Callable[..., list[str]]
BARE = CLEAN.replace("By Mara Quill\n\n", "")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"newslint.toml": 'select = ["SRC001"]'}, id="newslint.toml"),
        pytest.param({".newslint.toml": 'select = ["SRC001"]'}, id="hidden"),
        pytest.param(
            {"pyproject.toml": '[project]\nname = "a"\n[tool.newslint]\nselect = ["SRC001"]'},
            id="pyproject.toml",
        ),
        pytest.param(
            {
                "newslint.toml": 'select = ["SRC001"]',
                "news/pyproject.toml": '[project]\nname = "newslint-user"',
            },
            id="a nearer pyproject.toml without the table is passed over",
        ),
        pytest.param(
            {"newslint.toml": 'select = ["AUT001"]', "news/newslint.toml": 'select = ["SRC001"]'},
            id="the nearest wins",
        ),
        pytest.param(
            {
                "newslint.toml": 'ignore = ["AUT001"]',
                "news/newslint.toml": 'extend = "../newslint.toml"\nselect = ["SRC001", "AUT001"]',
            },
            id="extend merges key by key",
        ),
    ],
)
def test_configuration_is_found(found: Found, folder: Path, files: dict[str, str]) -> None:
    write(folder, {**files, "news/a.txt": FAULTY.replace("By Mara Quill\n\n", "")})

    assert found("news/a.txt") == ["news/a.txt SRC001"]


def test_each_file_has_its_own_configuration(found: Found, folder: Path) -> None:
    write(
        folder,
        {
            "a/newslint.toml": 'select = ["AUT001"]',
            "a/x.txt": BARE,
            "b/newslint.toml": 'select = ["SRC001"]',
            "b/x.txt": BARE,
        },
    )

    assert found(".") == ["a/x.txt AUT001"]


@pytest.mark.parametrize(
    ("globs", "flagged"),
    [
        pytest.param('"wire/**" = ["AUT001"]', ["staff/a.txt"], id="below a folder"),
        pytest.param('"!wire/**" = ["AUT001"]', ["wire/a.txt"], id="all but a folder"),
        pytest.param('"*.txt" = ["missing-byline"]', [], id="a suffix, and the rule's name"),
        pytest.param('"wire/**" = ["AUT"]', ["staff/a.txt"], id="a prefix"),
        pytest.param('"wire/**" = ["SRC001"]', ["staff/a.txt", "wire/a.txt"], id="another rule"),
    ],
)
def test_per_file_ignores(found: Found, folder: Path, globs: str, flagged: list[str]) -> None:
    write(
        folder,
        {
            "newslint.toml": f'select = ["AUT001"]\n[per-file-ignores]\n{globs}\n',
            "wire/a.txt": BARE,
            "staff/a.txt": BARE,
        },
    )

    assert found(".") == [f"{path} AUT001" for path in flagged]


def test_command_line_beats_the_file(found: Found, folder: Path) -> None:
    write(folder, {"newslint.toml": 'select = ["AUT001"]', "a.txt": BARE})

    assert found("--select=SRC001", "a.txt") == []


def test_isolated_reads_no_file(found: Found, folder: Path) -> None:
    write(folder, {"newslint.toml": "nonsense", "a.txt": BARE})

    assert found("--isolated", "--select=AUT001", "a.txt") == ["a.txt AUT001"]


def test_named_file_is_for_all_files(found: Found, folder: Path) -> None:
    write(
        folder,
        {
            "strict.toml": 'select = ["AUT001"]',
            "newslint.toml": 'select = ["SRC001"]',
            "a.txt": BARE,
        },
    )

    assert found("--config", "strict.toml", "a.txt") == ["a.txt AUT001"]


def test_folders_passed_on_the_way_up_are_no_parents(
    found: Found, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, {"here/newslint.toml": 'select = ["SRC001"]', "there/a.txt": BARE})
    monkeypatch.chdir(folder / "here")

    assert "../there/a.txt AUT001" in found("../there/a.txt")
    assert found("../there/a.txt") == found("../there")


def test_paths_of_a_named_file_are_relative_to_it(
    found: Found, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'select = ["AUT001"]\n[per-file-ignores]\n"/news/a.txt" = ["AUT001"]\n'
    write(folder, {"newslint.toml": text, "news/a.txt": BARE, "news/b.txt": BARE})
    monkeypatch.chdir(folder / "news")

    assert found("--config=../newslint.toml", ".") == ["b.txt AUT001"]


@pytest.mark.parametrize(
    "word",
    [
        pytest.param('select = ["AUT001"]', id="TOML"),
        pytest.param("select=['AUT001']", id="without spaces"),
    ],
)
def test_one_key_from_the_command_line(found: Found, folder: Path, word: str) -> None:
    write(folder, {"a.txt": BARE})

    assert found("--config", word, "a.txt") == ["a.txt AUT001"]


def test_all_mistakes_at_once_with_their_places(run: Run, folder: Path) -> None:
    write(
        folder,
        {
            "newslint.toml": 'profle = "strict"\nfail-on = "eror"\npreview = "perhaps"\nselect = "SRC001"\n',
            "a.txt": CLEAN,
        },
    )
    ran = run("check", "a.txt")

    assert ran.code == 2
    assert ran.err.splitlines() == [
        f"newslint: {folder}/newslint.toml:{line}"
        for line in (
            "1:1: unknown key `profle`; did you mean `profile`?",
            "2:1: must be one of error, warning, info, not `eror`; did you mean `error`?",
            "3:1: must be true or false, not `perhaps`",
            "4:1: must be a list, not `SRC001`",
        )
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("profile = \n", "newslint.toml:1:11: is not TOML", id="no TOML"),
        pytest.param(
            'ignore = ["SCR001"]', "no rule “SCR001”; did you mean `SRC001`?", id="no rule"
        ),
        pytest.param('extend = "gone.toml"', "no such file: gone.toml", id="extends nothing"),
        pytest.param('extend = "newslint.toml"', "goes round in a circle", id="extends itself"),
        pytest.param('rules = ["gone/"]', "gone", id="no such rules"),
        pytest.param('output-format = "jsno"', "no output format “jsno”", id="no such format"),
        pytest.param(
            '[per-file-ignores]\n"*.md" = ["placeholder-sauce"]',
            "did you mean `placeholder-source`?",
            id="no such rule for some files",
        ),
        pytest.param(
            'language = "German"', "must be the code of a language, such as en", id="no language"
        ),
    ],
)
def test_mistake_is_named(run: Run, folder: Path, text: str, wanted: str) -> None:
    write(folder, {"newslint.toml": text, "a.txt": CLEAN})
    ran = run("check", "a.txt")

    assert ran.code == 2
    assert wanted in ran.err


def test_all_words_that_name_no_rule_have_their_places(run: Run, folder: Path) -> None:
    text = 'ignore = [\'SCR001\']\n[per-file-ignores]\n"*.md" = ["placeholder-sauce"]\n'
    write(folder, {"newslint.toml": text, "a.txt": CLEAN})

    assert run("check", "a.txt", "--extend-select=ATU001").err.splitlines() == [
        "newslint: no rule “ATU001”; did you mean `AUT001`?",
        f"newslint: {folder}/newslint.toml:1:11: no rule “SCR001”; did you mean `SRC001`?",
        f"newslint: {folder}/newslint.toml:3:11: no rule “placeholder-sauce”; did you mean `placeholder-source`?",
    ]


def test_configuration_in_latin_1_names_the_byte(run: Run, folder: Path) -> None:
    (folder / "newslint.toml").write_bytes(b'# caf\xe9\nprofile = "default"\n')
    write(folder, {"a.txt": CLEAN})
    ran = run("check", "a.txt")

    assert ran.code == 2
    assert "newslint.toml:1:6: is not UTF-8: byte 0xe9" in ran.err


def test_config_command_says_where_settings_come_from(run: Run, folder: Path) -> None:
    write(folder, {"news/newslint.toml": 'profile = "strict"'})
    ran = run("config", "news")

    assert ran.code == 0
    assert ran.out.startswith(f"# news: {folder}/news/newslint.toml\n")
    assert 'profile = "strict"' in ran.out


def test_shown_settings_are_a_configuration_file(run: Run, folder: Path) -> None:
    write(folder, {"newslint.toml": 'profile = "strict"\n[per-file-ignores]\n"*.md" = ["SRC"]\n'})
    shown = run("config").out
    (folder / "newslint.toml").write_text(shown)

    assert run("config").out == shown


def test_every_key_is_named_whether_it_is_set_or_not(run: Run) -> None:
    shown = run("config", "--config", 'ignore = ["DAT001"]').out

    assert 'ignore = ["DAT001"]\n' in shown
    assert "# not set: extend, select, extend-select, extend-ignore, rules" in shown
    for key in Settings._fields:
        assert key.replace("_", "-") in shown
