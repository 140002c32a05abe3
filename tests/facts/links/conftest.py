"""A server on this machine for the tests of what goes online."""

from collections.abc import Iterator

import pytest

from web_server import Web, running


@pytest.fixture
def web() -> Iterator[Web]:
    with running() as server:
        yield server
