"""Body text of real pages against bodies marked by hand: token F1, with trafilatura beside it.

`html_bodies.jsonl` holds, for each of 20 pages drawn at random, the character ranges of the page
that are its article: no headline, byline, date line or caption, no text of the page around it.
"""

import argparse
import html
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newslint.formats.html import parse
from newslint.model.document import BlockKind

BODY_KINDS: tuple[BlockKind, ...] = (
    "dek", "subhead", "paragraph", "quote", "list", "cell", "source-heading", "source", "correction",
)  # fmt: skip
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_TOKEN = re.compile(r"\w+|[\u3040-\u30ff\u4e00-\u9fff]")


def tokens(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(text.lower()))


def f1(found: Counter[str], gold: Counter[str]) -> float:
    common = (found & gold).total()
    return 2 * common / (found.total() + gold.total()) if common else 0.0


def body_of(text: str, path: str) -> str:
    return "\n".join(
        block.text for page in parse(text, path) for block in page.of_kind(*BODY_KINDS)
    )


def other_extractor() -> Callable[[str], str] | None:
    try:
        import trafilatura  # type: ignore[import-not-found,unused-ignore]  # not installed everywhere
    except ImportError:
        return None
    return lambda text: trafilatura.extract(text, include_comments=False) or ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path("../shared/corpora/html"))
    parser.add_argument("--gold", type=Path, default=Path(__file__).with_name("html_bodies.jsonl"))
    options = parser.parse_args()
    other = other_extractor()
    ours: list[float] = []
    theirs: list[float] = []
    for line in options.gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = (options.corpus / record["file"]).read_bytes().decode("utf-8", errors="replace")
        ranges = " ".join(text[start:end] for start, end in record["body"])
        gold = tokens(html.unescape(_MARKUP.sub(" ", ranges)))
        ours.append(f1(tokens(body_of(text, record["file"])), gold))
        if other:
            theirs.append(f1(tokens(other(text)), gold))
        print(
            record["file"],
            f"newslint {ours[-1]:.3f}",
            f"trafilatura {theirs[-1]:.3f}" if other else "",
        )
    print(f"mean of {len(ours)} pages: newslint {sum(ours) / len(ours):.3f}")
    print(f"trafilatura {sum(theirs) / len(theirs):.3f}" if other else "trafilatura: not installed")


if __name__ == "__main__":
    main()
