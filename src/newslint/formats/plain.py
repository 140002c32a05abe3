"""Plain text as news: blocks divided by blank lines, roles by their words and place."""

from collections.abc import Callable, Iterator, Sequence

from newslint.formats.roles import is_mere_prose, refine, stands_alone
from newslint.model.document import Block, BlockKind, Comment, Document, Link
from newslint.model.pieces import EvenPieces
from newslint.model.spans import Piece, Span
from newslint.text.dates.names import month_of
from newslint.text.expressions import expression

_LINE = expression(r"([^\r\n]*+)(?:\r\n|\n|\r|\Z)")
_COMMENT = expression(r"[^\S\r\n]*%%\s*newslint:(?P<words>.*)")
_LIST_ITEM = expression(r"[^\S\r\n]*(?:[•·▪‣◦●*–-]|\d{1,3}[.)])\s+\S")
_DAY = expression(r"\d{1,2}\.\s{1,3}(?:(?P<month>[^\W\d_]{3,12})\.?|\d{1,2}\.)\s{1,3}\d{4}(?!\d)")
_OPENERS = frozenset("“\"‘'(«„")  # of a paragraph that is no item of a list
# A wrapped line is short; a longer one is a paragraph of its own.
_WRAP_WIDTH = 120
_LONG_LINE = expression(rf"\n[^\n]{{{_WRAP_WIDTH + 1}}}")

_new = tuple.__new__  # twice as quick as by their names

Stretch = tuple[int, str]  # some text and where it starts
MapMaker = Callable[[int, int], Sequence[Piece]]  # of a stretch, by where it starts and ends


def parse(text: str, path: str) -> Iterator[Document]:
    """Yield the one document of a text file."""
    found, comments = _drafts(text)
    blocks, fields = refine(found, bare=True)
    yield Document(path, text, "text", blocks, fields, _links(text, blocks), comments=comments)


def _links(text: str, blocks: tuple[Block, ...]) -> tuple[Link, ...]:
    if "/" not in text or "://" not in text:  # one character is looked for far quicker
        return ()
    from newslint.formats.bare_links import bare_links  # noqa: PLC0415 - most texts have none

    return tuple(bare_links(blocks))


def drafts(text: str, pieces: MapMaker) -> list[Block]:
    """The structural blocks of a text, none of them empty."""
    parts = text.removesuffix("\n").split("\n\n")
    if "\r" in text or "\n" in "".join(parts):
        return [_draft(start, words, pieces) for start, words in _stretches(text)]
    found = []
    start = 0
    for words in parts:
        end = start + len(words)
        first = words[:1]
        if (first.isalpha() or first in _OPENERS) and not words[-1].isspace():  # most do
            found.append(_new(Block, ("paragraph", words, pieces(start, end))))
        elif words and not words.isspace():
            found.append(_draft(start, words, pieces))
        start = end + 2
    return found


def _stretches(text: str) -> list[Stretch]:
    """The paragraphs: between blank lines, line by line where the lines do not read on.

    Lines of spaces count as blank ones.
    """
    found: list[Stretch] = []
    if "\r" in text:
        _gather(found, text, [(match.start(), match[1]) for match in _LINE.finditer(text)])
        return found
    start = 0
    for words in text.removesuffix("\n").split("\n\n"):
        if "\n" in words:
            if not _LONG_LINE.search(f"\n{words}") and is_mere_prose(words):
                found.append((start, words))
            else:
                _gather(found, text, _lines(words, start))
        elif words and not words.isspace():
            found.append((start, words))
        start += len(words) + 2
    return found


def _draft(start: int, words: str, pieces: MapMaker) -> Block:
    """A stretch as a block, without white space at its ends."""
    inner = words.strip()
    if len(inner) < len(words):
        start += len(words) - len(words.lstrip())
    kind: BlockKind = "paragraph" if inner[0].isalpha() or not _is_list_item(inner) else "list"
    return _new(Block, (kind, inner, pieces(start, start + len(inner))))


def _is_list_item(line: str) -> bool:
    """Whether a line starts with a bullet or a number; “1. März 2024” and “1. 3. 2024” are days."""
    if _LIST_ITEM.match(line) is None:
        return False
    day = _DAY.match(line)
    return not (day and (not day["month"] or month_of(day["month"], "", lenient=True)))


def _drafts(text: str) -> tuple[list[Block], tuple[Comment, ...]]:
    """Structural blocks and comments, in the order of the file."""
    if "%" not in text or "%%" not in text:
        return drafts(text, EvenPieces), ()
    blocks: list[Block] = []
    comments: list[Comment] = []
    for start, words in _stretches(text):
        if comment := _COMMENT.fullmatch(words):
            comments.append(Comment(comment["words"].strip(), Span(start, start + len(words))))
        else:
            blocks.append(_draft(start, words, EvenPieces))
    return blocks, tuple(comments)


def _lines(text: str, start: int) -> list[Stretch]:
    """The lines of a text that starts there."""
    found = []
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found


def _gather(found: list[Stretch], text: str, places: Sequence[Stretch]) -> None:
    """Add what stands between the blank ones of some lines."""
    together: list[Stretch] = []
    for place in places:
        line = place[1]
        if line and not line.isspace():
            together.append(place)
        elif together:
            found += _divided(text, together)
            together = []
    found += _divided(text, together)


def _divided(text: str, together: list[Stretch]) -> Iterator[Stretch]:
    """Divide lines where they are no wrapped paragraph: lists, comments, header lines, long lines."""
    lines = [line for _, line in together]
    if len(lines) < 2 or max(map(len, lines)) > _WRAP_WIDTH:
        yield from together
        return
    first = together[0][0]
    if is_mere_prose("\n".join(lines)):
        yield first, text[first : together[-1][0] + len(lines[-1])]
        return
    end, was_own = first + len(lines[0]), _is_own(lines[0])
    for start, line in together[1:]:
        is_own = _is_own(line)
        if is_own or was_own or _is_list_item(line.lstrip()):
            yield first, text[first:end]
            first = start
        end, was_own = start + len(line), is_own
    yield first, text[first:end]


def _is_own(line: str) -> bool:
    return ("%%" in line and _COMMENT.fullmatch(line) is not None) or stands_alone(line.strip())
