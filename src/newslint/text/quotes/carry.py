"""Who says a quotation that has no speaker in its own sentence: the sentences and paragraphs around it."""

from collections.abc import Sequence
from functools import lru_cache

from newslint.text.quotes.cues import is_cue
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.lexicon import is_opening
from newslint.text.quotes.nouns import (
    Phrase,
    clause_start,
    main_subject,
    phrase_starting,
)
from newslint.text.quotes.owners import Attribution, lead_before, tag_after
from newslint.text.quotes.passages import NOBODY, Owner, Passage, owner, passage
from newslint.text.quotes.reports import reported
from newslint.text.quotes.tokens import DASHES

_NEAR = 2  # sentences of the paragraph before that may name the speaker; paragraphs, where one is a line
_LINE = 4  # tokens of such a line
_WHOLE = 25  # characters of a quotation that is more than a term
_BRIEF = 14  # tokens of a sentence that does no more than lead to a quotation
_TAIL = 60  # tokens of a sentence that are looked at
_FULL_NAME = 2  # its parts
_ENDS = (".", "!", "?", "…", ":")
_CREDIT = 14  # tokens of a line that is nothing but a dash and a name
_BACKWARD = ("that", "those", "this", "these")
_ASKED = ("asked", "pressed", "questioned", "quizzed")
BACK = 6  # sentences of the same paragraph


def within(near: Passage, index: int, number: int, owners: Sequence[Owner]) -> Owner:
    """An owner from the same paragraph; `owners` are those of its quotations so far."""
    found = _earlier(near, index, number, owners)
    if found.level:
        return found
    turn = _turn(near)
    if turn:
        return owner(near, index, Attribution(turn, -1, 3), 3)
    found = _echo(near, index, number) if number + 1 < len(near.frames) else NOBODY
    if not found.level:
        found = _later(near, index, number)
    if not found.level and number:
        found = _led_to(near, index, near.frames[number - 1])
    return found if found.level else _told(near, index, number - 1)


def _earlier(near: Passage, index: int, number: int, owners: Sequence[Owner]) -> Owner:
    """The nearest speaker in the sentences before."""
    for frame in reversed(near.frames[max(0, number - BACK) : number]):
        said = [
            token
            for token in near.tokens[max(frame.start, frame.end - _TAIL) : frame.end]
            if 0 <= token.quote < len(owners) and owners[token.quote].level >= 3
        ]
        if said:
            # “…,” Lind said of the “crooked” board: who goes on is whoever said a whole sentence.
            whole = [token for token in said if token.end - token.start >= _WHOLE]
            return owners[(whole or said)[-1].quote]._replace(level=3)
        found = _reported(near, frame)
        if found:
            return owner(near, index, found, 3)
    return NOBODY


@lru_cache(maxsize=64)
def _reported(near: Passage, frame: Frame) -> Attribution | None:
    """Whom a sentence reports; several quotations behind it ask."""
    return reported(near.tokens, frame.start, frame.end, near.words)


def _echo(near: Passage, index: int, number: int) -> Owner:
    """The next sentence points back: “So says Lind”, “That line …”, “Read our review”."""
    frame = near.frames[number + 1]
    first = near.tokens[frame.start].low
    if first in ("read", "watch") and number == 0:
        return owner(near, index, Attribution(None, frame.start, 2), 2)
    if first not in ("so", "thus", "that", "those", "such"):
        return NOBODY
    if _points_back(near, frame):
        return _named_as(near, index, frame)
    if frame.start + 1 < frame.end and near.tokens[frame.start + 1].low in near.words.cue_nouns:
        return owner(near, index, Attribution(None, frame.start + 1, 2), 2)
    found = _reported(near, frame)
    return owner(near, index, found, 3) if found else NOBODY


def _points_back(near: Passage, frame: Frame) -> bool:
    """Whether a sentence begins as “That was …” and “Those were …” do."""
    first, second = (
        near.tokens[min(at, frame.end - 1)].low for at in (frame.start, frame.start + 1)
    )
    return first in _BACKWARD and second in ("was", "were", "is", "are")


