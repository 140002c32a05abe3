"""Published fact-checks out of JSON: schema.org's ClaimReview alone, in lists, graphs and feeds, and Google's answers."""

from collections.abc import Iterator
from typing import Any

from newslint.facts.claims.review import Review, cleaned, day_of, is_address
from newslint.records import NamedTuple

_DEEPEST = 12  # lists and objects around a review
_HOLDERS = (
    "@graph",
    "dataFeedElement",
    "item",
    "claims",
    "claimReview",
    "itemListElement",
    "mainEntity",
)
_KINDS = {"str": "a text", "int": "a number", "float": "a number", "bool": "true or false",
          "list": "a list", "dict": "an object", "NoneType": "nothing"}  # fmt: skip


class Fault(NamedTuple):
    """Something that was not taken as it stands; `pointer` leads to it in its JSON value."""

    pointer: str
    text: str


def reviews(value: Any) -> Iterator[Review | Fault]:
    """Every review in a JSON value, and what is wrong with others; the rest goes on."""
    found = False
    for item in _walk(value, "", "", 0):
        found = True
        yield item
    if not found:
        yield Fault("", "holds no ClaimReview and no answer of Google’s Fact Check Tools")


def _walk(value: Any, pointer: str, licence: str, depth: int) -> Iterator[Review | Fault]:
    if depth > _DEEPEST:
        yield Fault(pointer, "is nested too deeply")
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, f"{pointer}/{index}", licence, depth + 1)
        return
    if not isinstance(value, dict):
        if not pointer or pointer.rpartition("/")[2].isdecimal():
            yield Fault(pointer, f"must be a review, not {_kind(value)}")
        return
    licence = _first_text(value.get("sdLicense"), value.get("license")) or licence
    if "ClaimReview" in _types(value):
        yield from _review(value, pointer, licence)
    elif isinstance(value.get("claimReview"), list) and "text" in value:
        yield from _google(value, pointer)
    else:
        for key in _HOLDERS:
            if key in value:
                yield from _walk(value[key], f"{pointer}/{key}", licence, depth + 1)


def _review(value: dict[str, Any], pointer: str, licence: str) -> Iterator[Review | Fault]:
    claim = value.get("claimReviewed")
    if not isinstance(claim, str) or not claim.strip():
        yield Fault(f"{pointer}/claimReviewed", _no_text("claimReviewed", claim))
        return
    subject = _object(value.get("itemReviewed"))
    rating, faults = _rating(value.get("reviewRating"), f"{pointer}/reviewRating")
    yield from faults
    yield from _checked(
        Review(
            claim=claim,
            rating=rating,
            publisher=_name(value.get("author")) or _name(value.get("publisher")),
            url=_address(value.get("url"), value.get("mainEntityOfPage"), value.get("@id")),
            title=_first_text(value.get("headline"), value.get("name")),
            note=_name(subject.get("author")),
            claimed=_first_text(subject.get("datePublished")),
            reviewed=_first_text(value.get("datePublished"), value.get("dateCreated")),
            language=_first_text(value.get("inLanguage")),
            licence=licence,
        ),
        pointer,
    )


def _google(value: dict[str, Any], pointer: str) -> Iterator[Review | Fault]:
    claim = value["text"]
    if not isinstance(claim, str) or not claim.strip():
        yield Fault(f"{pointer}/text", _no_text("text", claim))
        return
    for index, review in enumerate(value["claimReview"]):
        place = f"{pointer}/claimReview/{index}"
        if not isinstance(review, dict):
            yield Fault(place, f"must be a review, not {_kind(review)}")
            continue
        publisher = _object(review.get("publisher"))
        yield from _checked(
            Review(
                claim=claim,
                rating=_first_text(review.get("textualRating")),
                publisher=_first_text(publisher.get("name"), publisher.get("site")),
                url=_address(review.get("url")),
                title=_first_text(review.get("title")),
                note=_first_text(value.get("claimant")),
                claimed=_first_text(value.get("claimDate")),
                reviewed=_first_text(review.get("reviewDate")),
                language=_first_text(review.get("languageCode")),
            ),
            place,
        )


def _checked(review: Review, pointer: str) -> Iterator[Review | Fault]:
    """The review as it is kept, and what of it could not be."""
    if not review.url:
        yield Fault(pointer, "has no web address to look it up at; it is kept without")
    for name, text in (("the claim", review.claimed), ("the review", review.reviewed)):
        if text and not day_of(text):
            yield Fault(
                pointer, f"the day of {name}, “{text[:40]}”, is no ISO date; it is left out"
            )
    kept = cleaned(review)
    if kept.claim:
        yield kept
    else:
        yield Fault(pointer, "its claim holds nothing that can be shown")


def _rating(value: Any, pointer: str) -> tuple[str, tuple[Fault, ...]]:
    """The verdict in the publisher's words; a number is never read as one, for some scales run backwards."""
    rating = _object(value)
    words = _first_text(rating.get("alternateName"), rating.get("name"), value)
    if words and not words.replace(".", "").isdigit():
        best, worst = _number(rating.get("bestRating")), _number(rating.get("worstRating"))
        if best is not None and worst is not None and best < worst:
            return words, (
                Fault(pointer, "its scale runs backwards; the words are kept, the number is not"),
            )
        return words, ()
    if _number(rating.get("ratingValue")) is not None or words:
        return "", (
            Fault(pointer, "has a number and no words, and numbers are not read as ratings"),
        )
    return "", (Fault(pointer, "has no rating in words; the review is kept without"),)


def _number(value: Any) -> float | None:
    try:
        return float(value) if isinstance(value, (int, float, str)) else None
    except (ValueError, OverflowError):
        return None


def _types(value: dict[str, Any]) -> list[str]:
    given = value.get("@type")
    spelled = given if isinstance(given, list) else [given]
    return [str(one).rpartition("/")[2] for one in spelled]


def _object(value: Any) -> dict[str, Any]:
    """An object, or the first of a list of them; an empty one for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, dict) else {}


def _name(value: Any) -> str:
    """What somebody is called, as a text or as an object with a name."""
    if isinstance(value, list) and value and isinstance(value[0], str):
        value = value[0]
    return _first_text(value, _object(value).get("name"))


def _address(*values: Any) -> str:
    texts = (_first_text(value, _object(value).get("@id")) for value in values)
    return next((text for text in texts if is_address(text)), "")


def _first_text(*values: Any) -> str:
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def _no_text(key: str, value: Any) -> str:
    if value is None or value == "":
        return f"a review without a claim: no `{key}`"
    return f"`{key}` must be a text, not {'empty' if isinstance(value, str) else _kind(value)}"


def _kind(value: Any) -> str:
    return _KINDS.get(type(value).__name__, "something else")
