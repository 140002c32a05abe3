"""The rules for each file of a run, and one file judged by them."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain

from newslint.config.model import Config
from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.engine.watch import Watch
from newslint.errors import FormatError, NoArticleError
from newslint.model.finding import Finding
from newslint.model.spans import WHOLE_FILE
from newslint.records import NamedTuple
from newslint.rules.cache import ready_rules
from newslint.rules.deferred import kind_of
from newslint.rules.pack import check_words, choose, matches
from newslint.rules.rule import Rule
from newslint.run.language import in_its_language
from newslint.run.read import read_documents
from newslint.run.report import Failure, is_at_least
from newslint.run.sources import Source, ignored_rules

_FIRST = 1  # of the documents of a file
EVIDENCE = "factcheck"  # the kind of the rules that need more than the article
_MANY = 500  # findings, which take some kB each
PICTURES = "picture-source"  # of those for which its pictures are opened


class Plan:
    """The rules of one configuration: those to run, and all that directives may name."""

    def __init__(self, rules: tuple[Rule, ...], known: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.known = known
        self.by_code = {rule.id: rule for rule in known}
        self.sees_pictures = any(kind_of(rule.check) == PICTURES for rule in rules)
        self._gates: dict[tuple[str, ...], Gate] = {}

    def gate(self, ignored: tuple[str, ...] = ()) -> Gate:
        """The rules to run but for those that some words name, made ready once."""
        if ignored not in self._gates:
            left = (rule for rule in self.rules if not any(matches(rule, word) for word in ignored))
            self._gates[ignored] = Gate(tuple(left))
        return self._gates[ignored]


class Outcome(NamedTuple):
    """What came of one file; `text` is kept where it has findings, for those who show its lines.

    It is not kept of a stream, which may be larger than memory.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    documents: int = 0
    text: str = ""
    is_article: bool = True  # else a settings file or the like, which nobody named
    drafts: tuple[Finding, ...] = ()  # what other articles of the run decide on


class Plans:
    """The rules of every configuration of a run, each read once.

    A fact-check runs the rules of its own kind, a plain check all the others.
    """

    def __init__(self, *, of_evidence: bool = False) -> None:
        self._of_evidence = of_evidence
        self._packs: dict[tuple[str, ...], tuple[Rule, ...]] = {}
        self._plans: dict[str | None, Plan] = {}

    def of(self, config: Config) -> Plan:
        """Rules for a configuration; raises RuleError for bad rule files, UsageError for words that name none."""
        if config.file not in self._plans:
            settings = config.settings
            known = self._pack(config.rule_paths())
            ignore = (*settings.ignore, *settings.extend_ignore)
            place = partial(_place, config.file)
            if settings.per_file_ignores:
                for_files = chain.from_iterable(settings.per_file_ignores.values())
                words = (*settings.select, *settings.extend_select, *ignore, *for_files)
                check_words(known, words, place)
            rules = choose(
                known,
                select=settings.select,
                extend_select=settings.extend_select,
                ignore=ignore,
                profile=settings.profile,
                preview=settings.preview,
                place=place,
            )
            own = (rule for rule in rules if (kind_of(rule.check) == EVIDENCE) == self._of_evidence)
            self._plans[config.file] = Plan(tuple(own), known)
        return self._plans[config.file]

    def _pack(self, paths: tuple[str, ...]) -> tuple[Rule, ...]:
        if paths not in self._packs:
            self._packs[paths] = ready_rules(paths)
        return self._packs[paths]


def _place(file: str | None, word: str) -> str:
    """Where a word stands in a configuration file, for an error; empty where it came with the command."""
    from pathlib import Path  # noqa: PLC0415 - only for mistakes

    from newslint.rules.located import place_of  # noqa: PLC0415

    text = Path(file).read_text(encoding="utf-8-sig") if file else ""
    for mark in "\"'":
        offset = text.find(f"{mark}{word}{mark}")
        if offset >= 0:
            line, column = place_of(text, offset)
            return f"{file}:{line}:{column}: "
    return ""


def check_source(
    source: Source,
    plan: Plan,
    today: date | None,
    watch: Watch | None = None,
    text: str | None = None,
    data: bytes | None = None,
    take: Callable[[Sequence[Finding]], None] | None = None,
) -> Outcome:
    """Judge one file, or a `text` in place of what it holds; `data` is what it holds, where that was read.

    Of many documents in one file `take` gets the findings as they come: the outcome has those after them.
    What keeps us from it is a failure in the outcome; only a bug raises, InternalError.
    """
    settings = source.config.settings
    gate = plan.gate(ignored_rules(source))
    findings: list[Finding] = []
    drafts: list[Finding] = []
    failures: list[Failure] = []
    documents = others = 0
    shown = ""
    for document in read_documents(source, text, data):
        if isinstance(document, FormatError):
            others += isinstance(document, NoArticleError)
            failures.append(Failure(source.path, str(document), document.line, document.column))
            continue
        documents += 1
        if plan.sees_pictures and document.images and source.file:
            from newslint.run.pictures import with_sources  # noqa: PLC0415 - for one rule

            document = with_sources(document, source.file.parent, source.config.root)  # noqa: PLW2901
        judged = judge(
            in_its_language(document, settings),
            gate,
            known=plan.known,
            today=today,
            require_reason=settings.require_reason,
            watch=watch,
        )
        if documents == _FIRST + 1:  # what was the only one has others beside it
            findings, drafts = _numbered(findings, _FIRST), _numbered(drafts, _FIRST)
        for found, kept in ((judged.findings, findings), (judged.drafts, drafts)):
            grave = [item for item in found if is_at_least(item.severity, settings.min_severity)]
            kept.extend(grave if documents == _FIRST else _numbered(grave, documents))
        failures += [Failure(document.path, message) for message in judged.failures]
        if (judged.findings or judged.drafts) and document.base == WHOLE_FILE:
            shown = document.text
        if take and documents > _FIRST and len(findings) > _MANY:
            take(findings)
            findings.clear()
    if not (source.is_named or documents) and others == len(failures) > 0:
        return Outcome(source.path, is_article=False)
    return Outcome(
        source.path, tuple(findings), tuple(failures), documents, shown, drafts=tuple(drafts)
    )


def _numbered(findings: Sequence[Finding], number: int) -> list[Finding]:
    return [finding._replace(document=number) for finding in findings]
