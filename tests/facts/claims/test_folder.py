"""Folders of models: what is missing, damaged or of another kind is told, with its file."""

import json
from pathlib import Path

import pytest

from model_folder import model_folder, network
from newslint.errors import FactsError, UsageError
from newslint.facts.claims.folder import read_files
from newslint.facts.claims.meaning import Meaning


def pooling(folder: Path, text: str) -> None:
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(text)


def refused(folder: Path) -> str:
    with pytest.raises(FactsError) as caught:
        read_files(folder)
    (problem,) = caught.value.problems
    return f"{Path(problem.path).name}: {problem.text}"


def test_missing_folder_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "minilm") == "minilm: no such folder of a model"


def test_all_missing_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").touch()

    assert refused(tmp_path).endswith(": has no model.onnx and no tokenizer.json")


def test_network_may_be_in_a_folder_of_its_own(tmp_path: Path) -> None:
    model_folder(tmp_path)
    (tmp_path / "onnx").mkdir()
    (tmp_path / "model.onnx").rename(tmp_path / "onnx" / "model.onnx")

    assert read_files(tmp_path).graph == network()


@pytest.mark.parametrize(
    ("said", "is_first"),
    [
        pytest.param({"pooling_mode_mean_tokens": True}, False, id="mean"),
        pytest.param({"pooling_mode_cls_token": True}, True, id="first token"),
        pytest.param({"word_embedding_dimension": 4}, False, id="not said"),
    ],
)
def test_way_from_tokens_to_a_text_is_read(
    tmp_path: Path, said: dict[str, object], is_first: bool
) -> None:
    pooling(model_folder(tmp_path), json.dumps(said))

    assert read_files(tmp_path).is_first == is_first


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param('{"pooling_mode_max_tokens": true}', "pooling_mode_max_tokens", id="another"),
        pytest.param(
            '{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true}',
            "pooling_mode_cls_token, pooling_mode_mean_tokens",
            id="two at once",
        ),
        pytest.param("[]", "is no JSON object", id="list"),
        pytest.param("{", "is no JSON object", id="cut off"),
        pytest.param("[" * 60_000, "is no JSON object", id="nested deeply"),
        pytest.param(" " * 70_000, "is larger than 64 KiB", id="too large"),
    ],
)
def test_other_ways_are_refused(tmp_path: Path, text: str, said: str) -> None:
    pooling(model_folder(tmp_path), text)

    assert f"config.json: {said}" in refused(tmp_path).replace("asks for ", "")


def test_layer_outside_of_the_network_is_refused(tmp_path: Path) -> None:
    (model_folder(tmp_path) / "2_Dense").mkdir()

    assert refused(tmp_path) == "2_Dense: is a layer outside of the network, which is not known"


def test_huge_tokenizer_is_not_read(tmp_path: Path) -> None:
    with (model_folder(tmp_path) / "tokenizer.json").open("wb") as file:
        file.truncate(1 << 30)

    assert refused(tmp_path) == "tokenizer.json: is larger than 64 MiB"


def test_missing_extra_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "onnxruntime", None)

    with pytest.raises(UsageError, match=r"a model needs the extra newslint\[embeddings\]"):
        Meaning.open(model_folder(tmp_path))
