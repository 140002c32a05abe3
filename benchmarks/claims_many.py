"""How long a store of very many claims takes: made up, of words as frequent as words are.

    python benchmarks/claims_many.py [--claims 285000]

A query is a claim of the store with every third word changed. Nothing is said of how well claims
are found: benchmarks/claims.py is for that.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path

from newslint.facts.claims.decision import decide
from newslint.facts.claims.keep import keep
from newslint.facts.claims.review import Review
from newslint.facts.claims.search import Claims

_WORDS = 60_000
_LENGTH = 18
_QUERIES = 100
_SYLLABLES = [first + second for first in "bdfghklmnprstvw" for second in "aeiou"]


def reviews(number: int, chance: random.Random) -> Iterator[Review]:
    words = [_word(rank) for rank in range(_WORDS)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
    for at in range(number):
        said = chance.choices(words, cum_weights=weights, k=_LENGTH)
        yield Review(" ".join(said), title=" ".join(said[:6]), url=f"https://claims.example/{at}")


def _word(rank: int) -> str:
    word = ""
    while rank or not word:
        rank, syllable = divmod(rank, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word


def altered(claim: str, chance: random.Random) -> str:
    words = claim.split()
    words[::3] = [_word(chance.randrange(_WORDS)) for _ in words[::3]]
    return " ".join(words)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=285_000)
    number = parser.parse_args().claims
    chance = random.Random(7)  # noqa: S311 - the same each time
    made = list(reviews(number, chance))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "claims.sqlite"
        start = time.process_time()
        keep(made, file, date(2026, 1, 1))
        kept = time.process_time()
        keep(made[:1], file, date(2026, 1, 1))
        again = time.process_time()
        print(f"{number:,} claims, {file.stat().st_size / 1e6:.0f} MB")
        print(f"import {kept - start:.1f} s, one more claim {again - kept:.1f} s")
        store = Claims.open(file)
        queries = [altered(review.claim, chance) for review in chance.sample(made, _QUERIES)]
        spent = sorted(_milliseconds(store, query) for query in queries)
        print(f"a query: median {spent[_QUERIES // 2]:.0f} ms, slowest {spent[-1]:.0f} ms")


def _milliseconds(store: Claims, query: str) -> float:
    start = time.process_time()
    decide(query, store.search(query), store)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
