import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import FormatError
from newslint.formats.markdown import parse
from newslint.model.document import Comment, Document, Field, Image, Link
from newslint.model.spans import Span


def read(text: str, path: str = "news/article.md") -> Document:
    (document,) = parse(text, path)
    return document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def assert_spans_hold(document: Document) -> None:
    text = document.text
    for block in document.blocks:
        assert block.text.strip()
        assert block.pieces
        before = Span(0, 0)
        for piece in block.pieces:
            assert before.end <= piece.text.start < piece.text.end <= len(block.text)
            if piece.is_even:
                assert text[slice(*piece.source)] == block.text[slice(*piece.text)]
                assert block.locate(piece.text) == piece.source
            before = piece.text
        assert 0 <= block.span.start <= block.span.end <= len(text)
    records: tuple[Field | Link | Image | Comment, ...]
    records = (*document.fields, *document.links, *document.images, *document.comments)
    assert all(0 <= record.span.start <= record.span.end <= len(text) for record in records)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("# One\n\n# Two", [("headline", "One"), ("subhead", "Two")], id="the second h1 is a subhead"),
        pytest.param("One\n===\n\ntext", [("headline", "One"), ("paragraph", "text")], id="setext heading"),
        pytest.param("## Two {#id .c}\n", [("subhead", "Two")], id="attributes of a heading"),
        pytest.param("a\nb\r\nc", [("paragraph", "a b c")], id="lines of a paragraph become one"),
        pytest.param(
            "**Published:** 2026-05-01  \n**Author:** Ana Ruiz",
            [("date", "Published: 2026-05-01"), ("byline", "Author: Ana Ruiz")],
            id="lines that each have a label",
        ),
        pytest.param(
            "*By Ana Ruiz*\\\n`x`\n*Mill Post*\n1 May 2026",
            [("byline", "By Ana Ruiz"), ("paragraph", "Mill Post"), ("date", "1 May 2026")],
            id="lines between a byline and a date",
        ),
        pytest.param("By Ana Ruiz and\nTom Lind", [("byline", "By Ana Ruiz and Tom Lind")], id="a byline on two lines"),
        pytest.param("1 May 2026\nwas late", [("paragraph", "1 May 2026 was late")], id="a date that begins prose"),
        pytest.param("a \\\nb  \nc", [("paragraph", "a  b c")], id="hard breaks"),
        pytest.param("> a\n> > b", [("quote", "a"), ("quote", "b")], id="quotation in a quotation"),
        pytest.param("> a\nb", [("quote", "a b")], id="lazy line"),
        pytest.param("- a\n\n  b\n- c", [("list", "a"), ("list", "b"), ("list", "c")], id="paragraphs of an item"),
        pytest.param("run `rm` now", [("paragraph", "run \ufffc now")], id="code leaves a mark between words"),
        pytest.param("`all` of it", [("paragraph", "of it")], id="code at an edge leaves nothing"),
        pytest.param("    code\n\n```\ncode\n```", [], id="code blocks are no prose"),
        pytest.param("a $$x^2$$ b $n$ c", [("paragraph", "a \ufffc b \ufffc c")], id="formulas"),
        pytest.param("It cost $5-$6 more", [("paragraph", "It cost $5-$6 more")], id="dollars are no formula"),
        pytest.param("a <b>c</b> <br>d", [("paragraph", "a c  d")], id="inline tags"),
        pytest.param("a <code>x</code> b", [("paragraph", "a \ufffc b")], id="inline code in HTML"),
        pytest.param("<div>a &lt; b</div>", [("paragraph", "a < b")], id="HTML block with an entity"),
        pytest.param("<p>a\nb</p>\n<p>c</p>", [("paragraph", "a b"), ("paragraph", "c")], id="HTML paragraphs"),
        pytest.param("<ul>\n<li>a\n<li>b\n</ul>", [("list", "a"), ("list", "b")], id="HTML list, not closed"),
        pytest.param("<script>\nx()\n</script>\n\na", [("paragraph", "a")], id="scripts are no prose"),
        pytest.param("<!-- hidden -->\n\na", [("paragraph", "a")], id="comments are no prose"),
        pytest.param("> <p>a\n> b</p>", [("quote", "a b")], id="HTML in a quotation"),
        pytest.param(
            "<figure>\n\n![](a.jpg)\n\n<figcaption>\n\nThe *bridge*\n\n</figcaption>\n</figure>\n\nText",
            [("caption", "The bridge"), ("paragraph", "Text")],
            id="Markdown in a figcaption, and only there",
        ),
        pytest.param("![](a.jpg)\n*b*", [("caption", "b")], id="emphasis below an image"),
        pytest.param("![](a.jpg)\n\n_b_", [("caption", "b")], id="emphasis in the next paragraph"),
        pytest.param("![](a.jpg)\n\n_b_ c", [("paragraph", "b c")], id="more than emphasis below an image"),
        pytest.param("![](a.jpg)\n\nc\n\n_b_", [("paragraph", "c"), ("paragraph", "b")], id="emphasis further below"),
        pytest.param("| a |\n|---|\n| |\n| b |", [("cell", "a"), ("cell", "b")], id="empty cells"),
        pytest.param("x[^1]\n\n[^1]: Note.", [("paragraph", "x"), ("paragraph", "Note.")], id="footnote"),
        pytest.param(
            "x[^1]\n\n[^1]: Note, https://a.example/",
            [("paragraph", "x"), ("source", "Note, https://a.example/")],
            id="footnote with an address is a source",
        ),
        pytest.param("{{< x >}}\n\na", [("paragraph", "a")], id="Hugo shortcode"),
        pytest.param("{% if x %}a{% endif %}", [("paragraph", "a")], id="Liquid tag"),
        pytest.param("a {{ page.b }} c", [("paragraph", "a \ufffc c")], id="printed value"),
        pytest.param("{% highlight x %}\n# no\n{% endhighlight %}\n\na", [("paragraph", "a")], id="Liquid code"),
        pytest.param("a {{ b\n\nc }} d", [("paragraph", "a {{ b"), ("paragraph", "c }} d")], id="not closed in time"),
        pytest.param("a\n![b](c) d", [("paragraph", "a \ufffc d"), ("alt", "b")], id="image at the start of a line"),
        pytest.param("a\n{: .lead}", [("paragraph", "a")], id="kramdown attributes"),
        pytest.param("a\n{.lead}", [("paragraph", "a")], id="goldmark attributes"),
        pytest.param("a {# b #} c {.d e", [("paragraph", "a  c {.d e")], id="Nunjucks comment"),
        pytest.param("[[TEAM]] won {x}", [("paragraph", "[[TEAM]] won {x}")], id="slots of other tools are prose"),
        pytest.param("## Citation\n\nCite us so:", [("subhead", "Citation"), ("paragraph", "Cite us so:")], id="how to cite"),
        pytest.param("Sources:\n\n- One\n- Two", [("source-heading", "Sources:"), ("source", "One"), ("source", "Two")], id="list of sources"),
        pytest.param("By Ada Fenwick", [("byline", "By Ada Fenwick")], id="byline"),
        pytest.param("", [], id="nothing"),
        pytest.param("\n \n", [], id="blank lines"),
        pytest.param("\\word", [("paragraph", "\\word")], id="backslash that escapes nothing"),
        pytest.param("a\x00b", [("paragraph", "a\x00b")], id="NUL"),
        pytest.param("a \ud800 b", [("paragraph", "a \ud800 b")], id="lone surrogate"),
        pytest.param("a\u00a0b\u00a0", [("paragraph", "a\u00a0b\u00a0")], id="no-break space"),
    ],
)  # fmt: skip
def test_blocks_are_the_prose_and_its_kind(source: str, expected: list[tuple[str, str]]) -> None:
    document = read(source)

    assert kinds(document) == expected
    assert_spans_hold(document)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "import A from 'a'\n\na {x.y} b",
            [("paragraph", "a \ufffc b")],
            id="import and expression",
        ),
        pytest.param(
            "<Note kind={x}>\n\na\n\n</Note>", [("paragraph", "a")], id="element around prose"
        ),
        pytest.param(
            '<Figure src="a.jpg" caption="The bridge" />',
            [("caption", "The bridge")],
            id="caption property",
        ),
        pytest.param(
            "```\nimport a from 'b'\n```\n\nc", [("paragraph", "c")], id="import in a code block"
        ),
        pytest.param("```\nif {\n```\nc }", [("paragraph", "c }")], id="brace in a code block"),
        pytest.param(
            "a { b\n\nc } d",
            [("paragraph", "a { b"), ("paragraph", "c } d")],
            id="brace not closed",
        ),
    ],
)
def test_mdx_syntax_is_no_prose(source: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(read(source, "article.mdx")) == expected


@pytest.mark.parametrize(
    ("source", "part", "expected"),
    [
        pytest.param("a &amp; b", "&", "&amp;", id="entity"),
        pytest.param("a \\* b", "*", "\\*", id="escape"),
        pytest.param("\\*a\\* b", "*a*", "\\*a\\*", id="escapes at the start of a block"),
        pytest.param("> a\n> b", "a b", "a\n> b", id="line of a quotation"),
        pytest.param("- a\n   b", "a b", "a\n   b", id="indented line"),
        pytest.param("😀 **é**ü", "éü", "é**ü", id="astral characters before"),
        pytest.param("a *b* c", "b c", "b* c", id="end of an emphasis within"),
        pytest.param("run `rm` now", "\ufffc", "`rm`", id="code as a whole"),
        pytest.param('![a](b "c \\" d")', 'c " d', 'c \\" d', id="escape in an image's title"),
        pytest.param(
            '{{< figure src="b" caption="c &amp; d" >}}',
            "c & d",
            "c &amp; d",
            id="entity in a shortcode",
        ),
    ],
)
def test_a_match_comes_back_as_its_source(source: str, part: str, expected: str) -> None:
    document = read(source)
    block = next(block for block in document.blocks if part in block.text)
    start = block.text.index(part)

    assert source[slice(*block.locate(Span(start, start + len(part))))] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("[a *b*](http://x.example 't')", [("http://x.example", "a b")], id="inline"),
        pytest.param("[a](<http://x.example/a b>)", [("http://x.example/a b", "a")], id="in angle brackets"),
        pytest.param("[a](http://x.example/(b))", [("http://x.example/(b)", "a")], id="brackets in the address"),
        pytest.param("[a]({{ site.url }}/b)", [("{{ site.url }}/b", "a")], id="template in the address"),
        pytest.param("[a][B  c]\n\n[b C]: http://x.example", [("http://x.example", "a")], id="reference"),
        pytest.param("[b]: http://x.example 'not used'", [("http://x.example", "")], id="definition that nothing uses"),
        pytest.param("<http://x.example>", [("http://x.example", "http://x.example")], id="autolink, once"),
        pytest.param("at http://x.example/a_b_c.", [("http://x.example/a_b_c", "http://x.example/a_b_c")], id="bare"),
        pytest.param("[http://x.example](http://y.example)", [("http://y.example", "http://x.example")], id="address as text"),
        pytest.param('<p><a href="http://x.example?a&amp;b">c</a></p>', [("http://x.example?a&b", "c")], id="HTML"),
        pytest.param("a <a href='http://x.example'>c</a> b", [("http://x.example", "c")], id="tag in a paragraph"),
        pytest.param("[![a](b.jpg)](http://x.example)", [("http://x.example", "")], id="image as text"),
        pytest.param("a\n[b](http://x.example)", [("http://x.example", "b")], id="at the start of a line"),
        pytest.param("`http://x.example`", [], id="code"),
    ],
)  # fmt: skip
def test_links_are_found_with_the_words_for_them(
    source: str, expected: list[tuple[str, str]]
) -> None:
    assert [(link.url, link.text) for link in read(source).links] == expected


