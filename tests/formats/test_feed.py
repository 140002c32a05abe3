"""Feeds: every entry a document, its strings led back through CDATA, references and escaped HTML."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import FormatError
from newslint.formats import feed
from newslint.model.document import Document
from newslint.model.spans import Span

RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="urn:c" xmlns:media="urn:m"><channel>
<title>The Ålesund Post</title><language>en-GB</language>
<item>
 <title>River &amp; bridge – “rises”</title>
 <link>https://example.org/1?a=1&amp;b=2</link>
 <pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>
 <dc:creator><![CDATA[Ana Ruiz]]></dc:creator>
 <description>&lt;p&gt;Two &amp;quot;metres&amp;quot; overnight.&lt;/p&gt;</description>
 <content:encoded><![CDATA[<p>The river rose, said <a href="https://example.org/?a&amp;b">Source 1</a>.</p>]]></content:encoded>
 <media:group><media:content url="https://example.org/1.jpg">
  <media:description>The Ald on Monday</media:description></media:content></media:group>
</item>
<item><title>Mill opens</title><description>The mill opened in 1904.</description></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Post</title>
<entry><title>Mühle öffnet</title><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/2?a&amp;b"/><id>urn:2</id><updated>2026-05-01T10:00:00Z</updated>
<author><name>Ana Ruiz</name><uri>urn:ana</uri></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die <b>Mühle</b> &amp; der Fluss.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="urn:r" xmlns="urn:rss"><channel><title>Post</title></channel>
<item><title>Mill</title><dc:date>2026-05-01</dc:date><description>It opened.</description></item></rdf:RDF>"""


def source_of(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def fields(document: Document) -> dict[str, str]:
    return {field.name: field.value for field in document.fields if field.origin == "feed"}


def test_an_entry_of_rss_is_an_article() -> None:
    first, second = feed.parse(RSS, "a.xml")

    assert [(block.kind, block.text) for block in first.blocks] == [
        ("headline", "River & bridge – “rises”"),
        ("dek", 'Two "metres" overnight.'),
        ("paragraph", "The river rose, said Source 1."),
        ("caption", "The Ald on Monday"),
    ]
    assert fields(first)["author"] == "Ana Ruiz"
    assert fields(first)["published"] == "Fri, 01 May 2026 10:00:00 GMT"
    assert fields(first)["url"] == "https://example.org/1?a=1&b=2"
    assert [block.text for block in second.blocks] == ["Mill opens", "The mill opened in 1904."]
    assert first.language == second.language == "en-GB"


def test_an_entry_of_atom_is_an_article() -> None:
    (document,) = feed.parse(ATOM, "a.atom")

    assert [block.text for block in document.blocks] == ["Mühle öffnet", "Die Mühle & der Fluss."]
    assert fields(document)["url"] == "https://example.org/2?a&b"
    assert fields(document)["author"] == "Ana Ruiz"
    assert document.language == "de"


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        pytest.param("<author><name>Tom Lind</name></author>", ["Tom Lind"], id="of the feed"),
        pytest.param("<author><uri>urn:tom</uri></author>", [], id="without a name"),
        pytest.param("<author><name/></author>", [], id="with an empty one"),
        pytest.param("<subtitle>Tom Lind</subtitle>", [], id="none"),
    ],
)
def test_who_wrote_the_feed_wrote_an_entry_that_names_nobody(
    author: str, expected: list[str]
) -> None:
    head, _, rest = ATOM.partition("<entry>")
    unsigned = rest.replace("<author><name>Ana Ruiz</name><uri>urn:ana</uri></author>", "")
    signed, other = feed.parse(
        f"{head}{author}<entry>{rest.removesuffix('</feed>')}<entry>{unsigned}", "f.xml"
    )

    assert [field.value for field in signed.named("author")] == ["Ana Ruiz"]
    assert [field.value for field in other.named("author")] == expected


