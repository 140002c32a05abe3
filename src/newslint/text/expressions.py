"""Regular expressions, compiled when first used; in a run of the command line, from code that an earlier run kept.

Compiling takes a third of a short run. What `re` makes of an expression is a list of numbers for `_sre`;
both are private, so they are used only where this very Python made the numbers (cli/expressions.py
sees to that) and makes them as `re.compile` does. Whatever is in doubt, `re.compile` decides.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from newslint.hints import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import re

    Expression = re.Pattern[str]
    Match = re.Match[str]
else:  # `re` itself comes only where something has to be compiled
    Expression = Match = object

Key = tuple[str, int]  # the source and the flags
# All flags, the numbers, how many groups there are, those with a name, and the names of all.
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_PROBE = r"(?i)(?P<first>[à-ÿ\d]+)(?<!x)(?:b|(?P=first))*?"
_DOUBTS = (ArithmeticError, AttributeError, ImportError, LookupError, RuntimeError, TypeError, ValueError)  # fmt: skip


class _Kept:
    """The code that a process has; `known` is None where nobody asked for it to be kept."""

    def __init__(self) -> None:
        self.known: Mapping[Key, Code] | None = None
        self.used: dict[Key, Code] = {}
        self.has_new = False


_kept = _Kept()


class _Expression:
    """Stands for a compiled expression; each thing asked of it is found once."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        found = getattr(compiled(self._source), name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Callable[[str], Expression], tuple[str]]:
        return expression, (self._source,)


def expression(source: str) -> Expression:
    """What `re.compile` returns, but compiled only once something is asked of it; flags stand in the source."""
    return cast("Expression", _Expression(source))


@cache
def compiled(source: str, flags: int = 0) -> Expression:
    """The compiled expression; raises `re.error` where the source is not one."""
    if _kept.known is None:
        return _by_re(source, flags)
    key = source, int(flags)
    try:
        code = _kept.known.get(key) or _new(*key)
        pattern = _pattern(source, code)
    except _DOUBTS:
        return _by_re(source, flags)
    _kept.used[key] = code
    return pattern


def keep_codes(known: Mapping[Key, Code]) -> None:
    """From now on take code from what is known, and keep that of what is compiled."""
    _kept.known, _kept.used, _kept.has_new = known, {}, False


def used_codes() -> dict[Key, Code]:
    """The code of all expressions used since; nothing where none of it is new."""
    return _kept.used if _kept.has_new else {}


def _new(source: str, flags: int) -> Code:
    if not _is_faithful():
        raise LookupError
    code = _code(source, flags)
    _kept.has_new = True
    return code


@cache
def _is_faithful() -> bool:
    """Whether code made here is what `re` makes: patterns are equal where their code is."""
    try:
        return _pattern(_PROBE, _code(_PROBE, 0)) == _by_re(_PROBE, 0)
    except _DOUBTS:
        return False


def _code(source: str, flags: int) -> Code:
    """What `re.compile` makes of an expression before `_sre` does the rest."""
    from array import array  # noqa: PLC0415 - only where no code is known

    parsed = import_module("re._parser").parse(source, flags)
    numbers = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001 - nothing public does
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    packed = array("I", numbers).tobytes()
    return flags | state.flags, packed, state.groups - 1, state.groupdict, tuple(names)


def _by_re(source: str, flags: int) -> Expression:
    import re  # noqa: PLC0415 - a short run has all its code

    return re.compile(source, flags)


def _pattern(source: str, code: Code) -> Expression:
    flags, packed, *groups = code
    numbers = memoryview(packed).cast("I").tolist()
    return cast("Expression", import_module("_sre").compile(source, flags, numbers, *groups))
