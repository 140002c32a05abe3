"""How well fact-checks of a claim are found, and how well it is said that there is none: CheckThat! 2020, task 2.

    python benchmarks/claims.py CHECKTHAT [--model DIR]

CHECKTHAT is a checkout of github.com/sshaar/clef2020-factchecking-task2; its tweets and claims belong
to their authors, and nothing of them is kept. The decisions, by words and by meaning, and how many hits a
model is given were chosen on train and dev alone. Test was looked at more than once while the words to
search by were tried, so its precision by words is no held-out figure. rapidfuzz stands beside in the same
run, tantivy where it is installed, and a model of sentences where one is given: first with nothing kept,
then with the vectors of all claims it was asked for.

A false alarm is a match where the true claim has been taken out of the store. The store has some claims
twice, once with curly marks and once with straight ones: its copies are taken out with it, and
counted as right where they are found. `strictly` is how it looks if only the marked row is.
"""

import argparse
import csv
import io
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from newslint.facts.claims.decision import decide
from newslint.facts.claims.keep import keep
from newslint.facts.claims.nearness import POOL, Nearness
from newslint.facts.claims.query import terms
from newslint.facts.claims.review import Review, cleaned
from newslint.facts.claims.search import Claims, Hit

_ADDRESS = "https://claims.example/"
_FIRST = 5  # ranks that count
_FUZZY = 40  # queries that rapidfuzz is given; it takes as long as all others together


class Split(NamedTuple):
    """Queries by number, and which claims are right for each."""

    queries: Mapping[str, str]
    right: Mapping[str, frozenset[str]]


class Data(NamedTuple):
    """The claims with their titles by number, and the three splits."""

    claims: Mapping[str, tuple[str, str]]
    splits: Mapping[str, Split]


Search = Callable[[str], Sequence[str]]
Rank = Callable[[str, Sequence[Hit]], Sequence[Hit]]


def read(folder: Path) -> Data:
    with (
        zipfile.ZipFile(folder / "data/v3.zip") as whole,
        zipfile.ZipFile(folder / "test-input/test-input.zip") as test,
    ):
        claims = {row[0]: (row[1], row[2]) for row in _rows(whole, "verified_claims.docs.tsv")}
        splits = {name: _split(whole, f"{name}/") for name in ("train", "dev")}
        return Data(claims, splits | {"test": _split(test, "")})


def _split(packed: zipfile.ZipFile, folder: str) -> Split:
    queries = {row[0]: row[1] for row in _rows(packed, f"{folder}tweets.queries.tsv")}
    right: dict[str, set[str]] = {}
    for line in _text(packed, f"{folder}tweet-vclaim-pairs.qrels").splitlines():
        query, _, claim, _ = line.split()
        right.setdefault(query, set()).add(claim)
    return Split(
        queries, {query: frozenset(found) for query, found in right.items() if query in queries}
    )


def _rows(packed: zipfile.ZipFile, ending: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(_text(packed, ending), newline=""), delimiter="\t")
    next(rows)
    yield from rows


def _text(packed: zipfile.ZipFile, ending: str) -> str:
    names = (name for name in packed.namelist() if name.endswith(ending) and "__MACOSX" not in name)
    return packed.read(next(names)).decode("utf-8")


def precision(split: Split, search: Search, most: int = 0) -> tuple[float, float]:
    """The mean average precision over the first ranks, and milliseconds of a processor a query."""
    chosen = list(split.right)[: most or None]
    total, start = 0.0, time.process_time()
    answers = {query: search(split.queries[query])[:_FIRST] for query in chosen}
    spent = time.process_time() - start
    for query, found in answers.items():
        hits = 0
        for rank, claim in enumerate(found, 1):
            if claim in split.right[query]:
                hits += 1
                total += hits / rank / min(_FIRST, len(split.right[query]))
    return total / len(chosen), spent / len(chosen) * 1000


