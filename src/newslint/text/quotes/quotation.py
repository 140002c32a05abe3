"""The record of one quotation, and the rule that flags it."""

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.quotes.passages import Place
from newslint.text.quotes.settled import FEWEST


class Quotation(NamedTuple):
    """One quotation: `span` (without the marks) and `outer` (with them) in `paragraph`.

    `level` is the evidence for the speaker: 5 cue and speaker next to it, 4 cue in the sentence,
    3 the same paragraph, a run of paragraphs or a colon, 2 implied, 1 bare behind a sentence
    about somebody, 0 nothing. An orphan right behind an orphan is at 2: one attribution would do
    for both. `certain` is False where the pairing of the marks is doubtful,
    `prose` where the block is a headline, a caption or the like, or we do not speak the language.
    """

    paragraph: int
    span: Span
    outer: Span
    text: str
    words: int
    style: str  # the opening mark
    speech: bool
    sentence: bool
    certain: bool
    closed: bool
    speaker: str = ""
    speaker_place: Place | None = None
    resolved: str = ""
    cue: str = ""
    level: int = 0
    prose: bool = True


def is_unattributed(quotation: Quotation, level: int = 1) -> bool:
    """Whether a whole sentence of speech stands there without anybody who says it."""
    return (
        quotation.prose
        and quotation.speech
        and quotation.sentence
        and quotation.certain
        and quotation.words >= FEWEST
        and quotation.level <= level
    )
