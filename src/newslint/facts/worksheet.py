"""One article before all judges: every unit with its verdict, in the order of their places, and the tally."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.model.judgement import (
    KINDS,
    VERDICTS,
    Article,
    Judge,
    Judgement,
    Kind,
    Verdict,
    Worksheet,
)

# What came of a unit that nothing was known about.
OPEN: frozenset[Verdict] = frozenset({"not-enough-evidence", "unverifiable", "no-source"})


def check(article: Article, judges: Iterable[Judge]) -> Worksheet:
    """Ask every judge."""
    return draw_up(article, [found for judge in judges for found in judge.judge(article)])


def draw_up(article: Article, judgements: Iterable[Judgement]) -> Worksheet:
    """Sort judgements by place, then kind, and name them by kind and number."""
    ordered = tuple(sorted(judgements, key=_place))
    counts: Counter[Kind] = Counter()
    names = []
    for judgement in ordered:
        kind = judgement.unit.kind
        counts[kind] += 1
        names.append(f"{kind}-{counts[kind]}")
    return Worksheet(article, ordered, tuple(names))


def tally(judgements: Sequence[Judgement]) -> dict[Verdict, int]:
    """How many units got which verdict, in the order of the vocabulary; a count, never a score."""
    counts = Counter(judgement.verdict for judgement in judgements)
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}


def is_open(judgement: Judgement) -> bool:
    """Whether a unit could not be checked: there is neither a verdict on it nor anything beside it."""
    return judgement.verdict in OPEN and not (judgement.fault or judgement.evidence)


def _place(judgement: Judgement) -> tuple[int, int, int]:
    unit = judgement.unit
    return (*unit.span, KINDS.index(unit.kind))
