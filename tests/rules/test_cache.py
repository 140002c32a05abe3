"""Rules kept between runs: the same rules, made anew whenever anything about them is not as it was."""

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.folders import cache_folder
from newslint.rules import cache, seen
from newslint.rules.cache import ready_rules
from newslint.rules.deferred import heads_of, waits, words_of
from newslint.rules.pack import load_rules
from newslint.rules.rule import Rule
from newslint.text.clues import clue
from newslint.text.patterns import Pattern

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
    monkeypatch.setattr(cache, "_SHIPPED", str(tmp_path / "shipped.bin"))
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


def test_kept_checks_tell_a_gate_what_the_checks_tell() -> None:
    ready_rules()

    assert [told(rule) for rule in ready_rules()] == [told(rule) for rule in load_rules()]


def told(rule: Rule) -> tuple[object, ...]:
    needs: tuple[Pattern, ...] = getattr(rule.check, "needs", ())
    clues = [clue(pattern) for pattern in needs]
    return waits(rule.check), heads_of(rule.check), words_of(rule.check), needs, clues


def test_a_changed_file_is_read_again(pack: Path) -> None:
    before = {rule.id: rule.help for rule in ready_rules([str(pack)])}
    pack.write_text(RULE.replace("Use the new one.", "Write Post."), encoding="utf-8")
    after = {rule.id: rule.help for rule in ready_rules([str(pack)])}

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
    (file,) = packs(folder)
    file.write_bytes(damage(file.read_bytes()))

    assert ready_rules() == expected
    assert ready_rules() == expected


def packs(folder: Path) -> list[Path]:
    return [file for file in folder.glob("rules-*.bin") if "seen" not in file.name]


def test_shipped_rules_are_the_rules(folder: Path) -> None:
    cache.ship()

    assert without_examples(ready_rules()) == without_examples(load_rules())
    assert not packs(folder)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: cache._packed((), "0" * 32), id="of other rules"),
        pytest.param(lambda data: data.replace(b"rules ", b"rules 0", 1), id="in another form"),
        pytest.param(lambda data: data[:-20], id="cut off"),
        pytest.param(lambda data: data[:-1] + bytes([data[-1] ^ 1]), id="a bit changed"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_a_shipped_pack_that_is_not_of_the_rules_is_passed_over(
    folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache.ship()
    expected = ready_rules()
    shipped = Path(cache._SHIPPED)
    shipped.write_bytes(damage(shipped.read_bytes()))

    assert ready_rules() == expected
    assert len(packs(folder)) == 1


def test_other_peoples_rules_leave_the_shipped_pack_its_use(folder: Path, pack: Path) -> None:
    cache.ship()
    codes = [rule.id for rule in ready_rules([str(pack)])]

    assert codes == sorted(codes)
    assert len(codes) == len(load_rules()) + 1
    assert len(packs(folder)) == 1


def test_a_rule_with_the_code_of_ours_is_refused(pack: Path) -> None:
    pack.write_text(RULE.replace("ACM001", "GEN002"), encoding="utf-8")

    for _ in range(2):
        with pytest.raises(RuleError, match="`GEN002` is taken already"):
            ready_rules([str(pack)])


def test_a_file_changed_at_once_is_read_again(pack: Path) -> None:
    ready_rules([str(pack)])
    before = pack.stat()
    pack.write_text(RULE.replace("the new one", "the old one"), encoding="utf-8")
    os.utime(pack, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert {rule.id: rule.help for rule in ready_rules([str(pack)])}["ACM001"] == "Use the old one."


def test_files_of_old_are_not_read_again(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "TICK", -(10**12))
    first = seen.key_of([str(pack)], builtin=True)
    monkeypatch.setattr(seen, "content_key", lambda *_, **__: "read")

    assert seen.key_of([str(pack)], builtin=True) == first
    pack.touch()
    assert seen.key_of([str(pack)], builtin=True) == "read"


@pytest.fixture
def own_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one rule of a package that is installed."""
    file = tmp_path / "newslint" / "_rules" / "old-name.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(RULE, encoding="utf-8")
    monkeypatch.setattr("newslint.rules.pack._PACKAGE", str(tmp_path / "newslint"))
    return file


def helps() -> list[str]:
    return [rule.help for rule in ready_rules()]


def test_an_installed_pack_speaks_for_its_rules(own_rule: Path, folder: Path) -> None:
    cache.ship()
    own_rule.write_text(RULE.replace("the new one", "the old one"), encoding="utf-8")

    assert helps() == ["Use the new one."]
    assert not folder.exists()


def test_each_installed_pack_brings_its_own_rules(own_rule: Path) -> None:
    found = []
    for words in ("the new one", "the old one", "the new one"):
        own_rule.write_text(RULE.replace("the new one", words), encoding="utf-8")
        cache.ship()
        found += helps()

    assert found == ["Use the new one.", "Use the old one.", "Use the new one."]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data.replace(b"rules ", b"rules 0", 1), id="in another form"),
        pytest.param(lambda data: data[:20], id="cut off in its key"),
        pytest.param(lambda data: data[:20] + b"\xff" + data[21:], id="a byte of its key changed"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_without_its_pack_a_package_reads_its_rules(
    own_rule: Path, damage: Callable[[bytes], bytes]
) -> None:
    cache.ship()
    shipped = Path(cache._SHIPPED)
    shipped.write_bytes(damage(shipped.read_bytes()))
    for words in ("the new one", "the old one"):
        own_rule.write_text(RULE.replace("the new one", words), encoding="utf-8")

        assert helps() == [f"Use {words}."]


@pytest.mark.parametrize("python", ["python3.12", "python3.13", "python3.14"])
def test_another_python_reads_the_shipped_pack(python: str, tmp_path: Path) -> None:
    place = Path(cache.__file__).parents[2]
    code = (
        "from newslint.rules import cache;"
        f"cache._SHIPPED = {cache._SHIPPED!r}; print(len(cache.ready_rules()))"
    )
    cache.ship()
    try:
        done = subprocess.run(
            (python, "-c", code),
            capture_output=True,
            check=False,
            text=True,
            env={**os.environ, "PYTHONPATH": str(place)},
        )
    except FileNotFoundError:
        pytest.skip(f"no {python} here")
    if done.returncode == 127:
        pytest.skip(f"no {python} here")

    assert (done.stdout.strip(), done.stderr) == (str(len(load_rules())), "")


def test_a_mistake_is_never_kept(pack: Path) -> None:
    pack.write_text(RULE.replace("severity: warning", "severity: warn"), encoding="utf-8")

    for _ in range(2):
        with pytest.raises(RuleError, match="must be one of error, warning, info"):
            ready_rules([str(pack)])


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
        ready_rules([str(pack)])

    assert len(list(folder.iterdir())) == cache._KEPT


def test_the_place_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSLINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    monkeypatch.setattr("sys.platform", "linux")

    assert cache_folder() == str(Path("/somewhere/newslint"))
