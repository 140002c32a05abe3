"""One JSON object as an article: what its strings are for, whose shape it has, what it says to newslint."""

from collections.abc import Sequence

from newslint.errors import NoArticleError
from newslint.formats.json_members import Member, fail
from newslint.formats.json_record import chosen
from newslint.formats.json_shape import Shape
from newslint.formats.record_article import Source, article
from newslint.formats.records import without_text
from newslint.model.document import Comment, Document
from newslint.model.spans import WHOLE_FILE, Base, Span


def document(
    text: str,
    values: Sequence[Member],
    shape: Shape,
    path: str,
    *,
    format_name: str,
    start: int = 0,
    pointer: str = "",
    base: Base = WHOLE_FILE,
) -> Document:
    """Make a document of the object whose values stand in `text`, at `start` and under `pointer` there.

    Raises FormatError where no route of the shape leads to a text.
    """
    strings = chosen(text, values, shape, pointer)
    if "text" not in strings:
        fail(text, without_text(shape.keys), start, NoArticleError)
    source = Source(path, text, "ninjs" if shape.is_ninjs else format_name, shape.origin, base)
    return article(source, strings, _comments(text, values, shape.directive))


def _comments(text: str, values: Sequence[Member], directive: int) -> tuple[Comment, ...]:
    """`"newslint": {"ignore": ["SRC001"], "reason": "…"}`, in the words of a directive."""
    if directive < 0:
        return ()
    value, start, end = values[directive]
    words = text[start:end]
    if isinstance(value, dict) and isinstance(ignored := value.get("ignore"), list):
        reason = f" -- {value['reason']}" if value.get("reason") else ""
        words = f"file-ignore[{', '.join(map(str, ignored))}]{reason}"
    return (Comment(words, Span(start, end)),)
