"""Frames of content credentials: whole ones pass, cut ones are seen."""

import pytest

from newslint.text.credentials import broken_frames


def invisible(data: bytes) -> str:
    """Bytes as the variation selectors that stand for them."""
    return "\ufeff" + "".join(
        chr(0xFE00 + byte if byte < 16 else 0xE0100 + byte - 16) for byte in data
    )


def manifest(length: int, body: bytes) -> bytes:
    return b"C2PATXT\0" + bytes([1]) + length.to_bytes(4, "big") + body


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        pytest.param("Shut." + invisible(manifest(3, b"abc")), [], id="whole"),
        pytest.param("Shut." + invisible(manifest(9, b"abc")), ["is cut short"], id="short"),
        pytest.param("Shut." + invisible(b"C2PATXT\0"), ["is cut short"], id="no header"),
        pytest.param("\ufeff Shut ❤\ufe0f", [], id="a byte order mark and an emoji"),
        pytest.param("-----BEGIN C2PA MANIFEST----- x", ["has no end"], id="armour without an end"),
        pytest.param(
            "-----BEGIN C2PA MANIFEST----- x -----END C2PA MANIFEST-----", [], id="armour"
        ),
    ],
)
def test_frame_is_whole_or_named(text: str, reasons: list[str]) -> None:
    assert [frame.reason for frame in broken_frames(text)] == reasons
