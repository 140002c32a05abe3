"""What a page says about its article outside the text: JSON-LD, OpenGraph, meta, microdata, language."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newslint.formats.html_text import Attribute, Attributes, plain, trimmed
from newslint.formats.html_titles import has_title
from newslint.formats.html_tree import Tree
from newslint.formats.json_ld import described
from newslint.model.document import Field
from newslint.model.spans import Span
from newslint.text.expressions import expression

_OPEN_GRAPH = {
    "og:title": "headline",
    "og:description": "description",
    "og:type": "type",
    "og:url": "url",
    "og:image": "image",
    "og:locale": "language",
    "og:site_name": "publisher",
    "og:updated_time": "modified",
    "og:article:published_time": "published",
    "og:article:modified_time": "modified",
    "og:article:author": "author",
    "article:published_time": "published",
    "article:published": "published",
    "article:modified_time": "modified",
    "article:modified": "modified",
    "article:author": "author",
    "article:section": "section",
}
_META = {
    name: field
    for field, names in {
        "author": "author dc.creator dcterms.creator dc:creator article.author sailthru.author parsely-author byl "
        "citation_author shareaholic:article_author_name mediaauthor",
        "published": "date pubdate publishdate publish-date publish_date published publication_date publicationdate "
        "article.published article_date_original originalpublicationdate datepublished date_published dc.date "
        "dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued dcterms.available dc:date sailthru.date "
        "parsely-pub-date citation_publication_date citation_date bt:pubdate rnews:datepublished pub_date "
        "cxenseparse:recs:publishtime cse_date ptime created shareaholic:article_published_time publish_time "
        "displaydate vr:published_time date.created",
        "modified": "last-modified lastmod modified date.modified datemodified dc.date.modified dcterms.modified revised "
        "article.updated sailthru.modified updated_time moddate rnews:datemodified lastupdated",
        "embargo": "embargo embargoed embargo-date embargo_date embargodate embargo-until embargo_until embargoed-until "
        "embargoed_until article:embargo dc.date.embargoed",
        "description": "description dc.description dcterms.abstract",
        "headline": "dc.title dcterms.title title headline citation_title",
        "language": "language dc.language content-language",
        "publisher": "publisher dc.publisher dcterms.publisher",
        "section": "section articlesection dc.subject.section parsely-section",
    }.items()
    for name in names.split()
}
_MICRODATA = {
    "headline": "headline",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "modified",
    "description": "description",
    "articlesection": "section",
    "inlanguage": "language",
    "author": "author",
    "publisher": "publisher",
}
# In RDFa the vocabulary may stand before the name; Drupal writes that of Dublin Core.
_RDFA = {
    f"{vocabulary}{name}": field
    for field, names in {
        "published": "datepublished datecreated dc:created dcterms:created",
        "modified": "datemodified dc:modified dcterms:modified",
    }.items()
    for name in names.split()
    for vocabulary in ("", "schema:")
}
_KEYS = _OPEN_GRAPH.keys() | _META.keys()
_UNQUOTED = expression(r"""[^\s"'=>]+""")
_TELLING = frozenset({"html", "title", "meta", "link", "script"})
_NESTED = frozenset({"author", "publisher"})
_IS_NAME = expression(r"""itemprop\s*=\s*["']?name\b""")
_ARTICLES = ("Article", "Posting", "WebPage", "Report")
_LONGEST = 1000  # characters of source that one value may take


def metadata(tree: Tree) -> list[Field]:
    """All fields of a page but those that its text shows, the most trustworthy origin first."""
    scripts: list[Span] = []
    heads: list[Field] = []
    last: list[Field] = []
    telling = [index for index, name in enumerate(tree.names) if name in _TELLING]
    for index in telling:
        source, start = tree.sources[index], tree.starts[index]
        match tree.names[index]:
            case "script" if "ld+json" in source:
                scripts.append(_content(tree, index))
            case "meta" if _may_tell(source):
                heads.extend(_meta(Attributes(source, start)))
            case "link" if "canonical" in source:
                last.extend(_canonical(Attributes(source, start)))
            case "html":
                tag = Attributes(source, start)
                if lang := tag.get("lang") or tag.get("xml:lang"):
                    last.append(Field("language", lang.value, lang.span, "meta", "lang"))
            case "title" if not any(field.key == "title" for field in last):
                last.extend(_title(tree, index))
    said = described(tree.text, scripts)
    heads.sort(key=lambda field: field.origin != "og")
    told = [*said.article, *heads, *said.page, *last]
    titles = [field.value for field in told if field.name == "headline"]
    return [*said.article, *heads, *microdata(tree, titles), *said.page, *last, *said.errors]


def _content(tree: Tree, index: int) -> Span:
    start = tree.starts[index] + len(tree.sources[index])
    return Span(start, start + len(tree.contents.get(index, "")))


def microdata(tree: Tree, titles: Sequence[str]) -> list[Field]:
    """The properties of the article that has these titles, as elements name them by `itemprop`."""
    items = list(_properties(tree))
    if others := _others(items, titles):
        items = [(item, field) for item, field in items if item not in others]
    return [field for _, field in items]


