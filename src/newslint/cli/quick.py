"""The usual run, `newslint check PATH… [--output-format FORMAT]`, understood without typer.

Reading flags with typer takes as long as checking an article. Whatever is not of this very
form is left to it, so nothing is decided twice.
"""

from collections.abc import Sequence

from newslint.cli.checking import Request

_FORMAT = "--output-format"


def usual_request(arguments: Sequence[str]) -> Request | None:
    """The run that these words ask for; None where they are more than paths and a format."""
    if not arguments or arguments[0] != "check":
        return None
    paths: list[str] = []
    settings: dict[str, str] = {}
    words = iter(arguments[1:])
    for word in words:
        name, _, value = word.partition("=")
        if name == _FORMAT:
            value = value or next(words, "")
            if not value or value.startswith("-"):
                return None
            settings["output_format"] = value
        elif word.startswith("-") and word != "-":
            return None
        else:
            paths.append(word)
    return Request(tuple(paths), settings)
