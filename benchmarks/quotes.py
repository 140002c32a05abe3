"""How well quotations and their speakers are found: on PolNeAR, on untouched articles, with planted orphans.

    python benchmarks/quotes.py POLNEAR [CORPORA] [--parts train dev]

POLNEAR is a checkout of github.com/networkdynamics/PolNeAR, of which train and dev are read (its
test part is for text unseen); its text belongs to its publishers. CORPORA is a folder with `human/*.jsonl`. Gold is every string in
double marks of which at least half stands in an attribution's content; its speaker is the source.
A string in curly marks within another string is part of that one, inches are no marks, and the
words are compared without the marks and the white space at their ends, whatever stop they keep.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from newslint.formats import parse
from newslint.text.quotes.article import quoted
from newslint.text.quotes.document import orphans, quotations
from newslint.text.quotes.quotation import Quotation, is_unattributed
from newslint.text.sentences import sentences

_PARAGRAPH = re.compile(r"\S(?:.*\S)?")
# Tags, and the inches of 6’2”.
_TAG = re.compile(r"<[^<>]{1,600}>|(?<=\d['’])\d{1,2}[\"”]")
# A pairing of its own, so that the engine is not measured against itself.
_REFERENCE = re.compile(
    r"“[^“”\"]*+(?:“[^“”\"]*+”[^“”\"]*+)++”|\"[^\"“”]*+(?:“[^\"“”]*+”[^\"“”]*+)++(?:\"|$)"
    r"|“[^“”\"]*(?:[”\"]|“(?=[\s.,\[]|$)|$)|“[^“”]*”|\"[^\"“”]*(?:[\"”]|“(?=\s|$)|$)"
    r"|''(?:(?!''(?!')).)*(?:''(?!')|$)"
)
_LONG_READ = 1500  # words: features, profiles, essays
STYLES = {
    "“ ”": "“”", '" "': '""', "' '": "''", "‘ ’": "‘’", "'' ''": ("''", "''"), "« »": "«»", "„ “": "„“",
}  # fmt: skip


class Event(NamedTuple):
    """One attribution of PolNeAR: spans of its source, cue and content."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


class Article(NamedTuple):
    """A text, the attributions of its first annotator, and its paragraphs with their offsets."""

    text: str
    events: tuple[Event, ...]
    paragraphs: tuple[tuple[int, str], ...]


def articles(folder: Path) -> Iterator[Article]:
    for path in sorted((folder / "text").glob("*.txt")):
        notes = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if notes:
            text = path.read_bytes().decode("utf-8")
            found = tuple((match.start(), match.group()) for match in _PARAGRAPH.finditer(text))
            yield Article(text, _events(notes[0]), found)


def _events(path: Path) -> tuple[Event, ...]:
    spans: dict[str, list[tuple[int, int]]] = {}
    relations: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        name, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", name) and re.match(r"\w+ \d", rest):
            places = rest.split("\t")[0].split(" ", 1)[1].split(";")
            spans[name] = [(int(place.split()[0]), int(place.split()[1])) for place in places]
        elif re.fullmatch(r"E\d+", name) and rest.startswith("Attribution"):
            relations.append(rest)
    return tuple(_event(rest, spans) for rest in relations)


def _event(rest: str, spans: dict[str, list[tuple[int, int]]]) -> Event:
    roles: dict[str, list[tuple[int, int]]] = {}
    for pair in rest.split():
        role, _, target = pair.partition(":")
        roles.setdefault(re.sub(r"\d+$", "", role), []).extend(spans.get(target, []))
    return Event(*(tuple(roles.get(role, ())) for role in ("Source", "Cue", "Content")))


