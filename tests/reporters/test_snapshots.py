"""Every format's whole output for three runs, kept as files that people read."""

import pytest

from newslint import reporters
from newslint.reporters import _version
from report_samples import clean_report, empty_report, full_report, written
from snapshot import snapshot

_SUFFIXES = {
    "json": "json",
    "json-lines": "jsonl",
    "sarif": "sarif",
    "gitlab": "json",
    "rdjson": "json",
    "junit": "xml",
    "markdown": "md",
    "html": "html",
    "statistics-json": "json",
    "score-json": "json",
}
_RUNS = {"full": full_report, "clean": clean_report, "empty": empty_report}


@pytest.fixture(autouse=True)
def _fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_version, "version", lambda _: "1.2.3")


@pytest.mark.parametrize("run", _RUNS)
@pytest.mark.parametrize("name", reporters.names())
def test_output_is_the_snapshot(name: str, run: str) -> None:
    suffix = _SUFFIXES.get(name, "txt")

    snapshot(f"reporters/{run}.{name}.{suffix}", written(name, _RUNS[run]()))


@pytest.mark.parametrize("name", reporters.names())
def test_output_can_be_written_as_utf8(name: str) -> None:
    assert written(name, full_report()).encode()
