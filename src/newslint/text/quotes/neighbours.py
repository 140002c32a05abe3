"""Who says a quotation that has no speaker in its own paragraph: the paragraphs before and behind it."""

from collections.abc import Sequence

from newslint.text.quotes.carry import told_by
from newslint.text.quotes.echoes import echo_behind, points_back, reported_in
from newslint.text.quotes.frames import Frame
from newslint.text.quotes.leads import handed_over
from newslint.text.quotes.lexicon import is_opening
from newslint.text.quotes.nouns import Phrase, clause_start, main_subject, phrase_starting
from newslint.text.quotes.occasions import is_person
from newslint.text.quotes.owners import Attribution, lead_before, tag_after
from newslint.text.quotes.passages import NOBODY, Owner, Passage, owner, passage
from newslint.text.quotes.tokens import DASHES, Token

_NEAR = 2  # paragraphs before that may name the speaker, where one is a line
_FAR = 8  # such paragraphs, with those of a quotation whose single marks never close
_LAST = 4  # sentences of the paragraph before that may name him
_LINE = 4  # tokens of such a line
_TURN = 8  # tokens of one that starts with “But”
_HEADING = 20  # tokens of one without a stop: a heading, a caption
_TOPIC = 12  # of one that says what the answer under it is about
_FULL_NAME = 2  # its parts
_SOMEBODY = ("he", "she", "they")
_CONTINUES = ("continues", "continued", "concludes", "concluded")
_GOES = ("goes", "went")
_GOES_ON = 3  # tokens: “went on:”
_SINGLE = ("'", "‘")
_ENDS = (".", "!", "?", "…", ":")
_CREDIT = 14  # tokens of a line that is nothing but a dash and a name
_LONG_CREDIT = 40  # of one that a dash opens, and that says where and when as well
_CREDIT_MARKS = (*DASHES, "~")
_MARKS = 3  # of them, as in “-- Ana Ruiz”


def before(paragraphs: Sequence[str], index: int, last: Owner | None, language: str) -> Owner:
    """An owner from the paragraph before; `last` is that of its last quotation.

    A line of a few words (“She pauses.”) does not part a quotation from what stands before that.
    """
    left = _NEAR
    for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
        near = passage(paragraphs[at], language)
        found = _from_end(near, at, last if at == index - 1 else None)
        if found.level or not _is_line(near):
            return found if found.level else _resumed(paragraphs, index, language)
        left -= not _is_left_open(near)
        if not left:
            break
    return NOBODY


def _resumed(paragraphs: Sequence[str], index: int, language: str) -> Owner:
    """““And if you look …””, behind one paragraph between: whoever spoke before that goes on."""
    here = passage(paragraphs[index], language)
    if index < _NEAR or not here.tokens or here.tokens[0].kind != "quote":
        return NOBODY
    first = paragraphs[index][slice(*here.pairs[0].span)].partition(" ")[0]
    near = passage(paragraphs[index - _NEAR], language)
    if first.lower() not in here.words.conjunctions or not _ends_quoted(near):
        return NOBODY
    return owner(near, index - _NEAR, Attribution(None, -1, 2), 2)


def _ends_quoted(near: Passage) -> bool:
    return bool(near.tokens) and near.tokens[-1].kind == "quote"


def _is_line(near: Passage) -> bool:
    toks = near.tokens
    is_credit = toks and toks[0].text in DASHES
    if _is_left_open(near):
        return True
    is_heading = toks and toks[-1].text not in _ENDS and not near.pairs
    line = _TURN if toks and toks[0].low in near.words.conjunctions else _LINE
    return len(toks) <= (_HEADING if is_heading else _CREDIT if is_credit else line)


def _is_topic(near: Passage) -> bool:
    """“On life at the lake” over what somebody says of it, in an interview that is cut to its best answers."""
    toks = near.tokens
    is_line = 1 < len(toks) <= _TOPIC and toks[-1].text not in _ENDS
    return is_line and toks[0].low == "on"


def _is_left_open(near: Passage) -> bool:
    """Whether a quotation goes on that never closes: “'They ran.” and no mark behind it."""
    return near.text[:1] in _SINGLE and not near.pairs


def _opened(near: Passage, index: int) -> Owner:
    """“Ruiz told the clerk: 'The boats are late.”: who speaks where a single mark never closes."""
    toks = near.tokens
    for frame in near.frames:
        for at in range(frame.start + 1, frame.end - 1):
            if toks[at].text == ":" and toks[at + 1].text in _SINGLE:
                who = main_subject(toks, frame.start, at, near.words)
                return owner(near, index, Attribution(who, -1, 2), 2)
    return NOBODY


