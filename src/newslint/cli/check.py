"""`newslint check`: the main job."""

import os
import sys
from datetime import date

from newslint.cli import flags
from newslint.cli.output import choose_colour, outputs, write
from newslint.cli.overrides import configs_of, words
from newslint.cli.progress import progress_bar
from newslint.cli.show import show_files, show_settings
from newslint.run.check import check_paths
from newslint.run.report import FOUND


def run(
    paths: flags.Paths = None,
    select: flags.Select = [],  # noqa: B006 - typer never changes it
    extend_select: flags.ExtendSelect = [],  # noqa: B006
    ignore: flags.Ignore = [],  # noqa: B006
    profile: flags.ProfileFlag = None,
    preview: flags.Preview = False,
    min_severity: flags.MinSeverity = None,
    fail_on: flags.FailOn = None,
    rules: flags.Rules = [],  # noqa: B006
    output_format: flags.OutputFormat = "",
    output_file: flags.OutputFile = "",
    output: flags.MoreOutput = [],  # noqa: B006
    statistics: flags.Statistics = False,
    color: flags.Color = "auto",
    quiet: flags.Quiet = False,
    stdin_filename: flags.StdinFilename = "",
    config: flags.ConfigFlag = [],  # noqa: B006
    isolated: flags.Isolated = False,
    exclude: flags.Exclude = [],  # noqa: B006
    extend_exclude: flags.ExtendExclude = [],  # noqa: B006
    force_exclude: flags.ForceExclude = False,
    respect_gitignore: flags.RespectGitignore = None,
    list_files: flags.ShowFiles = False,
    list_settings: flags.ShowSettings = False,
    today: flags.Today = None,
    jobs: flags.Jobs = 0,
    exit_zero: flags.ExitZero = False,
    verbose: flags.Verbose = False,  # noqa: ARG001 - cli/main.py looks for it
) -> int:
    """Check articles and report what should not be published.

    Ends with 0 where nothing is at or above --fail-on, 1 where something is, 2 where a file could not be judged.
    """
    given = {
        "select": words(select),
        "extend_select": words(extend_select),
        "extend_ignore": words(ignore),
        "profile": profile,
        "preview": preview or None,
        "min_severity": min_severity,
        "fail_on": fail_on,
        "rules": [os.path.abspath(path) for path in rules],  # noqa: PTH100 - text, as TOML has it
        "exclude": words(exclude),
        "extend_exclude": words(extend_exclude),
        "force_exclude": force_exclude or None,
        "respect_gitignore": respect_gitignore,
        "output_format": output_format,
    }
    configs = configs_of(config, isolated=isolated, overrides=given)
    named = paths or ["."]
    if list_settings:
        return show_settings(named, configs)
    if list_files:
        return show_files(named, configs)
    settings = configs.here().settings
    chosen = "statistics" if statistics else settings.output_format
    wanted = outputs(chosen, output_file, output, quiet=quiet)
    choose_colour(color)
    with progress_bar() as progress:
        report = check_paths(
            named,
            configs,
            today=today.date() if today else date.today(),  # noqa: DTZ011 - the reader's day
            jobs=jobs,
            stdin_name=stdin_filename,
            fail_on=settings.fail_on,
            progress=progress,
        )
    write(report, wanted)
    if not report.files and not report.failures:
        print(f"newslint: no articles in {', '.join(named)}", file=sys.stderr)  # noqa: T201
    return 0 if exit_zero and report.exit_code == FOUND else report.exit_code
