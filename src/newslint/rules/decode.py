"""Located values to named tuples: the class is the schema, and every mistake is collected."""

import re
import types
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Literal, Union, cast, get_args, get_origin

from newslint import checks
from newslint.errors import Problem
from newslint.rules.located import Located
from newslint.rules.shape import hints_of, is_record, names_of, required_of, words_of
from newslint.text.lines import shorten
from newslint.text.nearest import did_you_mean
from newslint.text.patterns import Pattern


class Decoder:
    """Reads values of one file; what is wrong gathers in `problems`, all of it at once."""

    def __init__(
        self, path: str, problems: tuple[Problem, ...] = (), *, trusted: bool = False
    ) -> None:
        self.path = path
        self.problems = list(problems)
        self.trusted = trusted  # our own rules, whose patterns the tests have judged

    def complain(self, value: Located, text: str) -> None:
        """Note a mistake at the place of a value."""
        self.problems.append(Problem(self.path, value.line, value.column, text))

    def decode(self, hint: Any, value: Located) -> Any:
        """A value of the type that `hint` names; None where it is none, which is then noted."""
        origin = get_origin(hint)
        if origin in {types.UnionType, Union}:
            inner = next(part for part in get_args(hint) if part is not types.NoneType)
            return None if value.shape == "nothing" else self.decode(inner, value)
        if words := words_of(hint):
            return self._word(words, value)
        if origin is tuple:
            return self._list(get_args(hint)[0], value)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(hint)[1], value)
        if hint is checks.Check:
            return self._check(value)
        if hint is Pattern:
            return self._pattern(value)
        if is_record(hint):
            return self.record(cast("type[Any]", hint), value)
        return self._scalar(hint, value)

    def _has_shape(self, shape: Literal["mapping", "list"], value: Located) -> bool:
        if value.shape != shape:
            self.complain(value, f"must be a {shape}, not {value.describe()}")
        return value.shape == shape

    def record(self, record: type[Any], value: Located, known: tuple[str, ...] = ()) -> Any:
        """A record from a mapping; `known` keys are somebody else's and passed over."""
        if not self._has_shape("mapping", value):
            return None
        hints, required = _shape_of(cast("Hashable", record))
        found: dict[str, Any] = {}
        for key, item in value.entries:
            name = key.text.replace("-", "_")
            if name in hints:
                found[name] = self.decode(hints[name], item)
            elif key.text not in known:
                wanted = (*(name.replace("_", "-") for name in hints), *known)
                self.complain(
                    key, f"unknown key `{shorten(key.text)}`{did_you_mean(key.text, wanted)}"
                )
        for name in required:
            if name not in found:
                self.complain(value, f"`{name.replace('_', '-')}` is missing")
        return None if any(name not in found for name in required) else record(**found)

    def _check(self, value: Located) -> Any:
        if not self._has_shape("mapping", value):
            return None
        kind = next((item for key, item in value.entries if key.text == "kind"), None)
        if kind is None:
            self.complain(value, "`kind` is missing")
            return None
        if kind.text not in checks.names():
            self.complain(
                kind, f"no check kind {kind.describe()}{did_you_mean(kind.text, checks.names())}"
            )
            return None
        return self.record(checks.find(kind.text), value, known=("kind",))

    def _word(self, words: tuple[str, ...], value: Located) -> Any:
        if value.shape == "text" and value.text in words:
            return value.text
        listed = ", ".join(words) if len(words) <= 8 else f"{', '.join(words[:8])}, …"
        self.complain(
            value,
            f"must be one of {listed}, not {value.describe()}{did_you_mean(value.text, words)}",
        )
        return None

    def _list(self, hint: Any, value: Located) -> Any:
        if not self._has_shape("list", value):
            return ()
        return tuple(self.decode(hint, item) for item in value.items)

    def _mapping(self, hint: Any, value: Located) -> Any:
        if not self._has_shape("mapping", value):
            return {}
        return {key.text: self.decode(hint, item) for key, item in value.entries}

    def _pattern(self, value: Located) -> Any:
        if value.shape != "text":
            self.complain(value, f"must be a regular expression, not {value.describe()}")
            return None
        pattern = Pattern(value.text)
        if self.trusted:
            return pattern
        try:
            pattern.compiled  # noqa: B018 - compiling is the question
        except (re.error, OverflowError, RecursionError) as error:
            self.complain(value, f"is not a regular expression: {error}")
            return None
        from newslint.rules.safety import danger  # noqa: PLC0415 - only for other people's rules

        if fault := danger(pattern):
            self.complain(value, f"could take for ever: {fault}")
        return pattern

    def _scalar(self, hint: Any, value: Located) -> Any:
        wanted, read = _SCALARS[hint]
        if value.shape == "text":
            try:
                return read(value.text)
            except (ValueError, KeyError, OverflowError):
                pass
        self.complain(value, f"must be {wanted}, not {value.describe()}")
        return None


@cache
def _shape_of(record: Hashable) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """The type of each field of a record, and the names of those that must be given."""
    return hints_of(cast("type[Any]", record)), required_of(record)


def patterns_of(value: object) -> Iterator[Pattern]:
    """All patterns in a record, however deep they stand."""
    if isinstance(value, Pattern):
        yield value
    elif is_record(value):
        for name in names_of(value):
            yield from patterns_of(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from patterns_of(item)


_SCALARS: Mapping[Any, tuple[str, Any]] = {
    str: ("text", str),
    int: ("a whole number", int),
    float: ("a number", float),
    bool: ("true or false", {"true": True, "false": False}.__getitem__),
    date: ("a date such as 2024-05-01", date.fromisoformat),
}
