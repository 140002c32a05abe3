"""Who says a quotation that has no speaker in its own sentence: the sentences around it in its paragraph."""

from collections.abc import Sequence

from newslint.text.quotes.cues import is_cue
from newslint.text.quotes.echoes import echo, reported_in
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.leads import cited, handed_over, is_lead
from newslint.text.quotes.nouns import Phrase, main_subject, phrase_starting, subject_before
from newslint.text.quotes.occasions import is_person, occasion
from newslint.text.quotes.owners import Attribution, tag_after
from newslint.text.quotes.passages import NOBODY, Owner, Passage, owner
from newslint.text.quotes.reports import is_denied
from newslint.text.words import listed

_WHOLE = 25  # characters of a quotation that is more than a term
_BRIEF = 14  # tokens of a sentence that does no more than lead to a quotation
_APART = 25  # tokens between a subject and its verb
_FINAL = 4  # tokens of which a tag at the end of a sentence is one
_PERSON = 4  # tokens in which somebody is named and does something: “Roe shakes his head.”
_TAIL = 60  # tokens of a sentence that are looked at
_SOMEBODY = ("he", "she")
_HERE = ("here", "here's", "below")  # “Here is what she told us.”
_ASKED = ("asked", "pressed", "questioned", "quizzed")
BACK = 6  # sentences of the same paragraph
# What somebody does who has more to say; most other verbs of saying have all of it with them.
_VOICED = listed(
    "remember remembers remembered describe describes described stress stresses stressed believe believes believed"
    " think thinks feel feels felt maintain maintains maintained worry worries worried wonder wonders wondered"
    " joke jokes deny denies denied agree agrees agreed admits hope hopes hoped affirm affirms affirmed"
    " advise advises advised dispute disputes disputed remind reminds reminded blasts blasted slams slammed"
    " accuses accused rebukes rebuked decries decried derides derided chastises chastised assails assailed"
    " lambastes lambasted scolds scolded welcomes welcomed defends defended"
    " hails hailed echoes echoed bemoans bemoaned likens likened compares"
)


def within(near: Passage, index: int, number: int, owners: Sequence[Owner]) -> Owner:
    """An owner from the same paragraph; `owners` are those of its quotations so far."""
    found = _earlier(near, index, number, owners)
    if found.level:
        return found
    turn = _turn(near)
    if turn:
        return owner(near, index, Attribution(turn, -1, 3), 3)
    found = NOBODY
    if number + 1 < len(near.frames):
        found = echo(near, index, near.frames[number + 1], is_first=number == 0)
    if not found.level:
        found = _later(near, index, number)
    if not found.level and number + 1 < len(near.frames):
        found = _goes_on(near, index, number)
    if not found.level:
        found = _beat(near, index, number)
    if not found.level and number:
        found = _led_to(near, index, near.frames[number - 1])
    return found if found.level else told_by(near, index, number - 1)


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
        found = reported_in(near, frame)
        if found:
            return owner(near, index, found, 3)
        issued = handed_over(near, frame)
        if issued:
            return owner(near, index, issued, 2)
    return NOBODY


def _goes_on(near: Passage, index: int, number: int) -> Owner:
    """The next sentence has no marks and ends with its speaker: “It was a long day, she says”."""
    frame = near.frames[number + 1]
    found = reported_in(near, frame)
    is_last = found is not None and found.cue >= frame.end - _FINAL
    return owner(near, index, found, 2) if found and is_last else NOBODY


def _beat(near: Passage, index: int, number: int) -> Owner:
    """““It was wet.” Lind lifts the lamp. “It would not burn.””: what somebody does between his words."""
    for middle, far in ((number + 1, number + 2), (number - 1, number - 2)):
        if far < 0 or far >= len(near.frames) or not _is_quoted(near, near.frames[far]):
            continue
        frame = near.frames[middle]
        who = main_subject(near.tokens, frame.start, frame.end, near.words)
        is_brief = frame.end - frame.start <= _BRIEF
        if who and is_brief and is_person(near, who) and not _is_quoted(near, frame):
            return owner(near, index, Attribution(who, -1, 2), 2)
    return NOBODY


def _is_quoted(near: Passage, frame: Frame) -> bool:
    return near.tokens[frame.start].kind == "quote"


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


