"""Rules made ready to run: reading YAML takes longer than checking an article.

A pack holds plain values only and says what it was made from: the content of the rule files and
our version. That of our own rules is shipped; others, and those of edited rules, are kept between
runs. Whatever is stale, damaged or not readable is made anew.
"""

import marshal
import os
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from newslint.folders import cache_folder, drop_old, keep, own_bytes
from newslint.hints import Any
from newslint.rules.deferred import FORMAT, Deferred, actual, kept_check
from newslint.rules.pack import is_packaged, load_rules
from newslint.rules.rule import Examples, FixTemplate, Measured, Reference, Rule
from newslint.rules.seen import KEY_LENGTH, content_key, key_of

_MAGIC = b"newslint rules 20\n"
_HEAD = len(_MAGIC) + KEY_LENGTH + 1 + 8 + 1  # the key, and the check sum of what follows
_KEPT = 32  # files in the folder; older ones go
# Put there where newslint is built.
_SHIPPED = os.path.join(os.path.dirname(os.path.dirname(__file__)), "_pack.bin")
_NONE = Examples((), ())
_new = tuple.__new__  # of records that are whole: by its name, each takes several times as long


def ready_rules(folders: Sequence[str] = ()) -> tuple[Rule, ...]:
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


def _ready(folders: Sequence[str], *, builtin: bool) -> tuple[Rule, ...]:
    key = own_key() if builtin else key_of(folders, builtin=False)
    file = os.path.join(cache_folder(), f"rules-{key}.bin")
    for place in (_SHIPPED, file) if builtin else (file,):
        kept = _read(place, key)
        if kept is not None:
            return kept
    rules = _without_examples(folders, builtin=builtin)
    keep(file, _packed(rules, key))
    drop_old(cache_folder(), "rules-", _KEPT)
    return rules


def own_key() -> str:
    """What tells our own rules from those of another version: an installed pack says it, a checkout's files show it."""
    key = _shipped(len(_MAGIC) + KEY_LENGTH).removeprefix(_MAGIC) if is_packaged() else b""
    is_whole = len(key) == KEY_LENGTH and key.isalnum()
    return key.decode() if is_whole else key_of((), builtin=True)


def _without_examples(folders: Sequence[str], *, builtin: bool) -> tuple[Rule, ...]:
    rules = load_rules(folders, builtin=builtin, examples=False)
    return tuple(rule._replace(examples=_NONE) for rule in rules)


def ship() -> None:
    """Put our own rules into the package, ready to run."""
    rules = _without_examples((), builtin=True)
    with open(_SHIPPED, "wb") as opened:
        opened.write(_packed(rules, content_key((), builtin=True)))


def _packed(rules: Iterable[Rule], key: str) -> bytes:
    body = marshal.dumps([_kept(rule) for rule in rules], FORMAT)
    return _head(body, key) + body


def _head(body: bytes | memoryview, key: str) -> bytes:
    return _MAGIC + b"%b %08x\n" % (key.encode(), crc32(body))


def _read(file: str, key: str) -> tuple[Rule, ...] | None:
    data = _shipped() if file == _SHIPPED else own_bytes(file)
    if not data.startswith(_MAGIC + key.encode()):
        return None
    body = memoryview(data)[_HEAD:]
    if data[:_HEAD] != _head(body, key):
        return None
    try:
        return tuple(map(_rule, marshal.loads(body)))  # noqa: S302 - our own, whole
    except (ValueError, TypeError, KeyError, EOFError):
        return None


def _shipped(size: int = -1) -> bytes:
    try:
        with open(_SHIPPED, "rb", buffering=0) as opened:
            return opened.read(size)  # whoever may write there may change our code as well
    except OSError:
        return b""


def _kept(rule: Rule) -> list[Any]:
    """A rule as plain values, without its examples."""
    plain = {
        "check": kept_check(actual(rule.check)),
        "examples": None,
        "severity_in": dict(rule.severity_in),
        "fix": rule.fix and tuple(rule.fix),
        "references": [tuple(reference) for reference in rule.references],
        "measured": tuple(rule.measured),
    }
    return [*(rule._asdict() | plain).values()]


_CHECK, _EXAMPLES, _FIX, _REFERENCES, _MEASURED = map(
    Rule._fields.index, ("check", "examples", "fix", "references", "measured")
)


def _rule(values: list[Any]) -> Rule:
    """The rule again; its check is made when it is asked."""
    values[_CHECK] = Deferred(*values[_CHECK])
    values[_EXAMPLES] = _NONE
    values[_FIX] = values[_FIX] and FixTemplate(*values[_FIX])
    values[_REFERENCES] = tuple([_new(Reference, words) for words in values[_REFERENCES]])
    values[_MEASURED] = _new(Measured, values[_MEASURED])
    return _new(Rule, values)
