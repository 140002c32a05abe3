"""Halves of surrogate pairs, which JSON can carry and neither files nor parsers can."""

from newslint.text.expressions import expression

_HALF = expression("[\ud800-\udfff]")


def without_halves(text: str) -> str:
    """The text with U+FFFD in place of each; of as many code points."""
    try:
        text.encode("utf-16-le")  # the quickest to refuse them
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text)
    return text
