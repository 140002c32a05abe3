"""Plain text has no mark-up for titles: section, headline, dek and subheads by their form and place."""

from collections.abc import Sequence
from itertools import pairwise

from newslint.model.document import Block, BlockKind, Field
from newslint.model.spans import Span
from newslint.text.dates.names import has_no_case
from newslint.text.expressions import expression

# “Was sich zum 1. Januar ändert” is one sentence.
_NEXT_SENTENCE = expression(r"[.!?](?<!\b\d[.!?])(?<!\b\d\d[.!?])[”\"’']?\s+[A-Z“\"]")
# What a headline begins with where somebody filled in a form.
_LABEL = expression(
    r"(?i)[*_]{0,3}(?:title|headline|titel|überschrift|schlagzeile|titre|título|titular)[*_]{0,3}\s?:[*_]{0,3}\s{0,3}(?=\S)"
)
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";", "”", '"', "’", "'", "»", ")", "]")
_NO_SUBHEAD = frozenset((*_ENDS_SENTENCE, ","))
# “News > Politics”, “Home / News / Politics”
_PATH = expression(r"[^\W\d_][^\n>›»/→]{1,30}(?:\s[>›»/→]\s[^\W\d_][^\n>›»/→]{1,30}){1,5}")
_TITLE_WORDS, _SUBHEAD_WORDS, _SECTION_WORDS = 30, 10, 3
_BEGINNING = 1_000  # code points, in which nearly all texts have more words than that


def titles(blocks: Sequence[Block]) -> list[Block]:
    """Name the lines before the first paragraph of prose, and those that divide the body."""
    found = _header(blocks)
    for index in _subheads(found):
        found[index] = found[index]._replace(kind="subhead")
    return found


def title_field(block: Block) -> Field:
    """What a section, a headline or a dek says; the label of a headline is no part of it."""
    kind, text, _ = block
    label = _LABEL.match(text) if kind == "headline" and ":" in text else None
    if label is None:
        return Field(kind, text.strip(), block.span)
    title = text[label.end() :].rstrip()
    return Field(kind, title, block.locate(Span(label.end(), label.end() + len(title))))


def _header(blocks: Sequence[Block]) -> list[Block]:
    found = _section_apart(blocks)
    plain = _before_prose(found)
    names: list[BlockKind] = ["headline", "dek"]
    if len(plain) > 1 and _is_first(found, plain[0]) and _is_section(found[plain[0]].text):
        names.insert(0, "section")
        if len(plain) > 2 and _is_one_word(found[plain[1]].text):
            names.insert(0, "section")
    for index, name in zip(plain, names, strict=False):
        _, text, pieces = found[index]
        found[index] = Block(name, text, pieces)
    return found


def _section_apart(blocks: Sequence[Block]) -> list[Block]:
    """Divide a section from the headline on the next line, where a byline or a day follows them."""
    found = list(blocks)
    for index, (block, below) in enumerate(pairwise(blocks)):
        if block.kind == "date":
            continue
        section, _, title = block.text.partition("\n")
        is_paragraph = block.kind == "paragraph" and below.kind in {"byline", "date"}
        if is_paragraph and title and _is_section(section) and _is_title(title):
            first = block.part(0, len(section.rstrip()), "paragraph")
            rest = block.part(len(section) + 1, len(block.text), "paragraph")
            found[index : index + 1] = first, rest
        break
    return found


def _is_first(blocks: Sequence[Block], index: int) -> bool:
    return all(block.kind == "date" for block in blocks[:index])


def _before_prose(blocks: Sequence[Block]) -> list[int]:
    """The numbers of the paragraphs that read as titles, up to the first that does not."""
    found: list[int] = []
    for index, (kind, text, _) in enumerate(blocks):
        if kind == "paragraph":
            if not (_is_title(text) or (not found and _is_section(text))):
                break
            found.append(index)
    return found if len(found) > 1 or all(_is_title(blocks[index].text) for index in found) else []


def _is_title(text: str) -> bool:
    """Whether a line reads as a title: one line, no full stop at its end."""
    stripped = text.strip()
    if stripped.endswith((".", "…", ":", ";", ",")) or "\n" in stripped:
        return False
    return _is_short(stripped, _TITLE_WORDS) and not _has_next_sentence(stripped)


def _has_next_sentence(text: str) -> bool:
    # Most have none of the three, for which to look takes a tenth of the time of an expression.
    return ("." in text or "!" in text or "?" in text) and _NEXT_SENTENCE.search(text) is not None


def _is_section(text: str) -> bool:
    """Whether a line may name a section: “Politics”, “Analysis:”, or the way to it."""
    name = text.strip().removesuffix(":")
    if not _is_short(name, _SECTION_WORDS):
        return _PATH.fullmatch(name) is not None
    return not name.endswith(_ENDS_SENTENCE)


def _is_one_word(text: str) -> bool:
    """Whether a line is one word, in a script that tells."""
    name = text.strip().removesuffix(":")
    return name.isalpha() and not has_no_case(name)


def _is_short(text: str, words: int) -> bool:
    """Whether a text has so many words at most; of a book on one line hardly any is taken apart."""
    length = len(text)
    if length < 2 * words:  # each word but the last has a space behind it
        return True
    return len(text[:_BEGINNING].split(None, words)) <= words and (
        length <= _BEGINNING or len(text.split(None, words)) <= words
    )


def _subheads(blocks: Sequence[Block]) -> list[int]:
    """Where a short line without a full stop, with prose before and after it, divides the body."""
    return [
        index
        for index, (kind, text, _) in enumerate(blocks)
        if kind == "paragraph"
        and text[-1:] not in _NO_SUBHEAD
        and 0 < index < len(blocks) - 1
        and blocks[index - 1].kind == blocks[index + 1].kind == "paragraph"
        and _is_subhead(text.strip())
    ]


def _is_subhead(text: str) -> bool:
    return (
        text[-1:] not in _NO_SUBHEAD
        and text[:1].isupper()
        and _is_short(text, _SUBHEAD_WORDS)
        and "\n" not in text
    )
