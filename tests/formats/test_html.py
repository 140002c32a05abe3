"""Pages as documents: what of a page is the article, and what each line of it is."""

from pathlib import Path

import pytest

from newslint.formats.html import declared_charset, parse
from newslint.model.document import Document

SEEDS = Path(__file__).parents[2] / "seeds" / "html"
PROSE = "<p>The ferry stayed in the harbour all day, the port authority of Stonewick said on Monday.</p>"
MENU = (
    "<ul>" + "".join(f'<li><a href="/{n}">Section {n} of the paper</a>' for n in range(9)) + "</ul>"
)


def read(body: str, head: str = "") -> Document:
    return next(parse(f"<html><head>{head}</head><body>{body}</body></html>", "page.html"))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def article_around(part: str) -> Document:
    return read(f"<article><h1>Ferry stays in the harbour</h1>{PROSE}{part}{PROSE}</article>")


@pytest.mark.parametrize(
    "around",
    [
        pytest.param(f"<nav>{MENU}</nav>", id="navigation"),
        pytest.param(f"<div>{MENU}</div>", id="a menu without a name"),
        pytest.param(f'<div class="main-menu">{PROSE}</div>', id="a menu by its class"),
        pytest.param(f"<footer>{PROSE}</footer>", id="a footer"),
        pytest.param(
            f'<div class="cookie-consent" role="dialog">{PROSE}</div>', id="a cookie banner"
        ),
        pytest.param(f'<section id="comments"><article>{PROSE}</article></section>', id="comments"),
        pytest.param(f'<div class="teaser"><h3>A</h3>{PROSE}</div>', id="a teaser"),
        pytest.param(f'<aside class="related">{PROSE}</aside>', id="related articles"),
        pytest.param(f"<div hidden>{PROSE}</div>", id="hidden"),
        pytest.param(f'<div style="display: none">{PROSE}</div>', id="not displayed"),
        pytest.param(f'<div class="sr-only">{PROSE}</div>', id="for screen readers"),
        pytest.param(f"<noscript>{PROSE}</noscript><template>{PROSE}</template>", id="for no one"),
        pytest.param("<select><option>One of many choices, said Ana Ruiz.</select>", id="a form"),
    ],
)
@pytest.mark.parametrize("place", ["before", "after", "inside"])
def test_what_is_around_the_article_is_no_part_of_it(around: str, place: str) -> None:
    places = dict.fromkeys(("before", "after", "inside"), "") | {place: around}
    page = (
        f"{places['before']}<article><h1>Ferry stays in the harbour</h1>{PROSE}{PROSE}"
        f"{places['inside']}{PROSE}</article>{places['after']}"
    )
    document = read(page)

    assert [kind for kind, _ in kinds(document)] == [
        "headline",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_a_line_below_the_article_is_no_part_of_it() -> None:
    document = read(
        f"<div><h1>Ferry stays in</h1>{PROSE * 3}</div><div><p>© 2026 Observer</p></div>"
    )

    assert "© 2026 Observer" not in {text for _, text in kinds(document)}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(f"{PROSE}<p>Nobody died.</p>", ["paragraph", "paragraph"], id="paragraph"),
        pytest.param(f"<ul><li>{PROSE}</ul><p>No one died.", ["list", "paragraph"], id="list"),
        pytest.param(f"<blockquote>{PROSE}</blockquote><p>So he.", ["quote", "paragraph"], id="quotation"),
        pytest.param("<p>One boat <p>Two boats", ["paragraph", "paragraph"], id="none"),
        pytest.param("<h2>Boats</h2><p>They stay.</p>", ["subhead", "paragraph"], id="heading"),
    ],
)  # fmt: skip
def test_what_is_short_beside_one_long_part_is_kept(page: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(next(parse(page, "page.html")))] == expected


