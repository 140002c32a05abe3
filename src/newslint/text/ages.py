"""Ages beside years of birth, and whether both can be right."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.model.spans import Span
from newslint.text.sentences import sentences


class Age(NamedTuple):
    """An age with the years beside it that it follows from."""

    span: Span
    age: int
    born: int
    then: int  # the year at which the age is said to hold

    @property
    def is_right(self) -> bool:
        """Whether some day of the year of birth makes it right."""
        return self.age in {self.then - self.born, self.then - self.born - 1}


def wrong_ages(text: str, published: int | None = None) -> Iterator[Age]:
    """Ages that no day of the year of birth makes right.

    They hold in the year of death where the sentence gives one, else in that of publication.
    """
    return (age for age in ages(text, published) if not age.is_right)


def ages(text: str, published: int | None = None) -> Iterator[Age]:
    """Every age beside a year of birth, right or wrong."""
    if "born" not in text and "Born" not in text:
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        born = _born().search(sentence)
        if born is None:
            continue
        died = _died().search(sentence)
        age = (_age_at_death() if died else _age_now()).search(sentence)
        then = int(died["year"]) if died else published
        if age is None or then is None:
            continue
        span = Span(start + age.start(), start + age.end())
        yield Age(span, int(age["age"]), int(born["year"]), then)


@cache
def _born() -> re.Pattern[str]:
    return re.compile(
        r"\b[Bb]orn\s(?:[^.;()]{0,40}?\s)??(?:in|on)\s(?:[\w,]{1,12}\s){0,3}?(?P<year>1[89][0-9]{2}|20[0-2][0-9])\b"
    )


@cache
def _died() -> re.Pattern[str]:
    return re.compile(
        r"\bdied\s(?:[^.;()]{0,60}?\s)??(?:in|on)\s(?:[\w,]{1,12}\s){0,3}?(?P<year>1[89][0-9]{2}|20[0-2][0-9])\b"
    )


@cache
def _age_at_death() -> re.Pattern[str]:
    return re.compile(r"\b(?:aged|at\s(?:the\s)?age(?:\sof)?|at)\s(?P<age>[1-9][0-9]{0,2})\b")


@cache
def _age_now() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|now|currently)\s(?:aged\s)?(?P<age>[1-9][0-9]?)(?:\syears\sold\b|(?=[,.]))"
    )
