"""Whether time grows with the text: every rule and every parser on texts made to hurt them, at n, 2n and 10n.

Regular expressions, parsers and loops over findings are quick on articles and can take for ever on a
page that is one sign repeated. Each line printed is a text and what is slowest on it; what takes
more than `--slack` times ten times as long for ten times as much is named, and the exit code is 1.

    python benchmarks/linear.py [--size 4000] [--slack 2] [--profile audit] [--texts signs rules markup]
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, get_args

from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.errors import FormatError
from newslint.formats import parse
from newslint.model.document import BlockKind, Document
from newslint.rules.pack import choose, load_rules
from newslint.rules.rule import Rule
from newslint.text.clues import clue
from newslint.text.page import Page

_FACTORS = (1, 2, 10)
_TEXTS = ("signs", "rules", "markup")
_LEAST = 0.02  # seconds, below which a time says nothing
_PROSE = frozenset(get_args(BlockKind)) - {"boilerplate"}
_SIGNS = (
    "a", " ", "\n", "\t", "\r", "\n ", "“", "”", '"', "'", "‘", "«", "(", ")", "[", "{", "<", "-", "--", ".", ". ", ",",
    "1", "1 ", "2024 ", "1,", "a@", "A ", "Ab ", "a b ", "By A ", "x.", "http://", "www.", "#", "*", "%", "/", "\u00a0",
    "e\u0301", "я", "中", "\ufeff", "Sources:\n", "- \n", "May ", "May 5, ", "1/1/", "said ", "he said. ", "“a” ", "“A.” ",
    "“A,” said B. ", '"A," B said. ', "(1) ", "[1] ", "5 miles (8 km) ", "born in 1950 ", "Mr. ", "U.S. ", "A. ",
)  # fmt: skip
_MARKUP: Mapping[str, tuple[str, ...]] = {
    "html": (
        "<", "</", "<div>", "<b>", "<p>", "</p>", "<a href=", "<a href='x'>a</a>", "<!--", "-->", "<![CDATA[", "&", "&amp;", "&#",
        "<script>", "<style>", "<table><tr><td>", "<li>", "<span class=a>b</span> ", "<img src=a>", "<br>", "<x y='", "<meta ",
        "<time>", "<h1>", "<figure><figcaption>", "<!doctype ", "<?", "='",
    ),
    "markdown": (
        "[", "[a](", "](", "![", "*", "**a", "_", "`", "```\n", "> ", ">", "- ", "  - ", "1. ", "#", "# a\n", "<b>", "<!--", "|a", "|-",
        "[a]: b\n", "[^1]", "~", "---\n", "\\", "&amp;", "a\n===\n", "<div>\n", "{{", "{% a %}",
    ),
    "json": ("[", "{", '{"a":', '"\\u', "1,", '{"text":"a"},', "\\"),
    "jsonl": ('{"text": "a"}\n', "{\n", "\n"),
}  # fmt: skip


class Time(NamedTuple):
    """How long something took on n, 2n and 10n of a text, in seconds."""

    work: str
    text: str
    seconds: tuple[float, ...]

    def is_steep(self, slack: float) -> bool:
        """Whether ten times the text took much more than ten times as long."""
        first, _, last = self.seconds
        return last > _LEAST and last > slack * _FACTORS[-1] * max(first, _LEAST / _FACTORS[-1])


def clock(work: Callable[[], object]) -> float:
    """The CPU time of some work, the quicker of two tries if it is short."""
    start = time.process_time()
    work()
    first = time.process_time() - start
    if not _LEAST / 4 < first < 1:
        return first
    start = time.process_time()
    work()
    return min(first, time.process_time() - start)


def read(text: str, format_name: str) -> list[Document]:
    """What can be read of a text."""
    try:
        return list(parse(text, f"a.{format_name}", format_name))
    except (FormatError, RecursionError):
        return []


def rule_texts(rules: Sequence[Rule]) -> Iterator[str]:
    """What each rule looks for: its bad examples and words of its patterns, on one line and on many."""
    for rule in rules:
        for example in rule.examples.bad[:1]:
            if not example.format:
                yield example.text.replace("[[", "").replace("]]", "") + " "
        for pattern in getattr(rule.check, "needs", ())[:1]:
            yield from (f"{word} " for word in clue(pattern).words[:1])


def judged(document: Document, gate: Gate) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is done about one document, part by part."""
    yield "gate", partial(gate.openings, document)
    for rule, candidates in gate.openings(document):
        scope = rule.scope or _PROSE
        blocks = tuple(block for block in document.blocks if block.kind in scope)
        page = Page(document, blocks, candidates=candidates)
        yield f"{rule.id} {rule.name}", lambda rule=rule, page=page: list(rule.check.hits(page))  # type: ignore[misc]
    yield "all of it", partial(judge, document, gate)


def times(unit: str, format_name: str, gate: Gate, size: int) -> Iterator[Time]:
    """How long the parser, the gate and each rule take on a text that is one unit repeated."""
    taken: dict[str, list[float]] = {}
    for factor in _FACTORS:
        text = unit * (size * factor // len(unit))
        work = partial(read, text, format_name)
        taken.setdefault(f"parser of {format_name}", []).append(clock(work))
        for document in work()[:1]:
            for name, part in judged(document, gate):
                taken.setdefault(name, []).append(clock(part))
    for name, seconds in taken.items():
        if len(seconds) == len(_FACTORS):
            yield Time(name, unit, tuple(seconds))


def texts(rules: Sequence[Rule], kinds: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Units to repeat, each with the format it is read as."""
    plain = (
        *(_SIGNS if "signs" in kinds else ()),
        *(rule_texts(rules) if "rules" in kinds else ()),
    )
    for unit in dict.fromkeys(plain):
        yield unit, "text"
        yield f"{unit.strip()}\n\n", "text"
    for name, units in _MARKUP.items():
        if "markup" in kinds:
            yield from ((unit, name) for unit in units)


def main() -> int:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    arguments.add_argument("--size", type=int, default=4_000)
    arguments.add_argument("--slack", type=float, default=2.0)
    arguments.add_argument("--profile", default="default")
    arguments.add_argument("--texts", nargs="*", default=_TEXTS, choices=_TEXTS)
    given = arguments.parse_args()
    rules = choose(load_rules(), profile=given.profile)
    gate = Gate(rules)
    steep = []
    for unit, format_name in texts(rules, given.texts):
        found = list(times(unit, format_name, gate, given.size))
        slowest = max(found, key=lambda found: found.seconds[-1])
        print(f"{format_name:9} {shown(slowest)}", flush=True)
        steep += [time for time in found if time.is_steep(given.slack)]
    print("\nsuper-linear:" if steep else "\nall linear")
    for found_steep in sorted(steep, key=lambda found: -found.seconds[-1]):
        print(f"  {shown(found_steep)}")
    return 1 if steep else 0


def shown(found: Time) -> str:
    seconds = " ".join(f"{second * 1000:8.1f}" for second in found.seconds)
    return f"{seconds} ms  {found.work:40} {found.text[:50]!r}"


if __name__ == "__main__":
    sys.exit(main())
