"""Words that say where a statement comes from: “said”, “according to”, in eight languages."""

from newslint.text.expressions import expression

_WORDS = expression(
    r"""(?x)(?i:\b(?:
    according\sto|sa(?:id|ys?|ying)|told|tells?|report(?:s|ed)?|announce[sd]?|estimate[sd]?
    |claim(?:s|ed)?|warn(?:s|ed)?|found|finds|show(?:s|ed|n)?|suggest(?:s|ed)?|add(?:s|ed)|wr(?:ote|ites)
    |confirm(?:s|ed)?|argue[sd]?|stated?|states|predict(?:s|ed)?|forecasts?|calculat(?:es|ed)|survey(?:ed)?
    |polls?|stud(?:y|ies)|figures|statistics|data|census|call(?:s|ed)|believe[sd]?|quoted|cit(?:es|ed|ing)
    |den(?:y|ies|ied)|insist(?:s|ed)?|source|via|statement|spokes(?:man|woman|person)
    |laut|zufolge|sagte?n?|teilte|erklärte|berichtete?|angaben|nach\sdarstellung
    |selon|d['’]après|a\s(?:dit|déclaré|affirmé|indiqué|annoncé)|affirme|déclare
    |según|dijo|afirmó|declaró|informó|señaló|aseguró|anunció
    |secondo|ha\s(?:detto|dichiarato|affermato|riferito|annunciato)
    |segundo|disse|afirmou|declarou|informou|anunciou|de\sacordo\scom
    |за\s(?:словами|даними|інформацією)|сказа(?:в|ла|ли|л)|заяви(?:в|ла|ли)|повідоми(?:в|ла|ли)|зазначи(?:в|ла|ли)
    |по\s(?:словам|данным|информации)|заявил(?:а|и)?|сообщил(?:а|и)?|отметил(?:а|и)?
    )\b)""",
)


def is_attributed(text: str) -> bool:
    """Whether a text names any source for what it says, by a verb of speech or a “according to”."""
    return _WORDS.search(text) is not None
