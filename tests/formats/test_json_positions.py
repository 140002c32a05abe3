"""JSON with positions: agrees with the standard library, and every value leads back to its source."""

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats.json_positions import JsonError, Node, read, walk
from newslint.model.spans import Span

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def plain(node: Node) -> object:
    if node.kind == "object":
        names = [key.value for key in node.keys]
        return {name: plain(child) for name, child in zip(names, node.children, strict=True)}
    return [plain(child) for child in node.children] if node.kind == "array" else node.value


@given(value=values, ascii_only=st.booleans(), indent=st.sampled_from([None, 2]))
def test_reads_what_the_standard_library_writes(
    value: object, ascii_only: bool, indent: int | None
) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)

    assert plain(read(text)) == value


@given(value=values, ascii_only=st.booleans())
def test_every_span_reads_as_its_node(value: object, ascii_only: bool) -> None:
    text = "  " + json.dumps(value, ensure_ascii=ascii_only) + "\n"

    for _, node in walk(read(text)):
        assert json.loads(text[node.span.start : node.span.end]) == plain(node)


@given(text=st.text(alphabet='{}[]:,"\\ntrue019.-eE \n\ud800é', max_size=30))
def test_judges_any_text_as_the_standard_library_does(text: str) -> None:
    try:
        wanted = json.loads(text)
    except ValueError:
        with pytest.raises(JsonError) as caught:
            read(text)

        assert 0 <= caught.value.offset <= len(text)
    else:
        assert plain(read(text)) == wanted


@pytest.mark.parametrize("text", [r'"\ud83d"', r'"\ude00\ud83d"', r'"\ud83dx"'])
def test_lone_surrogates_are_kept(text: str) -> None:
    assert read(text).value == json.loads(text)


def test_duplicate_keys_are_kept_and_the_last_one_counts() -> None:
    node = read('{"a": 1, "b": 2, "a": 3}')
    last = node.get("a")

    assert [key.value for key in node.keys] == ["a", "b", "a"]
    assert last
    assert last.value == 3
    assert node.get("c") is None


def test_nan_is_a_number_of_its_own_kind() -> None:
    node = read("[NaN, -Infinity]")

    assert str(node.children[0].value) == "nan"
    assert node.children[1].value == float("-inf")


def test_pointers_escape_what_pointers_must() -> None:
    node = read('{"a/b": [1, {"~": 2}]}')

    assert [pointer for pointer, _ in walk(node)] == [
        "",
        "/a~1b",
        "/a~1b/0",
        "/a~1b/1",
        "/a~1b/1/~0",
    ]


def test_offsets_are_into_the_whole_text() -> None:
    text = 'var x = {"name": "Mira"};'
    name = read(text, 8, len(text) - 1).get("name")

    assert name
    assert text[name.inside.start : name.inside.end] == "Mira"


def test_a_byte_order_mark_is_no_part_of_the_value() -> None:
    assert read('\ufeff{"a": 1}').span == Span(1, 9)


@pytest.mark.parametrize(
    ("text", "offset", "said"),
    [
        pytest.param("", 0, "a value expected, not the end", id="nothing"),
        pytest.param('{"a": }', 6, "a value expected, not “}”", id="no value"),
        pytest.param('{"a" 1}', 5, "“:” expected, not “1”", id="no colon"),
        pytest.param('{"a": 1,}', 8, "a key in quotes expected, not “}”", id="trailing comma"),
        pytest.param("[1, 2", 5, "“,” or “]” expected, not the end", id="truncated"),
        pytest.param('["ab', 1, "a string is not closed", id="truncated in a string"),
        pytest.param('["a\nb"]', 3, "a raw control character in a string", id="raw newline"),
        pytest.param(r'["a\xb"]', 3, "no such escape: “\\x”", id="unknown escape"),
        pytest.param("{} x", 3, "nothing more expected after the value", id="two values"),
        pytest.param("]", 0, "a value expected, not “]”", id="closed before opened"),
    ],
)
def test_a_fault_is_named_with_its_place(text: str, offset: int, said: str) -> None:
    with pytest.raises(JsonError) as caught:
        read(text)

    assert (caught.value.offset, str(caught.value)) == (offset, said)


def test_what_pages_have_in_strings_passes_where_asked() -> None:
    assert read('["a\nb", "c\\\'d"]', strict=False).children[1].value == "c'd"


@pytest.mark.parametrize("text", ['{"a": 1,}', "[1, ]"])
def test_a_comma_too_many_passes_where_asked(text: str) -> None:
    assert len(read(text, strict=False).children) == 1


def test_errors_survive_a_process_boundary() -> None:
    error = pickle.loads(pickle.dumps(JsonError("no", 3)))  # noqa: S301 - our own bytes

    assert (str(error), error.offset) == ("no", 3)


def test_depth_is_bounded_and_says_so() -> None:
    assert sum(1 for _ in walk(read("[" * 1000 + "]" * 1000))) == 1000

    with pytest.raises(JsonError, match="nested more than 1,000 deep"):
        read("[" * 100_000)


def test_an_endless_integer_is_infinite() -> None:
    assert read("9" * 5000).value == float("inf")
