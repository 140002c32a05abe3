"""What a run would do, shown without doing it."""

from collections.abc import Sequence
from pathlib import Path

import typer

from newslint.cli.output import tell
from newslint.config.discover import Configs, absolute
from newslint.config.toml import as_toml
from newslint.reporters._safe import visible
from newslint.run.report import CLEAN, FAILED, Failure
from newslint.run.sources import find_sources


def show_files(paths: Sequence[str], configs: Configs, written: Sequence[str]) -> int:
    """List the files that would be checked, one a line."""
    code = CLEAN
    for item in find_sources(paths, configs, written=written):
        if isinstance(item, Failure):
            tell(f"{item.path}: {item.message}")
            code = FAILED
        else:
            typer.echo(visible(item.path))
    return code


def show_settings(paths: Sequence[str], configs: Configs) -> int:
    """Show the settings for each path, as a configuration file would say them."""
    for path in paths:
        place = Path(absolute(path))
        config = configs.of(str(place if place.is_dir() else place.parent))
        source = (
            visible(config.file)
            if config.file
            else "the built-in defaults; no configuration file was found"
        )
        typer.echo(f"# {visible(path)}: {source}\n{as_toml(config.settings)}")
    return CLEAN
