"""Every span of a page leads back to its characters: a page of markers, random markup, real pages."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from html_spans import violations
from newslint.formats.html import parse
from newslint.model.spans import Span

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "html"
PAGE = Path(__file__).with_name("html") / "markers.html"
MARKERS = [f"marker{number:02}" for number in range(1, 36)]

MARKUP = """
    <p> </p> <div> </div> <span> </span> <b> </b> <i </i> <br> <br/> <pre> </pre> <li> </ul> <ul> <table> <tr> <td>
    </table> <article> </article> <h1> </h1> <h2> <time datetime="2024-05-01"> </time> <a href="/x?a=1&amp;copy=2"> </a>
    <img src=x.jpg alt="A&amp;B"> <figure> <figcaption> </figure> <script> </script> <style> </style> <!-- --> <!--> <!-- newslint:
    <title> </title> <textarea> </textarea> <blockquote> <p class=byline> <p class="date"> <nav> </nav> &amp; &amp &ampx &eacute; &#233; &#x1F600;
    &nbsp; &nosuch; & &# &#; &#x; &#0; &notit; <?php ?> <![CDATA[ ]]> < << </ </> <a " ' = > "> '> {"a":1} ” é 😀
    <script\ttype="application/ld+json">{"@type":"NewsArticle","headline":"A\\u00e9"}</script> Ana Ruiz said so. 1 May 2024
    """
FRAGMENTS = st.sampled_from(MARKUP.split())
SPACES = st.sampled_from(["", " ", "  ", "\n", "\r\n", "\t ", "\x00", "\u00a0"])
PAGES = st.lists(st.tuples(FRAGMENTS, SPACES), max_size=40).map(
    lambda parts: "".join(fragment + space for fragment, space in parts)
)


def found_at(text: str) -> dict[str, int]:
    """Where each marker is, as the document tells it."""
    document = next(parse(text, "page.html"))
    places = {}
    for block in document.blocks:
        for marker in MARKERS:
            start = block.text.find(marker)
            if start >= 0:
                places[marker] = block.locate(Span(start, start + len(marker))).start
    items = [(field.value, field.span) for field in document.fields]
    items += [(link.url, link.span) for link in document.links]
    items += [(image.url, image.span) for image in document.images]
    items += [(comment.text, comment.span) for comment in document.comments]
    for value, span in items:
        for marker in MARKERS:
            if marker in value and marker not in places:
                places[marker] = text.index(marker, *span)
    return places


@pytest.mark.parametrize(
    "newline",
    [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf"), pytest.param("\r", id="cr")],
)
def test_every_marker_is_where_it_stands(newline: str) -> None:
    text = PAGE.read_text(encoding="utf-8").replace("\n", newline)
    places = found_at(text)

    assert places == {marker: text.index(marker) for marker in MARKERS}


@given(text=PAGES)
@settings(max_examples=300)
def test_spans_hold_for_any_markup(text: str) -> None:
    documents = list(parse(text, "page.html"))

    assert [fault for document in documents for fault in violations(document)] == []


@given(text=st.text(alphabet="<>/!-=\"' apbr&;#x1\n\r", max_size=60))
def test_spans_hold_for_any_characters(text: str) -> None:
    assert violations(next(parse(f"<article><p>{text}", "page.html"))) == []


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of real pages is not here")
def test_spans_hold_on_real_pages() -> None:
    faults = {}
    for line in (CORPUS / "dates.jsonl").read_text(encoding="utf-8").splitlines():
        name = json.loads(line)["file"]
        text = (CORPUS / name).read_bytes().decode("utf-8", errors="replace")
        found = [fault for document in parse(text, name) for fault in violations(document)]
        if found:
            faults[name] = found

    assert faults == {}
