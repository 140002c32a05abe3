"""The language of an article: said, configured, or heard by the detector of the extra `language`."""

import pytest

from newslint.api import parse
from newslint.config.model import Settings
from newslint.run.language import in_its_language

SENTENCES = {
    "de": "Die Bürgermeisterin sagte am Montag, die Brücke bleibe bis zum Ende des Junis gesperrt.",
    "en": "The mayor said on Monday that the bridge would stay shut until the end of June.",
    "es": "La alcaldesa dijo el lunes que el puente seguirá cerrado hasta finales de junio.",
    "fr": "La maire a déclaré lundi que le pont resterait fermé jusqu’à la fin du mois de juin.",
    "it": "La sindaca ha detto lunedì che il ponte resterà chiuso fino alla fine di giugno.",
    "pt": "A prefeita disse na segunda-feira que a ponte ficará fechada até ao fim de junho.",
    "ru": "Мэр города заявила в понедельник, что мост останется закрытым до конца июня.",
    "uk": "Мерка міста заявила в понеділок, що міст залишиться закритим до кінця червня.",
}


def language(text: str, settings: Settings, *, format_name: str = "text") -> str:
    (document,) = parse(text, format=format_name)
    return in_its_language(document, settings).language


@pytest.mark.parametrize(
    ("code", "sentence"), [pytest.param(*pair, id=pair[0]) for pair in SENTENCES.items()]
)
def test_a_detector_hears_it(code: str, sentence: str) -> None:
    pytest.importorskip("py3langid")
    text = f"News\n\n{sentence}\n\n{sentence}\n"

    assert language(text, Settings(detect_language=True)) == code
    assert language(text, Settings()) == ""


def test_what_the_article_says_counts_most() -> None:
    text = f"---\nlanguage: fr\n---\n\n{SENTENCES['de']}\n"
    settings = Settings(language="it", detect_language=True)

    assert language(text, settings, format_name="markdown") == "fr"


def test_what_is_configured_is_not_asked_for() -> None:
    settings = Settings(language="it", detect_language=True)

    assert language(f"News\n\n{SENTENCES['de']}\n", settings) == "it"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("News\n\nToo short.\n", id="too little prose"),
        pytest.param("Prices\n\n" + "12 345 67 890 " * 20 + "\n", id="no words"),
    ],
)
def test_a_detector_that_is_not_sure_says_nothing(text: str) -> None:
    pytest.importorskip("py3langid")

    assert language(text, Settings(detect_language=True)) in ("", "zxx")
