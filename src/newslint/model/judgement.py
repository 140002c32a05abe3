"""What a fact-check yields: units of an article, the verdict on each, and the evidence, steps and gaps behind it."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from newslint.hints import Literal, Protocol, get_args
from newslint.model.document import Document
from newslint.model.spans import Span
from newslint.records import NamedTuple

Kind = Literal["quote", "role", "date", "number", "claim", "link"]

# `refuted` is said only by arithmetic, by a source that carries the same with another value,
# or by a dated row that excludes it.
Verdict = Literal[
    "supported", "refuted", "conflicting", "not-enough-evidence", "unverifiable",
    "verbatim", "altered", "partly-found", "not-found", "misattributed", "no-source",
]  # fmt: skip
Change = Literal["number", "negation", "content", "trimmed", "function-words"]
Stance = Literal["supports", "refutes", "related"]
Certainty = Literal["high", "medium", "low"]

# What can be wrong; each is flagged by the rule whose check names it.
Fault = Literal[
    "quote-altered",  # in a number, a negation or a content word
    "quote-trimmed",  # words left out without a mark
    "quote-not-found",
    "quote-misattributed",
    "office-ended",  # the person held it, and no longer does
    "office-not-begun",
    "office-of-another",  # somebody else held it on that day
    "date-outside-terms",  # no day fits the offices of all people in the article
    "undated-not-before",  # what those offices say of an article without a date
    "weekday-wrong",
    "figure-refuted",  # a source says the same with another number
    "arithmetic-wrong",  # an age, a duration, a sum, a share or a conversion
    "claim-checked-before",  # somebody has published a fact-check of the same claim
    "link-malformed",
    "link-dead",
    "link-says-otherwise",  # the page does not hold what the sentence that cites it says
    "quote-by-several",  # the same words by different speakers in different articles
    "event-in-two-numbers",
    "event-on-two-dates",
    "titles-conflict",  # one person with different titles at the same time
]

KINDS: tuple[Kind, ...] = get_args(Kind)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
FAULTS: tuple[Fault, ...] = get_args(Fault)

_NOTHING: Mapping[str, str] = MappingProxyType({})


class AsOf(NamedTuple):
    """The day an article speaks of itself, and where that came from; `day` is None where nothing says."""

    day: date | None
    origin: str = ""  # “--date”, “json-ld datePublished”, “dateline”


class Article(NamedTuple):
    """One document with the day to judge it by."""

    document: Document
    as_of: AsOf


class Unit(NamedTuple):
    """Something that can be checked: `span` in code points of `Document.text`, `parsed` what was read in it."""

    kind: Kind
    text: str
    span: Span
    parsed: Mapping[str, str] = _NOTHING


class Evidence(NamedTuple):
    """What a provider says of a unit, and where exactly it says so.

    `locator` is a place in the source (“speech.txt:12:5”, “offices row 318”), `quote` its words,
    `retrieved` and `snapshot` ISO days, `snapshot_sha256` that of the store or the file.
    """

    provider: str
    stance: Stance
    locator: str
    quote: str
    source_url: str = ""
    retrieved: str = ""
    snapshot: str = ""
    snapshot_sha256: str = ""
    licence: str = ""


class Word(NamedTuple):
    """A stretch of a word diff: what article and source share, what only one of them has."""

    side: Literal["both", "article", "source"]
    text: str


class Judgement(NamedTuple):
    """One unit and what became of it.

    `steps` are the inferences in words, in order; `gaps` what could not be known. `fault` is
    empty where there is nothing to report. `related` are other places of the same document.
    """

    unit: Unit
    verdict: Verdict
    certainty: Certainty = "high"
    fault: Fault | Literal[""] = ""
    change: Change | Literal[""] = ""
    evidence: tuple[Evidence, ...] = ()
    difference: tuple[Word, ...] = ()
    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    related: tuple[tuple[str, Span], ...] = ()


class Judge(Protocol):
    """One kind of fact-check, made ready with its evidence."""

    @property
    def kind(self) -> Kind:
        """The kind of the units that it judges."""
        ...

    def judge(self, article: Article) -> Iterator[Judgement]:
        """Yield a judgement on every unit it sees, also on those that it cannot check.

        Opens no socket unless it was made for that; the same article yields the same twice.
        """
        ...


class Worksheet(NamedTuple):
    """One article, checked: its judgements in the order of their places, each with a name such as “quote-2”."""

    article: Article
    judgements: tuple[Judgement, ...]
    names: tuple[str, ...]
