"""How long each rule takes: its check is asked as ever, with an eye on the clock."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from time import process_time

from newslint.checks import Check
from newslint.hints import Any, cast
from newslint.model.finding import Hit
from newslint.records import NamedTuple
from newslint.rules.deferred import actual
from newslint.rules.rule import Rule
from newslint.run.report import Report
from newslint.run.session import Plan
from newslint.text.page import Page


class RuleTime(NamedTuple):
    """The CPU seconds of one rule, the documents it was asked about, and its open findings."""

    rule: str
    name: str
    seconds: float
    documents: int
    findings: int


class Timing(NamedTuple):
    """The rules of a run, the slowest first, and all its CPU seconds, those of reading files among them.

    What several rules need, such as the quotations of an article, is found once: the first rule
    that asks for it pays.
    """

    rules: tuple[RuleTime, ...]
    seconds: float


class Clock:
    """Counts what rules take, from its making on."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.documents: Counter[str] = Counter()
        self._begun = process_time()
        self._plans: dict[int, Plan] = {}

    def plan(self, plan: Plan) -> Plan:
        """The same rules, each with a check that is timed."""
        if id(plan) not in self._plans:
            rules = (rule._replace(check=cast("Check", _Timed(rule, self))) for rule in plan.rules)
            self._plans[id(plan)] = Plan(tuple(rules), plan.known)
        return self._plans[id(plan)]

    def timing(self, report: Report) -> Timing:
        """What was counted so far, with the findings of a report."""
        findings = Counter(finding.rule for finding in report.open)
        rules = (
            RuleTime(
                rule.id,
                rule.name,
                self.seconds[rule.id],
                self.documents[rule.id],
                findings[rule.id],
            )
            for rule in report.rules
        )
        ordered = sorted(rules, key=lambda time: (-time.seconds, time.rule))
        return Timing(tuple(ordered), process_time() - self._begun)


class _Timed:
    """A check that says how long it took; in all else it is the check."""

    def __init__(self, rule: Rule, clock: Clock) -> None:
        self._code = rule.id
        self._check = rule.check
        self._clock = clock

    def hits(self, page: Page) -> Iterator[Hit]:
        """What the check sees, all of it."""
        begun = process_time()
        try:
            return iter(list(self._check.hits(page)))
        finally:
            self._clock.seconds[self._code] += process_time() - begun
            self._clock.documents[self._code] += 1

    def __getattr__(self, name: str) -> Any:
        check = self._check if hasattr(self._check, name) else actual(self._check)
        return getattr(check, name)
