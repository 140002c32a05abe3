"""Who says a quotation by the words of its own sentence."""

from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.quotes.cues import (
    cues_in,
    is_cue,
    is_participle,
    is_passive,
    said_at_end,
    subject,
)
from newslint.text.quotes.lexicon import Lexicon, is_adverb, is_opening
from newslint.text.quotes.nouns import (
    Phrase,
    clause_start,
    main_subject,
    phrase_starting,
    subject_before,
)
from newslint.text.quotes.tokens import COMMAS, DASHES, Token
from newslint.text.quotes.verb_second import written_in
from newslint.text.words import listed

_TAG_LENGTH = 45
_WINDOW = 90
_SIDES = ("part", "côté", "tour")  # a pour sa part dit, a de son côté dit
# Verbs with a hearer behind them, who is not the speaker.
_TO_SOMEBODY = listed("tell tells told")
# A statement behind one of these has its own speaker: “Lind left after Ruiz said …”.
_CLAUSES = listed("after as although though before which")


class Attribution(NamedTuple):
    """The tokens that name the speaker, the index of the cue (-1 for none), the evidence."""

    speaker: Phrase | None
    cue: int
    level: int


def tag_after(tokens: Sequence[Token], quote: int, high: int, words: Lexicon) -> Attribution | None:
    """An attribution that follows the quotation directly: “, said Lind”, “, Lind said”."""
    at = _tag_start(tokens, quote + 1, high, words)
    if at >= high or tokens[at].kind not in ("name", "word", "number"):
        return _bracketed(tokens, at, high)
    according = according_to(tokens, at, min(at + 3, high), high, words)
    if according:
        return according
    if tokens[at].low in words.agents and tokens[at - 1].text == ",":
        speaker = phrase_starting(tokens, at + 1, high, words)
        return Attribution(speaker, at, 4) if speaker else None
    if tokens[at].low in ("to", *words.relatives):
        return None
    at = _behind_auxiliary(tokens, at, high, words)
    if _opens_tag(tokens, at, high, words):
        return _behind_cue(tokens, at, high, words)
    opening = phrase_starting(tokens, at, high, words)
    if opening is None:
        return None
    if _is_credit(tokens, quote, opening, high):
        return Attribution(opening, -1, 5)
    return _subject_first(tokens, opening, high, words)


