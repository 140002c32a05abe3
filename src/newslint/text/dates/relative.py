"""Words that date an event only for who knows when the article appeared: “yesterday”."""

from collections.abc import Iterator
from functools import cache

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.find import find_dates
from newslint.text.dates.names import WEEKDAYS
from newslint.text.dates.order import primary
from newslint.text.expressions import Expression, expression

RelativeKind = Literal["day", "period", "vague"]

# Per language: words for a day, for a longer stretch, for no time in particular, and what
# stands before the name of a weekday. `#` is a number, `~` a word of time.
_WORDS: dict[str, tuple[str, str, str, str]] = {
    "en": (
        (
            "the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow"
            "|last night|this (?:morning|afternoon|evening)|# (?:minutes?|hours?|days?) ago"
        ),
        (
            "(?:(?:earlier|later) this|(?:early|late) (?:last|next)|last|next|this|past)"
            " (?:week|weekend|month|year|spring|summer|autumn|fall|winter)"
            "|# (?:weeks?|months?|years?) ago"
        ),
        (
            "recently|lately|in (?:the )?(?:recent|past few|last few) (?:days|weeks|months|years)"
            "|recent (?:days|weeks|months|years)|the other day|not long ago"
        ),
        "on|last|next|this",
    ),
    "de": (
        "vorgestern|gestern|heute|übermorgen|vor # (?:Minuten?|Stunden?|Tagen?)",
        (
            "(?:letzte|vergangene|kommende|nächste|diese)[nrs]? (?:Woche|Wochenende|Monat|Jahr)"
            "|vor # (?:Wochen?|Monat(?:en)?|Jahr(?:en)?)"
        ),
        "kürzlich|neulich|vor kurzem|in den (?:letzten|vergangenen) (?:Tagen|Wochen|Monaten)",
        "am|letzten|vergangenen|kommenden|nächsten|diesen",
    ),
    "fr": (
        "avant-hier|hier|aujourd['’]hui|après-demain|demain|il y a # (?:minutes?|heures?|jours?)",
        (
            "la semaine (?:dernière|passée|prochaine)|(?:le mois|l['’]an(?:née)?) (?:dernière?|prochaine?)"
            "|cette semaine|ce mois-ci|cette année|il y a # (?:semaines?|mois|ans?)"
        ),
        "récemment|dernièrement|ces derniers (?:jours|mois)|ces dernières (?:semaines|années)",
        "ce",
    ),
    "es": (
        "anteayer|ayer|hoy|anoche|pasado mañana|hace # (?:minutos?|horas?|días?)",
        (
            "la semana pasada|el (?:mes|año) pasado|la próxima semana|esta semana|este (?:mes|año)"
            "|hace # (?:semanas?|mes(?:es)?|años?)"
        ),
        "recientemente|últimamente|hace poco|en (?:los últimos días|las últimas semanas)",
        "el pasado|el próximo|este|el",
    ),
    "it": (
        "l['’]altro ieri|ieri|oggi|stasera|stamattina|dopodomani|domani|# (?:or[ae]|giorn[oi]) fa",
        (
            "la (?:scorsa settimana|settimana scorsa|prossima settimana)|(?:il mese|l['’]anno) scorso"
            "|questa settimana|# (?:settiman[ae]|mes[ei]|ann[oi]) fa"
        ),
        "recentemente|di recente|ultimamente|nei giorni scorsi|negli ultimi (?:giorni|mesi)",
        "lo scorso|la scorsa|questo|questa",
    ),
    "pt": (
        "anteontem|ontem|hoje|depois de amanhã|amanhã|há # (?:minutos?|horas?|dias?)",
        (
            "(?:na )?semana passada|(?:no )?(?:mês|ano) passado|próxima semana|esta semana"
            "|há # (?:semanas?|m[eê]s(?:es)?|anos?)"
        ),
        "recentemente|ultimamente|nos últimos (?:dias|meses)|nas últimas semanas",
        "na última|no último|nesta|neste|na|no",
    ),
    "uk": (
        "позавчора|вчора|учора|сьогодні|післязавтра|завтра|# (?:хвилин|годин|дні|днів) тому",
        (
            "(?:минулого|наступного|цього) (?:тижня|місяця|року)|торік"
            "|# (?:тижні|тижнів|місяці|місяців|роки|років) тому"
        ),
        "нещодавно|недавно|останнім часом|останніми (?:днями|тижнями|місяцями)",
        "у|в|минулої|минулого",
    ),
    "ru": (
        "позавчера|вчера|сегодня|послезавтра|завтра|# (?:минут|часов|часа|дня|дней) назад",
        (
            "на (?:прошлой|следующей|этой) неделе|в (?:прошлом|этом|следующем) (?:месяце|году)"
            "|# (?:недели|недель|месяца|месяцев|года|лет) назад"
        ),
        "недавно|в последнее время|в последние (?:дни|недели|месяцы)",
        "в прошлый|в прошлую|во|в",
    ),
}
_NUMBER = r"(?:[0-9]{1,3}|[^\W\d_]{1,9})"


class RelativeDate(NamedTuple):
    """`day` can be told from the day of publication, `period` roughly, `vague` not at all."""

    span: Span
    kind: RelativeKind


def find_relative(text: str, language: str = "") -> Iterator[RelativeDate]:
    """Every relative date, from left to right; in a language without a list, none.

    Text of no stated language is read as English. A weekday that belongs to an absolute
    date (“on Tuesday, 5 May 2020”) is not relative.
    """
    known = primary(language) or "en"
    if known not in _WORDS:
        return
    absolute = (found.span for found in find_dates(text, language))
    nearest = next(absolute, None)
    for match in _pattern(known).finditer(text):
        span = Span(*match.span())
        while nearest is not None and nearest.end <= span.start:
            nearest = next(absolute, None)
        if nearest is not None and nearest.start < span.end:
            continue
        if match["period"]:
            yield RelativeDate(span, "period")
        else:
            yield RelativeDate(span, "vague" if match["vague"] else "day")


@cache
def _pattern(language: str) -> Expression:
    day, period, vague, before = (
        words.replace("#", _NUMBER).replace(" ", r"\s") for words in _WORDS[language]
    )
    weekdays = "|".join(
        word.replace("'", "['’ʼ]")
        for group in WEEKDAYS[language].split(",")
        for word in group.split()
        if len(word) > 4
    )
    return expression(
        rf"(?i)\b(?:(?P<period>{period})|(?P<vague>{vague})|{day}"
        rf"|(?:{before})\s(?:{weekdays}))(?!\w|['’][^\W\d_]{{3}})",
    )
