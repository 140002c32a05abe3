"""The light tree: what opens and ends what, and that no markup stops it or makes it slow."""

import pytest

from newslint.formats.html_tree import Tree, grow


def outline(tree: Tree) -> str:
    """Elements with what is in them, in parentheses; texts as they stand."""
    parts: list[str] = []
    stops: list[int] = []
    for index, name in enumerate(tree.names):
        while stops and stops[-1] <= index:
            stops.pop()
            parts.append(")")
        if not name:
            parts.append(tree.sources[index])
        else:
            parts.append(f"{name}(")
            stops.append(tree.stops[index])
    return "".join(parts) + ")" * len(stops)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a<p>b", "p(a)p(b)", id="a paragraph ends the one before"),
        pytest.param(
            "<p>a<ul><li>b<li>c</ul>d", "p(a)ul(li(b)li(c))d", id="an item ends the one before"
        ),
        pytest.param("<li>a<ul><li>b</ul>c", "li(aul(li(b))c)", id="not across a list"),
        pytest.param(
            "<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))", id="cells"
        ),
        pytest.param(
            "<td><p>a<table><tr><td>b</table>c", "td(p(a)table(tr(td(b)))c)", id="a table in a cell"
        ),
        pytest.param("<b>a<i>b</b>c</i>d", "b(ai(b))cd", id="misnested"),
        pytest.param("<span><p>a</span>b</p>", "span(p(ab))", id="an inline end ends no block"),
        pytest.param("<div>a</p></em></div>b", "div(a)b", id="ends of nothing"),
        pytest.param("<a href=x>a<a href=y>b</a>", "a(a)a(b)", id="no link in a link"),
        pytest.param("a<br>b<img src=x>c", "abr()bimg()c", id="empty elements"),
        pytest.param("<P>a</P >b", "p(a)b", id="capitals and space"),
        pytest.param('<p title="a>b" x=\'"\'>c', "p(c)", id="a bracket in an attribute"),
        pytest.param('<p title=a"b>c</p>d', "p(c)d", id="a quotation mark inside a bare value"),
        pytest.param("a < b && c <3", "a < b && c <3", id="a bracket that is no tag"),
        pytest.param("<script>if (a<b) '</p>'</script>c", "script()c", id="a script is no markup"),
        pytest.param("<SCRIPT>a</ScRiPt>b", "script()b", id="a script in capitals"),
        pytest.param("<script src=x />b", "script()b", id="a script without an end"),
        pytest.param(
            "a<!-- <p> -->b<!>c<?x?>d<!DOCTYPE html>e", "abcde", id="comments and declarations"
        ),
        pytest.param("a<!-->b", "ab", id="the shortest comment"),
        pytest.param("a<!-- b", "a", id="a comment without an end"),
        pytest.param("<p>a<b", "p(a)", id="truncated in a name"),
        pytest.param('<p>a<a href="b', "p(a)", id="truncated in a value"),
        pytest.param('<p>a<a href="b>c</a><p>d', "p(aa(c))p(d)", id="a quotation mark too many"),
        pytest.param(
            '<p>a<a b=" c>d <i>e</i> "f', 'p(aa(d i(e) "f))', id="a tag that only ends carelessly"
        ),
        pytest.param("<p>a</p", "p(a)", id="truncated in an end tag"),
        pytest.param("<option>a<option>b", "option(a)option(b)", id="options"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_tree_is_what_a_browser_makes_of_it(text: str, expected: str) -> None:
    assert outline(grow(text)) == expected


def test_xml_elements_may_be_whole_in_one_tag() -> None:
    assert outline(grow("<div/>a<p/>b", xml=True)) == "div()ap()b"
    assert outline(grow("<div/>a")) == "div(a)"


def test_places_are_those_of_the_source() -> None:
    text = "x<p class=a>text</p>y"
    tree = grow(text)

    assert tree.sources == ["x", "<p class=a>", "text", "y"]
    assert all(text.startswith(*place) for place in zip(tree.sources, tree.starts, strict=True))


def test_raw_text_is_kept_beside_its_tag() -> None:
    assert grow("<p><title>a<b></title>").contents == {1: "a<b>"}


def test_comments_know_what_they_stand_before() -> None:
    tree = grow("<p>a</p><!-- b --><p>c</p>")

    assert [(tree.text[slice(*remark.span)], remark.before) for remark in tree.remarks] == [
        ("<!-- b -->", 2)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div>" * 100_000, id="opened only"),
        pytest.param("<div>" * 10_000 + "a" + "</div>" * 10_000, id="ten thousand deep"),
        pytest.param(
            "<span>" + "<div>" * 50_000 + "</span>" * 50_000, id="ends that match nothing near"
        ),
        pytest.param("<a" * 200_000, id="no tag ends"),
        pytest.param('<a =">" ' * 50_000, id="no tag ends outside quotation marks"),
        pytest.param("<!--" * 200_000, id="no comment ends"),
        pytest.param("<script>" * 50_000, id="no script ends"),
        pytest.param("<p>&" * 100_000, id="ampersands"),
        pytest.param("<" * 500_000, id="brackets"),
        pytest.param("</" * 300_000, id="ends of nothing"),
        pytest.param("<table><td>" * 30_000, id="tables in tables"),
    ],
)
def test_hostile_markup_takes_no_more_nodes_than_tags(text: str) -> None:
    assert len(grow(text).names) <= 2 * text.count("<") + 1
