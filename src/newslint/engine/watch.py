"""A bound on the time that one rule may take on one document.

A signal ticks with the CPU time of the process; `re` looks for signals while it matches, so
even a match that would never end is left. Where there are no such signals (Windows, or a
thread that is not the main one) nothing ticks, and only the judgement of patterns at load
protects (rules/safety.py).
"""

from importlib import import_module
from types import FrameType

from newslint.errors import NewslintError
from newslint.hints import Any

# What `signal` is made of: its enumerations take as long to make as an article takes to judge.
signal = import_module("_signal")
_TICK = 0.25  # CPU seconds
BUDGET = 2.0  # CPU seconds


class OutOfTimeError(NewslintError):
    """A rule took longer on a document than it may."""


class Watch:
    """Counts how many ticks the same piece of work has lasted."""

    def __init__(self, budget: float = BUDGET) -> None:
        """Allow a rule so many CPU seconds on one document of up to a million code points."""
        self._budget = budget
        self._allowed = 0
        self._ticks = -1
        self._outer: tuple[Any, tuple[float, float]] | None = None

    def allowed(self, length: int) -> float:
        """How many CPU seconds a rule may take on so many code points."""
        return self._budget * max(1.0, length / 1_000_000)

    def __enter__(self) -> None:
        """Let the clock tick while documents are checked."""
        if not hasattr(signal, "setitimer"):
            return
        try:
            before = signal.signal(signal.SIGVTALRM, self._tick)
        except ValueError:  # this is not the main thread
            return
        self._outer = before, signal.setitimer(signal.ITIMER_VIRTUAL, _TICK, _TICK)

    def __exit__(self, *_: object) -> None:
        """Put an outer clock back."""
        if self._outer:
            before, clock = self._outer
            self._outer = None
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)
            signal.setitimer(signal.ITIMER_VIRTUAL, *clock)

    def open(self, length: int) -> None:
        """Take up a text of so many code points."""
        self._allowed = int(self.allowed(length) / _TICK)

    def start(self) -> None:
        """Begin a piece of work on the text."""
        self._ticks = 0

    def stop(self) -> None:
        """Say that no work is watched: between rules nothing may be interrupted."""
        self._ticks = -1

    def _tick(self, _number: int, _frame: FrameType | None) -> None:
        if self._ticks < 0:
            return
        self._ticks += 1
        if self._ticks > self._allowed:
            self._ticks = -1
            raise OutOfTimeError
