"""The flags of the commands that check, each written once."""

from datetime import datetime
from typing import Annotated, Any, Literal

import typer

# As in model/finding.py, but for typer, which knows the `Literal` of `typing` alone.
_Profile = Literal["default", "strict", "audit"]
_Severity = Literal["error", "warning", "info"]
_SELECTION, _OUTPUT, _FIXING, _KNOWN, _INPUT, _RUNNING = (
    "Choosing rules",
    "Output",
    "Fixing",
    "What is known already",
    "Input and configuration",
    "Running",
)


def _flag(*names: str, panel: str, text: str, **more: Any) -> Any:
    return typer.Option(*names, help=text, rich_help_panel=panel, show_default=False, **more)


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files and folders; “-” is standard input. Without any: this folder.",
        metavar="[PATH]...",
    ),
]
Select = Annotated[
    list[str],
    _flag(
        "--select",
        panel=_SELECTION,
        metavar="RULE,…",
        text="Run only these: codes, prefixes, names, tags, ALL.",
    ),
]
ExtendSelect = Annotated[
    list[str], _flag("--extend-select", panel=_SELECTION, metavar="RULE,…", text="Run these too.")
]
Ignore = Annotated[
    list[str], _flag("--ignore", panel=_SELECTION, metavar="RULE,…", text="Leave these out.")
]
ProfileFlag = Annotated[
    _Profile | None,
    _flag(
        "--profile",
        panel=_SELECTION,
        text="Few false alarms (default), smells too (strict), everything (audit).",
    ),
]
Preview = Annotated[
    bool, _flag("--preview", panel=_SELECTION, text="Let rules in preview run as well.")
]
MinSeverity = Annotated[
    _Severity | None,
    _flag("--min-severity", panel=_SELECTION, text="Leave less grave findings out."),
]
FailOn = Annotated[
    _Severity | None,
    _flag(
        "--fail-on",
        panel=_SELECTION,
        text="The severity from which on findings fail the run (default: error).",
    ),
]
Rules = Annotated[
    list[str],
    _flag(
        "--rules",
        panel=_SELECTION,
        metavar="PATH",
        text="Use the rules of this file or folder too.",
    ),
]
OutputFormat = Annotated[
    str,
    _flag(
        "--output-format",
        panel=_OUTPUT,
        metavar="FORMAT",
        text="How to report: text, concise, json, sarif, github, …",
    ),
]
OutputFile = Annotated[
    str,
    _flag(
        "-o", "--output-file", panel=_OUTPUT, metavar="FILE", text="Write the report to this file."
    ),
]
MoreOutput = Annotated[
    list[str],
    _flag(
        "--output",
        panel=_OUTPUT,
        metavar="FORMAT=FILE",
        text="Write one more report, such as sarif=findings.sarif.",
    ),
]
SarifSuppressed = Annotated[
    bool,
    _flag(
        "--sarif-include-suppressed",
        panel=_OUTPUT,
        text="Keep in SARIF what a directive or a baseline sets aside.",
    ),
]
Statistics = Annotated[
    bool,
    _flag("--statistics", panel=_OUTPUT, text="Count findings by rule in place of listing them."),
]
ScoreFlag = Annotated[
    bool,
    _flag("--score", panel=_OUTPUT, text="Score each document from 0 to 100 in place of listing."),
]
Color = Annotated[
    Literal["auto", "always", "never"], _flag("--color", panel=_OUTPUT, text="Whether to colour.")
]
Quiet = Annotated[
    bool, _flag("-q", "--quiet", panel=_OUTPUT, text="Print no report; the exit code tells.")
]
FixFlag = Annotated[
    bool, _flag("--fix", panel=_FIXING, text="Fix what can be fixed safely, and report the rest.")
]
UnsafeFixes = Annotated[
    bool,
    _flag(
        "--unsafe-fixes",
        panel=_FIXING,
        text="Make fixes too that somebody should read afterwards.",
    ),
]
Diff = Annotated[
    bool,
    _flag(
        "--diff",
        panel=_FIXING,
        text="Show what fixes would change and change nothing; end with 1 where they would.",
    ),
]
ExitNonZeroOnFix = Annotated[
    bool,
    _flag("--exit-non-zero-on-fix", panel=_FIXING, text="End with 1 where anything was fixed."),
]
Baseline = Annotated[
    str,
    _flag(
        "--baseline",
        panel=_KNOWN,
        metavar="FILE",
        text="Set aside what this file knows; newslint baseline makes it.",
    ),
]
DiffBase = Annotated[
    str,
    _flag(
        "--diff-base",
        panel=_KNOWN,
        metavar="REF",
        text="Report findings on lines changed since this commit alone.",
    ),
]
ChangedFirst = Annotated[
    str,
    _flag(
        "--changed-first",
        panel=_KNOWN,
        metavar="REF",
        text="Where not all can be shown, show findings on lines changed since this commit first.",
    ),
]
Watch = Annotated[
    bool, _flag("--watch", panel=_RUNNING, text="Check again whenever a file changes.")
]
StdinFilename = Annotated[
    str,
    _flag(
        "--stdin-filename",
        panel=_INPUT,
        metavar="NAME",
        text="What to call standard input; its suffix is its format.",
    ),
]
ConfigFlag = Annotated[
    list[str],
    _flag(
        "--config", panel=_INPUT, metavar="FILE|KEY=VALUE", text="Use this file, or set one key."
    ),
]
Isolated = Annotated[bool, _flag("--isolated", panel=_INPUT, text="Read no configuration file.")]
Exclude = Annotated[
    list[str],
    _flag(
        "--exclude",
        panel=_INPUT,
        metavar="GLOB,…",
        text="Pass over these, not over the usual ones.",
    ),
]
ExtendExclude = Annotated[
    list[str],
    _flag("--extend-exclude", panel=_INPUT, metavar="GLOB,…", text="Pass over these too."),
]
ForceExclude = Annotated[
    bool,
    _flag("--force-exclude", panel=_INPUT, text="Exclude even what is named on the command line."),
]
RespectGitignore = Annotated[
    bool | None,
    _flag(
        "--respect-gitignore/--no-respect-gitignore",
        panel=_INPUT,
        text="Pass over what git ignores.",
    ),
]
ShowFiles = Annotated[
    bool, _flag("--show-files", panel=_INPUT, text="List the files that would be checked.")
]
ShowSettings = Annotated[
    bool, _flag("--show-settings", panel=_INPUT, text="Show the settings that would be used.")
]
Today = Annotated[
    datetime | None,
    _flag(
        "--today",
        panel=_RUNNING,
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        text="The day to judge dates by.",
    ),
]
Jobs = Annotated[
    int,
    _flag(
        "-j",
        "--jobs",
        panel=_RUNNING,
        min=0,
        max=256,
        metavar="N",
        text="Processes (default: as many as help).",
    ),
]
NoCache = Annotated[
    bool,
    _flag("--no-cache", panel=_RUNNING, text="Judge every file anew and keep nothing of it."),
]
ProfileRules = Annotated[
    bool,
    _flag(
        "--profile-rules",
        panel=_OUTPUT,
        text="Show the time that each rule took in place of findings; in one process.",
    ),
]
ExitZero = Annotated[
    bool,
    _flag(
        "--exit-zero",
        panel=_RUNNING,
        text="End with 0 on findings; never where a file could not be judged.",
    ),
]
Verbose = Annotated[bool, _flag("-v", "--verbose", panel=_RUNNING, text="Say more about errors.")]
