"""Pull quotes: quotations that stand alone, in words that the article has elsewhere as well."""

from collections.abc import Sequence

from newslint.text.expressions import expression
from newslint.text.quotes.quotation import Quotation, is_unattributed
from newslint.text.quotes.settled import RUNNING

_WORD = expression(r"\w+")
_MOST = 20  # orphans for which the same words are looked for elsewhere
_RUN = 6  # words in a row that are no chance: what is pulled is often cut short


def pulled(
    found: Sequence[Quotation], paragraphs: Sequence[str], kinds: Sequence[str]
) -> list[Quotation]:
    """The quotations; one that is pulled has the speaker of the same words, or those words for its source."""
    orphans = [index for index, quote in enumerate(found) if is_unattributed(quote)][:_MOST]
    if not orphans:
        return list(found)
    said = [(_plain(other.text), other) for other in found if _is_said(other)]
    told = _told(
        found,
        [text if kind in RUNNING else "" for text, kind in zip(paragraphs, kinds, strict=True)],
    )
    placed = list(found)
    for index in orphans:
        quote = found[index]
        words = _plain(quote.text)
        source = next((other for text, other in said if words and words in text), None)
        if source:
            placed[index] = quote._replace(
                speaker=source.speaker, speaker_place=source.speaker_place,
                resolved=source.resolved, cue=source.cue, level=2,
            )  # fmt: skip
        elif _is_alone(quote, paragraphs) and any(
            run in text for run in _ends(words) for text in (told, *(text for text, _ in said))
        ):
            placed[index] = quote._replace(level=2)
    return placed


def _is_said(quote: Quotation) -> bool:
    """Whether the evidence is more than that of an orphan right before it."""
    return quote.level >= 2 and bool(quote.speaker or quote.cue)


def _told(found: Sequence[Quotation], paragraphs: Sequence[str]) -> str:
    """The words of the paragraphs outside of quotations."""
    parts: list[str] = []
    place = (0, 0)
    for quote in (*found, None):
        index, at = place
        stop = quote.paragraph if quote else len(paragraphs)
        while index < stop:
            parts.append(paragraphs[index][at:])
            index, at = index + 1, 0
        if quote:
            parts.append(paragraphs[index][at : quote.outer.start])
            place = (index, max(at, quote.outer.end))
    return _plain("\n| ".join(parts))


def _is_alone(quote: Quotation, paragraphs: Sequence[str]) -> bool:
    return quote.outer.end - quote.outer.start >= len(paragraphs[quote.paragraph].strip())


def _ends(words: str) -> tuple[str, ...]:
    """The first and the last few words."""
    each = words.split()
    return (" ".join(each[:_RUN]), " ".join(each[-_RUN:])) if len(each) >= _RUN else ()


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