def test_an_entry_of_rdf_is_an_article() -> None:
    (document,) = feed.parse(RDF, "a.rdf")

    assert [block.text for block in document.blocks] == ["Mill", "It opened."]
    assert fields(document)["published"] == "2026-05-01"


@pytest.mark.parametrize(
    ("words", "source"),
    [
        pytest.param("&", "&amp;", id="a reference"),
        pytest.param("“rises”", "“rises”", id="behind one"),
        pytest.param('"metres"', "&amp;quot;metres&amp;quot;", id="references inside references"),
        pytest.param("Source 1", "Source 1", id="HTML in CDATA"),
        pytest.param("Ald on", "Ald on", id="deep in a group"),
    ],
)
def test_spans_survive(words: str, source: str) -> None:
    document = next(feed.parse(RSS, "a.xml"))
    block = next(block for block in document.blocks if words in block.text)
    start = block.text.index(words)

    assert source_of(document, block.locate(Span(start, start + len(words)))) == source


def test_line_ends_of_windows_move_nothing() -> None:
    document = next(feed.parse(RSS.replace("\n", "\r\n"), "a.xml"))
    block = document.blocks[-1]

    assert source_of(document, block.span) == "The Ald on Monday"


def test_a_finding_can_name_the_entry() -> None:
    _, second = feed.parse(RSS, "a.xml")

    assert second.pointer(second.blocks[1].span.start) == "item[2]/description"


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1)


@given(WORDS.filter(lambda words: words.strip()), st.booleans())
def test_every_character_of_a_title_leads_back(words: str, is_cdata: bool) -> None:
    written = f"<![CDATA[{words}]]>" if is_cdata and "]]>" not in words else escape(words)
    (document,) = feed.parse(
        f"<rss><channel>é<item><title>{written}</title></item></channel></rss>", "a.rss"
    )
    (block,) = document.blocks

    assert block.text == words.strip()
    for offset, character in enumerate(block.text):
        span = block.locate(Span(offset, offset + 1))
        assert source_of(document, span) in {character, escape(character)}


def test_groups_in_groups_are_no_trap() -> None:
    nested = "<media:group>" * 900 + "</media:group>" * 900
    (document,) = feed.parse(f"<rss><item><title>Mill</title>{nested}</item></rss>", "a.rss")

    assert [block.text for block in document.blocks] == ["Mill"]


def test_an_empty_feed_has_no_articles() -> None:
    assert list(feed.parse("<rss><channel/></rss>", "a.rss")) == []


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        pytest.param(
            "<rss>\n<item><title>x", "ends before its elements are closed", 2, 15, id="cut"
        ),
        pytest.param("<rss>\n<a></b></rss>", "mismatched tag", 2, 6, id="crossed tags"),
        pytest.param("<rss>&nbsp;</rss>", "undefined entity", 1, 6, id="an entity of HTML"),
        pytest.param("<urlset/>", "a feed expected, not <urlset>", 1, 0, id="a sitemap"),
        pytest.param(
            "<rss>\ud800</rss>", "not well-formed (invalid token)", 1, 6, id="a lone surrogate"
        ),
        pytest.param("", "ends before its elements are closed", 1, 1, id="nothing"),
        pytest.param("<rss>" * 5000, "nested more than 1,000 deep", 1, 5001, id="nested deep"),
        pytest.param(
            '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
            "defines the entity “a”, which feeds have no need of",
            1,
            25,
            id="an entity bomb",
        ),
        pytest.param(
            '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss>&a;</rss>',
            "defines the entity “a”, which feeds have no need of",
            1,
            54,
            id="an entity of another file",
        ),
    ],
)
def test_what_is_no_feed_fails_at_its_place(
    text: str, message: str, line: int, column: int
) -> None:
    with pytest.raises(FormatError) as caught:
        list(feed.parse(text, "a.xml"))

    assert (str(caught.value), caught.value.line, caught.value.column) == (message, line, column)