def _properties(tree: Tree) -> Iterator[tuple[int, Field]]:
    """Each property with the item that it is of."""
    for index in _mentioning(tree, "itemprop"):
        said = Attributes(tree.sources[index], tree.starts[index])
        for name in said.value("itemprop").lower().split():
            if name not in _MICRODATA or (item := _article_of(tree, index)) is None:
                continue
            inner = _named_inside(tree, index) if name in _NESTED else index
            if value := _value(tree, inner):
                field = Field(_MICRODATA[name], value.value, value.span, "microdata", name)
                yield item, field


def rdfa_dates(tree: Tree) -> Iterator[Field]:
    """The first day of each kind that an element gives beside what it shows: comments have days too."""
    seen = set()
    for index in _mentioning(tree, "property="):
        if tree.names[index] == "meta":
            continue
        said = Attributes(tree.sources[index], tree.starts[index])
        content = said.get("content") or said.get("datetime")
        for name in said.value("property").lower().split():
            field = _RDFA.get(name)
            if field and content and content.value and field not in seen:
                seen.add(field)
                yield Field(field, content.value, content.span, "microdata", name)


def _others(items: Iterable[tuple[int, Field]], titles: Sequence[str]) -> set[int]:
    """Of several items with headlines those that are teasers of other articles."""
    headlines = {item: field.value for item, field in items if field.name == "headline"}
    if len(headlines) < 2:
        return set()
    return {item for item, headline in headlines.items() if not has_title(titles, headline)}


def _mentioning(tree: Tree, word: str) -> Iterator[int]:
    """The elements with a word in their start tag."""
    last = -1
    at = tree.text.find(word)
    while at >= 0:
        index = bisect_right(tree.starts, at) - 1
        is_new = index > last and tree.names[index] != ""
        if is_new and at < tree.starts[index] + len(tree.sources[index]):
            last = index
            yield index
        at = tree.text.find(word, at + 1)


def _may_tell(source: str) -> bool:
    """Whether a glance does not tell that no attribute of a meta element names a field."""
    return "&" in source or not _KEYS.isdisjoint(_UNQUOTED.findall(source.lower()))


def _meta(said: Attributes) -> Iterator[Field]:
    content = said.get("content")
    if content is None or not content.value:
        return
    for attribute in ("property", "name", "http-equiv"):
        if (key := said.get(attribute)) is None:
            continue
        name = key.value.lower()
        if name in _OPEN_GRAPH:
            yield Field(_OPEN_GRAPH[name], content.value, content.span, "og", key.value)
            return
        if name in _META:
            yield Field(_META[name], content.value, content.span, "meta", key.value)
            return


def _canonical(said: Attributes) -> Iterator[Field]:
    rel, href = said.get("rel"), said.get("href")
    if rel and href and rel.value.lower() == "canonical" and href.value:
        yield Field("url", href.value, href.span, "meta", "canonical")


def _title(tree: Tree, index: int) -> Iterator[Field]:
    span = trimmed(tree.text, _content(tree, index))
    if span.start < span.end:
        value = re.sub(r"\s+", " ", plain(tree.text[span.start : span.end]))
        yield Field("headline", value, span, "meta", "title")


def _article_of(tree: Tree, index: int) -> int | None:
    """The item that a property belongs to, if it is an article; -1 where nothing says what it is."""
    around = tree.parents[index]
    while around >= 0:
        if "itemscope" in (source := tree.sources[around]):
            kind = Attributes(source, tree.starts[around]).value("itemtype")
            is_article = "Comment" not in kind and any(word in source for word in _ARTICLES)
            return around if is_article else None
        around = tree.parents[around]
    return -1


def _named_inside(tree: Tree, index: int) -> int:
    """The `name` of a person or organisation; the element itself where none is marked."""
    for inner in range(index + 1, min(tree.stops[index], index + 50)):
        if tree.names[inner] and _IS_NAME.search(tree.sources[inner]):
            return inner
    return index


def _value(tree: Tree, index: int) -> Attribute | None:
    said = Attributes(tree.sources[index], tree.starts[index])
    # In an abbreviation stands what it is short for.
    for key in ("content", "datetime", *(("title",) if tree.names[index] == "abbr" else ())):
        if (found := said.get(key)) and found.value:
            return found
    return text_of(tree, index)


def text_of(tree: Tree, index: int) -> Attribute | None:
    """All text inside an element, from its first to its last character; None where it is long or none."""
    spans = [
        span
        for inner in range(index + 1, min(tree.stops[index], index + 50))
        if not tree.names[inner] and (span := _trimmed_text(tree, inner)).start < span.end
    ]
    if not spans or spans[-1].end - spans[0].start > _LONGEST:
        return None
    value = " ".join(plain(" ".join(tree.text[span.start : span.end] for span in spans)).split())
    return Attribute(value, Span(spans[0].start, spans[-1].end))


def _trimmed_text(tree: Tree, index: int) -> Span:
    start = tree.starts[index]
    return trimmed(tree.text, Span(start, start + len(tree.sources[index])))
