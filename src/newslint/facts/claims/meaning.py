"""Sentences as vectors, by a model folder of the user's: an extra, for claims that are put in other words.

Nothing is ever fetched. A network is arithmetic and runs no code, but it may go on for ever: it is stopped.
"""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from threading import Timer
from typing import Any, TypeAlias

from newslint.errors import UsageError
from newslint.facts.claims.folder import ModelFiles, read_files
from newslint.facts.stores import fault

_METHOD = 1  # raised when the same files give other vectors
_TOKENS = 128  # of a text; claims are shorter
_LARGEST = 1 << 20  # numbers for a text
_SAID = 200  # code points of what the packages say of it
_SECONDS = 20.0  # for one text, which takes a hundredth of one
_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})
_WHOLE = "sentence_embedding"  # an output that is one vector already

Vector: TypeAlias = "array[float]"


class Meaning:
    """A model made ready; a text gives the same vector whatever else is asked."""

    def __init__(self, folder: Path, files: ModelFiles) -> None:
        self.name = folder.absolute().name  # that of “.”, too
        self._folder = folder
        self._is_first = files.is_first
        self._numpy, self._runtime, tokenizers = _packages()
        with self._tried():
            self._words = _tokenizer(tokenizers, files.words)
            self._network = _network(self._runtime, files.graph)
            self._inputs = [each.name for each in self._network.get_inputs()]
            outputs = [each.name for each in self._network.get_outputs()]
            self._output = _WHOLE if _WHOLE in outputs else outputs[0]
        if unknown := sorted({*self._inputs} - _INPUTS):
            raise fault(folder, f"is no model of sentences: it asks for {', '.join(unknown)}")
        self.width = 0
        self.width = len(self.vector("ready"))
        digest = sha256(f"{_METHOD} {files.is_first} {self._runtime.__version__}".encode())
        digest.update(files.graph)
        digest.update(files.words)
        self.digest = digest.hexdigest()  # of all that the numbers depend on

    @classmethod
    def open(cls, folder: Path) -> "Meaning":
        """Raises FactsError for a folder without a model that can be run, UsageError without the extra."""
        return cls(folder, read_files(folder))

    def vector(self, text: str) -> Vector:
        """Numbers whose squares sum to one; raises FactsError where the model gives none."""
        with self._tried():
            found = self._run(text)
        if found.ndim not in {2, 3} or found.shape[0] != 1 or not 0 < found[0].size <= _LARGEST:
            shape = f"{' × '.join(map(str, found.shape))} numbers" if found.ndim else "a number"
            raise fault(self._folder, f"gives {shape}, not a vector for a text")
        if found.ndim == 3:
            found = found[:, 0] if self._is_first else found.mean(axis=1, dtype="float64")
        if self.width not in {0, found[0].size}:
            raise fault(self._folder, "gives longer vectors for longer texts")
        length = float(self._numpy.linalg.norm(found[0].astype("float64")))
        if not 0 < length < float("inf"):
            raise fault(self._folder, "gives numbers that are no vector: a part of it is damaged")
        return array("f", (found[0] / length).tolist())

    def _run(self, text: str) -> Any:
        """A text through the network alone: padding it to the length of others would change its numbers."""
        ids = self._words.encode(text.encode("utf-8", "replace").decode()).ids
        given = {
            name: self._numpy.full((1, len(ids)), name == "attention_mask", "int64")
            for name in self._inputs
        }
        if "input_ids" in given:
            given["input_ids"][0] = ids
        options = self._runtime.RunOptions()
        timer = Timer(_SECONDS, setattr, (options, "terminate", True))
        timer.start()
        try:
            (found,) = self._network.run([self._output], given, options)
        finally:
            timer.cancel()
        return self._numpy.asarray(found, dtype="float32")

    @contextmanager
    def _tried(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # which the packages raise bare
            lines = str(error).strip().splitlines() or [type(error).__name__]
            raise fault(
                self._folder, f"holds no model that can be run: {lines[0][:_SAID]}"
            ) from error


def _packages() -> tuple[Any, Any, Any]:
    try:
        numpy, runtime, tokenizers = map(import_module, ("numpy", "onnxruntime", "tokenizers"))
    except ImportError as error:
        raise UsageError("a model needs the extra newslint[embeddings]") from error
    runtime.disable_telemetry_events()
    runtime.set_default_logger_severity(4)  # what is wrong is raised, too
    return numpy, runtime, tokenizers


def _tokenizer(tokenizers: Any, words: bytes) -> Any:
    found = tokenizers.Tokenizer.from_buffer(words)
    found.no_padding()
    found.enable_truncation(_TOKENS)
    return found


def _network(runtime: Any, graph: bytes) -> Any:
    """One thread and one order of sums, for the same numbers each time; from bytes, no other file is opened."""
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 4
    return runtime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
