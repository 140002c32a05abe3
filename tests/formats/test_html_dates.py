"""The days and the authors that pages show to readers, and those that are somebody else's."""

import pytest

from newslint.formats.html import parse
from newslint.formats.html_date_lines import is_date_line, line_dates

PROSE = "<p>The ferry stayed in the harbour all day, the port authority of Stonewick said on Monday.</p>"


def shown(body: str, *names: str, head: str = "") -> list[tuple[str, str, str]]:
    document = next(
        parse(f"<html lang=en><head>{head}</head><body>{body}</body></html>", "page.html")
    )
    fields = [field for field in document.fields if field.name in names]
    for field in fields:
        source = document.text[slice(*field.span)].replace("&nbsp;", "\u00a0")
        assert source == field.value or field.origin == "filename"
    return [(field.name, field.value, field.origin) for field in fields]


def page(head: str, body: str = PROSE * 3, foot: str = "") -> str:
    return f"<article><h1>Ferry stays in</h1>{head}{body}{foot}</article>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "<p class=date>1 May 2026</p>", [("published", "1 May 2026", "visible")], id="by class"
        ),
        pytest.param(
            "<p>May 1, 2026</p>", [("published", "May 1, 2026", "visible")], id="by words"
        ),
        pytest.param(
            "<p>Updated: 1 May 2026</p>", [("modified", "1 May 2026", "visible")], id="a change"
        ),
        pytest.param(
            "<p>Published: 1 May 2026 | Updated: 2 May 2026</p>",
            [("published", "1 May 2026", "visible"), ("modified", "2 May 2026", "visible")],
            id="both",
        ),
        pytest.param(
            "<p class=meta><time datetime=2026-05-01>1 May</time></p>",
            [("published", "2026-05-01", "time")],
            id="time",
        ),
        pytest.param(
            "<p><time class=updated datetime=2026-05-01>1 May</time></p>",
            [("modified", "2026-05-01", "time")],
            id="time of a change",
        ),
        pytest.param(
            "<p>By Ana Ruiz on 1 May 2026, 11:51 | 0 comments | Energy</p>",
            [("published", "1 May 2026", "visible")],
            id="with an author",
        ),
        pytest.param(
            "<p class=date>1&nbsp;May 2026</p>",
            [("published", "1\u00a0May 2026", "visible")],
            id="hard space",
        ),
        pytest.param(
            "<p class=dateblock><b>May 1, 2026</b><i>5:01 AM ET</i></p>",
            [("published", "May 1, 2026", "visible")],
            id="touching the time",
        ),
        pytest.param(
            "<h4><a href=/x>May 1, 2026·3 min read</a></h4>",
            [("published", "May 1, 2026", "visible")],
            id="in a link",
        ),
        pytest.param(
            "<div>Harbour Hour, the weekly talk with Ana Ruiz of the port - 1 May 2026, 13:15</div>",
            [("published", "1 May 2026", "visible")],
            id="with the time in a longer line",
        ),
        pytest.param("<p>Member since 1 May 2026</p>", [], id="of a person"),
    ],
)
def test_days_that_a_page_shows(head: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(page(head), "published", "modified") == expected


def test_the_body_may_open_with_its_day() -> None:
    body = (
        "<p>STONEWICK, 1 May 2026 – The ferry stayed in the harbour, the port authority said.</p>"
    )

    assert ("published", "1 May 2026", "visible") in shown(page("", body + PROSE), "published")


def test_the_headline_may_open_with_its_day() -> None:
    page = f"<article><h1><span>27.1.2026</span>Ferry stays in</h1>{PROSE * 3}</article>"

    assert shown(page, "published") == [("published", "27.1.2026", "visible")]


def test_a_day_in_the_middle_of_a_sentence_is_not_that_of_the_page() -> None:
    body = "<p>The ferry will stay in the harbour of Stonewick until the port has a crane, by 1 May 2026 at best.</p>"

    assert shown(page("", body + PROSE), "published") == []


def test_the_foot_is_asked_where_the_head_says_nothing() -> None:
    foot = "<div class=post-meta>Posted on 1 May 2026</div>"

    assert shown(page("", foot=foot), "published") == [("published", "1 May 2026", "visible")]
    assert ("published", "1 May 2026", "visible") not in shown(
        page("<p>2 May 2026</p>", foot="<p>1 May 2026</p>"), "published"
    )


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "<div class=teaser><p class=date>1 May 2026</p><h3>Another story</h3></div>",
            id="a teaser",
        ),
        pytest.param(
            "<div class=comments><p class=date>1 May 2026</p><p>I was there.</p></div>",
            id="a comment",
        ),
        pytest.param("<footer>© 1 May 2026</footer>", id="a copyright line"),
        pytest.param("<nav><span class=date>1 May 2026</span></nav>", id="the head of the site"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_days_of_other_things_are_not_those_of_the_page(other: str, before: bool) -> None:
    whole = f"{other}{PROSE}{page('')}" if before else f"{page('')}{other}"

    assert shown(whole, "published", "modified") == []


def test_a_labelled_day_anywhere_is_better_than_none() -> None:
    whole = page("") + "<h2>About this page</h2><div>Last modified: 1 May 2026</div>"

    assert shown(whole, "published", "modified") == [("modified", "1 May 2026", "visible")]


def test_days_below_the_first_paragraph_are_those_of_others_where_the_page_is_dated() -> None:
    teaser = "<div><h3>Mill opens</h3><p>3 March 2025 13:31</p></div>"
    dated = "<meta property=article:published_time content=2026-05-01>"
    body = page("<p>5:00</p>", f"{PROSE}{teaser}{PROSE * 3}")

    assert shown(body, "published", head=dated) == [("published", "2026-05-01", "og")]
    assert ("published", "3 March 2025", "visible") in shown(body, "published")


def test_the_address_has_a_day() -> None:
    head = "<link rel=canonical href=https://a.se/2026/05/01/ferry>"

    assert shown(page(""), "published", head=head) == [("published", "2026-05-01", "filename")]


@pytest.mark.parametrize(
    ("head", "author"),
    [
        pytest.param(
            "<p class=byline>By <a rel=author href=/a>Ana Ruiz</a></p>", "Ana Ruiz", id="linked"
        ),
        pytest.param(
            "<p class=byline><span class=author>By Ana Ruiz</span></p>",
            "Ana Ruiz",
            id="with its By",
        ),
        pytest.param("<p>By Ana Ruiz</p>", "Ana Ruiz", id="by words"),
        pytest.param("<p>Von Ana Ruiz am 1.5.2026</p>", "Ana Ruiz", id="before a date"),
        pytest.param(
            "<p class=author><a href=/a>Ana Ruiz</a>, <a href=/m>ana@a.se</a></p>",
            "Ana Ruiz",
            id="beside an address",
        ),
    ],
)
def test_authors_that_a_page_shows(head: str, author: str) -> None:
    assert shown(page(head), "author") == [("author", author, "visible")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("1 May 2026", ["published"], id="alone"),
        pytest.param("1 May 2026, 2 May 2026", ["published", "modified"], id="two"),
        pytest.param("Zuletzt geändert am 1.5.2026", ["modified"], id="a change"),
        pytest.param("Ana Ruiz | 31.10.23", ["published"], id="a short year in a part of its own"),
        pytest.param("Registered 1 May 2026", [], id="of a person"),
        pytest.param("no day here", [], id="none"),
        pytest.param("1 May 2026 " + "word " * 40, [], id="too long"),
    ],
)
def test_days_of_a_line(text: str, names: list[str]) -> None:
    assert [day.name for day in line_dates(text, "de")] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1 May 2026 - Energy - Notices", True, id="first"),
        pytest.param("Stonewick, 1 May 2026", True, id="mostly"),
        pytest.param(
            "The port of Stonewick will have a new crane by the middle of summer, on 1 May 2026",
            False,
            id="in a sentence",
        ),
    ],
)
def test_lines_that_say_a_day(text: str, expected: bool) -> None:
    assert is_date_line(text, "en") is expected


