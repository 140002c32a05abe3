"""Where sentences start and end, with abbreviations, initials, decimals and closing marks respected."""

from functools import lru_cache

from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.words import listed

# A stop, any closing marks behind it, then white space: the only places where a sentence can end.
_STOP = expression(r"[.!?…]{1,8}(?:''|[\"'”’“»«)\]]){0,4}(?=\s)")
_CLOSERS = "\"'”’“»«)]"

# What carries a full stop without ending anything, whatever follows it.
_TITLES = listed("""
    mr mrs ms mx dr prof rev hon st sr jr sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt
    pvt adm brig supt insp det pres vp sec amb atty dist fr msgr bros mt ft no nos vol pp fig vs v cf ca approx
    al dept univ assn ave blvd rd hwy jan feb mar apr jun jul aug sept sep oct nov dec
    e.g i.e viz
    hr fr. bzw z.b d.h u.a nr str abs art ca dgl vgl tel sog geb evtl inkl
    mme mlle mm m me sra srta dña d
    """)
# What may end a sentence as well as stand within one: the next word decides.
_EITHER = listed("inc corp co ltd llc plc etc u.s u.k u.n e.u d.c a.m p.m usw ph.d b.a m.a")
_STARTERS = listed("""
    the a an he she it they we i you this that these those his her its their our my but and so yet
    in on at for to of as if when while after before since although though because with by from
    there here what who why how where one two some many most no not now then however meanwhile
    der die das er sie es ein eine und aber le la les il elle un une et mais el los las una y pero
    """)
_OPENERS = "\"'“‘„‚«‹»([—–-¿¡•*#"


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph in order, without the white space around them."""
    found: list[Span] = []
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        following = _next_visible(text, stop.end())
        if following >= len(text):
            break
        if stop.start() > start and _ends(text, stop.start(), stop.end(), following):
            found.append(Span(start, stop.end()))
            start = following
    end = len(text.rstrip())
    if end > start:
        found.append(Span(start, end))
    return tuple(found)


def is_abbreviation(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to the word before it; `following` is the next word."""
    begin = max(text.rfind(" ", max(0, stop - 24), stop), text.rfind("\n", max(0, stop - 24), stop))
    word = text[begin + 1 : stop].lstrip(_OPENERS)
    low = word.casefold()
    if len(word) == 1 and word.isalpha():
        return word.isupper() and word != "I"
    if low in _TITLES:
        return True
    if low in _EITHER or (len(low) <= 7 and low[1:2] == "." and low.replace(".", "").isalpha()):
        return following.casefold() not in _STARTERS or not following[:1].isupper()
    # German and French ordinals: “am 3. Mai”.
    return word.isdigit() and len(word) <= 2 and following[:1].isupper() and following in _MONTHS


_MONTHS = listed(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)


def _ends(text: str, stop: int, end: int, following: int) -> bool:
    first = text[following]
    if not (first.isupper() or first.isdigit() or first in _OPENERS or not first.isalnum()):
        # Scripts without capitals end a sentence at any stop.
        return first.isalpha() and not first.islower()
    marks = text[stop:end].rstrip(_CLOSERS)
    if marks != ".":
        return True
    if end - stop > 1:
        return not _one_letter_before(text, stop)
    return not is_abbreviation(text, stop, _word_at(text, following))


def _one_letter_before(text: str, stop: int) -> bool:
    return stop >= 2 and text[stop - 1].isupper() and not text[stop - 2].isalnum()


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and end < start + 24 and text[end].isalpha():
        end += 1
    return text[start:end]


def _next_visible(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset
