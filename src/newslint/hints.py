"""Names of `typing` without `typing`, which a short run needs for nothing else: it and `re` take a tenth of that.

Type checkers see those of `typing`, and so does whoever has imported it already. Elsewhere the names stand for
nothing, and only `Literal` keeps what it is given, as rules are read by it (rules/shape.py).
"""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING or "typing" in sys.modules or sys.version_info >= (3, 14):  # records need it there
    from typing import (
        Any,
        BinaryIO,
        Literal,
        NoReturn,
        Protocol,
        Self,
        TextIO,
        cast,
        get_args,
        overload,
    )
else:
    from types import GenericAlias

    Any = BinaryIO = NoReturn = Self = TextIO = object

    class Protocol:
        __slots__ = ()

    class Literal:
        def __class_getitem__(cls, words: object) -> GenericAlias:
            return GenericAlias(cls, words)

    def cast(_: object, value: object) -> object:
        return value

    def get_args(hint: GenericAlias) -> tuple:  # of what: griffe trips over it beside the import
        return hint.__args__

    def overload(function: object) -> object:
        return function


__all__ = [
    "TYPE_CHECKING",
    "Any",
    "BinaryIO",
    "Literal",
    "NoReturn",
    "Protocol",
    "Self",
    "TextIO",
    "cast",
    "get_args",
    "overload",
]
