"""HTML pages: the article on a page as blocks, and what the page says about it as fields."""

import re
from collections.abc import Iterable, Iterator

from newslint.formats.html_article import find_article
from newslint.formats.html_blocks import blocks, comments, empty_captions, images, links
from newslint.formats.html_bylines import authors
from newslint.formats.html_dates import elsewhere, of_address, times, visible
from newslint.formats.html_metadata import metadata, rdfa_dates
from newslint.formats.html_tree import grow
from newslint.formats.html_zone import parts
from newslint.formats.roles import refine
from newslint.model.document import Block, Document, Field

_DATES = frozenset({"published", "modified"})  # of lines; those of datelines have a key
_CHARSET = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one article of a page; markup that is broken is read as far as it goes."""
    tree = grow(text, xml=path.endswith(".xhtml"))
    said = metadata(tree)
    language = _language(said)
    titles = list(dict.fromkeys(field.value for field in said if field.name == "headline"))
    article = find_article(tree, titles)
    lines = parts(tree, article, titles, language)
    drafts = blocks(tree, lines)
    pictures = list(images(tree, lines, article.container))
    if alts := [alt for _, alt in pictures if alt]:
        drafts = [_caption(block, alts) for block in drafts]
        drafts = sorted([*drafts, *alts], key=lambda block: block.pieces[0].source)
    refined = refine(drafts, language)
    timed = list(times(tree, lines))
    is_dated = any(field.name == "published" for field in (*said, *timed))
    shown = [
        *authors(tree, lines, refined.blocks),
        *timed,
        *visible(refined.blocks, language, is_dated=is_dated),
    ]
    if not any(field.name == "published" for field in (*said, *shown)):
        days = list(rdfa_dates(tree)) or elsewhere(tree, article, language)
        shown.extend(_new(days, shown))
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


def _caption(block: Block, alts: list[Block]) -> Block:
    """A line that says what its picture says as well: “The mill, 3 May 2024” dates no article."""
    is_said = block.kind == "date" and any(alt.text == block.text for alt in alts)
    return block._replace(kind="caption") if is_said else block


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
    tags = [field.value.split(",")[0].strip().replace("_", "-") for field in said]
    # American is what programs write where nobody chose.
    exact = (tag for tag in tags if tag.startswith(f"{tags[0]}-") and tag.lower() != "en-us")
    return next(exact, tags[0]) if tags else ""
