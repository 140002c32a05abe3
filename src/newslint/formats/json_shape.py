"""What records with the same keys have in common: which members a mapping asks for, and whose record it is."""

from collections import Counter
from collections.abc import Iterator

from newslint.formats.records import GATHERED, Table, Ways, fold
from newslint.model.origin import Origin
from newslint.records import NamedTuple

# Two of these make a ninjs item, whatever else it has.
_NINJS = frozenset({
    "uri", "pubstatus", "pubStatus", "versioncreated", "versionCreated", "firstcreated", "firstCreated",
    "contentcreated", "contentCreated", "body_text", "body_html", "body_xhtml", "bodies", "headlines",
    "description_text", "infosource", "infoSources", "edNote", "ednote", "trustindicator", "trustIndicators",
    "representationtype", "copyrightholder", "usageterms", "urgency",
})  # fmt: skip
_DIRECTIVE = "newslint"


class Wanted(NamedTuple):
    """The member of a key that some pointers begin with, and what they mean by it.

    `sure` are the roles of a string there, where no other member may have a better one for them.
    """

    place: int
    key: str
    pointer: str
    ways: Ways
    sure: tuple[str, ...]


class Shape(NamedTuple):
    """`directive` is which of the keys speaks to newslint; -1 where none does."""

    keys: tuple[str, ...]
    wanted: tuple[Wanted, ...]
    origin: Origin
    is_ninjs: bool
    directive: int


def shape_of(table: Table, keys: tuple[str, ...]) -> Shape:
    """Tell what the members of an object with these keys are for."""
    origin: Origin = "json-ld" if "@type" in keys or "@context" in keys else "json"
    return Shape(
        keys,
        tuple(_wanted(table, keys)),
        origin,
        is_ninjs=len(_NINJS.intersection(keys)) > 1,
        directive=keys.index(_DIRECTIVE) if _DIRECTIVE in keys else -1,
    )


def token_of(key: str) -> str:
    """A key as pointers spell it; halves of surrogate pairs become question marks."""
    return key.encode(errors="replace").decode().replace("~", "~0").replace("/", "~1")


def _wanted(table: Table, keys: tuple[str, ...]) -> Iterator[Wanted]:
    found = [(index, key, ways) for index, key in enumerate(keys) if (ways := table.get(fold(key)))]
    counts = Counter(role for _, _, ways in found for role in {route.role for route in ways.all})
    for index, key, ways in found:
        roles = tuple(route.role for route in ways.short)
        is_sure = all(counts[role] == 1 and role not in GATHERED for role in roles)
        yield Wanted(index, key, f"/{token_of(key)}", ways, roles if is_sure else ())
