"""HTML pages: the article on a page as blocks, and what the page says about it as fields."""

import re
from collections.abc import Iterable, Iterator

from newslint.formats.html_article import find_article
from newslint.formats.html_blocks import blocks, comments, empty_captions, images, links
from newslint.formats.html_bylines import authors
from newslint.formats.html_dates import elsewhere, of_address, times, visible
from newslint.formats.html_metadata import metadata
from newslint.formats.html_tree import grow
from newslint.formats.html_zone import parts
from newslint.formats.roles import refine
from newslint.model.document import Document, Field

_DATES = frozenset({"published", "modified"})  # of lines; those of datelines have a key
_CHARSET = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one article of a page; markup that is broken is read as far as it goes."""
    tree = grow(text, xml=path.endswith(".xhtml"))
    said = metadata(tree)
    language = _language(said)
    article = find_article(tree)
    titles = {field.value for field in said if field.name == "headline"}
    lines = parts(tree, article, titles, language)
    drafts = blocks(tree, lines)
    pictures = list(images(tree, lines, article.container))
    if alts := [alt for _, alt in pictures if alt]:
        drafts = sorted([*drafts, *alts], key=lambda block: block.pieces[0].source)
    refined = refine(drafts, language)
    shown = [
        *authors(tree, lines, refined.blocks),
        *times(tree, lines),
        *visible(refined.blocks, language),
    ]
    if not any(field.name == "published" for field in (*said, *shown)):
        shown.extend(_new(elsewhere(tree, article, language), shown))
    urls = [field for field in said if field.name == "url"]
    words = (field for field in refined.fields if field.name not in _DATES or field.key)
    fields = [*said, *shown, *of_address(urls), *_new(words, shown), *empty_captions(tree)]
    yield Document(
        path,
        text,
        "html",
        refined.blocks,
        tuple(fields),
        tuple(links(tree, lines)),
        tuple(image for image, _ in pictures),
        tuple(comments(tree, lines)),
        language,
    )


def _new(fields: Iterable[Field], shown: list[Field]) -> list[Field]:
    """Those that mark-up has not told already."""
    return [field for field in fields if not any(_is_same(field, other) for other in shown)]


def _is_same(one: Field, other: Field) -> bool:
    return one.name == other.name and one.span.overlaps(other.span)


def declared_charset(head: bytes) -> str | None:
    """The charset that a page's first bytes claim in a meta element, None where they claim none."""
    found = _CHARSET.search(head[:4096])
    return found[1].decode("ascii").lower() if found else None


def _language(fields: list[Field]) -> str:
    """The page's language as a BCP 47 tag: what the html element says comes first."""
    said = [field for field in fields if field.name == "language" and field.value]
    said.sort(key=lambda field: field.key != "lang")
    return said[0].value.split(",")[0].strip().replace("_", "-") if said else ""
