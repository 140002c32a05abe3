"""What an editor has open, as a source to check: its path, its configuration, its text as it stands."""

from collections.abc import Iterable
from pathlib import Path

from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from newslint.config.discover import Configs, absolute
from newslint.formats import STREAMED, SUFFIXES, format_of
from newslint.records import NamedTuple
from newslint.run.excludes import is_excluded
from newslint.run.sources import Source, display
from newslint.text.surrogates import without_halves

# What editors call the languages of buffers whose name tells nothing.
_LANGUAGES = {
    "plaintext": ".txt",
    "text": ".txt",
    "markdown": ".md",
    "mdx": ".mdx",
    "html": ".html",
    "json": ".json",
    "jsonl": ".jsonl",
    "xml": ".xml",
    "csv": ".csv",
    "tsv": ".tsv",
}


class Article(NamedTuple):
    """One open buffer; `version` is what the editor counts its changes with."""

    uri: str
    version: int | None
    text: str
    source: Source


def article_of(document: TextDocument, configs: Configs, folders: Iterable[str]) -> Article | None:
    """A buffer as an article; None where it is of no format, packed or excluded.

    A buffer without a file belongs to the first of the workspace's `folders`. Raises
    ConfigError for a configuration that is wrong.
    """
    name = _named(document)
    if name is None:
        return None
    text = without_halves(document.source)
    path = to_fs_path(document.uri)
    if path is None:
        source = Source(name, "", configs.of(_first(folders)), is_named=False)
    else:
        file = Path(absolute(path))
        config = configs.of(str(file.parent))
        if is_excluded(str(file), config):
            return None
        source = Source(display(file.with_name(name)), str(file), config, is_named=False)
    return Article(document.uri, document.version, text, source)


def _named(document: TextDocument) -> str | None:
    """The buffer's name, with a suffix that names its format."""
    name = document.filename or "untitled"
    found = format_of(name)
    if found is None:
        suffix = _LANGUAGES.get(document.language_id or "")
        return f"{name}{suffix}" if suffix else None
    is_text = found not in STREAMED or (found == "jsonl" and Path(name.lower()).suffix in SUFFIXES)
    return name if is_text else None


def _first(folders: Iterable[str]) -> str:
    paths = (to_fs_path(uri) for uri in folders)
    return next((absolute(path) for path in paths if path), str(Path.cwd()))
