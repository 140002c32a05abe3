"""The files of a model folder, as sentence-transformers writes them: read with bounds, never unpickled."""

import json
from pathlib import Path

from newslint.facts.stores import fault
from newslint.records import NamedTuple

_GRAPHS = ("model.onnx", "onnx/model.onnx")
_WORDS = "tokenizer.json"
_POOLING = "1_Pooling/config.json"
_DENSE = "2_Dense"  # without it, a model that has it gives other vectors
_LARGEST = {"model.onnx": 1 << 30, _WORDS: 1 << 26, _POOLING: 1 << 16}  # bytes


class ModelFiles(NamedTuple):
    """A network, how texts become its input, and whether the first token stands for all of them."""

    graph: bytes
    words: bytes
    is_first: bool


def read_files(folder: Path) -> ModelFiles:
    """Raises FactsError where the folder or a file of it is missing, too large or of another kind."""
    if not folder.is_dir():
        raise fault(folder, "no such folder of a model")
    graph = next((name for name in _GRAPHS if (folder / name).is_file()), "")
    missing = [
        name for name, found in ((_GRAPHS[0], graph), (_WORDS, _is_there(folder))) if not found
    ]
    if missing:
        raise fault(folder, f"has no {' and no '.join(missing)}")
    if (folder / _DENSE).exists():
        raise fault(folder / _DENSE, "is a layer outside of the network, which is not known")
    is_first = _is_first(folder) if (folder / _POOLING).is_file() else False
    return ModelFiles(_bytes(folder / graph), _bytes(folder / _WORDS), is_first)


def _is_there(folder: Path) -> bool:
    return (folder / _WORDS).is_file()


def _is_first(folder: Path) -> bool:
    """Which of the two usual ways makes one vector of many; others are refused, for they would mislead."""
    file = folder / _POOLING
    try:
        said = json.loads(_bytes(file))
        ways = {
            key for key, value in said.items() if key.startswith("pooling_mode_") and value is True
        }
    except (ValueError, AttributeError, RecursionError) as error:
        raise fault(file, "is no JSON object") from error
    if ways - {"pooling_mode_mean_tokens", "pooling_mode_cls_token"} or len(ways) > 1:
        raise fault(
            file, f"asks for {', '.join(sorted(ways))}; only the mean or the first token is known"
        )
    return ways == {"pooling_mode_cls_token"}


def _bytes(file: Path) -> bytes:
    most = next(size for name, size in _LARGEST.items() if name.endswith(file.name))
    try:
        with file.open("rb") as opened:
            found = opened.read(most + 1)
    except OSError as error:
        raise fault(file, f"cannot be read: {error.strerror}") from error
    if len(found) > most:
        size = f"{most >> 20} MiB" if most >> 20 else f"{most >> 10} KiB"
        raise fault(file, f"is larger than {size}")
    return found
