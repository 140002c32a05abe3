"""Wikidata asked anew who held the offices of the table; imported where a user wants the network."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from newslint.errors import FactsError, Problem
from newslint.facts.offices.keep import Kept, import_terms
from newslint.facts.offices.sparql import query, terms_of
from newslint.facts.offices.term import Term
from newslint.facts.offices.vocabulary import positions
from newslint.facts.online.bounds import Bounds
from newslint.facts.online.client import Client
from newslint.records import NamedTuple

SERVICE = "https://query.wikidata.org/sparql"
_AT_ONCE = 60  # positions in a question; all at once take the service longer than it allows
_BOUNDS = Bounds(seconds=75.0, largest=50_000_000, patience=60.0, a_host=50)
_ACCEPT = "application/sparql-results+json"


class Refreshed(NamedTuple):
    """What a refresh did, and what it left out because something was wrong with it."""

    kept: Kept
    left_out: tuple[Problem, ...]


def refresh(
    path: Path, today: date, *, service: str = SERVICE, bounds: Bounds = _BOUNDS
) -> Refreshed:
    """Ask a query service for all offices that the vocabulary knows by item, and import the answers.

    All answers come before anything is imported: where one fails, the store stays as it was.
    Raises FactsError, with what the server said.
    """
    own = frozenset({urlsplit(service).netloc})  # the service may be one of the user's own network
    client = Client(None, today, bounds._replace(allowed=bounds.allowed | own))
    left_out: list[Problem] = []
    terms = [
        term
        for items in _portions(sorted(positions()))
        for term in _asked(client, service, items, today, left_out)
    ]
    return Refreshed(import_terms(path, terms), tuple(left_out))


def _asked(
    client: Client, service: str, items: Sequence[str], today: date, left_out: list[Problem]
) -> Iterator[Term]:
    answer = client.answer(f"{service}?{urlencode({'query': query(items)})}", accept=_ACCEPT)
    if answer.trouble:
        raise FactsError((Problem(service, 0, 0, answer.reason),))
    text = answer.body.decode("utf-8", "replace")
    return terms_of(text, Path(urlsplit(service).netloc), today, left_out)


def _portions(items: Sequence[str]) -> Iterator[Sequence[str]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
