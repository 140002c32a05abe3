"""Directives set findings aside, and those that are wrong are found themselves."""

import pytest

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.formats import parse
from newslint.model.finding import Finding
from newslint.rules.pack import choose, load_rules

KNOWN = load_rules()
RULES = choose(KNOWN, select=["GEN017", "SRC001", "NL"])


def findings(text: str, name: str = "text", *, require_reason: bool = False) -> tuple[Finding, ...]:
    (document,) = parse(text, "a", name)
    return judge(document, Gate(RULES), known=KNOWN, require_reason=require_reason).findings


def summary(text: str, name: str = "text", *, require_reason: bool = False) -> str:
    """Codes in order, the suppressed in parentheses."""
    found = findings(text, name, require_reason=require_reason)
    return " ".join(f"({finding.rule})" if finding.mark else finding.rule for finding in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lorem ipsum.", "GEN017", id="no directive"),
        pytest.param("%% newslint: ignore[GEN017] -- type\n\nLorem ipsum.", "(GEN017)", id="the next block"),
        pytest.param("%% newslint: ignore[lorem-ipsum] -- type\n\nLorem ipsum.", "(GEN017)", id="by its name"),
        pytest.param("%% newslint: ignore[gen017] -- type\n\nLorem ipsum.", "(GEN017)", id="in small letters"),
        pytest.param(
            "%% newslint: ignore[GEN017] -- type\n\nLorem ipsum.\n\nLorem ipsum.",
            "(GEN017) GEN017", id="only the next block",
        ),
        pytest.param(
            "%% newslint: disable[GEN017] -- x\n\nLorem ipsum.\n\nLorem ipsum.\n\n"
            "%% newslint: enable[GEN017]\n\nLorem ipsum.",
            "(GEN017) (GEN017) GEN017", id="a range",
        ),
        pytest.param("Lorem ipsum.\n\n%% newslint: file-ignore[GEN017] -- x", "(GEN017)", id="the file, from anywhere"),
        pytest.param(
            "%% newslint: ignore[GEN017, SRC001] -- x\n\nLorem ipsum, says Source 1.", "(GEN017) (SRC001)", id="two rules"
        ),
        pytest.param("%% newslint: ignore[SRC001] -- x\n\nLorem ipsum.", "NL003 GEN017", id="another rule"),
        pytest.param("%% newslint: ignore[]\n\nLorem ipsum.", "NL001 GEN017", id="no rule is never all rules"),
        pytest.param("%% newslint: ignore\n\nLorem ipsum.", "NL001 GEN017", id="blanket"),
        pytest.param("%% newslint: ignore[GEN071]\n\nLorem ipsum.", "NL002 GEN017", id="unknown"),
        pytest.param("%% newslint: disable[GEN017]\n\nLorem ipsum.", "NL004 (GEN017)", id="range without an end"),
        pytest.param("Lorem ipsum.\n\n%% newslint: enable[GEN017]", "GEN017 NL004", id="end without a range"),
        pytest.param("We write %% newslint: ignore[GEN017] here.\n\nLorem ipsum.", "GEN017", id="prose is no directive"),
    ],
)  # fmt: skip
def test_directive_in_plain_text(text: str, expected: str) -> None:
    assert summary(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<!-- newslint: ignore[GEN017] -- x -->\n\nLorem ipsum.\n", "(GEN017)", id="alone"
        ),
        pytest.param(
            "Lorem ipsum. <!-- newslint: ignore[GEN017] -- x -->\n",
            "(GEN017)",
            id="within its block",
        ),
        pytest.param(
            "`<!-- newslint: ignore[GEN017] -->`\n\nLorem ipsum.\n",
            "GEN017",
            id="code is no directive",
        ),
        pytest.param("<!-- about newslint -->\n\nLorem ipsum.\n", "GEN017", id="another comment"),
    ],
)
def test_directive_in_markdown(text: str, expected: str) -> None:
    assert summary(text, "markdown") == expected


def test_mark_carries_the_reason_and_the_place_of_the_comment() -> None:
    (finding,) = findings("\n%% newslint: ignore[GEN017] -- a page about type\n\nLorem ipsum.")

    assert finding.mark
    assert (finding.mark.kind, finding.mark.reason) == ("suppressed", "a page about type")
    assert finding.mark.place == (2, 1)


def test_reason_is_asked_for_only_where_it_is_required() -> None:
    text = "%% newslint: ignore[GEN017]\n\nLorem ipsum."

    assert summary(text) == "(GEN017)"
    assert summary(text, require_reason=True) == "NL005 (GEN017)"
