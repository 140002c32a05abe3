"""JSON Schema for rule files, drawn from the records that rules are decoded into."""

import inspect
import types
from collections.abc import Mapping
from datetime import date
from typing import Any, Union, cast, get_args, get_origin

from newslint import checks
from newslint.rules.load import ID, NAME
from newslint.rules.rule import Rule
from newslint.rules.shape import hints_of, is_record, required_of, words_of
from newslint.text.patterns import Pattern

_SCALARS: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Pattern: {"type": "string", "format": "regex"},
}


def rule_schema() -> dict[str, Any]:
    """The schema of one rule file, each kind of check with its own parameters."""
    schema = _record(Rule)
    schema["properties"]["id"]["pattern"] = f"^{ID.pattern}$"
    schema["properties"]["name"]["pattern"] = f"^{NAME.pattern}$"
    schema["properties"]["check"] = {"oneOf": [_kind(kind) for kind in checks.names()]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of newslint",
        **schema,
    }


def _kind(kind: str) -> dict[str, Any]:
    schema = _record(checks.find(kind))
    schema["title"] = kind
    schema["properties"] = {"kind": {"const": kind}, **schema["properties"]}
    schema["required"] = ["kind", *schema["required"]]
    return schema


def _record(record: type[Any]) -> dict[str, Any]:
    hints = hints_of(record)
    required = [_spell(name) for name in required_of(record)]
    return {
        "type": "object",
        "description": inspect.cleandoc(record.__doc__ or ""),
        "properties": {_spell(name): _type(hint) for name, hint in hints.items()},
        "required": required,
        "additionalProperties": False,
    }


def _spell(name: str) -> str:
    return name.replace("_", "-")


def _type(hint: Any) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin in {types.UnionType, Union}:
        return _type(next(part for part in get_args(hint) if part is not types.NoneType))
    if words := words_of(hint):
        return {"enum": list(words)}
    if origin is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _type(get_args(hint)[1])}
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    return _record(cast("type[Any]", hint)) if is_record(hint) else {}
