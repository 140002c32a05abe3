"""What a difference between a quotation and its source amounts to, and the two beside each other word by word."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from newslint.facts.quotations.parts import Part
from newslint.facts.quotations.vocabulary import FILLERS, PRONOUNS, Weight
from newslint.model.judgement import Change as ChangeClass
from newslint.model.judgement import Word
from newslint.records import NamedTuple

# From the gravest.
ORDER: tuple[ChangeClass, ...] = ("number", "negation", "content", "trimmed", "function-words")
_PREFIXES = ("un", "non", "in", "im", "ir", "il", "dis")
_NO_NEGATIONS = frozenset(
    {
        "come",
        "side",
        "deed",
        "form",
        "crease",
        "stead",
        "vest",
        "vested",
        "tend",
        "tended",
        "formed",
        "creased",
        "dependent",
    }
)
_SPEAKER = frozenset({"i", "we", "me", "us"})
_OTHERS = frozenset({"he", "she", "they", "him", "them"})
_CLAUSE = 5  # words left out that can be a clause of their own
_STEM = 4
_NAME = 5  # letters of a name that can be spelled in two ways
_ALIKE = 0.7


class Change(NamedTuple):
    """Words `[start:end]` of the quotation that the source has as `[first:last]`; either may be none."""

    start: int
    end: int
    first: int
    last: int


class Said(NamedTuple):
    """One word of either side: its key, what it weighs, whether a stop or dash stands before it."""

    key: str
    weight: Weight
    breaks: bool = False
    capital: bool = False


class Difference(NamedTuple):
    """One change with its class and what it is, in words; `negations` are those of the article beyond the source's."""

    change: Change
    kind: ChangeClass
    step: str
    negations: int = 0


def classify(ours: Sequence[Said], theirs: Sequence[Said], around: Sequence[Said]) -> ChangeClass:
    """The class of one change: words of the article for words of the source, which `around` stand beside."""
    near = {word.key for word in around}
    ours, theirs = _without_one(ours, theirs), _without_one(theirs, ours)
    if not ours and all(word.key in near or word.weight == "function" for word in theirs):
        return "function-words"  # said twice
    if not ours and tuple(word.key for word in theirs) in FILLERS:
        return "function-words"
    if _is_other_number(ours, theirs, near):
        return "number"
    if _is_other_unit(ours, theirs):
        return "number"
    if _is_negated(ours, theirs):
        return "negation"
    content = [word for word in ours if word.weight in ("content", "number", "unit")]
    other = [word for word in theirs if word.weight in ("content", "number")]
    new = [word for word in content if not _has(other, word) and (other or word.key not in near)]
    if any(word.weight != "unit" or other for word in new):
        return "content"
    if _is_taken_over(ours, theirs):
        return "content"
    lost = [word for word in other if not _has(content, word) and word.key not in near]
    if lost and any(word.key in PRONOUNS for word in ours):
        return "content"
    return "trimmed" if lost else "function-words"


def _without_one(words: Sequence[Said], others: Sequence[Said]) -> Sequence[Said]:
    """The words without a “one” for which the others have “a”: “one third”, “a third”."""
    if any(word.key in ("a", "an") for word in others):
        return [word for word in words if word.key != "#1"]
    return words


def _is_other_number(ours: Sequence[Said], theirs: Sequence[Said], near: set[str]) -> bool:
    """Whether the two give different numbers; one that stands beside the change is said twice."""
    mine, other = (
        Counter(word.key for word in words if word.weight == "number" and word.key != "#1")
        for words in (ours, theirs)
    )
    new, lost = mine - other, other - mine
    if new and lost:
        return {_value(key) for key in new} != {_value(key) for key in lost}
    # Numbers among words left out are words left out.
    return bool(new) or (bool(ours) and any(key not in near for key in lost))


def _is_other_unit(ours: Sequence[Said], theirs: Sequence[Said]) -> bool:
    """Whether what one has in dollars the other has in euros."""
    mine, other = (
        {word.key for word in words if word.weight == "unit"} for words in (ours, theirs)
    )
    return bool(mine and other) and mine.isdisjoint(other)


def _is_taken_over(ours: Sequence[Said], theirs: Sequence[Said]) -> bool:
    """Whether the speaker does what others do in the source: “we tell them”, “they tell us”."""
    mine, other = ({word.key for word in words} for words in (ours, theirs))
    return (
        not mine.isdisjoint(_SPEAKER) and not other.isdisjoint(_OTHERS) and mine.isdisjoint(_OTHERS)
    )


def _value(key: str) -> str:
    return key.removesuffix("th")


def _is_negated(ours: Sequence[Said], theirs: Sequence[Said]) -> bool:
    count = sum(word.weight == "negation" for word in ours)
    other = sum(word.weight == "negation" for word in theirs)
    if count != other:
        whole = not ours and len(theirs) >= _CLAUSE and any(word.breaks for word in theirs[1:])
        return not whole
    return any(
        _negates(one.key, two.key) or _negates(two.key, one.key)
        for one in ours
        for two in theirs
        if one.weight == two.weight == "content"
    )


def _negates(word: str, other: str) -> bool:
    return any(
        len(other) >= _STEM and word == prefix + other and other not in _NO_NEGATIONS
        for prefix in _PREFIXES
    )


def _has(words: Sequence[Said], wanted: Said) -> bool:
    return any(
        word.key == wanted.key
        or is_form(wanted.key, word.key)
        or (wanted.capital and word.capital and is_spelling(wanted.key, word.key))
        for word in words
    )


def is_spelling(one: str, other: str) -> bool:
    """Whether two names may be one in two spellings: “Gadhafi” and “Gaddafi”."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _NAME or one[0] != other[0]:
        return False
    return OSA.normalized_similarity(one, other) >= _ALIKE


def is_form(one: str, other: str) -> bool:
    """Whether two words are forms of one: “raise” and “raised”, “nation” and “nations”."""
    if {one, other} in _SHORTENED:
        return True
    stem = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        stem += 1
    if stem < _STEM - 1 or one[0] == "#" or other[0] == "#":
        return False
    return one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


# What “’d” and “’s” stand for.
_SHORTENED = ({"would", "had"}, {"is", "has"})
_ENDINGS = frozenset({"", "s", "es", "d", "ed", "ing", "e", "ies", "y", "ied", "ly", "er", "en"})


def worst(kinds: Sequence[ChangeClass]) -> ChangeClass:
    """The gravest class of some."""
    return min(kinds, key=ORDER.index)


def word_diff(
    changes: Sequence[Change], part: Part, source: Callable[[int, int], str]
) -> Iterator[Word]:
    """What both have in the article's spelling, what one of them has alone."""
    at = 0
    for change in changes:
        # What is written as one word is shown as one: “won't” beside “will”.
        more = change.start > at and part.is_shown(change.start)
        start, first = change.start - more, change.first - more
        if start > at:
            yield Word("both", part.surface(at, start))
        if change.end > start:
            yield Word("article", part.surface(start, change.end))
        theirs = source(first, change.last) if change.last > first else ""
        if theirs:
            yield Word("source", theirs)
        at = change.end + part.is_shown(change.end)
    if at < len(part.terms):
        yield Word("both", part.surface(at, len(part.terms)))
