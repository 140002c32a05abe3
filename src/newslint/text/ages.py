"""Ages beside years and days of birth, and whether both can be right."""

from collections.abc import Iterator, Sequence
from datetime import date

from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.find import find_dates
from newslint.text.dates.mention import DateMention
from newslint.text.expressions import Match, expression
from newslint.text.sentences import sentences

_NEAR = 2  # days around a birthday on which a report of another day may be right too
_BORN = expression(
    r"\b[Bb]orn\s(?:(?:[^.;()]{0,40}?\s)??(?:in|on)\s(?:[\w,]{1,12}\s){0,3}?|(?=[0-9A-Z])(?:[\w,]{1,12}\s){0,2}?)"
    r"(?P<year>1[89][0-9]{2}|20[0-2][0-9])\b"
)
_DIED = expression(
    r"\bdied\s(?:[^.;()]{0,60}?\s)??(?:in|on)\s(?:[\w,]{1,12}\s){0,3}?(?P<year>1[89][0-9]{2}|20[0-2][0-9])\b"
)
_AGE_AT_DEATH = expression(r"\b(?:aged|at\s(?:the\s)?age(?:\sof)?|at)\s(?P<age>[1-9][0-9]{0,2})\b")
# “Ada Lowe, 43, born on …” and “Ada Lowe, 43, was born in …”.
_AGE_BETWEEN = expression(r"(?<=\w,\s)(?P<age>[1-9][0-9])(?=,\s(?:(?:who\s)?was\s)?born\b)")
# “The 43-year-old baker, born in …”, which opens a sentence; elsewhere it may be of another.
_AGE_BEFORE = expression(
    r"(?:The|An?)\s(?P<age>[1-9][0-9])-year-old(?=(?:\s[\w-]{2,20})?,\s(?:who\swas\s)?born\b)"
)
_YEAR = expression(r"\b(?:1[89]|20)[0-9]{2}\b")
_AGE_NOW = expression(
    r"\b(?:is|now|currently)\s(?:aged\s)?(?P<age>[1-9][0-9]?)(?:\syears\sold\b|(?=[,.]))"
)


class Age(NamedTuple):
    """An age with the years beside it that it follows from; the days where they are told."""

    span: Span
    age: int
    born: int
    then: int  # the year at which the age is said to hold
    birthday: date | None = None
    day: date | None = None

    @property
    def possible(self) -> tuple[int, ...]:
        """What the age can be: two numbers where a day is not told, or is close to a birthday."""
        years = self.then - self.born
        if self.birthday is None or self.day is None:
            return (years - 1, years)
        before = _of_year(self.birthday) - _of_year(self.day)
        if abs(before) <= _NEAR:
            return (years - 1, years)
        return (years - (before > 0),)

    @property
    def is_right(self) -> bool:
        """Whether some day that fits what is told makes it right."""
        return self.age in self.possible


def _of_year(day: date) -> int:
    return day.replace(year=2000).timetuple().tm_yday


def wrong_ages(text: str, published: int | None = None) -> Iterator[Age]:
    """Ages that no day of the year of birth makes right.

    They hold in the year of death where the sentence gives one, else in that of publication.
    """
    return (age for age in ages(text, published) if not age.is_right)


def ages(text: str, published: int | None = None, day: date | None = None) -> Iterator[Age]:
    """Every age beside a year of birth, right or wrong; `day` is the day of publication, where known."""
    if "born" not in text and "Born" not in text:
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        born = _BORN.search(sentence)
        if born is None:
            continue
        died = _DIED.search(sentence)
        age = (_AGE_AT_DEATH if died else _AGE_NOW).search(sentence)
        age = age or (None if died else _AGE_BETWEEN.search(sentence))
        if age is None and not died and not _has_other_year(sentence, born):
            age = _AGE_BEFORE.match(sentence)
        then = int(died["year"]) if died else published
        if age is None or then is None:
            continue
        span = Span(start + age.start(), start + age.end())
        days = list(find_dates(sentence, "en"))
        at = _day_at(days, died) if died else day
        yield Age(span, int(age["age"]), int(born["year"]), then, _day_at(days, born), at)


def _day_at(days: Sequence[DateMention], year: Match) -> date | None:
    """The whole date that a year ends or begins."""
    at = year.start("year")
    return next((found.day for found in days if found.span.start <= at < found.span.end), None)


def _has_other_year(sentence: str, born: Match) -> bool:
    """Whether somebody may be as old as that in another year than this."""
    return any(year[0] != born["year"] for year in _YEAR.finditer(sentence))
