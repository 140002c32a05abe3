"""The sentence behind a quotation that points back at it: “So says Lind”, “That was how Lind put it”."""

from functools import lru_cache

from newslint.text.quotes.frames import Frame
from newslint.text.quotes.nouns import Phrase, main_subject, phrase_starting
from newslint.text.quotes.owners import Attribution
from newslint.text.quotes.passages import NOBODY, Owner, Passage, owner
from newslint.text.quotes.reports import reported
from newslint.text.quotes.tokens import Token
from newslint.text.words import listed

_BACKWARD = ("that", "those", "this", "these")
_CLIPPED = ("that's",)  # “That's the harbour master Ana Ruiz, writing in her diary.”
_MORE = ("read", "watch")  # “Read our review”
_MANNER = ("so", "thus", "such")
_SPOKE = ("spoke", "spake", "ran", "reads", "read", "went", "goes")  # besides verbs of saying
_GIVES = ("made", "makes", "gave", "gives", "issued", "delivered", "posted", "wrote", "offered")
# What a quotation is called besides a statement or a promise.
_SAYINGS = listed(
    "thought thoughts sentiment sentiments advice credo creed maxim adage principle dictum proverb verse"
)
_PASSAGES = listed("passage quotation quote excerpt paragraph")
_BY = ("from", "by", "of")  # “that rejoinder from Ruiz”
_NOUN = 4  # tokens in which “That sharp rejoinder” has its noun
_SIGNED = 14  # tokens of a line that says no more than who spoke
_STOPS = (".", "!", "?", "…", ":")
_FAR = 40  # tokens of a sentence in which somebody “made that promise”
_NAMED = 14  # tokens in which “That's” names somebody


@lru_cache(maxsize=64)
def reported_in(near: Passage, frame: Frame) -> Attribution | None:
    """Whom a sentence reports; several quotations behind it ask."""
    return reported(near.tokens, frame.start, frame.end, near.words)


def echo(near: Passage, index: int, frame: Frame, *, is_first: bool) -> Owner:
    """The next sentence of the paragraph points back, or says where to read more behind its `is_first` one."""
    if near.tokens[frame.start].low in _MORE:
        more = Attribution(None, frame.start, 2)
        return owner(near, index, more, 2) if is_first else NOBODY
    found = echo_behind(near, index, frame)
    if not found.level and (at := _noun(near, frame)) >= 0:
        return owner(near, index, Attribution(None, at, 2), 2)
    said = reported_in(near, frame) if is_first and not found.level else None
    if said and said.speaker and said.speaker.start == frame.start:
        # ““…” Ruiz said in a statement.”, ““…” Ruiz noted that the fees were high.”
        return owner(near, index, said, 2)
    if not found.level and _is_signature(near, frame):
        who = _first_name(near, frame.start, frame.end)
        return owner(near, index, Attribution(who, -1, 3), 3)
    return found


def echo_behind(near: Passage, index: int, frame: Frame) -> Owner:
    """The first sentence of the paragraph behind points back, and names somebody."""
    first = near.tokens[frame.start].low
    if first in _CLIPPED:
        who = _first_name(near, frame.start + 1, min(frame.end, frame.start + _NAMED))
        return owner(near, index, Attribution(who, -1, 2), 2) if who else NOBODY
    if points_back(near, frame):
        return named_as(near, index, frame)
    if first in _MANNER and near.tokens[min(frame.start + 1, frame.end - 1)].low in _SPOKE:
        who = phrase_starting(near.tokens, frame.start + 2, frame.end, near.words)
        return owner(near, index, Attribution(who, -1, 2), 2) if who else NOBODY
    if first not in (*_BACKWARD, *_MANNER):
        return _given(near, index, frame)
    found = reported_in(near, frame) if first in (*_MANNER, "that", "those") else None
    if found:
        return owner(near, index, found, 3)
    at = _noun(near, frame)
    if at < 0 or _first_name(near, frame.start + 1, frame.end) is None:
        return NOBODY
    by = at + 1 < frame.end and near.tokens[at + 1].low in _BY
    who = phrase_starting(near.tokens, at + 2, frame.end, near.words) if by else None
    return owner(near, index, Attribution(who, at, 2), 2)


