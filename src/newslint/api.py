"""newslint from Python: functions for one call, `Linter` for many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

from newslint.config.discover import Configs
from newslint.engine.fix import Fixed, fix
from newslint.engine.gate import Gate
from newslint.engine.linter import judge
from newslint.errors import FormatError, UsageError
from newslint.facts.dating import dated
from newslint.facts.evidence import Given, judges
from newslint.facts.worksheet import check as draw_up_worksheet
from newslint.formats import parse as parse_format
from newslint.model.document import Document
from newslint.model.finding import Finding, Profile
from newslint.model.judgement import KINDS, Worksheet
from newslint.reporters import find
from newslint.rules import pack
from newslint.rules.rule import Rule
from newslint.run import check
from newslint.run.report import Report
from newslint.text.quotes.article import Quote
from newslint.text.quotes.article import quotes as find_quotes


@dataclass(frozen=True, slots=True)
class Linter:
    """Rules made ready once; it pickles, so that it can travel to where the documents are.

    `known` are all rules that a directive in an article may name.
    """

    gate: Gate
    known: tuple[Rule, ...] = field(repr=False)  # all of them would fill many screens

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are run."""
        return self.gate.rules

    @classmethod
    def load(
        cls,
        *,
        rules: Iterable[str | Path] = (),
        select: Sequence[str] = (),
        extend_select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        profile: Profile = "default",
        preview: bool = False,
    ) -> "Linter":
        """Read newslint's rules and those in the files and folders `rules`, and choose among them.

        Raises RuleError for rule files that are wrong, UsageError for a word that names no rule.
        """
        known = pack.load_rules(map(Path, rules))
        chosen = pack.choose(
            known,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            profile=profile,
            preview=preview,
        )
        return cls(Gate(chosen), known)

    def check(self, document: Document, *, today: date | None = None) -> list[Finding]:
        """Judge one document; its findings in the order of their places, suppressed ones marked.

        Touches no file, clock, environment or network: without `today` no date is in the
        future. Raises InternalError where a check breaks.
        """
        return list(judge(document, self.gate, known=self.known, today=today).findings)


def load_rules(*paths: str | Path) -> tuple[Rule, ...]:
    """Newslint's own rules and those in `paths`, sorted by id; raises RuleError with all problems."""
    return pack.load_rules(map(Path, paths))


def parse(text: str, *, format: str, path: str = "<text>") -> list[Document]:  # noqa: A002 - the word users know
    """Read a decoded text as documents of a format (`text`, `markdown`, …).

    Raises FormatError where it is not what its format asks for, UsageError for an unknown format.
    """
    return list(parse_format(text, path, format))


def check_text(
    text: str,
    *,
    format: str,  # noqa: A002 - the word users know
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile = "default",
    today: date | None = None,
) -> list[Finding]:
    """Check one text with newslint's rules; no configuration file is read, no clock asked.

    Findings are sorted by place; spans are code points into `text`. Raises FormatError and
    UsageError as `parse` and `Linter.load` do.
    """
    linter = Linter.load(select=select, ignore=ignore, profile=profile)
    return [
        finding
        for document in parse(text, format=format)
        for finding in linter.check(document, today=today)
    ]


def fix_text(
    text: str,
    *,
    format: str,  # noqa: A002 - the word users know
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile = "default",
    unsafe: bool = False,
    today: date | None = None,
) -> Fixed:
    """Fix what can be fixed in a text; with `unsafe`, what somebody should read afterwards too.

    `applied` are the findings that were fixed, `left` those that the new text still has.
    Chooses rules and raises as `check_text` does.
    """
    linter = Linter.load(select=select, ignore=ignore, profile=profile)
    number = len(parse(text, format=format))

    def lint(text: str) -> list[Finding]:
        documents = parse(text, format=format)
        if len(documents) != number:
            raise FormatError("a fix would break it")
        return [
            finding for document in documents for finding in linter.check(document, today=today)
        ]

    return fix(text, lint, unsafe=unsafe)


def quotes(text: str, *, format: str = "text") -> list[Quote]:  # noqa: A002 - the word users know
    """Every quotation of a text with its speaker, its cue and the evidence, in order.

    Spans are code points into `text`, without the marks. Raises FormatError and UsageError as
    `parse` does.
    """
    return [quote for document in parse(text, format=format) for quote in find_quotes(document)]


def factcheck(
    text: str,
    *,
    format: str,  # noqa: A002 - the word users know
    date: date | None = None,
    evidence: Sequence[Document] = (),
) -> Worksheet:
    """Hold one article against `evidence`, newslint's table of offices and arithmetic.

    `date` is the day to judge it by, its own where it is None; `parse` makes documents of evidence.
    No configuration file is read, no clock asked, no socket opened. Raises FormatError and
    UsageError as `parse` does, UsageError also for a text that is no article or several.
    """
    documents = parse(text, format=format)
    if len(documents) != 1:
        raise UsageError(f"one article is checked at a time, not {len(documents)}")
    return draw_up_worksheet(dated(documents[0], date), judges(Given(tuple(evidence)), KINDS))


def check_paths(paths: Sequence[str | Path], *, today: date | None = None, jobs: int = 1) -> Report:
    """Check files and folders with the configuration that the command line would find.

    `jobs` is how many processes, 0 for as many as help. What could not be read is in the
    report's `failures`. Raises ConfigError, RuleError and UsageError.
    """
    configs = Configs()
    return check.check_paths(
        [str(path) for path in paths],
        configs,
        today=today,
        jobs=jobs,
        fail_on=configs.here().settings.fail_on,
    )


def write(report: Report, format: str, out: TextIO) -> None:  # noqa: A002 - the word users know
    """Write a report as the command line would; raises UsageError for an unknown format."""
    find(format)(report, out)
