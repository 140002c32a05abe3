"""How well quotations are found in transcripts and told from altered ones.

    python benchmarks/quote_sources.py CHECKOUT [--failures] [--least 5]

CHECKOUT is a checkout of github.com/sshaar/That-is-a-Known-Lie, whose text has no licence: it is
measured on and never copied. The quotations are the strings in marks, of at least five words, of
`politifact_statement` in `data/politifact/fact-checking`; each row has the number of the line of
the transcript where they stand. Their apostrophes, dollar and percent signs are often lost there.
"""

import argparse
import csv
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.facts.dating import dated
from newslint.facts.quotations import QuotationJudge
from newslint.formats import parse
from newslint.model.document import Document
from newslint.model.judgement import Article, Judgement

_QUOTED = re.compile(r"[\"“”]([^\"“”]+)[\"“”]")
_NEAR = 10
_CONTENT = (
    "harbour",
    "velvet",
    "orchard",
    "pencil",
    "glacier",
    "violin",
    "saddle",
    "meadow",
    "lantern",
    "pepper",
)
# Words that are no content, and those that have a class of their own.
_SMALL = frozenset(
    [
        "the",
        "and",
        "that",
        "this",
        "with",
        "from",
        "have",
        "they",
        "them",
        "their",
        "there",
        "what",
        "when",
        "were",
        "will",
        "would",
        "been",
        "which",
        "than",
        "then",
        "your",
        "about",
        "into",
        "just",
        "very",
        "really",
        "because",
        "some",
        "more",
        "most",
        "said",
        "says",
        "does",
        "here",
        "over",
        "also",
        "only",
        "being",
        "doing",
        "having",
        "where",
        "since",
    ]
)
_OTHER = frozenset(
    [
        "first",
        "second",
        "third",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "percent",
        "dollars",
        "three",
        "four",
        "five",
        "seven",
        "eight",
        "nine",
        "never",
        "nothing",
        "without",
        "not",
        "none",
        "neither",
    ]
)


class Real(NamedTuple):
    """One quotation with the transcript and the line that the data marks."""

    transcript: str
    line: int
    text: str


class Planted(NamedTuple):
    """A quotation changed, with the class that the change has."""

    transcript: str
    text: str
    kind: str


def reals(folder: Path, least: int) -> Iterator[Real]:
    for path in sorted((folder / "fact-checking").glob("*.csv")):
        if not (folder / "transcripts" / f"{path.stem}.tsv").exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for text in _QUOTED.findall(row["politifact_statement"] or ""):
                    if len(text.split()) >= least:
                        yield Real(path.stem, int(row["line_number"]), _mended(text))


def _mended(text: str) -> str:
    """The text with the marks that a wrong decoding made three letters of."""
    try:
        return text.encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return text


def transcripts(folder: Path, target: Path) -> dict[str, Document]:
    """Each transcript as a text of “SPEAKER: words” lines, the line numbers kept."""
    found = {}
    for path in sorted((folder / "transcripts").glob("*.tsv")):
        lines = [""] * 4000
        for row in path.read_text(encoding="utf-8", errors="replace").split("\n"):
            number, _, rest = row.partition("\t")
            speaker, _, words = rest.partition("\t")
            if number.isdigit():
                lines[int(number) - 1] = f"{speaker}: {words.rpartition(chr(9))[0]}"
        text = "\n".join(lines).rstrip()
        (target / path.name).write_text(text, encoding="utf-8")
        found[path.stem] = next(parse(text, f"{path.stem}.txt"))
    return found


def article(text: str) -> Article:
    return dated(
        next(parse(f"Words of the day\n\n“{text}”, the speaker said on Monday.\n", "a.txt"))
    )


def first(judge: QuotationJudge, text: str) -> Judgement:
    return next(judge.judge(article(text)))


def line_of(judgement: Judgement) -> list[int]:
    return [int(evidence.locator.split(":")[-2]) for evidence in judgement.evidence]


