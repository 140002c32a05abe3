"""What is measured: each section runs commands in turn and gives a table."""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.peers import corpus, exports
from benchmarks.peers.exports import Patterns
from benchmarks.peers.measure import Cost, Run, medians
from benchmarks.peers.tools import Peer, lines_found

NEWSLINT = (sys.executable, "-m", "newslint", "check")
WORDS = (
    "bridge",
    "ferry",
    "mill",
    "library",
    "quarry",
    "dairy",
    "storm",
    "river",
    "council",
    "harbour",
    "school",
)


class Section(NamedTuple):
    """A table with a heading and a line that says what was run."""

    title: str
    text: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Bench(NamedTuple):
    """Where everything is, how much of it there is, and what there is to compare with."""

    folder: Path
    articles: int
    rounds: int
    peers: tuple[Peer, ...]

    @property
    def corpus(self) -> Path:
        """The folder that all commands run in."""
        return self.folder / "corpus"

    def peer(self, name: str) -> Peer | None:
        """A linter, if it is there."""
        return next((peer for peer in self.peers if peer.name == name), None)

    def run(self, command: Sequence[str], cache: str = "warm", out: Path | None = None) -> Run:
        """A command in the folder of the corpus, with a cache of its own."""
        more = {"NEWSLINT_CACHE_DIR": str(self.folder / "cache" / cache), "PYTHONUTF8": "1"}
        return (
            Run(tuple(command), self.corpus, more)
            if out is None
            else Run(tuple(command), self.corpus, more, out)
        )


