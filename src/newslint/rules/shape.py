"""What records are made of: they are named tuples."""

from typing import Any


def is_record(value: Any) -> bool:
    """Whether a value or a class is a record."""
    return hasattr(value, "_fields")


def names_of(record: Any) -> tuple[str, ...]:
    """The names of its fields, in their order."""
    return tuple(record._fields)


def required_of(record: Any) -> tuple[str, ...]:
    """The names of the fields that have no default."""
    return tuple(name for name in record._fields if name not in record._field_defaults)
