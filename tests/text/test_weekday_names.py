import pytest

from newslint.text.dates.names import (
    WEEKDAYS,
    WITH_SHORT_WEEKDAYS,
    weekday_of,
    weekday_spellings,
)


def test_weekdays_are_told_whatever_the_language_but_for_short_ones() -> None:
    listed = {
        (language, name)
        for language in WEEKDAYS
        for name in WEEKDAYS[language].replace(",", " ").split()
    }
    told = {
        (language, name) for language, name in listed if weekday_of(name.title(), "") is not None
    }

    assert {language for language, _ in listed - told} == WITH_SHORT_WEEKDAYS
    assert {name for _, name in told} <= weekday_spellings()


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param("miercoles", id="no accent"),
        pytest.param("venerdí", id="another accent"),
        pytest.param("marţi", id="another sign below"),
        pytest.param("pondeli", id="neither of two accents"),
        pytest.param("пʼятниця", id="another apostrophe"),
    ],
)
def test_a_weekday_has_all_its_spellings(spelling: str) -> None:
    assert spelling in weekday_spellings()
