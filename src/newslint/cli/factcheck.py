"""`newslint factcheck`: what articles quote and claim, against the evidence."""

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from newslint.cli import flags
from newslint.cli.checking import Request, day_of
from newslint.cli.output import Output, choose_colour, deliver, outputs, paths_of, tell
from newslint.cli.overrides import configs_of, words
from newslint.cli.progress import ProgressBar
from newslint.config.discover import Configs
from newslint.errors import UsageError
from newslint.facts.evidence import ONLINE, Given, across, judges
from newslint.formats import format_of
from newslint.records import NamedTuple
from newslint.run.asked import evidence_of, with_helpers, with_stores
from newslint.run.factcheck import Checked, Only, factcheck, find_subjects, read_evidence, read_only
from newslint.run.report import FOUND
from newslint.run.sources import display
from newslint.text.nearest import did_you_mean

_EVIDENCE = "Evidence"
_SHOWN = 3  # names of files that are not read


def _flag(*names: str, text: str, **more: Any) -> Any:
    return typer.Option(*names, help=text, rich_help_panel=_EVIDENCE, show_default=False, **more)


Date = Annotated[
    datetime | None,
    _flag(
        "--date",
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        text="The day to judge the articles by, in place of their own.",
    ),
]
EvidenceFlag = Annotated[
    list[str],
    _flag("--evidence", metavar="DIR|FILE", text="Sources to look quotations and figures up in."),
]
Offices = Annotated[
    str,
    _flag("--offices", metavar="DB", text="Who held which office, in place of newslint’s table."),
]
Claims = Annotated[
    str,
    _flag(
        "--claims",
        metavar="DB",
        text="Claims that were fact-checked, as `newslint facts import` makes it.",
    ),
]
Model = Annotated[
    str,
    _flag(
        "--model",
        metavar="DIR",
        text="A model of sentences, which finds claims in other words: needs the extra “embeddings”.",
    ),
]
OnlyFlag = Annotated[
    list[str],
    _flag(
        "--only",
        metavar="KIND|UNIT,…",
        text="Check these alone: quote, role, date, number, claim, link, or a unit such as quote-2.",
    ),
]
Online = Annotated[
    list[str],
    _flag(
        "--online",
        metavar="google,wikidata,links",
        text="What may be asked over the network; nothing is without.",
    ),
]


class Asked(NamedTuple):
    """One run as the command line asks for it."""

    paths: tuple[str, ...]
    evidence: tuple[str, ...]
    offices: str
    claims: str
    model: str
    online: tuple[str, ...]
    only: Only
    date: date | None
    stdin_filename: str
    written: tuple[str, ...]


def run(
    paths: flags.Paths = None,
    day: Date = None,
    evidence: EvidenceFlag = [],  # noqa: B006 - typer never changes it
    offices: Offices = "",
    claims: Claims = "",
    model: Model = "",
    only: OnlyFlag = [],  # noqa: B006
    online: Online = [],  # noqa: B006
    select: flags.Select = [],  # noqa: B006
    ignore: flags.Ignore = [],  # noqa: B006
    min_severity: flags.MinSeverity = None,
    fail_on: flags.FailOn = None,
    output_format: flags.OutputFormat = "",
    output_file: flags.OutputFile = "",
    output: flags.MoreOutput = [],  # noqa: B006
    color: flags.Color = "auto",
    quiet: flags.Quiet = False,
    stdin_filename: flags.StdinFilename = "",
    config: flags.ConfigFlag = [],  # noqa: B006
    isolated: flags.Isolated = False,
    exit_zero: flags.ExitZero = False,
    verbose: flags.Verbose = False,  # noqa: ARG001 - cli/main.py looks for it
) -> int:
    """Compare what articles quote and claim with evidence, offline and step by step.

    Every unit gets a verdict, the evidence beside it, the steps to it and the gaps; those that could not be checked are listed. Ends as `check` does.
    """
    settings = {
        "select": words(select),
        "extend_ignore": words(ignore),
        "min_severity": min_severity,
        "fail_on": fail_on,
    }
    configs = configs_of(config, isolated=isolated, overrides=settings)
    wanted = outputs(output_format, output_file, output, quiet=quiet, articles=paths or ())
    choose_colour(color)
    asked = Asked(
        tuple(paths or ["."]),
        tuple(evidence),
        offices,
        claims,
        model,
        tuple(words(online)),
        read_only(words(only)),
        day.date() if day else None,
        stdin_filename,
        paths_of(output_file, output),
    )
    checked = check(asked, configs)
    _write(checked, wanted, _command(asked))
    code = checked.report.exit_code
    return 0 if exit_zero and code == FOUND else code


