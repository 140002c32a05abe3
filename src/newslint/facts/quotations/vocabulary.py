"""What words weigh in a quotation: negations, words that only hold others together, words of hesitation."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.text.quotes.languages import lexicon
from newslint.text.words import listed

Weight = Literal["number", "negation", "content", "function", "unit", "bracket"]

NEGATIONS = listed("""
    not no never none nothing nobody nowhere neither nor without hardly barely scarcely
    nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder ohne
    ne pas jamais rien aucun aucune personne ni sans
    nunca jamás nada nadie ningún ninguno ninguna tampoco sin não не ні ніколи никогда
    """)
_UNITS = listed("% $ € £ ¥ ₴ ₽")
_HESITATIONS = listed("uh um er erm ah oh hmm well okay ok yeah yes just really very actually")
# Words such as “may”, “only”, “if” and “against” are not among them: a statement turns on them.
_FUNCTION = _HESITATIONS | listed("""
    a an the this that these those and or but then than as at by for from in into of off on onto out
    over per to up upon via with within about so
    when where which who whom whose what why how there here
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    myself yourself himself herself itself ourselves themselves one ones
    am is are was were be been being have has had having got do does did doing let also too now again
    such own some any mr mrs ms dr sir
    """)
# What people say while they look for words.
FILLERS = frozenset({("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of")})
# What stands for something named elsewhere: put in the place of a name, it hides it.
PRONOUNS = listed(
    "it this that these those he him his she her they them their here there one ones i we you me us my our your"
)

# One way of writing each; the parts are words of their own.
CONTRACTIONS: Mapping[str, tuple[str, ...]] = {
    "cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"),
    "shan't": ("shall", "not"), "ain't": ("is", "not"), "let's": ("let", "us"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "'em": ("them",), "em": ("them",), "'cause": ("because",), "cause": ("because",), "ok": ("okay",), "till": ("until",),
    "im": ("i", "am"), "ive": ("i", "have"), "dont": ("do", "not"), "doesnt": ("does", "not"),
    "didnt": ("did", "not"), "isnt": ("is", "not"), "arent": ("are", "not"),
    "wasnt": ("was", "not"), "werent": ("were", "not"), "hasnt": ("has", "not"),
    "havent": ("have", "not"), "hadnt": ("had", "not"), "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "cant": ("can", "not"),
    "wont": ("will", "not"), "thats": ("that", "is"), "theres": ("there", "is"), "hes": ("he", "is"),
    "shes": ("she", "is"), "weve": ("we", "have"), "youve": ("you", "have"),
    "theyve": ("they", "have"), "theyre": ("they", "are"), "youre": ("you", "are"),
    "whats": ("what", "is"), "hed": ("he", "would"), "theyd": ("they", "would"), "youd": ("you", "would"),
    "percent": ("%",), "dollar": ("$",), "dollars": ("$",), "euro": ("€",), "euros": ("€",),
    "eur": ("€",), "usd": ("$",), "gbp": ("£",), "toward": ("towards",), "hryvnia": ("₴",), "hryvnias": ("₴",),
    "hryvnya": ("₴",), "rouble": ("₽",), "roubles": ("₽",), "ruble": ("₽",), "rubles": ("₽",), "yen": ("¥",),
}  # fmt: skip
ENDINGS: Mapping[str, str] = {
    "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
}  # fmt: skip
# Before these “'s” is a verb, behind other words it may be a genitive.
IS_BEFORE = listed("it he she that there what who here where how this everybody everyone nobody")


def weight(key: str, functions: frozenset[str] = _FUNCTION) -> Weight:
    """What kind of word a key is."""
    if key.startswith("#"):
        return "number"
    if key == "[":
        return "bracket"
    if key in NEGATIONS:
        return "negation"
    if key in _UNITS:
        return "unit"
    return "function" if key in functions or key in _HESITATIONS else "content"


@cache
def functions(language: str) -> frozenset[str]:
    """The words of a language that only hold others together."""
    if language[:2].lower() in ("", "en"):
        return _FUNCTION
    words = lexicon(language)
    return (
        words.determiners | words.prepositions | words.pronouns | words.possessives
        | words.conjunctions | words.auxiliaries | words.relatives | words.subordinators
    )  # fmt: skip
