"""Reviews into the store and out of it; what a review says anew takes the place of what it said."""

import json
import sqlite3  # noqa: TID253 - imported where claims are kept
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from newslint.facts.claims.review import Review, cleaned
from newslint.facts.claims.schema import KIND
from newslint.facts.stores import fault, open_store, rewriting, said_by
from newslint.records import NamedTuple

_COLUMNS = ", ".join(Review._fields)
_PUT = (
    f"INSERT INTO review (key, {_COLUMNS}) VALUES ({', '.join('?' * (len(Review._fields) + 1))}) "  # noqa: S608
    f"ON CONFLICT (key) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in Review._fields)}"
)
_ALL = f"SELECT {_COLUMNS} FROM review ORDER BY key"  # noqa: S608 - the names are ours


_KEYED = f"SELECT key, {_COLUMNS} FROM review"  # noqa: S608 - the names are ours


class Kept(NamedTuple):
    """What an import did: reviews that are new, that say something else than before, and all there are now."""

    new: int
    changed: int
    rows: int


class Status(NamedTuple):
    """A store in figures; `sha256` is that of its rows, whatever the file around them looks like."""

    rows: int
    snapshot: str
    sha256: str
    licences: tuple[str, ...]
    publishers: int
    version: int
    is_sound: bool  # whether its rows are those that were written


def keep(reviews: Iterable[Review], file: Path, today: date) -> Kept:
    """Put reviews into a store, which is made where there is none; raises FactsError."""
    given = {_key(review): review for review in reviews}
    with rewriting(file, KIND) as connection:
        before = {str(row[0]): Review(*row[1:]) for row in connection.execute(_KEYED)}
        new = [key for key in given if key not in before]
        changed = [key for key in given if key in before and given[key] != before[key]]
        rows = [(key, *given[key]) for key in (*new, *changed)]
        connection.executemany(_PUT, rows)
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.execute("INSERT INTO words (words) VALUES ('optimize')")
        said = {"snapshot": today.isoformat(), "digest": _digest(_rows(connection))}
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", said.items())
    return Kept(len(new), len(changed), len(before) + len(new))


def exported(file: Path) -> Iterator[str]:
    """The store as JSON Lines of ClaimReview, which an import reads again; raises FactsError."""
    with closing(open_store(file, KIND)) as connection:
        try:
            for review in _rows(connection):
                yield json.dumps(_claim_review(review), ensure_ascii=False)
        except sqlite3.Error as error:
            raise fault(file, f"cannot be read: {error}") from error


def status(file: Path) -> Status:
    """A store in figures, all its rows read; raises FactsError."""
    with closing(open_store(file, KIND)) as connection:
        try:
            said = said_by(connection)
            rows = list(_rows(connection))
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            raise fault(file, f"cannot be read: {error}") from error
    digest = _digest(rows)
    licences = tuple(sorted({review.licence for review in rows if review.licence}))
    publishers = len({review.publisher for review in rows})
    is_sound = digest == said.get("digest")
    return Status(
        len(rows), said.get("snapshot", ""), digest, licences, publishers, version, is_sound
    )


def _key(review: Review) -> str:
    """What makes two reviews the same one: where it is published, and the claim; in the order of exports."""
    place = review.url or review.publisher
    return f"{place}\n{' '.join(review.claim.casefold().split())}"


def _rows(connection: sqlite3.Connection) -> Iterator[Review]:
    return (cleaned(Review(*row)) for row in connection.execute(_ALL))


def _digest(reviews: Iterable[Review]) -> str:
    digest = sha256()
    for review in reviews:
        digest.update(json.dumps(review, ensure_ascii=False).encode("utf-8", "backslashreplace"))
        digest.update(b"\n")
    return digest.hexdigest()


def _claim_review(review: Review) -> dict[str, Any]:
    """A review as its publisher would mark it up, without what is not known."""
    whole = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": review.claim,
        "headline": review.title,
        "url": review.url,
        "datePublished": review.reviewed,
        "inLanguage": review.language,
        "sdLicense": review.licence,
        "author": _named("Organization", name=review.publisher),
        "reviewRating": _named("Rating", alternateName=review.rating),
        "itemReviewed": _named(
            "Claim",
            datePublished=review.claimed,
            author=_named("Person", name=review.note),
        ),
    }
    return {key: value for key, value in whole.items() if value}


def _named(kind: str, **values: Any) -> dict[str, Any]:
    known = {key: value for key, value in values.items() if value}
    return {"@type": kind, **known} if known else {}
