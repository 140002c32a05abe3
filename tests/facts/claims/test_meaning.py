"""Sentences as vectors by a tiny model: the same each time, and no harm from a model that is none."""

import math
import struct
from pathlib import Path

import pytest

from model_folder import LOOK_UP, model_folder, network
from newslint.errors import FactsError
from newslint.facts.claims import meaning as meanings
from newslint.facts.claims.meaning import Meaning
from newslint.facts.claims.nearness import Nearness
from onnx_file import BOOL, FLOAT, INT64, graph, message, node, tensor, value

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")


def endless() -> bytes:
    """A network that adds up for as long as it may."""
    body = graph(
        [node("Identity", "on", "on_out"), node("Add", "sum one", "sum_out")],
        [tensor("one", FLOAT, (), struct.pack("<f", 1))],
        [value("turn", INT64), value("on", BOOL), value("sum", FLOAT)],
        [value("on_out", BOOL), value("sum_out", FLOAT)],
    )
    kept = message((1, "body"), (6, body), (20, 5))
    loop = message(
        *((1, name) for name in ("turns", "on", "sum")), (2, "all"), (4, "Loop"), (5, kept)
    )
    tensors = (
        tensor("turns", INT64, (), struct.pack("<q", 1 << 40)),
        tensor("on", BOOL, (), b"\1"),
        tensor("sum", FLOAT, (), bytes(4)),
    )
    return network(
        node("Gather", "words input_ids", "tokens"),
        loop,
        node("Add", "tokens all", "out"),
        tensors=tensors,
    )


def elsewhere() -> bytes:
    """A network that would read its numbers from another file."""
    place = message((1, "location"), (2, "../secret"))
    return network(
        node("Gather", "others input_ids", "out"),
        tensors=[message((1, 7), (1, 4), (2, FLOAT), (8, "others"), (13, place), (14, 1))],
    )


def refused(folder: Path) -> str:
    with pytest.raises(FactsError) as caught:
        Meaning.open(folder)
    (problem,) = caught.value.problems
    assert problem.path == str(folder)
    return problem.text


def test_other_words_of_one_meaning_are_nearer_than_other_claims(tmp_path: Path) -> None:
    nearness = Nearness(Meaning.open(model_folder(tmp_path)), None)

    same, other = nearness.cosines("The ferry sank.", ["A ship foundered.", "Bees sleep."])

    assert same == 1.0
    assert other < 0.1


def test_vector_is_of_length_one_and_the_same_each_time(tmp_path: Path) -> None:
    folder = model_folder(tmp_path)
    once, again = (Meaning.open(folder) for _ in range(2))

    assert math.isclose(sum(part * part for part in once.vector("ferry sank")), 1, rel_tol=1e-6)
    assert once.vector("ferry sank") == again.vector("ferry sank")
    assert once.digest == again.digest


def test_first_token_stands_for_all_where_the_folder_says_so(tmp_path: Path) -> None:
    (model_folder(tmp_path) / "1_Pooling").mkdir()
    (tmp_path / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')
    meaning = Meaning.open(tmp_path)

    assert meaning.vector("ferry sank") == meaning.vector("ferry bees")


def test_network_may_give_one_vector_itself(tmp_path: Path) -> None:
    whole = network(
        node("Gather", "words input_ids", "tokens"),
        node("ReduceMean", "tokens", "out", axes=[1], keepdims=0),
    )
    two, three = (
        Meaning.open(model_folder(tmp_path / name, data))
        for name, data in (("two", whole), ("three", b""))
    )

    assert two.vector("the ferry sank") == pytest.approx(three.vector("the ferry sank"))
    assert two.digest != three.digest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ferry " * 5000, id="endless"),
        pytest.param("ferry \ud800", id="half a pair"),
        pytest.param("\0", id="control character"),
    ],
)
def test_odd_text_gives_a_vector(tmp_path: Path, text: str) -> None:
    assert len(Meaning.open(model_folder(tmp_path)).vector(text)) == 4


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"\x80\x04]", "holds no model that can be run", id="pickle"),
        pytest.param(network()[:-40], "holds no model that can be run", id="cut off"),
        pytest.param(elsewhere(), "External data path validation failed", id="numbers elsewhere"),
        pytest.param(
            network(node("Gather", "words pixels", "out"), asks="pixels"),
            "is no model of sentences: it asks for pixels",
            id="model of pictures",
        ),
        pytest.param(
            network(LOOK_UP.replace(b"out", b"one"), node("ReduceSum", "one", "out", keepdims=0)),
            "gives a number, not a vector for a text",
            id="one number",
        ),
        pytest.param(
            network(node("Identity", "words", "out")),
            "gives 7 × 4 numbers, not a vector for a text",
            id="of seven texts",
        ),
        pytest.param(
            network(
                LOOK_UP.replace(b"out", b"one"),
                node("Mul", "one zero", "out"),
                tensors=[tensor("zero", FLOAT, (), bytes(4))],
            ),
            "gives numbers that are no vector",
            id="nothing but zeros",
        ),
        pytest.param(
            network(
                LOOK_UP.replace(b"out", b"one"),
                node("Mul", "one odd", "out"),
                tensors=[tensor("odd", FLOAT, (), struct.pack("<f", math.nan))],
            ),
            "gives numbers that are no vector",
            id="not a number",
        ),
    ],
)
def test_what_is_no_model_is_told(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refused(model_folder(tmp_path, data))


@pytest.mark.parametrize("text", ["{}", "[]", "null", "", "\ufeff{"])
def test_broken_tokenizer_is_told(tmp_path: Path, text: str) -> None:
    (model_folder(tmp_path) / "tokenizer.json").write_text(text, encoding="utf-8")

    assert "holds no model that can be run" in refused(tmp_path)


def test_network_whose_vectors_grow_with_texts_is_told(tmp_path: Path) -> None:
    growing = network(
        LOOK_UP.replace(b"out", b"one"), node("ReduceMean", "one", "out", axes=[2], keepdims=0)
    )
    meaning = Meaning.open(model_folder(tmp_path, growing))

    with pytest.raises(FactsError, match="gives longer vectors for longer texts"):
        meaning.vector("ferry sank")


def test_endless_network_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "_SECONDS", 0.2)

    assert "holds no model that can be run" in refused(model_folder(tmp_path, endless()))
