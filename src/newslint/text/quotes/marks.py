"""Pairs of quotation marks in one paragraph: every style, with apostrophes, elisions and inches told apart."""

from collections.abc import Sequence
from functools import lru_cache

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.quotes.pair import BEFORE_OPENER, Pair
from newslint.text.quotes.plain_marks import plain_pairs
from newslint.text.words import listed

# Of three apostrophes in a row the odd one is a single mark: first at an end, last at a start.
# Five marks in a row are an ornament. The first mark stands alone, so that `re` can skip to it.
_MARK = expression(
    r"([\"“”„«»‘’'`‟‚‛‹›＂])"
    r"(?:(?P<many>\1{4,})|(?<=“)(?P<row>”(?:“”){2,})|(?<=[^\s([]')(?=''(?!'))|(?<=['`‘’])\1|(?<!`))"
)
# Feet and inches, minutes and seconds: the marks of 5'10" and 6' 3".
_MEASURE = expression(r"\d{1,3}['’′]\s?\d{1,2}(?:½|¼|¾)?(?:\"|''|”|″)?(?!\w)")
TAG = expression(r"<[A-Za-z/][^<>\n]{0,600}>")
_ELISIONS = listed("""
    tis twas twere twill em n til till cause cuz cos coz round bout neath fraid scuse ere ello im er
    ow e nough gainst tude hood burbs nuff kay sup merica murica bama nam cuse canes cept stead
    tween pon nother nuther scape n' s d ll re ve m t
    """)
_DEEPEST = 3


class _Mark(NamedTuple):
    start: int
    end: int
    family: str  # curly, straight, lexis, guillemet: what closes what
    opens: bool
    closes: bool


_FAMILY = {
    '"': "straight", "＂": "straight", "“": "curly", "”": "curly", "„": "curly", "‟": "curly",
    "«": "guillemet", "»": "guillemet", "''": "lexis", "``": "lexis", "‘‘": "lexis", "’’": "lexis",
}  # fmt: skip


@lru_cache(maxsize=256)
def pairs(text: str) -> tuple[Pair, ...]:
    """The outermost quotations of a paragraph, in order."""
    found = plain_pairs(text)
    return every_pair(text) if found is None else found


def every_pair(text: str) -> tuple[Pair, ...]:
    marks = [match.span() for match in _MARK.finditer(text) if match.lastindex == 1]
    if not marks:
        return ()
    skipped = _skipped(text)
    marks = [mark for mark in marks if mark[0] not in skipped]
    doubles, broken = _doubles(text, [mark for mark in marks if text[slice(*mark)] in _FAMILY])
    singles = _singles(text, [mark for mark in marks if text[slice(*mark)] not in _FAMILY], doubles)
    found = _outermost([*doubles, *singles], broken=broken)
    return tuple(pair for pair in found if _has_words(text, pair)) if skipped else found


def _skipped(text: str) -> frozenset[int]:
    """Where a mark is no quotation mark: in measures, and in tags left in the text."""
    found: set[int] = set()
    patterns = [_MEASURE] if "'" in text or "’" in text or "′" in text else []
    for pattern in [*patterns, TAG] if "<" in text else patterns:
        for match in pattern.finditer(text):
            found.update(range(match.start(), match.end()))
    return frozenset(found)


def _has_words(text: str, pair: Pair) -> bool:
    """Whether anything but markup stands within the marks."""
    inside = text[slice(*pair.span)]
    return "<" not in inside or any(letter.isalnum() for letter in TAG.sub("", inside))


def _outermost(found: list[Pair], *, broken: bool) -> tuple[Pair, ...]:
    found.sort(key=lambda pair: (pair.outer.start, -pair.outer.end))
    kept: list[Pair] = []
    for pair in found:
        if pair.span.start == pair.span.end or (kept and pair.outer.start < kept[-1].outer.end):
            continue
        kept.append(pair._replace(certain=pair.certain and not broken) if broken else pair)
    return tuple(kept)


