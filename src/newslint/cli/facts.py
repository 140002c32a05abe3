"""`newslint facts`: the stores that a fact-check looks things up in, shown, filled, renewed and written out."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from newslint.cli import flags
from newslint.cli.checking import Request, day_of
from newslint.errors import UsageError
from newslint.text.nearest import did_you_mean

Action = Literal["status", "import", "refresh", "export"]
_WHAT = {
    "status": ("claims", "offices"),
    "import": ("claimreview", "offices"),
    "refresh": ("offices",),
    "export": ("claims", "offices"),
}


def run(
    action: Annotated[
        Action,
        typer.Argument(
            help="Show what stores hold; put files into one; ask its source anew; write it out.",
            metavar="ACTION",
            show_default=False,
        ),
    ],
    what: Annotated[
        str,
        typer.Argument(
            help="Which store: claims or offices; for import what the files hold: claimreview or offices.",
            metavar="[WHAT]",
            show_default=False,
        ),
    ] = "",
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Files to import, or the file to export to.", metavar="[FILE]..."),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(
            "--store", metavar="FILE", help="The store, in place of that in the data folder."
        ),
    ] = None,
    layout: Annotated[
        Literal["wikidata-csv", "sparql-json", "congress-yaml", "csv"] | None,
        typer.Option("--from", help="What files of offices are; else their names say it."),
    ] = None,
    licence: Annotated[
        str, typer.Option("--licence", help="The licence of what is imported, where it says none.")
    ] = "",
    online: Annotated[
        bool, typer.Option("--online", help="Let refresh use the network; it does nothing without.")
    ] = False,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--output-format", help="How to show the status.")
    ] = "text",
    today: flags.Today = None,
    verbose: flags.Verbose = False,  # noqa: ARG001 - cli/main.py looks for it
) -> int:
    """Keep the stores that fact-checks look things up in: claims already checked, and who held which office.

    They lie in NEWSLINT_FACTS_DIR, or where the system keeps the data of programs. An import changes a copy and puts it in the store's place at the end.
    """
    day = day_of(Request(today=today.date() if isinstance(today, datetime) else None))
    if what not in _WHAT[action] and (what or action != "status"):
        raise UsageError(_which(action, what))
    given = files or []
    if action == "status":
        return _status(what, store, output_format)
    if action == "import" and not given:
        raise UsageError(f"newslint facts import {what}: no files were given")
    if action == "refresh" and not online:
        raise UsageError(f"newslint facts refresh {what} asks over the network: give --online")
    if what == "offices":
        from newslint.cli import facts_offices

        if action == "import":
            return facts_offices.import_files(given, store, layout or "", licence, day)
        if action == "refresh":
            return facts_offices.refresh(store, day)
        return facts_offices.export(given, store)
    from newslint.cli import facts_claims

    if action == "import":
        return facts_claims.import_files(given, store, licence, day)
    return facts_claims.export(given, store)


def _which(action: str, what: str) -> str:
    wanted = " or ".join(_WHAT[action])
    if not what:
        return f"newslint facts {action} needs a word more: {wanted}"
    return f"newslint facts {action}: `{what}` is not {wanted}{did_you_mean(what, _WHAT[action])}"


def _status(what: str, store: Path | None, output_format: str) -> int:
    from newslint.cli.facts_status import show

    return show(what, store, output_format)
