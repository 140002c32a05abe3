"""The kind `consistency`: it is opened wherever it finds something."""

import pytest

from newslint.checks.consistency import Check, Subject
from pages import page_of


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        pytest.param("units", "The mill stands 5 miles (18 km) from Orsa.", id="a number in brackets"),
        pytest.param("units", "The mill stands 5 miles [18 km] from Orsa.", id="in square brackets"),
        pytest.param("units", "The mill stands 5 miles (About 18 km) from Orsa.", id="about a number"),
        pytest.param("units", "The mill stands 5 miles (or 18 km) from Orsa.", id="or a number"),
        pytest.param("quantities", "# Nine KILLED in Orsa\n\nIn the fire 14 people died.", id="victims"),
        pytest.param("scores", "# Tarn beat Orsa 3-1\n\nTarn won 2-1 on Saturday.", id="a result"),
        pytest.param("ages", "Lind was born in 1950 and died in 2000 aged 70.", id="a birth"),
    ],
)  # fmt: skip
def test_what_has_a_finding_has_a_word_that_is_looked_for(subject: Subject, text: str) -> None:
    check = Check(subject)

    assert len(list(check.hits(page_of(text, "markdown")))) == 1
    assert any(pattern.compiled.search(text) for pattern in check.needs)
