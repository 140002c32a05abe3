"""The turns of a transcript: who speaks in which stretch of a block, and what nobody spoke."""

from collections import Counter
from collections.abc import Iterator

from newslint.model.document import Document
from newslint.records import NamedTuple
from newslint.text.expressions import Match, expression
from newslint.text.words import listed

# “SMITH:”, “Sen. Ann Roe (D):”, “Q:”, “Q   ”, “LA MAIRE :”; in running text only capitals are a label.
_LABEL = expression(
    r"(?m)^(?P<name>[^\W\d_](?:[\w.'’-]|[ \t](?=[^\W_]|\()){0,48}(?:[ \t]?\([^()\n]{1,30}\))?)(?:[ \u00a0\u202f]?:|\t|(?<=^Q)[ ]{2,8}(?=\S))",
)
_CAPITALS = expression(
    r"(?<=[.!?…\])\"”—-]\s)(?P<name>[^\W\d_a-zà-ÿ][^\W\d_a-zà-ÿ.'’-]{1,24}(?:[ ][^\W\d_a-zà-ÿ.'’-]{1,24}){0,5})[ \u00a0\u202f]?:\s"
)
# Who speaks a subtitle: “<v Ann Roe>”.
_VOICE = expression(r"<v(?:\.[\w.]{1,40})?[ \t](?P<name>[^<>\n]{1,60})>")
# What a transcript notes: [applause], (LAUGHTER); and when a subtitle is shown.
_NOTED = r"\[[^\[\]\n]{1,120}\]|\([A-Z][A-Z ,;]{2,80}\)"
_NOTE = expression(_NOTED)
_CUE_NOTE = expression(
    rf"{_NOTED}|(?m:^)(?:[0-9]{{1,6}}\r?\n)?(?:[0-9]{{1,3}}:)?[0-9]{{2}}:[0-9]{{2}}[.,][0-9]{{3}}[ \t]-->[^\n]{{0,120}}"
    r"|</?[a-z][^<>\n]{0,60}>|<[0-9:.]{5,12}>"
)
_TITLES = listed("of the and de la von van for der du")
# What stands before a colon in articles and is nobody.
_HEADINGS = listed("""
    monday tuesday wednesday thursday friday saturday sunday january february march july
    september october november december today tomorrow yesterday morning afternoon evening
    correction corrections clarification update updated updates note notes editor's editor’s breaking
    developing exclusive watch read listen see also related more photo photos picture image video caption
    source sources credit contact contacts email e-mail phone tel fax website web date time day place
    location venue address where when what why how who which fact facts claim verdict rating ruling
    conclusion summary background analysis opinion review result results score total number population
    area capital winner loser pros cons key point points step part chapter section table figure
    methodology disclaimer subject title headline by reporting editing
    """)


class Turn(NamedTuple):
    """Words of one speaker, `[start:end]` of a block's text; `speaker` as the label spells it."""

    speaker: str
    start: int
    end: int


def is_transcript(document: Document) -> bool:
    """Whether speakers are named before their words in at least two places.

    One word that is no capitals may be any heading: it names a speaker where it comes again.
    """
    names = Counter(_name(label) for block in document.blocks for label in _labels(block.text))
    return sum(
        times for name, times in names.items() if times > 1 or " " in name or name.isupper()
    ) >= 2  # fmt: skip


def turns(text: str, speaker: str, *, labelled: bool) -> Iterator[Turn]:
    """The turns of a block; what stands before the first label belongs to `speaker`."""
    start = 0
    for match in _labels(text) if labelled else ():
        if match.start() > start:
            yield Turn(speaker, start, match.start())
        speaker, start = _name(match), match.end()
    if start < len(text):
        yield Turn(speaker, start, len(text))


def spoken(text: str, turn: Turn) -> Iterator[tuple[int, int]]:
    """The stretches of a turn without what the transcript notes."""
    start = turn.start
    notes = _CUE_NOTE if "-->" in text else _NOTE
    for match in notes.finditer(text, turn.start, turn.end):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < turn.end:
        yield start, turn.end


def _labels(text: str) -> Iterator[Match]:
    if not any(mark in text for mark in (":", "\t", "Q  ")):
        return
    found = [match for match in _LABEL.finditer(text) if _is_label(match["name"])]
    found += _CAPITALS.finditer(text)
    found += _VOICE.finditer(text) if "<v" in text else ()
    end = 0
    for match in sorted(found, key=lambda match: match.start()):
        if match.start() >= end:
            end = match.end()
            yield match


def _name(label: Match) -> str:
    return label["name"].partition("(")[0].strip()


def _is_label(name: str) -> bool:
    """Whether every word of it has a capital, as in “Julie Orr” and not in “One thing is sure”."""
    words = name.partition("(")[0].split()
    is_name = len(words) <= 6 and all(word[0].isupper() or word in _TITLES for word in words)
    return is_name and words[0].casefold() not in _HEADINGS
