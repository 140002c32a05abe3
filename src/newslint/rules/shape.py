"""What records are made of: they are named tuples."""

from inspect import get_annotations
from typing import Any, Literal, get_args, get_origin

from newslint import hints


def is_record(value: Any) -> bool:
    """Whether a value or a class is a record."""
    return hasattr(value, "_fields")


def names_of(record: Any) -> tuple[str, ...]:
    """The names of its fields, in their order."""
    return tuple(record._fields)


def required_of(record: Any) -> tuple[str, ...]:
    """The names of the fields that have no default."""
    return tuple(name for name in record._fields if name not in record._field_defaults)


def hints_of(record: type[Any]) -> dict[str, Any]:
    """The type of each of its fields."""
    # Not `typing.get_type_hints`, which takes the words of our own `Literal` for names of types.
    return get_annotations(record, eval_str=True)


def words_of(hint: Any) -> tuple[str, ...]:
    """The words that a type is made of; none where it is another one."""
    return get_args(hint) if get_origin(hint) in {Literal, hints.Literal} else ()
