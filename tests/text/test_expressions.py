"""Code of expressions: what is taken from an earlier run is what `re` would have made, or is not taken."""

import pickle
import re
from collections.abc import Iterator

import pytest

from newslint.text import expressions
from newslint.text.expressions import Code, Key, compiled, expression, keep_codes, used_codes

SOURCES = [
    pytest.param("Courier", 0, id="a word"),
    pytest.param(r"(?P<day>[0-9]{1,2})(\.|st)? (?P<month>[a-zä]+)", re.IGNORECASE, id="groups"),
    pytest.param(r"(?i:ſ|straße|[à-ÿ])", 0, id="folding"),
    pytest.param(r"[\u3040-ヿ㐀-鿿]|[^\W\d_]++", 0, id="large sets"),
    pytest.param(r"(?x) (?<!\w) a  # who" "\n | b (?= \\s )", re.MULTILINE, id="verbose"),
    pytest.param(r"(?:a|b){0,4}?(?>c)(d)?(?(1)e|f)", 0, id="all sorts"),
    pytest.param("", 0, id="nothing"),
]


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(expressions, "_kept", expressions._Kept())
    compiled.cache_clear()
    yield
    compiled.cache_clear()


def codes(source: str, flags: int = 0) -> dict[Key, Code]:
    """What a run keeps that uses one expression."""
    keep_codes({})
    compiled(source, flags)
    compiled.cache_clear()
    return used_codes()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_kept_code_is_that_of_re(source: str, flags: int) -> None:
    known = codes(source, flags)
    keep_codes(known)
    pattern = compiled(source, flags)

    assert known
    assert not used_codes()  # as it was taken
    assert pattern == re.compile(source, flags)
    assert pattern.groupindex == re.compile(source, flags).groupindex


def test_an_expression_is_compiled_when_asked() -> None:
    keep_codes({})
    words = expression(r"(?P<word>\w+)")

    assert not used_codes()
    assert [match["word"] for match in words.finditer("one two")] == ["one", "two"]
    assert {*used_codes()} == {(r"(?P<word>\w+)", 0)}
    assert words.pattern == r"(?P<word>\w+)"


def test_an_expression_survives_pickling() -> None:
    words = expression("(?i)B")

    assert words.search("abc")
    assert pickle.loads(pickle.dumps(words)).search("abc")  # noqa: S301 - our own


@pytest.mark.parametrize(
    "code",
    [
        pytest.param((32, b"\xff\0\0\0", 0, {}, (None,)), id="no code of an expression"),
        pytest.param((32, b"\1\0\0", 0, {}, (None,)), id="cut off"),
        pytest.param((32, b"", 0), id="of another shape"),
        pytest.param((32, "text", 0, {}, (None,)), id="of another type"),
    ],
)
def test_damaged_code_is_not_taken(code: Code) -> None:
    keep_codes({("B+", 0): code})

    assert compiled("B+") == re.compile("B+")


def test_code_that_is_made_in_another_way_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    made = expressions._code
    monkeypatch.setattr(expressions, "_code", lambda source, flags: made(source + "x", flags))
    expressions._is_faithful.cache_clear()
    try:
        assert not codes("Courier")
        assert compiled("Courier") == re.compile("Courier")
    finally:
        expressions._is_faithful.cache_clear()


def test_nothing_is_kept_unless_asked() -> None:
    assert compiled("Courier") == re.compile("Courier")
    assert not used_codes()


def test_a_mistake_is_told_as_re_tells_it() -> None:
    keep_codes({})

    with pytest.raises(re.error, match="unterminated subpattern at position 3"):
        compiled("abc(")
