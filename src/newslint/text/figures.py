"""Amounts as articles write them: a value with its sign or scale, and how finely it is given."""

from functools import cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.number_words import NUMBER_WORD, read_spelled

_WORDS = expression(
    r"[0-9][0-9,.]{0,20}[0-9](?:bn|tn|[kmb])?(?!\w)|[0-9](?:bn|tn|[kmb])?(?!\w)|[a-z]{1,9}"
)
_WHOLE = 1000  # from here on, zeros at the end of a number may stand for rounding


class Amount(NamedTuple):
    """A value in its unit (“%”, “$”, or nothing); `slack` is half of the last digit that counts."""

    span: Span
    value: float
    unit: str
    slack: float


def read_amount(text: str, start: int, end: int) -> Amount | None:
    """The amount that is all of `text[start:end]`: “$1.5 million”, “twenty percent”, “40”."""
    stretch = text[start:end].lower()
    unit = "%" if stretch.rstrip().endswith(("%", "percent", "per cent")) else ""
    for sign in "$€£¥₴₽":
        unit = sign if sign in stretch else unit
    words = _WORDS.findall(stretch)
    read = read_spelled(words)
    if read is None:
        return None
    scale = read_spelled(["1", *words[1 : read.length]]) if words[0][0].isdigit() else None
    return Amount(
        Span(start, end),
        read.value,
        unit,
        _slack(words[0], scale.value if scale else 1.0, read.value),
    )


def _slack(first: str, scale: float, value: float) -> float:
    whole, _, part = first.rstrip("kmbtn").partition(".")
    if first[-1] in "kmbn" and first[0].isdigit():
        scale = value / float(first.rstrip("kmbtn").replace(",", ""))
    if part:
        return float(0.5 * 10.0 ** -len(part) * scale)
    if scale > 1:
        return 0.5 * scale
    digits = whole.replace(",", "")
    if digits.isdigit() and value >= _WHOLE:
        zeros = len(digits) - len(digits.rstrip("0"))
        # “40,000,000” is no rougher than “40 million”.
        return float(0.5 * 10.0 ** min(zeros, len(digits) - 2))
    return 0.5 if value > 10 else 0.0


@cache
def amount_pattern() -> str:
    """The source of a pattern for one amount, to stand in others; it has no groups."""
    digits = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,3})?|[0-9]{1,15}(?:\.[0-9]{1,4})?"
    scale = r"(?:[ \u00a0-](?:hundred|thousand|million|billion|trillion|bn|mn|tn)|bn|tn|[mk])(?!\w)"
    return (
        rf"(?:[$€£¥₴₽]\s?)?(?:(?:{digits})(?:{scale})?|(?:{NUMBER_WORD})(?:[ -](?:{NUMBER_WORD}|hundred)){{0,3}}(?!\w))"
        r"(?:\s?%|[ \u00a0-](?:percent|per\scent)\b)?"
    )
