"""Which rules run: by profile, code, prefix, name, tag, and the more exact word where two disagree."""

from pathlib import Path

import pytest

from newslint.errors import RuleError, UsageError
from newslint.rules.load import read_rule
from newslint.rules.pack import choose, find_rule, load_rules, matches, rule_files
from newslint.rules.rule import Rule

FORM = """\
id: {id}
name: {name}
since: 0.1.0
severity: error
confidence: high
profile: {profile}
preview: {preview}
deprecated: "{deprecated}"
tags: [{tags}]
standards: [AP:sources]
summary: A stand-in.
why: It tells nothing.
check: {{kind: pattern, any: [Source 1]}}
message: a message
help: Name it.
examples:
  bad: [{{text: "[[Source 1]]"}}]
  good: [{{text: Reuters}}]
"""


def text_of(word: str, name: str, profile: str = "default", **more: str) -> str:
    values = {"preview": "false", "deprecated": "", "tags": "one", **more}
    return FORM.format(id=word, name=name, profile=profile, **values)


def rule(word: str, name: str, profile: str = "default", **more: str) -> Rule:
    return read_rule(text_of(word, name, profile, **more), f"{name}.yaml")


RULES = (
    rule("NL001", "malformed"),
    rule("SRC001", "placeholder"),
    rule("SRC002", "empty", tags="two"),
    rule("SRC101", "smell", "strict"),
    rule("SRC102", "research", "audit"),
    rule("SRC103", "new", preview="true"),
    rule("SRC104", "old", deprecated="0.2.0, use SRC001"),
)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, "NL001 SRC001 SRC002", id="the default profile"),
        pytest.param({"profile": "strict"}, "NL001 SRC001 SRC002 SRC101", id="strict"),
        pytest.param({"profile": "audit"}, "NL001 SRC001 SRC002 SRC101 SRC102", id="audit"),
        pytest.param({"preview": True}, "NL001 SRC001 SRC002 SRC103", id="preview"),
        pytest.param({"select": ["SRC"]}, "SRC001 SRC002 SRC101 SRC102", id="group"),
        pytest.param({"select": ["SRC1"]}, "SRC101 SRC102", id="prefix"),
        pytest.param({"select": ["NL"]}, "NL001", id="group of two letters"),
        pytest.param({"select": ["research"]}, "SRC102", id="name"),
        pytest.param({"select": ["two"]}, "SRC002", id="tag"),
        pytest.param({"select": ["AP:sources"], "ignore": ["SRC"]}, "NL001", id="standard"),
        pytest.param({"select": ["ALL"]}, "NL001 SRC001 SRC002 SRC101 SRC102", id="all"),
        pytest.param({"select": ["SRC104"]}, "SRC104", id="a deprecated rule by its own name"),
        pytest.param({"select": ["SRC103"]}, "", id="a preview rule without the flag"),
        pytest.param({"ignore": ["SRC"]}, "NL001", id="ignore a group"),
        pytest.param({"select": ["SRC001"], "ignore": ["SRC"]}, "SRC001", id="the code beats the group"),
        pytest.param({"select": ["SRC"], "ignore": ["SRC001"]}, "SRC002 SRC101 SRC102", id="so it does in ignore"),
        pytest.param({"extend_select": ["SRC102"]}, "NL001 SRC001 SRC002 SRC102", id="one more"),
    ],
)  # fmt: skip
def test_words_choose_rules(options: dict[str, object], expected: str) -> None:
    chosen = choose(RULES, **options)  # type: ignore[arg-type]  # each row gives its own

    assert " ".join(rule.id for rule in chosen) == expected


def test_part_of_a_group_is_no_prefix() -> None:
    assert not any(matches(rule, "SR") for rule in RULES)


def test_every_unknown_word_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageError) as raised:
        choose(RULES, select=["SRC01"], ignore=["placeholdr"])

    assert "no rule “SRC01”; did you mean `SRC" in str(raised.value)
    assert "no rule “placeholdr”; did you mean `placeholder`?" in str(raised.value)


def test_one_rule_is_found_in_any_case() -> None:
    assert find_rule(RULES, "src001") is find_rule(RULES, "Placeholder")


def test_all_broken_files_of_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text_of("SRC001", "a").replace("error", "eror"))
    (tmp_path / "b.yaml").write_text("- no rule")
    (tmp_path / "c.yaml").write_text(text_of("SRC003", "c"))
    with pytest.raises(RuleError) as raised:
        load_rules([tmp_path], builtin=False)

    assert {Path(problem.path).name for problem in raised.value.problems} == {"a.yaml", "b.yaml"}


def test_an_id_is_taken_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text_of("SRC001", "a"))
    (tmp_path / "b.yaml").write_text(text_of("SRC001", "b"))
    with pytest.raises(RuleError, match="`SRC001` is taken already"):
        load_rules([tmp_path], builtin=False)


def test_a_folder_that_is_not_there_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such rule file or folder"):
        rule_files(tmp_path / "none")
