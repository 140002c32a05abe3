"""Which of the attributions in a sentence is that of a quotation."""

from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.quotes.lexicon import is_opening
from newslint.text.quotes.nouns import Phrase, clause_start, main_subject
from newslint.text.quotes.owners import (
    Attribution,
    final_tag,
    is_subordinate,
    later_cue,
    lead_before,
    noun_before,
    tag_after,
)
from newslint.text.quotes.passages import Passage
from newslint.text.quotes.speech import Look
from newslint.text.quotes.tokens import COMMAS, Token


class Seat(NamedTuple):
    """Where a quotation sits: token `at` of the sentence `[low:high]`, behind `previous`.

    `previous` is the token behind the quotation before it in the sentence, else `low`.
    """

    at: int
    low: int
    high: int
    previous: int


def own_attribution(
    here: Passage, seat: Seat, seen: Look, inherited: Attribution | None
) -> Attribution | None:
    """The attribution of a quotation in its own sentence.

    `inherited` is that of the quotation before it in the sentence.
    """
    toks, words, at = here.tokens, here.words, seat.at
    lead = lead_before(toks, seat.low, seat.previous, at, words)
    tag = tag_after(toks, at, seat.high, words)
    adjacent = at == seat.low or toks[at - 1].text in (":", ",")
    led = lead is not None and lead.level == 5 and adjacent and at > seat.previous
    is_object = lead is not None and lead.level == 5 and seen.last.isalnum()
    if tag and not (led and seen.last != ",") and not (is_object and not _is_parted(toks, at)):
        return tag
    is_inner = lead is not None and (
        (seen.sentence and adjacent) or is_subordinate(toks, lead, words)
    )
    outer = None if is_inner else final_tag(toks, at, seat.high, words)
    return (
        outer
        or lead
        or _before_colon(here, seat)
        or noun_before(toks, seat.low, at, words)
        or (inherited and inherited._replace(level=min(inherited.level, 4)))
        or later_cue(toks, seat.low, at, seat.high, words)
        or (None if seen.sentence else _subject(here, seat, 2))
    )


def _is_parted(tokens: Sequence[Token], quote: int) -> bool:
    """Whether a comma or a dash stands behind the marks."""
    return quote + 1 < len(tokens) and tokens[quote + 1].text in COMMAS


def _before_colon(here: Passage, seat: Seat) -> Attribution | None:
    toks, at = here.tokens, seat.at
    is_led = at > seat.low and toks[at - 1].text == ":"
    if at > seat.low + 1 and toks[at - 1].text == ",":
        is_led = toks[at - 2].low in here.words.openers  # “The letter begins, “…””
    return _subject(here, seat, 3) if is_led else None


def _subject(here: Passage, seat: Seat, level: int) -> Attribution | None:
    """The subject of the clause, who owns what is quoted in it."""
    start = clause_start(here.tokens, seat.low, seat.at)
    if here.tokens[start].low == "from" and here.tokens[seat.at - 1].text == ":":
        start += 1  # “From the report: “…””
    who = main_subject(here.tokens, start, seat.at, here.words)
    if who and who.end == seat.at and is_opening(here.tokens[seat.at - 1], here.words):
        # “The “quick fix” of May”, “The ad targets a “rigged vote””
        who = Phrase(who.start, who.end - 1)
        return Attribution(who if who.start < who.end else None, -1, level)
    return Attribution(who, -1, level) if who else None


def is_direct(here: Passage, own: Attribution, at: int) -> bool:
    """Whether nothing but an object stands between the cue and the quotation."""
    if own.cue < 0:
        return own.level >= 3
    if own.cue > at:
        return own.cue - at <= 8
    between = here.tokens[own.cue + 1 : at] if at - own.cue <= 7 else None
    return between is not None and not any(
        token.low in here.words.prepositions and token.low not in ("as", "like", "to", "of")
        for token in between
    )
