"""The article that a JSON-LD script describes, as fields with the place of each value."""

from collections.abc import Iterator, Sequence

from newslint.formats.html_text import trimmed
from newslint.formats.json_ld_objects import Thing, Value, slow_things, things
from newslint.formats.json_positions import JsonError, Node, read
from newslint.model.document import Field
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import Expression, expression

_ARTICLE = expression(
    r"(?:https?://schema\.org/)?(\w*Article|\w*Posting|Report|Review|\w*NewsArticle)"
)
_PAGE = expression(r"(?:https?://schema\.org/)?(\w*Page|VideoObject)")
_PLAIN = {
    "headline": "headline",
    "alternativeHeadline": "dek",
    "description": "description",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "inLanguage": "language",
    "dateline": "dateline",
    "creditText": "credit",
    "creativeWorkStatus": "status",
    "@type": "type",
    "url": "url",
}
_THINGS = {"author": "author", "publisher": "publisher"}
_WRAPPER = expression(r"\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?")
_WRAPPER_END = expression(r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)?\s*\Z")

_COMMENT = expression(r"\s*(?:<!--[^{\[]*-->|/\*[^*{\[]*\*/|//[^\n{\[]*(?:\n\s*)?)\s{0,9}\Z")


class Described(NamedTuple):
    """What scripts say about the article: `page` is what they say about the page it is on."""

    article: tuple[Field, ...]
    page: tuple[Field, ...]
    errors: tuple[Field, ...]  # named json-ld-error, the value says what is wrong


def described(text: str, scripts: list[Span]) -> Described:
    """Read all JSON-LD scripts of a page; one that is no JSON is an error, and read as far as may be."""
    found: list[Thing] = []
    errors: list[Field] = []
    inner = [span for script in scripts if (span := _unwrapped(text, script)).start < span.end]
    for script in inner:
        try:
            found += things(text, script)
        except JsonError as error:
            errors.append(_error(error, script))
            found += [thing for root in _leniently(text, script) for thing in slow_things(root)]
    known = {thing.name: thing for thing in found if thing.name}
    fields: dict[str, tuple[Field, ...]] = {}
    for name, types in (("article", _ARTICLE), ("page", _PAGE)):
        main = next((thing for thing in found if _is_main(thing, types)), None)
        said = _fields(main.value, known) if main else ()
        fields[name] = tuple(_trimmed(text, field) for field in said if field.value.strip())
    return Described(fields["article"], fields["page"], tuple(errors))


def _unwrapped(text: str, script: Span) -> Span:
    """The script without the comment signs that hid it from old browsers; nothing if it is all comment."""
    if _COMMENT.match(text, *script):
        return Span(script.end, script.end)
    opening = _WRAPPER.match(text, *script)
    start = opening.end() if opening else script.start
    closing = _WRAPPER_END.search(text[max(start, script.end - 200) : script.end])
    end = script.end - (len(closing[0]) if closing else 0)
    return Span(start, max(start, end))


def _error(error: JsonError, inner: Span) -> Field:
    start = min(error.offset, inner.end - 1)
    return Field("json-ld-error", str(error), Span(start, start + 1), "json-ld")


def _trimmed(text: str, field: Field) -> Field:
    name, value, span, origin, key = field
    return Field(name, value.strip(), trimmed(text, span), origin, key)


def _leniently(text: str, inner: Span) -> Iterator[Node]:
    try:
        yield read(text, *inner, strict=False)
    except JsonError:
        return


def _is_main(thing: Thing, types: Expression) -> bool:
    return not thing.is_apart and any(map(types.fullmatch, thing.types))


def _fields(article: Value, known: dict[str, Thing]) -> Iterator[Field]:
    keys: Sequence[Value] = article.keys
    children: Sequence[Value] = article.children
    for key, child in zip(keys, children, strict=True):
        name = str(key.value)
        for one in _each(child):
            if name in _THINGS:
                yield from _named(_THINGS[name], name, one, known)
            elif name in _PLAIN and (value := _string(one, "@value")):
                yield _field(_PLAIN[name], value, name)
            elif name == "image" and (value := _string(one, "url", "contentUrl", "@id")):
                yield _field("image", value, name)
            elif name == "mainEntityOfPage" and (value := _string(one, "@id")):
                yield _field("url", value, name)


def _string(node: Value, *keys: str) -> Value | None:
    """The string itself, or the first of these that an object has."""
    found = node if node.kind == "string" else None
    for key in keys:
        found = found or node.get(key)
    return found if found and found.kind == "string" else None


def _named(field: str, key: str, thing: Value, known: dict[str, Thing]) -> Iterator[Field]:
    """A person or organisation: `key` says how it is typed, “author” alone where it is a bare string."""
    if thing.kind == "string":
        yield _field(field, thing, key)
        return
    name, reference, kind = thing.get("name"), thing.get("@id"), thing.get("@type")
    if name is None and reference and (whole := known.get(str(reference.value))):
        name, kind = whole.value.get("name"), whole.value.get("@type")
    for one in _each(name) if name else ():
        if one.kind == "string":
            yield _field(field, one, f"{kind.value if kind else key}.name")


def _field(name: str, node: Value, key: str) -> Field:
    return Field(name, str(node.value), node.inside, "json-ld", key)


def _each(node: Value) -> Sequence[Value]:
    return node.children if node.kind == "array" else (node,)