def test_the_span_of_a_link_is_its_address() -> None:
    source = "é [a](http://x.example/1 't') [b][c] <http://x.example/2> http://x.example/3\n\n[c]: <http://x.example/4>"

    assert [source[slice(*link.span)][-1] for link in read(source).links] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param('![a](b.jpg "c")', ("b.jpg", "a", "c"), id="title is the caption"),
        pytest.param("![a](b.jpg)\n*c*", ("b.jpg", "a", "c"), id="emphasis is the caption"),
        pytest.param("![](b.jpg)", ("b.jpg", "", ""), id="empty alternative text"),
        pytest.param("![a][x]\n\n[x]: b.jpg 'c'", ("b.jpg", "a", "c"), id="reference"),
        pytest.param("<img src='b.jpg'>", ("b.jpg", None, ""), id="tag without alternative text"),
        pytest.param("<figure><img src=b.jpg alt=''><figcaption>c</figcaption></figure>", ("b.jpg", "", "c"), id="figure"),
        pytest.param("{{< figure src=`b.jpg` src='b.jpg' alt='a' caption='c' >}}", ("b.jpg", "a", "c"), id="shortcode"),
        pytest.param("{% include f.html image_path='b.jpg' caption='c' %}", ("b.jpg", None, "c"), id="Jekyll include"),
        pytest.param('<img src="b.jpg" alt="A {{ page.place }}">', ("b.jpg", "", ""), id="words of a template"),
        pytest.param("<Figure src='b.jpg' alt={words} caption={`by ${who}`} />", ("b.jpg", "", ""), id="words of MDX"),
    ],
)  # fmt: skip
def test_images_have_their_words(source: str, expected: tuple[str, str | None, str]) -> None:
    (image,) = read(source).images

    assert (image.url, image.alt, image.caption) == expected
    assert source[slice(*image.span)] == "b.jpg"


