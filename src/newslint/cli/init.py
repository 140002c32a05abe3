"""`newslint init`: a configuration that works in this folder, and the hook that goes with it."""

from pathlib import Path
from typing import Annotated

import typer

from newslint.errors import UsageError
from newslint.formats import format_of

_FILE = "newslint.toml"
_MOST = 2_000  # files looked at: enough to see what a folder holds
_SITES = (
    (
        "Hugo",
        ("hugo.toml", "hugo.yaml", "config/_default"),
        "content/",
        ("public", "resources", "themes", "archetypes"),
    ),
    ("Jekyll", ("_config.yml",), "_posts/", ("_site", "_layouts", "_includes", ".jekyll-cache")),
    (
        "Eleventy",
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs"),
        "",
        ("_site", "_includes"),
    ),
    ("Astro", ("astro.config.mjs", "astro.config.ts"), "src/content/", ("dist", ".astro")),
)
_HOOK = """\
repos:
  - repo: https://github.com/newslint/newslint
    rev: v{version}
    hooks:
      - id: newslint
"""


def run(
    folder: Annotated[str, typer.Argument(help="The folder to set up.")] = ".",
) -> int:
    """Write a commented newslint.toml that fits this folder, and show the pre-commit block for it.

    Nothing is asked and nothing overwritten.
    """
    place = Path(folder)
    if not place.is_dir():
        raise UsageError(f"no such folder: {folder}")
    file = place / _FILE
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(_config(place))
    except FileExistsError:
        raise UsageError(f"{file} is there already; nothing was changed") from None
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror}") from error
    typer.echo(f"wrote {file} for {_describe(place)}")
    hooks = place / ".pre-commit-config.yaml"
    typer.echo(
        f"\nTo check articles before each commit, {'add to' if hooks.exists() else 'write'} {hooks}:\n\n{_hook()}"
    )
    typer.echo(f"Next: newslint check {_articles(place) or folder}")
    return 0


def _site(place: Path) -> tuple[str, str, tuple[str, ...]]:
    for name, signs, articles, exclude in _SITES:
        if any((place / sign).exists() for sign in signs):
            return name, articles if (place / articles).is_dir() else "", exclude
    return "", "", ()


def _articles(place: Path) -> str:
    return _site(place)[1]


def _describe(place: Path) -> str:
    name = _site(place)[0]
    if name:
        return f"a {name} site"
    formats: dict[str, int] = {}
    for number, path in enumerate(place.rglob("*")):
        if number >= _MOST:
            break
        if found := format_of(path.name):
            formats[found] = formats.get(found, 0) + 1
    most = max(formats, key=formats.__getitem__, default="")
    return f"articles in {most}" if most else "articles to come"


def _config(place: Path) -> str:
    name, _, exclude = _site(place)
    listed = ", ".join(f'"{folder}"' for folder in exclude)
    return f"""\
# newslint: what is checked here, and how strictly. Every key: newslint config
# This file is about {(name and f"a {name} site") or _describe(place)}; nearer files win over it.

# default: few false alarms, for a gate · strict: smells too · audit: everything
profile = "default"

# The severity from which on a finding fails the run: error, warning or info.
fail-on = "error"

# Rules to leave out or to add, by code (SRC001), group (SRC) or name (placeholder-source).
ignore = []
extend-select = []

# Folders that hold no articles; what git ignores is passed over anyway.
extend-exclude = [{listed}]

# Ask every “newslint: ignore[…]” in an article for a reason behind “--”.
require-reason = false

# Rules of your own: newslint rule --help, docs/writing-rules.md
rules = []

# Rules that do not fit some files.
[per-file-ignores]
# "wire/**" = ["AUT001"]
"""


def _hook() -> str:
    from importlib.metadata import version

    return _HOOK.format(version=version("newslint"))
