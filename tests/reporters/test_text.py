"""What people see: the right characters underlined, nothing dangerous, colour only where it shows."""

import subprocess
import sys
from io import StringIO

import pytest

from newslint.errors import UsageError
from newslint.model.finding import NO_CONTEXT, Context
from newslint.model.spans import Place, Span
from newslint.reporters import find, names
from newslint.reporters._safe import disarm, visible
from newslint.reporters._snippet import _EVEN, _cell, _shown, snippet
from newslint.reporters._style import Paint
from newslint.run.report import Report
from report_samples import finding_at, full_report, written


def _snippet(text: str, words: str) -> tuple[str, str]:
    """The first source line shown and the line below it, without their gutters."""
    start = text.index(words)
    span = Span(start, start + len(words))
    finding = finding_at("SRC001", "a.txt", text, span, "message")
    shown = written("text", Report((finding,), files=1)).splitlines()
    return shown[2].partition("| ")[2], shown[3].partition("| ")[2]


@pytest.mark.parametrize(
    ("text", "words", "line", "underline"),
    [
        pytest.param("one two", "two", "one two", "    ^^^", id="plain letters"),
        pytest.param("東京 two", "two", "東京 two", "     ^^^", id="wide letters before"),
        pytest.param("a 東京 b", "東京", "a 東京 b", "  ^^^^", id="wide letters marked"),
        pytest.param("re\u0301 x", "x", "re\u0301 x", "   ^", id="a combining mark has no width"),
        pytest.param("🌊 x", "x", "🌊 x", "   ^", id="an emoji is two wide"),
        pytest.param("\ta x", "x", "    a x", "      ^", id="a tab is four spaces"),
        pytest.param("a\u00a0x", "x", "a\u00a0x", "  ^", id="a hard space is one"),
        pytest.param("a\x1b[2J x", "x", r"a\x1b[2J x", "         ^", id="an escape is shown"),
        pytest.param("a\u202e x", "x", r"a\u202e x", "        ^", id="a bidi control is shown"),
        pytest.param("a\ud800 x", "x", r"a\ud800 x", "        ^", id="a lone surrogate is shown"),
        pytest.param("a\ue200 x", "\ue200", r"a\ue200 x", " ^^^^^^", id="private use is shown"),
        pytest.param("one two", "", "one two", "^", id="no width"),
        pytest.param("[sic] :smile: x", "x", "[sic] :smile: x", " " * 14 + "^", id="no markup"),
        pytest.param("a\r\nb x\r\nc", "x", "b x", "  ^", id="carriage returns are no text"),
        pytest.param("a\n", "\n", "a", " ^", id="nothing but a newline"),
    ],
)
def test_underline_stands_below_the_span(text: str, words: str, line: str, underline: str) -> None:
    shown, below = _snippet(text, words)

    assert shown == line
    assert below == underline


def test_no_width_at_the_end_of_a_line_is_one_mark() -> None:
    finding = finding_at("SRC001", "a.txt", "end", Span(3, 3), "message")
    shown = written("text", Report((finding,))).splitlines()

    assert shown[2:4] == ["1 | end", "  |    ^"]


def test_long_lines_are_cut_around_the_span() -> None:
    line, underline = _snippet("word " * 5_000 + "here" + " word" * 5_000, "here")

    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= 102
    assert line[underline.index("^") : underline.rindex("^") + 1] == "here"


def test_long_spans_are_cut_too() -> None:
    line, underline = _snippet("a " + "long " * 500 + "b", "long " * 500)

    assert line.endswith("…")
    assert len(underline) <= 102


def test_gutter_is_as_wide_as_its_widest_number() -> None:
    text = "line\n" * 12
    finding = finding_at("SRC001", "a.txt", text, Span(40, 54), "message")
    shown = written("text", Report((finding,))).splitlines()

    assert shown[2:8] == [
        " 9 | line",
        "   | ^^^^",
        "10 | line",
        "   | ^^^^",
        "11 | line",
        "   | ^^^^",
    ]
    assert shown[8] == "   = help: Name the source."


def test_many_lines_are_counted() -> None:
    text = "line\n" * 12
    finding = finding_at("SRC001", "a.txt", text, Span(0, len(text)), "message")
    shown = written("text", Report((finding,)))

    assert "… and 7 more lines" in shown


def test_context_that_begins_within_a_line() -> None:
    context = Context("near Source 1 far", 7, 500)
    finding = finding_at("SRC001", "a.txt", "Source 1", Span(0, 8), "message")._replace(
        start=Place(7, 506),
        end=Place(7, 514),
        context=context,
    )
    shown = written("text", Report((finding,))).splitlines()

    assert shown[2:4] == ["7 | near Source 1 far", "  |      ^^^^^^^^"]


def test_pointer_says_where_in_a_record() -> None:
    finding = finding_at("SRC001", "a.jsonl", "x", Span(0, 1), "message", pointer="/body\x1b")

    assert r"  = at: /body\x1b" in written("text", Report((finding,))).splitlines()