def _behind_auxiliary(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> int:
    """The cue in « … », a dit Morel; « … », a également dit Morel; « … », a pour sa part dit Morel."""
    if tokens[at].low not in words.auxiliaries:
        return at
    cue = at + 1
    if cue + 2 < high and tokens[cue].low in words.prepositions and tokens[cue + 2].low in _SIDES:
        cue += 3
    while cue < high and is_adverb(tokens[cue], words):
        cue += 1
    return cue if cue < high and is_cue(tokens, cue, words) else at


def _opens_tag(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> bool:
    """Whether a verb of saying follows the marks, or one such as in ““…,” laughs Ana Ruiz”."""
    if tokens[at].low in words.gestures:
        return at + 1 < high and tokens[at + 1].kind == "name"
    if tokens[at].kind == "name" and tokens[at - 1].kind == "quote" and at + 1 < high:
        after = tokens[at + 1]  # “…” Read more
        if (
            after.kind != "name"
            and after.low not in words.pronouns
            and not is_opening(after, words)
        ):
            return False
    return is_cue(tokens, at, words) and not is_participle(tokens, at)


def _tag_start(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> int:
    while at < high and tokens[at].text in COMMAS:
        at += 1
    while at < high and tokens[at].kind == "word" and is_adverb(tokens[at], words):
        at += 1
    return at


def _behind_cue(tokens: Sequence[Token], at: int, high: int, words: Lexicon) -> Attribution | None:
    """“said Lind”, or « dit-elle » with the speaker in the same word."""
    if tokens[at].low.rpartition("-")[2] in words.pronouns:
        return Attribution(Phrase(at, at + 1), at, 5)
    start = _behind_particle(tokens, at, words)
    while words.verb_second and start < high and is_adverb(tokens[start], words):
        start += 1  # „…“, äußerte sich Ruiz
    if start + 3 < high and _is_date(tokens, start, words):
        start += 3  # « … », a dit le 20 mars le maire
    speaker = written_in(tokens, at, start, words)
    speaker = speaker or phrase_starting(tokens, start, min(high, at + 30), words)
    return Attribution(speaker, at, 5) if speaker else None


def _is_date(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return (
        is_opening(tokens[at], words)
        and tokens[at + 1].kind == "number"
        and (is_opening(tokens[at + 3], words) or tokens[at + 3].kind == "name")
    )


def _behind_particle(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """Where the speaker may stand behind the verb at `at`: “shot back Ana Ruiz”."""
    return at + (2 if tokens[at].low in words.particles else 1)


def _bracketed(tokens: Sequence[Token], at: int, high: int) -> Attribution | None:
    """“…” [The Daily Post]: the source in brackets."""
    if at >= high or tokens[at].text not in ("[", "("):
        return None
    end = at + 1
    while end < min(high, at + 9) and tokens[end].kind in ("name", "word"):
        end += 1
    closed = end < high and tokens[end].text in ("]", ")", ",", ".")
    if end == at + 1 and tokens[at].text == "[" and _is_note(tokens, end, high):
        return Attribution(None, -1, 2)
    named = end > at + 1 and tokens[at + 1].kind == "name"
    return Attribution(Phrase(at + 1, end), -1, 4) if closed and named else None


def _is_note(tokens: Sequence[Token], at: int, high: int) -> bool:
    """“…”[3]: a note that has the source."""
    return at + 1 < high and tokens[at].kind == "number" and tokens[at + 1].text == "]"


def according_to(
    tokens: Sequence[Token], low: int, top: int, high: int, words: Lexicon
) -> Attribution | None:
    """“according to Lind”, with its first word in `[low:top]`."""
    for at in range(low, min(top, high - 1)):
        length = _announces(tokens, at, words)
        if length and at + length + 1 < high and is_cue(tokens, at + length, words):
            length += 1  # “según explicó Ruiz”
        if length and at + length < high:
            speaker = phrase_starting(tokens, at + length, high, words)
            return Attribution(speaker, at, 5) if speaker else None
    return None


def _announces(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """How many words “according to”, “laut” or “selon” take at this place; 0 where they do not stand."""
    if (tokens[at].low, tokens[at + 1].low) in words.according:
        return 2
    return 1 if (tokens[at].low, "") in words.according else 0


def _is_credit(tokens: Sequence[Token], quote: int, opening: Phrase, high: int) -> bool:
    """“…” — Maria Costa, nurse: a dash, a name and nothing that goes on."""
    if tokens[quote + 1].text not in DASHES or tokens[opening.start].kind != "name":
        return False
    return opening.end >= high or tokens[opening.end].text in (",", ".", "(")


def _subject_first(
    tokens: Sequence[Token], opening: Phrase, high: int, words: Lexicon
) -> Attribution | None:
    for at in range(opening.start + 1, min(high, opening.start + _TAG_LENGTH)):
        token = tokens[at]
        if token.kind == "quote" or token.text in (";", "."):
            return None
        if _is_tag_verb(tokens, at, opening, words):
            if tokens[at - 1].text == "," and tokens[opening.start - 1].kind == "quote":
                # “…” the dam at night, said Ana Ruiz: no comma parts the marks from what goes on.
                named = said_at_end(tokens, at, words)
                if named:
                    return Attribution(named, at, 5)
            speaker = subject_before(tokens, at, opening.start, words)
            if speaker is None or is_passive(tokens, at, words):
                return None
            if _is_half_closed(tokens, opening, speaker, words):
                return Attribution(opening, at, 5)
            return Attribution(speaker, at, 5) if speaker.start <= opening.start + 1 else None
    return None


def _is_half_closed(
    tokens: Sequence[Token], opening: Phrase, speaker: Phrase, words: Lexicon
) -> bool:
    """“…,” Ana Ruiz, the clerk of Lund said: an apposition without its second comma."""
    names = tokens[opening.start : opening.end]
    return (
        len(names) > 1
        and all(token.kind == "name" for token in names)
        and tokens[opening.end].text == ","
        and speaker.start == opening.end + 1
        and (is_opening(tokens[speaker.start], words) or tokens[speaker.start].low in words.roles)
    )


def _is_tag_verb(tokens: Sequence[Token], at: int, opening: Phrase, words: Lexicon) -> bool:
    if tokens[at].low in words.openers:
        return at <= opening.end
    is_last = at + 1 == opening.end and at > opening.start
    ends = at + 1 == len(tokens) or tokens[at + 1].text in (".", ",")
    if is_last and ends and tokens[at].low in words.nounlike:
        # “…”, the suit reads: nothing but a verb ends here.
        return True
    return is_cue(tokens, at, words) and not is_participle(tokens, at)


def tag_inside(tokens: Sequence[Token], words: Lexicon) -> Attribution | None:
    """« Non, dit Morel, pas ici. »: the tag between commas or dashes within the marks.

    Or at the end of words whose mark somebody forgot to close: “We shall see, he wrote.
    """
    for at in cues_in(tokens, 1, min(len(tokens), _WINDOW), words):
        if tokens[at - 1].text not in COMMAS or is_participle(tokens, at):
            continue
        tag = tag_after(tokens, at - 2, len(tokens), words)
        end = tag.speaker.end if tag and tag.speaker else len(tokens)
        if tag and end < len(tokens) and tokens[end].text in (*COMMAS, "."):
            return tag
    last = len(tokens) - 2
    if last > 2 and tokens[-1].text == "." and is_cue(tokens, last, words):
        return final_tag(tokens, max(-1, last - _TAG_LENGTH), len(tokens), words)
    return None


def final_tag(tokens: Sequence[Token], quote: int, high: int, words: Lexicon) -> Attribution | None:
    """The attribution at the end of a sentence that holds all of it: “… in March, said Lind”."""
    for at in cues_in(tokens, quote + 2, min(high, quote + _WINDOW), words):
        if is_participle(tokens, at) or is_passive(tokens, at, words) or tokens[at - 1].low == "to":
            continue
        if tokens[at - 1].text == "," and tokens[at].low not in _TO_SOMEBODY:
            speaker = phrase_starting(tokens, _behind_particle(tokens, at, words), high, words)
            if speaker:
                return Attribution(speaker, at, 5)
        found = subject_before(tokens, at, quote + 1, words)
        if found and found.start > quote + 1 and tokens[found.start - 1].text == ",":
            return Attribution(found, at, 5)
    return None


def lead_before(
    tokens: Sequence[Token], low: int, first: int, quote: int, words: Lexicon
) -> Attribution | None:
    """The outermost attribution before the quotation: “Lind said that when he …”.

    Cues stand in `[first:quote]`, behind any other quotation; their subjects from `low` on.
    """
    current: Attribution | None = None
    for at in cues_in(tokens, max(first, quote - _WINDOW), quote, words):
        close = _is_close(tokens, at, quote)
        found = subject(tokens, at, low, words)
        if found is None and at > low and tokens[at - 1].kind == "quote":
            found = phrase_starting(tokens, at + 1, quote, words)
        if found is None:
            if current is None and close:
                current = _behind(tokens, at, quote, words)
            continue
        if found.start > low and _is_by_the_way(tokens, found, words):
            continue
        trailing = close and is_participle(tokens, at) and tokens[at - 1].low not in words.passives
        if current and trailing and _goes_on(tokens, current, found, words):
            current = current._replace(level=5)
            continue
        if current is None or trailing or _is_new_chain(tokens, current, found, close=close):
            current = Attribution(found, at, 5 if close else 4)
        elif close:
            current = current._replace(level=5)
    return current or according_to(tokens, max(first, quote - _WINDOW), quote, quote, words)


def _is_by_the_way(tokens: Sequence[Token], found: Phrase, words: Lexicon) -> bool:
    """“Lind, asked whether Ruiz agreed, said”; « Comme le dit le Courrier, Morel a promis »."""
    before = tokens[found.start - 1].low
    is_clitic = found.end == found.start + 1 and is_opening(tokens[found.start], words)
    return before == "whether" or (before == "comme" and is_clitic)


def is_subordinate(tokens: Sequence[Token], found: Attribution, words: Lexicon) -> bool:
    """“While Lind said …, Ruiz argued”: whether another clause follows that of the speaker."""
    who = found.speaker
    return who is not None and who.start > 0 and tokens[who.start - 1].low in words.subordinators


def _goes_on(tokens: Sequence[Token], current: Attribution, found: Phrase, words: Lexicon) -> bool:
    """“The plan is old, Lind said, adding”: not the first subject of the sentence adds."""
    who = current.speaker
    return (
        who is not None
        and found.start < who.start
        and who.start > 0
        and tokens[who.start - 1].text == ","
        and not is_subordinate(tokens, current, words)
    )


def _is_close(tokens: Sequence[Token], cue: int, quote: int) -> bool:
    return quote - cue <= 12 or tokens[quote - 1].text == ":"


def _is_new_chain(
    tokens: Sequence[Token], current: Attribution, found: Phrase, *, close: bool
) -> bool:
    """Whether the next cue starts a statement of its own, and is not part of the one before."""
    if found.start <= current.cue:
        return False
    before = tokens[found.start - 1]
    if before.text in (";", ":", *DASHES) or before.low in ("and", "but", "while"):
        return True
    if close and before.low in _CLAUSES and not _goes_inside(tokens, current.cue, found.start):
        return True
    return close and before.text == ","


def _goes_inside(tokens: Sequence[Token], cue: int, start: int) -> bool:
    """“Lind said that after Ruiz left”, “said even though Ruiz believes”: whether it is part of what is said."""
    before, word = tokens[start - 2].low, tokens[start - 1].low
    if word in ("although", "though") and cue == start - (3 if before == "even" else 2):
        return True
    return before == "that"


def _behind(tokens: Sequence[Token], at: int, quote: int, words: Lexicon) -> Attribution | None:
    """“Adding “…” she left”: the speaker stands behind the quotation."""
    if not is_participle(tokens, at):
        return None
    after = quote + 1
    while after < len(tokens) and tokens[after].text == ",":
        after += 1
    speaker = phrase_starting(tokens, after, min(len(tokens), after + 20), words)
    return Attribution(speaker, at, 4) if speaker else None


def noun_before(
    tokens: Sequence[Token], low: int, quote: int, words: Lexicon
) -> Attribution | None:
    """“Lind's promise of “…””, “the crowd took up the chant “…””."""
    at = quote - 1
    while at > low and (tokens[at].text in (",", ":") or tokens[at].low in ("of", "that")):
        at -= 1
    if at <= low or tokens[at].low not in words.cue_nouns:
        return None
    for before in range(at - 1, max(low, at - 4) - 1, -1):
        token = tokens[before]
        if token.low in words.possessives or token.low.endswith(("'s", "s'")):
            start = before
            while start > low and tokens[start - 1].kind == "name":
                start -= 1
            return Attribution(Phrase(start, before + 1), at, 4)
    speaker = main_subject(tokens, clause_start(tokens, low, at), at, words)
    if speaker is None or tokens[speaker.end - 1].low in ("the", "a", "an"):
        return None
    return Attribution(speaker, at, 4)


def later_cue(
    tokens: Sequence[Token], low: int, quote: int, high: int, words: Lexicon
) -> Attribution | None:
    """A cue behind the quotation that is no tag: ““…” is how Lind described it”, “was the reply of Lind”."""
    if quote + 1 < high and tokens[quote + 1].low in ("was", "is", "were"):
        for at in range(quote + 2, min(high - 2, quote + 6)):
            if tokens[at].low in words.cue_nouns and tokens[at + 1].low in ("of", "from", "by"):
                speaker = phrase_starting(tokens, at + 2, high, words)
                return Attribution(speaker, at, 4) if speaker else None
    for at in cues_in(tokens, quote + 1, min(high, quote + _WINDOW), words):
        if tokens[at].low not in words.reporting and tokens[at].low not in words.opinions:
            continue
        if tokens[at - 1].low in words.relatives:
            continue  # “the “mad” plan of Lind, who called it cheap”
        trailing = is_participle(tokens, at) and tokens[at - 1].text == ","
        speaker = subject(tokens, at, low if trailing else quote + 1, words)
        if speaker and not (trailing and speaker.end == quote):
            return Attribution(speaker, at, 4)
    return None
