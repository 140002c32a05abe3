"""`newslint test-rules`: every rule held against its own examples."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from newslint.cli import flags
from newslint.engine.examples import run_examples
from newslint.errors import Problem, RuleError
from newslint.reporters._safe import visible
from newslint.reporters._screen import amount
from newslint.rules.cache import ready_rules
from newslint.rules.deferred import actual, kind_of
from newslint.rules.load import load_rule
from newslint.rules.pack import all_files, builtin_folder, clashes
from newslint.rules.rule import Rule
from newslint.run.report import CLEAN, FOUND


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Rule files and folders; without any, newslint's own.", metavar="[PATH]..."
        ),
    ] = None,
    verbose: flags.Verbose = False,
) -> int:
    """Test rules on their own examples: each bad one must have just its marked findings, each good one none.

    Ends with 0 where all hold, 1 where one does not or a rule file is wrong.
    """
    known = ready_rules(())
    rules, problems = _read(paths or [builtin_folder()], known)
    examples = faults = 0
    for rule in rules:
        for outcome in run_examples(rule, known):
            examples += 1
            if outcome.fault:
                faults += 1
                typer.echo(f"{outcome.name} ({rule.name}): {visible(outcome.fault)}")
            elif verbose:
                typer.echo(f"{outcome.name} ({rule.name}): holds")
    for problem in problems:
        typer.echo(visible(str(problem)))
    broken = len({problem.path for problem in problems})
    wrong = f", {amount(broken, 'rule file', 'rule files')} wrong" if broken else ""
    tested = f"{amount(len(rules), 'rule', 'rules')}, {amount(examples, 'example', 'examples')}"
    typer.echo(f"{tested}: {examples - faults:,} hold, {faults:,} fail{wrong}")
    return FOUND if faults or problems else CLEAN


def _read(folders: list[str], known: Sequence[Rule]) -> tuple[list[Rule], list[Problem]]:
    """All rules that can be read, and what is wrong with the others; of ours, tests have seen the patterns."""
    loaded: list[tuple[str | Path, Rule]] = []
    problems: list[Problem] = []
    others = [("newslint itself", rule) for rule in known]
    ready = {rule.id: rule for rule in known}
    for file, _ in all_files(folders, builtin=False):
        is_ours = file.resolve().is_relative_to(builtin_folder())
        if is_ours:
            others = []
        try:
            rule = load_rule(file, trusted=is_ours)
        except RuleError as error:
            problems.extend(error.problems)
        else:
            loaded.append((file, _made_ready(rule, ready.get(rule.id))))
    problems.extend(clashes((*others, *loaded)))
    return [rule for _, rule in loaded], problems


def _made_ready(rule: Rule, ready: Rule | None) -> Rule:
    """The rule, its check as a pack has it if it is the same; to analyse our patterns takes as long as to test them."""
    if ready is None or kind_of(ready.check) != kind_of(rule.check):
        return rule
    return rule._replace(check=ready.check) if actual(ready.check) == rule.check else rule
