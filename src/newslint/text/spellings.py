"""One person's name in two spellings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.records import NamedTuple
from newslint.text.expressions import expression

_MOST_NAMES = 60  # of a text: pairs grow with the square
_SHORTEST = 5  # letters of a name in which one other letter is a slip, not another name
_NAME = expression(r"\b[^\W\d_a-z][a-zà-ÿ]{2,15} [^\W\d_a-z][\w’'-]{0,2}[a-zà-ÿ]{3,15}\b")


class Spelling(NamedTuple):
    """A name as it stands once, and as it stands more often."""

    rare: str
    usual: str


def two_spellings(texts: Sequence[str]) -> Iterator[Spelling]:
    """Full names that differ by one letter from another that the texts have at least twice as often."""
    counts = Counter(match.group() for text in texts for match in _NAME.finditer(text))
    names = [name for name, _ in counts.most_common(_MOST_NAMES)]
    pairs = (pair for pair in combinations(names, 2) if _may_be_one(*pair))
    for usual, rare in pairs:
        if counts[usual] >= 2 * counts[rare] and _is_slip(usual, rare):
            yield Spelling(rare, usual)


def _may_be_one(first: str, second: str) -> bool:
    """Whether either the given or the family name is the same, and the lengths are near."""
    (given, family), (other_given, other_family) = first.split(), second.split()
    return (given == other_given or family == other_family) and abs(len(first) - len(second)) <= 1


def _is_slip(first: str, second: str) -> bool:
    from rapidfuzz.distance import OSA

    left, right = next(
        (one, other)
        for one, other in zip(first.split(), second.split(), strict=True)
        if one != other
    )
    if min(len(left), len(right)) < _SHORTEST or left[0] != right[0]:
        return False
    # Emma and Emmas, Daniel and Daniela, Roberto and Roberta are different words or people.
    if left[:-1] == right[:-1] or left[:-1] == right or right[:-1] == left:
        return False
    return OSA.distance(left, right, score_cutoff=1) == 1