def by_words(_: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """The best ten, as the store ranks them."""
    return hits[:10]


def decisions(data: Data, split: Split, store: Claims, rank: Rank) -> tuple[float, float, float]:
    """In how many of 1 the right claim is matched; in how many another is without it and its copies, and strictly."""
    copies: dict[str, set[str]] = {}
    for number, (claim, _) in data.claims.items():
        copies.setdefault(_key(claim), set()).add(number)
    found = alarms = strict = 0
    for query, right in split.right.items():
        whole = {
            other
            for number in right
            if number in data.claims
            for other in copies[_key(data.claims[number][0])]
        }
        text, both = split.queries[query], right | whole
        hits = store.search(text, POOL + 50)
        matched, alarm, strictly = (
            _matched([hit for hit in hits if _number(hit) not in without], store, rank, text)
            for without in (frozenset[str](), both, right)
        )
        found += bool(matched & both)
        alarms += bool(alarm)
        strict += bool(strictly)
    asked = len(split.right)
    return found / asked, alarms / asked, strict / asked


def _matched(hits: Sequence[Hit], store: Claims, rank: Rank, text: str) -> set[str]:
    """The claims that are said to be the same."""
    decision = decide(text, rank(text, hits), store)
    return {_number(hit) for hit in decision.hits} if decision and decision.is_match else set()


def _key(claim: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in claim.casefold()).split())


def _number(hit: Hit) -> str:
    return hit.review.url.removeprefix(_ADDRESS)


def filled(data: Data, folder: Path) -> Claims:
    """A store of all claims."""
    reviews = (
        cleaned(Review(claim, title=title, url=f"{_ADDRESS}{number}"))
        for number, (claim, title) in data.claims.items()
    )
    keep(reviews, folder / "claims.sqlite", date(2020, 6, 1))
    return Claims.open(folder / "claims.sqlite")


def fuzzy(data: Data) -> Search:
    """All claims by rapidfuzz's token_set_ratio."""
    from rapidfuzz import fuzz, process, utils

    numbers = list(data.claims)
    texts = [utils.default_process(f"{claim} {title}") for claim, title in data.claims.values()]

    def search(text: str) -> Sequence[str]:
        query = utils.default_process(text)
        return [
            numbers[at]
            for _, _, at in process.extract(query, texts, scorer=fuzz.token_set_ratio, limit=_FIRST)
        ]

    return search


def tantivy(data: Data) -> Search:
    """One stemmed field by tantivy, asked with the words that our store is asked with."""
    engine = import_module("tantivy")
    schema = engine.SchemaBuilder().add_text_field("words", tokenizer_name="en_stem")
    index = engine.Index(schema.add_text_field("number", stored=True, tokenizer_name="raw").build())
    writer = index.writer()
    for number, (claim, title) in data.claims.items():
        writer.add_document(engine.Document(words=f"{title} {claim}", number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(text: str) -> Sequence[str]:
        query = index.parse_query(" ".join(terms(text)), ["words"])
        return [
            searcher.doc(found)["number"][0] for _, found in searcher.search(query, _FIRST).hits
        ]

    return search


def opened(model: Path, cache: Path) -> Nearness:
    from newslint.facts.claims.meaning import Meaning

    return Nearness(Meaning.open(model), cache)


def meant(near: Nearness, store: Claims) -> Search:
    """Our store's nearest, ranked anew by a model."""
    return lambda text: [_number(hit) for hit in near.search(text, store)]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkthat", type=Path)
    parser.add_argument("--model", type=Path, help="a folder as `newslint factcheck` takes it")
    arguments = parser.parse_args()
    data = read(arguments.checkthat)
    with tempfile.TemporaryDirectory() as folder:
        store = filled(data, Path(folder))
        ranks: dict[str, Rank] = {"words": by_words}
        engines: dict[str, tuple[Search, int]] = {
            "newslint": (lambda text: [_number(hit) for hit in store.search(text)], 0),
            "rapidfuzz": (fuzzy(data), _FUZZY),
        }
        if find_spec("tantivy"):
            engines["tantivy"] = (tantivy(data), 0)
        if arguments.model:
            near = opened(arguments.model, Path(folder))
            ranks["model"] = lambda text, hits: near.ranked(text, hits[:POOL])
            engines["model"] = engines["kept"] = (meant(near, store), 0)
        print(f"{len(data.claims):,} claims")
        for name, split in data.splits.items():
            for engine, (search, most) in engines.items():
                value, spent = precision(split, search, most)
                number = min(most, len(split.right)) or len(split.right)
                print(
                    f"{name:5} {engine:9} MAP@{_FIRST} {value:.3f}  {spent:5.1f} ms a query  ({number} queries)"
                )
            for how, rank in ranks.items():
                matched, alarms, strict = decisions(data, split, store, rank)
                print(
                    f"{name:5} decision by {how}  recall {matched:.3f}  false alarms {alarms:.2%}  strictly {strict:.2%}"
                )


if __name__ == "__main__":
    main()
