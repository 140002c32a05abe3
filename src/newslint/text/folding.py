"""Texts in the case that literals of patterns are written in, letter for letter, as UTF-8."""

# What `re` takes for another letter when it ignores case, though lower() does not; and the one
# letter that lower() makes two of.
_FOLDS = str.maketrans(
    "\u017f\u0131\u0130\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88",
    "sii\u0432\u0434\u043e\u0441\u0442\u0442\u044a\u0463\ua64b",
)
_ASCII = bytes(range(128))
_FEW = 6  # capitals beyond ASCII, each of which is replaced quicker by itself
# What texts in Latin letters hold beyond ASCII, and what has no capital.
_SMALL = frozenset(map(chr, (*range(0xA0, 0xC0), *range(0xDF, 0x100), *range(0x2010, 0x2028))))


def folded(text: str) -> bytes:
    """A text of as many code points, in which the literals of a pattern stand wherever `re` may match."""
    # lower() of a text beyond ASCII asks about each letter; most have curly quotes and hardly a capital there.
    data = text.encode("utf-8", "surrogatepass")
    if len(data) == len(text):
        return data.lower()
    others = set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass")) - _SMALL
    capitals = [letter for letter in others if letter.translate(_FOLDS).lower() != letter]
    if len(capitals) > _FEW:
        low = text.translate(_FOLDS).lower() if others & _ODD else text.lower()
        return low.encode("utf-8", "surrogatepass")
    data = data.lower()
    for letter in capitals:
        data = data.replace(letter.encode(), letter.translate(_FOLDS).lower().encode())
    return data


_ODD = frozenset(map(chr, _FOLDS))