def _named_as(near: Passage, index: int, frame: Frame) -> Owner:
    """Whom “That was Ana Ruiz in 2014”, “Those were the words of Ana Ruiz” or “That is how Ruiz put it” names."""
    words = near.words
    start = frame.start + 2
    if start < frame.end and near.tokens[start].low in ("how", "what"):
        start += 1
    who = phrase_starting(near.tokens, start, frame.end, words)
    if who is None:
        return NOBODY
    head = near.tokens[who.start : who.end]
    named = head[0].kind == "name" or any(token.low in words.cue_nouns for token in head)
    return owner(near, index, Attribution(who, -1, 2), 2) if named else NOBODY


def _later(near: Passage, index: int, number: int) -> Owner:
    """The speaker of the next quotation, where one follows soon."""
    for frame in near.frames[number + 1 : number + 3]:
        for at in range(frame.start, min(frame.end, frame.start + _TAIL)):
            if near.tokens[at].kind == "quote":
                tag = tag_after(near.tokens, at, frame.end, near.words)
                return owner(near, index, tag, 3) if tag else NOBODY
    return NOBODY


def _turn(near: Passage) -> Phrase | None:
    """“Okafor: …”: whose turn it is in a transcript."""
    end = 0
    while end < min(5, len(near.tokens)) and near.tokens[end].kind == "name":
        end += 1
    return Phrase(0, end) if 0 < end < len(near.tokens) and near.tokens[end].text == ":" else None


def before(paragraphs: Sequence[str], index: int, last: Owner | None, language: str) -> Owner:
    """An owner from the paragraph before; `last` is that of its last quotation.

    A line of a few words (“She pauses.”) does not part a quotation from what stands before that.
    """
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        near = passage(paragraphs[at], language)
        found = _from_end(near, at, last if at == index - 1 else None)
        if found.level or not _is_line(near):
            return found
    return NOBODY


def _is_line(near: Passage) -> bool:
    is_credit = near.tokens[:1] and near.tokens[0].text in DASHES
    return len(near.tokens) <= (_CREDIT if is_credit else _LINE)


def _from_end(near: Passage, index: int, last: Owner | None) -> Owner:
    if near.tokens and near.tokens[-1].text == ":":
        return _announced(near, index)
    # “What did the board know?” as a paragraph: whoever is interviewed answers.
    if len(near.frames) == 1 and near.tokens[-1].text == "?" and not near.pairs:
        return owner(near, index, Attribution(None, -1, 2), 2)
    if last and last.level >= 2:
        return last._replace(level=2)
    who = _credited(near) if near.tokens and near.tokens[0].kind == "name" else None
    if who:
        return owner(near, index, Attribution(who, -1, 2), 2)
    for frame in reversed(near.frames[-_NEAR:]):
        found = _reported(near, frame)
        if found:
            return owner(near, index, found, 2)
    return _told(near, index, len(near.frames) - 1)


def _told(near: Passage, index: int, number: int) -> Owner:
    """“The mill issued a statement.”, “Lind was asked why.” right before a quotation implies its speaker."""
    if number < 0:
        return NOBODY
    frame = near.frames[number]
    for at in range(frame.start, min(frame.end, frame.start + 60)):
        if near.tokens[at].kind == "word" and (
            near.tokens[at].low in near.words.told or _is_asked(near, at)
        ):
            who = main_subject(near.tokens, frame.start, frame.end, near.words)
            # “The statement leaves it open” tells nothing more of what it says.
            if not who or not who.start <= at < who.end < frame.end - 1:
                return owner(near, index, Attribution(who, at, 2), 2)
    return NOBODY


def _is_asked(near: Passage, at: int) -> bool:
    """Whether somebody was asked, and so may answer."""
    return near.tokens[at].low in _ASKED and near.tokens[at - 1].low in ("was", "were", "when")


