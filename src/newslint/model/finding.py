"""What a check saw (Hit) and what the reader is told (Finding), with its marks and fixes."""

from collections.abc import Mapping
from types import MappingProxyType

from newslint.hints import Literal
from newslint.model.spans import Place, Span
from newslint.records import NamedTuple

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Profile = Literal["default", "strict", "audit"]
Applicability = Literal["safe", "unsafe", "display"]
# What a fix takes out: the words found, the whole sentences they stand in, or the words where
# they are no part of one.
Takes = Literal["match", "sentence", "alone"]

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")


class Related(NamedTuple):
    """Another place that explains a finding: the first of two dates that disagree."""

    message: str
    span: Span


class Edit(NamedTuple):
    """Replace the source characters of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that belong together; `display` ones are shown and never applied."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


_NO_CAPTURES: Mapping[str, str] = MappingProxyType({})


class Hit(NamedTuple):
    """What a check saw, in source characters; it knows no rule, severity or message."""

    span: Span
    captures: Mapping[str, str] = _NO_CAPTURES
    related: tuple[Related, ...] = ()
    replacement: str | None = None  # what the rule's fix puts in place of the span
    is_fixable: bool = True  # whether the rule's fix would be right here
    sketch: tuple[int, ...] = ()  # of the article, where only others can tell whether this counts


class Mark(NamedTuple):
    """Why a finding is set aside: a directive in the article, or a baseline that knows it."""

    kind: Literal["suppressed", "known"]
    reason: str
    place: Place | None = None


class Context(NamedTuple):
    """The source lines of a finding, for showing it; long lines are cut to what is near.

    `text` begins on line `line` (from 1), `skipped` code points after that line's start.
    """

    text: str
    line: int
    skipped: int = 0


NO_CONTEXT = Context("", 0)


class Finding(NamedTuple):
    """One fault at its exact characters. `span` is in code points into the decoded file.

    `pointer` says where in a record or a document without useful lines it stands.
    """

    rule: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    help: str
    path: str
    span: Span
    start: Place
    end: Place
    excerpt: str
    context: Context = NO_CONTEXT
    pointer: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    sentence: str = ""  # what the fingerprint was taken of, for a baseline to compare
    mark: Mark | None = None
    document: int = 0  # which of several documents in its file, from 1; 0 where it is the only one
    sketch: tuple[int, ...] = ()  # of a draft: a finding only where other articles are like it