def check(asked: Asked, configs: Configs) -> Checked:
    """Read articles and evidence, and check the one against the other."""
    config = configs.here()
    places = asked.evidence or evidence_of(config)
    sources, unread = read_evidence(places, configs)
    _tell_unknown(places)
    if asked.evidence and not (sources or unread):
        tell(
            f"no evidence in {', '.join(asked.evidence)}: nothing there is in a format that is read"
        )
    given = Given(
        sources,
        _store(asked.offices, "--offices"),
        _store(asked.claims, "--claims"),
        _online(asked.online),
        model=_folder(asked.model),
    )
    given = with_helpers(with_stores(given, config), config, day_of(Request()), tell)
    subjects, failures = find_subjects(
        asked.paths, configs, asked.date, asked.stdin_filename, asked.written
    )
    if not (subjects or failures):
        tell(f"no articles in {', '.join(asked.paths)}")
    with ProgressBar() as progress:
        checked = factcheck(
            subjects,
            judges(given, asked.only.kinds),
            across=across if len(subjects) > 1 else None,
            only=asked.only,
            failures=(*unread, *failures),
            fail_on=config.settings.fail_on,
            progress=progress,
        )
    _ask_for_units(asked.only, checked)
    return checked


def _tell_unknown(places: Sequence[str]) -> None:
    """Tell which files of a folder are no evidence, as their formats are not read."""
    found: list[str] = []
    for place in places:
        for folder, folders, names in os.walk(place):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            shown = (name for name in sorted(names) if not name.startswith("."))
            found += [display(str(Path(folder, name))) for name in shown if not format_of(name)]
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        tell(
            f"not read, as they are in no format that is known: {', '.join(found[:_SHOWN])}{more}; "
            "a file of text is read where it is named itself"
        )


def _ask_for_units(only: Only, checked: Checked) -> None:
    """Raise UsageError for a unit by a name that none has; what could not be read may have it."""
    there = {name for worksheet in checked.worksheets for name in worksheet.names}
    missing = sorted(only.units - there)
    if missing and not checked.report.failures:
        raise UsageError(f"--only: no article has a unit {', '.join(missing)}")


def _store(path: str, flag: str) -> Path | None:
    if path and not Path(path).is_file():
        raise UsageError(f"{flag}: no such file: {path}")
    return Path(path) if path else None


def _folder(path: str) -> Path | None:
    if path and not Path(path).is_dir():
        raise UsageError(f"--model: no such folder: {path}")
    return Path(path) if path else None


def _online(asked: Sequence[str]) -> frozenset[str]:
    for word in asked:
        if word not in ONLINE:
            raise UsageError(
                f"--online: `{word}` is none of {', '.join(ONLINE)}{did_you_mean(word, ONLINE)}"
            )
    return frozenset(asked)


def _write(checked: Checked, wanted: Sequence[Output], command: Sequence[str]) -> None:
    """The worksheets as text or JSON; every other format shows the findings, as `check` does."""
    from newslint.reporters import find

    def writer(name: str, out: TextIO) -> None:
        if name == "text":
            from newslint.reporters import _worksheet_text

            _worksheet_text.report(checked, out)
        elif name == "json":
            from newslint.reporters import _worksheet_json

            _worksheet_json.report(checked, out, command)
        else:
            find(name)(checked.report, out)

    deliver(wanted, writer)


def _command(asked: Asked) -> tuple[str, ...]:
    """The flags that repeat a run, but for the unit."""
    pairs = (
        ("--date", asked.date.isoformat() if asked.date else ""),
        *(("--evidence", path) for path in asked.evidence),
        ("--offices", asked.offices),
        ("--claims", asked.claims),
        ("--model", asked.model),
        ("--online", ",".join(asked.online)),
    )
    return tuple(word for pair in pairs if pair[1] for word in pair)
