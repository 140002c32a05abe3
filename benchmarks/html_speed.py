"""How fast pages are read, beside the standard library's bare tokenizer in the same run."""

import argparse
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from newslint.formats.html import parse

_ROUNDS = 5


def tokenize(page: str) -> None:
    parser = HTMLParser(convert_charrefs=False)
    parser.feed(page)
    parser.close()


def read(page: str) -> None:
    for _ in parse(page, "page.html"):
        pass


def seconds(work: Callable[[str], None], pages: list[str]) -> float:
    start = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpora/html"))
    options = parser.parse_args()
    paths = sorted(options.corpus.glob("*.html"))
    pages = [path.read_bytes().decode("utf-8", errors="replace") for path in paths]
    size = sum(map(len, pages)) / 1e6
    for work in (tokenize, read):
        work(pages[0])
    # Turn by turn, the best of each: other work on the machine slows both alike.
    rounds = [(seconds(tokenize, pages), seconds(read, pages)) for _ in range(_ROUNDS)]
    bare, ours = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(pages)} pages, {size:.1f} million characters, best of {_ROUNDS}")
    print(f"html.parser, tokens alone: {size / bare:.1f} MB/s")
    print(f"newslint, whole documents: {size / ours:.1f} MB/s, {bare / ours:.2f} times html.parser")


if __name__ == "__main__":
    main()
