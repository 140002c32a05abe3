"""Which language an article is taken to be in by the quotation engine."""

import pytest

from newslint.text.quotes.languages import known_language


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        pytest.param(
            """Pela manhã, o deputado contou o que se passou no porto. A polícia chegou de madrugada,
            fechou a ponte e não deixou passar ninguém, segundo ele, por mais de três horas. Para a
            câmara de Tarna, a ação se deu por erro de quem a mandou e a culpa é de todos.""",
            "",
            id="Portuguese, near as it is to Spanish",
        ),
        pytest.param(
            """Por la mañana, el diputado contó lo que pasó en el puerto. La policía llegó de noche,
            cerró el puente y no dejó pasar a nadie, según él, por más de tres horas. Para el
            ayuntamiento de Tarna, la acción se debe a un error de quien la mandó y de nadie más.""",
            "es",
            id="Spanish",
        ),
    ],
)
def test_a_language_is_told_from_its_neighbour(prose: str, expected: str) -> None:
    assert known_language([prose], "") == expected
