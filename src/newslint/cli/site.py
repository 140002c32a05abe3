"""What a folder is, told by its files: a site of some generator, or articles in some format."""

import os
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newslint.config.model import DEFAULT_EXCLUDE
from newslint.formats import format_of
from newslint.records import NamedTuple

_MOST = 2_000  # files looked at: enough to see what a folder holds
# Pages about a repository, and files of tools, which are in every folder and tell nothing.
_PAGES = ("README.*", "CHANGELOG.*", "CONTRIBUTING.*", "LICENSE.*")
_SETTINGS = frozenset({"package.json", "package-lock.json", "tsconfig.json"})


class Site(NamedTuple):
    """How people call a folder, where its articles are, what in it is none, and how a hook finds them."""

    name: str
    articles: str = ""
    exclude: tuple[str, ...] = ()
    types: tuple[str, ...] = ()  # as pre-commit calls them; empty: those of our hook
    files: str = ""


class _Generator(NamedTuple):
    """A site generator: each of `signs` gives it away, a sign of several words where all are there."""

    name: str
    signs: tuple[str, ...]
    articles: tuple[str, ...]
    exclude: tuple[str, ...]
    types: tuple[str, ...] = ()


_GENERATORS = (
    _Generator(
        "a Hugo site",
        ("hugo.toml", "hugo.yaml", "hugo.json", "config/_default", "config.toml archetypes content"),
        ("content/",),
        (
            "/public/", "/resources/", "/themes/", "/archetypes/", "/layouts/", "/static/", "/assets/", "/data/",
            "_index.md", "/*.md",
        ),
    ),
    _Generator(
        "a Jekyll site",
        ("_config.yml", "_config.yaml", "_config.toml"),
        ("_posts/",),
        (
            "/_site/", "/_layouts/", "/_includes/", "/_data/", "/.jekyll-cache/", "/assets/", "/vendor/",
            "/*.md", "/*.html",
        ),
    ),
    _Generator(
        "an Eleventy site",
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"),
        ("content/", "posts/", "src/posts/", "src/content/", "src/"),
        ("/_site/", "_includes", "_layouts", "_data", "/public/", "/*.md"),
    ),
    _Generator(
        "an Astro site",
        ("astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs", "astro.config.mts"),
        ("src/content/",),
        ("/dist/", "/.astro/", "/public/", "/*.md"),
        ("markdown", "mdx"),
    ),
)  # fmt: skip
_FORMATS = {
    "text": Site("articles in plain text", types=("plain-text",)),
    "markdown": Site("articles in Markdown", types=("markdown",)),
    "html": Site("articles in HTML", types=("html",)),
    "json": Site("articles in JSON", types=("json",)),
    "jsonl": Site("articles in JSON Lines", types=("text",), files=r"\.(jsonl|ndjson)$"),
    "feed": Site("feeds", types=("text",), files=r"\.(rss|atom|rdf|xml)$"),
    "table": Site("articles in tables", types=("csv", "tsv")),
    "docx": Site("articles in Word", types=("file",), files=r"\.docx$"),
}
_EMPTY = Site("articles to come")


def recognise(folder: Path) -> Site:
    """What a folder is; where no generator shows, its most frequent format says."""
    for generator in _GENERATORS:
        if any(all((folder / part).exists() for part in sign.split()) for sign in generator.signs):
            inside = (path for path in generator.articles if (folder / path).is_dir())
            articles = next(inside, "")
            files = f"^{articles}" if articles else ""
            return Site(generator.name, articles, generator.exclude, generator.types, files)
    formats = Counter(filter(None, islice(_formats(folder), _MOST)))
    site = _FORMATS[formats.most_common(1)[0][0]] if formats else _EMPTY
    return site._replace(exclude=_PAGES)


def _formats(folder: Path) -> Iterator[str | None]:
    """The format of each file, None where it is no article."""
    for _, folders, files in os.walk(folder):
        folders[:] = sorted({*folders} - {*DEFAULT_EXCLUDE})
        for file in sorted(files):
            is_other = file in _SETTINGS or any(map(Path(file).match, _PAGES))
            yield None if is_other else format_of(file)
