"""Fixes on one text: order, overlaps, rounds, and what is left alone."""

from collections.abc import Sequence

import pytest

import newslint
from newslint.engine.fix import Aside, Lint, apply, fix, is_fixable, shifted
from newslint.errors import FormatError
from newslint.model.finding import Applicability, Edit, Finding, Fix, Mark
from newslint.model.spans import Place, Span

PAGE = """\
<article><h1>Harbour bridge closes for repairs</h1>
<p>The bridge will stay shut until June, says a <a href="{}">list</a> of the port.</p></article>
"""
FEED = """\
<rss version="2.0"><channel><title>Tarn</title><item><title>Harbour bridge closes</title><description>
&lt;p&gt;It is shut, says a &lt;a href="{}"&gt;list&lt;/a&gt; of the port.&lt;/p&gt;
</description></item></channel></rss>
"""
MARK = "https://tarn.gov/14?utm_source=chatgpt.com"


def finding(
    *edits: tuple[int, int, str],
    applicability: Applicability = "safe",
    mark: Mark | None = None,
) -> Finding:
    """A finding on the first of its edits."""
    changes = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    place = Place(1, 1)
    return Finding(
        "TST001", "test", "error", "high", "", "", "a.txt", changes[0].span, place, place, "",
        fix=Fix("Change it", changes, applicability), mark=mark,
    )  # fmt: skip


def finds(*words: str, new: str = "") -> Lint:
    """A linter that wants each of these words replaced."""

    def lint(text: str) -> list[Finding]:
        return [
            finding((text.index(word), text.index(word) + len(word), new))
            for word in words
            if word in text
        ]

    return lint


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        pytest.param([finding((0, 1, ""))], "bcdef", id="deletion"),
        pytest.param([finding((6, 6, "g"))], "abcdefg", id="insertion at the end"),
        pytest.param([finding((4, 6, "X")), finding((0, 2, "YYY"))], "YYYcdX", id="any order"),
        pytest.param([finding((0, 2, "")), finding((2, 4, ""))], "ef", id="side by side"),
        pytest.param([finding((0, 3, "X")), finding((2, 4, "Y"))], "Xdef", id="an overlap"),
        pytest.param(
            [finding((0, 3, "X")), finding((0, 3, "X"))], "Xdef", id="the same edit twice"
        ),
        pytest.param([finding((2, 2, "X")), finding((2, 2, "Y"))], "abXcdef", id="two insertions"),
        pytest.param(
            [finding((0, 1, "X")), finding((1, 2, "Y"), (0, 1, "Z"))], "Xbcdef", id="all or nothing"
        ),
        pytest.param(
            [finding((0, 2, "X"), (1, 3, "Y"))], "abcdef", id="a fix that overlaps itself"
        ),
        pytest.param([finding((5, 9, "X"))], "abcdef", id="beyond the end"),
        pytest.param([finding((0, 1, "X"), (5, 6, "Y"))], "XbcdeY", id="two edits of one fix"),
    ],
)
def test_edits_are_applied_once(findings: Sequence[Finding], text: str) -> None:
    assert apply("abcdef", findings).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_new_line_ends_as_the_others_do(newline: str) -> None:
    done = apply(f"a{newline}b", [finding((0, 1, "x\ny"))])

    assert done.text == f"x{newline}y{newline}b"


def test_many_edits_cost_no_square() -> None:
    number = 20_000
    findings = [finding((index * 2, index * 2 + 1, "")) for index in range(number)]

    assert apply("ab" * number, findings).text == "b" * number


def test_overlaps_are_fixed_in_the_next_round() -> None:
    fixed = fix("an old, old mill", finds("old, old", "old mill", new="mill"))

    assert (fixed.text, len(fixed.applied), fixed.left) == ("an mill mill", 1, ())


def test_fixes_that_bring_up_others_go_on() -> None:
    fixed = fix("aaab", finds("ab", new="b"))

    assert (fixed.text, len(fixed.applied)) == ("b", 3)


