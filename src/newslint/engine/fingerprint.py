"""What makes a finding the same next week: its rule and the sentence it stands in, not its line."""

from collections.abc import Iterable, Iterator

from newslint.model.spans import Span
from newslint.text.expressions import expression

_WORD = expression(r"\w+")
# The end of a sentence or an empty line. It begins with one class, for which `re` looks quicker than for branches.
_END = expression(
    r"[.!?…\r\n](?:(?<=[.!?…])[”’\"')\]]{0,3}\s|(?:(?<=\r)\n?|(?<=\n))[^\S\r\n]*(?:\r\n|\n|\r))"
)
_REACH = 400  # code points looked at on either side


def sentence_at(text: str, span: Span) -> str:
    """The sentence of the source around a span: words in lower case, one space between them."""
    low = max(0, span.start - _REACH)
    before = None
    for before in _END.finditer(text, low, span.start):  # noqa: B007 - the last one is wanted
        pass
    start = before.end() if before else low
    after = _END.search(text, span.end, min(len(text), span.end + _REACH))
    end = after.start() if after else min(len(text), span.end + _REACH)
    return " ".join(_WORD.findall(text[start:end].lower()))


def fingerprints(places: Iterable[tuple[str, Span]], text: str) -> Iterator[tuple[str, str]]:
    """One a finding of a document, given its rule's id and its span, and the sentence it was taken of.

    Equals are told apart by their order.
    """
    from newslint.digest import sha256  # noqa: PLC0415 - many articles have no findings

    seen: dict[str, int] = {}
    for rule, span in places:
        sentence = sentence_at(text, span)
        said = f"{rule}\n{sentence}"
        digest = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] = number = seen.get(digest, 0) + 1
        yield f"{digest}:{number}", sentence
