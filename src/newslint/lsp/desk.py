"""Judging articles for an editor: configuration and rules kept until they change, verdicts until the text does."""

from collections.abc import Callable
from datetime import date

from newslint.config.discover import Configs
from newslint.engine.watch import Watch
from newslint.lsp.articles import Article
from newslint.model.finding import Finding
from newslint.records import NamedTuple
from newslint.rules.pack import find_rule, load_rules
from newslint.rules.rule import Rule
from newslint.run.baseline import read
from newslint.run.known import Scope, mark
from newslint.run.report import Report
from newslint.run.session import Outcome, Plans, check_source

_NOTHING = Scope(frozenset(), ())


class Verdict(NamedTuple):
    """What newslint says about one state of a buffer; `findings` are those that nothing sets aside.

    Two verdicts with the same `key` are the same.
    """

    key: str
    outcome: Outcome
    findings: tuple[Finding, ...]
    known: tuple[Finding, ...]  # what the baseline sets aside


class Desk:
    """Where articles are judged; each call raises what the command line would end with."""

    def __init__(self, make_configs: Callable[[], Configs]) -> None:
        self._make_configs = make_configs
        self._reloads = 0
        self.reload()

    def reload(self) -> None:
        """Forget configuration, rules and verdicts; raises ConfigError and UsageError."""
        self._reloads += 1
        self._plans = Plans()
        self._pages: dict[tuple[str, ...], tuple[Rule, ...]] = {}
        self._verdicts: dict[str, Verdict] = {}
        self.configs = self._make_configs()

    def verdict(self, article: Article) -> Verdict:
        """What is found in an article; asked again about the same version, it knows the answer."""
        today = date.today()  # noqa: DTZ011 - the reader's day
        key = f"{self._reloads}.{article.version}.{today}.{hash(article.text)}"
        found = self._verdicts.get(article.uri)
        if found is None or found.key != key:
            outcome = self.check(article, article.text)
            found = _verdict(key, article, outcome, self._plans.of(article.source.config).rules)
            self._verdicts[article.uri] = found
        return found

    def check(self, article: Article, text: str) -> Outcome:
        """Judge a text in place of the article's, as the command line would judge its file."""
        plan = self._plans.of(article.source.config)
        watch = Watch()
        with watch:
            return check_source(article.source, plan, date.today(), watch, text)  # noqa: DTZ011

    def forget(self, uri: str) -> None:
        """An article was closed."""
        self._verdicts.pop(uri, None)

    def rule(self, article: Article, code: str) -> Rule:
        """A rule with its examples, which a run does without."""
        paths = article.source.config.rule_paths()
        if paths not in self._pages:
            self._pages[paths] = load_rules(paths)
        return find_rule(self._pages[paths], code)


def _verdict(key: str, article: Article, outcome: Outcome, rules: tuple[Rule, ...]) -> Verdict:
    report = Report(outcome.findings, rules=rules)
    config = article.source.config
    if config.settings.baseline:
        file = config.baseline_file()
        report = mark(report, read(file), file.parent, _NOTHING, file.name).report
    known = (
        finding for finding in report.findings if finding.mark and finding.mark.kind == "known"
    )
    return Verdict(key, outcome, tuple(report.open), tuple(known))
