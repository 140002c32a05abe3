"""Our named tuples: what those of `typing` do, so that whoever reads a record need not know which it is."""

import copy
import inspect
import pickle
import typing
from collections.abc import Callable
from typing import Any, get_type_hints

import pytest

from newslint.records import NamedTuple


class Ours(NamedTuple):
    """A record."""

    start: int
    name: str = "none"
    words: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple) and self[0] == other[0]

    def __hash__(self) -> int:
        return hash(self[0])


class Theirs(typing.NamedTuple):
    """A record."""

    start: int
    name: str = "none"
    words: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words)


class Empty(NamedTuple):
    """A record without fields."""


class Wide(NamedTuple):
    """A record of more fields than most have."""

    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int
    j: int
    k: int
    m: int
    n: int
    o: int = 14
    p: int = 15


QUESTIONS: list[Any] = [
    pytest.param(lambda kind: tuple(kind(1)), id="defaults"),
    pytest.param(lambda kind: tuple(kind(words=("a",), start=3)), id="by name"),
    pytest.param(lambda kind: kind(1, words=("a", "b")).size, id="properties"),
    pytest.param(lambda kind: (kind(4).start, kind(4).name, kind(4).words), id="fields"),
    pytest.param(lambda kind: tuple(kind(1)._replace(name="x")), id="replaced"),
    pytest.param(lambda kind: kind(1)._asdict(), id="as a dictionary"),
    pytest.param(lambda kind: tuple(kind._make([1, 2, 3])), id="made of a list"),
    pytest.param(lambda kind: repr(kind(1, "it’s")).partition("(")[2], id="shown"),
    pytest.param(lambda kind: (kind._fields, kind._field_defaults), id="names"),
    pytest.param(lambda kind: kind.__match_args__, id="matched"),
    pytest.param(get_type_hints, id="types"),
    pytest.param(lambda kind: (kind.__doc__, kind.__module__, kind.__mro__[-2:]), id="class"),
    pytest.param(lambda kind: inspect.signature(kind).bind(1, "x").arguments, id="signature"),
    pytest.param(lambda kind: tuple(copy.copy(kind(1, "x"))), id="copied"),
    pytest.param(lambda kind: tuple(copy.deepcopy(kind(1, "x"))), id="copied deeply"),
    pytest.param(lambda kind: hasattr(kind(1), "__dict__"), id="slots"),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_ours_answer_as_theirs(ask: Callable[[Any], object]) -> None:
    assert ask(Ours) == ask(Theirs)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda kind: kind(), id="too few"),
        pytest.param(lambda kind: kind(1, 2, 3, 4), id="too many"),
        pytest.param(lambda kind: kind(1, other=2), id="no such field"),
        pytest.param(lambda kind: kind._make([1]), id="too few in a list"),
        pytest.param(lambda kind: kind(1)._replace(other=2), id="no such field to replace"),
        pytest.param(lambda kind: setattr(kind(1), "start", 2), id="set"),
    ],
)
def test_ours_refuse_as_theirs(wrong: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        wrong(Theirs)
    with pytest.raises((theirs.type, ValueError)):  # which theirs raise before Python 3.13
        wrong(Ours)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__new__\(\) missing 1 required .* 'start'"):
        Ours()  # type: ignore[call-arg]  # which is the mistake


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_ours_survive_pickling(protocol: int) -> None:
    record = Ours(1, "x", ("a", "b"))
    again = pickle.loads(pickle.dumps(record, protocol))  # noqa: S301 - our own

    assert type(again) is Ours
    assert tuple(again) == tuple(record)


def test_a_record_has_its_own_methods() -> None:
    assert Ours(1, "a") == Ours(1, "b")
    assert len({Ours(1, "a"), Ours(1, "b")}) == 1


def test_a_record_may_be_empty() -> None:
    assert tuple(Empty()) == ()


def test_a_record_may_be_wide() -> None:
    assert tuple(Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, p=3, n=2)) == (*range(12), 2, 14, 3)
    with pytest.raises(TypeError, match=r"Wide\.__new__\(\) missing 2 required .* 'm' and 'n'"):
        Wide(*range(11))