def reference(article: Article) -> Iterator[tuple[int, int]]:
    """The strings in double marks, without their marks."""
    for offset, paragraph in article.paragraphs:
        plain = _TAG.sub(lambda tag: " " * len(tag.group()), paragraph)
        for match in _REFERENCE.finditer(plain):
            words = match.group()
            left = 2 if words.startswith("''") else 1
            right = 2 if words.endswith("''") and len(words) > 3 else int(words[-1] in '“”"')
            inside = words[left : len(words) - right if len(words) > 1 else left]
            start = match.start() + left + len(inside) - len(inside.lstrip())
            end = start + len(inside.strip())
            if end > start:
                yield offset + start, offset + end


def gold(article: Article) -> dict[tuple[int, int], Event]:
    """Quoted speech with its attribution."""
    contents = sorted(
        (start, end, index)
        for index, event in enumerate(article.events)
        for start, end in event.content
    )
    found: dict[tuple[int, int], Event] = {}
    for start, end in reference(article):
        shared: Counter[int] = Counter()
        for left, right, index in contents:
            if left < end and start < right:
                shared[index] += min(end, right) - max(start, left)
        if 2 * sum(shared.values()) >= end - start:
            found[start, end] = article.events[shared.most_common(1)[0][0]]
    return found


def is_full(text: str) -> bool:
    first = text.lstrip("[(….")[:1]
    return len(text.split()) >= 5 and first.isupper() and text[-1] in ".!?,…—-"


def is_right(article: Article, quote: Quotation | None, event: Event) -> bool:
    """Whether the speaker overlaps the source, is its antecedent, or has its last name."""
    if quote is None or quote.speaker_place is None:
        return False
    offset = article.paragraphs[quote.speaker_place.paragraph][0]
    start, end = (offset + place for place in quote.speaker_place.span)
    names = {_last_name(quote.speaker), _last_name(quote.resolved)} - {""}
    for left, right in event.source:
        source = article.text[left:right]
        is_relative = source.lower().strip() in ("who", "that", "which") and 0 <= left - end <= 60
        if (left < end and start < right) or is_relative or _last_name(source) in names:
            return True
    # Some sources and cues are swapped in the annotation: a source that reads “said”.
    swapped = any(article.text[left:right] in ("said", "says") for left, right in event.source)
    return swapped and any(left < end and start < right for left, right in event.cue)


def _last_name(text: str) -> str:
    words = re.findall(r"[\w'’-]+", re.sub(r"['’]s?$", "", text.strip()))
    return str(words[-1]).lower() if words else ""


def score(name: str, found: Sequence[Article]) -> None:
    """Print spans, speakers, false flags and time of one part."""
    counts: Counter[str] = Counter()
    checking, analysing = spent(orphans, found), spent(quotations, found)
    for article in found:
        wanted = gold(article)
        placed = {}
        is_long = len(article.text.split()) >= _LONG_READ
        counts["long"] += is_long
        for quote in quotations([text for _, text in article.paragraphs]):
            offset = article.paragraphs[quote.paragraph][0]
            placed[offset + quote.span.start, offset + quote.span.end] = quote
            counts["flags"] += is_unattributed(quote)
            counts["long flags"] += is_long and is_unattributed(quote)
        said = {span for span, quote in placed.items() if quote.speech and quote.style not in "'‘"}
        counts.update(said=len(said), gold=len(wanted), both=len(said & wanted.keys()))
        for (start, end), event in wanted.items():
            if event.source:
                kind = "full" if is_full(article.text[start:end]) else "partial"
                counts[kind] += 1
                counts[f"{kind} right"] += is_right(article, placed.get((start, end)), event)
    precision, recall = counts["both"] / counts["said"], counts["both"] / counts["gold"]
    print(
        f"{name}: {len(found)} articles, {counts['gold']} quoted speech segments\n"
        f"  spans      P {precision:.1%}  R {recall:.1%}  "
        f"F1 {2 * precision * recall / (precision + recall):.1%}\n"
        f"  speakers   full {counts['full right'] / counts['full']:.1%} of {counts['full']}, "
        f"partial {counts['partial right'] / counts['partial']:.1%} of {counts['partial']}\n"
        f"  flags      {100 * counts['flags'] / len(found):.1f} per 100 untouched articles; long reads "
        f"{100 * counts['long flags'] / max(1, counts['long']):.1f} per 100 of {counts['long']}\n"
        f"  time       {analysing:.2f} ms of CPU an article for all quotations, "
        f"{checking:.2f} for those that nobody says"
    )


