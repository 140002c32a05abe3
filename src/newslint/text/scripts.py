"""Which alphabet a text is written in."""

from collections import Counter

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latin"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1E00, 0x1EFF, "Latin"),
    (0x3040, 0x30FF, "Chinese or Japanese"),
    (0x4E00, 0x9FFF, "Chinese or Japanese"),
    (0xAC00, 0xD7AF, "Korean"),
)


def main_script(text: str, *, at_least: float = 0.6, letters: int = 20) -> str:
    """The script of most of a text's letters; empty where there are too few, or no such majority."""
    if text.isascii():
        found = Counter({"Latin": sum(map(str.isalpha, text))})
    else:
        found = Counter(_script(char) for char in text if char.isalpha())
    total = found.total()
    if total < letters:
        return ""
    script, count = found.most_common(1)[0]
    return script if count >= at_least * total else ""


def _script(char: str) -> str:
    code = ord(char)
    return next((name for low, high, name in _RANGES if low <= code <= high), "")
