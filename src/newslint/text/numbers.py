"""Numbers as articles write them, and the quantities of a few nouns that headlines count."""

import re
from collections.abc import Iterator, Mapping

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.patterns import Pattern

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
_WORDS: Mapping[str, int] = {word: value for value, word in enumerate(SMALL)}
# Whatever word a report counts them by, they are the same people.
_COUNTED: Mapping[str, str] = {
    "dead": "dead", "killed": "dead", "deaths": "dead", "die": "dead", "dies": "dead",
    "died": "dead", "fatalities": "dead", "kills": "dead",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured",
    "arrested": "arrested", "arrests": "arrested", "detained": "arrested",
    "missing": "missing", "hostages": "hostages", "survivors": "survivors",
}  # fmt: skip
# A word without which a text counts none of them.
COUNTED = Pattern(rf"\b(?i:{'|'.join(_COUNTED)})\b")
_PHRASE = expression(
    rf"""(?x)(?P<about>\b(?i:at\sleast|more\sthan|over|nearly|almost|about|around|some|up\sto|another
        |fewer\sthan|under|dozens|a\sfurther)\s)?
    (?<![\w.,-])(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}}){{0,3}}|(?i:{"|".join(SMALL[1:])}))
    (?:\s(?i:other|more|further))?
    (?:\s(?i:people|persons|men|women|children|soldiers|civilians|passengers|migrants|workers|protesters))?
    (?:\s(?i:are|were|have\sbeen|was|is|left|feared|reported|confirmed))?
    \s(?P<noun>(?i:{"|".join(_COUNTED)}))\b""",
)


class Quantity(NamedTuple):
    """How many of something: `span` is the number, `noun` what is counted, under one name."""

    span: Span
    value: float
    noun: str
    is_exact: bool  # no “at least”, no “nearly”


def read_number(text: str, *, decimal: str = ".") -> float | None:
    """The value of “1,500.5”, or of “1.500,5” where the decimal sign is a comma; None if it is none."""
    grouping = "," if decimal == "." else "."
    plain = re.sub(r"[\s\u00a0\u202f]", "", text)
    if re.fullmatch(
        rf"[0-9]{{1,3}}(?:{re.escape(grouping)}[0-9]{{3}}){{1,6}}(?:{re.escape(decimal)}[0-9]{{1,9}})?",
        plain,
    ):
        plain = plain.replace(grouping, "")
    plain = plain.replace(decimal, ".")
    return float(plain) if re.fullmatch(r"[0-9]{1,15}(?:\.[0-9]{1,9})?", plain) else None


def quantities(text: str) -> Iterator[Quantity]:
    """The dead, the injured, the arrested and the missing that an English text counts."""
    low = text.casefold()
    if not any(noun in low for noun in _COUNTED):
        return
    for match in _PHRASE.finditer(text):
        word = match["number"].casefold()
        value = _WORDS.get(word)
        found = read_number(word) if value is None else float(value)
        if found is not None:
            noun = _COUNTED[match["noun"].casefold()]
            yield Quantity(Span(*match.span("number")), found, noun, not match["about"])
