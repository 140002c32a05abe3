"""How well quotations do on news that no annotation of PolNeAR covers: untouched, planted, and with speakers.

    python -m benchmarks.quotes_elsewhere FOLDER [--half a] [--show]

FOLDER holds checkouts of github.com/launchnlp/BASIL, AndyTheFactory/article-extraction-dataset,
nishkalavallabhi/OneStopEnglishCorpus, codelucas/newspaper, sfu-discourse-lab/GenderGapTracker (at a
commit that has NLP/evaluation, c0b231e), mi20174/reuters-50-50-clustering, amitasha/FakeNewsClassification and
seomoz/dragnet_data (its two archives unpacked); those which are missing are left out. Texts belong to their publishers. Articles
are halved by a hash of their names, so that one half can be read and the other stays unread: only
totals are printed, unless `--show`.
"""

import argparse
import csv
import hashlib
import html
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quotes import Article, full_quotations, is_full, plant, reference

from newslint.formats import parse
from newslint.model.document import Document
from newslint.text.quotes.article import quoted
from newslint.text.quotes.quotation import Quotation, is_unattributed

_LONG_READ = 1500  # words
_PAGE = 250  # words
_FOURTH = 62  # of 256
_CELL = re.compile(r'<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)</v></c>')
_NOTE = re.compile(
    r'"speaker": "([^"]*)".*?"quote": "(.*?)",\s*"speaker_index".*?"reference": "([^"]*)"',
    re.DOTALL,
)
# Whoever says something without quotation marks would say what is planted next to it.
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|according|ask\w*|writ\w+|wrote|add(?:s|ed)|announc\w+|argu\w+|claim\w*"
    r"|statements?|tweet\w*|explain\w*|warn\w*|insist\w*|suggest\w*|report(?:s|ed)|spoke\w*|express\w*|agree\w*"
    r"|confirm\w*|critici\w+|plead\w*|promis\w*|pledg\w*|vow\w*|acknowledg\w*|compla\w+|post(?:s|ed)|note[sd]"
    r"|reveal\w*|alleg\w*|declar\w*|predict\w*|admi\w+|emphasi\w+|urge\w*|comment\w*|declin\w*|den(?:y|ied|ies)"
    r"|describ\w*|call(?:ed|s|ing)|accus\w*|recall\w*|conced\w*|stress\w*|prais\w*|condemn\w*|demand\w*|refer\w*)\b",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """One article: `key` decides its half; `speakers` maps quoted words to who says them."""

    name: str
    key: str
    text: str
    speakers: Mapping[str, frozenset[str]] = {}