def _mark(text: str, start: int, end: int) -> _Mark:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    sign = text[start:end]
    free_before = before.isspace() or before in BEFORE_OPENER or before in "\"'“‘„‚«"
    match sign:
        case "“":
            opens = not after.isspace()
            return _Mark(start, end, "curly", opens or free_before, not before.isspace())
        case "”":
            return _Mark(start, end, "curly", free_before and after.isalnum(), True)
        case "’’":
            return _Mark(start, end, "lexis", opens=False, closes=True)
        case "„" | "‟" | "``" | "‘‘":
            return _Mark(start, end, _FAMILY[sign], True, False)
        case "«" | "»":
            return _Mark(start, end, "guillemet", not _tight(before, after, sign), True)
    opens = (free_before or (before in ":,;.!?" and after.isalnum())) and not after.isspace()
    closes = not before.isspace() and not (after.isalnum() and free_before)
    if before.isspace() and after.isspace():
        opens = closes = True
    return _Mark(start, end, _FAMILY[sign], opens, closes)


def _tight(before: str, after: str, sign: str) -> bool:
    """Whether a guillemet can only close: glued to the word before it, or pointing away."""
    if before.isalnum() or before in ".,!?…":
        return True
    return sign == "»" and after.isspace()


def _doubles(text: str, places: Sequence[tuple[int, int]]) -> tuple[list[Pair], bool]:
    """Pairs of double marks, and whether a mark was left over that makes all of them doubtful."""
    marks = [_mark(text, *place) for place in places]
    closers = _closers_ahead(text, marks)
    found: list[Pair] = []
    stack: list[_Mark] = []
    broken = False
    for index, mark in enumerate(marks):
        depth = _match(text, stack, mark)
        if depth is not None:
            opener = stack[depth]
            del stack[depth:]
            found.append(_pair(text, opener, mark.start, mark.end, closed=True))
        elif mark.opens:
            if stack and stack[-1].end == mark.start and stack[-1].family != "guillemet":
                # Two opening marks in a row are one that somebody typed twice.
                stack.pop()
            if stack and not _may_nest(text, stack, mark, closers[index]):
                broken = True
                found.append(_cut(text, stack[0], mark.start))
                stack.clear()
            if len(stack) < _DEEPEST:
                stack.append(mark)
        elif not (found and found[-1].outer.end == mark.start):
            broken = True
    if stack:
        found.append(_pair(text, stack[0], len(text), len(text), closed=False))
    return found, broken


def _match(text: str, stack: Sequence[_Mark], mark: _Mark) -> int | None:
    """The place in the stack of the opener that this mark closes."""
    if not mark.closes or not stack:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        opener = stack[depth]
        if opener.family == mark.family and _closes(text, opener, mark):
            return depth
    top = stack[-1]
    mixed = {top.family, mark.family} <= {"curly", "straight", "lexis"} and not mark.opens
    return len(stack) - 1 if mixed and len(stack) == 1 else None


def _closes(text: str, opener: _Mark, mark: _Mark) -> bool:
    first, last = text[opener.start : opener.end], text[mark.start : mark.end]
    match first:
        case "„" | "‟":
            return True
        case "“":
            return last == "”" or (last == "“" and not _looks_open(text, mark))
        case "«" | "»":
            return first != last
        case "``" | "‘‘":
            return last in ("''", "’’")
    if mark.opens and mark.closes:
        return True
    return not mark.opens


def _looks_open(text: str, mark: _Mark) -> bool:
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else " "
    return (before.isspace() or before in BEFORE_OPENER) and not after.isspace()


def _closers_ahead(text: str, marks: Sequence[_Mark]) -> list[int]:
    """For each mark, how many more “closing” than “opening” curly marks stand behind it."""
    ahead = [0] * len(marks)
    balance = 0
    for index in range(len(marks) - 1, -1, -1):
        ahead[index] = balance
        sign = text[marks[index].start : marks[index].end]
        balance += 1 if sign == "”" else -1 if sign == "“" else 0
    return ahead


def _may_nest(text: str, stack: Sequence[_Mark], mark: _Mark, ahead: int) -> bool:
    top = stack[-1]
    if top.family != mark.family:
        return True
    if text[mark.start : mark.end] == "“":
        return ahead > len(stack)
    return mark.family == "guillemet" and len(stack) < _DEEPEST


