"""What makes a finding the same next week: its rule and the sentence it stands in, not its line."""

from collections.abc import Iterable, Iterator

from newslint.model.spans import Span
from newslint.text.expressions import expression

_CODEC = "utf-8", "surrogatepass"
_WORD = expression(r"\w+")
# The end of a sentence or an empty line. It begins with one class, for which `re` looks quicker than for branches.
_END_WORDS = (
    r"[.!?…\r\n](?:(?<=[.!?…])[”’\"')\]]{0,3}\s|(?:(?<=\r)\n?|(?<=\n))[^\S\r\n]*(?:\r\n|\n|\r))"
)
_END = expression(_END_WORDS)
_LAST_END = expression(f"(?s:.*){_END_WORDS}")  # `re` goes back from the end to the last one
_ASCII = bytes(range(128))
_SPACES = bytes(
    byte if byte > 127 or chr(byte).isalnum() or byte == ord("_") else ord(" ")
    for byte in range(256)
)
_FEW = 8  # signs beyond ASCII, each of which is replaced by itself
_REACH = 400  # code points looked at on either side


def sentence_at(text: str, span: Span) -> str:
    """The sentence of the source around a span: words in lower case, one space between them."""
    first, last = span
    low, high = max(0, first - _REACH), min(len(text), last + _REACH)
    before = _LAST_END.match(text, low, first)
    start = before.end() if before else low
    after = _END.search(text, last, high)
    end = after.start() if after else high
    return _words(text[start:end].lower())


def _words(text: str) -> str:
    """What `_WORD` finds, one space between; as bytes, a sentence costs half or less of what it costs letter by letter."""
    data = text.encode(*_CODEC)
    others = () if text.isascii() else set(data.translate(None, _ASCII).decode(*_CODEC))
    signs = [other for other in others if not other.isalnum()]
    if len(signs) > _FEW:
        return " ".join(_WORD.findall(text))
    for sign in signs:
        data = data.replace(sign.encode(*_CODEC), b" ")
    return b" ".join(data.translate(_SPACES).split()).decode(*_CODEC)


def fingerprints(places: Iterable[tuple[str, Span]], text: str) -> Iterator[tuple[str, str]]:
    """One a finding of a document, given its rule's id and its span, and the sentence it was taken of.

    Equals are told apart by their order.
    """
    from newslint.digest import sha256  # noqa: PLC0415 - many articles have no findings

    seen: dict[str, int] = {}
    for rule, span in places:
        sentence = sentence_at(text, span)
        said = f"{rule}\n{sentence}"
        digest = sha256(said.encode(*_CODEC)).hexdigest()[:32]
        seen[digest] = number = seen.get(digest, 0) + 1
        yield f"{digest}:{number}", sentence
