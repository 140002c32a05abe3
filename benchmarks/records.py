"""JSON Lines to documents: MB/s on one core, as ratios to `json.loads` in the same run, and memory on a big file.

Articles are made up from a word list, about 3.3 kB each with eight keys and eleven paragraphs;
files named on the command line are measured too. Rounds of both alternate, and the median round
counts: other work on the machine hits both alike. `--megabytes 2000` shows the memory on 2 GB.
"""

import argparse
import gzip
import io
import json
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from newslint.formats.jsonl import stream
from newslint.model.document import Document

_WORDS = (  # noqa: SIM905 - a list of them reads badly
    "the council of the harbour town said on Monday that its plan for a new bridge will cost more than "
    "expected and the mayor’s office agreed to “wait until spring” before work near Østerby begins"
).split(" ")


def article(number: int, rng: random.Random) -> dict[str, object]:
    """One record; the same number and generator give the same one."""

    def prose(words: int) -> str:
        return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."

    return {
        "id": number,
        "title": prose(9)[:-1],
        "author": "Mara Lindqvist",
        "date": "2026-05-01T10:00:00Z",
        "url": f"https://aldbypost.se/{number}",
        "language": "en",
        "tags": ["harbour", "roads"],
        "text": "\n\n".join(prose(rng.randint(25, 70)) for _ in range(11)),
    }


def lines(count: int, *, ascii_only: bool) -> bytes:
    rng = random.Random(1)  # noqa: S311 - texts, no secrets
    records = (json.dumps(article(n, rng), ensure_ascii=ascii_only) for n in range(count))
    return "".join(f"{record}\n" for record in records).encode()


def loaded(data: bytes) -> None:
    for line in data.splitlines():
        json.loads(line)


def documents(data: bytes) -> Iterator[Document]:
    return (one for one in stream(io.BytesIO(data), "a.jsonl") if isinstance(one, Document))


def read(data: bytes) -> None:
    for _ in documents(data):
        pass


def located(data: bytes) -> None:
    """The same, and the place of every block, which only findings ask for."""
    for document in documents(data):
        for block in document.blocks:
            _ = block.span


def seconds(work: Callable[[bytes], None], data: bytes) -> float:
    start = time.process_time()
    work(data)
    return time.process_time() - start


def compare(name: str, data: bytes, rounds: int) -> None:
    times = [[seconds(work, data) for work in (loaded, read, located)] for _ in range(rounds)]
    base, *ours = (median(column) for column in zip(*times, strict=True))
    size = len(data) / 1e6
    shown = "  ".join(
        f"{what} {size / taken:5.1f} MB/s ({taken / base:4.1f} x)"
        for what, taken in zip(("documents", "with places"), ours, strict=True)
    )
    print(f"{name:24} {size:6.2f} MB  json.loads {size / base:5.0f} MB/s  {shown}")


def memory(megabytes: int) -> None:
    """Stream a packed and a plain file of that size; the peak is the process's, so the small one comes first."""
    part = lines(1000, ascii_only=False)
    with tempfile.TemporaryDirectory() as folder:
        for name, copies in (("1", 1), (f"{megabytes}", megabytes * 10**6 // len(part))):
            for suffix, pack in (("", bytes), (".gz", gzip.compress)):
                path = Path(folder, f"{name}.jsonl{suffix}")
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="JSON Lines to measure as well")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(
        "--megabytes", type=int, default=200, help="of the file streamed; 0 for none"
    )
    options = parser.parse_args()
    compare("made up, UTF-8", lines(1000, ascii_only=False), options.rounds)
    compare("made up, \\u escapes", lines(1000, ascii_only=True), options.rounds)
    for path in options.files:
        compare(path.name, path.read_bytes(), options.rounds)
    if options.megabytes:
        memory(options.megabytes)


if __name__ == "__main__":
    main()
