"""Sentences that hand over to a quotation without reporting speech: “Lind made clear …”, “She sent this message.”."""

from newslint.text.quotes.cues import is_cue, subject
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.nouns import main_subject, phrase_starting, subject_before
from newslint.text.quotes.occasions import is_person
from newslint.text.quotes.owners import Attribution
from newslint.text.quotes.passages import Passage
from newslint.text.words import listed

_TAIL = 120  # tokens of a sentence that are looked at
_OBJECT = 5  # tokens between “sent” and what was sent
_BEFORE_CLAUSE = listed("that how why it they he she we there the a an this its his her their")
_ISSUED = listed("sent sends wrote writes issued issues released releases published circulated")
_MISSIVES = listed("statement letter email e-mail memo note message tweet")
_EXCERPTS = listed("quote quotation excerpt passage")
_POINTING = listed("this these following")
_CITED = listed("cite cites cited quote quotes quoted")
# What somebody does who goes on to say how.
_PHRASES = {
    "made": ("clear", "it clear", "plain", "it plain", "the case", "a case", "his case", "her case"),
    "makes": ("clear", "it clear", "plain", "it plain", "the case", "a case", "his case", "her case"),
    "called": ("for", "on"), "calls": ("for", "on"),
    "touched": ("on", "upon"), "touches": ("on", "upon"),
    "took": ("aim at", "issue with", "to twitter", "to facebook", "to instagram", "to social"),
    "takes": ("aim at", "issue with", "to twitter", "to facebook", "to instagram", "to social"),
    "paid": ("tribute",), "pays": ("tribute",),
    "spoke": ("of", "about"), "speaks": ("of", "about"),
    "talked": ("of", "about"), "talks": ("of", "about"),
    "sat": ("down with",), "sits": ("down with",), "stood": ("up for",), "stands": ("up for",),
    "shared": ("that", "how", "his", "her"), "shares": ("that", "how", "his", "her"),
    "hit": ("back at", "out at"), "pushed": ("back on", "back against"), "lashed": ("out at",),
}  # fmt: skip


def is_lead(near: Passage, at: int) -> bool:
    """Whether a phrase of someone who has more to say starts with the token at `at`."""
    after = _PHRASES.get(near.tokens[at].low)
    if after is None:
        return False
    one, two = (" ".join(token.low for token in near.tokens[at + 1 : at + n]) for n in (2, 3))
    return one in after or two in after


def handed_over(near: Passage, frame: Frame) -> Attribution | None:
    """Whose words a sentence says will follow, or has issued: “She sent a letter to the board.”."""
    toks, words = near.tokens, near.words
    for at in range(frame.start, min(frame.end, frame.start + _TAIL)):
        low = toks[at].low
        if low in _ISSUED and _has_missive(near, at, frame.end):
            who = subject_before(toks, at, frame.start, words)
            return Attribution(who, at, 2) if who else None
        if low in words.cue_nouns and at > frame.start and _is_announced(near, at, frame):
            return Attribution(main_subject(toks, frame.start, at, words), at, 2)
        if low.endswith("ing") and low in words.reporting and _trails(near, at, frame):
            who = subject(toks, at, frame.start, words)
            return Attribution(who, at, 2) if who else None
    return None


def cited(near: Passage, frame: Frame) -> Attribution | None:
    """“Lind cites Ana Ruiz, a historian.”, “This is a quote from the report.”."""
    toks, words = near.tokens, near.words
    for at in range(frame.start + 1, min(frame.end, frame.start + _TAIL) - 1):
        after = toks[at + 1]
        if toks[at].low in _EXCERPTS and after.low == "from":
            return Attribution(phrase_starting(toks, at + 2, frame.end, words), at, 2)
        if toks[at].low in _CITED and after.kind == "name":
            who = phrase_starting(toks, at + 1, frame.end, words)
            if who and is_person(near, who):
                return Attribution(who, at, 2)
    return None


def _has_missive(near: Passage, at: int, end: int) -> bool:
    """“sent the board a letter”, but not “was sent to the board by letter”."""
    if near.tokens[at - 1].low in near.words.passives:
        return False
    for token in near.tokens[at + 1 : min(end, at + _OBJECT)]:
        if token.low in _MISSIVES:
            return True
        if token.low in near.words.prepositions:
            return False
    return False


def _is_announced(near: Passage, at: int, frame: Frame) -> bool:
    """“made the following statement on Friday”, “to send this message” at the end."""
    before = near.tokens[at - 1].low
    return before == "following" or (before in _POINTING and at >= frame.end - 2)


def _trails(near: Passage, at: int, frame: Frame) -> bool:
    """“The port cut the fees, saying that they were high.”."""
    toks = near.tokens
    return (
        at + 1 < frame.end
        and toks[at - 1].text == ","
        and (toks[at + 1].low in _BEFORE_CLAUSE or toks[at].low == "saying")
        and is_cue(toks, at, near.words)
    )