def spent(
    read: Callable[[list[str], list[str]], Sequence[Quotation]], found: Sequence[Article]
) -> float:
    """Milliseconds of CPU an article."""
    texts = [[text for _, text in article.paragraphs] for article in found]
    began = time.process_time()
    for text in texts:
        read(text, ["paragraph"] * len(text))
    return 1000 * (time.process_time() - began) / len(found)


def full_quotations(texts: Iterator[str]) -> list[str]:
    """The whole sentences among quotations, without inner marks, that can be planted elsewhere."""
    return [
        text.removesuffix(",").rstrip(".") + "."
        for text in texts
        if is_full(text)
        and 6 <= len(text.split()) <= 50
        and not re.search(r"[“”\"‘]|''|'(?![a-z])|(?<![a-z])'", text)
    ]


def annotated(found: Sequence[Article]) -> Iterator[str]:
    return (article.text[slice(*span)] for article in found for span in gold(article))


def plant(
    found: Sequence[Article],
    pool: Sequence[str],
    is_noisy: Callable[[Article, int], bool],
    seed: int = 3,
) -> None:
    """Print how many planted orphans are flagged, by place and style of mark."""
    for name, (opening, closing) in STYLES.items():
        chance = random.Random(seed)  # noqa: S311 - no secret is made of it
        shares = []
        for inline in (False, True):
            hits = total = 0
            for article in found:
                for index in _quiet(article, is_noisy, inline=inline):
                    words = chance.choice(pool).replace("’", "'")
                    text = [paragraph for _, paragraph in article.paragraphs]
                    marked = f"{opening}{words}{closing}"
                    if inline:
                        end = chance.choice(_ends(text[index]))
                        text[index] = f"{text[index][:end]} {marked}{text[index][end:]}"
                    else:
                        text.insert(index, marked)
                    total += 1
                    hits += any(
                        quote.paragraph == index and quote.text == words and is_unattributed(quote)
                        for quote in quotations(text)
                    )
            shares.append(f"{hits / max(1, total):6.1%} of {total}")
        print(f"  planted {name:6} own paragraph {shares[0]}, inline {shares[1]}")


def _quiet(
    article: Article, is_noisy: Callable[[Article, int], bool], *, inline: bool
) -> list[int]:
    """Up to two paragraphs in whose neighbourhood nobody speaks."""
    noisy = [
        is_noisy(article, index) or any(mark in text for mark in '“”"') or len(text) < 80
        for index, (_, text) in enumerate(article.paragraphs)
    ]
    found = [
        index
        for index in range(1, len(noisy) - 1)
        if not (noisy[index - 1] or noisy[index] or (inline and noisy[index + 1]))
        and (not inline or _ends(article.paragraphs[index][1]))
    ]
    return found[:2]


def _ends(text: str) -> list[int]:
    """Where a sentence ends with a stop: behind anything else a quotation is part of it."""
    return [span.end for span in sentences(text) if text[span.end - 1] in ".!?…)"]


def is_annotated(article: Article, index: int) -> bool:
    """Whether somebody speaks in a paragraph, by the annotation."""
    offset, text = article.paragraphs[index]
    return any(
        left < offset + len(text) and offset < right
        for event in article.events
        for left, right in (*event.cue, *event.content)
    )


