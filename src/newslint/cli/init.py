"""`newslint init`: a configuration that works in this folder, and the hook that goes with it."""

from pathlib import Path
from typing import Annotated

import typer

from newslint._version import __version__
from newslint.cli.site import Site, recognise
from newslint.config.discover import Configs, absolute
from newslint.errors import UsageError

_FILE = "newslint.toml"
_HOOKS = ".pre-commit-config.yaml"


def run(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="The folder to set up.")] = ".",
) -> int:
    """Write a commented newslint.toml that fits this folder, and the pre-commit block for it.

    Nothing is asked and nothing overwritten: where there are hooks already, or no repository, the block is shown.
    """
    place = Path(folder)
    if not place.is_dir():
        raise UsageError(f"no such folder: {folder}")
    there = Configs().of(absolute(place)).file
    if there and Path(there).parent == Path(absolute(place)):
        raise UsageError(f"{place / Path(there).name} is there already; nothing was changed")
    site = recognise(place)
    _write(place / _FILE, _config(site))
    typer.echo(f"wrote {place / _FILE} for {site.name}")
    _set_up_hook(place, _hook(site))
    typer.echo(f"Next: newslint check {place / site.articles if site.articles else folder}")
    return 0


def _write(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise UsageError(f"{file} is there already; nothing was changed") from None
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror}") from error


def _set_up_hook(place: Path, block: str) -> None:
    """Write the hooks of a repository that has none; else say what to add."""
    file = place / _HOOKS
    is_there = file.exists()
    if (place / ".git").exists() and not is_there:
        _write(file, block)
        typer.echo(f"wrote {file}; to turn it on: pre-commit install")
        return
    if is_there and "id: newslint\n" in file.read_text(encoding="utf-8", errors="replace"):
        return
    verb = "add to" if is_there else "write"
    typer.echo(f"\nTo check articles before each commit, {verb} {file}:\n\n{block}")


def _hook(site: Site) -> str:
    lines = [
        "repos:",
        "  - repo: https://github.com/newslint/newslint",
        f"    rev: v{__version__}",
        "    hooks:",
        "      - id: newslint",
    ]
    if site.types:
        lines.append(f"        types_or: [{', '.join(site.types)}]")
    if site.files:
        lines.append(f"        files: '{site.files}'")
    return "\n".join(lines) + "\n"


def _config(site: Site) -> str:
    listed = "".join(f'    "{pattern}",\n' for pattern in site.exclude)
    exclude = f"[\n{listed}]" if listed else "[]"
    return f"""\
# newslint: what is checked here, and how strictly. Every key: newslint config
# This file is about {site.name}; nearer files win over it.

# default: few false alarms, for a gate · strict: smells too · audit: everything
profile = "default"

# The severity from which on a finding fails the run: error, warning or info.
fail-on = "error"

# Rules to leave out or to add, by code (SRC001), group (SRC) or name (placeholder-source).
ignore = []
extend-select = []

# What holds no articles, as in a .gitignore; what git ignores is passed over anyway.
extend-exclude = {exclude}

# Ask every “newslint: ignore[…]” in an article for a reason behind “--”.
require-reason = false

# Rules of your own, files or folders: newslint test-rules tests them.
rules = []

# What is known already: newslint baseline create writes it.
# baseline = ".newslint-baseline.json"

# Rules that do not fit some files.
[per-file-ignores]
# "wire/**" = ["AUT001"]
{_RECORDS if "JSON" in site.name or "tables" in site.name else ""}"""


_RECORDS = """
# Where records keep the parts of an article, if not under the usual names.
# [records]
# text = ["/story/body"]
# published = ["/meta/date"]
"""