@pytest.mark.parametrize(
    ("head", "field"),
    [
        pytest.param(
            '<p class=byline>By Ana Ruiz <abbr class="published" title="2026-05-01T10:15:00Z">May 1</abbr></p>',
            ("published", "2026-05-01T10:15:00Z", "time"),
            id="an abbreviation",
        ),
        pytest.param(
            '<p>By Ana Ruiz</p><span property="datePublished" content="2026-05-01">1 May</span>',
            ("published", "2026-05-01", "microdata"),
            id="RDFa",
        ),
        pytest.param(
            '<p property="dc:date dc:created" content="2026-05-01T10:15:00+02:00">By Ana Ruiz on Friday</p>',
            ("published", "2026-05-01T10:15:00+02:00", "microdata"),
            id="RDFa of Dublin Core",
        ),
        pytest.param(
            '<div itemscope itemtype="https://schema.org/BlogPosting"><abbr itemprop="datePublished"'
            ' title="2026-05-01T10:15:00Z">10:15 AM</abbr></div>',
            ("published", "2026-05-01T10:15:00Z", "microdata"),
            id="an abbreviation with a property",
        ),
    ],
)
def test_days_that_mark_up_gives_beside_what_it_shows(
    head: str, field: tuple[str, str, str]
) -> None:
    comment = '<div property="dc:created" content="2026-05-09">Tom Lind</div>'

    assert shown(page(head, foot=comment), "published") == [field]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        pytest.param("<p>1 May 2026</p>", ("published", "1 May 2026", "visible"), id="a line"),
        pytest.param(
            '<meta property="article:published_time" content="2026-05-01">',
            ("published", "2026-05-01", "og"),
            id="metadata",
        ),
    ],
)
def test_days_in_rdfa_are_asked_last(head: str, field: tuple[str, str, str]) -> None:
    teaser = '<div property="datePublished" content="2020-01-01">Mill opens</div>'

    assert shown(page(head, foot=teaser), "published") == [field]


def test_an_abbreviation_of_something_else_is_no_day() -> None:
    assert (
        shown(
            page('<p class=byline>By Ana Ruiz, <abbr title="Tarn Press">TP</abbr></p>'), "published"
        )
        == []
    )