@pytest.mark.parametrize(
    ("source", "path", "expected"),
    [
        pytest.param(
            "a\n\n<!-- newslint: ignore[A] -- b -->\n",
            "a.md",
            [("ignore[A] -- b", True)],
            id="alone",
        ),
        pytest.param(
            "a <!-- newslint:ignore[A] --> b",
            "a.md",
            [("ignore[A]", False)],
            id="inside a paragraph",
        ),
        pytest.param(
            "<!-- newslint: ignore[A] --> b",
            "a.md",
            [("ignore[A]", False)],
            id="with text on its line",
        ),
        pytest.param(
            "> <!-- newslint: ignore[A] -->",
            "a.md",
            [("ignore[A]", True)],
            id="alone in a quotation",
        ),
        pytest.param(
            "<div>\n<!--\nnewslint: x\n-->\n</div>",
            "a.md",
            [("x", True)],
            id="in other HTML, over lines",
        ),
        pytest.param(
            "{/* newslint: ignore[A] */}", "a.mdx", [("ignore[A]", True)], id="MDX comment"
        ),
        pytest.param("`<!-- newslint: ignore[A] -->`", "a.md", [], id="mentioned in code"),
        pytest.param(
            "```\n<!-- newslint: ignore[A] -->\n```", "a.md", [], id="mentioned in a code block"
        ),
        pytest.param(
            "```\n{/* newslint: ignore[A] */}\n```",
            "a.mdx",
            [],
            id="mentioned in a code block of MDX",
        ),
        pytest.param("\\<!-- newslint: ignore[A] -->", "a.md", [], id="mentioned in prose"),
        pytest.param("<!-- newslint: ignore[A]", "a.md", [], id="not closed"),
        pytest.param("<!-- other -->", "a.md", [], id="speaks to somebody else"),
    ],
)
def test_only_real_comments_speak_to_newslint(
    source: str, path: str, expected: list[tuple[str, bool]]
) -> None:
    comments = read(source, path).comments

    assert [(comment.text, comment.alone) for comment in comments] == expected
    assert all(
        source[comment.span.start : comment.span.start + 3] in {"<!-", "{/*"}
        for comment in comments
    )


