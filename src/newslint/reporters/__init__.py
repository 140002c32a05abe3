"""One module a format, each with `report(report, out)`; a name is a module, hyphens for underscores."""

from importlib import import_module

from newslint.errors import UsageError
from newslint.hints import Protocol, TextIO, cast
from newslint.run.report import Report


class Reporter(Protocol):
    """What each module's `report` is."""

    def __call__(self, report: Report, out: TextIO) -> None:
        """Write the whole report."""
        ...


def names() -> tuple[str, ...]:
    """All formats, in alphabetical order."""
    from pkgutil import iter_modules  # noqa: PLC0415 - only for lists and mistakes

    return tuple(
        sorted(
            module.name.replace("_", "-")
            for module in iter_modules(__path__)
            if module.name[0] != "_"
        )
    )


def find(name: str) -> Reporter:
    """The reporter of that name; raises UsageError where there is none."""
    module = f"{__name__}.{name.replace('-', '_')}"
    if not name.startswith("_"):
        try:
            return cast("Reporter", import_module(module).report)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
    from newslint.text.nearest import did_you_mean  # noqa: PLC0415 - only for mistakes

    nearest = did_you_mean(name, names()) or f"; there are {', '.join(names())}"
    raise UsageError(f"no output format “{name}”{nearest}")
