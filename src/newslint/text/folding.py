"""Texts in the case that literals of patterns are written in: of the same length, so that places stay."""

# What `re` takes for another letter when it ignores case, though lower() does not; and the one
# letter that lower() makes two of.
_FOLDS = str.maketrans(
    "\u017f\u0131\u0130\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88",
    "sii\u0432\u0434\u043e\u0441\u0442\u0442\u044a\u0463\ua64b",
)
_ASCII = bytes(range(128))
_FEW = 6  # capitals beyond ASCII, each of which is replaced quicker by itself


def folded(text: str) -> str:
    """A text of the same length in which the literals of a pattern stand wherever `re` may match."""
    if text.isascii():
        return text.lower()
    # lower() of a text beyond ASCII asks about each letter; most have curly quotes and hardly a capital there.
    data = text.encode("utf-8", "surrogatepass")
    others = set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    capitals = [letter for letter in others if letter.translate(_FOLDS).lower() != letter]
    if len(capitals) > _FEW:
        return text.translate(_FOLDS).lower() if others & _ODD else text.lower()
    low = data.lower().decode("utf-8", "surrogatepass")
    for letter in capitals:
        low = low.replace(letter, letter.translate(_FOLDS).lower())
    return low


_ODD = frozenset(map(chr, _FOLDS))
