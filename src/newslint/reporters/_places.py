"""The lines of the run's sources, found once a file and only where somebody asks."""

from newslint.model.spans import Place, Span
from newslint.run.report import Report
from newslint.text.lines import Lines


class Sources:
    """Looks up lines and places by path; None where the run kept no text of a file."""

    def __init__(self, report: Report) -> None:
        self._texts = report.sources
        self._last: tuple[str, Lines | None] = "", None

    def lines(self, path: str) -> Lines | None:
        """The lines of a file."""
        if self._last[0] != path:  # findings come file by file, and texts may be many
            text = self._texts.get(path, "")
            self._last = path, Lines(text) if text else None
        return self._last[1]

    def places(self, path: str, span: Span) -> tuple[Place, Place] | None:
        """Where a span begins and ends."""
        lines = self.lines(path)
        return (lines.place(span.start), lines.place(span.end)) if lines else None
