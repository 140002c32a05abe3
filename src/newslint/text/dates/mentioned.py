"""Wrong dates that a text only speaks of: another's misprint, a forged letter, a day that never was."""

from newslint.model.spans import Span
from newslint.text.expressions import expression

_BEFORE = 120  # characters in which the words stand that say so
_AFTER = 100
_OPENING = expression(r"[“„«‹\"‘]\s?\Z")
_CLOSING = expression(r"\s?(?:\([^()\n]{1,20}\)|[.,;:?!]){0,2}[”“»›\"’]")
_NAME_OF_FILE = expression(r"\.[A-Za-z][A-Za-z0-9]{1,4}\b")
_DOUBT = expression(
    r"""(?ix)\b(?:
    (?:do(?:es)?|did)(?:\snot|n['’]t)\sexist | (?:was|is|were)\s(?:never|no)\b | there\s(?:is|was)\sno\b
    | non-?existent | no\ssuch | impossible | invalid | fictitious | mis(?:print|dated|takenly|take) | typo
    | typing\serror | wrongly | incorrectly | erroneously | leap\syear | bug | glitch | forged | fake | calendars?
    | (?:was|is)\s(?:actually\s|in\sfact\s|really\s)?an?\s(?:mon|tues|wednes|thurs|fri|satur|sun)day
    | gibt\ses\snicht | gab\ses\s(?:nicht|nie) | druckfehler | schaltjahr | kalender\w{0,3}
    | n['’](?:existe|a\sjamais\sexisté) | (?:no|não)\sexiste | non\sesiste | (?:année|año|ano)\sbis\w{0,5} | bisestile
    | calend(?:rier|ario|ário) | не\s(?:існує|існувало|существует|существовало) | високосн\w{1,4} | календар\w{0,3}
    )(?!\w)"""
)
_STOP = expression(r"[.!?]\s{1,2}(?=[^\W\d_a-zа-яіїєё])|\n")


def is_only_mentioned(text: str, span: Span) -> bool:
    """Whether the date at `span` is quoted by itself, is in a file's name, or called wrong beside it."""
    start, end = span
    if _OPENING.search(text, max(0, start - 2), start) and _CLOSING.match(text, end):
        return True
    if _NAME_OF_FILE.match(text, end):
        return True
    return _DOUBT.search(_sentence(text, span)) is not None


def _sentence(text: str, span: Span) -> str:
    """The sentence around the date, and what of the next is within reach of “That was a Saturday”."""
    first = max(0, span.start - _BEFORE)
    for stop in _STOP.finditer(text, first, span.start):
        first = stop.end()
    last = min(len(text), span.end + _AFTER)
    end = _STOP.search(text, span.end, last)
    return text[first : span.start] + "\0" + text[span.end : end.start() if end else last]