@pytest.mark.parametrize(
    ("part", "kind", "text"),
    [
        pytest.param(
            "<p>More words &amp; more.</p>", "paragraph", "More words & more.", id="paragraph"
        ),
        pytest.param("<h2>What comes next</h2>", "subhead", "What comes next", id="subhead"),
        pytest.param("<ul><li>One boat</ul>", "list", "One boat", id="list"),
        pytest.param("<dl><dt>Boat<dd>A small one</dl>", "list", "A small one", id="definition"),
        pytest.param(
            "<blockquote><p>We wait.</p></blockquote>", "quote", "We wait.", id="quotation"
        ),
        pytest.param(
            "<blockquote><p>We wait.</p><footer>— Ana Ruiz</footer></blockquote>",
            "quote",
            "— Ana Ruiz",
            id="who is quoted, in a footer",
        ),
        pytest.param(
            "<figure><blockquote>We wait.</blockquote><figcaption>Ana Ruiz</figcaption></figure>",
            "quote",
            "Ana Ruiz",
            id="who is quoted, below the quotation",
        ),
        pytest.param("<table><tr><td>Boats<td>12</table>", "cell", "12", id="table"),
        pytest.param(
            "<figure><img src=a.jpg><figcaption>A boat</figcaption></figure>",
            "caption",
            "A boat",
            id="figure",
        ),
        pytest.param(
            '<p class="wp-caption-text">A boat</p>', "caption", "A boat", id="caption by class"
        ),
        pytest.param(
            '<img src=a.jpg alt="A &quot;boat&quot;">', "alt", 'A "boat"', id="what an image says"
        ),
        pytest.param("<pre>a\n  b</pre>", "paragraph", "a\n  b", id="preformatted"),
        pytest.param(
            "<p>Correction: It was Tuesday.</p>",
            "correction",
            "Correction: It was Tuesday.",
            id="correction",
        ),
        pytest.param(
            '<div class="correction">It was Tuesday.</div>',
            "correction",
            "It was Tuesday.",
            id="by class",
        ),
        pytest.param(
            "<div>One.<br><br>Two boats.</div>", "paragraph", "Two boats.", id="two line breaks"
        ),
        pytest.param("<p>One<br>two.</p>", "paragraph", "One\ntwo.", id="one line break"),
        pytest.param(
            '<div class="data"><p>No day is here.</p></div>',
            "paragraph",
            "No day is here.",
            id="a class too wide",
        ),
        pytest.param(
            '<div><img src=a.jpg><span class="credit">Photo: Ana Ruiz</span></div>',
            "caption",
            "Photo: Ana Ruiz",
            id="caption by the class of all its words",
        ),
        pytest.param(
            '<p>A boat <span class="credit">in</span> sight</p>',
            "paragraph",
            "A boat in sight",
            id="a class of one word",
        ),
        pytest.param(
            "<p>The quay was opened in <time datetime=1990-05>May 1990</time>.</p>",
            "paragraph",
            "The quay was opened in May 1990.",
            id="time in a sentence",
        ),
        pytest.param(
            "<p>This page was last updated on <time>2 May 2026</time>.</p>",
            "date",
            "This page was last updated on 2 May 2026.",
            id="time behind a label",
        ),
    ],
)
def test_a_line_is_what_its_mark_up_says(part: str, kind: str, text: str) -> None:
    assert (kind, text) in kinds(article_around(part))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            '<p class="byline">By <a rel="author">Ana Ruiz</a></p>',
            ("byline", "By Ana Ruiz"),
            id="linked byline",
        ),
        pytest.param("<p>By Ana Ruiz</p>", ("byline", "By Ana Ruiz"), id="byline by its words"),
        pytest.param(
            '<span class="date">1 May 2026</span>', ("date", "1 May 2026"), id="date by class"
        ),
        pytest.param(
            "<p>Friday, 1 May 2026</p>", ("date", "Friday, 1 May 2026"), id="date by its words"
        ),
        pytest.param("<div><time>noon</time></div>", ("date", "noon"), id="time"),
        pytest.param(
            '<p class="standfirst">It waits.</p>', ("dek", "It waits."), id="dek by class"
        ),
        pytest.param(
            "<h2>The port waits for weather that does not come</h2>",
            ("dek", "The port waits for weather that does not come"),
            id="dek by place",
        ),
        pytest.param(
            '<aside class="meta"><p class="author">Ana Ruiz</p></aside>',
            ("byline", "Ana Ruiz"),
            id="byline in a box",
        ),
    ],
)
def test_the_head_of_an_article_is_part_of_it(head: str, expected: tuple[str, str]) -> None:
    document = read(
        f"<header><h1>Ferry stays in</h1>{head}</header><div class=article-body>{PROSE * 3}</div>"
    )

    assert kinds(document)[:2] == [("headline", "Ferry stays in"), expected]


