"""Made-up articles to measure on: the same ones for the same seed, of words and templates of our own.

About 3 kB each as plain text, with curly quotes and accents, and in every other article a fault or two.
"""

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

_A_FOLDER = 200  # articles

_PEOPLE = (
    "Mara Quill", "Tomas Brek", "Ines Vale", "Owen Marsh", "Lea Thorn", "Ada Lund", "Jonas Ferrow", "Renée Ostby",
    "Søren Kaldal", "Pia Wendt", "Hugo Larkin", "Zoë Amsel",
)  # fmt: skip
_PLACES = (
    "Østerby", "Port Tarn", "Kelling", "Marrow Bay", "Saint-Élan", "Dunmere", "Val Torrin", "Grünwald am See",
)  # fmt: skip
_OFFICES = (
    "mayor of {place}", "head of the harbour board", "chair of the school council", "county surveyor",
    "spokeswoman for the ferry line", "director of the {place} museum", "union secretary", "chief engineer",
)  # fmt: skip
_THINGS = (
    "bridge", "ferry", "mill", "railway station", "library", "reservoir", "tram depot", "fish market", "town hall",
    "lighthouse", "quarry", "swimming pool", "bus garage", "observatory", "dairy", "paper works", "café on the quay",
)  # fmt: skip
_ACTS = (
    "will stay shut until {month}", "has been sold to the county for {number} crowns", "lost {number} visitors in {month}",
    "needs a new roof before {month}", "was flooded twice in {month}", "opens again with {number} seats",
    "may be moved to the other bank", "cost {number} crowns more than planned", "has hired {number} people since {month}",
    "is to close for {number} days", "will be rebuilt with stone from the old quarry", "has a new owner since {month}",
)  # fmt: skip
_REASONS = (
    "because the foundations have sunk", "while the council looks for money", "after a vote that took all night",
    "as the winter was milder than feared", "although nobody had asked for it", "since the old contract has run out",
    "so that the school can use it at noon", "before the last boats have left", "where the rails cross the river",
    "once the storm of {month} had passed", "until the insurers have looked at the damage",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SAYS = ("said", "told reporters", "wrote in a letter", "said on Monday", "said in an interview")
_FAULTS = (
    "The report, according to Source {digit}, was never sent.",
    "As an AI language model, I cannot visit {place}.",
    "[insert quote from the mayor here]",
    "The plan is a testament to the patience of {place}.",
    "More at https://port-tarn.example/{number}?utm_source=chatgpt.com for those who want to know.",
    "The sum is TKTK crowns, the board said.",
    "Certainly! Here is the article about the {thing}:",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "The {thing} opened in {month} :contentReference[oaicite:{digit}]{{index={digit}}}.",
    "The {thing} &amp; the quay were closed, the mayorâ€™s office said.",
    "Regenerate response",
    "[Photo taken with Canon EOS R{digit}]",
    "EMBARGOED UNTIL noon: the {thing} is sold.",
    "Neighbours saw the the smoke over the {thing}.",
    "I hope this article meets your needs. If you would like, I can also write a headline.",
    "Some experts say that the {thing} will sink, highlighting the need for stone.",
    "Published: YYYY-MM-DD",
)  # fmt: skip


def sentence(dice: random.Random) -> str:
    """One statement of some twenty words."""
    first, second = dice.sample(_THINGS, 2)
    words = f"the {first} {dice.choice(_ACTS)} {dice.choice(_REASONS)}, and the {second} {dice.choice(_ACTS)}"
    text = _filled(words, dice)
    return f"{text[0].upper()}{text[1:]}."


def quotation(dice: random.Random) -> str:
    """What somebody with a name and an office says."""
    office = _filled(dice.choice(_OFFICES), dice)
    words = sentence(dice)[:-1]
    return f"“{words},” {dice.choice(_PEOPLE)}, {office}, {dice.choice(_SAYS)}."


def paragraph(dice: random.Random) -> str:
    """Two or three sentences, one in three of them with a quotation."""
    said = [quotation(dice)] if dice.random() < 1 / 3 else []
    return " ".join([*said, *(sentence(dice) for _ in range(dice.randint(1, 3)))])


def article(dice: random.Random, length: int = 3000, faults: int = 2) -> str:
    """A headline, a byline, a date and paragraphs of about so many characters; up to `faults` of them faulty."""
    place = dice.choice(_PLACES)
    headline = sentence(dice).partition(",")[0]
    day = f"{dice.randint(1, 28)} {dice.choice(_MONTHS)} 2024"
    head = (headline, f"By {dice.choice(_PEOPLE)}", f"Published: {day}")
    body: list[str] = []
    missing = length - sum(map(len, head))
    while missing > 0:
        body.append(paragraph(dice))
        missing -= len(body[-1]) + 2
    for _ in range(dice.randint(0, faults)):
        body.insert(dice.randint(1, len(body)), _filled(dice.choice(_FAULTS), dice))
    body[0] = f"{place.upper()} — {body[0]}"
    return "\n\n".join((*head, *body)) + "\n"


def _filled(template: str, dice: random.Random) -> str:
    return template.format(
        place=dice.choice(_PLACES),
        month=dice.choice(_MONTHS),
        thing=dice.choice(_THINGS),
        number=dice.randint(100, 9000),
        digit=dice.randint(1, 9),
    )


def write_articles(folder: Path, number: int, *, seed: int = 1, faults: int = 2) -> int:
    """Write so many articles, 200 a folder, unless they are there; returns their size in bytes."""
    done = _note(folder)
    wanted = [number, seed, faults]
    if done.is_file():
        told = json.loads(done.read_text(encoding="utf-8"))
        if told[:-1] == wanted:
            return int(told[-1])
    shutil.rmtree(folder, ignore_errors=True)
    size = 0
    dice = random.Random(seed)  # noqa: S311 - texts, no secrets
    for index in range(number):
        file = folder / f"{index // _A_FOLDER:03}" / f"{index:06}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(article(dice, dice.randint(1800, 4000), faults).encode())
    done.write_text(json.dumps([*wanted, size]), encoding="utf-8")
    return size


def write_big(file: Path, size: int, *, seed: int = 2, is_one_line: bool = False) -> None:
    """Write one article of so many bytes, as paragraphs or as a single line, unless it is there."""
    if file.is_file() and file.stat().st_size == size:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    left = size
    with file.open("wb") as out:
        for piece in _pieces(random.Random(seed)):  # noqa: S311 - texts, no secrets
            data = (piece.replace("\n\n", " ") if is_one_line else piece).encode()
            if len(data) >= left:
                out.write(data[:left].decode(errors="ignore").encode().ljust(left, b"."))
                return
            out.write(data)
            left -= len(data)


def write_records(file: Path, size: int, *, seed: int = 7) -> None:
    """Write articles as JSON Lines until they have so many bytes, unless they are there."""
    if file.is_file() and file.stat().st_size >= size:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)  # noqa: S311 - texts, no secrets
    written = 0
    with file.open("wb") as out:
        while written < size:
            record = {"text": article(dice, dice.randint(1800, 4000))}
            written += out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")


def _pieces(dice: random.Random) -> Iterator[str]:
    yield f"{sentence(dice).partition(',')[0]}\n\nBy Mara Quill\n\nPublished: 3 May 2024\n\n"
    while True:
        yield f"{paragraph(dice)}\n\n"


def write_trivial_modules(folder: Path, number: int) -> None:
    """Write so many small Python files without a fault, for a linter of Python to pass over."""
    done = _note(folder)
    if done.is_file() and json.loads(done.read_text(encoding="utf-8")) == number:
        return
    shutil.rmtree(folder, ignore_errors=True)
    for index in range(number):
        file = folder / f"{index // _A_FOLDER:03}" / f"module{index}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'"""Module {index}."""\n\nNUMBER = {index}\n', encoding="utf-8")
    done.write_text(json.dumps(number), encoding="utf-8")


def _note(folder: Path) -> Path:
    """Where it stands what a folder holds: beside it, so that nobody checks it."""
    return folder.with_name(f".{folder.name}.json")
