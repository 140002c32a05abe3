"""`newslint facts status`: what each store holds, how old it is, and what may be done with it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import typer

from newslint.cli.facts_claims import default_store as claims_store
from newslint.cli.output import tell
from newslint.errors import FactsError, UsageError
from newslint.reporters._safe import visible
from newslint.run.report import CLEAN, FAILED

Said = Mapping[str, str | int | bool]


def show(what: str, store: Path | None, output_format: str) -> int:
    """Show one store or all; a store that is not there is said to be none, a broken one fails."""
    if store and not what:
        raise UsageError("newslint facts status --store FILE needs a word more: claims or offices")
    kinds: dict[str, Callable[[Path | None], Said]] = {"claims": _claims, "offices": _offices}
    found: dict[str, Said] = {}
    code = CLEAN
    for name in (what,) if what else kinds:
        try:
            found[name] = kinds[name](store)
        except FactsError as error:
            tell(str(error))
            code = FAILED
    if output_format == "json":
        typer.echo(json.dumps({"version": 1, "stores": found}, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n\n".join(_block(name, said) for name, said in found.items()), nl=bool(found))
    return code


def _claims(store: Path | None) -> Said:
    from newslint.facts.claims.keep import status

    file = store or claims_store()
    if not store and not file.exists():
        return {
            "store": str(file),
            "rows": 0,
            "note": "none yet: newslint facts import claimreview FILE",
        }
    found = status(file)
    if not found.is_sound:
        raise UsageError(f"{file}: its rows are not those that were imported: import them anew")
    return {
        "store": str(file),
        "rows": found.rows,
        "publishers": found.publishers,
        "snapshot": found.snapshot,
        "sha256": found.sha256,
        "licence": ", ".join(found.licences) or "not said",
        "size": file.stat().st_size,
        "schema": found.version,
    }


def _offices(store: Path | None) -> Said:
    from newslint.cli.facts_offices import said

    return said(store)


def _block(name: str, said: Said) -> str:
    width = max(len(key) for key in said)
    rows = (f"  {key:<{width}}  {_shown(value)}" for key, value in said.items())
    return "\n".join((name, *rows))


def _shown(value: str | int | bool) -> str:  # noqa: FBT001 - as JSON has it
    return f"{value:,}" if isinstance(value, int) else visible(value)
