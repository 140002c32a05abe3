"""Places in SARIF: relative, percent-encoded addresses and regions in code points."""

import os
from pathlib import PurePath
from typing import TypedDict
from urllib.parse import quote

from newslint.model.spans import Span
from newslint.text.expressions import expression
from newslint.text.lines import Lines

# Surrogates that stand for no byte of a file name.
_LONE = expression(r"[\ud800-\udc7f\udd00-\udfff]")


class ArtifactLocation(TypedDict, total=False):
    """Which file."""

    uri: str
    uriBaseId: str


class PhysicalLocation(TypedDict, total=False):
    """Which file and where in it."""

    artifactLocation: ArtifactLocation
    region: dict[str, int]


class Location(TypedDict):
    """SARIF's wrapper around a physical location."""

    physicalLocation: PhysicalLocation


def location(path: str, where: dict[str, int] | None = None) -> Location:
    """A file, or a region of it."""
    physical: PhysicalLocation = {"artifactLocation": _artifact(path)}
    if where:
        physical["region"] = where
    return {"physicalLocation": physical}


def region(span: Span, lines: Lines | None) -> dict[str, int]:
    """A span by lines and columns, or by offsets where the text is not at hand."""
    if lines is None:
        return {"charOffset": span.start, "charLength": span.end - span.start}
    start, end = lines.place(span.start), lines.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> ArtifactLocation:
    if PurePath(path).is_absolute():
        path = PurePath(os.path.relpath(path)).as_posix()
    uri = quote(_LONE.sub("\ufffd", path).encode("utf-8", "surrogateescape"))
    # What is outside the repository has no address under its root.
    return {"uri": uri} if path.startswith("../") else {"uri": uri, "uriBaseId": "%SRCROOT%"}
