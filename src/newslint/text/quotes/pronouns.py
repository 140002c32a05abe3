"""Whom “he” or “she” stands for: who spoke last, or whom a sentence since is about."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.quotes.marks import pairs
from newslint.text.quotes.passages import Place
from newslint.text.sentences import sentences
from newslint.text.words import listed

_EARLY = 70  # characters before the subject of a sentence
# What stands right before a name that is no subject: “with Lind”, “the Weir”, “Ruiz's Lind”.
_INTRODUCED = expression(
    r"(?i)(?:\b(?:of|for|at|from|in|with|to|on|by|about|against|under|near|than|and|or|the|before|after"
    r"|during|over)|['’]s?)\s$",
)
_OWNS = expression(r"['’](?:s\b| )")
_PRONOUN = expression(r"(?:He|She)\b")
# “While …, Lind says”, “in May, when Lind said”: a verb follows, so it is no apposition.
_CLAUSE = expression(r"(?:, |\b(?:when|while|as|because|that|if|since|where) )$")
_VERB = expression(r"\s[^\W\d_A-Z]")
# “The dam leaks, the clerk Ana Ruiz said.”, “…, said Ruiz, a clerk.”: who reports the whole sentence.
_SAID = r"(?:said|says|added|adds|noted|notes|explained|explains|confirmed|confirms|wrote|writes)"
_LAST = expression(r"(?s), (?:[a-z]{1,20} ){0,3}$")
_REPORTS = expression(rf"\s{_SAID}\b[^,;:.!?\n]{{0,40}}\.")
_INVERTED = expression(rf", {_SAID} (?:[a-z]{{1,20}} ){{0,3}}$")
_LINK = expression(r"\s(?:of|at|from|in|on|who|with|and)\b")
_TAG = 80  # characters before the name in one
# “Asked about Lind, Ruiz smiled”: whom a clause before the main one names.
_OPENING = expression(
    r"(?:Asked|Pressed|When|While|As|After|Although|Though|Before|If|Because|Since|Once)\b[^,]*$"
)
# The first and the last words of names that nobody bears.
_NO_FIRST_NAME = listed("lake mount fort san santa port new north south east west royal")
_NO_SURNAME = listed("""
    academy act agency america american americans article association assembly authority avenue award
    bank bay beach bill board book bridge bureau canada catholic center centre chamber church city club coast
    college commission committee company conference congress constitution corp corporation council
    county court cup day democrat democrats department district east election england europe family
    federation fire force foundation france fund game games germany group hall health hill hospital
    hotel house inc india institute international ireland island israel journal kingdom lake law
    league left ltd magazine media mexico ministry monday mountain movement museum network news north
    office olympics organization paper park party police post prize program project republic
    republicans river road room russia saturday school senate service services show society south
    square state states station street sunday supreme team telegraph territory texas times tower town
    tribune trust tuesday ukraine union university valley war website wednesday west world york
    zealand zone
    """)


class Mention(NamedTuple):
    """A name at its place; `name` is the full one, `end` where the name as written ends."""

    paragraph: int
    start: int
    end: int
    name: str


class Spoken(NamedTuple):
    """Who spoke last, and where that is said."""

    name: str
    place: Place


def whom(
    gender: str,
    mentions: Sequence[Mention],
    paragraphs: Sequence[str],
    genders: Mapping[str, str],
    spoken: Spoken | None,
) -> str:
    """The full name of a “he” or “she” behind these mentions; nothing where nobody fits.

    Whoever spoke last goes on, unless a sentence since has another subject.
    """
    if spoken and genders.get(spoken.name, gender) != gender:
        spoken = None
    fitting = ""  # the nearest of whom the gender is known
    for sentence in _backwards(mentions, paragraphs):
        if spoken and (spoken.place.paragraph, spoken.place.span.start) >= sentence[0][:2]:
            return spoken.name
        for mention in sorted(sentence, key=lambda mention: _rank(mention, paragraphs)):
            known = genders.get(mention.name)
            if known in (gender, None) and _is_subject(mention, paragraphs, is_certain=bool(known)):
                return mention.name
            if known == gender and not _is_quoted(mention, paragraphs):
                fitting = fitting or mention.name
    return spoken.name if spoken else fitting


def _backwards(mentions: Sequence[Mention], paragraphs: Sequence[str]) -> Iterator[list[Mention]]:
    """The mentions of each sentence in order, the last sentence first."""
    places = ((_sentence(mention, paragraphs), mention) for mention in reversed(mentions))
    for _, group in groupby(places, lambda place: (place[1].paragraph, place[0])):
        yield [mention for _, mention in group][::-1]


def _sentence(mention: Mention, paragraphs: Sequence[str]) -> int:
    """Where the sentence of a mention starts."""
    starts = [span.start for span in sentences(paragraphs[mention.paragraph])]
    return max((start for start in starts if start <= mention.start), default=0)


def _is_quoted(mention: Mention, paragraphs: Sequence[str]) -> bool:
    found = pairs(paragraphs[mention.paragraph])
    return any(pair.outer.start <= mention.start < pair.outer.end for pair in found)


def is_place(name: str) -> bool:
    """Whether it is the name of a place or an institution."""
    first, _, rest = name.lower().partition(" ")
    return first in _NO_FIRST_NAME or (rest or first).rpartition(" ")[2] in _NO_SURNAME


def _rank(mention: Mention, paragraphs: Sequence[str]) -> int:
    """Who says a sentence comes first, whom its opening clause names last."""
    if _reports(mention, paragraphs):
        return 0
    text, first = paragraphs[mention.paragraph], _sentence(mention, paragraphs)
    return 2 if _OPENING.match(text, first, mention.start) else 1


def _reports(mention: Mention, paragraphs: Sequence[str]) -> bool:
    """Whether somebody says the sentence that names him."""
    text, start, end = paragraphs[mention.paragraph], mention.start, mention.end
    before = text[max(0, start - _TAG) : start]
    if _INVERTED.search(before):
        return not _VERB.match(text, end) or bool(_LINK.match(text, end))
    return bool(_LAST.search(before) and _REPORTS.match(text, end))


def _is_subject(mention: Mention, paragraphs: Sequence[str], *, is_certain: bool) -> bool:
    """Whether a sentence is about somebody: named early, behind no preposition, outside quotations."""
    text, start, end = paragraphs[mention.paragraph], mention.start, mention.end
    if not is_certain and is_place(mention.name):
        return False
    before = text[max(0, start - 12) : start]
    if _INTRODUCED.search(before) or _OWNS.search(text[end - 2 : end + 2]):
        return False
    if _reports(mention, paragraphs):
        return not _is_quoted(mention, paragraphs)
    first = _sentence(mention, paragraphs)
    if _PRONOUN.match(text, first) or _is_quoted(mention, paragraphs):
        return False
    if _CLAUSE.search(before) and _VERB.match(text, end):
        return True
    behind = [pair.outer.end for pair in pairs(text) if pair.outer.end <= start]
    return start - max([first, *behind]) <= _EARLY