def test_a_comment_spans_all_of_itself() -> None:
    source = "é <!-- newslint: ignore[A] --> b"

    assert read(source).comments == (Comment("ignore[A]", Span(2, 30), alone=False),)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("_posts/2024-03-02-river.md", ["2024-03-02"], id="Jekyll's way"),
        pytest.param("news/river.md", [], id="no date in it"),
    ],
)
def test_the_name_of_the_file_may_have_the_date(path: str, expected: list[str]) -> None:
    assert [field.value for field in read("text", path).named("published")] == expected


FRAGMENTS = (
    "word", "Ünïcode 😀", "*", "**", "_", "`", "```", "~~", "$", "[", "]", "](", "(http://x.example)", "![", "<", ">", "<p>",
    "</p>", "<b>", "<!-- newslint: x -->", "<!--", "-->", "<figcaption>", "</figcaption>", "<img alt='a' src=b>", "<a href=b>",
    "</a>", "<code>", "</code>", "<br>", "&amp;", "&nbsp;", "&#x1F600;", "&", "\\", "\\*", "|", "|-|", "- ", "1. ", "> ", "# ",
    "===", "---", "+++", "    ", "\t", "\n", "\n\n", "\r\n", "\r", " ", "  \n", "[^1]", "[^1]: ", "[ref]: http://y.example 'z'",
    "[ref]", "{{", "}}", "{%", "%}", "{{< figure src='a' caption='b' >}}", "{: .x}", "{", "}", "{/* newslint: y */}",
    "import a from 'b'", "\u00a0", "\u2028", "\x00", "\ufdd0", "\ud800", "https://z.example/a_b", ": ", "title: 'it''s'\n",
    "a: [b, {c: d}]\n", "&x ", "*x ", 'title = "a\\"b"\n', "[t]\n", "=", '"', "'", ",", "Sources:", "By Ada Fenwick",
)  # fmt: skip


