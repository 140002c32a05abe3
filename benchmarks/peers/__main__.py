"""newslint beside its peers; writes the page docs/benchmarks.md.

    python -m benchmarks.peers [--articles 20000] [--rounds 3] [--page FILE] [--alone] [--only NAME …]

Corpus, tools and caches go to a folder that git ignores, and stay there for the next time. What a
section found is kept until all are done: a run that was stopped goes on where it was, as long as
nothing has changed.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from benchmarks.peers import alone, compared
from benchmarks.peers.bench import ALL, Bench, Section, prepare, restored
from benchmarks.peers.machine import description
from benchmarks.peers.tools import Missing, Peer, install, install_newslint

from newslint._version import __version__

_ROOT = Path(__file__).parents[2]
_INTRODUCTION = """\
# Benchmarks

newslint beside other linters, in one run of `make bench`: {articles:,} made-up articles, {size:.1f} MB. The corpus is generated
from word lists with a seed, the others are installed by their ordinary clients, and all get the same patterns. CPU is user and
system time of a process with its children; times are medians of rounds in which the commands take turns.

- Machine: {machine}.
- newslint {version}; {peers}.
- Measured on {day} in {minutes:.0f} minutes; ratios say more than times.
"""
_SECTIONS: dict[str, Callable[[Bench], Section | tuple[Section, ...]]] = {
    "start": compared.start_up,
    "common": compared.common,
    "own": alone.own_rules,
    "warm": alone.warm,
    "cores": alone.cores,
    "phrases": compared.phrases,
    "sizes": alone.sizes,
    "hostile": alone.hostile,
    "gates": alone.gates,
}


def main() -> None:
    """Measure, print the tables and write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=ALL)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=_ROOT / ".benchmarks")
    parser.add_argument("--page", type=Path, default=_ROOT / "docs" / "benchmarks.md")
    parser.add_argument("--alone", action="store_true", help="install nobody else")
    parser.add_argument("--only", nargs="*", choices=_SECTIONS, help="no page is written")
    options = parser.parse_args()
    folder = options.folder.absolute()
    found = [] if options.alone else install(folder / "tools", folder / "rules")
    peers = tuple(item for item in found if isinstance(item, Peer))
    missing = [item for item in found if isinstance(item, Missing)]
    for item in missing:
        print(f"{item.name} is left out: {item.why}", file=sys.stderr)
    newslint = install_newslint(folder / "tools", _ROOT)
    bench = Bench(folder, options.articles, options.rounds, peers, newslint)
    begun = time.monotonic()
    size = prepare(bench)
    print(f"the corpus is there after {time.monotonic() - begun:.0f} s", flush=True)
    kept = folder / "sections" / _state(options.articles, options.rounds, peers)
    made = [_section(name, bench, kept) for name in options.only or _SECTIONS]
    sections = [section for _, some in made for section in some]
    sections.insert(0, _aims(sections))
    print(_table(sections[0]))
    if options.only:
        return
    told = ", ".join(f"{peer.name} {peer.version}" for peer in peers) or "nobody else"
    told += "".join(f"; {item.name} is missing: it cannot be installed here" for item in missing)
    page = _INTRODUCTION.format(
        articles=options.articles,
        size=size / 1e6,
        machine=description(),
        version=__version__,
        peers=told,
        day=datetime.now(UTC).date(),
        minutes=sum(seconds for seconds, _ in made) / 60,
    )
    options.page.write_text("\n".join((page, *map(_table, sections))), encoding="utf-8")
    for file in kept.iterdir():
        file.unlink()


def _state(articles: int, rounds: int, peers: Sequence[Peer]) -> str:
    """What tells this run from one of another newslint, of other sizes or beside others."""
    names = [(peer.name, peer.version) for peer in peers]
    digest = sha256(repr((articles, rounds, names)).encode())
    for part in ("src", "rules", "benchmarks/peers"):
        for file in sorted((_ROOT / part).rglob("*")):
            if file.suffix in {".py", ".yaml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _section(name: str, bench: Bench, kept: Path) -> tuple[float, list[Section]]:
    """The tables of a section and how many seconds they took, then or now."""
    file = kept / f"{name}.json"
    if file.is_file():
        seconds, some = restored(file.read_text(encoding="utf-8"))
        print(f"{name}: measured before", flush=True)
    else:
        print(f"{name}: {_SECTIONS[name].__doc__}", flush=True)
        begun = time.monotonic()
        made = _SECTIONS[name](bench)
        some = [made] if isinstance(made, Section) else list(made)
        seconds = time.monotonic() - begun
        kept.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps((seconds, some)), encoding="utf-8")
        print(f"{name}: took {seconds:.0f} s\n", flush=True)
    for section in some:
        print(_table(section), flush=True)
    return seconds, some


def _aims(sections: Sequence[Section]) -> Section:
    """All that was to be reached, and whether it was."""
    aims = [aim for section in sections for aim in section.aims]
    rows = [
        (aim.what, f"{aim.ratio:.3g}", aim.bound, "yes" if aim.is_reached else "no")
        for aim in aims
        if aim.bound
    ]
    rows += [(aim.what, f"{aim.ratio:.3g}", "", "") for aim in aims if not aim.bound]
    return Section("What was to be reached", "", ("", "measured", "aim", "reached"), rows)


def _table(section: Section) -> str:
    lines = [f"## {section.title}", "", *([section.text, ""] if section.text else ())]
    lines += [f"| {' | '.join(section.head)} |", f"|---{'|--:' * (len(section.head) - 1)}|"]
    lines += [f"| {' | '.join(row)} |" for row in section.rows]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
