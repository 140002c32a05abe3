"""`newslint factcheck`: articles and evidence to worksheets, and what of them the rules report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from newslint.checks.factcheck import Check as FactcheckCheck
from newslint.config.discover import Configs
from newslint.engine.linter import judge
from newslint.errors import UsageError
from newslint.facts.dating import dated
from newslint.facts.worksheet import check, draw_up
from newslint.model.document import Document
from newslint.model.finding import Finding, Severity
from newslint.model.judgement import KINDS, Article, Judge, Judgement, Kind, Worksheet
from newslint.records import NamedTuple
from newslint.rules.deferred import actual
from newslint.rules.rule import Rule
from newslint.run.language import in_its_language
from newslint.run.read import read_all
from newslint.run.report import Failure, Report, is_at_least
from newslint.run.session import Plan, Plans
from newslint.run.sources import Source, find_sources, ignored_rules
from newslint.text.nearest import did_you_mean

Progress = Callable[[int, int], None]  # articles done, articles in all
Across = Callable[[Sequence[Article]], Iterator[tuple[int, Judgement]]]


class Only(NamedTuple):
    """What a run is about: kinds of unit, and single units by name (“quote-2”); empty is everything."""

    kinds: frozenset[Kind] = frozenset(KINDS)
    units: frozenset[str] = frozenset()

    def covers(self, name: str, judgement: Judgement) -> bool:
        """Whether a unit is asked for."""
        return name in self.units if self.units else judgement.unit.kind in self.kinds


class Subject(NamedTuple):
    """An article with the file that it was read from and the rules for it."""

    article: Article
    source: Source
    plan: Plan


class Checked(NamedTuple):
    """The worksheets of a run, what its rules report, and which rule is for which fault."""

    worksheets: tuple[Worksheet, ...]
    report: Report
    rules: Mapping[str, str]


def read_only(words: Sequence[str]) -> Only:
    """Kinds and names of units as a user writes them; raises UsageError for a word that is neither."""
    kinds: set[Kind] = set()
    units: set[str] = set()
    for word in words:
        kind, _, number = word.partition("-")
        found = next((known for known in KINDS if known == kind), None)
        if found is None or (number and not number.isdecimal()) or word.endswith("-"):
            raise UsageError(
                f"--only: `{word}` is neither a kind ({', '.join(KINDS)}) nor a unit such as quote-2"
                f"{did_you_mean(kind, KINDS)}"
            )
        kinds.add(found)
        if number:
            units.add(word)
    return Only(frozenset(kinds or KINDS), frozenset(units))


def read_evidence(
    paths: Sequence[str], configs: Configs
) -> tuple[tuple[Document, ...], tuple[Failure, ...]]:
    """The documents in files and folders of evidence, and what could not be read of them."""
    documents: list[Document] = []
    failures: list[Failure] = []
    for found in read_all(find_sources(paths, configs)):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            documents.append(found[1])
    return tuple(documents), tuple(failures)


def find_subjects(
    paths: Sequence[str],
    configs: Configs,
    given: date | None,
    stdin_name: str = "",
    written: Sequence[str] = (),
) -> tuple[tuple[Subject, ...], tuple[Failure, ...]]:
    """The articles to check; `given` is the day to judge them by, their own where it is None."""
    plans = Plans(of_evidence=True)
    plans.of(configs.here())  # wrong words are wrong even where nothing is checked
    subjects: list[Subject] = []
    failures: list[Failure] = []
    sources = find_sources(paths, configs, stdin_name=stdin_name, written=written)
    for found in read_all(sources):
        if isinstance(found, Failure):
            failures.append(found)
            continue
        source, document = found
        article = dated(in_its_language(document, source.config.settings), given)
        subjects.append(Subject(article, source, plans.of(source.config)))
    return tuple(subjects), tuple(failures)


def factcheck(
    subjects: Sequence[Subject],
    judges: Sequence[Judge],
    *,
    across: Across | None = None,
    only: Only = Only(),  # noqa: B008 - it never changes
    failures: Sequence[Failure] = (),
    fail_on: Severity = "error",
    progress: Progress | None = None,
) -> Checked:
    """Put every article before every judge, then all of them `across` one another."""
    worksheets = []
    for number, subject in enumerate(subjects, 1):
        worksheets.append(check(subject.article, judges))
        if progress:
            progress(number, len(subjects))
    if across:
        worksheets = _with(worksheets, across([subject.article for subject in subjects]))
    worksheets = [_only(worksheet, only) for worksheet in worksheets]
    rules = {rule.id: rule for subject in subjects for rule in subject.plan.rules}
    report = Report(
        findings=tuple(
            finding
            for subject, worksheet in zip(subjects, worksheets, strict=True)
            for finding in _findings(subject, worksheet)
        ),
        failures=tuple(failures),
        files=len({subject.source.path for subject in subjects}),
        documents=len(subjects),
        rules=tuple(rules[code] for code in sorted(rules)),
        fail_on=fail_on,
        sources={
            subject.source.path: subject.article.document.text
            for subject in subjects
            if subject.article.document.base.offset == 0
        },
    )
    return Checked(tuple(worksheets), report, _by_fault(report.rules))


def _with(
    worksheets: Sequence[Worksheet], found: Iterator[tuple[int, Judgement]]
) -> list[Worksheet]:
    more: dict[int, list[Judgement]] = {}
    for index, judgement in found:
        more.setdefault(index, []).append(judgement)
    return [
        draw_up(worksheet.article, (*worksheet.judgements, *more[index]))
        if index in more
        else worksheet
        for index, worksheet in enumerate(worksheets)
    ]


def _only(worksheet: Worksheet, only: Only) -> Worksheet:
    """The worksheet with the units asked for; they keep the names they have among all."""
    wanted = tuple(
        pair
        for pair in zip(worksheet.names, worksheet.judgements, strict=True)
        if only.covers(*pair)
    )
    return worksheet._replace(
        names=tuple(name for name, _ in wanted),
        judgements=tuple(judgement for _, judgement in wanted),
    )


def _findings(subject: Subject, worksheet: Worksheet) -> Iterator[Finding]:
    settings = subject.source.config.settings
    judged = judge(
        subject.article.document,
        subject.plan.gate(ignored_rules(subject.source)),
        known=subject.plan.known,
        require_reason=settings.require_reason,
        judgements=worksheet.judgements,
    )
    for finding in judged.findings:
        if is_at_least(finding.severity, settings.min_severity):
            yield finding


def _by_fault(rules: Sequence[Rule]) -> dict[str, str]:
    """Which rule reports which fault."""
    faults: dict[str, str] = {}
    for rule in rules:
        check: FactcheckCheck = actual(rule.check)
        for fault in check.faults:
            faults.setdefault(fault, rule.id)
    return faults
