"""How well role claims are read and judged: on PolNeAR, at the true date and at false ones.

    python benchmarks/roles.py POLNEAR [--show]

POLNEAR is a checkout of github.com/networkdynamics/PolNeAR (US news of 2015 to 2017); its text
belongs to its publishers. At the true date every flag is a false alarm, or a fault that somebody
has to confirm; with the date moved by years, an article with a claim that the table can judge
should be flagged. `roles_marks.jsonl` beside this file has the role claims of 20 articles as marked
by hand: offsets, and a hash of the words there; what is “doubtful” (a “leader”, a supposed
president, the chair of a committee) counts neither way.
"""

import argparse
import csv
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from newslint.facts.model import Article, AsOf, Judgement
from newslint.facts.offices.offices import Offices
from newslint.facts.roles import RoleJudge, role_claims
from newslint.formats import parse
from newslint.model.document import Document

MARKS = Path(__file__).with_name("roles_marks.jsonl")
MOVES = (0, -8, -4, -2, -1, 1, 2, 4)
SUFFICIENT = frozenset({"supported", "refuted", "conflicting"})


class Dated(NamedTuple):
    """One article of PolNeAR with the day of its publication."""

    name: str
    document: Document
    day: date


def articles(folder: Path) -> Iterator[Dated]:
    with (folder / "data/metadata.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        days = {row["filename"]: row["publication_date"] for row in rows}
    for path in sorted((folder / "data").glob("*/text/*.txt")):
        day = days.get(path.stem)
        if day:
            text = path.read_bytes().decode("utf-8")
            for document in parse(text, path.name, "text"):
                yield Dated(path.name, document, date.fromisoformat(day))


def moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def judged(judge: RoleJudge, article: Dated, years: int) -> list[Judgement]:
    day = moved(article.day, years) if years else article.day
    return list(judge.judge(Article(article.document, AsOf(day, "metadata"))))


def flags(judgements: Sequence[Judgement]) -> list[Judgement]:
    return [found for found in judgements if found.fault and found.verdict == "refuted"]


def power(judge: RoleJudge, found: Sequence[Dated], *, show: bool) -> None:
    """Print the flags at the true date, and the share of articles flagged at moved ones."""
    checkable = []
    for article in found:
        judgements = [one for one in judged(judge, article, 0) if one.unit.kind == "role"]
        if any(one.verdict in SUFFICIENT for one in judgements):
            checkable.append(article)
    print(f"  {len(checkable)} of {len(found)} articles have a claim that the table can judge")
    for years in MOVES:
        count = flagged = 0
        for article in found if years == 0 else checkable:
            wrong = flags(judged(judge, article, years))
            roles = [one for one in wrong if one.unit.kind == "role"]
            count += len(roles)
            flagged += bool(wrong)
            if show and not years:
                for one in roles:
                    print(f"    {article.name}: {one.unit.text} | {one.fault} | {one.steps[-3:]}")
        if years:
            print(f"  {years:+d} years: {flagged / len(checkable):.1%} of those articles flagged")
        else:
            print(f"  true date: {count} flags in {flagged} of {len(found)} articles, "
                  f"{100 * count / len(found):.2f} per 100")  # fmt: skip


def verdicts(judge: RoleJudge, found: Sequence[Dated]) -> None:
    """Print what became of the claims at the true date, and the time for them."""
    counts: Counter[str] = Counter()
    spent = extracting = 0.0
    for article in found:
        began = time.process_time()
        judgements = judged(judge, article, 0)
        spent += time.process_time() - began
        began = time.process_time()
        for _ in role_claims(article.document):
            pass
        extracting += time.process_time() - began
        counts.update(one.verdict for one in judgements if one.unit.kind == "role")
    total = counts.total()
    print(f"  {total} role claims, {total / len(found):.1f} an article: "
          + ", ".join(f"{name} {count}" for name, count in counts.most_common()))  # fmt: skip
    print(
        f"  {1000 * spent / len(found):.2f} ms an article, {1000 * extracting / len(found):.2f} of it to read the claims"
    )


def marked(found: Sequence[Dated]) -> None:
    """Print recall and precision against the marks, and what differs."""
    by_name = {article.name: article for article in found}
    counts: Counter[str] = Counter()
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        article = by_name.get(record["file"])
        if article is None:
            print(f"    {record['file']} is missing")
            continue
        text = article.document.text
        wanted = [
            (start, end)
            for start, end, digest in record["claims"]
            if hashed(text[start:end]) == digest
        ]
        if len(wanted) != len(record["claims"]):
            print(f"    {record['file']} has other words than were marked")
        claims = [tuple(claim.span) for claim in role_claims(article.document)]
        hit = {mark for mark in wanted if any(overlap(mark, claim) for claim in claims)}
        doubtful = [(start, end) for start, end, _ in record["doubtful"]]
        claims = [one for one in claims if not any(overlap(mark, one) for mark in doubtful)]
        right = [one for one in claims if any(overlap(mark, one) for mark in wanted)]
        counts.update(wanted=len(wanted), hit=len(hit), claims=len(claims), right=len(right))
        for start, end in sorted(set(wanted) - hit):
            print(f"    missed {article.name}:{start}: {text[start:end]}")
        for claim in claims:
            if claim not in right:
                print(f"    too much {article.name}:{claim[0]}: {text[slice(*claim)]}")
    if counts["wanted"]:
        print(f"  marks: recall {counts['hit']} of {counts['wanted']} = {counts['hit'] / counts['wanted']:.1%}, "
              f"precision {counts['right']} of {counts['claims']} = {counts['right'] / counts['claims']:.1%}")  # fmt: skip


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two spans share most of the shorter and at least half of the longer."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared * 2 >= max(one[1] - one[0], other[1] - other[0])


def hashed(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]


def linearity() -> None:
    """Print the time for texts that are hard, at three sizes."""
    parts = {
        "titles": "President ",
        "titles and names": "Finnish President Ana Ruiz ",
        "names": "Ana Ruiz met Tomas Lind. ",
        "names and one title": "Ana de la de la de la Ruiz ",
        "modifiers": "former acting deputy ",
        "lists": "Presidents Ruiz, Lind and ",
        "commas": "the foreign minister of Finland, Ana, ",
        "capitals": "A",
    }
    print("time for 1, 2 and 4 parts (1 MB)")
    for name, part in parts.items():
        spent = []
        for size in (250_000, 500_000, 1_000_000):
            text = "Zed headline\n\n" + part * (size // len(part)) + " President Ruiz."
            document = next(iter(parse(text, "hostile.txt", "text")))
            began = time.process_time()
            for _ in role_claims(document):
                pass
            spent.append(time.process_time() - began)
        print(f"  {name:24}" + "".join(f"{seconds:8.2f} s" for seconds in spent))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("polnear", type=Path, help="a checkout of PolNeAR")
    parser.add_argument("--show", action="store_true", help="print every flag at the true date")
    arguments = parser.parse_args()
    found = list(articles(arguments.polnear))
    with Offices.open() as offices:
        judge = RoleJudge(offices)
        print(f"{len(found)} articles, {offices.status().rows} rows")
        verdicts(judge, found)
        power(judge, found, show=arguments.show)
    marked(found)
    linearity()


if __name__ == "__main__":
    main()
