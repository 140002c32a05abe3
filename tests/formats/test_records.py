"""Strings of JSON records: found by their usual names, and every character led back through escapes."""

import json
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.errors import FormatError
from newslint.formats import json_article, jsonl
from newslint.model.document import Document
from newslint.model.mapping import RecordMapping
from newslint.model.spans import Span

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
PROSE = st.lists(WORDS, min_size=1, max_size=5).map("\n\n".join)
LAYOUTS = st.fixed_dictionaries(
    {
        "ensure_ascii": st.booleans(),
        "indent": st.sampled_from([None, 0, 2, "\t"]),
        "separators": st.sampled_from([None, (",", ":"), (" , ", " : ")]),
    }
)


def only(text: str, mapping: RecordMapping | None = None) -> Document:
    (document,) = json_article.parse(text, "a.json", mapping or RecordMapping())
    return document


def source_of(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def decoded(source: str) -> str:
    """What a stretch of a JSON string stands for; half a pair as newslint shows it."""
    value: str = json.loads(f'"{source}"')
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@given(PROSE, WORDS, LAYOUTS)
def test_every_character_of_a_record_leads_back_to_its_source(
    prose: str, title: str, layout: dict[str, object]
) -> None:
    document = only(json.dumps({"title": title, "text": prose, "id": 7}, **layout))  # type: ignore[arg-type]

    for block in document.blocks:
        assert decoded(source_of(document, block.span)) == block.text
        for offset, character in enumerate(block.text):
            span = block.locate(Span(offset, offset + 1))
            assert decoded(source_of(document, span)) == character


@given(PROSE, LAYOUTS)
def test_no_word_of_the_text_is_lost(prose: str, layout: dict[str, object]) -> None:
    document = only(json.dumps({"headline": "x", "text": prose}, **layout))  # type: ignore[arg-type]
    words = [block.text for block in document.blocks if block.kind != "headline"]

    assert "".join("".join(words).split()) == "".join(prose.split())


@given(st.dictionaries(WORDS, WORDS | st.integers() | st.lists(WORDS), max_size=6), LAYOUTS)
def test_a_record_reads_as_json_loads_reads_it(
    record: dict[str, object], layout: dict[str, object]
) -> None:
    record["text"] = "The mill opened in 1904."
    text = json.dumps(record, **layout)  # type: ignore[arg-type]
    document = only(text)

    for field in document.fields:
        assert field.origin != "json" or decoded(source_of(document, field.span)) == field.value


RECORD = {
    "title": "River rises",
    "dek": "Two metres overnight",
    "byline": "By Ana Ruiz and Tom Lind",
    "date": "2026-05-01",
    "language": "en",
    "url": "https://example.org/1",
    "text": "The river rose two metres overnight, the council said.",
    "sources": [{"name": "The council", "url": "https://example.org/council"}],
    "images": [
        {"url": "https://example.org/1.jpg", "alt": "A river", "caption": "The Ald, Monday."}
    ],
}


def test_the_usual_names_are_known() -> None:
    document = only(json.dumps(RECORD))

    assert [(block.kind, block.text) for block in document.blocks] == [
        ("headline", "River rises"),
        ("dek", "Two metres overnight"),
        ("byline", "By Ana Ruiz and Tom Lind"),
        ("paragraph", "The river rose two metres overnight, the council said."),
        ("source", "The council"),
        ("alt", "A river"),
        ("caption", "The Ald, Monday."),
    ]
    assert [(field.name, field.value) for field in document.fields if field.name != "image"] == [
        ("headline", "River rises"),
        ("dek", "Two metres overnight"),
        ("author", "Ana Ruiz"),
        ("author", "Tom Lind"),
        ("published", "2026-05-01"),
        ("language", "en"),
        ("url", "https://example.org/1"),
        ("caption", "The Ald, Monday."),
    ]
    assert document.language == "en"
    assert [link.url for link in document.links] == ["https://example.org/council"]
    assert [(image.url, image.alt, image.caption) for image in document.images] == [
        ("https://example.org/1.jpg", "A river", "The Ald, Monday.")
    ]


def test_a_finding_can_name_the_pointer() -> None:
    text = json.dumps(RECORD)
    document = only(text)

    assert document.pointer(text.index("two metres")) == "/text"
    assert document.pointer(text.index("The Ald")) == "/images/0/caption"
    assert document.pointer(text.index("title")) == ""


@pytest.mark.parametrize(
    ("record", "name", "value"),
    [
        pytest.param({"datePublished": "2026-05-01"}, "published", "2026-05-01", id="camel case"),
        pytest.param({"publish-date": "2026-05-01"}, "published", "2026-05-01", id="hyphens"),
        pytest.param({"Publish_Date": "2026-05-01"}, "published", "2026-05-01", id="capitals"),
        pytest.param(
            {"timestamp": 1777593600}, "published", "1777593600", id="a number for a date"
        ),
        pytest.param({"date": "", "pub_date": "May"}, "published", "May", id="empty before full"),
        pytest.param({"date": ""}, "published", "", id="nothing but empty"),
        pytest.param({"authors": ["Ana Ruiz"]}, "author", "Ana Ruiz", id="a list of names"),
        pytest.param({"author": {"name": "Ana Ruiz"}}, "author", "Ana Ruiz", id="an object"),
        pytest.param(
            {"author": [{"name": "Ana Ruiz"}]}, "author", "Ana Ruiz", id="objects in a list"
        ),
        pytest.param({"byline": "Ana Ruiz"}, "author", "Ana Ruiz", id="a byline of a name alone"),
        pytest.param({"versionCreated": "2026-05-01"}, "modified", "2026-05-01", id="ninjs 3"),
        pytest.param({"versioncreated": "2026-05-01"}, "published", "2026-05-01", id="ninjs 1"),
        pytest.param(
            {"headlines": [{"value": "Rises"}]}, "headline", "Rises", id="ninjs 3 headlines"
        ),
    ],
)
def test_a_field_is_found_by(record: dict[str, object], name: str, value: str) -> None:
    document = only(json.dumps({**record, "text": "The mill opened in 1904."}))
    found = [field for field in document.fields if field.name == name and field.origin == "json"]

    assert [field.value for field in found] == [value]
    assert source_of(document, found[0].span) == value


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        pytest.param({"body_html": "<p>The <b>mill</b> opened.</p>"}, "json", id="HTML"),
        pytest.param({"body": ["The mill opened."]}, "json", id="a list of paragraphs"),
        pytest.param({"content": [{"text": "The mill opened."}]}, "json", id="a list of blocks"),
        pytest.param(
            {"content": {"rendered": "<p>The mill opened.</p>"}}, "json", id="rendered HTML"
        ),
        pytest.param({"articleBody": "The mill opened."}, "json", id="schema.org"),
        pytest.param(
            {"summary": "The mill opened."}, "json", id="a summary where there is no more"
        ),
        pytest.param(
            {"uri": "urn:1", "bodies": [{"value": "<p>The mill opened.</p>"}]},
            "ninjs",
            id="ninjs 3",
        ),
        pytest.param({"uri": "urn:1", "body_text": "The mill opened."}, "ninjs", id="ninjs 1"),
    ],
)
def test_the_text_is_found_in(record: dict[str, object], kind: str) -> None:
    document = only(json.dumps({"headline": "At the mill", **record}))

    assert [block.text for block in document.blocks] == ["At the mill", "The mill opened."]
    assert document.format == kind