def told_by(near: Passage, index: int, number: int) -> Owner:
    """“The mill issued a statement.”, “Lind was asked why.” right before a quotation implies its speaker."""
    if number < 0:
        return NOBODY
    frame = near.frames[number]
    if near.tokens[frame.start].low in _HERE:
        return owner(near, index, Attribution(None, frame.start, 2), 2)
    viewed = _viewed(near, index, frame)
    if viewed.level:
        return viewed
    voiced = _voiced(near, frame) or occasion(near, frame) or cited(near, frame)
    if voiced:
        return owner(near, index, voiced, 2)
    for at in range(frame.start, min(frame.end, frame.start + 60)):
        if near.tokens[at].kind == "word" and (
            near.tokens[at].low in near.words.told or _is_asked(near, at)
        ):
            who = main_subject(near.tokens, frame.start, frame.end, near.words)
            # “The statement leaves it open” tells nothing more of what it says.
            if not who or not who.start <= at < who.end < frame.end - 1:
                return owner(near, index, Attribution(who, at, 2), 2)
    tokens = near.tokens[frame.start : frame.end]
    is_indirect = any(token.low in near.words.indirect for token in tokens)
    return owner(near, index, Attribution(None, -1, 2), 2) if is_indirect else NOBODY


def _voiced(near: Passage, frame: Frame) -> Attribution | None:
    """“Lind remembers the flood.”, “Her message is simple.”: what somebody goes on to tell."""
    toks, words = near.tokens, near.words
    who = main_subject(toks, frame.start, frame.end, words)
    if who is None:
        return None
    if toks[who.start].low in words.possessives:
        nouns = {token.low for token in toks[who.start + 1 : who.end]}
        if not (nouns.isdisjoint(words.cue_nouns) and nouns.isdisjoint(words.sources)):
            return Attribution(who, -1, 2)
    if is_person(near, who):
        for at in range(who.start + 1, min(frame.end, who.start + _APART)):
            if (toks[at].low in _VOICED or is_lead(near, at)) and not is_denied(toks, at):
                speaker = subject_before(toks, at, frame.start, words)
                if speaker and speaker.start == who.start:
                    return Attribution(who, at, 2)
    return None


def _is_asked(near: Passage, at: int) -> bool:
    """Whether somebody was asked, and so may answer."""
    return near.tokens[at].low in _ASKED and near.tokens[at - 1].low in ("was", "were", "when")


def _led_to(near: Passage, index: int, frame: Frame) -> Owner:
    """“Roe agrees.”, “The sign was short.”, “They sang the old song.”: what follows is no surprise."""
    toks, sources = near.tokens, near.words.sources
    who = main_subject(toks, frame.start, frame.end, near.words)
    last = frame.end - 2
    if who is None or frame.end - frame.start > _BRIEF:
        return NOBODY
    acts = any(
        token.low in near.words.gestures for token in toks[who.start + 1 : who.start + _PERSON]
    )
    if acts and (toks[who.start].kind == "name" or toks[who.start].low in near.words.pronouns):
        end = who.start + 1
        while end < who.end and toks[end].kind == "name":
            end += 1
        return owner(near, index, Attribution(Phrase(who.start, end), -1, 2), 2)
    if last < who.end - 1:
        return NOBODY
    if toks[last].low in near.words.cues and is_cue(toks, last, near.words):
        return owner(near, index, Attribution(who, last, 3), 3)
    names = {token.low for token in (*toks[who.start : who.end], toks[last])}
    return NOBODY if sources.isdisjoint(names) else owner(near, index, Attribution(who, -1, 2), 2)


def _viewed(near: Passage, index: int, frame: Frame) -> Owner:
    """“For Lind, the plan is late.”: it is as Lind sees it."""
    start = frame.start + (near.tokens[frame.start].low in near.words.conjunctions)
    if (
        start + 1 < frame.end
        and near.tokens[start].low == "for"
        and near.tokens[start + 1].kind == "name"
    ):
        who = phrase_starting(near.tokens, start + 1, frame.end, near.words)
        return owner(near, index, Attribution(who, start, 2), 2)
    return NOBODY


def taken_up(near: Passage, number: int, last: Owner) -> Owner:
    """Whoever speaks at the end of the paragraph before, where this one names him again."""
    words = {part for part in (last.name or last.speaker).split() if part[0].isupper()}
    for frame in near.frames[:number]:
        who = main_subject(near.tokens, frame.start, frame.end, near.words)
        head = near.tokens[who.start : who.end] if who else ()
        if any(token.text in words for token in head):
            return last._replace(level=2)
    return NOBODY


def bare(near: Passage, index: int, number: int) -> Owner:
    """Whom the sentence before is about: a guess, and no attribution."""
    if number == 0:
        return NOBODY
    frame = near.frames[number - 1]
    # “Why did he stay? “There was no bus.””: whoever is asked about answers.
    asked = near.tokens[frame.end - 1].text == "?" and any(
        token.low in _SOMEBODY for token in near.tokens[frame.start : frame.end]
    )
    level = 2 if asked else 1
    who = main_subject(near.tokens, frame.start, frame.end, near.words)
    head = near.tokens[who.start : who.end] if who else ()
    is_person = head and (head[0].low in _SOMEBODY or all(token.kind == "name" for token in head))
    if not is_person and level == 1:
        return NOBODY
    return owner(near, index, Attribution(who if is_person else None, -1, level), level)
