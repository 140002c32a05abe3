"""A sentence as words to search by: no stop words, no addresses; names, numbers and dates stay."""

import re
from functools import lru_cache

from newslint.text.words import listed

_MOST = 64  # words of one query; the rarest of a longer one would be enough, and so are the first
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S*", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"[#@](\w{1,99})")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)")
_STOP = listed("""
    a about above after again all am an and any are aren as at be because been before being below between
    both but by can cannot could couldn did didn do does doesn doing don down during each few for from
    further had hadn has hasn have haven having he her here hers herself him himself his how i if in into is
    isn it its itself just ll me more most my myself needn no nor not now o of off on once only or other our
    ours ourselves out over own re s same shan she should shouldn so some such t than that the their theirs
    them themselves then there these they this those through to too under until up ve very was wasn we were
    weren what when where which while who whom why will with won would wouldn you your yours yourself
    """)


def plain(text: str) -> str:
    """A text without the addresses in it."""
    return _ADDRESS.sub(" ", text)


@lru_cache(maxsize=256)
def terms(text: str) -> tuple[str, ...]:
    """The words of a text that tell it from others, each once, in their order.

    “#BuildTheBridge” is searched as it stands and as its words; single letters say nothing.
    """
    said = _TAG.sub(_spelled_out, plain(text))
    words = dict.fromkeys(word.casefold() for word in _WORD.findall(said))
    telling = (word for word in words if word not in _STOP and (len(word) > 1 or word.isdigit()))
    return tuple(telling)[:_MOST]


def expression(words: tuple[str, ...]) -> str:
    """The words as FTS5 asks for any of them; in quotes, none is an operator or a column."""
    return " OR ".join(f'"{word}"' for word in words)


def _spelled_out(tag: re.Match[str]) -> str:
    return f" {tag[1]} {_HUMP.sub(' ', tag[1])} "
