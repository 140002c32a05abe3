"""Rules made ready to run: reading YAML takes longer than checking an article.

A pack holds plain values only and says what it was made from: the content of the rule files and
our version. That of our own rules is shipped; others, and those of edited rules, are kept between
runs. Whatever is stale, damaged or not readable is made anew.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast
from zlib import crc32

from newslint import checks
from newslint.checks import Check
from newslint.folders import cache_folder, keep, own_bytes
from newslint.rules.deferred import Deferred
from newslint.rules.pack import load_rules
from newslint.rules.record import kind_of
from newslint.rules.rule import Examples, FixTemplate, Measured, Reference, Rule
from newslint.rules.seen import content_key, key_of
from newslint.rules.shape import is_record, names_of
from newslint.text.clues import clue
from newslint.text.patterns import Clue, Pattern

_MAGIC = b"newslint rules 15\n"
_HEAD = len(_MAGIC) + 32 + 1 + 8 + 1  # the key, and the check sum of what follows
_FORMAT = 4  # of marshal: every Python that we run on reads it
_KEPT = 32  # files in the folder; older ones go
_SHIPPED = Path(__file__).parents[1] / "_pack.bin"  # put there where newslint is built
_RECORDS: Mapping[str, type[Any]] = {
    record.__name__: record for record in (Rule, FixTemplate, Reference, Measured, Examples)
}
_NONE = Examples((), ())


def ready_rules(folders: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Our own rules and those in `folders`, sorted by id, without their examples.

    Raises RuleError with all problems of their files, UsageError for a folder that is not there.
    """
    ours = _ready((), builtin=True)
    if not folders:
        return ours
    theirs = _ready(folders, builtin=False)
    if not {*_words(ours)}.isdisjoint(_words(theirs)):
        load_rules(folders)  # which says where
    return tuple(sorted((*ours, *theirs), key=lambda rule: rule.id))


def _words(rules: Iterable[Rule]) -> Iterator[str]:
    return (word for rule in rules for word in (rule.id, rule.name))


def _ready(folders: Sequence[Path], *, builtin: bool) -> tuple[Rule, ...]:
    key = key_of(folders, builtin=builtin)
    file = cache_folder() / f"rules-{key}.bin"
    for place in (_SHIPPED, file) if builtin else (file,):
        kept = _read(place, key)
        if kept is not None:
            return kept
    rules = _without_examples(folders, builtin=builtin)
    keep(file, _packed(rules, key))
    _drop_old(file.parent)
    return rules


def _without_examples(folders: Sequence[Path], *, builtin: bool) -> tuple[Rule, ...]:
    rules = load_rules(folders, builtin=builtin, examples=False)
    return tuple(rule._replace(examples=_NONE) for rule in rules)


def ship() -> None:
    """Put our own rules into the package, ready to run."""
    rules = _without_examples((), builtin=True)
    _SHIPPED.write_bytes(_packed(rules, content_key((), builtin=True)))


def _packed(rules: Iterable[Rule], key: str) -> bytes:
    body = marshal.dumps([_encode(rule) for rule in rules], _FORMAT)
    return _head(body, key) + body


def _head(body: bytes, key: str) -> bytes:
    return _MAGIC + b"%b %08x\n" % (key.encode(), crc32(body))


def _read(file: Path, key: str) -> tuple[Rule, ...] | None:
    data = _shipped() if file == _SHIPPED else own_bytes(file)
    body = data[_HEAD:]
    if not body or data[:_HEAD] != _head(body, key):
        return None
    try:
        return tuple(map(_decode, marshal.loads(body)))  # noqa: S302 - our own, whole
    except (ValueError, TypeError, KeyError, EOFError):
        return None


def _shipped() -> bytes:
    try:
        return _SHIPPED.read_bytes()  # whoever may write there may change our code as well
    except OSError:
        return b""


def _drop_old(folder: Path) -> None:
    with suppress(OSError):  # another run was quicker
        files = sorted(folder.glob("rules-*.bin"), key=lambda file: file.stat().st_mtime)
        for file in files[:-_KEPT]:
            file.unlink(missing_ok=True)


def _encode(value: Any) -> Any:
    """A value as marshal keeps it; a list begins with the name of what is made of it."""
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
        needs = _encode(getattr(value, "needs", ()))
        places = getattr(value, "places", None)
        is_about_all = getattr(value, "is_about_all", False)
        return ["Check", kind_of(cast("Check", value)), needs, places, is_about_all, parts]
    if isinstance(value, tuple):
        parts = [*map(_encode, value)]
        return ["tuple", *parts] if any(isinstance(part, list) for part in parts) else tuple(parts)
    return dict(value) if isinstance(value, Mapping) else value


def _decode(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    name, *parts = value
    if name == "Pattern":
        return _pattern(*parts)
    if name == "date":
        return date.fromisoformat(*parts)
    if name == "Check":
        kind, needs, places, is_about_all, values = parts
        return Deferred(
            kind,
            _decode(needs),
            places,
            lambda: _made(kind, values),
            is_about_all=is_about_all,
        )
    values = [_decode(part) if isinstance(part, list) else part for part in parts]
    return tuple(values) if name == "tuple" else _RECORDS[name](*values)


@cache  # equal ones are one: what a gate looks for is what a check asks
def _pattern(
    source: str, flags: int, known: tuple[tuple[str, ...], int, int, bool, bool]
) -> Pattern:
    return Pattern(source, flags, Clue(*known))


def _made(kind: str, values: list[Any]) -> Check:
    return cast("Any", checks.find(kind))(*map(_decode, values))  # type: ignore[no-any-return]