def _pair(text: str, opener: _Mark, end: int, outer_end: int, *, closed: bool) -> Pair:
    span = _trimmed(text, opener.end, end)
    style = text[opener.start : opener.end]
    return Pair(span, Span(opener.start, outer_end), style, closed=closed, certain=closed)


def _cut(text: str, opener: _Mark, end: int) -> Pair:
    span = _trimmed(text, opener.end, end)
    style = text[opener.start : opener.end]
    return Pair(
        span, Span(opener.start, max(span.end, opener.end)), style, closed=False, certain=False
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _singles(text: str, places: Sequence[tuple[int, int]], doubles: Sequence[Pair]) -> list[Pair]:
    """Pairs of single marks; a pair never crosses the edge of a double one."""
    if not places:
        return []
    groups: dict[int, list[tuple[int, int]]] = {}
    edges = sorted(pair.outer for pair in doubles)
    position = -1
    for start, end in places:
        while position + 1 < len(edges) and edges[position + 1].start <= start:
            position += 1
        inside = position >= 0 and start < edges[position].end
        groups.setdefault(position if inside else -1, []).append((start, end))
    # Singles within doubles are nested: nobody asks for them.
    return _single_pairs(text, groups.get(-1, []))


def _single_pairs(text: str, places: Sequence[tuple[int, int]]) -> list[Pair]:
    found: list[Pair] = []
    index = 0
    while index < len(places):
        if not _opens_single(text, *places[index]):
            index += 1
            continue
        closer = _closer(text, places, index)
        if closer is None:
            index += 1
            continue
        start, end = places[index][1], places[closer][0]
        sign = text[places[index][0] : start]
        outer = Span(places[index][0], places[closer][1])
        span = _trimmed(text, start, end)
        if span.end > span.start:
            found.append(Pair(span, outer, sign, closed=True, certain=True))
        index = closer + 1
    return found


def _opens_single(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    sign = text[start:end]
    if sign in "‚‹":
        return not after.isspace()
    if sign in "’›‛" and sign != "‛":
        return False
    if not (before.isspace() or before in BEFORE_OPENER or before in '"“«') or after.isspace():
        return False
    if not (after.isalnum() or after in '[($£€"“¡¿…#@.-—'):
        return False
    if after.isdigit() and _is_year(text, end):
        return False
    word = _word(text, end)
    return word.casefold() not in _ELISIONS


def _is_year(text: str, start: int) -> bool:
    """'90s, '08: two digits and no more of the number."""
    digits = text[start : start + 2]
    if len(digits) < 2 or not digits.isdigit():
        return False
    after = text[start + 2 : start + 4]
    if after[:1] == ",":
        return not after[1:].isdigit()
    return not after[:1].isdigit() and after[:1] not in ("%", "p") and after != " p"


def _word(text: str, start: int) -> str:
    end = start
    while end < len(text) and end < start + 16 and text[end].isalpha():
        end += 1
    return text[start:end]


def _closer(text: str, places: Sequence[tuple[int, int]], opener: int) -> int | None:
    """The mark that closes the one at `opener`: the first good one, else the first weak one.

    A mark behind an “s” may be a plural possessive (the residents' money): it waits for a
    better closer before the next opening mark.
    """
    sign = text[places[opener][0] : places[opener][1]]
    closing = {"‘": "’'", "'": "'’", "‚": "‘’'", "‹": "›", "‛": "’'"}.get(sign, "’")
    weak: int | None = None
    for index in range(opener + 1, len(places)):
        start, end = places[index]
        if text[start:end] not in closing:
            if _opens_single(text, start, end):
                break
            continue
        strength = _closing_strength(text, start, end)
        if strength == 2:
            return index
        if strength == 1 and weak is None:
            weak = index
        if strength == 0 and _opens_single(text, start, end):
            break
    return weak


def _closing_strength(text: str, start: int, end: int) -> int:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isspace() or after.isalnum():
        return 0
    if before in "sSzZxX" and after.isspace():
        return 1
    # goin' and rock 'n' roll: an apostrophe that only looks like a closing mark.
    if after.isspace() and text[max(0, start - 2) : start] in ("in", " n", "'n", "’n"):
        return 1
    return 2
