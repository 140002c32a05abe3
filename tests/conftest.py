"""One environment for every test, and the switch that rewrites snapshots."""

import os

import pytest
from hypothesis import settings

from snapshot import write_snapshots

_SCRUBBED = ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "TF_BUILD")

# How long an example takes says nothing on a busy machine; `--hypothesis-profile=thorough` makes many.
settings.register_profile("untimed", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=10_000)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--snap", action="store_true", help="write snapshots instead of comparing")
    parser.addoption("--schemas", help="a folder with the schemas of those who read our formats")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--snap"):
        write_snapshots()


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in _SCRUBBED or name.startswith("NEWSLINT_"):
            monkeypatch.delenv(name)
