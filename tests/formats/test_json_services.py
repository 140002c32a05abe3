"""Records as content services and collections hand them out: wrapped, nested, under names of their own."""

import json

import pytest

from newslint.errors import FormatError
from newslint.formats import json_article
from newslint.model.document import Document

TEXT = "The council voted on Monday to close the bridge, which has stood since the war, the mayor said."
HTML = f"<p>{TEXT}</p>"
TITLE = "Bridge to close"
DAY = "2024-05-03T10:15:00Z"

POST = {"title": TITLE, "html": HTML, "published_at": DAY, "authors": [{"name": "Ana Ruiz"}]}
STORY = {"title": TITLE, "text": TEXT, "published": DAY, "author": "Ana Ruiz"}
GUARDIAN = {
    "webTitle": "Another title",
    "webPublicationDate": DAY,
    "fields": {"headline": TITLE, "body": HTML, "byline": "By Ana Ruiz"},
}
NODE = {"attributes": {"title": TITLE, "created": DAY, "body": {"value": HTML}, "author": "Ana Ruiz"}}  # fmt: skip
ARC = {
    "headlines": {"basic": TITLE},
    "content_elements": [{"type": "text", "content": TEXT}],
    "credits": {"by": [{"name": "Ana Ruiz"}]},
    "first_publish_date": DAY,
}
WORDPRESS = {
    "title": {"rendered": TITLE},
    "content": {"rendered": HTML},
    "date": DAY,
    "_embedded": {"author": [{"name": "Ana Ruiz"}]},
}
FUNDUS = {
    "title": TITLE,
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [TEXT]}]},
    "publishing_date": DAY,
    "authors": ["Ana Ruiz"],
}


def read(record: object) -> list[Document]:
    return list(json_article.parse(json.dumps(record), "a.json"))


@pytest.mark.parametrize(
    "record",
    [
        pytest.param({"posts": [POST]}, id="Ghost"),
        pytest.param({"db": [{"meta": {}, "data": {"posts": [POST], "users": []}}]}, id="export of Ghost"),
        pytest.param({"response": {"status": "ok", "content": GUARDIAN}}, id="one in an answer"),
        pytest.param({"response": {"total": 1, "results": [GUARDIAN]}}, id="results in an answer"),
        pytest.param({"jsonapi": {}, "data": [NODE]}, id="JSON:API"),
        pytest.param({"jsonapi": {}, "data": NODE}, id="JSON:API of one"),
        pytest.param({"hits": {"total": 1, "hits": [{"_id": "1", "_source": STORY}]}}, id="search"),
        pytest.param({"records": [{"id": "1", "fields": STORY}]}, id="rows of a base"),
        pytest.param({"data": {"item": {**STORY, "text": None, "body_nitf": HTML}}}, id="agency"),
        pytest.param(ARC, id="elements"),
        pytest.param([WORDPRESS], id="WordPress"),
        pytest.param(FUNDUS, id="sections of paragraphs"),
        pytest.param({"title": TITLE, "maintext": TEXT, "date_publish": DAY, "authors": ["Ana Ruiz"]}, id="crawler"),
        pytest.param({"headline_main": TITLE, "body_main": TEXT, "versioncreated": DAY, "byline": "By Ana Ruiz"}, id="ninjs"),
    ],
)  # fmt: skip
def test_the_article_of_a_service_is_read(record: object) -> None:
    (document,) = read(record)
    fields = {field.name: field.value for field in document.fields}

    assert (fields["headline"], fields["published"], fields["author"]) == (TITLE, DAY, "Ana Ruiz")
    assert [block.text for block in document.of_kind("paragraph")] == [TEXT]
    (body,) = document.of_kind("paragraph")
    assert document.text[slice(*body.span)] == TEXT


def test_a_finding_names_the_way_to_its_record() -> None:
    (document,) = read({"db": [{"data": {"posts": [POST]}}]})
    (body,) = document.of_kind("paragraph")

    assert document.pointer(body.span.start) == "/db/0/data/posts/0/html"


def test_no_more_than_a_few_wrappers_are_opened() -> None:
    record: object = STORY
    for _ in range(10):
        record = {"data": record}

    with pytest.raises(FormatError, match="its keys are “data”"):
        read(record)


def test_a_summary_is_no_article_beside_its_document() -> None:
    (document,) = read({"document": TEXT, "summary": "The bridge closes"})

    assert [(block.kind, block.text) for block in document.blocks] == [
        ("paragraph", TEXT),
        ("dek", "The bridge closes"),
    ]


def test_entities_in_a_title_of_wordpress_are_resolved() -> None:
    (document,) = read({**WORDPRESS, "title": {"rendered": "The &#8216;old&#8217; bridge"}})
    (headline,) = document.of_kind("headline")

    assert headline.text == "The ‘old’ bridge"
    assert document.text[slice(*headline.span)] == "The &#8216;old&#8217; bridge"
    assert [field.value for field in document.named("headline")] == ["The ‘old’ bridge"]


def test_entities_in_a_plain_title_stay() -> None:
    (document,) = read({**STORY, "title": "Salt &amp; sand"})

    assert [block.text for block in document.of_kind("headline")] == ["Salt &amp; sand"]
