"""`NamedTuple` as `typing` has it, made in a tenth of its time: a short run makes a hundred of them."""

import sys

from newslint.hints import TYPE_CHECKING, Any, Self

if TYPE_CHECKING or sys.version_info >= (3, 14):  # which keeps annotations in another way
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - for others to import
else:
    from collections import _tuplegetter
    from collections.abc import Iterable
    from functools import cache
    from types import CodeType, FunctionType

    class _Record(tuple):
        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} values, not {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Self:
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _Kind(type):
        def __new__(cls, name: str, _: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            names = {"co_varnames": ("cls", *fields), "co_qualname": f"{name}.__new__"}
            new = FunctionType(_code(len(fields)).replace(**names), _GLOBALS)
            new.__defaults__ = tuple(defaults.values())
            body |= {field: _tuplegetter(place, "") for place, field in enumerate(fields)}
            body |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (_Record,), body | {"__slots__": (), "__new__": new})

    @cache
    def _code(size: int) -> CodeType:
        # One for all records of a size: to compile it for each takes most of the time of `typing`.
        # Not by `compile`, whose first call makes all classes of `ast`: a thirtieth of a short run.
        names = "".join(f"_{number}, " for number in range(size))
        made = eval(f"lambda cls, {names}: new(cls, ({names}))")  # noqa: S307 - no words but these
        return made.__code__.replace(co_name="__new__")

    _GLOBALS = {"new": tuple.__new__, "__name__": __name__}

    NamedTuple = type.__new__(_Kind, "NamedTuple", (), {})
