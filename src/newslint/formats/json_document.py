"""One JSON object as an article: what its strings are for, whose shape it has, what it says to newslint."""

from collections.abc import Mapping

from newslint.errors import NoArticleError
from newslint.formats.json_members import Member, fail
from newslint.formats.json_record import find
from newslint.formats.record_article import Source, article
from newslint.formats.records import Table, choose, without_text
from newslint.model.document import Comment, Document
from newslint.model.spans import WHOLE_FILE, Base, Span

# Two of these make a ninjs item, whatever else it has.
_NINJS = frozenset({
    "uri", "pubstatus", "pubStatus", "versioncreated", "versionCreated", "firstcreated", "firstCreated",
    "contentcreated", "contentCreated", "body_text", "body_html", "body_xhtml", "bodies", "headlines",
    "description_text", "infosource", "infoSources", "edNote", "ednote", "trustindicator", "trustIndicators",
    "representationtype", "copyrightholder", "usageterms", "urgency",
})  # fmt: skip
_DIRECTIVE = "newslint"


def document(
    text: str,
    members: Mapping[str, Member],
    path: str,
    table: Table,
    *,
    format_name: str,
    start: int = 0,
    pointer: str = "",
    base: Base = WHOLE_FILE,
) -> Document:
    """Make a document of the object whose members stand in `text`, at `start` and under `pointer` there.

    Raises FormatError where no route of the table leads to a text.
    """
    chosen = choose(find(text, members, table, pointer))
    if "text" not in chosen:
        fail(text, without_text(tuple(members)), start, NoArticleError)
    is_ninjs = len(_NINJS.intersection(members)) > 1
    origin = "json-ld" if "@type" in members or "@context" in members else "json"
    source = Source(path, text, "ninjs" if is_ninjs else format_name, origin, base)
    return article(source, chosen, _comments(text, members))


def _comments(text: str, members: Mapping[str, Member]) -> tuple[Comment, ...]:
    """`"newslint": {"ignore": ["SRC001"], "reason": "…"}`, in the words of a directive."""
    if _DIRECTIVE not in members:
        return ()
    value, start, end = members[_DIRECTIVE]
    words = text[start:end]
    if isinstance(value, dict) and isinstance(ignored := value.get("ignore"), list):
        reason = f" -- {value['reason']}" if value.get("reason") else ""
        words = f"file-ignore[{', '.join(map(str, ignored))}]{reason}"
    return (Comment(words, Span(start, end)),)
