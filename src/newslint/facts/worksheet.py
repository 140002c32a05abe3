"""One article before all judges: every unit with its verdict, in the order of their places, and the tally."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.facts.model import KINDS, VERDICTS, Article, Judge, Judgement, Verdict, Worksheet


def check(article: Article, judges: Iterable[Judge]) -> Worksheet:
    """Ask every judge; where two units stand at one place, they keep the order of their kinds."""
    found = [judgement for judge in judges for judgement in judge.judge(article)]
    return Worksheet(article, tuple(sorted(found, key=_place)))


def tally(judgements: Sequence[Judgement]) -> dict[Verdict, int]:
    """How many units got which verdict, in the order of the vocabulary; a count, never a score."""
    counts = Counter(judgement.verdict for judgement in judgements)
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}


def _place(judgement: Judgement) -> tuple[int, int, int]:
    unit = judgement.unit
    return (*unit.span, KINDS.index(unit.kind))