def test_html_in_a_string_leads_back_through_both_maps() -> None:
    html = '<p>“It &quot;rose&quot;”, said\n<a href="https://example.org/?a=1&amp;b">Source 1</a> 😀.</p>'
    document = only(json.dumps({"title": "x", "body_html": html}))
    (block,) = document.of_kind("paragraph")
    quoted = block.text.index('"rose"')
    face = block.text.index("😀")

    assert source_of(document, block.locate(Span(quoted, quoted + 6))) == "&quot;rose&quot;"
    assert source_of(document, block.locate(Span(face, face + 1))) == r"\ud83d\ude00"
    assert [source_of(document, link.span) for link in document.links] == [
        "https://example.org/?a=1&amp;b"
    ]


@settings(deadline=None)  # the first one reads HTML's tables
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1), LAYOUTS)
def test_every_character_of_html_in_a_string_leads_back(
    words: str, layout: dict[str, object]
) -> None:
    html = f"<p>Mill {escape(words)} <b>{escape(words)}</b>.</p>"
    document = only(json.dumps({"title": "x", "body_html": html}, **layout))  # type: ignore[arg-type]
    (block,) = (block for block in document.blocks if block.kind != "headline")

    assert block.text == f"Mill {words} {words}."
    for offset, character in enumerate(block.text):
        span = block.locate(Span(offset, offset + 1))
        assert unescape(decoded(source_of(document, span))) == character