def test_fixes_that_undo_one_another_end() -> None:
    def lint(text: str) -> list[Finding]:
        return [finding((0, 1, "b" if text == "a" else "a"))]

    assert fix("a", lint).text in {"a", "b"}


def test_five_rounds_are_the_most() -> None:
    fixed = fix("", lambda text: [finding((len(text), len(text), "x"))])

    assert (fixed.text, len(fixed.left)) == ("xxxxx", 1)


def test_a_round_that_breaks_the_text_is_undone() -> None:
    def lint(text: str) -> Sequence[Finding]:
        if "b" not in text:
            raise FormatError("is broken")
        return finds("b")(text)

    fixed = fix("abc", lint)

    assert (fixed.text, fixed.applied, len(fixed.left)) == ("abc", (), 1)


@pytest.mark.parametrize(
    ("one", "unsafe", "wanted"),
    [
        pytest.param(finding((0, 1, "")), False, True, id="safe"),
        pytest.param(finding((0, 1, ""), applicability="unsafe"), False, False, id="unsafe"),
        pytest.param(
            finding((0, 1, ""), applicability="unsafe"), True, True, id="unsafe, asked for"
        ),
        pytest.param(finding((0, 1, ""), applicability="display"), True, False, id="only to show"),
        pytest.param(
            finding((0, 1, ""), mark=Mark("suppressed", "")), True, False, id="suppressed"
        ),
        pytest.param(finding((0, 1, ""), mark=Mark("known", "")), True, False, id="known"),
    ],
)
def test_only_what_was_asked_for_is_fixed(one: Finding, unsafe: bool, wanted: bool) -> None:
    assert is_fixable(one, unsafe=unsafe) == wanted


def test_what_is_set_aside_is_not_fixed_even_when_it_has_moved() -> None:
    known = Mark("known", "in a baseline")
    aside = [Aside("TST001", Span(5, 8), known)]
    fixed = fix("bad, odd", finds("bad", "odd"), aside=aside)

    assert fixed.text == ", odd"
    assert [(found.span, found.mark) for found in fixed.findings] == [(Span(2, 5), known)]


def test_what_is_not_of_the_run_is_no_finding() -> None:
    fixed = fix("bad, odd", finds("bad", "odd"), aside=[Aside("TST001", Span(5, 8))])

    assert (fixed.text, fixed.findings) == (", odd", ())


@pytest.mark.parametrize(
    ("edits", "span"),
    [
        pytest.param([], (4, 6), id="none"),
        pytest.param([Edit(Span(0, 2), "")], (2, 4), id="before"),
        pytest.param([Edit(Span(0, 2), "abcd")], (6, 8), id="longer before"),
        pytest.param([Edit(Span(5, 6), "")], (4, 5), id="inside"),
        pytest.param([Edit(Span(8, 9), "")], (4, 6), id="behind"),
    ],
)
def test_spans_move_with_the_edits(edits: list[Edit], span: tuple[int, int]) -> None:
    assert shifted(Span(4, 6), edits) == span


def fixed_by(rule: str, text: str, format_name: str) -> newslint.Fixed:
    return newslint.fix_text(text, format=format_name, select=[rule])


