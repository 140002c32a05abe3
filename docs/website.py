"""What mkdocs is told beyond mkdocs.yml: folders in the navigation, and links that leave the pages."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_REPOSITORY = "https://github.com/newslint/newslint/blob/main/"
_OUTSIDE = re.compile(r"(?<=\]\()\.\./(?!rules/|decisions/)(?=[\w.])")
_REST = "Use it"
_DOCS = Path(__file__).parent


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of a folder where the navigation names the folder, and forgotten pages into a section."""
    named = str(config.nav)
    forgotten = [page for page in sorted(_DOCS.glob("*.md")) if f"'{page.name}'" not in named]
    for entry in config.nav or ():
        if _REST in entry:
            entry[_REST] += [{_title(page): page.name} for page in forgotten]
    config.nav = [_unfolded(entry) for entry in config.nav or ()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the list of decisions, which on GitHub the folder itself is."""
    lines = ["# Decisions", "", "Choices that somebody will ask about, with their price.", ""]
    lines += (f"- [{_title(page)}]({page.name})" for page in _pages("decisions"))
    content = "\n".join(lines) + "\n"
    files.append(File.generated(config, "decisions/index.md", content=content))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Lead what is in the repository but no page to the repository."""
    depth = page.file.src_uri.count("/")
    return markdown if depth else _OUTSIDE.sub(_REPOSITORY, markdown)


def _unfolded(entry: Any) -> Any:
    [(title, value)] = entry.items()
    if isinstance(value, list):
        return {title: [_unfolded(one) for one in value]}
    if not value.endswith("/"):
        return entry
    folder = value.rstrip("/")
    pages = [{_title(page): f"{folder}/{page.name}"} for page in _pages(folder)]
    return {title: [f"{folder}/index.md", *sorted(pages, key=lambda page: next(iter(page)))]}


def _pages(folder: str) -> list[Path]:
    return [page for page in sorted((_DOCS / folder).glob("*.md")) if page.stem != "index"]


def _title(page: Path) -> str:
    with page.open(encoding="utf-8") as lines:
        return next(lines).removeprefix("# ").strip()
