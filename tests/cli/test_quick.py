"""What is understood without typer, and what is left to it."""

import pytest

from newslint.cli.checking import Request
from newslint.cli.quick import usual_request

FEW = {"select": ["SRC001", "AUT"], "extend_select": [], "extend_ignore": [], "output_format": ""}
NOTHING = FEW | {"select": []}


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        pytest.param("", Request((), NOTHING), id="nothing"),
        pytest.param("a.txt - b", Request(("a.txt", "-", "b"), NOTHING), id="paths"),
        pytest.param(
            "--output-format json a.txt",
            Request(("a.txt",), NOTHING | {"output_format": "json"}),
            id="a format",
        ),
        pytest.param(
            "--output-format=json --output-format=sarif",
            Request((), NOTHING | {"output_format": "sarif"}),
            id="the last format",
        ),
        pytest.param("a --select=SRC001,AUT", Request(("a",), FEW), id="a list"),
        pytest.param("--select SRC001 a --select AUT", Request(("a",), FEW), id="twice"),
        pytest.param(
            "--ignore=SRC001 --extend-select=AUT",
            Request((), NOTHING | {"extend_ignore": ["SRC001"], "extend_select": ["AUT"]}),
            id="more and less",
        ),
        pytest.param("--jobs=2 a", Request(("a",), NOTHING, jobs=2), id="processes"),
        pytest.param(
            "--isolated --no-cache --quiet --exit-zero a",
            Request(("a",), NOTHING, isolated=True, no_cache=True, quiet=True, exit_zero=True),
            id="switches",
        ),
    ],
)
def test_the_usual_is_understood(line: str, request_: Request) -> None:
    assert usual_request(["check", *line.split()]) == request_


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("rule SRC001", id="another command"),
        pytest.param("check --fix a.txt", id="another flag"),
        pytest.param("check -j2 a.txt", id="a short flag"),
        pytest.param("check -- -a.txt", id="the end of flags"),
        pytest.param("check --isolated=yes", id="a switch with a value"),
        pytest.param("check a.txt --select", id="no value"),
        pytest.param("check --select= a.txt", id="an empty value"),
        pytest.param("check --select --quiet a.txt", id="a flag for a value"),
        pytest.param("check --jobs=many", id="no number"),
        pytest.param("check --jobs=257", id="too many"),
        pytest.param("check --jobs=-1", id="too few"),
        pytest.param("check --help", id="help"),
    ],
)
def test_all_else_is_left_to_typer(line: str) -> None:
    assert usual_request(line.split()) is None
