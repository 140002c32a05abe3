"""Rules made ready to run, kept between runs: reading YAML takes longer than checking an article.

A cached pack holds plain values only and says what it was made from: the content of every
rule file, our version and Python's. Whatever is stale, damaged or not readable is made anew.
"""

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from newslint import checks
from newslint._version import __version__
from newslint.checks import Check
from newslint.folders import cache_folder
from newslint.rules.deferred import Deferred
from newslint.rules.pack import all_files, load_rules
from newslint.rules.record import kind_of
from newslint.rules.rule import Examples, FixTemplate, Measured, Reference, Rule
from newslint.rules.shape import is_record, names_of
from newslint.text.clues import clue
from newslint.text.patterns import Clue, Pattern

_MAGIC = b"newslint rules 8\n"
_DIGEST = 32  # bytes of SHA-256
_KEPT = 16  # packs in the folder; older ones go
_RECORDS: Mapping[str, type[Any]] = {
    record.__name__: record for record in (Rule, FixTemplate, Reference, Measured, Examples)
}
_NONE = Examples((), ())


def ready_rules(folders: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Our own rules and those in `folders`, sorted by id, without their examples.

    Raises RuleError with all problems of their files, UsageError for a folder that is not there.
    """
    folder = cache_folder()
    file = folder / f"rules-{pack_key(folders)}.bin"
    cached = _read(file)
    if cached is not None:
        return cached
    rules = tuple(replace(rule, examples=_NONE) for rule in load_rules(folders))
    _write(file, [_encode(rule) for rule in rules])
    return rules


def pack_key(folders: Sequence[Path]) -> str:
    """What tells one set of rules from another: the content of its files, our version and Python's."""
    digest = sha256(f"{__version__} {sys.version}\n".encode())
    for file, is_ours in all_files(folders):
        try:
            content = file.read_bytes()
        except OSError:
            content = b""  # load_rules says what is wrong with it
        digest.update(f"{file}\n{is_ours}\n{len(content)}\n".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()[:_DIGEST]


def _read(file: Path) -> tuple[Rule, ...] | None:
    try:
        data = file.read_bytes()
    except OSError:
        return None
    body = data[len(_MAGIC) + _DIGEST :]
    if not data.startswith(_MAGIC) or data[len(_MAGIC) :][:_DIGEST] != sha256(body).digest():
        return None
    try:
        return tuple(_decode(record) for record in marshal.loads(body))  # noqa: S302 - our own, by its digest
    except (ValueError, TypeError, KeyError, EOFError):
        return None


def _write(file: Path, records: list[Any]) -> None:
    """Keep a pack, whole or not at all; where nothing can be kept, nothing is."""
    import tempfile  # noqa: PLC0415 - only where something is kept

    body = marshal.dumps(records)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".rules-", dir=file.parent)
        with os.fdopen(descriptor, "wb") as out:
            out.write(_MAGIC + sha256(body).digest() + body)
        Path(name).replace(file)
        _drop_old(file.parent)
    except OSError:
        return


def _drop_old(folder: Path) -> None:
    packs = sorted(folder.glob("rules-*.bin"), key=lambda pack: pack.stat().st_mtime, reverse=True)
    for pack in packs[_KEPT:]:
        pack.unlink(missing_ok=True)


def _encode(value: Any) -> Any:
    """A value as marshal keeps it; a list begins with the name of a record."""
    if isinstance(value, Pattern):
        return [
            "Pattern",
            value.source,
            value.flags,
            tuple(clue(value)),
        ]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if is_record(value):
        kind = type(value).__name__
        parts = [_encode(getattr(value, name)) for name in names_of(value)]
        if kind != "Check":
            return [kind, *parts]
        needs, seeks = (_encode(getattr(value, name, ())) for name in ("needs", "seeks"))
        places = getattr(value, "places", None)
        is_about_all = getattr(value, "is_about_all", False)
        return ["Check", kind_of(cast("Check", value)), needs, seeks, places, is_about_all, parts]
    if isinstance(value, tuple):
        return tuple(map(_encode, value))
    return dict(value) if isinstance(value, Mapping) else value


def _decode(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_decode, value))
    if not isinstance(value, list):
        return value
    name, *parts = value
    if name == "Pattern":
        return _pattern(*parts)
    if name == "date":
        return date.fromisoformat(*parts)
    if name == "Check":
        kind, needs, seeks, places, is_about_all, values = parts
        return Deferred(
            kind,
            _decode(needs),
            _decode(seeks),
            places,
            lambda: _made(kind, values),
            is_about_all=is_about_all,
        )
    return _RECORDS[name](*map(_decode, parts))


@cache  # equal ones are one: what a gate looks for is what a check asks
def _pattern(source: str, flags: int, known: tuple[tuple[str, ...], int, int]) -> Pattern:
    return Pattern(source, flags, Clue(*known))


def _made(kind: str, values: list[Any]) -> Check:
    return cast("Any", checks.find(kind))(*map(_decode, values))  # type: ignore[no-any-return]