def untouched(folder: Path) -> None:
    """Print the flags on articles by people, of which each is to be read."""
    for path in sorted(folder.glob("human/*.jsonl")):
        flags = 0
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines:
            record = json.loads(line)
            for document in parse(record["text"], str(record["id"]), "text"):
                for quote in quoted(document):
                    if is_unattributed(quote):
                        flags += 1
                        print(f"    {record['id']}: {quote.text[:100]}")
        print(f"  {path.stem}: {flags} flags in {len(lines)} articles")


def linearity() -> None:
    """Print the time for texts that are hard, at three sizes."""
    texts: dict[str, Callable[[int], str]] = {
        "quotation marks alone": lambda size: '"' * size,
        "pairs of marks": lambda size: "“”" * (size // 2),
        "one unclosed mark": lambda size: "“" + "word " * (size // 5),
        "names": lambda size: "Ana Ruiz met Tomas Lind. " * (size // 25) + "“No,” he said.",
        "unclosed marks": lambda size: "“We lost " * (size // 9),
        "short quotations": lambda size: '"No way." ' * (size // 10),
        "attributed quotations": lambda size: '"No way is this so," he said. ' * (size // 30),
        "orphans": lambda size: '"There is no way at all." ' * (size // 26),
    }
    print("seconds for 1, 2 and 4 parts: of all quotations | of those that nobody says")
    for name, make in texts.items():
        size = 5_000_000 if name in list(texts)[:4] else 400_000
        columns = []
        for read in (quotations, orphans):
            seconds = []
            for part in (size // 4, size // 2, size):
                # Other texts for each, so that nothing is remembered.
                text = make(part) + " " * (read is orphans)
                began = time.process_time()
                read([text], ["paragraph"])
                seconds.append(time.process_time() - began)
            columns.append("".join(f"{each:7.2f}" for each in seconds))
        print(f"  {name:24}{size / 1e6:.1f} MB {' | '.join(columns)}")


def textacy(found: Sequence[Article]) -> None:
    """Print what textacy finds of the same full quotations, where it is installed."""
    try:
        spacy = import_module("spacy")
        direct_quotations = import_module("textacy.extract").direct_quotations
    except ImportError:
        print("  textacy    not installed; it also wants the model en_core_web_sm, not on PyPI")
        return
    try:
        model = spacy.load("en_core_web_sm")
    except OSError:
        print("  textacy    installed without the model en_core_web_sm, which PyPI does not have")
        return
    counts: Counter[str] = Counter()
    for article in found:
        wanted = {
            span: event
            for span, event in gold(article).items()
            if event.source and is_full(article.text[slice(*span)])
        }
        counts["full"] += len(wanted)
        try:
            quotes = list(direct_quotations(model(article.text)))
        except ValueError:
            counts["raised"] += 1
            continue
        for (start, end), event in wanted.items():
            for quote in quotes:
                if quote.content.start_char <= start and end <= quote.content.end_char:
                    speakers = {_last_name(token.text) for token in quote.speaker}
                    sources = {_last_name(article.text[slice(*span)]) for span in event.source}
                    counts["right"] += bool(speakers & sources)
                    break
    print(
        f"  textacy    full quotations found with the right speaker "
        f"{counts['right'] / counts['full']:.1%}, raised on {counts['raised']} articles"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("polnear", type=Path, help="a checkout of PolNeAR")
    parser.add_argument("corpora", type=Path, nargs="?", default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=int, default=0, help="only so many of each part")
    parser.add_argument("--parts", nargs="+", default=["train", "dev"], help="folders of PolNeAR")
    arguments = parser.parse_args()
    for part in arguments.parts:
        folder = arguments.polnear / "data" / part
        found = list(articles(folder))[: arguments.articles or None]
        if not found:
            parser.error(f"no articles in {folder}: wanted text/ and attributions/ as in PolNeAR")
        score(part, found)
        plant(found, full_quotations(annotated(found)), is_annotated)
        textacy(found)
    untouched(arguments.corpora)
    linearity()


if __name__ == "__main__":
    main()
