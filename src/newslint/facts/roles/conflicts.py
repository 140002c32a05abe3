"""Role claims of one article that cannot both be true, whatever a table says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from newslint.facts.offices.names import key
from newslint.facts.offices.vocabulary import offices
from newslint.facts.roles.claim import RoleClaim

Conflict = Literal["two-offices", "two-holders"]

# Nobody is two of these at once; two ministries are sometimes in one hand.
_APART = frozenset({
    "president", "vice president", "monarch", "prime minister", "secretary-general", "senator",
    "representative", "governor", "mayor", "first minister", "supreme leader",
})  # fmt: skip
_OF_STATE = frozenset({"president", "monarch", "supreme leader"})
_MINISTERS = frozenset({"foreign minister", "defence minister", "finance minister"})
# Some Gulf states have one man for both.
_JOINED = frozenset({"vice president", "prime minister"})
_STANDING_IN = frozenset({"acting", "interim", "caretaker"})
_MOST = 200  # claims of one article that are held against one another


def conflicts(
    claims: Sequence[RoleClaim], conflict: Conflict
) -> Iterator[tuple[RoleClaim, RoleClaim]]:
    """Each claim that an earlier one contradicts, with that one; a person or an office counts once.

    “Former”, “then”, a year or a word for the past beside a claim excuses it; a surname counts as
    a person where the article has nobody else of that name.
    """
    contradicts = _CONTRADICTS[conflict]
    plain = [claim for claim in claims if _is_plain(claim)][:_MOST]
    seen: set[tuple[str, ...]] = set()
    for index, claim in enumerate(plain):
        first = next((other for other in plain[:index] if contradicts(other, claim)), None)
        mark = (_family(claim), claim.office)
        if first is not None and mark not in seen:
            seen.add(mark)
            yield claim, first


def are_apart(one: str, other: str) -> bool:
    """Whether nobody is both in one state."""
    both = {one, other}
    if len(both) < 2 or both == _JOINED:
        return False
    return both <= _APART or bool(both & _OF_STATE and both & _MINISTERS)


def is_of_now(claim: RoleClaim) -> bool:
    """Whether somebody is said to hold an office on the day of the article, in words that look nowhere else."""
    is_plain = claim.time == "now" and not claim.looks_back and not claim.years
    return is_plain and claim.qualifier not in _STANDING_IN


def _is_plain(claim: RoleClaim) -> bool:
    return is_of_now(claim) and claim.office in offices() and not claim.others


def _are_two_offices(one: RoleClaim, other: RoleClaim) -> bool:
    """“Finnish President Marin” and “Finnish Prime Minister Marin”."""
    if key(one.person) != key(other.person):
        return False
    is_said = bool(one.jurisdiction and other.jurisdiction)
    if not (one.is_full or is_said):
        return False
    is_one_place = one.jurisdiction == other.jurisdiction
    if is_one_place or not is_said:
        return are_apart(one.office, other.office)
    return one.office == other.office and one.office in _APART


def _are_two_holders(one: RoleClaim, other: RoleClaim) -> bool:
    """“French President Macron” and “the president of France, Ana Ruiz,”."""
    is_same = one.office == other.office and one.jurisdiction == other.jurisdiction
    if not (is_same and one.jurisdiction and one.is_known and other.is_known):
        return False
    return offices()[one.office].is_single and _family(one) != _family(other)


def _family(claim: RoleClaim) -> str:
    """The last part of a name: who is named by it alone may be the one named in full."""
    return key(claim.person).rpartition(" ")[2]


_CONTRADICTS: Mapping[Conflict, Callable[[RoleClaim, RoleClaim], bool]] = {
    "two-offices": _are_two_offices,
    "two-holders": _are_two_holders,
}
