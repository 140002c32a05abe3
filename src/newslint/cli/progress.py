"""A bar for runs that last, on a terminal alone."""

import sys

from newslint.hints import TYPE_CHECKING
from newslint.run.check import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    _Shown = tuple[RichProgress, TaskID]

_MANY = 200  # files; fewer are done before a bar could be read


class ProgressBar:
    """Made by rich at the first file of many, so that a small run does not import it."""

    def __init__(self) -> None:
        self._shown: _Shown | None = None

    def __enter__(self) -> Progress | None:
        """What to call as files are done; None where nobody would see it."""
        return self._update if sys.stderr.isatty() else None

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self._shown:
            self._shown[0].stop()

    def _update(self, done: int, total: int) -> None:
        if 0 < total < _MANY:  # it is 0 while nobody knows it
            return
        if self._shown is None:
            self._shown = _show(total or None)
        progress, task = self._shown
        progress.update(task, completed=done)


def _show(total: int | None) -> "_Shown":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar, bar.add_task("", total=total)
