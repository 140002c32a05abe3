"""What records are made of, be they frozen dataclasses or named tuples."""

from dataclasses import MISSING, fields, is_dataclass
from typing import Any


def is_record(value: Any) -> bool:
    """Whether a value or a class is a record."""
    return hasattr(value, "_fields") or is_dataclass(value)


def names_of(record: Any) -> tuple[str, ...]:
    """The names of its fields, in their order."""
    if hasattr(record, "_fields"):
        return tuple(record._fields)
    return tuple(field.name for field in fields(record))


def required_of(record: Any) -> tuple[str, ...]:
    """The names of the fields that have no default."""
    if hasattr(record, "_fields"):
        return tuple(name for name in record._fields if name not in record._field_defaults)
    return tuple(
        field.name
        for field in fields(record)
        if field.default is MISSING and field.default_factory is MISSING
    )
