"""How fast articles are read: MB of UTF-8 a second of CPU time on one core, with the targets beside them.

Speeds of different machines, and of a busy one, say little; so the same run measures `json.loads`,
`html.parser` and a plain Python loop, and prints what a megabyte costs as a multiple of theirs.
Rounds of all alternate, and the quickest of each counts: on a machine that others share, few
rounds show how busy they were (two minutes for 30).

    python benchmarks/parsing.py [CORPORA] [--rounds 30] [--megabytes 200]

Articles are made up from a word list; those of CORPORA (`human/*.jsonl`, `html/*.html`) are measured
too, each as a file of its own. First JSON Lines of `--megabytes` are streamed, packed and plain,
to show that memory stays flat; 0 leaves that out.
"""

import argparse
import gzip
import io
import json
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from newslint.errors import FormatError
from newslint.formats import parse, stream

TARGETS = {"text": 20, "markdown": 8, "html": 15, "jsonl": 40}
_LOOPS = 300_000
_WORDS = (  # noqa: SIM905 - a list of them reads badly
    "the council of the harbour town said on Monday that its plan for a new bridge will cost more than "
    "expected and the mayor’s office agreed to “wait until spring” before work near Østerby begins"
).split(" ")


class Article(NamedTuple):
    """One made-up article of about 3.3 kB."""

    number: int
    headline: str
    author: str
    date: str
    paragraphs: tuple[str, ...]


class Work(NamedTuple):
    """Something to time, how many megabytes it reads, and the format whose target it has to meet."""

    name: str
    megabytes: float
    run: Callable[[], object]
    format: str = ""


def articles(count: int) -> Iterator[Article]:
    """The same ones in each run."""
    dice = random.Random(1)  # noqa: S311 - texts, no secrets

    def prose(words: int) -> str:
        return " ".join(dice.choices(_WORDS, k=words)).capitalize() + "."

    for number in range(count):
        date = f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        paragraphs = tuple(prose(dice.randint(25, 70)) for _ in range(11))
        yield Article(number, prose(9)[:-1], "Mara Lindqvist", date, paragraphs)


def text(article: Article) -> str:
    head = (article.headline, f"By {article.author}", f"Published: {article.date}")
    return "\n\n".join((*head, *article.paragraphs))


def wrapped_text(article: Article) -> str:
    return "\n\n".join((article.headline, *(wrapped(words) for words in article.paragraphs)))


def markdown(article: Article, width: int = 80) -> str:
    """Front matter, a subhead, and here and there a bold word and a link."""
    head = f"---\ntitle: {article.headline}\ndate: {article.date}\nauthor: {article.author}\n---"
    body = [
        wrapped(words if index % 3 else marked(words), width)
        for index, words in enumerate(article.paragraphs)
    ]
    return "\n\n".join((head, *body[:5], "## What comes next", *body[5:]))


def html(article: Article) -> str:
    head = (
        f"<!doctype html><html lang=en><head><title>{article.headline}</title>"
        f'<meta property="article:published_time" content="{article.date}"></head><body><article>'
    )
    body = "\n".join(
        f"<p>{words.replace('bridge', '<b>bridge</b>')}</p>" for words in article.paragraphs
    )
    return f"{head}<h1>{article.headline}</h1>\n{body}</article></body></html>"


def record(article: Article, *, ascii_only: bool = False) -> str:
    members = {
        "id": article.number, "title": article.headline, "author": article.author,
        "date": article.date, "url": f"https://aldbypost.se/{article.number}", "language": "en",
        "tags": ["harbour", "roads"], "text": "\n\n".join(article.paragraphs),
    }  # fmt: skip
    return json.dumps(members, ensure_ascii=ascii_only)


def marked(words: str) -> str:
    first, second, rest = words.split(" ", 2)
    return f"{first} **{second}** [{rest[:12]}](https://aldbypost.se/news) {rest[12:]}"


def wrapped(words: str, width: int = 80) -> str:
    lines, length = [""], 0
    for word in words.split(" "):
        if length + len(word) > width:
            lines.append("")
            length = 0
        lines[-1] += f" {word}" if length else word
        length += len(word) + 1
    return "\n".join(lines)


def loop() -> None:
    """Work that no change of newslint makes faster or slower."""
    total = 0
    for number in range(_LOOPS):
        total += number & 7


def files(name: str, format_name: str, sources: Sequence[str]) -> Work:
    """Every source a file of its own."""

    def run() -> None:
        for source in sources:
            for _ in parse(source, "article", format_name):
                pass

    return Work(name, size(sources), run, format_name)