def _from_end(near: Passage, index: int, last: Owner | None) -> Owner:
    if near.tokens and near.tokens[-1].text == ":":
        return _announced(near, index)
    # “What did the board know?” as a paragraph: whoever is interviewed answers.
    is_asked = len(near.frames) == 1 and near.tokens[-1].text == "?" and not near.pairs
    if is_asked or _is_topic(near):
        return owner(near, index, Attribution(None, -1, 2), 2)
    if last and last.level >= 2:
        return last._replace(level=2)
    who = _credited(near) if near.tokens and near.tokens[0].kind == "name" else None
    if who:
        return owner(near, index, Attribution(who, -1, 2), 2)
    for frame in reversed(near.frames[-_LAST:]):
        found = reported_in(near, frame) or handed_over(near, frame)
        if found:
            return owner(near, index, found, 2)
    opened = _opened(near, index)
    return opened if opened.level else told_by(near, index, len(near.frames) - 1)


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
    who = _credited(near, _CREDIT if _is_listed(paragraphs, index, language) else _LONG_CREDIT)
    return owner(near, index + 1, Attribution(who, -1, 3), 3) if who else NOBODY


def _is_listed(paragraphs: Sequence[str], index: int, language: str) -> bool:
    """Whether a list goes on behind a paragraph: its points have dashes, above as well, and credit nothing."""
    if paragraphs[index].startswith(_CREDIT_MARKS):
        return True
    above = paragraphs[index - 1] if index else ""
    credits_another = index > 1 and passage(paragraphs[index - 2], language).pairs
    return above.startswith(_CREDIT_MARKS) and not credits_another


def _credited(near: Passage, longest: int = _CREDIT) -> Phrase | None:
    """The name in a line that is nothing but a name and what its bearer is."""
    toks = near.tokens
    start = 0
    while start < min(_MARKS, len(toks)) and toks[start].text in _CREDIT_MARKS:
        start += 1
    is_dash = start > 0
    if not toks or len(toks) > (longest if is_dash else _CREDIT):
        return None
    if near.pairs and not is_dash:
        return None
    if toks[0].text == "(":
        start = 1
    end = start
    while end < len(toks) and toks[end].kind == "name":
        end += 1
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
        found = echo_behind(near, index + 1, frame)
        if found.level or points_back(near, frame):
            return found
        said = reported_in(near, frame) or _resumes(near, frame)
        if said:
            return owner(near, index + 1, said, 2)
    return _introduced(paragraphs, index, language)


def _resumes(near: Passage, frame: Frame) -> Attribution | None:
    """“Ruiz continues: “…””, “She went on, “…””: who spoke before that."""
    who = phrase_starting(near.tokens, frame.start, frame.end, near.words)
    if who is None or who.end >= frame.end or not is_person(near, who):
        return None
    verb, *after = near.tokens[who.end : min(frame.end, who.end + _GOES_ON)]
    if verb.low in _GOES and after and after[0].low == "on":
        del after[0]
    elif verb.low not in _CONTINUES:
        return None
    is_led = bool(after) and (after[0].kind == "quote" or after[0].text in (":", ","))
    return Attribution(who, who.end, 2) if is_led else None


def _introduced(paragraphs: Sequence[str], index: int, language: str) -> Owner:
    """Who speaks over the article: “Ana Ruiz stands on the dam.” behind it, and then “…,” she says."""
    if index or len(paragraphs) <= _NEAR:
        return NOBODY
    near = passage(paragraphs[1], language)
    who = phrase_starting(near.tokens, 0, len(near.tokens), near.words)
    if who is None or who.end - who.start < _FULL_NAME:
        return NOBODY
    names = near.tokens[who.start : who.end]
    if not all(token.kind == "name" and not is_opening(token, near.words) for token in names):
        return NOBODY
    for text in paragraphs[1 : _NEAR + 2]:
        tag = _first_tag(passage(text, language))
        if tag:
            is_same = tag.low in _SOMEBODY or tag.text == names[-1].text
            return owner(near, 1, Attribution(who, -1, 2), 2) if is_same else NOBODY
    return NOBODY


def _first_tag(near: Passage) -> Token | None:
    """The last word of whom the first quotation of a paragraph names behind it."""
    for at, token in enumerate(near.tokens):
        if token.kind == "quote":
            tag = tag_after(near.tokens, at, len(near.tokens), near.words)
            return near.tokens[tag.speaker.end - 1] if tag and tag.speaker else None
    return None
