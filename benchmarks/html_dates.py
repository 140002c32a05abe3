"""The day of real pages: how often it is right, and how often a page without one is seen as such.

Each page is read twice: as it is, and with every trace of its day taken out (the day in any
spelling, all scripts, all metadata that holds a date, all `<time>` elements). On the second,
a detector that still names a day has taken it from somewhere else: from a teaser, a comment,
the copyright line. htmldate is measured beside it where it is installed.
"""

import argparse
import datetime as dt
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from newslint.formats.html import parse
from newslint.text.dates.parse import parse_date

Detector = Callable[[str], str | None]

_DATED_MARKUP = re.compile(
    r"<script\b.*?</script\s*>|<time\b.*?</time\s*>"
    r"|<meta\b[^>]*(?:date|time|publish|modif|created|issued|updated|revised)[^>]*>"
    r"|\b(?:datetime|data-[a-z-]*(?:date|time)[a-z-]*)\s*=\s*(?:\"[^\"]*\"|'[^']*')",
    re.DOTALL | re.IGNORECASE,
)
_GAP = r"(?:\s|,|&nbsp;|&#160;|<[^<>]{0,120}>){0,12}"
_DAY_END = r"(?:st|nd|rd|th|er|[.º°])?"
_WORD = r"(?:[^\W\d_]|['’.]){3,15}"


def spellings(day: dt.date) -> Iterator[str]:
    """Patterns for a day as people and programs write it."""
    year, month, number = f"(?:{day:%Y})", f"0?{day.month}", f"0?{day.day}"
    short = f"{day:%y}"
    mark = rf"{_GAP}[-./_,]?{_GAP}"
    yield rf"(?<!\d){year}{mark}{month}{mark}{number}(?!\d)"
    yield rf"(?<!\d){number}{mark}{month}{mark}(?:{year}|{short})(?!\d)"
    yield rf"(?<!\d){month}{mark}{number}{mark}(?:{year}|{short})(?!\d)"
    yield rf"{day:%Y%m%d}|{day:%d%m%Y}"
    yield rf"{year}{_GAP}[年년]{_GAP}{month}{_GAP}[月월]{_GAP}{number}{_GAP}[日일]"
    yield rf"(?<!\d){number}{_DAY_END}{_GAP}(?:d[ei]{_GAP}|/)?{_WORD}{_GAP}(?:d[ei]{_GAP}|/{_GAP}{_WORD}{_GAP})?{year}(?!\d)"
    yield rf"{_WORD}{_GAP}{number}{_DAY_END}{_GAP}{year}(?!\d)"
    yield rf"{year}{_GAP}{_WORD}{_GAP}{number}(?!\d)"


def stripped(page: str, day: dt.date) -> str:
    """The page without a trace of its day, or of the days beside it (other time zones)."""
    page = _DATED_MARKUP.sub(" ", page)
    for shift in (0, -1, 1):
        for spelling in spellings(day + dt.timedelta(days=shift)):
            page = re.sub(spelling, " ", page, flags=re.IGNORECASE)
    return page


def ours(page: str) -> str | None:
    """The first published day that newslint reads on a page, else the first day of a change."""
    document = next(parse(page, "page.html"))
    for name in ("published", "modified"):
        for field in document.named(name):
            read = parse_date(field.value, document.language)
            if read and read.day:
                return read.day.isoformat()
    return None


def detectors() -> dict[str, Detector]:
    found: dict[str, Detector] = {"newslint": ours}
    try:
        import htmldate  # type: ignore[import-not-found,unused-ignore]  # not installed everywhere
    except ImportError:
        print("htmldate: not installed")
        return found
    for name, extensive in (("htmldate fast", False), ("htmldate extensive", True)):

        def detect(page: str, *, extensive: bool = extensive) -> str | None:
            day: str | None = htmldate.find_date(
                page, extensive_search=extensive, original_date=True
            )
            return day

        found[name] = detect
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpora/html"))
    parser.add_argument(
        "--list", action="store_true", help="name the pages that newslint gets wrong"
    )
    options = parser.parse_args()
    records = [
        json.loads(line)
        for line in (options.corpus / "dates.jsonl").read_text("utf-8").splitlines()
    ]
    pages = [
        (options.corpus / record["file"]).read_bytes().decode("utf-8", "replace")
        for record in records
    ]
    bare = [
        stripped(page, dt.date.fromisoformat(record["published"]))
        for page, record in zip(pages, records, strict=True)
    ]
    for name, detect in detectors().items():
        start = time.process_time()
        whole = [detect(page) for page in pages]
        spent = (time.process_time() - start) / len(pages)
        still = [detect(page) for page in bare]
        right = sum(day == record["published"] for day, record in zip(whole, records, strict=True))
        print(
            f"{name}: right day {right / len(pages):.1%}, false 'missing' {whole.count(None) / len(pages):.1%}, "
            f"'missing' found when stripped {still.count(None) / len(pages):.1%}, {spent * 1000:.1f} ms a page"
        )
        if options.list and name == "newslint":
            for record, day, left in zip(records, whole, still, strict=True):
                if day != record["published"] or left:
                    print(f"  {record['file']} {record['published']}: {day}, stripped: {left}")


if __name__ == "__main__":
    main()
