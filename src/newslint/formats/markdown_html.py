"""HTML inside Markdown, cut into tags, comments and text; what they mean is decided elsewhere."""

from collections.abc import Iterator

from newslint.hints import Literal
from newslint.model.document import BlockKind
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.words import listed

# Tags that say what the text in them is.
KINDS: dict[str, BlockKind] = {
    "figcaption": "caption",
    "blockquote": "quote",
    "li": "list",
    "td": "cell",
    "th": "cell",
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subhead"),
}  # fmt: skip
# Tags at which a block ends.
DIVIDING = listed(
    """
    address article aside blockquote caption center dd details div dl dt figcaption figure
    footer h1 h2 h3 h4 h5 h6 header hr li main ol p section summary table tbody td tfoot th
    thead tr ul
    """
)
# Tags whose text is no prose.
SILENT = listed(
    """
    button code form iframe kbd math nav noscript object pre samp script select style svg
    template textarea
    """
)
ENTITY = expression(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = expression(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][\w:.-]{0,60})"
    r"(?:[^<>\"']++|\"[^\"]{0,4000}+\"|'[^']{0,4000}+'){0,500}+>"
)
_ATTRIBUTE = expression(
    r"(?s)(?P<name>[A-Za-z_:@][\w:.-]{0,60})\s{0,9}[=:]\s{0,9}"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.){0,4000}+)\"|'(?P<single>(?:[^'\\]|\\.){0,4000}+)'|(?P<bare>[^\s\"'`=<>]{1,2000}+))",
)
_DIRECTIVE = expression(r"(?s)\s*newslint:(.*)")


class Part(NamedTuple):
    """A tag, a comment or a stretch of text; `name` is a tag's name in lower case."""

    kind: Literal["open", "close", "comment", "text"]
    span: Span
    name: str = ""
    is_closed: bool = False  # `<img … />`


def parts(text: str) -> Iterator[Part]:
    """Cut HTML into its parts, in order and without a gap; what is no tag is text."""
    start = at = 0
    while (at := text.find("<", at)) >= 0:
        part = _markup(text, at)
        if part is None:
            at += 1
            continue
        if start < at:
            yield Part("text", Span(start, at))
        yield part
        start = at = part.span.end
    if start < len(text):
        yield Part("text", Span(start, len(text)))


def _markup(text: str, at: int) -> Part | None:
    if text.startswith("<!--", at):
        end = text.find("-->", at + 4)
        return Part("comment", Span(at, end + 3 if end >= 0 else len(text)))
    tag = _TAG.match(text, at)
    if tag is None:
        return None
    kind: Literal["open", "close"] = "close" if tag["slash"] else "open"
    closed = text.endswith("/>", at, tag.end())
    return Part(kind, Span(at, tag.end()), tag["name"].lower(), closed)


def attributes(text: str, start: int, end: int) -> dict[str, Span]:
    """Where the values of a tag or a template call stand, by their names in lower case."""
    found: dict[str, Span] = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = next(name for name in ("double", "single", "bare") if match[name] is not None)
        found.setdefault(match["name"].lower(), Span(*match.span(group)))
    return found


def directive(comment: str) -> str | None:
    """What a comment says to newslint, None where it says nothing; `comment` is without its marks."""
    match = _DIRECTIVE.match(comment)
    return match[1].strip() if match else None