@given(
    st.sampled_from(("", "---\n", "+++\n", '{"a": ')),
    st.lists(st.sampled_from(FRAGMENTS), max_size=40),
    st.sampled_from(("article.md", "article.mdx")),
)
def test_any_mixture_keeps_its_spans_or_is_refused(
    opening: str, parts: list[str], path: str
) -> None:
    text = opening + "".join(parts)
    try:
        document = read(text, path)
    except FormatError:
        assert text.startswith(("---", "+++", "{"))
        return

    assert_spans_hold(document)


@given(st.text(max_size=200))
def test_any_text_keeps_its_spans_or_is_refused(text: str) -> None:
    try:
        document = read(text)
    except FormatError:
        return

    assert_spans_hold(document)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(unit, id=unit.replace("\n", "⏎"))
        for unit in (
            "[", "![", "*", "*a ", "**a_", ">", "> ", "- ", "`a", "$a ", "<", "<a ", "<a '", "<!--", "<div>", "<li>", "&a", "\\",
            "{{", "{{ a }} ", "{% highlight %}", "{: ", "[a](", "[^a]: b\n", "|a\n|-\n", "[x]: y\n", "![a](b)\n", "http://",
            "<!-- newslint: a --> ", "<figcaption>\n\n", "# h\n\n", "é*ü",
        )
    ],
)  # fmt: skip
def test_hostile_repetition_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        for path in ("article.md", "article.mdx"):
            read(text, path)
        return time.process_time() - start

    seconds(1000)

    assert seconds(100_000) < 40 * seconds(10_000) + 0.2


@pytest.mark.parametrize("unit", ["> ", "- "])
def test_containers_nest_ten_thousand_deep(unit: str) -> None:
    document = read(unit * 10_000 + "deep")

    assert [block.text for block in document.blocks] == ["deep"]