def basil(folder: Path) -> Iterator[Piece]:
    """Political news, one event in three papers."""
    for path in sorted((folder / "articles").glob("*/*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        body = "\n\n".join(" ".join(sentences) for sentences in record["body-paragraphs"])
        yield Piece(path.stem, record["triplet-uuid"], body)


def extraction(folder: Path) -> Iterator[Piece]:
    """Every kind of page of 212 sites."""
    for record in json.loads((folder / "news_articles.json").read_text(encoding="utf-8")):
        yield Piece(f"{record['id']} {record['site']}", record["site"], record["text"])


def onestop(folder: Path) -> Iterator[Piece]:
    """Features of The Guardian."""
    for path in sorted((folder / "Texts-SeparatedByReadingLevel/Adv-Txt").glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        yield Piece(path.stem, path.stem, re.sub(r"\s*\n\s*", "\n\n", text))


def newspaper(folder: Path) -> Iterator[Piece]:
    """Magazines and lifestyle."""
    for path in sorted((folder / "tests/data/text").glob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        yield Piece(path.stem, re.sub(r"\d+$", "", path.stem), text)


def gender_gap(folder: Path) -> Iterator[Piece]:
    """Canadian news, in which each quotation has its speaker."""
    (sheet,) = folder.glob("NLP/evaluation/src/eval/AnnotationTable*.xlsx")
    with zipfile.ZipFile(folder / "NLP/evaluation/src/rawtext.zip") as texts:
        names = set(texts.namelist())
        for row in _rows(sheet):
            name = f"rawtext/{row['_id'][9:-1]}.txt"
            if name in names:
                speakers = _speakers(row["quotations"])
                yield Piece(row["_id"], row["_id"], texts.read(name).decode("utf-8"), speakers)


def reuters(folder: Path) -> Iterator[Piece]:
    """A fourth of 5,000 stories of the agency, 1996 and 1997."""
    for path in sorted((folder / "data").glob("C50*/*/*.txt")):
        if hashlib.sha256(path.name.encode()).digest()[1] < _FOURTH:
            text = html.unescape(path.read_text(encoding="utf-8", errors="replace"))
            yield Piece(path.name, path.name, re.sub(r"\s*\n\s*", "\n\n", text))


def buzzfeed(folder: Path) -> Iterator[Piece]:
    """Political news of 2016, of which a third comes from partisan blogs."""
    with (folder / "BuzzFeed_real_news_content.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield Piece(row["id"], row["id"], row["text"])


def dragnet(folder: Path) -> Iterator[Piece]:
    """Pages of 2012: magazines, blogs, some news; those of at least 250 words."""
    for path in sorted(folder.glob("**/*.corrected.txt")):
        text = _decoded(path.read_bytes()).partition("!@#$%^&*()")[0].strip()
        if len(text.split()) >= _PAGE:
            yield Piece(path.name, path.name, re.sub(r"[ \t]*\n\s*", "\n\n", text))


def _decoded(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a spreadsheet, by the names in its first."""
    with zipfile.ZipFile(path) as parts:
        strings = [
            html.unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", entry)))
            for entry in re.findall(r"<si>(.*?)</si>", parts.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        ]  # fmt: skip
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    rows = [
        {column: strings[int(value)] if 't="s"' in kind else value for column, kind, value in _CELL.findall(row)}
        for row in re.findall(r"<row .*?</row>", sheet, re.DOTALL)
    ]  # fmt: skip
    for row in rows[1:]:
        yield {rows[0][column]: value for column, value in row.items() if column in rows[0]}


def _speakers(notes: str) -> dict[str, frozenset[str]]:
    """By the words of each quotation, the last names of its speaker as written and in full."""
    return {
        _plain(words.replace("\\n", " ")): frozenset({_last(speaker), _last(full)}) - {""}
        for speaker, words, full in _NOTE.findall(notes)
    }


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _last(text: str) -> str:
    return _plain(re.sub(r"['’]s?$", "", text.strip())).rpartition(" ")[2]


CORPORA = {
    "BASIL": basil,
    "article-extraction-dataset": extraction,
    "OneStopEnglishCorpus": onestop,
    "newspaper": newspaper,
    "GenderGapTracker": gender_gap,
    "reuters-50-50-clustering": reuters,
    "FakeNewsClassification": buzzfeed,
    "dragnet_data": dragnet,
}


def half(key: str) -> str:
    return "ab"[hashlib.sha256(key.encode()).digest()[0] & 1]


def flags(name: str, pieces: Sequence[Piece], *, show: bool) -> None:
    """Print the flags on untouched articles."""
    counts: Counter[str] = Counter()
    for piece in pieces:
        is_long = len(piece.text.split()) >= _LONG_READ
        counts["long"] += is_long
        before = counts["flags"]
        for document in parse(piece.text, "a.txt", "text"):
            for quote in quoted(document):
                if is_unattributed(quote):
                    counts["flags"] += 1
                    counts["long flags"] += is_long
                    if show:
                        _show(piece, document, quote)
        counts["flagged"] += counts["flags"] > before
    print(
        f"{name}: {len(pieces)} articles, {counts['long']} of them long reads\n"
        f"  flags      {counts['flags']}, {100 * counts['flags'] / len(pieces):.1f} per 100 untouched articles; "
        f"{counts['long flags']} of them in long reads; in {counts['flagged']} articles"
    )


def _show(piece: Piece, document: Document, quote: Quotation) -> None:
    print(f"\n  {piece.name}, level {quote.level}")
    for index in range(max(0, quote.paragraph - 2), min(len(document.blocks), quote.paragraph + 2)):
        print("  >>" if index == quote.paragraph else "    ", document.blocks[index].text[:900])
    print(f"  == {quote.text[:120]}")


def speakers(pieces: Sequence[Piece], *, show: bool) -> None:
    """Print how many full quotations have the speaker whom the annotation names."""
    total = right = 0
    for piece in pieces:
        for document in parse(piece.text, "a.txt", "text") if piece.speakers else ():
            for quote in quoted(document):
                words = _plain(quote.text)
                wanted = next((who for said, who in piece.speakers.items() if words in said), None)
                if wanted and is_full(quote.text):
                    is_right = bool(wanted & {_last(quote.speaker), _last(quote.resolved)})
                    total += 1
                    right += is_right
                    if show and not is_right:
                        print(
                            f"  {piece.name}: {set(wanted)}, not {quote.speaker} = {quote.resolved}"
                        )
                        _show(piece, document, quote)
    if total:
        print(f"  speakers   {right / total:.1%} of {total} full quotations")


def planted(pieces: Sequence[Piece]) -> None:
    found = [
        Article(piece.text, (), tuple((at.start(), at.group()) for at in re.finditer(r"\S(?:.*\S)?", piece.text)))
        for piece in pieces
    ]  # fmt: skip
    quotes = (article.text[slice(*span)] for article in found for span in reference(article))
    plant(found, full_quotations(quotes), _says)


def _says(article: Article, index: int) -> bool:
    return bool(_SAYING.search(article.paragraphs[index][1]))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--show", action="store_true", help="the flags and wrong speakers")
    parser.add_argument("--untouched", action="store_true", help="plant nothing")
    arguments = parser.parse_args()
    for name, read in CORPORA.items():
        if not (arguments.folder / name).exists():
            continue
        pieces = [
            piece
            for piece in read(arguments.folder / name)
            if arguments.half in (None, half(piece.key))
        ]
        flags(name, pieces, show=arguments.show)
        speakers(pieces, show=arguments.show)
        if not arguments.untouched:
            planted(pieces)


if __name__ == "__main__":
    main()
