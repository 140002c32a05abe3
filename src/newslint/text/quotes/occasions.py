"""Sentences that lead to a quotation without a verb of saying: an occasion to speak, a state of mind."""

from newslint.text.quotes.frames import Frame
from newslint.text.quotes.lexicon import is_adverb, is_opening
from newslint.text.quotes.nouns import Phrase, main_subject
from newslint.text.quotes.owners import Attribution
from newslint.text.quotes.passages import Passage
from newslint.text.words import listed

_SOMEBODY = ("he", "she")
_OPENING = 16  # tokens before the subject
_FULL_NAME = 2  # its parts, behind “former port head”
_BETWEEN = 5  # tokens between “was” and a state of mind
# “Speaking in Lund, …”, “At a rally on Friday, …”
_SPEAKING = listed("speaking talking addressing testifying responding replying asked writing")
_AT = listed("in at during after before")
_OCCASIONS = listed(
    "interview interviews speech rally conference briefing hearing podcast debate address sermon"
    " broadcast testimony lecture memo letter email e-mail column essay memoir statement"
)
_COPULAS = listed(
    "is are was were remains remain remained seems seem seemed sounds sounded feels felt becomes became"
)
_DEGREES = listed("not so more less far equally all too very most no much as a bit little")
_MOODS = listed(
    """
    sure certain convinced unconvinced persuaded optimistic pessimistic hopeful confident sceptical skeptical
    unmoved unimpressed unrepentant unapologetic blunt adamant defiant emphatic categorical proud angry furious
    livid happy unhappy pleased delighted thrilled overjoyed disappointed dismayed frustrated worried concerned
    relieved grateful thankful philosophical candid frank cautious careful scathing critical dismissive
    enthusiastic excited ecstatic devastated heartbroken shocked stunned appalled outraged astonished baffled
    sanguine upbeat downbeat bullish wistful nostalgic apologetic sympathetic resigned doubtful dubious
    """
)


def occasion(near: Passage, frame: Frame) -> Attribution | None:
    """Who speaks on an occasion, “In an interview, Lind was calm.”, or says what he feels, “Lind is not so sure.”."""
    who = main_subject(near.tokens, frame.start, frame.end, near.words)
    if who is None or not is_person(near, who):
        return None
    if _opens_occasion(near, frame, who) or _has_mood(near, frame, who):
        return Attribution(who, -1, 2)
    return None


def is_person(near: Passage, who: Phrase) -> bool:
    """Whether a subject is somebody: a name, a role, “he”."""
    first, words = near.tokens[who.start], near.words
    if is_opening(first, words) or first.kind == "word":
        phrase = near.tokens[who.start : who.end]
        owned = first.low in words.possessives and any(token.kind == "name" for token in phrase)
        has_role = any(token.low in words.roles for token in phrase)
        named = len(phrase) > _FULL_NAME and all(
            token.kind == "name" for token in phrase[-_FULL_NAME:]
        )
        return first.low in _SOMEBODY or owned or named or (has_role and len(phrase) > 1)
    # “You've”, “Probably”: capitals that only open a sentence.
    head = first.low.partition("'")[0]
    return head in _SOMEBODY or (
        first.kind == "name" and head not in words.pronouns and first.low not in words.adverbs
    )


def _opens_occasion(near: Passage, frame: Frame, who: Phrase) -> bool:
    opening = near.tokens[frame.start : min(who.start, frame.start + _OPENING)]
    if not opening or opening[-1].text != ",":
        return False
    return opening[0].low in _SPEAKING or (
        opening[0].low in _AT and any(token.low in _OCCASIONS for token in opening)
    )


def _has_mood(near: Passage, frame: Frame, who: Phrase) -> bool:
    at = who.end
    if at >= frame.end or near.tokens[at].low not in _COPULAS:
        return False
    for token in near.tokens[at + 1 : min(frame.end, at + 1 + _BETWEEN)]:
        if token.low in _MOODS:
            return True
        if not (token.low in _DEGREES or is_adverb(token, near.words)):
            return False
    return False
