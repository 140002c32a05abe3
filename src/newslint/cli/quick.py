"""The usual run, `newslint check PATH…` with the flags of every day, understood without typer.

Reading flags with typer takes as long as checking an article. Whatever is not of this very
form is left to it, so nothing is decided twice.
"""

from collections.abc import Sequence

from newslint.cli.checking import Request
from newslint.cli.overrides import words

_SWITCHES = frozenset({"--isolated", "--no-cache", "--quiet", "--exit-zero"})
_VALUES = frozenset({"--output-format", "--jobs", "--select", "--extend-select", "--ignore"})
_MOST_JOBS = 256


def usual_request(arguments: Sequence[str]) -> Request | None:
    """The run that these words ask for; None where they are more than paths and the flags above."""
    if not arguments or arguments[0] != "check":
        return None
    paths: list[str] = []
    given: dict[str, list[str]] = {}
    left = iter(arguments[1:])
    for word in left:
        name, sign, value = word.partition("=")
        if word in _SWITCHES:
            given[word] = []
        elif name in _VALUES:
            value = value if sign else next(left, "")
            if not value or value.startswith("-"):
                return None
            given.setdefault(name, []).append(value)
        elif word.startswith("-") and word != "-":
            return None
        else:
            paths.append(word)
    return _request(paths, given)


def _request(paths: Sequence[str], given: dict[str, list[str]]) -> Request | None:
    jobs = given.get("--jobs", ["0"])[-1]
    if not (jobs.isascii() and jobs.isdigit()) or int(jobs) > _MOST_JOBS:
        return None
    settings = {
        "select": words(given.get("--select", ())),
        "extend_select": words(given.get("--extend-select", ())),
        "extend_ignore": words(given.get("--ignore", ())),
        "output_format": given.get("--output-format", [""])[-1],
    }
    return Request(
        tuple(paths),
        settings,
        isolated="--isolated" in given,
        quiet="--quiet" in given,
        jobs=int(jobs),
        exit_zero="--exit-zero" in given,
        no_cache="--no-cache" in given,
    )
