"""Clean prose from raw source: references, white space, attributes."""

import pytest

from newslint.formats.html import parse
from newslint.formats.html_text import Attributes, Prose, plain, reference
from newslint.model.spans import Span


def prose(*sources: str, kept: bool = False) -> str | None:
    """The text of several stretches, as if tags stood between them."""
    whole = "<b>".join(sources)
    gathered = Prose(whole)
    at = 0
    for source in sources:
        gathered.add(at, at + len(source), kept=kept)
        at += len(source) + 3
    block = gathered.block("paragraph")
    return block.text if block else None


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        pytest.param([" a \n b "], "a b", id="folded and trimmed"),
        pytest.param(["a ", " b"], "a b", id="one space across a tag"),
        pytest.param(["a", " ", "b"], "a b", id="a space of its own"),
        pytest.param([" ", "\n", " a"], "a", id="none before the first word"),
        pytest.param(["a", "b"], "ab", id="none where none is"),
        pytest.param(["a\tb\r\nc"], "a b c", id="tabs and line ends"),
        pytest.param(["a&nbsp; &nbsp;b"], "a\xa0 \xa0b", id="hard spaces stay"),
        pytest.param(["a&#32; b"], "a b", id="a space spelled as a number"),
        pytest.param(["&lt;p&gt; &amp;amp;"], "<p> &amp;", id="references are read once"),
        pytest.param(["&copy 2024 &eacutex"], "© 2024 éx", id="without a semicolon"),
        pytest.param(["&nosuch; & &; &#; &#x;"], "&nosuch; & &; &#; &#x;", id="no references"),
        pytest.param(["&NotEqualTilde;"], "≂̸", id="two characters for one"),
        pytest.param(["&#128;&#0;"], "€�", id="numbers that stand for others"),
        pytest.param([" ", "\n"], None, id="nothing but white space"),
        pytest.param(["&nbsp;"], None, id="nothing but a hard space"),
        pytest.param(["&#1;"], None, id="nothing but a control character"),
    ],
)
def test_prose_is_what_a_browser_shows(sources: list[str], expected: str | None) -> None:
    assert prose(*sources) == expected


def test_kept_white_space_stays() -> None:
    assert prose("a  b\r\n\tc &amp;", kept=True) == "a  b\n\tc &"


def test_a_break_takes_the_space_around_it() -> None:
    gathered = Prose("a <br> b")
    gathered.add(0, 2)
    gathered.add_break(2, 6)
    gathered.add(6, 8)
    block = gathered.block("paragraph")

    assert block
    assert block.text == "a\nb"
    assert block.locate(Span(1, 2)) == Span(2, 6)


def test_breaks_at_the_edges_are_no_text() -> None:
    gathered = Prose("<br>a<br>")
    gathered.add_break(0, 4)
    gathered.add(4, 5)
    gathered.add_break(5, 9)
    block = gathered.block("paragraph")

    assert block
    assert block.text == "a"


@pytest.mark.parametrize(
    ("raw", "in_text", "in_attribute"),
    [
        pytest.param("&amp;", ("&", 5), ("&", 5), id="whole"),
        pytest.param("&copy", ("©", 5), ("&", 1), id="without a semicolon"),
        pytest.param("&copy2", ("©", 5), ("&", 1), id="with more behind it"),
        pytest.param("&#233", ("é", 5), ("é", 5), id="a number without a semicolon"),
        pytest.param("&Aacutes", ("Á", 7), ("&", 1), id="the longest one without a semicolon"),
    ],
)
def test_references_in_addresses_need_their_semicolon(
    raw: str, in_text: tuple[str, int], in_attribute: tuple[str, int]
) -> None:
    assert reference(raw) == in_text
    assert reference(raw, attribute=True) == in_attribute


def test_addresses_keep_their_parameters() -> None:
    assert plain("?a=1&copy=2&amp;b=3&lt", attribute=True) == "?a=1&copy=2&b=3&lt"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param('<a href="x">', {"href": "x"}, id="double"),
        pytest.param("<a HREF='x'>", {"href": "x"}, id="single, in capitals"),
        pytest.param("<a href=x>", {"href": "x"}, id="bare"),
        pytest.param("<a href = x y>", {"href": "x", "y": ""}, id="spaces and a flag"),
        pytest.param('<a href=" x ">', {"href": "x"}, id="white space at the ends"),
        pytest.param('<a b="1" b="2">', {"b": "1"}, id="the first of two"),
        pytest.param('<a b="1"c="2"/>', {"b": "1", "c": "2"}, id="nothing between them"),
        pytest.param("<a b='x\">", {"b": "'x\""}, id="no end of the value"),
        pytest.param("<a>", {}, id="none"),
    ],
)
def test_attributes_are_read_as_browsers_do(tag: str, expected: dict[str, str]) -> None:
    said = Attributes(tag, len("before "))
    found = {name: one for name in ("href", "b", "c", "y") if (one := said.get(name))}

    assert {name: one.value for name, one in found.items()} == expected
    assert all(f"before {tag}"[slice(*one.span)] == one.value for one in found.values())


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param("<pre><code>let day = `${today}`;</code></pre>", [], id="a listing"),
        pytest.param("<p>It prints <code>${<b>day</b>}</code> twice.</p>", ["It prints \ufffc twice."], id="in a sentence"),
        pytest.param("<p><code>The mill opened on Monday.</code></p>", ["The mill opened on Monday."], id="a whole line"),
        pytest.param("<pre>The mill\nopened</pre>", ["The mill\nopened"], id="a verse"),
    ],
)  # fmt: skip
def test_code_is_no_prose(body: str, texts: list[str]) -> None:
    first = "<p>The mill on the river reopened on Monday after two years of repairs.</p>"
    (document,) = parse(f"<article>{first}{body}{first}</article>", "mill.html")

    assert [block.text for block in document.blocks][1:-1] == texts
    for block in document.blocks[1:-1]:
        if "\ufffc" in block.text:
            at = block.text.index("\ufffc")
            span = block.locate(Span(at, at + 1))
            assert document.text[slice(*span)] == "${<b>day</b>}"
