"""Whether two numbers say the same of the same thing."""

from typing import Literal

from newslint.facts.figures.claims import Claim, is_date

_EQUAL = 1e-9
_ROUNDED = 0.025  # of the value, for a number that rounds to the other
_LOOSE = 0.05  # the same behind “about” or “nearly”
_COUNTED = 100  # up to here whole numbers are given as they are
_SHARED = 2  # words that two sentences about one thing have in common
_SAME = 0.6  # of the words of the shorter sentence, before another number contradicts it
_FEWEST = 4
# Words that only one of two sentences has, where no name tells that both are about one thing.
_APART = 1

_UPPER = frozenset(["at most", "under"])
_LOWER = frozenset(["at least", "over"])
_DIMENSIONS = frozenset(["long", "wide", "broad", "high", "tall", "deep", "thick"])

Stance = Literal["equal", "rounded", "other", "unclear"]


def stance(ours: Claim, theirs: Claim) -> Stance:
    """What a number of a source says of the article's."""
    if not _is_about_the_same(ours, theirs):
        return "unclear"
    if abs(ours.value - theirs.value) <= _EQUAL * abs(ours.value):
        return "equal" if _is_bound_alike(ours, theirs) else "unclear"
    if _is_rounded(ours, theirs):
        return "rounded"
    if ours.bound or theirs.bound or _is_between(ours, theirs) or ours.times != theirs.times:
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


def is_near(ours: Claim, theirs: Claim) -> bool:
    """Whether rounding may make one value of two."""
    return abs(ours.value - theirs.value) <= _ROUNDED * max(abs(ours.value), abs(theirs.value))


def is_measured_otherwise(ours: Claim, theirs: Claim) -> bool:
    """“400 metres long” says nothing of “14 metres wide”."""
    each = [claim.subject & _DIMENSIONS for claim in (ours, theirs)]
    return all(each) and each[0].isdisjoint(each[1])


def _is_about_the_same(ours: Claim, theirs: Claim) -> bool:
    """Whether two numbers may belong to one thing: near words, names, time and “not” agree."""
    one, other = ours.subject, theirs.subject
    if not (one or other):  # nothing stands between two numbers: “rose 3 percent to $5”
        one, other = ours.context, theirs.context
    nearest = one & other
    if 2 * len(nearest) < min(len(one), len(other)) or not nearest:
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
    return ours.negated == theirs.negated and _is_time_alike(ours, theirs)


def _is_time_alike(ours: Claim, theirs: Claim) -> bool:
    """Whether two sentences may tell of one time: one of them may leave out the month or the year."""
    dates, other_dates = (frozenset(filter(is_date, claim.times)) for claim in (ours, theirs))
    if ours.times - dates != theirs.times - other_dates:
        return False
    return dates <= other_dates or other_dates <= dates


def _is_bound_alike(ours: Claim, theirs: Claim) -> bool:
    """Whether two sentences with one number can mean the same: “up to 300” is not “more than 300”."""
    if not theirs.bound:
        return ours.bound not in ("over", "under")
    both = {ours.bound, theirs.bound}
    return both.isdisjoint(_UPPER) or both.isdisjoint(_LOWER)


def _is_rounded(ours: Claim, theirs: Claim) -> bool:
    """Whether the rounder of two numbers is what the other rounds to, on the side that its bound allows."""
    near = _LOOSE if ours.bound or theirs.bound else _ROUNDED
    if abs(ours.value - theirs.value) > near * max(abs(ours.value), abs(theirs.value)):
        return False
    if {ours.bound, theirs.bound} & (_UPPER | _LOWER):
        low, high = sorted((ours, theirs), key=lambda claim: claim.value)
        return low.bound not in _UPPER and high.bound not in _LOWER
    rough, fine = sorted((ours.value, theirs.value), key=_digits)
    if fine <= _COUNTED and fine.is_integer() and not (ours.bound or theirs.bound):
        return False  # 79 percent are not 80
    digits = _digits(rough)
    return digits != _digits(fine) and float(f"{fine:.{digits}g}") == rough


def _digits(value: float) -> int:
    """How many digits of a number count: 2 of 1,500,000."""
    return max(
        1, len(f"{value:.12g}".replace(".", "").replace("-", "").partition("e")[0].strip("0"))
    )


def _is_between(ours: Claim, theirs: Claim) -> bool:
    """Whether rounding may explain what it does not prove."""
    rough, fine = sorted((ours.value, theirs.value), key=_digits)
    apart, most = abs(rough - fine), max(rough, fine)
    if round(fine) == rough:
        return True
    digits = _digits(rough)
    return (digits == 1 and apart <= _LOOSE * most) or (
        digits <= 2 and most >= _COUNTED and apart <= 2 * _LOOSE * most
    )