def test_the_headline_is_the_one_that_the_page_is_called_after() -> None:
    page = f"<h1>Stonewick Observer</h1><div><h2>Ferry stays in the harbour</h2>{PROSE * 3}</div>"
    document = read(page, "<title>Ferry stays in the harbour | Stonewick Observer</title>")

    assert ("headline", "Ferry stays in the harbour") in kinds(document)
    assert "Stonewick Observer" not in {text for _, text in kinds(document)}


def test_the_desk_stands_above_the_headline() -> None:
    document = read(
        f"<div class=kicker>Local</div><h1>Ferry stays in</h1><article>{PROSE * 3}</article>"
    )

    assert kinds(document)[0] == ("section", "Local")


def test_the_foot_says_who_wrote_it() -> None:
    document = read(
        f"<div>{PROSE * 3}</div><div class=post-footer><p class=author>Ana Ruiz</p></div>"
    )

    assert kinds(document)[-1] == ("byline", "Ana Ruiz")


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param('<a href="#ref-1">↩</a>', id="back from a footnote"),
        pytest.param('<a href="#ref-1"><sup>&#8617;&#xfe0e;</sup></a>', id="in references"),
        pytest.param('<a href="#mill">#</a>', id="to the line itself"),
    ],
)
def test_marks_that_programs_draw_are_no_text(mark: str) -> None:
    document = article_around(f"<p>Port of Stonewick, notice 14. {mark}</p>")

    assert ("paragraph", "Port of Stonewick, notice 14.") in kinds(document)


def test_words_that_lead_elsewhere_on_the_page_are_text() -> None:
    document = article_around('<p>It costs what <a href="#fares">the fares below</a> say.</p>')

    assert ("paragraph", "It costs what the fares below say.") in kinds(document)


def test_a_part_with_the_main_element_is_no_aside_whatever_its_name() -> None:
    others = '<div class="stories"><p>The mill opened its doors on Friday after a year.</p></div>'
    document = read(f'<div class="gate-ad"><main>{PROSE}</main></div>{others * 6}')

    assert ("paragraph", PROSE[3:-4]) in kinds(document)


def test_of_several_articles_that_counts_which_the_page_is_called_after() -> None:
    longer = "<p>The mill opened its doors on Friday after a year without a guest.</p>" * 9
    document = read(
        f"<article><h1>Ferry stays in the harbour</h1>{PROSE * 2}</article>"
        f"<article><h1>Mill opens its doors again</h1>{longer}</article>",
        "<title>Ferry stays in the harbour | Stonewick Post</title>",
    )

    assert [text for kind, text in kinds(document) if kind == "paragraph"] == [PROSE[3:-4]] * 2


def test_what_a_picture_says_as_well_is_its_caption() -> None:
    said = "The mill in Stonewick, 3 May 2026"
    picture = f'<div><img src="a.jpg" alt="{said}"><p>{said}</p></div>'
    document = read(f"<article><h1>Ferry stays in</h1>{picture}{PROSE * 3}</article>")

    assert ("caption", said) in kinds(document)


