"""One word of its own in each construct of Markdown: what becomes of it, and that its exact place comes back."""

import re

import pytest

from newslint.formats.markdown import parse
from newslint.model.document import Document
from newslint.model.spans import Span

SOURCE = """\
---
title: "Mtitle opens"
description: >
  Folded words with Mfolded
  over two lines
author: [Mauthor, Second]
cover:
  alt: 'it''s Mcoveralt'
sources:
  - https://news.example/Mfmsource
---

# Matx heading with **Mstrong** words

Msetext below
-------------

Plain Mplain and *Memph* and ***Mnested* outer** é 😀 Mastral after.
A second line Msoft here with a break  \\
Mhard after it, fish &amp; Mentity and \\*Mescape and ~~Mstruck~~.

> Quoted Mquote words
> on Mquotetwo lines
Mlazy line

- item Mitem
  - nested Mnesteditem
    with Mcontinued
- [x] task Mtask

1. Mordered

| Mhead | b |
|-------|---|
| Mcell | c \\| Mpipe |

Term

: Mdefinition

![alt Malt](https://img.example/Mimage.jpg "title Mimagetitle")
*under Munder*

[text Mlinktext](https://news.example/Mdest "Mlinktitle") and <https://news.example/Mauto>
and https://news.example/Mbare here.[^1]

By [reference Mreftext][ref] with `Mcode` and $x^{Mmath}$ in it <!-- newslint: ignore[Mcomment] -- why -->.

    Mindented

```
Mfenced
```

<p>Html Mhtml text</p>

<figure><img src="a.jpg" alt="Mhtmlalt"><figcaption>Mfigcaption</figcaption></figure>

{{< figure src="b.jpg" caption="Mshortcode" >}} {{ Mtemplate }}

[ref]: https://news.example/Mrefdest "Mreftitle"

[^1]: Note Mfootnote there."""

PROSE = {
    "Mtitle": "headline",
    "Mfolded": "dek",
    "Mcoveralt": "alt",
    "Matx": "headline",
    "Mstrong": "headline",
    "Msetext": "subhead",
    "Mplain": "paragraph",
    "Memph": "paragraph",
    "Mnested": "paragraph",
    "Mastral": "paragraph",
    "Msoft": "paragraph",
    "Mhard": "paragraph",
    "Mentity": "paragraph",
    "Mescape": "paragraph",
    "Mstruck": "paragraph",
    "Mquote": "quote",
    "Mquotetwo": "quote",
    "Mlazy": "quote",
    "Mitem": "list",
    "Mnesteditem": "list",
    "Mcontinued": "list",
    "Mtask": "list",
    "Mordered": "list",
    "Mhead": "cell",
    "Mcell": "cell",
    "Mpipe": "cell",
    "Mdefinition": "list",
    "Malt": "alt",
    "Mimagetitle": "caption",
    "Munder": "caption",
    "Mlinktext": "paragraph",
    "Mreftext": "paragraph",
    "Mhtml": "paragraph",
    "Mhtmlalt": "alt",
    "Mfigcaption": "caption",
    "Mshortcode": "caption",
    "Mfootnote": "paragraph",
}
"""Found as prose, in a block of that kind."""
LINKS = ("Mfmsource", "Mdest", "Mauto", "Mbare", "Mrefdest", "Mimage")
"""Found as an address."""
OTHER = ("Mauthor", "Mcomment")
"""Found as a field and as what a comment says."""
NO_PROSE = ("Mcode", "Mmath", "Mindented", "Mfenced", "Mtemplate")
SILENT = (*NO_PROSE, "Mlinktitle", "Mreftitle", "Mdest", "Mrefdest", "Mimage", *OTHER)
"""No prose: what no reader sees must be in no block."""

WORDS = (*PROSE, *LINKS, *OTHER)
NEWLINES = pytest.mark.parametrize(
    "newline", [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf")]
)


def read(newline: str) -> Document:
    (document,) = parse(SOURCE.replace("\n", newline), "news/marked.md")
    return document


def found(document: Document, word: str) -> int:
    """Where the document says that the word stands, -1 where it has it nowhere."""
    pattern = re.compile(rf"{word}\b")
    for block in document.blocks:
        if match := pattern.search(block.text):
            return block.locate(Span(*match.span())).start
    values = [(link.url, link.span) for link in document.links]
    values += [(image.url, image.span) for image in document.images]
    values += [(field.value, field.span) for field in document.fields]
    for value, span in values:
        if match := pattern.search(value):
            return span.start + match.start()
    for comment in document.comments:
        if pattern.search(comment.text):
            start, end = comment.span
            inside = pattern.search(document.text, start, end)
            return inside.start() if inside else -1
    return -1


@NEWLINES
@pytest.mark.parametrize("word", WORDS)
def test_each_marker_comes_back_at_its_exact_place(word: str, newline: str) -> None:
    document = read(newline)
    match = re.search(rf"{word}\b", document.text)

    assert match
    assert found(document, word) == match.start()


@NEWLINES
def test_all_of_the_markers_but_the_titles_of_links_come_back(newline: str) -> None:
    document = read(newline)
    marked = set(re.findall(r"\bM[a-z]+\b", document.text)) - set(NO_PROSE)

    assert {word for word in marked if found(document, word) < 0} == {"Mlinktitle", "Mreftitle"}
    assert len(marked) > 41


@NEWLINES
@pytest.mark.parametrize(("word", "kind"), PROSE.items())
def test_prose_is_in_a_block_of_its_kind(word: str, kind: str, newline: str) -> None:
    blocks = [block for block in read(newline).blocks if re.search(rf"{word}\b", block.text)]

    assert [block.kind for block in blocks] == [kind]


@NEWLINES
@pytest.mark.parametrize("word", SILENT)
def test_what_no_reader_sees_is_no_prose(word: str, newline: str) -> None:
    assert not [block for block in read(newline).blocks if re.search(rf"{word}\b", block.text)]
