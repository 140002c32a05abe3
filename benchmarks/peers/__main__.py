"""newslint beside its peers; writes the page docs/benchmarks.md.

    python -m benchmarks.peers [--articles 20000] [--rounds 3] [--page FILE] [--alone]

Corpus, tools and caches go to a folder that git ignores, and stay there for the next time.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.peers.bench import Bench, Section, prepare, sections
from benchmarks.peers.machine import description
from benchmarks.peers.tools import Missing, Peer, install

from newslint._version import __version__

_ROOT = Path(__file__).parents[2]
_INTRODUCTION = """\
# Benchmarks

newslint beside other linters, in one run of `make bench`: {articles:,} made-up articles, {size:.1f} MB. The corpus is generated
from word lists with a seed, the others are installed by their ordinary clients, and all get the same patterns. CPU is user and
system time of a process with its children; times are medians of rounds in which the commands take turns.

- Machine: {machine}.
- newslint {version}; {peers}.
- Measured on {day}; the machine had other work to do, so ratios say more than times.
"""


def main() -> None:
    """Measure, print the tables and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=_ROOT / ".benchmarks")
    parser.add_argument("--page", type=Path, default=_ROOT / "docs" / "benchmarks.md")
    parser.add_argument("--alone", action="store_true", help="install nobody else")
    options = parser.parse_args()
    folder = options.folder.absolute()
    found = [] if options.alone else install(folder / "tools", folder / "rules")
    peers = tuple(item for item in found if isinstance(item, Peer))
    missing = [item for item in found if isinstance(item, Missing)]
    bench = Bench(folder, options.articles, options.rounds, peers)
    size = prepare(bench)
    told = ", ".join(f"{peer.name} {peer.version}" for peer in peers) or "nobody else"
    told += "".join(f"; {item.name} is missing: it cannot be installed here" for item in missing)
    for item in missing:
        print(f"{item.name} is left out: {item.why}", file=sys.stderr)
    introduction = _INTRODUCTION.format(
        articles=options.articles,
        size=size / 1e6,
        machine=description(),
        version=__version__,
        peers=told,
        day=datetime.now(UTC).date(),
    )
    page = introduction
    for section in sections(bench):
        page += f"\n{_table(section)}"
        print(_table(section), flush=True)
    options.page.write_text(page, encoding="utf-8")


def _table(section: Section) -> str:
    lines = [f"## {section.title}", "", section.text, ""]
    lines += [f"| {' | '.join(section.head)} |", f"|---{'|--:' * (len(section.head) - 1)}|"]
    lines += [f"| {' | '.join(row)} |" for row in section.rows]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
