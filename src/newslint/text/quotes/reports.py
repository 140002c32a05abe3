"""Sentences that report speech, whether or not they quote: who speaks in one."""

from collections.abc import Sequence

from newslint.text.quotes.cues import is_cue, subject
from newslint.text.quotes.lexicon import Lexicon, is_opening
from newslint.text.quotes.nouns import Phrase, phrase_starting
from newslint.text.quotes.owners import Attribution, according_to
from newslint.text.quotes.tokens import Token
from newslint.text.words import listed

_WINDOW = 90
# A clause behind one of these says by the way who spoke some other time.
_BESIDES = listed("than as after before since if when until although though")
# Lind went on to say; but the board has leverage to insist.
_BEFORE_TO = listed("on had has have quick forced moved used")
# Verbs of answering that need no words.
_SILENTLY = listed(
    "answer answers answered reply replies replied respond responds responded retort retorted"
    " react reacts reacted"
)
_DEEDS = listed("with by well just minutes seconds moments less")
# Lind did not suggest anything.
_NOT = listed("not never didn't doesn't don't hasn't haven't hadn't won't wouldn't")
_MUTE = listed("data figures filings records statistics census poll polls polling")


def reported(tokens: Sequence[Token], low: int, high: int, words: Lexicon) -> Attribution | None:
    """The speaker of a sentence that reports speech, whether or not it quotes."""
    for at in range(low, min(high, low + 2 * _WINDOW)):
        if tokens[at].low in words.reporting and _reports(tokens, at, words):
            speaker = subject(tokens, at, low, words)
            if speaker is None and at > low and tokens[at - 1].kind == "quote":
                speaker = phrase_starting(tokens, at + 1, high, words)
            if speaker and _may_speak(tokens, speaker, at, low, words):
                return Attribution(speaker, at, 3)
    found = according_to(tokens, low, min(high, low + 2 * _WINDOW), high, words)
    return None if found is None or _is_mute(tokens, found) else found


def _reports(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a word that reports is a verb, and no noun, adjective or participle."""
    low = tokens[at].low
    if low.endswith("ing") or (low in words.nounlike and not _is_clause(tokens, at + 1, words)):
        return False
    if at > 1 and tokens[at - 1].low == "to":
        if tokens[at - 2].low not in _BEFORE_TO:
            return False
    elif low == "add":  # “You can add salt.”
        return False
    if low in _SILENTLY and (_acts(tokens, at) or is_denied(tokens, at)):
        return False
    if low in words.shown and is_denied(tokens, at):
        return False
    # “… more than anyone had predicted” reports nothing.
    compared = any(token.low == "than" for token in tokens[max(0, at - 6) : at])
    return not compared and is_cue(tokens, at, words)


def _is_clause(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """“Ruiz notes that the …”: what stands behind a verb, seldom behind a noun; “answers that question” is none."""
    if at + 1 >= len(tokens) or tokens[at].low != "that":
        return False
    first = tokens[at + 1]
    return first.kind == "name" or first.low in words.pronouns or is_opening(first, words)


def is_denied(tokens: Sequence[Token], at: int) -> bool:
    """“Lind never suggested”."""
    return any(token.low in _NOT for token in tokens[max(0, at - 2) : at])


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """“Pike responded with an ad”, “replied just minutes later”: no words of which somebody could go on."""
    after = next((token for token in tokens[at + 1 : at + 3] if token.low != ","), None)
    return after is not None and (after.kind == "number" or after.low in _DEEDS)


def _may_speak(tokens: Sequence[Token], speaker: Phrase, at: int, low: int, words: Lexicon) -> bool:
    """Whether a subject speaks in the main clause: not in “than Lind predicted”, “their smiles said”."""
    first = tokens[speaker.start]
    if tokens[at].low in words.shown and not _is_somebody(tokens, speaker, words):
        return False
    if not any(token.kind in ("word", "name") for token in tokens[speaker.start : speaker.end]):
        return False
    if first.low.endswith("ing") and first.kind == "word":
        return False
    if speaker.start > low and tokens[speaker.start - 1].low in _BESIDES:
        return False
    return first.low not in words.possessives or _is_somebody(tokens, speaker, words)


def _is_somebody(tokens: Sequence[Token], speaker: Phrase, words: Lexicon) -> bool:
    """Whether a phrase names people, or the papers they write."""
    first = tokens[speaker.start].low
    return (first in words.pronouns and first != "it") or any(
        token.kind == "name" or token.low in words.roles or token.low in words.cue_nouns
        for token in tokens[speaker.start : speaker.end]
        if token.low not in words.possessives and token.low not in words.determiners
    )


def _is_mute(tokens: Sequence[Token], found: Attribution) -> bool:
    """Whether figures, and nobody with a mouth, are what a sentence goes by."""
    who = found.speaker
    return who is not None and any(token.low in _MUTE for token in tokens[who.start : who.end])