@pytest.mark.parametrize(
    ("format_name", "text", "new"),
    [
        pytest.param("text", f"See {MARK} there.", "See https://tarn.gov/14 there.", id="text"),
        pytest.param(
            "markdown", f"A [list]({MARK}).", "A [list](https://tarn.gov/14).", id="markdown"
        ),
        pytest.param(
            "html",
            PAGE.format(MARK),
            PAGE.format("https://tarn.gov/14"),
            id="html",
        ),
        pytest.param(
            "json",
            f'{{"text": "See {MARK} there."}}',
            '{"text": "See https://tarn.gov/14 there."}',
            id="json",
        ),
        pytest.param(
            "json",
            r'{"text": "See https:\/\/tarn.gov\/14?utm_source=chatgpt.com there."}',
            r'{"text": "See https:\/\/tarn.gov\/14 there."}',
            id="escapes beside it stay",
        ),
        pytest.param(
            "json",
            r'{"text": "See https://tarn.gov/14\u003futm_source=chatgpt.com there."}',
            '{"text": "See https://tarn.gov/14 there."}',
            id="an escape in it is spelled anew",
        ),
        pytest.param(
            "feed",
            FEED.format("https://tarn.gov/14?utm_source=chatgpt.com&amp;amp;page=2"),
            FEED.format("https://tarn.gov/14?page=2"),
            id="an ampersand escaped twice",
        ),
        pytest.param(
            "jsonl",
            f'{{"text": "Nothing here."}}\r\n{{"text": "See {MARK} there."}}\r\n',
            '{"text": "Nothing here."}\r\n{"text": "See https://tarn.gov/14 there."}\r\n',
            id="jsonl",
        ),
        pytest.param(
            "table",
            f"title,text\nA,See {MARK} there.\n",
            "title,text\nA,See https://tarn.gov/14 there.\n",
            id="table",
        ),
    ],
)
def test_links_are_fixed_in_every_format(format_name: str, text: str, new: str) -> None:
    fixed = fixed_by("SRC006", text, format_name)

    assert (fixed.text, len(fixed.applied), fixed.left) == (new, 1, ())


@pytest.mark.parametrize(
    ("format_name", "text"),
    [
        pytest.param(
            "json",
            r'{"text": "See https://tarn.gov/14?a=b\u0026utm_source=chatgpt.com\u0026c=d there."}',
            id="an ampersand in a record that may be HTML",
        ),
        pytest.param(
            "html",
            PAGE.format("https://tarn.gov/14?a=b&#038;utm_source=chatgpt.com&#038;c=d"),
            id="an ampersand by its number",
        ),
    ],
)
def test_what_cannot_be_spelled_exactly_is_left_to_people(format_name: str, text: str) -> None:
    fixed = fixed_by("SRC006", text, format_name)

    assert fixed.text == text
    assert [found.fix and found.fix.applicability for found in fixed.left] in (["display"], [])


@pytest.mark.parametrize(
    ("text", "new"),
    [
        pytest.param(
            "One stays.\n\n%% newslint: ignore[GEN017] -- why\n\nTwo stays.\n",
            "One stays.\n\nTwo stays.\n",
            id="with its blank line",
        ),
        pytest.param(
            "One stays.\r\n\r\n%% newslint: ignore[GEN017]\r\n\r\nTwo stays.\r\n",
            "One stays.\r\n\r\nTwo stays.\r\n",
            id="Windows lines",
        ),
        pytest.param(
            "One stays.\n\n%% newslint: ignore[GEN017]\n", "One stays.\n\n", id="at the end"
        ),
        pytest.param(
            "%% newslint: ignore[GEN017]\n\nOne stays.\n", "One stays.\n", id="at the start"
        ),
        pytest.param(
            "One stays.\n%% newslint: ignore[GEN017]\nTwo stays.\n",
            "One stays.\nTwo stays.\n",
            id="no blank line",
        ),
    ],
)
def test_a_directive_goes_with_its_line(text: str, new: str) -> None:
    fixed = newslint.fix_text(text, format="text", select=["NL003", "GEN017"])

    assert fixed.text == new


def test_a_directive_in_a_record_is_left_alone() -> None:
    text = '{"text": "The bridge is shut.", "newslint": {"ignore": ["GEN017"]}}'
    fixed = newslint.fix_text(text, format="json", select=["NL003", "GEN017"])

    assert fixed.text == text
    assert [found.fix for found in fixed.left] == [None]


def test_suppressed_findings_are_not_fixed() -> None:
    text = f"%% newslint: ignore[SRC006] -- an example\n\nSee {MARK} there.\n"
    fixed = newslint.fix_text(text, format="text", select=["SRC006", "NL003"])

    assert (fixed.text, fixed.applied) == (text, ())


def test_fixing_twice_is_fixing_once() -> None:
    text = f"See {MARK} and {MARK}&a=b there.\n"
    once = fixed_by("SRC006", text, "text")

    assert fixed_by("SRC006", once.text, "text").text == once.text
    assert len(once.applied) == 2
