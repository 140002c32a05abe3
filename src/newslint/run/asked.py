"""What a fact-check may ask beside its stores: providers of the configuration, and the network where a user said so."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from newslint.config.factcheck import Factcheck
from newslint.config.model import Config
from newslint.errors import ConfigError, Problem
from newslint.facts.evidence import Given
from newslint.facts.providers import load_providers
from newslint.folders import cache_folder, facts_folder
from newslint.hints import TYPE_CHECKING
from newslint.run.sources import display

if TYPE_CHECKING:
    from newslint.facts.online.client import Client


def _to_nobody(_: str) -> None:
    """Tell nobody."""


def with_stores(given: Given, config: Config) -> Given:
    """The evidence with what nobody named: stores of the configuration or the data folder, its model.

    Raises ConfigError for one that a configuration names and that is not there.
    """
    settings = _settings(config)
    return given._replace(
        offices=given.offices or _store(config, settings.offices, "offices"),
        claims=given.claims or _store(config, settings.claims, "claims"),
        model=given.model or _model(config, settings.model),
    )


def evidence_of(config: Config) -> tuple[str, ...]:
    """The sources that a configuration names, as paths from here."""
    return tuple(display(Path(config.root, path)) for path in _settings(config).evidence)


def with_helpers(
    given: Given, config: Config, today: date, tell: Callable[[str], None] = _to_nobody
) -> Given:
    """The evidence with the providers of a configuration and what `given.online` names.

    `tell` is given what could not be asked and belongs to no unit. NEWSLINT_ONLINE_ALLOW names
    servers, such as `127.0.0.1:8000`, that may be private ones. Raises ConfigError for providers
    that are none.
    """
    settings = _settings(config)
    if settings.providers:
        file = Path(config.file) if config.file else None
        given = given._replace(providers=load_providers(settings.providers, file))
    if "google" in given.online:
        key = os.environ.get("NEWSLINT_GOOGLE_API_KEY") or settings.google_api_key
        given = _with_google(given, key, today)
    if "links" in given.online:
        given = _with_links(given, today)
    if "wikidata" in given.online:
        given = _with_wikidata(given, today, tell)
    return given


def _settings(config: Config) -> Factcheck:
    return config.settings.factcheck or Factcheck()


def _store(config: Config, named: str, kind: str) -> Path | None:
    if not named:
        own = Path(facts_folder(), f"{kind}.sqlite")
        return own if own.is_file() else None
    file = Path(config.root, named)
    if not file.is_file():
        raise _missing(config, f"`factcheck.{kind}`: no such file: {named}")
    return file


def _model(config: Config, named: str) -> Path | None:
    if not named:
        return None
    folder = Path(config.root, named)
    if not folder.is_dir():
        raise _missing(config, f"`factcheck.model`: no such folder: {named}")
    return folder


def _missing(config: Config, text: str) -> ConfigError:
    return ConfigError((Problem(config.file or "command line", 0, 0, text),))


def _with_wikidata(given: Given, today: date, tell: Callable[[str], None]) -> Given:
    from newslint.facts.online.wikidata import SERVICE, Wikidata  # noqa: PLC0415 - only what may use the network

    service = os.environ.get("NEWSLINT_WIKIDATA_SERVICE", SERVICE)
    client = _client(today, service)
    return given._replace(asking=lambda offices: Wikidata(offices, client, tell, service))


def _with_google(given: Given, key: str, today: date) -> Given:
    from newslint.facts.online.google import BASE, Google  # noqa: PLC0415 - only what may use the network

    base = os.environ.get("NEWSLINT_GOOGLE_API_ADDRESS", BASE)
    return given._replace(services=(Google(_client(today, base), key, base),))


def _with_links(given: Given, today: date) -> Given:
    from newslint.facts.links.judge import Opened  # noqa: PLC0415 - only what may use the network
    from newslint.run.pages import read_page  # noqa: PLC0415

    return given._replace(opened=Opened(_client(today), read_page))


def _client(today: date, *addresses: str) -> "Client":
    """A client for public servers, and for those that a user names, which may be their own."""
    from newslint.facts.online.bounds import Bounds  # noqa: PLC0415 - only what may use the network
    from newslint.facts.online.client import Client  # noqa: PLC0415

    named = os.environ.get("NEWSLINT_ONLINE_ALLOW", "").split(",")
    allowed = frozenset((*named, *(urlsplit(address).netloc for address in addresses))) - {""}
    return Client(Path(cache_folder()), today, Bounds(allowed=allowed))
