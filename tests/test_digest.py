"""Digests without OpenSSL are those that everybody else makes."""

import hashlib
import sys

import pytest

from newslint import digest


@pytest.fixture(autouse=True)
def anew() -> None:
    digest._sha256.cache_clear()


def test_digests_are_those_of_hashlib() -> None:
    said = [b"", b"It rained.", "Zürich".encode() * 1000]

    assert [digest.sha256(data).digest() for data in said] == [
        hashlib.sha256(data).digest() for data in said
    ]


def test_a_python_without_its_own_takes_hashlib(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, name, None)

    assert digest.sha256(b"It rained.").hexdigest() == hashlib.sha256(b"It rained.").hexdigest()
