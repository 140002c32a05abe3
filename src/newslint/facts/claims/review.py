"""One published fact-check of one claim, and what a store makes of its words."""

from datetime import date
from urllib.parse import urlsplit

from newslint.records import NamedTuple
from newslint.text.expressions import expression

LONGEST = 4000  # code points of one text; claims are a sentence or two
# Control characters, and the marks that turn the direction of what stands behind them.
_UNSEEN = expression(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Review(NamedTuple):
    """A fact-check as its publisher tells of it: `rating` in its own words, days in ISO form.

    `title` is that of the fact-check, `note` who is said to have claimed it.
    """

    claim: str
    rating: str = ""
    publisher: str = ""
    url: str = ""
    title: str = ""
    note: str = ""
    claimed: str = ""
    reviewed: str = ""
    language: str = ""
    licence: str = ""


def cleaned(review: Review) -> Review:
    """The review in words that can be shown and kept: no control characters, nothing endless, no false days."""
    texts = Review(*(_plain(text) for text in review))
    return texts._replace(
        url=texts.url if is_address(texts.url) else "",
        claimed=day_of(texts.claimed),
        reviewed=day_of(texts.reviewed),
    )


def is_address(url: str) -> bool:
    """Whether a text is an address that a browser would open over the network."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def day_of(text: str) -> str:
    """The day of an ISO date or time; empty where there is none."""
    try:
        return date.fromisoformat(text[:10]).isoformat() if text[4:5] == "-" else ""
    except ValueError:
        return ""


def _plain(text: object) -> str:
    """A text without what would not show; a store may have been given anything."""
    if not isinstance(text, str):
        return ""
    return " ".join(_UNSEEN.sub(" ", text[:LONGEST]).split())
