"""Rules about all articles of a run: what each article alone left open, settled when all are there."""

from collections.abc import Iterator, Sequence

from newslint.checks.similarity import Check
from newslint.model.finding import Finding
from newslint.rules.deferred import actual
from newslint.rules.message import fill
from newslint.rules.rule import Rule


def settled(drafts: Sequence[Finding], rules: Sequence[Rule]) -> Iterator[tuple[int, Finding]]:
    """The findings among drafts, by index, each with its message; `drafts` are in the order of their articles."""
    about = {rule.id: rule for rule in rules}
    for code in sorted({draft.rule for draft in drafts}):
        numbers = [number for number, draft in enumerate(drafts) if draft.rule == code]
        own = [drafts[number] for number in numbers]
        check: Check = actual(about[code].check)
        for index, other, share, texts in check.compare([draft.sketch for draft in own]):
            captures = {
                "other": own[other].path,
                "share": f"{share:.0%}",
                "count": str(texts),
            }
            message = fill(about[code].message, captures)
            yield numbers[index], own[index]._replace(message=message, sketch=())
