"""Another name of `text`, as ruff calls it."""

from newslint.reporters.text import report

__all__ = ["report"]
