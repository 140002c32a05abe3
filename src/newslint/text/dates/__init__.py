"""Dates as articles write them, in twenty languages: found in prose, read from values, judged."""

from newslint.text.dates.datelines import Dateline, split_dateline
from newslint.text.dates.find import find_dates, has_digit
from newslint.text.dates.labels import LabelledDate, date_label, date_labels
from newslint.text.dates.mention import DateMention, Fault, Precision, calendar_day
from newslint.text.dates.names import is_date_word
from newslint.text.dates.parse import parse_date
from newslint.text.dates.relative import RelativeDate, find_relative

__all__ = [
    "DateMention", "Dateline", "Fault", "LabelledDate", "Precision", "RelativeDate", "calendar_day",
    "date_label", "date_labels", "find_dates", "find_relative", "has_digit", "is_date_word", "parse_date",
    "split_dateline",
]  # fmt: skip
