"""A text as the words that are compared: one key for “don't” and “do not”, for “ten” and “10”."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.facts.quotations.vocabulary import CONTRACTIONS, ENDINGS, IS_BEFORE
from newslint.records import NamedTuple
from newslint.text.expressions import expression
from newslint.text.number_words import NUMBER_WORDS, read_digits, read_spelled

_TERM = expression(
    r"(?P<number>(?:(?<![^\s(\[$€£-])\.)?[0-9]{1,15}(?:[.,][0-9]{1,9}){0,6}(?:[^\W\d_]{1,3}(?!\w))?)"
    r"|(?P<word>[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+(?:['’ʼ‘][^\W\d_]{1,12})*)"
    r"|(?P<unit>[%$€£¥₴₽])|(?P<and>&)|(?P<break>[.!?;:]|--|[–—]|,)"
)
_ORDINAL = expression(r"([0-9]{1,15})(st|nd|rd|th|º|ª)")
_DECADE = expression(r"[0-9]{2,4}s")
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_COUNTING = NUMBER_WORDS | _ORDINALS.keys()
_CURRENCIES = frozenset("$€£¥₴₽")
_POUNDS = ("pounds", "pound")  # behind a number; elsewhere a verb
_INSIDE = NUMBER_WORDS | {"and", "point"}
_LONGEST = 12  # words of one number
_TIES = frozenset(" \u00a0\u202f-‑\t\n")


class Term(NamedTuple):
    """One word: `key` is what is compared, `breaks` tells that a stop or dash stands before it."""

    key: str
    start: int
    end: int
    breaks: bool = False


def written(
    starts: Sequence[int], ends: Sequence[int], first: int, last: int, within: tuple[int, int]
) -> tuple[int, int]:
    """Where words `[first:last]` stand in their text, which has those of `within`.

    A currency counts behind its number and is written before it: “$4 billion” is a number and a “$”.
    """

    def is_sign(at: int) -> bool:
        return within[0] < at < within[1] and starts[at] < ends[at] <= starts[at - 1]

    begin, end = starts[first], ends[last - 1]
    if last - first > 1 and is_sign(first):
        begin = ends[first - 1]
    if last - first > 1 and is_sign(last - 1):
        begin, end = min(begin, starts[last - 1]), ends[last - 2]
    if is_sign(last):
        begin = min(begin, starts[last])
    return begin, end


def terms(text: str, start: int = 0, end: int | None = None) -> list[Term]:
    """The words of a stretch of text, numbers and contractions undone."""
    found: list[Term] = []
    numbers = False
    breaks = True
    for match in _TERM.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        if kind == "break":
            breaks = breaks or match.group() != ","
            continue
        first, last = match.span()
        if kind == "word":
            keys = _keys(match.group())
            numbers = numbers or keys[0] in _COUNTING
        elif kind == "number":
            written_out = match.group().lower()
            keys, numbers = (f"0{written_out}" if written_out[0] == "." else written_out,), True
        else:
            keys = ("and",) if kind == "and" else (match.group(),)
        for key in keys:
            found.append(Term(key, first, last, breaks))
            breaks = False
    return list(_counted(text, found)) if numbers else found


@lru_cache(maxsize=1 << 16)
def _keys(surface: str) -> tuple[str, ...]:
    """The keys of one word: parts of a contraction, one of two spellings."""
    word = surface.casefold().replace("’", "'").replace("ʼ", "'").replace("‘", "'")
    known = CONTRACTIONS.get(word)
    if known:
        return known
    if "'" not in word:
        return (_spelling(word),)
    head, mark, tail = word.rpartition("'")
    ending = mark + tail
    if word.endswith("n't"):
        return (word[:-3], "not")
    if ending in ENDINGS:
        return (head, ENDINGS[ending])
    if ending == "'s":
        return (head, "is") if head in IS_BEFORE else (_spelling(head) + "s",)
    return (word.replace("'", ""),)


def _spelling(word: str) -> str:
    """American for British, where a rule tells: both sides of a comparison pass through it."""
    if len(word) > 5:
        for british, american in (
            ("isation", "ization"),
            ("ising", "izing"),
            ("ised", "ized"),
            ("ise", "ize"),
            ("ises", "izes"),
        ):
            if word.endswith(british):
                return word.removesuffix(british) + american
        if "our" in word[2:]:
            return word[:2] + word[2:].replace("our", "or")
    return word


def _counted(text: str, found: Sequence[Term]) -> Iterator[Term]:
    """The words with each number made one; a currency goes behind its number."""
    at = 0
    while at < len(found):
        term = found[at]
        has_sign = (
            text[term.start] in _CURRENCIES and at + 1 < len(found) and _is_figure(found[at + 1])
        )
        begin = at + has_sign
        number = _number(text, found, begin)
        if number is None:
            yield term
            at += 1
            continue
        key, after = number
        yield Term(key, found[begin].start, found[after - 1].end, term.breaks)
        if has_sign:
            yield term._replace(breaks=False)
            # “$4 billion dollars” has one currency.
            after += after < len(found) and found[after].key == term.key
        at = after
        if at < len(found) and found[at].key in _POUNDS:
            yield found[at]._replace(key="£")
            at += 1
        if at + 1 < len(found) and (found[at].key, found[at + 1].key) == ("per", "cent"):
            yield Term("%", found[at].start, found[at + 1].end)
            at += 2


def _number(text: str, found: Sequence[Term], at: int) -> tuple[str, int] | None:
    """The key of the number that begins with a word, and the word behind it."""
    key = found[at].key
    if key[0].isdigit():
        if _DECADE.fullmatch(key):
            return f"#{key}", at + 1
        ordinal = _ORDINAL.fullmatch(key)
        if ordinal:
            return f"#{int(ordinal[1])}th", at + 1
        if read_digits(key) is None:
            return f"#{key}", at + 1
    elif key in _ORDINALS:
        return f"#{_ORDINALS[key]}th", at + 1
    elif key not in NUMBER_WORDS and key not in ("a", "an"):
        return None
    end = at + 1
    while end < min(len(found), at + _LONGEST) and found[end].key in _INSIDE:
        if not set(text[found[end - 1].end : found[end].start]) <= _TIES:
            break
        end += 1
    read = read_spelled([term.key for term in found[at:end]])
    return (f"#{read.value:.15g}", at + read.length) if read else None


def _is_figure(term: Term) -> bool:
    return term.key[0].isdigit() or term.key in NUMBER_WORDS