def test_a_headline_stands_without_the_space_around_it() -> None:
    document = only(json.dumps({"title": "\n Mill opens ", "text": "It opened in 1904."}))

    assert document.blocks[0].text == source_of(document, document.blocks[0].span) == "Mill opens"


def test_a_mapping_of_ones_own_comes_instead_of_the_defaults() -> None:
    mapping = RecordMapping(text=("/story/plain",), headline=("/story/head~1line",))
    text = json.dumps(
        {"text": "not this", "story": {"plain": "The mill opened.", "head/line": "Mill"}}
    )
    document = only(text, mapping)

    assert [block.text for block in document.blocks] == ["The mill opened.", "Mill"]
    assert document.pointer(text.index("Mill")) == "/story/head~1line"


def test_a_record_may_set_rules_aside() -> None:
    directive = {"ignore": ["SRC001", "DAT001"], "reason": "a test"}
    document = only(json.dumps({"newslint": directive, "text": "The mill opened."}))

    assert [comment.text for comment in document.comments] == [
        "file-ignore[SRC001, DAT001] -- a test"
    ]
    assert source_of(document, document.comments[0].span) == json.dumps(directive)


def test_a_directive_that_is_none_is_kept_for_the_reader_to_see() -> None:
    document = only(json.dumps({"newslint": "off", "text": "The mill opened."}))

    assert [comment.text for comment in document.comments] == ['"off"']


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param('[{"text": "One."}, {"text": "Two."}]', 2, id="an array"),
        pytest.param('[ {"text": "One."} , {"text": "Two."} ]', 2, id="an array with spaces"),
        pytest.param('{"items": [{"text": "One."}, {"id": 2}]}', 1, id="items, one of them none"),
        pytest.param('{"@graph": [{"name": "A"}, {"articleBody": "B."}]}', 1, id="a graph"),
        pytest.param('\ufeff{"text": "One."}', 1, id="a byte order mark"),
        pytest.param("[]", 0, id="an empty array"),
    ],
)
def test_a_file_may_hold_several_records(text: str, count: int) -> None:
    documents = list(json_article.parse(text, "a.json"))

    assert len(documents) == count
    assert all(document.text == text for document in documents)


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        pytest.param('{"a": 1, "a": 2}', "the key “a” is given twice", 1, 10, id="a key twice"),
        pytest.param(
            '{"a": {"b": 1,\n"b": 2}}', "the key “b” is given twice", 2, 1, id="further in"
        ),
        pytest.param(
            r'{"\ud800": 1}', "no text in this record; its keys are “?”", 1, 1, id="half a pair"
        ),
        pytest.param('{"a": NaN}', "NaN is no JSON value", 1, 7, id="NaN"),
        pytest.param('{"a": [-Infinity]}', "-Infinity is no JSON value", 1, 8, id="infinity"),
        pytest.param('{"text": "ab', "a string is not closed", 1, 10, id="cut in a string"),
        pytest.param(
            '{"text": "ab"', "“,” or “}” expected, not the end", 1, 14, id="cut behind one"
        ),
        pytest.param(
            '{"text": "ab",}', "a key in quotes expected, not “}”", 1, 15, id="a comma more"
        ),
        pytest.param('{"text": "a"} {}', "nothing more expected after the value", 1, 15, id="two"),
        pytest.param('"text"', "a record is an object, not a string", 1, 1, id="a string"),
        pytest.param("[1]", "a record is an object", 1, 2, id="a number in an array"),
        pytest.param(
            '[{"text": ""},\n{}]', "no text in this record; it is empty", 2, 1, id="the second"
        ),
        pytest.param("", "a value expected, not the end", 1, 1, id="nothing"),
        pytest.param("{}", "no text in this record; it is empty", 1, 1, id="an empty record"),
        pytest.param(
            '{"id": 1, "txt": "x"}',
            "no text in this record; its keys are “id”, “txt”",
            1,
            1,
            id="no text",
        ),
        pytest.param('{"a":' * 10_000, "nested more than 1,000 deep", 1, 5001, id="nested deep"),
        pytest.param(
            "[" * 10_000 + "]" * 10_000, "nested more than 1,000 deep", 1, 1001, id="arrays"
        ),
        pytest.param(
            '{"a": "\x01"}', "a raw control character in a string", 1, 8, id="raw control"
        ),
    ],
)
def test_what_is_no_record_fails_at_its_place(
    text: str, message: str, line: int, column: int
) -> None:
    with pytest.raises(FormatError) as caught:
        list(json_article.parse(text, "a.json"))

    assert (str(caught.value), caught.value.line, caught.value.column) == (message, line, column)


