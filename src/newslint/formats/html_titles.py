"""Whether a headline is the one that a page is called after: titles add the paper's name, and may lack a word."""

from collections.abc import Sequence

from newslint.text.expressions import expression

_WORD = expression(r"\w+")
_OTHER_WORDS = 0.2  # of a headline, which the title may lack
_MOST = 20  # titles of a page that are looked at


def has_title(titles: Sequence[str], headline: str) -> bool:
    """Whether one of the titles of a page has the words of a headline."""
    words = _words(headline)
    most = _OTHER_WORDS * len(words)
    return bool(words) and any(len(words - _words(title)) <= most for title in titles[:_MOST])


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
