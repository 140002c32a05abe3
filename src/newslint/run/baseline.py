"""The file of what is known already: JSON, sorted, one entry a line."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newslint.errors import ConfigError, Problem, UsageError
from newslint.hints import TYPE_CHECKING
from newslint.model.finding import Finding
from newslint.records import NamedTuple
from newslint.run.sources import display

if TYPE_CHECKING:
    from newslint.formats.json_positions import Node

VERSION = 1


class Entry(NamedTuple):
    """One known finding; `path` is relative to the folder of the baseline, with slashes."""

    path: str
    rule: str
    fingerprint: str
    sentence: str


def entry_of(finding: Finding, folder: Path) -> Entry:
    """What a baseline in that folder keeps of a finding."""
    path = relative(finding.path, folder)
    return Entry(path, finding.rule, finding.fingerprint, finding.sentence)


def relative(path: str | Path, folder: Path) -> str:
    """A path as a baseline in that folder has it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


def dump(entries: Iterable[Entry]) -> str:
    """The text of a baseline; the same entries give the same bytes, whatever their order."""
    lines = [
        json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(entries, key=order)
    ]
    return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(lines) + "\n]}\n"


def order(entry: Entry) -> tuple[str, str, str, int, str]:
    """What entries are sorted by: the second of two equal sentences comes after the first."""
    digest, _, ordinal = entry.fingerprint.partition(":")
    number = int(ordinal) if ordinal.isdecimal() else 0
    return entry.path, entry.rule, digest, number, entry.sentence


def write(file: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline whole or not at all; raises UsageError where that cannot be done."""
    temporary = file.with_name(f".{file.name}.newslint-tmp")
    try:
        with temporary.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.write(dump(entries))
        temporary.replace(file)
    except OSError as error:
        raise UsageError(f"cannot write {display(file)}: {error.strerror}") from error


def read(file: Path) -> list[Entry]:
    """Read a baseline; raises UsageError where there is none, ConfigError with the lines of all its mistakes."""
    name = display(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"no such baseline: {name}; newslint baseline create writes it") from None
    except OSError as error:
        raise UsageError(f"cannot read {name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError((Problem(name, line, 1, "is not UTF-8"),)) from error
    try:
        data = json.loads(text)
        entries = [Entry(**item) for item in data["findings"]]
        is_sound = data["version"] == VERSION and data.keys() == {"version", "findings"}
    except (ValueError, TypeError, KeyError, RecursionError):
        is_sound = False
    if not is_sound or not all(isinstance(value, str) for entry in entries for value in entry):
        raise ConfigError(tuple(_problems(text, name)))
    return entries


def _problems(text: str, path: str) -> Iterator[Problem]:
    """Read again, slowly, for the places of all that is wrong."""
    from newslint.formats.json_positions import JsonError  # noqa: PLC0415 - only for mistakes
    from newslint.formats.json_positions import read as nodes_of  # noqa: PLC0415
    from newslint.text.lines import Lines  # noqa: PLC0415

    lines = Lines(text)
    try:
        faults = list(_faults(nodes_of(text), text))
    except JsonError as error:
        faults = [(error.offset, f"is no baseline: {error}")]
    for offset, words in faults:
        yield Problem(path, *lines.place(offset), words)


def _faults(root: "Node", text: str) -> Iterator[tuple[int, str]]:
    version, findings = root.get("version"), root.get("findings")
    if version is None or findings is None or findings.kind != "array":
        yield 0, "is no baseline: `version` and a list of `findings` are expected"
        return
    if version.value != VERSION:
        found = text[slice(*version.span)]
        yield version.span.start, f"is of version {found}; this newslint reads {VERSION}"
    yield from _unknown(root, ("version", "findings"))
    for node in findings.children:
        yield from _entry_faults(node)


def _entry_faults(node: "Node") -> Iterator[tuple[int, str]]:
    if node.kind != "object":
        yield node.span.start, "an entry is an object"
        return
    for name in Entry._fields:
        value = node.get(name)
        if value is None:
            yield node.span.start, f"`{name}` is missing"
        elif not isinstance(value.value, str):
            yield value.span.start, f"`{name}` must be a text"
    yield from _unknown(node, Entry._fields)


def _unknown(node: "Node", known: Sequence[str]) -> Iterator[tuple[int, str]]:
    for key in node.keys:
        if key.value not in known:
            yield key.span.start, f"unknown key `{key.value}`"
