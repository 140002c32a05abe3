import pytest

from newslint.text.dates.find import find_dates
from newslint.text.dates.mentioned import is_only_mentioned


def verdict(text: str) -> bool:
    (date,) = (date for date in find_dates(text) if date.fault)
    return is_only_mentioned(text, date.span)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The letter is dated “Monday, 3 May 1988”, the court heard.", id="quoted"),
        pytest.param('He had won on "February 30th, 2023," it said.', id="quoted, comma within"),
        pytest.param("The entry reads «Friday, May 2, 1951 (sic)».", id="quoted, with a note"),
        pytest.param("Es war datiert „30. Februar 2023“.", id="quoted in German"),
        pytest.param("The file 2023-02-30.log was corrupt.", id="name of a file"),
        pytest.param("There is no February 30, 2024, to move out on.", id="said to be no day"),
        pytest.param("The stamp says 31 June 1944, which does not exist.", id="said not to exist"),
        pytest.param("The poster said Friday, March 12, 2022, a misprint.", id="misprint"),
        pytest.param("It said Monday, 3 May 1988, which was a Tuesday.", id="put right beside it"),
        pytest.param("Sweden alone had 30 February 1712 in its calendar.", id="other calendars"),
        pytest.param("The 29 February 1900 was none: no leap year.", id="leap year"),
        pytest.param("Den 30. Februar 2023 gibt es nicht.", id="German"),
        pytest.param("Le 30 février 2023 n’existe pas.", id="French"),
        pytest.param("El 30 de febrero de 2023 no existe.", id="Spanish"),
        pytest.param("Il 30 febbraio 2023 non esiste.", id="Italian"),
        pytest.param("30 лютого 2023 року не існує.", id="Ukrainian"),
        pytest.param("30 февраля 2023 года не существует.", id="Russian"),
    ],
)
def test_wrong_date_that_is_spoken_of_is_no_slip(text: str) -> None:
    assert verdict(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge was closed on Friday, March 2, 2024, it said.", id="plain"),
        pytest.param("“We close on Friday, March 2, 2024,” she said.", id="within a quotation"),
        pytest.param("“Friday, March 2, 2024, is the day,” she said.", id="opens a quotation"),
        pytest.param("It ended on 31 June 2023. She made no mistake.", id="doubt in the next"),
        pytest.param("A typo. It ended on 31 June 2023.", id="doubt in the one before"),
        pytest.param("The record of 2023-02-30. It was cold.", id="end of a sentence"),
        pytest.param("It was Friday, March 2, 2024 - a cold day.", id="dash"),
    ],
)
def test_wrong_date_of_the_text_itself_is_a_slip(text: str) -> None:
    assert not verdict(text)
