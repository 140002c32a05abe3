"""How fast Markdown is read: MB of UTF-8 a second of CPU time, and as a ratio to pyromark alone in the same run."""

import random
import time
from collections.abc import Callable

import pyromark

from newslint.formats.markdown import parse

SIZE = 1_000_000  # characters
ROUNDS = 7
WORDS = [
    "river",
    "council",
    "flood",
    "minister",
    "said",
    "the",
    "of",
    "a",
    "in",
    "to",
    "people",
    "was",
    "town's",
    "rain",
    "on",
    "Monday",
    "night",
    "officials",
    "bridge",
    "reported",
    "after",
    "water",
    "level",
    "school",
    "“quiet”",
    "number",
    "road",
    "families",
    "–",
    "district",
    "mayor’s",
    "1.5",
    "3,200",
    "engineers",
]
HEAD = (
    "---\ntitle: River rises above the old bridge\ndate: 2024-03-02\nauthor: Ada Fenwick\n---\n\n"
)


def sentence(dice: random.Random) -> str:
    """A sentence with, at times, a bold word, a link or an entity in it."""
    words = [dice.choice(WORDS) for _ in range(dice.randint(12, 28))]
    if dice.random() < 0.15:
        words[3] = f"**{words[3]}**"
    if dice.random() < 0.15:
        words[5] = f"[{words[5]}](https://news.example/{dice.randint(1, 999)})"
    if dice.random() < 0.05:
        words[7] = "A&amp;E"
    return " ".join(words).capitalize() + "."


def article(*, width: int) -> str:
    """Paragraphs, wrapped at `width` characters where it is not 0, with a subhead now and then."""
    dice = random.Random(1)  # noqa: S311 - the same text in each run
    parts = [HEAD]
    size = 0
    while size < SIZE:
        paragraph = " ".join(sentence(dice) for _ in range(dice.randint(2, 5)))
        if width:
            paragraph = wrapped(paragraph, width)
        if dice.random() < 0.05:
            paragraph = f"## {' '.join(dice.choices(WORDS, k=5))}\n\n{paragraph}"
        parts += [paragraph, "\n\n"]
        size += len(paragraph) + 2
    return "".join(parts)


def wrapped(text: str, width: int) -> str:
    """The text in lines of about that width."""
    lines, length = [""], 0
    for word in text.split(" "):
        if length + len(word) > width:
            lines.append("")
            length = 0
        lines[-1] += f" {word}" if length else word
        length += len(word) + 1
    return "\n".join(lines)


def best(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest round."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print one line for each corpus."""
    for name, width in (("a paragraph a line", 0), ("wrapped at 80", 80)):
        text = article(width=width)
        megabytes = len(text.encode()) / 1e6
        ours = best(lambda text=text: list(parse(text, "article.md")))  # type: ignore[misc]
        alone = best(lambda text=text: sum(1 for _ in pyromark.events_with_range(text)))  # type: ignore[misc]
        print(
            f"{name:20} {megabytes:4.2f} MB: {megabytes / ours:5.1f} MB/s, "
            f"{ours / alone:4.1f} times the CPU of pyromark alone ({megabytes / alone:5.1f} MB/s)"
        )


if __name__ == "__main__":
    main()
