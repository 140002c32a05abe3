"""Whether two numbers say the same of the same thing."""

from typing import Literal

from newslint.facts.figures.claims import Claim

_EQUAL = 1e-9
_ROUNDED = 0.025  # of the value, for a number that rounds to the other
_LOOSE = 0.05  # the same behind “about” or “nearly”
_SHARED = 2  # words that two sentences about one thing have in common
_SAME = 0.6  # of the words of the shorter sentence, before another number contradicts it
_FEWEST = 4
_APART = (
    1  # words that only one of two sentences has, where no name tells that both are about one thing
)

_DIMENSIONS = frozenset(["long", "wide", "broad", "high", "tall", "deep", "thick"])

Stance = Literal["equal", "rounded", "other", "unclear"]


def stance(ours: Claim, theirs: Claim) -> Stance:
    """What a number of a source says of the article's."""
    if not _is_about_the_same(ours, theirs):
        return "unclear"
    if abs(ours.value - theirs.value) <= _EQUAL * abs(ours.value):
        return "equal"
    if _is_rounded(ours, theirs):
        return "rounded"
    if ours.bound or theirs.bound or _is_between(ours, theirs):
        return "unclear"
    # Nearest to the number there must be nothing that only one of them has.
    if (ours.subject - theirs.context) and (theirs.subject - ours.context):
        return "unclear"
    return "other" if _is_same_sentence(ours, theirs) else "unclear"


def _is_same_sentence(ours: Claim, theirs: Claim) -> bool:
    """Whether two sentences differ in little but their numbers, and no name tells them apart."""
    if not (ours.names <= theirs.context or theirs.names <= ours.context):
        return False
    shared = len(ours.context & theirs.context)
    apart = len(ours.context ^ theirs.context)
    if apart <= _APART and shared + len(ours.times) >= _FEWEST:
        return True
    smaller = min(len(ours.context), len(theirs.context))
    return shared >= max(_FEWEST, _SAME * smaller) and shares_name(ours, theirs)


def shares_name(ours: Claim, theirs: Claim) -> bool:
    """Whether a word with a capital is in both sentences."""
    return not ours.capitals.isdisjoint(theirs.capitals)


def is_measured_otherwise(ours: Claim, theirs: Claim) -> bool:
    """“400 metres long” says nothing of “14 metres wide”."""
    each = [claim.subject & _DIMENSIONS for claim in (ours, theirs)]
    return all(each) and each[0].isdisjoint(each[1])


def _is_about_the_same(ours: Claim, theirs: Claim) -> bool:
    """Whether two numbers may belong to one thing: near words, names, time and “not” agree."""
    nearest = ours.subject & theirs.subject
    if 2 * len(nearest) < min(len(ours.subject), len(theirs.subject)) or not nearest:
        return False
    if (
        ours.subject & theirs.context - theirs.subject
        and theirs.subject & ours.context - ours.subject
    ):
        return False  # each is beside what stands beside another number of the other
    shared = ours.context & theirs.context
    if len(shared) < min(_SHARED, len(ours.context), len(theirs.context)):
        return False
    if ours.names and theirs.names and not ours.names & theirs.names:
        return False
    return ours.negated == theirs.negated and ours.times == theirs.times


def _is_rounded(ours: Claim, theirs: Claim) -> bool:
    """Whether the rounder of two numbers is what the other rounds to, on the side that its bound allows."""
    near = _LOOSE if ours.bound or theirs.bound else _ROUNDED
    if abs(ours.value - theirs.value) > near * max(abs(ours.value), abs(theirs.value)):
        return False
    if "at most" in (ours.bound, theirs.bound) or "at least" in (ours.bound, theirs.bound):
        low, high = sorted((ours, theirs), key=lambda claim: claim.value)
        return low.bound != "at most" and high.bound != "at least"
    digits, other = _digits(ours.value), _digits(theirs.value)
    rough, fine = (ours, theirs) if digits < other else (theirs, ours)
    return digits != other and float(f"{fine.value:.{min(digits, other)}g}") == rough.value


def _digits(value: float) -> int:
    """How many digits of a number count: 2 of 1,500,000."""
    return max(
        1, len(f"{value:.12g}".replace(".", "").replace("-", "").partition("e")[0].strip("0"))
    )


def _is_between(ours: Claim, theirs: Claim) -> bool:
    """Whether rounding may explain what it does not prove."""
    apart = abs(ours.value - theirs.value)
    is_round = (
        min(_digits(ours.value), _digits(theirs.value)) <= 2
        and max(ours.value, theirs.value) >= 100
    )
    return is_round and apart <= 2 * _LOOSE * max(ours.value, theirs.value)
