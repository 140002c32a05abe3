"""`newslint rule`: what a rule finds, why, and what to do about it."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from newslint.cli import flags
from newslint.cli.overrides import configs_of
from newslint.errors import UsageError
from newslint.rules.pack import find_rule, load_rules
from newslint.rules.page import page
from newslint.rules.record import as_record
from newslint.rules.rule import Rule


def run(
    words: Annotated[
        list[str] | None, typer.Argument(help="Codes or names of rules.", metavar="[RULE]...")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every rule.")] = False,
    new: Annotated[
        str,
        typer.Option(
            "--new", help="Write a rule file to fill in; never over another.", metavar="PATH"
        ),
    ] = "",
    output_format: Annotated[
        Literal["text", "markdown", "json"], typer.Option("--output-format", help="How to show it.")
    ] = "text",
    config: flags.ConfigFlag = [],  # noqa: B006 - typer never changes it
    isolated: flags.Isolated = False,
) -> int:
    """Explain rules: by code (SRC001), by name (placeholder-source), or all of them in a list."""
    if new:
        if words or every:
            raise UsageError("--new takes no rules and no --all")
        _write_new(Path(new))
        return 0
    configuration = configs_of(config, isolated=isolated).here()
    rules = load_rules(configuration.rule_paths())
    if words and every:
        raise UsageError("name some rules or ask for --all, not both")
    chosen = [find_rule(rules, word) for word in words] if words else list(rules)
    if output_format == "json":
        typer.echo(json.dumps([as_record(rule) for rule in chosen], ensure_ascii=False, indent=2))
    elif output_format == "markdown":
        typer.echo("\n".join(page(rule) for rule in chosen))
    elif words:
        _show(chosen)
    else:
        _list(chosen)
    return 0


def _write_new(path: Path) -> None:
    from newslint.rules.load import NAME
    from newslint.rules.template import next_code, template

    if path.suffix not in {".yaml", ".yml"} or not NAME.fullmatch(path.stem):
        raise UsageError(f"{path}: a rule file is called like its rule, such as old-name.yaml")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        others = [file.read_text(encoding="utf-8") for file in sorted(path.parent.glob("*.y*ml"))]
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template(path.stem, next_code(others)))
    except FileExistsError as error:
        raise UsageError(f"{path} is there already") from error
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"cannot write {path}: {why}") from error
    typer.echo(f"wrote {path}; fill in its blanks, then run `newslint test-rules {path}`")


def _show(rules: list[Rule]) -> None:
    """Pages for a terminal; to a pipe they are the Markdown they are made of."""
    import sys

    if not sys.stdout.isatty():
        typer.echo("\n".join(page(rule) for rule in rules))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(highlight=False, emoji=False)
    for rule in rules:
        # The usual theme is a dark one, whatever the terminal has for a background.
        console.print(Markdown(page(rule), code_theme="ansi_dark"))


def _list(rules: list[Rule]) -> None:
    width = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        state = " (preview)" if rule.preview else " (deprecated)" if rule.deprecated else ""
        typer.echo(
            f"{rule.id:<7} {rule.severity:<8} {rule.profile:<8} {rule.name:<{width}} {rule.summary}{state}"
        )