def _led_to(near: Passage, index: int, frame: Frame) -> Owner:
    """“Roe agrees.”, “The sign was short.”, “They sang the old song.”: what follows is no surprise."""
    toks, sources = near.tokens, near.words.sources
    who = main_subject(toks, frame.start, frame.end, near.words)
    last = frame.end - 2
    if who is None or last < who.end - 1 or frame.end - frame.start > _BRIEF:
        return NOBODY
    if toks[last].low in near.words.cues and is_cue(toks, last, near.words):
        return owner(near, index, Attribution(who, last, 3), 3)
    names = {token.low for token in (*toks[who.start : who.end], toks[last])}
    return NOBODY if sources.isdisjoint(names) else owner(near, index, Attribution(who, -1, 2), 2)


def _announced(near: Passage, index: int) -> Owner:
    """“The statement in full:” hands its speaker to the paragraph that follows."""
    frame = near.frames[-1]
    found = lead_before(near.tokens, frame.start, frame.start, frame.end, near.words)
    if found:
        return owner(near, index, found, 3)
    start = clause_start(near.tokens, frame.start, frame.end - 1)
    who = main_subject(near.tokens, start, frame.end - 1, near.words)
    return owner(near, index, Attribution(who, -1, 3), 3)


def credit(paragraphs: Sequence[str], index: int, language: str) -> Owner:
    """Whom the line behind the paragraph credits: “— Ana Ruiz, nurse”, “Ana Ruiz, Lund Post”."""
    if index + 1 >= len(paragraphs):
        return NOBODY
    near = passage(paragraphs[index + 1], language)
    who = _credited(near)
    return owner(near, index + 1, Attribution(who, -1, 3), 3) if who else NOBODY


def _credited(near: Passage) -> Phrase | None:
    """The name in a line that is nothing but a name and what its bearer is."""
    toks = near.tokens
    if not toks or len(toks) > _CREDIT or near.pairs:
        return None
    start = 1 if toks[0].text in (*DASHES, "(") else 0
    end = start
    while end < len(toks) and toks[end].kind == "name":
        end += 1
    is_dash = toks[0].text in DASHES
    if (
        is_dash
        and start < len(toks)
        and toks[-1].text not in _ENDS
        and toks[start].text[:1].isupper()
    ):
        return Phrase(start, max(end, start + 1))  # “– An** Fe***”
    if end - start < (1 if is_dash else _FULL_NAME) or (
        is_opening(toks[start], near.words) and end - start < 2
    ):
        return None
    parted = end == len(toks) or toks[end].text in (",", "(", ")")
    is_open = toks[-1].text not in _ENDS
    return Phrase(start, end) if is_dash or (parted and is_open) else None


def after(paragraphs: Sequence[str], index: int, language: str) -> Owner:
    """An owner from the paragraph behind, whose first sentence attributes."""
    if index + 1 >= len(paragraphs):
        return NOBODY
    near = passage(paragraphs[index + 1], language)
    if not near.tokens:
        return NOBODY
    frame = near.frames[0]
    if near.tokens[0].kind == "quote":
        tag = tag_after(near.tokens, 0, frame.end, near.words)
        if tag:
            return owner(near, index + 1, tag, 2)
    for frame in near.frames[:1]:
        if _points_back(near, frame):
            return _named_as(near, index + 1, frame)
        found = _reported(near, frame)
        if found:
            return owner(near, index + 1, found, 2)
    return NOBODY


def bare(near: Passage, index: int, number: int) -> Owner:
    """Whom the sentence before is about: a guess, and no attribution."""
    if number == 0:
        return NOBODY
    frame = near.frames[number - 1]
    who = main_subject(near.tokens, frame.start, frame.end, near.words)
    if who is None:
        return NOBODY
    head = near.tokens[who.start : who.end]
    is_person = head[0].low in ("he", "she") or all(token.kind == "name" for token in head)
    # “Why did he stay? “There was no bus.””: whoever is asked answers.
    is_asked = near.tokens[frame.end - 1].text == "?" and head[0].low in near.words.pronouns
    level = 2 if is_asked else 1
    return owner(near, index, Attribution(who, -1, level), level) if is_person else NOBODY
