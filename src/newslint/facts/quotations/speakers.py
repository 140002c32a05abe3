"""Who a source says speaks, and whether that is surely somebody else than an article says."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from newslint.text.expressions import expression
from newslint.text.quotes.languages import lexicon
from newslint.text.words import listed

_PART = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES = listed("""
    mr mrs ms miss dr sir dame lord lady king queen prince princess pope sen rep gov gen lt col maj
    capt sgt prof rev hon senator representative governor general president vice prime minister mayor
    secretary chancellor judge justice bishop ambassador congressman congresswoman former chairman
    chairwoman director professor reverend captain colonel major foreign defence defense finance
    """)
# Labels of transcripts that name nobody.
_NOBODY = listed("""
    q a question questions answer speaker speakers moderator host interviewer interviewee reporter
    journalist audience crowd voice voiceover narrator announcer system operator translator interpreter
    unidentified unknown male female man woman participant member caller all everyone various video
    clip tape note update correction subject title headline source staff team press media officer
    spokesman spokeswoman spokesperson chair clerk witness counsel court analyst he she they it we i
    university college school institute council party news times post agency group inc corp ltd company
    association commission committee union bank foundation center centre church club house report study
    who officials police government company ministry department statement office critics
    """)


_DETERMINERS = listed("the a an his her their our my your its this that these those one")


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name in lower case, without titles; empty where it names nobody for sure."""
    if not any(word[0].isupper() for word in name.split()):
        return ()
    found = tuple(
        _folded(part)
        for part in _PART.findall(re.sub(r"['’]s?(?!\w)", "", name))
        if part[0].isupper()
    )
    roles = lexicon("en").roles
    known = tuple(part for part in found if part not in _TITLES and part not in _DETERMINERS)
    if any(part in _NOBODY or part in roles for part in known):
        return ()
    return known


def _folded(part: str) -> str:
    plain = unicodedata.normalize("NFKD", part.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def may_be_same(one: str, other: str) -> bool:
    """Whether two names can be one person's; so can a name and what names nobody."""
    left, right = name_parts(one), name_parts(other)
    if not left or not right or set(left) & set(right):
        return True
    if _initials(left) == "".join(right) or _initials(right) == "".join(left):
        return True
    # “Al-Sayed” and “Sayed”, “Zelensky” and “Zelenskyy”.
    return any(_is_near(a, b) for a in left for b in right)


def is_present(name: str, labels: Iterable[str]) -> bool:
    """Whether a person speaks under one of some labels."""
    parts = name_parts(name)
    return bool(parts) and any(parts[-1] in name_parts(label) for label in labels)


def _initials(parts: tuple[str, ...]) -> str:
    return "".join(part[0] for name in parts for part in name.split("-"))


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and short in long:
        return True
    return len(short) >= 5 and OSA.normalized_similarity(short, long) >= 0.75