def lines(name: str, records: Sequence[str]) -> tuple[Work, Work, Work]:
    """All records in one file: read, read with the place of every block, and by `json.loads` alone."""
    data = "".join(f"{line}\n" for line in records).encode()

    def run() -> None:
        for _ in stream(io.BytesIO(data), "articles.jsonl"):
            pass

    def locate() -> None:
        for document in stream(io.BytesIO(data), "articles.jsonl"):
            for block in () if isinstance(document, FormatError) else document.blocks:
                _ = block.span

    def loads() -> None:
        for line in data.splitlines():
            json.loads(line)

    megabytes = len(data) / 1e6
    return (
        Work(name, megabytes, run, "jsonl"),
        Work(f"{name}, located", megabytes, locate),
        Work("json.loads", megabytes, loads),
    )


def tokenize(pages: Sequence[str]) -> Work:
    def run() -> None:
        for page in pages:
            parser = HTMLParser(convert_charrefs=False)
            parser.feed(page)
            parser.close()

    return Work("html.parser", size(pages), run)


def size(sources: Sequence[str]) -> float:
    return sum(len(source.encode(errors="replace")) for source in sources) / 1e6


def works(corpora: Path) -> Iterator[Work]:
    """What others do first, then what newslint does."""
    made = list(articles(300))
    pages = [html(article) for article in made]
    found = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(corpora.glob("html/*.html"))
    ]
    plain, plain_located, loads = lines("jsonl, UTF-8", [record(article) for article in made])
    yield Work("Python loop", 0, loop)
    yield loads
    yield tokenize(found or pages)
    yield files("text", "text", [text(article) for article in made])
    yield files("text, wrapped at 80", "text", [wrapped_text(article) for article in made])
    yield files("markdown", "markdown", [markdown(article, 10_000) for article in made])
    yield files("markdown, wrapped at 80", "markdown", [markdown(article) for article in made])
    yield files("html, made up", "html", pages)
    yield plain
    yield plain_located
    yield from lines("jsonl, escapes", [record(article, ascii_only=True) for article in made])[:2]
    if found:
        yield files("html of the corpus", "html", found)
    human = [line for path in sorted(corpora.glob("human/*.jsonl")) for line in path.open("rb")]
    if human:
        records = [json.loads(line) for line in human]
        yield files("text of the corpus", "text", [one["text"] for one in records])
        yield lines("jsonl of the corpus", [line.decode().rstrip() for line in human])[0]


def measure(tasks: Sequence[Work], rounds: int) -> list[float]:
    """CPU seconds of the quickest round of each."""
    best = [float("inf")] * len(tasks)
    for _ in range(rounds):
        for index, task in enumerate(tasks):
            start = time.process_time()
            task.run()
            best[index] = min(best[index], time.process_time() - start)
    return best


def show(tasks: Sequence[Work], seconds: Sequence[float]) -> None:
    """One line each; a megabyte of JSON or HTML costs 1.0 in their own columns."""
    unit, loads, tokens = (
        taken / (task.megabytes or 1) for task, taken in zip(tasks[:3], seconds[:3], strict=True)
    )
    print(f"{'':24}    MB   MB/s  target  x json.loads  x html.parser  x {_LOOPS:,} loops")
    for task, taken in zip(tasks[1:], seconds[1:], strict=True):
        cost = taken / task.megabytes
        print(
            f"{task.name:24} {task.megabytes:5.2f} {1 / cost:6.1f} {TARGETS.get(task.format, ''):>7} "
            f"{cost / loads:13.1f} {cost / tokens:14.2f} {cost / unit:8.2f}"
        )


def memory(megabytes: int) -> None:
    """Stream a packed and a plain file of that size; the peak is the process's, so the small one comes first."""
    part = "".join(f"{record(article)}\n" for article in articles(1000)).encode()
    with tempfile.TemporaryDirectory() as folder:
        for size_name, copies in (("3", 1), (f"{megabytes}", megabytes * 10**6 // len(part))):
            for suffix, pack in (("", bytes), (".gz", gzip.compress)):
                path = Path(folder, f"{size_name}.jsonl{suffix}")
                packed = pack(part)
                with path.open("wb") as file:
                    for _ in range(max(copies, 1)):
                        file.write(packed)
                with path.open("rb") as file:
                    count = sum(1 for _ in stream(file, path.name))
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(f"{path.name:24} {count:9,} documents  peak {peak:.1f} MiB")
                path.unlink()


def main() -> None:
    """Print the table, then the peak of memory."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("corpora", nargs="?", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--megabytes", type=int, default=200, help="of the file streamed")
    options = parser.parse_args()
    if options.megabytes:
        memory(options.megabytes)
    tasks = tuple(works(options.corpora))
    show(tasks, measure(tasks, options.rounds))


if __name__ == "__main__":
    main()
