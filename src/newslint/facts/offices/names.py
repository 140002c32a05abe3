"""Under which keys a person is found: full name, surname, and the spellings that news gives them."""

import unicodedata
from collections.abc import Iterator

from newslint.text.expressions import expression

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae",
     "œ": "oe", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ß": "ss", "ə": "a", "Ə": "a",
     "’": "", "'": "", "ʻ": "", "ʼ": "", "`": "", "‘": "", ".": "", ",": " ", "-": " ", "‐": " ", "–": " "}
)  # fmt: skip
_WIDE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
                       "Ä": "ae", "Ö": "oe", "Ü": "ue", "Ø": "oe", "Å": "aa"})  # fmt: skip
# How a final -ий, -iy is written changes from desk to desk.
_ENDING = expression(r"(?:iy|yy|yi|ii|ij|yj|i|y)$")
_SHORT = 3
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FAMILY_FIRST = frozenset({"China", "North Korea", "South Korea", "Taiwan", "Vietnam"})
_LONGEST = 200


def key(name: str) -> str:
    """A name without what spellings differ in: case, marks, dots, hyphens, the ending of Slavic names."""
    folded = unicodedata.normalize("NFKD", name[:_LONGEST].translate(_LETTERS))
    plain = "".join(char for char in folded if not unicodedata.combining(char)).casefold()
    return " ".join(map(_ending, plain.split()))


def keys(name: str, jurisdiction: str = "") -> frozenset[str]:
    """All keys under which somebody of that name is found in the table."""
    return frozenset(
        found
        for spelling in (name, name.translate(_WIDE))
        for found in _parts(key(spelling).split(), is_family_first=jurisdiction in _FAMILY_FIRST)
    )


def sought(name: str) -> Iterator[str]:
    """The keys to try for a name in a text, the most exact first."""
    words = [word for word in key(name).split() if word not in _SUFFIXES]
    yield " ".join(words)
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"


def _parts(words: list[str], *, is_family_first: bool) -> Iterator[str]:
    words = [word for word in words if word not in _SUFFIXES]
    if not words:
        return
    yield " ".join(words)
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"
    if is_family_first:
        yield words[0]
        # “Moon Jae-in” and “Moon Jaein” are one name.
        yield f"{words[0]} {''.join(words[1:])}"
    else:
        for start in range(1, len(words)):
            yield " ".join(words[start:])


def _ending(word: str) -> str:
    return _ENDING.sub("y", word) if len(word) > _SHORT else word
