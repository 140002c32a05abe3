"""What came of all files, put into one report in their order."""

from collections.abc import Sequence

from newslint.model.finding import Finding, Severity
from newslint.rules.rule import Rule
from newslint.run.findings import Findings
from newslint.run.judged import Item, Judged, Known
from newslint.run.packed import NOTHING, Tally, unpack
from newslint.run.read import read_again
from newslint.run.report import Failure, Report
from newslint.run.session import Plan


class Texts:
    """The texts of a run's files: read once more, but for what came by standard input."""

    def __init__(self) -> None:
        self.given: dict[str, str] = {}

    def get(self, path: str, default: str, /) -> str:
        """The text of a file; the default where it has none, or has it no more."""
        return self.given[path] if path in self.given else read_again(path) or default


class Gathering:
    """A report in the making."""

    def __init__(self) -> None:
        self._findings = Findings()
        self._failures: list[Failure] = []
        self._texts = Texts()
        self._passed_over: list[str] = []
        self._documents = 0
        self._judged: list[str] = []
        self._drafts: list[Finding] = []
        self._numbers: list[int] = []  # for each draft, that of its file among the findings

    def add(self, path: str, plan: Plan, judged: Judged) -> None:
        """Take what came of one more file."""
        documents, is_article, counts, findings, drafts, _, failures, text = judged
        if not is_article:
            self._passed_over.append(path)
            return
        self._judged.append(path)
        self._documents += documents
        self._failures += failures
        if text:
            self._texts.given[path] = text
        if not (counts or drafts):
            return
        rules = plan.by_code
        number = self._findings.add(path, rules, findings, Tally(*counts) if counts else NOTHING)
        for draft in unpack(drafts, path, rules):
            self._drafts.append(draft)
            self._numbers.append(number)

    def add_known(self, known: Known) -> None:
        """Take files of which all is known; those without findings, which have it in common, at once."""
        if not known.found:
            self._judged += known.paths
            self._documents += len(known.paths)
            return
        for path, judged in zip(known.paths, known.found, strict=True):
            self.add(path, known.plan, judged)

    def begin(self, item: Item, findings: bytes) -> None:
        """Take the first findings of the file that is to be added next."""
        self._findings.begin(item.source.path, item.plan.by_code, findings)

    def report(
        self, failures: Sequence[Failure], rules: tuple[Rule, ...], fail_on: Severity
    ) -> Report:
        """The report of all that was taken; `failures` come before those of its files."""
        if self._drafts:
            self._settle(rules)
        return Report(
            findings=self._findings,
            failures=(*failures, *self._failures),
            files=len(self._judged),
            documents=self._documents,
            judged=tuple(self._judged),
            passed_over=tuple(self._passed_over),
            rules=rules,
            fail_on=fail_on,
            sources=self._texts,
        )

    def _settle(self, rules: Sequence[Rule]) -> None:
        """Find out what the articles say about one another."""
        from newslint.engine.similar import settled  # noqa: PLC0415 - only where such a rule was on

        found: dict[int, list[Finding]] = {}
        for index, finding in sorted(settled(self._drafts, rules)):
            found.setdefault(self._numbers[index], []).append(finding)
        self._findings.put(found)