def _is_saying(near: Passage, token: Token) -> bool:
    return token.low in near.words.cue_nouns or token.low in _SAYINGS


def _noun(near: Passage, frame: Frame) -> int:
    """Where “That sharp rejoinder” calls a quotation by what it is; -1 where nothing does."""
    if near.tokens[frame.start].low not in _BACKWARD:
        return -1
    for at in range(frame.start + 1, min(frame.end, frame.start + _NOUN)):
        token = near.tokens[at]
        if _is_saying(near, token):
            return at
        if token.kind not in ("word", "name") or token.low in near.words.auxiliaries:
            break
    return -1


def _is_signature(near: Passage, frame: Frame) -> bool:
    """““…” Ana Ruiz, nurse” to the end of the paragraph: a name and what its bearer is, and no full stop."""
    toks = near.tokens
    if frame.end < len(toks) or frame.end - frame.start > _SIGNED or toks[-1].text in _STOPS:
        return False
    at = frame.start
    while at < frame.end and toks[at].kind == "name":
        at += 1
    return at == frame.end > frame.start or (at - frame.start > 1 and toks[at].text in (",", "("))


def _given(near: Passage, index: int, frame: Frame) -> Owner:
    """“Ana Ruiz, the harbour master, made that promise in May”: whom such a sentence is about."""
    toks = near.tokens
    for at in range(frame.start + 1, min(frame.end, frame.start + _FAR) - 2):
        if toks[at].low in _GIVES and toks[at + 1].low in _BACKWARD:
            if not any(_is_saying(near, token) for token in toks[at + 2 : at + 4]):
                continue
            who = main_subject(toks, frame.start, frame.end, near.words)
            return owner(near, index, Attribution(who, at, 2), 2) if who else NOBODY
        if toks[at].low in _BACKWARD and toks[at + 1].low in _PASSAGES:
            return owner(near, index, Attribution(None, at, 2), 2)
    return NOBODY


def _first_name(near: Passage, start: int, stop: int) -> Phrase | None:
    for at in range(start, stop):
        if near.tokens[at].kind == "name":
            end = at + 1
            while end < stop and near.tokens[end].kind == "name":
                end += 1
            return Phrase(at, end)
    return None


def points_back(near: Passage, frame: Frame) -> bool:
    """Whether a sentence begins as “That was …” and “Those were …” do."""
    first, second = (
        near.tokens[min(at, frame.end - 1)].low for at in (frame.start, frame.start + 1)
    )
    return first in _BACKWARD and (second in ("was", "were", "is", "are") or _has_been(near, frame))


def _has_been(near: Passage, frame: Frame) -> bool:
    """Whether a sentence begins as “That has been …” does."""
    start, end = frame
    words = [token.low for token in near.tokens[start + 1 : min(end, start + 3)]]
    return words in (["has", "been"], ["have", "been"], ["had", "been"])


def named_as(near: Passage, index: int, frame: Frame) -> Owner:
    """Whom “That was Ana Ruiz in 2014”, “Those were the words of Ana Ruiz” or “That is how Ruiz put it” names."""
    words = near.words
    start = frame.start + 2 + _has_been(near, frame)
    is_told = start < frame.end and near.tokens[start].low in ("how", "what")
    start += is_told
    who = phrase_starting(near.tokens, start, frame.end, words)
    if who is None:
        return NOBODY
    head = near.tokens[who.start : who.end]
    named = any(token.kind == "name" for token in (head if is_told else head[:1]))
    for at in range(who.start, who.end):
        if _is_saying(near, near.tokens[at]):
            by = at + 2 < who.end and near.tokens[at + 1].low in _BY
            return owner(near, index, Attribution(Phrase(at + 2, who.end) if by else who, -1, 2), 2)
    return owner(near, index, Attribution(who, -1, 2), 2) if named else NOBODY
