"""Which language an article is written in, and its word lists."""

from collections import Counter
from collections.abc import Sequence

from newslint.text.expressions import expression
from newslint.text.quotes.english import ENGLISH
from newslint.text.quotes.french import FRENCH
from newslint.text.quotes.german import GERMAN
from newslint.text.quotes.lexicon import Lexicon
from newslint.text.quotes.spanish import SPANISH
from newslint.text.words import listed

_WORD = expression(r"[^\W\d_]+")
_LEXICONS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
# Languages we do not speak, so that they are not taken for a neighbour.
_FOREIGN = {
    "pt": listed(
        "de a e no na o os as do da dos das não uma um em que para com mais se por você são ao"
    ),
    "it": listed("il di che è per una un con del della non gli sono le la si nel alla più"),
    "nl": listed("de het een van en is op dat niet te zijn voor met die aan er maar ook"),
    "id": listed("yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke orang"),
    "sv": listed("och att det som en på är av för den med till inte har de om ett"),
}
_FREQUENT = {name: words.frequent for name, words in _LEXICONS.items()} | _FOREIGN
_SAMPLE = 200
_FEW = 40


def lexicon(language: str) -> Lexicon:
    """The words of a language, the English ones where we have none."""
    return _LEXICONS.get(language[:2].lower(), ENGLISH)


def known_language(paragraphs: Sequence[str], language: str) -> str:
    """The language of an article by its frequent words; empty where we do not speak it.

    A text too short to tell is taken to be in `language`.
    """
    sample: list[str] = []
    for paragraph in paragraphs:
        sample += _WORD.findall(paragraph[:1200].lower())
        if len(sample) >= _SAMPLE:
            break
    if len(sample) < _FEW:
        return language[:2].lower() or "en"
    counts = Counter(sample)
    known = counts.keys()
    shares = {
        name: sum(map(counts.__getitem__, words & known)) / len(sample)
        for name, words in _FREQUENT.items()
    }
    best = max(shares, key=lambda name: (shares[name], name == language[:2].lower()))
    return best if shares[best] >= 0.12 and best in _LEXICONS else ""
