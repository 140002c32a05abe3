"""Terms of people whom a table of offices does not have, asked of Wikidata by their full names."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from newslint.errors import FactsError
from newslint.facts.offices.offices import Offices, Status
from newslint.facts.offices.sparql import select, terms_of
from newslint.facts.offices.term import Term
from newslint.facts.online.client import Client
from newslint.text.expressions import expression

SERVICE = "https://query.wikidata.org/sparql"
_ACCEPT = "application/sparql-results+json"
# A name goes into the question as it stands: nothing in it may end the string.
_NAME = expression(r"[^\W\d_][\w.'’-]{0,40}(?: [\w.'’-]{1,40}){1,5}")
_MOST = 200  # terms


class Wikidata:
    """A table that knows more people than the one inside it; `tell` hears why a question was not answered."""

    def __init__(
        self,
        inside: Offices,
        client: Client,
        tell: Callable[[str], None],
        service: str = SERVICE,
    ) -> None:
        self._inside = inside
        self._client = client
        self._tell = tell
        self._service = service
        self._told: set[str] = set()

    def of_office(self, office: str, jurisdiction: str) -> tuple[Term, ...]:
        """All who held an office, as the table has it."""
        return self._inside.of_office(office, jurisdiction)

    def of_person(self, name: str) -> tuple[Term, ...]:
        """The terms of a person of the table, else those of all whom Wikidata calls so."""
        known = self._inside.of_person(name)
        return known or (tuple(self._asked(name)) if _NAME.fullmatch(name) else ())

    def status(self) -> Status:
        """What the table inside is."""
        return self._inside.status()

    def _asked(self, name: str) -> Iterator[Term]:
        address = f"{self._service}?{urlencode({'query': question(name)})}"
        answer = self._client.answer(address, accept=_ACCEPT)
        host = urlsplit(self._service).hostname or ""
        if answer.trouble:
            self._say_once(f"{host}: {answer.reason}")
            return
        day = date.fromisoformat(answer.retrieved)
        try:
            yield from terms_of(answer.body.decode("utf-8", "replace"), Path(host), day, [])
        except FactsError as error:
            self._say_once(str(error))

    def _say_once(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._tell(text)


def question(name: str) -> str:
    """The question which offices the people of a name held."""
    held = f'?person rdfs:label "{name}"@en ; wdt:P31 wd:Q5 ; p:P39 ?held .'
    return select(held, f" LIMIT {_MOST}")
