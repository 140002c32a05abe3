"""A rule as plain values, for JSON."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from newslint.rules.deferred import actual, kind_of
from newslint.rules.rule import Rule
from newslint.rules.shape import is_record, names_of
from newslint.text.patterns import Pattern


def as_record(rule: Rule) -> dict[str, Any]:
    """All that the rule's file says, in its order of fields, with the file's names."""
    record: dict[str, Any] = _plain(rule)
    record["check"] = {"kind": kind_of(rule.check), **record["check"]}
    return record


def _plain(value: Any) -> Any:
    if isinstance(value, Pattern):
        return value.source
    value = actual(value)
    if is_record(value):
        return {name.replace("_", "-"): _plain(getattr(value, name)) for name in names_of(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
