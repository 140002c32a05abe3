"""What is put beside a sentence: the fact-checks of its claim, or why none is said to be one."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from newslint.facts.claims.decision import Decision, decide
from newslint.facts.claims.nearness import Nearness
from newslint.facts.claims.query import terms
from newslint.facts.claims.review import Review
from newslint.facts.claims.search import Claims
from newslint.facts.model import Evidence
from newslint.records import NamedTuple

_SHOWN = 3  # fact-checks of one claim
_COVERED = 0.6  # of the words of a claim that a service names, and so many at least:
_FEWEST = 4
_CUT = 120  # code points of a claim told in a step


class Beside(NamedTuple):
    """Evidence with stance “related”, the steps to it and what could not be known."""

    evidence: tuple[Evidence, ...] = ()
    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


class Answer(NamedTuple):
    """What a service says to a sentence: its reviews, and the day it said so; or why it says nothing."""

    reviews: tuple[Review, ...] = ()
    retrieved: str = ""
    gap: str = ""


class Service(Protocol):
    """Somebody who is asked for fact-checks over the network."""

    @property
    def name(self) -> str:
        """Who it is, for a reader."""
        ...

    def ask(self, sentence: str) -> Answer:
        """The fact-checks of a sentence; never raises."""
        ...


def beside_store(text: str, store: Claims, nearness: Nearness | None = None) -> Beside:
    """The nearest fact-check of a store where it is clearly nearer than those of other claims."""
    hits = nearness.search(text, store) if nearness else store.search(text)
    found = decide(text, hits, store)
    where = f"{store.size:,} fact-checked claims of {store.name}"
    gap = f"no match among the {where}"
    if found is None:
        return Beside(steps=(f"no word of it is in the {where}",), gaps=(gap,))
    nearest = found.hits[0]
    steps = (
        f"the nearest of the {where}: “{_cut(nearest.review.claim)}”",
        f"it shares {', '.join(found.shared)}: as telling as {found.weight:.1f} words that no other has",
        *_meant(found, nearness),
        _margin(found),
    )
    if not found.is_match:
        return Beside(steps=steps, gaps=(gap,))
    reviews = [hit.review for hit in found.hits]
    evidence = (
        item._replace(snapshot=store.snapshot, snapshot_sha256=store.digest)
        for item in _evidence(reviews, store.name)
    )
    return Beside(tuple(evidence), steps)


def beside_service(text: str, answer: Answer, name: str) -> Beside:
    """The answers of a service of whose claim most words are in the sentence."""
    if answer.gap:
        return Beside(gaps=(f"{name}: {answer.gap}",))
    said = set(terms(text))
    near = [review for review in answer.reviews if _is_covered(review, said)]
    if not near:
        number = len(answer.reviews)
        step = f"{name} names {number} fact-checks, and none has its words: no match"
        return Beside(steps=(step,), gaps=(f"no match at {name}",))
    shared = sum(word in said for word in terms(near[0].claim))
    step = f"{name}: {shared} of {len(terms(near[0].claim))} words of “{_cut(near[0].claim)}” are in it"
    evidence = _evidence(near, name)
    return Beside(tuple(item._replace(retrieved=answer.retrieved) for item in evidence), (step,))


def _meant(found: Decision, nearness: Nearness | None) -> Iterable[str]:
    if nearness and found.cosine is not None:
        yield f"near in meaning: cosine {found.cosine:.2f}, as the model {nearness.name} has it"


def _margin(found: Decision) -> str:
    said = "the same claim, most likely" if found.is_match else "no match"
    if found.other is None:
        return f"no other claim shares a word: {said}"
    if found.cosine is not None:
        behind = f"{found.margin:.2f} behind in words and meaning"
        return f"the next other claim, “{_cut(found.other.claim)}”, is {behind}: {said}"
    return (
        f"the next other claim, “{_cut(found.other.claim)}”, is {found.margin:.0%} weaker: {said}"
    )


def _is_covered(review: Review, said: set[str]) -> bool:
    words = terms(review.claim)
    shared = sum(word in said for word in words)
    return shared >= max(_FEWEST, _COVERED * len(words))


def _evidence(reviews: Sequence[Review], provider: str) -> Iterable[Evidence]:
    for review in reviews[:_SHOWN]:
        rating = f"“{review.rating}”" if review.rating else "no rating in words"
        told = (review.publisher or "publisher unknown", review.reviewed, rating)
        yield Evidence(
            provider=provider,
            stance="related",
            locator=", ".join(word for word in told if word),
            quote=review.claim,
            source_url=review.url,
            licence=review.licence,
        )


def _cut(text: str) -> str:
    return text if len(text) <= _CUT else f"{text[: _CUT - 1]}…"
