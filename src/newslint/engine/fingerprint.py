"""What makes a finding the same next week: its rule and the sentence it stands in, not its line."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.model.spans import Span
from newslint.text.expressions import expression

_WORD = expression(r"\w+")
_END = expression(r"[.!?…][”’\"')\]]{0,3}\s|(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)")
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
    seen: Counter[str] = Counter()
    for rule, span in places:
        sentence = sentence_at(text, span)
        digest = _digest(f"{rule}\n{sentence}")
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}", sentence


def _digest(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - many articles have no findings

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
