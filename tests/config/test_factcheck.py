"""The table `[tool.newslint.factcheck]`: read, moved with `extend`, and shown without secrets."""

from pathlib import Path

import pytest

from newslint.config.factcheck import Factcheck
from newslint.config.load import load
from newslint.config.toml import as_toml
from newslint.errors import ConfigError


def test_table_is_read(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[tool.newslint.factcheck]\nevidence = ["speeches"]\nclaims = "c.sqlite"\nmodel = "minilm"\nproviders = ["a.b"]\n'
    )

    assert load(file).settings.factcheck == Factcheck(
        ("speeches",), claims="c.sqlite", model="minilm", providers=("a.b",)
    )


def test_paths_of_an_extended_file_are_those_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "newslint.toml").write_text(
        '[factcheck]\nevidence = ["speeches"]\noffices = "o.sqlite"\nmodel = "minilm"\n'
    )
    (tmp_path / "desk" / "newslint.toml").write_text('extend = "../newslint.toml"\n')
    found = load(tmp_path / "desk" / "newslint.toml").settings.factcheck

    assert found == Factcheck(
        (str(tmp_path / "speeches"),),
        str(tmp_path / "o.sqlite"),
        model=str(tmp_path / "minilm"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('claim = "c"', "did you mean `claims`?", id="unknown key"),
        pytest.param('claims = ["c"]', "must be text, not a list", id="wrong type"),
        pytest.param('providers = "a.b"', "must be a list", id="no list"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text(f"[factcheck]\n{text}\n")

    with pytest.raises(ConfigError) as caught:
        load(file)
    (problem,) = caught.value.problems
    assert said in problem.text
    assert problem.line == 2


def test_settings_are_shown_without_the_key(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text('[factcheck]\nclaims = "c.sqlite"\ngoogle-api-key = "secret"\n')

    shown = as_toml(load(file).settings)

    assert 'factcheck = { "claims" = "c.sqlite", "google-api-key" = "…" }' in shown
