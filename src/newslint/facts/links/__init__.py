"""The sources that an article links to: whether they are addresses, are there, and say what is cited."""

from newslint.facts.links.judge import LinkJudge

__all__ = ["LinkJudge"]
