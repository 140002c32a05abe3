"""The words of a directive: `ignore[SRC001] -- the company is called Source 1`."""

from newslint.hints import Literal, cast
from newslint.model.document import Comment
from newslint.records import NamedTuple
from newslint.text.expressions import expression

_FORM = expression(
    r"(?s)(?P<verb>ignore|disable|enable|file-ignore)\s*\[(?P<words>[^\]\n]*)\]\s*(?:--\s*(?P<reason>\S.*?)\s*)?",
)
_WORD = expression(r"[A-Za-z][A-Za-z0-9-]*")

Verb = Literal["ignore", "disable", "enable", "file-ignore"]


class Directive(NamedTuple):
    """One comment understood: which rules (codes or names, as spelled) and why."""

    verb: Verb
    words: tuple[str, ...]
    reason: str
    comment: Comment


def read_directive(comment: Comment) -> Directive | None:
    """Understand a comment that speaks to newslint; None where it is malformed."""
    match = _FORM.fullmatch(comment.text.strip())
    if not match:
        return None
    words = tuple(word.strip() for word in match["words"].split(","))
    if not all(_WORD.fullmatch(word) for word in words):
        return None
    verb = cast("Verb", match["verb"])
    return Directive(verb, words, match["reason"] or "", comment)
