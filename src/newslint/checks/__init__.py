"""One module a kind of check: the kind `list-items` is the module `list_items`, found by its name."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from newslint.hints import Protocol, cast
from newslint.model.finding import Hit
from newslint.text.page import Page


class Check(Protocol):
    """A kind with its parameters. Each module has a named tuple of this name and shape.

    The named tuple is the parameters, their documentation and their schema at once;
    `CAPTURES` beside it names what a message may use in braces. A kind whose every hit needs a
    match of a pattern may say so in a property `needs`, and is then passed over where none can match.
    One that looks into parts of a document alone says in a property `places` which: `scope` for the
    blocks of its rule's scope, a kind of block, “field NAME”, “link” or “image”; it is passed over
    where there is none of them, and what it `needs` is looked for there.
    A kind that reports on the headline what a whole article lacks has a property `is_about_all`.
    """

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield what the check sees, in any order."""
        ...


@cache
def names() -> tuple[str, ...]:
    """All kinds, in alphabetical order."""
    from pkgutil import iter_modules  # noqa: PLC0415 - only for lists and mistakes

    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(__path__)))


def find(kind: str) -> type[Check]:
    """The parameters' class of a kind; raises KeyError where there is none."""
    return cast("type[Check]", _module(kind).Check)


def captures(kind: str) -> tuple[str, ...]:
    """What a message of that kind may use in braces, besides the groups its patterns name."""
    return cast("tuple[str, ...]", _module(kind).CAPTURES)


def _module(kind: str) -> ModuleType:
    name = f"{__name__}.{kind.replace('-', '_')}"
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise KeyError(kind) from None
