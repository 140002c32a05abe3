"""Google's Fact Check Tools: fact-checks of a sentence, by the user's own key."""

import json
from urllib.parse import urlencode

from newslint.facts.claims.beside import Answer
from newslint.facts.claims.published import reviews
from newslint.facts.claims.query import terms
from newslint.facts.claims.review import Review
from newslint.facts.online import bounds
from newslint.facts.online.client import Client

BASE = "https://factchecktools.googleapis.com/v1alpha1/claims:search"
_MOST = 10  # claims of one answer
_WORDS = 20  # of a sentence; a longer query finds nothing


class Google:
    """Asks claims:search; `base` may be a server of one's own that speaks the same."""

    name = "Google Fact Check Tools"

    def __init__(self, client: Client, key: str, base: str = BASE, language: str = "") -> None:
        self._client = client
        self._key = key
        self._base = base
        self._language = language

    def ask(self, sentence: str) -> Answer:
        """The fact-checks of a sentence; an answer that cannot be read is a gap, as no answer is."""
        if not self._key:
            return Answer(gap="needs a key: NEWSLINT_GOOGLE_API_KEY")
        words = " ".join(terms(sentence)[:_WORDS])
        asked = {"query": words, "pageSize": str(_MOST)}
        if self._language:
            asked["languageCode"] = self._language
        plain = f"{self._base}?{urlencode(asked)}"
        said = self._client.answer(f"{plain}&{urlencode({'key': self._key})}", plain)
        if said.trouble:
            return Answer(gap=_reason(said))
        return _read(said)


def _read(said: bounds.Answer) -> Answer:
    try:
        value = json.loads(said.body) if said.kind.endswith("json") else None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        return Answer(gap=f"answers with {said.kind or 'nothing'} that is no JSON object")
    if "claims" not in value:
        return Answer(retrieved=said.retrieved)
    found = tuple(item for item in reviews(value) if isinstance(item, Review))
    return Answer(found, said.retrieved)


def _reason(said: bounds.Answer) -> str:
    """Why there is no answer; 400 and 403 are how a key is refused."""
    if said.status in {400, 401, 403}:
        return f"refuses the request: status {said.status}; is the key right?"
    return said.reason
