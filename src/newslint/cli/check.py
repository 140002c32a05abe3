"""`newslint check`: the main job."""

from pathlib import Path

from newslint.cli import flags
from newslint.cli.checking import Request, check
from newslint.cli.overrides import words


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
    sarif_include_suppressed: flags.SarifSuppressed = False,
    statistics: flags.Statistics = False,
    score: flags.ScoreFlag = False,
    profile_rules: flags.ProfileRules = False,
    color: flags.Color = "auto",
    quiet: flags.Quiet = False,
    stdin_filename: flags.StdinFilename = "",
    config: flags.ConfigFlag = [],  # noqa: B006
    isolated: flags.Isolated = False,
    exclude: flags.Exclude = [],  # noqa: B006
    extend_exclude: flags.ExtendExclude = [],  # noqa: B006
    force_exclude: flags.ForceExclude = False,
    respect_gitignore: flags.RespectGitignore = None,
    show_files: flags.ShowFiles = False,
    show_settings: flags.ShowSettings = False,
    today: flags.Today = None,
    fix: flags.FixFlag = False,
    unsafe_fixes: flags.UnsafeFixes = False,
    diff: flags.Diff = False,
    exit_non_zero_on_fix: flags.ExitNonZeroOnFix = False,
    baseline: flags.Baseline = "",
    diff_base: flags.DiffBase = "",
    changed_first: flags.ChangedFirst = "",
    watch: flags.Watch = False,
    jobs: flags.Jobs = 0,
    no_cache: flags.NoCache = False,
    exit_zero: flags.ExitZero = False,
    verbose: flags.Verbose = False,  # noqa: ARG001 - cli/main.py looks for it
) -> int:
    """Check articles and report what should not be published.

    Ends with 0 where nothing is at or above --fail-on, 1 where something is, 2 where a file could not be judged.
    """
    settings = {
        "select": words(select),
        "extend_select": words(extend_select),
        "extend_ignore": words(ignore),
        "profile": profile,
        "preview": preview or None,
        "min_severity": min_severity,
        "fail_on": fail_on,
        "rules": [str(Path(path).absolute()) for path in rules],
        "exclude": words(exclude),
        "extend_exclude": words(extend_exclude),
        "force_exclude": force_exclude or None,
        "respect_gitignore": respect_gitignore,
        "output_format": output_format,
        "baseline": str(Path(baseline).absolute()) if baseline else "",
    }
    request = Request(
        paths=tuple(paths or ()),
        settings=settings,
        config=tuple(config),
        isolated=isolated,
        output_file=output_file,
        outputs=tuple(output),
        sarif_include_suppressed=sarif_include_suppressed,
        statistics=statistics,
        score=score,
        color=color,
        quiet=quiet,
        stdin_filename=stdin_filename,
        show="settings" if show_settings else "files" if show_files else "",
        today=today.date() if today else None,
        jobs=jobs,
        no_cache=no_cache,
        profile_rules=profile_rules,
        exit_zero=exit_zero,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        exit_non_zero_on_fix=exit_non_zero_on_fix,
        diff_base=diff_base,
        changed_first=changed_first,
        watch=watch,
    )
    return check(request)
