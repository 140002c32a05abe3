"""Plain text has no mark-up for titles: section, headline, dek and subheads by their form and place."""

from collections.abc import Iterator, Sequence

from newslint.model.document import Block, BlockKind
from newslint.text.patterns import Pattern

_NEXT_SENTENCE = Pattern(r"[.!?][”\"’']?\s+[A-Z“\"]")
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";", "”", '"', "’", "'", "»", ")", "]")
_TITLE_WORDS, _SUBHEAD_WORDS, _SECTION_WORDS = 30, 10, 3


def titles(blocks: Sequence[Block]) -> Iterator[Block]:
    """Name the lines before the first paragraph of prose, and those that divide the body."""
    yield from _subheads(list(_header(blocks)))


def _header(blocks: Sequence[Block]) -> Iterator[Block]:
    body = next((i for i, block in enumerate(blocks) if _is_prose(block)), len(blocks))
    found = [index for index in range(body) if blocks[index].kind == "paragraph"]
    names: list[BlockKind] = ["headline", "dek"]
    if len(found) > 1 and found[0] == 0 and _is_section(blocks[0].text):
        names.insert(0, "section")
    kinds = dict(zip(found, names, strict=False))
    for index, block in enumerate(blocks):
        yield block._replace(kind=kinds[index]) if index in kinds else block


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and not _is_title(block.text)


def _is_title(text: str) -> bool:
    """Whether a line reads as a title: one line, no full stop at its end."""
    stripped = text.strip()
    if stripped.endswith((".", "…", ":", ";", ",")) or "\n" in stripped:
        return False
    return len(stripped.split()) <= _TITLE_WORDS and not _NEXT_SENTENCE.compiled.search(stripped)


def _is_section(text: str) -> bool:
    return len(text.split()) <= _SECTION_WORDS and not text.strip().endswith(_ENDS_SENTENCE)


def _subheads(blocks: Sequence[Block]) -> Iterator[Block]:
    """A short line without a full stop, with prose before and after it, divides the body."""
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        if (
            0 < index < last
            and block.kind == blocks[index - 1].kind == blocks[index + 1].kind == "paragraph"
            and _is_subhead(block.text.strip())
        ):
            yield block._replace(kind="subhead")
        else:
            yield block


def _is_subhead(text: str) -> bool:
    return (
        not text.endswith((*_ENDS_SENTENCE, ","))
        and text[:1].isupper()
        and len(text.split()) <= _SUBHEAD_WORDS
        and "\n" not in text
    )
