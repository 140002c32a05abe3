"""A folder for what is kept, and a small store of invented people."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.facts.offices.keep import import_terms
from newslint.facts.offices.store import KIND
from newslint.facts.offices.term import Term
from newslint.facts.stores import rewriting

Making = Callable[..., Term]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _cache(kept: Path, _clean_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(kept))


@pytest.fixture
def term() -> Making:
    """A term of office, as it is if nothing else is said."""

    def made(**changes: object) -> Term:
        plain = Term(
            "Mara Ilvet", "foreign minister", "Estonia", "2020-03-04", "2022-07-18", "2024-01-31",
            "https://example.org/offices", "Q42", "Minister of Foreign Affairs",
        )  # fmt: skip
        return plain._replace(**changes)  # type: ignore[arg-type]  # what a test names

    return made


@pytest.fixture
def store(tmp_path: Path, term: Making) -> Path:
    """A store of one term, without the shipped ones."""
    file = tmp_path / "offices.sqlite"
    with rewriting(file, KIND):
        pass
    import_terms(file, [term()])
    return file