def plant(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """One change of each class that the words of a quotation allow."""
    words = text.split()
    numbers = [at for at, word in enumerate(words) if re.fullmatch(r"\$?\d[\d,.]*%?,?", word)]
    if numbers:
        at = chance.choice(numbers)
        value = re.sub(r"\d", lambda digit: str((int(digit[0]) + 3) % 10 or 4), words[at], count=1)
        yield "number", " ".join((*words[:at], value, *words[at + 1 :]))
    verbs = [
        at for at, word in enumerate(words[:-1])
        if word.lower() in {"is", "are", "was", "were", "will", "would", "can", "could", "did", "do", "have", "has", "had", "should"}
        and not re.match(r"(?i)not|no\b|never|none|nothing", words[at + 1])
    ]  # fmt: skip
    if verbs:
        at = chance.choice(verbs)
        yield "negation", " ".join((*words[: at + 1], "not", *words[at + 1 :]))
    content = [
        at for at, word in enumerate(words)
        if re.fullmatch(r"[a-z]{4,}", word) and word not in _SMALL | _OTHER and not word.endswith("nt")
    ]  # fmt: skip
    if content:
        at = chance.choice(content)
        yield "content", " ".join((*words[:at], chance.choice(_CONTENT), *words[at + 1 :]))
    inner = [
        at for at in content
        if 2 <= at < len(words) - 3 and (at + 1 in content or words[at + 1] in _SMALL)
        and words[at] not in words[:at] + words[at + 1 :]
    ]  # fmt: skip
    if inner and len(words) >= 8:
        at = chance.choice(inner)
        yield "trimmed", " ".join((*words[:at], *words[at + 2 :]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--least", type=int, default=5)
    arguments = parser.parse_args()
    folder = arguments.checkout / "data" / "politifact"
    with tempfile.TemporaryDirectory() as target:
        documents = transcripts(folder, Path(target))
    judges = {name: QuotationJudge([document]) for name, document in documents.items()}
    found = list(reals(folder, arguments.least))
    show: Callable[[str], None] = print if arguments.failures else lambda _: None
    truths = score(found, judges, show)
    wrong(found, judges, show)
    planted(truths, judges, show)
    speed(found, judges, documents)


def score(
    found: Sequence[Real], judges: dict[str, QuotationJudge], show: Callable[[str], None]
) -> list[Real]:
    verdicts: Counter[str] = Counter()
    changes: Counter[str] = Counter()
    near = located = 0
    verbatim = []
    for real in found:
        judgement = first(judges[real.transcript], real.text)
        verdicts[judgement.verdict] += 1
        changes[judgement.change] += 1
        if judgement.verdict == "verbatim" or judgement.change == "function-words":
            verbatim.append(real)
        else:
            show(
                f"{judgement.verdict} {judgement.change} {real}\n    {judgement.steps} {judgement.gaps}"
            )
        if judgement.verdict in {"verbatim", "altered", "misattributed"}:
            located += 1
            is_near = any(abs(line - real.line) <= _NEAR for line in line_of(judgement))
            near += is_near
            if not is_near:
                show(f"far: {real} {line_of(judgement)} {[e.quote for e in judgement.evidence]}")
    print(f"{len(found)} quotations: {dict(verdicts)}")
    print(f"  classes of change: { {kind: count for kind, count in changes.items() if kind} }")
    print(
        f"  within {_NEAR} lines of the marked one: {near} of {located} located ({near / located:.1%})"
    )
    grave = changes["number"] + changes["negation"]
    print(f"  in the number or negation class: {grave} ({grave / len(found):.1%})")
    return verbatim


def wrong(
    found: Sequence[Real], judges: dict[str, QuotationJudge], show: Callable[[str], None]
) -> None:
    names = sorted(judges)
    verdicts: Counter[str] = Counter()
    for real in found:
        other = names[(names.index(real.transcript) + len(names) // 2) % len(names)]
        judgement = first(judges[other], real.text)
        verdicts[judgement.verdict] += 1
        if judgement.verdict != "not-found":
            show(
                f"wrong transcript: {judgement.verdict} {real.text} | {[e.quote for e in judgement.evidence]}"
            )
    count = verdicts["not-found"]
    print(
        f"against another transcript: {count} of {len(found)} not found ({count / len(found):.1%}), {dict(verdicts)}"
    )


def planted(
    found: Sequence[Real], judges: dict[str, QuotationJudge], show: Callable[[str], None]
) -> None:
    chance = random.Random(3)  # noqa: S311 - no secret is made of it
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for real in found:
        for kind, text in plant(real.text, chance):
            judgement = first(judges[real.transcript], text)
            total[kind] += 1
            right[kind] += judgement.change == kind
            caught[kind] += judgement.verdict != "verbatim"
            if judgement.change != kind:
                show(
                    f"planted {kind}: {judgement.verdict} {judgement.change} {text}\n    {judgement.steps}"
                )
    for kind in total:
        print(
            f"planted {kind}: {right[kind]} of {total[kind]} caught and classed ({right[kind] / total[kind]:.1%}), "
            f"{caught[kind]} not called verbatim"
        )


def speed(
    found: Sequence[Real], judges: dict[str, QuotationJudge], documents: dict[str, Document]
) -> None:
    from newslint.facts.quotations.matching import match
    from newslint.facts.quotations.parts import parts

    began = time.process_time()
    for real in found:
        for part in parts(real.text):
            match(judges[real.transcript].library, part)
    alone = time.process_time() - began
    began = time.process_time()
    every = QuotationJudge(list(documents.values()))
    _ = every.library.places
    index = time.process_time() - began
    began = time.process_time()
    for real in found:
        for part in parts(real.text):
            match(every.library, part)
    together = time.process_time() - began
    print(
        f"CPU: {1000 * alone / len(found):.2f} ms a quotation against its transcript, "
        f"{1000 * together / len(found):.2f} ms against all {len(documents)} "
        f"({len(every.library.row):,} words, indexed in {index:.1f} s)"
    )


if __name__ == "__main__":
    main()
