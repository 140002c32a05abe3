"""A rule as its file says it."""

from collections.abc import Mapping
from datetime import date

from newslint.checks import Check
from newslint.model.document import BlockKind
from newslint.model.finding import Applicability, Confidence, Profile, Severity, Takes
from newslint.records import NamedTuple


class FixTemplate(NamedTuple):
    """What a fix puts in place of a finding; `replace` may use the captures in braces.

    `takes` says what a fix that deletes takes out; where that cannot be told, people have to make it.
    """

    title: str
    applicability: Applicability
    replace: str = ""  # the empty text deletes
    takes: Takes = "match"


class Reference(NamedTuple):
    """Where the reasons for a rule can be read."""

    title: str
    url: str


class Exhibit(NamedTuple):
    """What an example of a fact-check is held against: a file, a page at an address, claims as ClaimReview."""

    name: str
    text: str


class Example(NamedTuple):
    """A text that a rule must flag at its `[[marks]]`, or must leave alone.

    With `format`, the text is read as a whole file of that format; without, as one block of
    the kind `block`.
    """

    text: str
    format: str = ""
    path: str = ""  # the name of the file, where that says something
    block: BlockKind = "paragraph"
    today: date | None = None
    language: str = ""
    message: str = ""
    fixed: str | None = None  # the text after the rule's fix
    evidence: tuple[Exhibit, ...] = ()
    note: str = ""


class Examples(NamedTuple):
    """Both kinds of example; each is a test, a piece of documentation and part of `test-rules`."""

    bad: tuple[Example, ...]
    good: tuple[Example, ...]


class Measured(NamedTuple):
    """Documents with a finding and documents read, from corpora of text by people and by machines."""

    human: tuple[int, ...] = ()
    machine: tuple[int, ...] = ()


class Rule(NamedTuple):
    """One fault of news: what to look for, what to say, and the evidence that it is one."""

    id: str
    name: str
    since: str
    severity: Severity
    confidence: Confidence
    summary: str
    why: str
    check: Check
    message: str
    help: str
    examples: Examples
    profile: Profile = "default"
    preview: bool = False
    deprecated: str = ""
    tags: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # empty: any
    formats: tuple[str, ...] = ()  # empty: any
    scope: tuple[BlockKind, ...] = ()  # empty: any kind but boilerplate
    severity_in: Mapping[str, Severity] = {}  # by format
    fix: FixTemplate | None = None
    references: tuple[Reference, ...] = ()
    standards: tuple[str, ...] = ()
    measured: Measured = Measured()

    @property
    def group(self) -> str:
        """The letters of the id."""
        return self.id.rstrip("0123456789")
