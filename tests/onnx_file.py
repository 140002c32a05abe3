"""ONNX files by hand: what little of the format a test of embeddings needs, without a package to write it."""

import struct
from collections.abc import Sequence

Field = tuple[int, "bytes | str | int | float"]
FLOAT, INT64, BOOL = 1, 7, 9
_KINDS = {
    float: (2, 1),
    int: (3, 2),
}  # the field of an attribute's value, and the number of its type


def message(*fields: Field) -> bytes:
    """Fields by their numbers, as protocol buffers write them."""
    return b"".join(_field(number, value) for number, value in fields)


def node(kind: str, inputs: str, outputs: str, /, **attributes: float | Sequence[int]) -> bytes:
    return message(
        *((1, name) for name in inputs.split()),
        *((2, name) for name in outputs.split()),
        (4, kind),
        *((5, _attribute(name, value)) for name, value in attributes.items()),
    )


def tensor(name: str, kind: int, shape: Sequence[int], data: bytes) -> bytes:
    return message(*((1, size) for size in shape), (2, kind), (8, name), (9, data))


def value(name: str, kind: int, *shape: str) -> bytes:
    """An input or an output; sizes have names, for none is known beforehand."""
    sizes = message(*((1, message((2, size))) for size in shape))
    return message((1, name), (2, message((1, message((1, kind), (2, sizes))))))


def model(
    nodes: Sequence[bytes],
    tensors: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
) -> bytes:
    network = graph(nodes, tensors, inputs, outputs)
    return message((1, 8), (7, network), (8, message((1, ""), (2, 17))))


def graph(
    nodes: Sequence[bytes],
    tensors: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
) -> bytes:
    return message(
        *((1, each) for each in nodes),
        (2, "graph"),
        *((5, each) for each in tensors),
        *((11, each) for each in inputs),
        *((12, each) for each in outputs),
    )


def _attribute(name: str, given: float | Sequence[int]) -> bytes:
    if isinstance(given, float | int):
        field, kind = _KINDS[type(given)]
        return message((1, name), (field, given), (20, kind))
    return message((1, name), *((8, each) for each in given), (20, 7))


def _field(number: int, given: bytes | str | float) -> bytes:
    if isinstance(given, int):
        return _varint(number << 3) + _varint(given & (1 << 64) - 1)
    if isinstance(given, float):
        return _varint(number << 3 | 5) + struct.pack("<f", given)
    data = given.encode() if isinstance(given, str) else given
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(given: int) -> bytes:
    out = bytearray()
    while given > 127:
        out.append(given & 127 | 128)
        given >>= 7
    return bytes(out) + bytes([given])
