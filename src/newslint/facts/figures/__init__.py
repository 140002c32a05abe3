"""Numbers: against evidence documents, and against each other."""

from newslint.facts.figures.arithmetic import ArithmeticJudge
from newslint.facts.figures.judge import FigureJudge

__all__ = ["ArithmeticJudge", "FigureJudge"]