def prepare(bench: Bench) -> int:
    """Make the corpus up; returns the bytes of its articles."""
    folder = bench.corpus
    (folder / ".git").mkdir(parents=True, exist_ok=True)  # what is above it ignores it
    size = corpus.write_articles(folder / "articles", bench.articles)
    corpus.write_articles(folder / "part", part_of(bench), seed=6)
    corpus.write_articles(folder / "clean", bench.articles, seed=3, faults=0)
    corpus.write_trivial_modules(folder / "modules", bench.articles)
    for length in (1_000, 100_000, large_of(bench) // 5, large_of(bench)):
        corpus.write_big(folder / "big" / f"{length}.txt", length)
    for length in (large_of(bench) // 10, large_of(bench)):
        corpus.write_big(folder / "big" / f"{length}.txt", length)
        corpus.write_big(folder / "big" / f"{length}-line.txt", length, is_one_line=True)
        corpus.write_records(folder / "big" / f"{length}.jsonl", length)
    return size


def part_of(bench: Bench) -> int:
    """How many articles slow linters get."""
    return max(5, min(500, bench.articles // 20))


def large_of(bench: Bench) -> int:
    """The bytes of the largest file: 50 MB beside 20,000 articles."""
    return min(50_000_000, bench.articles * 2_500)


def size_of(bench: Bench, name: str) -> int:
    """The bytes of a folder of articles."""
    return int(json.loads((bench.corpus / f".{name}.json").read_text(encoding="utf-8"))[-1])


def _ours(rules: Path, *more: str) -> tuple[str, ...]:
    select = "PHR" if "phrases" in rules.name else "BEN,MAN"
    select = "BEN" if rules.name == "newslint" else select
    return (
        *NEWSLINT, "--isolated", "--no-cache", "--rules", str(rules), "--select", select, "--jobs=1",
        "--output-format=concise", *more,
    )  # fmt: skip


def _rules(bench: Bench, name: str, rules: Sequence[Patterns]) -> Path:
    folder = bench.folder / "rules" / name
    shutil.rmtree(folder, ignore_errors=True)
    return exports.write_newslint(folder, rules)


def _row(name: str, cost: Cost, *more: str) -> tuple[str, ...]:
    return name, f"{cost.cpu * 1000:,.0f}", f"{cost.wall * 1000:,.0f}", f"{cost.memory:,.0f}", *more


_HEAD = ("", "CPU ms", "wall ms", "peak MB")


def start_up(bench: Bench) -> Section:
    """One short article, whole processes."""
    article = "articles/000/000003.txt"
    rules = exports.common_rules()
    runs = {"newslint": bench.run((*NEWSLINT, article))}
    cold = bench.folder / "cache" / "cold"
    for peer in bench.peers:
        paths = ("modules/000/module3.py",) if peer.name == "ruff" else (article,)
        runs[peer.name] = bench.run(peer.command(rules[:2], paths))
    medians([*runs.values()], 1)
    costs = dict(zip(runs, medians([*runs.values()], bench.rounds * 3), strict=True))
    firsts = []
    for _ in range(bench.rounds):
        shutil.rmtree(cold, ignore_errors=True)
        firsts += medians([bench.run((*NEWSLINT, article), "cold")], 1)
    costs["newslint, first run without a cache"] = sorted(firsts)[len(firsts) // 2]
    base = costs["newslint"].cpu
    rows = [_row(name, cost, f"{base / cost.cpu:.2f}") for name, cost in costs.items()]
    text = "One article of 3 kB, the whole process; newslint with all default rules, textlint, Vale and semgrep with two patterns."
    return Section("One article", text, (*_HEAD, "newslint’s CPU is × of it"), tuple(rows))


def common(bench: Bench) -> tuple[Section, Section]:
    """The patterns that all can express: speed, and whether the findings agree."""
    rules = exports.common_rules()
    own = _rules(bench, "newslint", rules)
    out = bench.folder / "out"
    out.mkdir(exist_ok=True)
    runs = {"newslint": bench.run(_ours(own, "part"), out=out / "newslint")}
    for peer in bench.peers:
        if peer.name != "ruff":
            runs[peer.name] = bench.run(peer.command(rules, ("part",)), out=out / peer.name)
    medians([bench.run(_ours(own, "big/1000.txt"))], 1)  # rules are read from YAML once
    costs = dict(zip(runs, medians([*runs.values()], 1), strict=True))
    whole = bench.run(_ours(own, "articles"))
    costs["newslint, all articles"] = medians([whole], 1)[0]
    speed = {
        name: size_of(bench, "articles" if "all" in name else "part") / cost.cpu / 1e6
        for name, cost in costs.items()
    }
    best = speed["newslint, all articles"]
    rows = [
        _row(name, cost, f"{speed[name]:.3g}", f"{best / speed[name]:.3g}")
        for name, cost in costs.items()
    ]
    text = (
        f"{len(rules)} rules of {sum(len(rule.sources) for rule in rules)} patterns, one process each. The slow ones get "
        f"{part_of(bench):,} articles, start-up included. proselint has no patterns of others: it runs its own checks."
    )
    section = Section(
        "The same patterns", text, (*_HEAD, "MB/s CPU", "newslint is × as fast"), tuple(rows)
    )
    return section, _agreement(bench, out)


def _agreement(bench: Bench, out: Path) -> Section:
    ours = lines_found("newslint", out / "newslint")
    rows = []
    for peer in bench.peers:
        if not peer.has_patterns:
            continue
        theirs = lines_found(peer.name, out / peer.name)
        own = ours if peer.name != "ripgrep" else {(file, line, "") for file, line, _ in ours}
        odd = sorted(own ^ theirs)
        shown = ", ".join(f"{file}:{line} {rule}".strip() for file, line, rule in odd[:3])
        rows.append(
            (
                peer.name,
                f"{len(own & theirs):,}",
                f"{len(own - theirs):,}",
                f"{len(theirs - own):,}",
                shown,
            )
        )
    text = "Lines with a finding of a rule (ripgrep names no rules: lines alone), of the same run."
    return Section(
        "Do they agree?",
        text,
        ("", "both", "newslint alone", "the other alone", "such as"),
        tuple(rows),
    )


def own_rules(bench: Bench) -> Section:
    """All default rules, pattern rules alone, and many more of them."""
    cases = {
        "all default rules": (*NEWSLINT, "--no-cache", "--jobs=1", "--quiet", "articles"),
        "the common pattern rules": _ours(
            _rules(bench, "newslint", exports.common_rules()), "articles"
        ),
    }
    costs = medians([bench.run(command) for command in cases.values()], 1)
    size = size_of(bench, "articles")
    rows = [
        _row(name, cost, f"{size / cost.cpu / 1e6:.2f}")
        for name, cost in zip(cases, costs, strict=True)
    ]
    words = [f"{first}{last}" for first in WORDS for last in WORDS if first != last]
    few, many = (
        _rules(bench, f"many-{number}", exports.many_rules(number, words)) for number in (100, 999)
    )
    runs = [bench.run(_ours(rules, "part")) for rules in (few, many)]
    medians([bench.run(_ours(rules, "big/1000.txt")) for rules in (few, many)], 1)
    costs = medians(runs, bench.rounds)
    size = size_of(bench, "part")
    rows += [
        _row(
            f"{number} pattern rules, {part_of(bench):,} articles",
            cost,
            f"{size / cost.cpu / 1e6:.2f}",
        )
        for number, cost in zip((100, 999), costs, strict=True)
    ]
    rows.append(
        ("999 : 100 rules, whole process", f"{costs[1].cpu / costs[0].cpu:.2f} ×", "", "", "")
    )
    return Section(
        "newslint’s own rules", "One process, no cache.", (*_HEAD, "MB/s CPU"), tuple(rows)
    )


def phrases(bench: Bench) -> Section:
    """Lists of words against ripgrep."""
    rules = exports.phrase_rules()
    own = _rules(bench, "newslint-phrases", rules)
    medians([bench.run(_ours(own, "big/1000.txt"))], 1)  # rules are read from YAML once
    runs = {"newslint": bench.run(_ours(own, "articles"))}
    if ripgrep := bench.peer("ripgrep"):
        runs["ripgrep"] = bench.run(ripgrep.command(rules, ("articles",)))
    costs = medians([*runs.values()], 1)
    size = size_of(bench, "articles")
    base = costs[0].cpu
    rows = [
        _row(name, cost, f"{size / cost.cpu / 1e6:.3g}", f"{cost.cpu / base:.2f}")
        for name, cost in zip(runs, costs, strict=True)
    ]
    text = f"{sum(len(rule.sources) for rule in rules)} patterns that are lists of words, all articles."
    return Section(
        "Phrases alone", text, (*_HEAD, "MB/s CPU", "newslint is × as fast"), tuple(rows)
    )


def cores(bench: Bench) -> Section:
    """One process and two."""
    runs = [
        bench.run((*NEWSLINT, "--no-cache", f"--jobs={jobs}", "--quiet", "articles"))
        for jobs in (1, 2)
    ]
    one, two = medians(runs, max(1, bench.rounds // 3))
    rows = (
        _row("1 process", one, "1.00"),
        _row("2 processes", two, f"{one.wall / two.wall:.2f}"),
    )
    text = "All default rules, no cache. On a busy machine the wall says little: CPU tells what the second process costs."
    return Section("Two cores", text, (*_HEAD, "wall, × as fast"), rows)


def warm(bench: Bench) -> Section:
    """Files that did not change, against ruff."""
    runs = {
        "newslint, no findings": bench.run((*NEWSLINT, "clean"), "results"),
        "newslint, findings counted": bench.run((*NEWSLINT, "--quiet", "articles"), "results"),
        "newslint, findings printed": bench.run((*NEWSLINT, "articles"), "results"),
    }
    if ruff := bench.peer("ruff"):
        runs["ruff, trivial modules"] = bench.run(ruff.command((), ("modules",)))
    medians([*runs.values()], 1)
    costs = medians([*runs.values()], bench.rounds * 3)
    base = costs[-1]
    rows = [
        _row(name, cost, f"{cost.cpu / base.cpu:.2f}", f"{cost.wall / base.wall:.2f}")
        for name, cost in zip(runs, costs, strict=True)
    ]
    text = f"The second run over {bench.articles:,} files that are as they were, whole process."
    return Section("Nothing changed", text, (*_HEAD, "CPU, × the last row", "wall"), tuple(rows))


def sizes(bench: Bench) -> Section:
    """One file, from small to large."""
    files = sorted(
        (bench.corpus / "big").iterdir(), key=lambda file: (file.stat().st_size, file.name)
    )
    runs = [bench.run((*NEWSLINT, "--no-cache", "--quiet", f"big/{file.name}")) for file in files]
    costs = medians(runs, 1)
    taken = {file.name: cost for file, cost in zip(files, costs, strict=True)}
    rows = [
        _row(file.name, cost, f"{file.stat().st_size / cost.cpu / 1e6:.2f}")
        for file, cost in zip(files, costs, strict=True)
    ]
    for ending in (".txt", "-line.txt", ".jsonl"):
        small, large = (taken[f"{large_of(bench) // part}{ending}"] for part in (10, 1))
        memory = f"{large.memory / small.memory:.1f} ×"
        rows.append(
            (
                f"the largest : a tenth of it, {ending}",
                f"{large.cpu / small.cpu:.1f} ×",
                "",
                memory,
                "",
            )
        )
    return Section("One large file", "All default rules.", (*_HEAD, "MB/s CPU"), tuple(rows))


def sections(bench: Bench) -> Iterator[Section]:
    """All of it, in the order of the page."""
    for part in (start_up, common, own_rules, warm, cores, phrases, sizes):
        print(f"measuring: {part.__doc__}", flush=True)
        made = part(bench)
        yield from (made,) if isinstance(made, Section) else made
