"""What a quotation is: speech, or a title, a term, a nickname, a scare quote."""

import re

from newslint.text.quotes.marks import Pair

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SMALL = frozenset(
    """
    a an and as at but by de en for from in into is la le nor of off on onto or out over per so than
    that the to up via vs with your
    """.split()
)
_BEFORE_TERM = re.compile(
    r"(?:so-called|known (?:\w+ )?as|the (?:word|words|term|phrase|terms|hashtag|nickname|codename)|nicknamed|dubbed|"
    r"code-?named|titled|entitled|called|the (?:book|film|movie|song|play|album|novel|show|series|"
    r"episode|documentary|memoir|essay|poem|single|musical|column|paper|painting))\s*,?\s*$",
    re.IGNORECASE,
)
_BEFORE_WORK = re.compile(
    r"\b(?:book|film|movie|song|play|album|novel|show|series|episode|documentary|memoir|essay|poem|"
    r"single|musical|painting|magazine|program|programme|podcast|sitcom|drama|comedy|anthem|hit|"
    r"video|report|study|article|paper|starring|author of|host of|sang|sings|performed|watching)"
    r"\s*,?\s*$",
    re.IGNORECASE,
)


def word_count(text: str) -> int:
    """How many words stand within the marks."""
    return sum(1 for _ in _WORD.finditer(text))


def is_title(inside: str, before: str) -> bool:
    """Whether the words look like the name of a work, a show or a law."""
    found = _WORD.findall(inside)
    if not found or len(found) > 12:
        return False
    capital = [word for word in found if word[0].isupper() or word[0].isdigit()]
    content = [word for word in found if word.lower() not in _SMALL]
    all_capital = all(word[0].isupper() or word[0].isdigit() for word in content)
    if all_capital and len(capital) >= 2:
        return True
    return bool(capital) and found[0] in capital and bool(_BEFORE_WORK.search(before[-60:]))


def is_term(before: str) -> bool:
    """Whether the words before the mark announce a name or a term, not speech."""
    return bool(_BEFORE_TERM.search(before[-60:]))


def is_sentence(text: str, pair: Pair, before: str) -> bool:
    """Whether the quotation is a whole sentence of its own, by its first and last letters."""
    inside = text[pair.span.start : pair.span.end]
    first = inside.lstrip("[(…. '\"“‘¿¡—–-")[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    lead = before.rstrip()
    if lead and lead[-1] not in ".!?…:,;—–-\"'”’»)]" and not lead[-1].isalnum():
        return False
    after = text[pair.outer.end : pair.outer.end + 2].lstrip()
    ending = inside[-1:] in ".!?…,—–-])\"'”’;" or after[:1] in (",", ".", "!", "?") or not after
    return ending or pair.outer.end >= len(text.rstrip())
