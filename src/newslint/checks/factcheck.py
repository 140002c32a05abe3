"""What `newslint factcheck` found out: an article against sources, tables and arithmetic."""

from collections.abc import Iterator

from newslint.model.finding import Hit, Related
from newslint.model.judgement import Fault, Judgement
from newslint.records import NamedTuple
from newslint.text.page import Page

CAPTURES = ("match", "verdict", "change", "found", "where", "provider", "reason")


class Check(NamedTuple):
    """Flag the units of a fact-check that have one of these `faults`; without a fact-check there are none."""

    faults: tuple[Fault, ...]

    def hits(self, page: Page) -> Iterator[Hit]:
        """Yield a hit a unit at fault."""
        for judgement in page.judgements:
            if judgement.fault in self.faults:
                related = (Related(message, span) for message, span in judgement.related)
                yield Hit(judgement.unit.span, _captures(judgement), tuple(related))


def _captures(judgement: Judgement) -> dict[str, str]:
    """What messages may use: `found` and `where` of the first evidence, `reason` of the last step."""
    first = next(iter(judgement.evidence), None)
    return {
        "match": judgement.unit.text,
        "verdict": judgement.verdict,
        "change": judgement.change,
        "found": first.quote if first else "",
        "where": first.locator if first else "",
        "provider": first.provider if first else "",
        "reason": judgement.steps[-1] if judgement.steps else "",
    }
