"""What all measurements share: the corpus, how newslint is run, and what a table is."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.peers import corpus, exports
from benchmarks.peers.exports import Patterns
from benchmarks.peers.measure import Cost, Run
from benchmarks.peers.tools import Peer

HEAD = ("", "CPU ms", "wall ms", "peak MB")
ALL = 20_000  # articles of a whole run
_PART = 500  # articles for linters that need minutes for more
_WORDS = {"newslint": "BEN", "newslint-phrases": "PHR"}  # what the rules in a folder are called


class Aim(NamedTuple):
    """A ratio that was measured, and the bound that it is to keep: “≤ 0.6” or “≥ 20”."""

    what: str
    ratio: float
    bound: str = ""

    @property
    def is_reached(self) -> bool:
        """Whether it keeps the bound."""
        sign, _, number = self.bound.partition(" ")
        if not number:
            return True
        return self.ratio <= float(number) if sign == "≤" else self.ratio >= float(number)


class Section(NamedTuple):
    """A table with a heading, a line that says what was run, and what follows from it."""

    title: str
    text: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    aims: Sequence[Aim] = ()


def restored(text: str) -> tuple[float, list[Section]]:
    """The seconds that sections took and what they found, as `json.dumps` wrote both."""
    seconds, values = json.loads(text)
    return seconds, [
        Section(title, said, head, rows, [Aim(*aim) for aim in aims])
        for title, said, head, rows, aims in values
    ]


class Bench(NamedTuple):
    """Where everything is, how much of it there is, and what there is to compare with."""

    folder: Path
    articles: int
    rounds: int
    peers: tuple[Peer, ...]
    newslint: tuple[str, ...]  # `newslint check`, as it is installed

    @property
    def corpus(self) -> Path:
        """The folder that all commands run in."""
        return self.folder / ("corpus" if self.articles == ALL else f"corpus-{self.articles}")

    @property
    def part(self) -> int:
        """How many articles slow linters get."""
        return min(_PART, self.articles)

    @property
    def large(self) -> int:
        """The bytes of the largest file: 50 MB beside 20,000 articles."""
        return min(50_000_000, self.articles * 2_500)

    def size(self, name: str) -> int:
        """The bytes of a folder of articles."""
        return int(json.loads((self.corpus / f".{name}.json").read_text(encoding="utf-8"))[-1])

    def peer(self, name: str) -> Peer | None:
        """A linter, if it is there."""
        return next((peer for peer in self.peers if peer.name == name), None)

    def run(self, command: Sequence[str], cache: str = "warm", out: Path | None = None) -> Run:
        """A command in the folder of the corpus, with a cache of its own."""
        more = {"NEWSLINT_CACHE_DIR": str(self.folder / "cache" / cache), "PYTHONUTF8": "1"}
        run = Run(tuple(command), self.corpus, more)
        return run if out is None else run._replace(out=out)


def prepare(bench: Bench) -> int:
    """Make the corpus up; returns the bytes of its articles."""
    folder = bench.corpus
    (folder / ".git").mkdir(parents=True, exist_ok=True)  # what is above it ignores it
    size = corpus.write_articles(folder / "articles", bench.articles)
    corpus.write_articles(folder / "part", bench.part, seed=6)
    corpus.write_articles(folder / "clean", bench.articles, seed=3, faults=0)
    corpus.write_trivial_modules(folder / "modules", bench.articles)
    for length in (1_000, 100_000, bench.large // 5):
        corpus.write_big(folder / "big" / f"{label(length)}.txt", length)
    for length in (bench.large // 10, bench.large):
        corpus.write_big(folder / "big" / f"{label(length)}.txt", length)
        corpus.write_big(folder / "big" / f"{label(length)}-line.txt", length, is_one_line=True)
        corpus.write_records(folder / "big" / f"{label(length)}.jsonl", length)
    return size


def label(size: int) -> str:
    """A number of bytes as files are called by it: 50MB, 125kB."""
    return f"{size // 10**6}MB" if size % 10**6 == 0 else f"{size // 1000}kB"


def ours(bench: Bench, rules: Path, *more: str) -> tuple[str, ...]:
    """A run of newslint with the rules of a folder alone, in one process."""
    return (
        *bench.newslint, "--isolated", "--no-cache", "--rules", str(rules), "--jobs=1", "--output-format=concise",
        "--select", _WORDS.get(rules.name, "BEN,MAN"), *more,
    )  # fmt: skip


def written(bench: Bench, name: str, rules: Sequence[Patterns]) -> Path:
    """A folder of rules for newslint."""
    folder = bench.folder / "rules" / name
    shutil.rmtree(folder, ignore_errors=True)
    return exports.write_newslint(folder, rules)


def row(name: str, cost: Cost, *more: str) -> tuple[str, ...]:
    """What a command took, as a line of a table."""
    return name, f"{cost.cpu * 1000:,.0f}", f"{cost.wall * 1000:,.0f}", f"{cost.memory:,.0f}", *more
