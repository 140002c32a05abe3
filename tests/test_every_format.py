"""What every article needs is missed in every format, and seen in every one."""

import io
import json
from collections.abc import Iterator
from itertools import islice

import docx
import pytest

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.formats import MODULES, parse, stream
from newslint.model.document import FORMATS, Document
from newslint.rules.pack import load_rules

RULES = {rule.id: rule for rule in load_rules()}
TITLE = "Harbour bridge closes for repairs"
TEXT = "The bridge will stay shut until June; the port authority of Tarn said so on Monday."
DATE = "2024-05-01"
BARE = {
    "text": f"{TITLE}\n\n{{byline}}\n\n{TEXT}\n",
    "markdown": f"---\ntitle: {TITLE}\n{{field}}---\n\n{TEXT}\n",
    "html": f"<title>{TITLE}</title>{{meta}}<article><h1>{TITLE}</h1><p>{TEXT}</p></article>",
    "feed": f"<rss><channel><item><title>{TITLE}</title>{{element}}<description>{TEXT}</description></item></channel></rss>",
}


def document(format_name: str, name: str, value: str) -> Document:
    """An article in a format; with an empty name it has nothing but headline and text."""
    match format_name:
        case "json" | "jsonl":
            record = {"headline": TITLE, **({name: value} if name else {}), "text": TEXT}
            text = json.dumps(record)
        case "table":
            text = f"headline,{name or 'kind'},text\n{TITLE},{value if name else 'news'},{TEXT}\n"
        case "docx":
            return next(documents(stream(io.BytesIO(word(name, value)), "a.docx", "docx")))
        case _:
            text = BARE[format_name].format(
                byline=line(name, value),
                field=f"{name}: {value}\n" if name else "",
                meta=f'<meta name="{name}" content="{value}">' if name else "",
                element=ELEMENTS[name].format(value) if name else "",
            )
    if format_name == "jsonl":
        return next(documents(stream(io.BytesIO(text.encode()), "a.jsonl", "jsonl")))
    return next(parse(text, "a", format_name))


ELEMENTS = {"date": "<pubDate>{}</pubDate>", "author": "<author>{}</author>"}


def line(name: str, value: str) -> str:
    return {"": "", "date": f"Published: {value}", "author": f"By {value}"}[name]


def word(name: str, value: str) -> bytes:
    made = docx.Document()
    made.add_heading(TITLE, 0)
    made.add_paragraph(line(name, value))
    made.add_paragraph(TEXT)
    made.save(file := io.BytesIO())
    return file.getvalue()


def documents(found: Iterator[object]) -> Iterator[Document]:
    return (one for one in islice(found, 1) if isinstance(one, Document))


def test_rules_may_name_every_format() -> None:
    assert set(FORMATS) == {*MODULES, "ninjs"}


@pytest.mark.parametrize("format_name", MODULES)
@pytest.mark.parametrize(
    ("code", "name", "value"),
    [
        pytest.param("DAT001", "date", DATE, id="date"),
        pytest.param("AUT001", "author", "Ana Ruiz", id="author"),
    ],
)
def test_what_is_missing_is_reported_on_the_headline(
    format_name: str, code: str, name: str, value: str
) -> None:
    bare = judge(document(format_name, "", ""), Gate([RULES[code]])).findings
    full = judge(document(format_name, name, value), Gate([RULES[code]])).findings

    assert [finding.excerpt for finding in bare] == [TITLE]
    assert full == ()