def test_a_record_that_nests_as_deep_as_python_reads_is_read() -> None:
    document = only('{"text": "The mill opened.", "x": ' + "[" * 900 + "]" * 900 + "}")

    assert len(document.blocks) == 1


def test_half_a_surrogate_pair_becomes_a_sign_that_can_be_printed() -> None:
    document = only(r'{"title": "t", "text": "A face \ud83d and \ud83d\ude00."}')
    (block,) = document.of_kind("paragraph")

    assert block.text == "A face \ufffd and 😀."
    assert source_of(document, block.locate(Span(7, 8))) == r"\ud83d"


def test_a_long_string_leads_back_as_a_short_one_does() -> None:
    text = json.dumps({"title": "t", "text": "é\n\n" * 20_000 + "“The mill”"})
    document = only(text)
    last = document.blocks[-1]

    assert source_of(document, last.locate(Span(1, 4))) == "The"
    assert decoded(source_of(document, last.span)) == "“The mill”"


def test_json_lines_keep_their_place_in_the_file() -> None:
    text = '{"text": "One."}\r\n\n{"text": "Two."}\n'
    first, second = jsonl.parse(text, "a.jsonl")
    span = second.blocks[0].span

    assert (first.base.line, second.base.line) == (0, 2)
    assert text[second.base.offset + span.start : second.base.offset + span.end] == "Two."


def test_json_lines_divide_at_newlines_alone() -> None:
    (document,) = jsonl.parse('{"text": "One\u2028two."}', "a.jsonl")

    assert document.blocks[0].text == "One\u2028two."


def test_a_broken_line_is_named_in_the_file() -> None:
    with pytest.raises(FormatError) as caught:
        list(jsonl.parse('{"text": "One."}\n{"text": 1,,}\n', "a.jsonl"))

    assert (caught.value.line, caught.value.column) == (2, 12)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param('{"title":"u","text":"The kiln closed."}', id="alike"),
        pytest.param('{"title": "u", "text": "The kiln closed."}', id="spaces before values"),
        pytest.param('{"title":"u" ,"text":"The kiln closed."}', id="a space before a comma"),
        pytest.param('{"title":"u","text":"The kiln closed." }', id="a space before the end"),
        pytest.param('{"title":"u","text":"The kiln closed.","id":1}', id="one key more"),
        pytest.param('{"title":"u","id":1,"text":"The kiln closed."}', id="one key between"),
        pytest.param('{"text":"The kiln closed.","title":"u"}', id="another order"),
        pytest.param(r'{"titl\u0065":"u","text":"The kiln closed."}', id="a key in other words"),
    ],
)
def test_a_line_is_read_the_same_whatever_the_line_before_was(second: str) -> None:
    first = '{"title":"t","text":"The mill opened in 1904."}'
    (alone,) = jsonl.parse(second, "a.jsonl")
    *_, behind = jsonl.parse(f"{first}\n{second}", "a.jsonl")

    assert behind._replace(base=alone.base) == alone
    assert {block.text for block in behind.blocks} == {"u", "The kiln closed."}


def test_a_key_given_twice_is_seen_behind_a_line_with_the_key_once() -> None:
    with pytest.raises(FormatError, match="the key “text” is given twice"):
        list(jsonl.parse('{"text":"One."}\n{"text":"One.","text":"Two."}', "a.jsonl"))
