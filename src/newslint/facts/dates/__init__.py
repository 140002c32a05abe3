"""Days that an article names, against the calendar and against the day of the article."""

from newslint.facts.dates.calendar import judge_dates

__all__ = ["judge_dates"]
