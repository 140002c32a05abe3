"""Whether the nearest fact-check is about the same claim, or only the least far of those there are."""

from collections.abc import Sequence
from math import sqrt

from newslint.facts.claims.query import terms
from newslint.facts.claims.review import Review
from newslint.facts.claims.search import Claims, Hit
from newslint.records import NamedTuple

# Chosen on tweets with known fact-checks, at one false alarm in a hundred: benchmarks/claims.py.
ENOUGH = 0.68
NEAR = 0.89  # a cosine and a lead, of which no more counts than:
_LEAD = 0.3  # in a small store everything else is far
FEWEST = 3  # words shared; a sentence in another language shares a year
_SAME = 0.5  # of the words of the shorter claim; two reviews that share them are about one claim


class Decision(NamedTuple):
    """The nearest review against the nearest one of another claim.

    `margin` is how much weaker that other one is, of 1. `weight` is that of the words shared with
    the nearest, in words that no other review has. Where a model was asked, `cosine` is there and
    decides in place of the words.
    """

    hits: tuple[Hit, ...]  # the nearest, and others of the same claim
    other: Review | None
    margin: float
    weight: float
    shared: tuple[str, ...]
    cosine: float | None = None

    @property
    def is_match(self) -> bool:
        """Both count: a clear lead on one rare word is chance, and so are many words without a lead."""
        if self.cosine is not None:
            return self.cosine + min(self.margin, _LEAD) >= NEAR
        is_near = self.margin * sqrt(self.weight) >= ENOUGH
        return is_near and len(self.shared) >= FEWEST


def decide(text: str, hits: Sequence[Hit], store: Claims) -> Decision | None:
    """Weigh the hits of a search for a text, best first; None where there are none."""
    if not hits:
        return None
    best = hits[0]
    same = tuple(hit for hit in hits if _is_same(best.review.claim, hit.review.claim))
    other = next((hit for hit in hits if hit not in same), None)
    margin = _margin(best, other)
    shared = store.shared(text, best)
    weight = sum(store.rarity(word) for word in shared)
    return Decision(same, other.review if other else None, margin, weight, shared, best.cosine)


def _margin(best: Hit, other: Hit | None) -> float:
    """Of words as a part of the best, for their strength has no end; with a model that of the best is near 1."""
    if other is None or best.strength <= 0:
        return 1.0
    lead = best.strength - other.strength
    return lead if best.cosine is not None else lead / best.strength


def _is_same(one: str, other: str) -> bool:
    ours, theirs = set(terms(one)), set(terms(other))
    return one == other or len(ours & theirs) >= _SAME * max(1, min(len(ours), len(theirs)))
