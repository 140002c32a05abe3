"""Rules kept between runs: the same rules, made anew whenever anything about them is not as it was."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.folders import cache_folder
from newslint.rules import cache
from newslint.rules.cache import ready_rules
from newslint.rules.pack import load_rules
from newslint.rules.rule import Rule

RULE = """
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


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    file = tmp_path / "rules" / "old-name.yaml"
    file.parent.mkdir()
    file.write_text(RULE, encoding="utf-8")
    return file


def without_examples(rules: tuple[Rule, ...]) -> list[tuple[object, ...]]:
    return [
        (rule.id, rule.check, rule.message, rule.fix, rule.references, rule.severity_in)
        for rule in rules
    ]


def test_kept_rules_are_the_rules() -> None:
    first, second = ready_rules(), ready_rules()

    assert first == second
    assert without_examples(second) == without_examples(load_rules())


def test_a_changed_file_is_read_again(pack: Path) -> None:
    before = {rule.id: rule.help for rule in ready_rules([pack])}
    pack.write_text(RULE.replace("Use the new one.", "Write Post."), encoding="utf-8")
    after = {rule.id: rule.help for rule in ready_rules([pack])}

    assert (before["ACM001"], after["ACM001"]) == ("Use the new one.", "Write Post.")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-20], id="cut off"),
        pytest.param(lambda data: data[:100] + b"\0" + data[101:], id="a byte changed"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"not ours", id="another file"),
    ],
)
def test_a_damaged_pack_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    expected = ready_rules()
    file = next(folder.glob("rules-*.bin"))
    file.write_bytes(damage(file.read_bytes()))

    assert ready_rules() == expected
    assert ready_rules() == expected


def test_a_mistake_is_never_kept(pack: Path) -> None:
    pack.write_text(RULE.replace("severity: warning", "severity: warn"), encoding="utf-8")

    for _ in range(2):
        with pytest.raises(RuleError, match="must be one of error, warning, info"):
            ready_rules([pack])


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_home_is_no_obstacle(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)

    assert ready_rules()


def test_a_folder_that_cannot_be_made_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))

    assert ready_rules()


def test_old_packs_go(folder: Path, pack: Path) -> None:
    for number in range(cache._KEPT + 5):
        pack.write_text(f"{RULE}\n# {number}", encoding="utf-8")
        ready_rules([pack])

    assert len(list(folder.iterdir())) == cache._KEPT


def test_the_place_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    monkeypatch.setattr("sys.platform", "linux")

    assert cache_folder() == Path("/somewhere/newslint")