def test_source_lists_are_no_menus() -> None:
    part = '<h3>Sources</h3><ul><li><a href="/a">Source 1</a><li><a href="/b">The port’s notice</a></ul>'
    document = read(f"<article>{PROSE * 3}{part}</article>")

    assert kinds(document)[3:] == [
        ("source-heading", "Sources"),
        ("source", "Source 1"),
        ("source", "The port’s notice"),
    ]


def test_links_have_their_address_and_their_words() -> None:
    document = article_around(
        '<p><a href="/a?b=1&amp;c=2"> the <b>notice</b> </a> is out, said Ana Ruiz.</p>'
    )

    assert [(link.url, link.text) for link in document.links] == [("/a?b=1&c=2", "the notice")]


def test_images_have_captions_and_know_whether_they_have_an_alt() -> None:
    figure = "<figure><img src='a.jpg' alt><figcaption>A <b>boat</b></figcaption></figure><p><img data-src=b.jpg>"
    document = article_around(figure)

    assert [(image.url, image.alt, image.caption) for image in document.images] == [
        ("a.jpg", "", "A boat"),
        ("b.jpg", None, ""),
    ]


def test_images_that_nobody_sees_are_none() -> None:
    part = "<img src=dot.gif width=1 height=1><img src='data:image/gif;base64,R0'><nav><img src=logo.png></nav>"

    assert article_around(part).images == ()


def test_comments_to_newslint_are_heard_wherever_they_stand() -> None:
    document = article_around(
        "<!-- newslint: ignore[SRC001] -- a name --><p>One <!--newslint:x-->two.</p><!-- other -->"
    )

    assert [(comment.text, comment.alone) for comment in document.comments] == [
        ("ignore[SRC001] -- a name", True),
        ("x", False),
    ]


@pytest.mark.parametrize("cut", range(0, 6000, 97))
def test_a_page_may_end_anywhere(cut: int) -> None:
    text = (SEEDS / "clean.html").read_text(encoding="utf-8")[:cut]

    assert next(parse(text, "page.html")).text == text


def test_a_page_without_an_article_is_an_empty_document() -> None:
    assert read(f"<nav>{MENU}</nav>").blocks == ()
    assert next(parse("", "page.html")).blocks == ()


def test_depth_is_no_trouble() -> None:
    document = read("<div>" * 10_000 + PROSE + "</div>" * 10_000)

    assert len(document.blocks) == 1


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        pytest.param(b'<meta charset="ISO-8859-1">', "iso-8859-1", id="short"),
        pytest.param(
            b"<META content='text/html; charset=windows-1252' http-equiv=x>",
            "windows-1252",
            id="long",
        ),
        pytest.param(b"<meta charset=utf-8>", "utf-8", id="bare"),
        pytest.param(b"<meta name=description content='x'>", None, id="none"),
        pytest.param(b" " * 5000 + b"<meta charset=utf-8>", None, id="too late"),
    ],
)
def test_the_charset_that_a_page_claims(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<figcaption></figcaption>", "<figcaption></figcaption>", id="nothing"),
        pytest.param(
            "<figcaption class=a> \n</figcaption >",
            "<figcaption class=a> \n</figcaption >",
            id="white space",
        ),
        pytest.param("<figcaption>", "<figcaption>", id="never closed"),
        pytest.param("<figcaption>The Ald.</figcaption>", None, id="words"),
        pytest.param("<figcaption><img src=b.png></figcaption>", None, id="a picture"),
        pytest.param("<!-- <figcaption></figcaption> -->", None, id="a comment"),
    ],
)
def test_a_caption_without_words_is_a_field(markup: str, expected: str | None) -> None:
    text = f"<article><figure><img src=a.jpg>{markup}</figure><p>{'The river rose. ' * 9}</p>"
    (document,) = parse(text, "a.html")

    found = [field for field in document.named("caption") if not field.value]
    assert [text[slice(*field.span)] for field in found] == ([expected] if expected else [])