def test_help_is_there_without_the_source() -> None:
    finding = finding_at("SRC001", "a.txt", "x", Span(0, 1), "message", context=NO_CONTEXT)

    assert written("text", Report((finding,), files=1)).splitlines()[:2] == [
        "a.txt:1:1: SRC001[error] message",
        "  = help: Name the source.",
    ]


@pytest.mark.parametrize(
    "name", ["text", "full", "concise", "grouped", "markdown", "azure", "github"]
)
def test_nothing_dangerous_is_shown(name: str) -> None:
    assert not {"\x1b", "\x07", "\u202e", "\ud800", "\r"} & set(written(name, full_report()))


class _Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "is_terminal", "is_coloured"),
    [
        pytest.param({}, False, False, id="a pipe"),
        pytest.param({}, True, True, id="a terminal"),
        pytest.param({"TERM": "dumb"}, True, False, id="a dumb terminal"),
        pytest.param({"NO_COLOR": "1"}, True, False, id="NO_COLOR on a terminal"),
        pytest.param({"FORCE_COLOR": "1"}, False, True, id="FORCE_COLOR on a pipe"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, id="NO_COLOR wins"),
        pytest.param({"NO_COLOR": ""}, True, True, id="an empty NO_COLOR says nothing"),
    ],
)
def test_colour_only_where_it_is_wanted(
    environment: dict[str, str],
    is_terminal: bool,
    is_coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = _Terminal() if is_terminal else StringIO()
    find("text")(full_report(), out)

    assert ("\x1b[1;31mSRC001[error]\x1b[0m" in out.getvalue()) is is_coloured


def test_colour_lets_no_escape_of_the_article_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert "\x1b[2J" not in written("text", full_report())
    assert "\x1b]0;" not in written("text", full_report())


@pytest.mark.parametrize(
    ("line", "harmless"),
    [
        pytest.param("::error::x", r":\:error::x", id="a command at the start"),
        pytest.param("  ::error::x", r"  :\:error::x", id="after spaces"),
        pytest.param("a ##[x]", r"a #\#[x]", id="brackets anywhere"),
        pytest.param("a ##VsO[x]", r"a #\#VsO[x]", id="Azure in any case"),
        pytest.param("a ::error::x", "a ::error::x", id="colons further on mean nothing"),
        pytest.param("## heading", "## heading", id="a heading is left alone"),
    ],
)
def test_commands_are_broken_up(line: str, harmless: str) -> None:
    assert disarm(line) == harmless


def test_joiners_and_marks_of_scripts_stay() -> None:
    assert visible("👩‍🚀 می‌خواهم é ❤️") == "👩‍🚀 می‌خواهم é ❤️"


def test_a_pipe_needs_no_rich() -> None:
    code = (
        "import io, sys\n"
        "from newslint.reporters import find\n"
        "from newslint.run.report import Report\n"
        "find('text')(Report(()), io.StringIO())\n"
        "sys.exit('rich' in sys.modules)\n"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_unknown_formats_are_named_with_the_known() -> None:
    with pytest.raises(UsageError, match=r"no output format “xml”; there are azure, concise, full"):
        find("xml")


def test_private_modules_are_no_formats() -> None:
    assert [name for name in names() if name.startswith(("_", "-"))] == []


@pytest.mark.parametrize("columns", [10, 40, 80, 120, 400])
@pytest.mark.parametrize(
    "words",
    [pytest.param("tide " * 60, id="narrow letters"), pytest.param("潮が" * 60, id="wide ones")],
)
def test_no_line_of_a_snippet_is_wider_than_the_screen(words: str, columns: int) -> None:
    text = f"{words}Source 1 {words}"
    start = text.index("Source")
    finding = finding_at("SRC001", "a.txt", text, Span(start, start + 8), "message")
    lines = list(snippet(finding, Paint(is_on=False), columns))
    widths = [sum(2 if ord(letter) > 0x2FFF else 1 for letter in line) for line in lines]

    assert max(widths) <= max(columns, 26)
    assert max(widths) <= 106
    assert lines[2].index("^^^^^^^^") > 0
    assert "Source 1" in lines[1]


def test_lines_shown_at_once_have_letters_of_one_column_alone() -> None:
    odd = [
        hex(code)
        for code in range(0x3000)
        if _EVEN.fullmatch(chr(code)) and _cell(chr(code), is_marked=False)[:2] != (chr(code), 1)
    ]

    assert not odd
    assert _EVEN.fullmatch("“Søren’s café — 10 % …”")


@pytest.mark.parametrize("length", [1, 99, 100, 101, 250])
@pytest.mark.parametrize("start", [0, 29, 30, 31, 60, 99, 180])
def test_a_line_is_cut_alike_at_once_and_letter_by_letter(length: int, start: int) -> None:
    line = ("é“b " * length)[:length]
    span = Span(min(start, length - 1), length)
    at_once = _shown(line, span, 100, Paint(is_on=False), "error")
    text, underline = _shown(f"{line}\u0301", span, 100, Paint(is_on=False), "error")

    assert (text.removesuffix("\u0301"), underline) == at_once
