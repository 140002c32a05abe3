"""Broken rule files: every mistake is named at its place, all of them at once."""

from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.rules.load import load_rule, read_rule

GOOD = """\
id: SRC001
name: placeholder-source
since: 0.1.0
severity: error
confidence: high
summary: A stand-in.
why: It tells nothing.
check: {kind: pattern, any: [Source 1]}
message: “{match}” stands in
help: Name it.
examples:
  bad: [{text: "[[Source 1]]"}]
  good: [{text: Reuters}]
"""


def problems(text: str) -> list[str]:
    try:
        read_rule(text, "r.yaml")
    except RuleError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_whole_rule_has_no_problem() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "message:", "mesage:",
            ["1:1: `message` is missing", "9:1: unknown key `mesage`; did you mean `message`?"],
            id="mistyped key",
        ),
        pytest.param(
            "severity: error", "severity: eror",
            ["4:11: must be one of error, warning, info, not `eror`; did you mean `error`?"],
            id="mistyped word",
        ),
        pytest.param(
            "kind: pattern", "kind: patern",
            ["8:15: no check kind `patern`; did you mean `pattern`?"],
            id="mistyped kind",
        ),
        pytest.param(
            "any: [Source 1]", "any: Source 1", ["8:29: must be a list, not `Source 1`"], id="text for a list"
        ),
        pytest.param(
            "any: [Source 1]", "any: ['(Source']",
            ["8:30: is not a regular expression: missing ), unterminated subpattern at position 0"],
            id="broken pattern",
        ),
        pytest.param(
            "any: [Source 1]", "any: ['(a+)+b']",
            ["8:30: could take for ever: a repeat inside a repeat can divide the same text in many ways"],
            id="pattern that never ends",
        ),
        pytest.param(
            "{match}", "{mach}", ["9:10: `{mach}` is not captured; this check offers match"], id="capture"
        ),
        pytest.param(
            "id: SRC001", "id: S1",
            ["1:5: must be two or three capital letters and three digits, such as SRC001, not `S1`"],
            id="form of an id",
        ),
        pytest.param(
            "name: placeholder-source", "name: Placeholder",
            ["2:7: must be words in lower case with hyphens, such as placeholder-source, not `Placeholder`"],
            id="form of a name",
        ),
        pytest.param("help: Name it.", "help: Name it.\nhelp: Again.", ["11:1: `help` is given twice"], id="twice"),
        pytest.param(
            "why: It tells nothing.", "why: &a It tells nothing.\nfix: *a",
            ["7:6: aliases are not read here: write the value out"],
            id="alias",
        ),
        pytest.param(
            "good: [{text: Reuters}]", "good: []",
            ["12:3: needs at least one bad and one good example"],
            id="no good example",
        ),
        pytest.param(
            "[[Source 1]]", "Source 1",
            ["12:16: marks no finding: put it in [[double brackets]]"],
            id="bad example without a mark",
        ),
        pytest.param(
            "help: Name it.", "help: Name it.\nformats: [html, markdwon]\nseverity-in: {jsno: info}",
            ["11:17: no format `markdwon`; did you mean `markdown`?", "12:15: no format `jsno`; did you mean `json`?"],
            id="format that no article has",
        ),
        pytest.param(
            "help: Name it.", "help: Name it.\nlanguages: [en, German]",
            ["11:17: must be the code of a language, such as en, not `German`"],
            id="name of a language",
        ),
        pytest.param(
            "why: It tells nothing.", "why: It tells\x1b nothing.",
            ["7:14: is not YAML: control character 0x1b"],
            id="control character",
        ),
    ],
)  # fmt: skip
def test_mistake_is_named_at_its_place(old: str, new: str, expected: list[str]) -> None:
    assert problems(GOOD.replace(old, new, 1)) == [f"r.yaml:{problem}" for problem in expected]


def test_alias_is_refused_once() -> None:
    text = GOOD.replace("why: It tells nothing.", "why: &a It\nfix: *a\nname: *a")
    refused = [problem for problem in problems(text) if "aliases" in problem]

    assert refused == ["r.yaml:7:6: aliases are not read here: write the value out"]


def test_byte_of_another_encoding_is_named_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "r.yaml"
    file.write_bytes(GOOD.replace("Name it", "Näme it").replace("“{match}”", "it").encode("cp1252"))
    with pytest.raises(RuleError) as raised:
        load_rule(file)

    assert str(raised.value) == f"{file}:10:8: is not UTF-8: byte 0xe4"


def test_all_mistakes_come_at_once() -> None:
    text = GOOD.replace("severity: error", "severity: eror").replace("help:", "hlp:")
    found = problems(text.replace("{text: Reuters}", "{txt: Reuters}"))

    assert [problem.split(":")[1] for problem in found] == ["1", "4", "10", "13", "13"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param("", "r.yaml:1:1: must be a mapping, not nothing", id="empty"),
        pytest.param("- a\n- b\n", "r.yaml:1:1: must be a mapping, not a list", id="a list"),
        pytest.param(
            "help: Add date: now\n", "r.yaml:1:15: is not YAML", id="colon in a plain scalar"
        ),
        pytest.param(
            "a: !!python/object:os.system x\n", "r.yaml:1:1:", id="tag that makes an object"
        ),
        pytest.param("\x00", "r.yaml:1:1: is not YAML", id="control character"),
        pytest.param("--- a\n--- b\n", "r.yaml:2:1: is not YAML", id="two documents"),
    ],
)
def test_what_is_no_rule_says_so(text: str, start: str) -> None:
    assert problems(text)[0].startswith(start)


def test_aliases_cannot_grow() -> None:
    lines = [
        "a0: &a0 [x, x]",
        *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}*a{n - 1}]" for n in range(1, 9)),
    ]

    assert any("aliases are not read here" in problem for problem in problems("\n".join(lines)))


@pytest.mark.parametrize("levels", [900, 10_000, 500_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_is_no_crash(opening: str, levels: int) -> None:
    assert problems(opening * levels) != []


def test_deep_blocks_over_many_lines_are_no_crash() -> None:
    text = "\n".join(f"{' ' * depth}a:" for depth in range(5_000))

    assert problems(text) == ["r.yaml:121:1: is not YAML that people write: nested too deeply"]
