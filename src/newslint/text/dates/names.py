"""The words for months and weekdays in each language, and what number a word stands for."""

import unicodedata
from functools import cache

from newslint.records import NamedTuple

# Twelve groups a language, commas between; the first word of a group is the one dates use.
MONTHS = {
    "en": "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
    "september sep sept,october oct,november nov,december dec",
    "de": "januar jänner jan,februar feber feb,märz mär mrz maerz,april apr,mai,juni jun,juli jul,"
    "august aug,september sep sept,oktober okt,november nov,dezember dez",
    "fr": "janvier janv jan,février févr fév,mars mar,avril avr,mai,juin jun,juillet juil juill,"
    "août aoû,septembre sept sep,octobre oct,novembre nov,décembre déc",
    "es": "enero ene,febrero feb,marzo mar,abril abr,mayo may,junio jun,julio jul,agosto ago,"
    "septiembre setiembre sept sep set,octubre oct,noviembre nov,diciembre dic",
    "it": "gennaio gen genn,febbraio feb febbr,marzo mar,aprile apr,maggio mag,giugno giu,"
    "luglio lug,agosto ago,settembre set sett,ottobre ott,novembre nov,dicembre dic",
    "pt": "janeiro jan,fevereiro fev,março mar,abril abr,maio mai,junho jun,julho jul,agosto ago,"
    "setembro set,outubro out,novembro nov,dezembro dez",
    "nl": "januari jan,februari feb,maart mrt,april apr,mei,juni jun,juli jul,augustus aug,"
    "september sep sept,oktober okt,november nov,december dec",
    "pl": "stycznia styczeń styczniu sty,lutego luty lut,marca marzec mar,kwietnia kwiecień kwi,"
    "maja maj,czerwca czerwiec cze,lipca lipiec lip,sierpnia sierpień sie,września wrzesień wrz,"
    "października październik paź,listopada listopad lis,grudnia grudzień gru",
    "uk": "січня січень січ,лютого лютий лют,березня березень бер,квітня квітень квіт,"
    "травня травень трав,червня червень черв,липня липень лип,серпня серпень серп,"
    "вересня вересень вер,жовтня жовтень жовт,листопада листопад лист,грудня грудень груд",
    "ru": "января январь янв,февраля февраль фев февр,марта март мар,апреля апрель апр,мая май,"
    "июня июнь июн,июля июль июл,августа август авг,сентября сентябрь сен сент,"
    "октября октябрь окт,ноября ноябрь ноя нояб,декабря декабрь дек",
    "el": "ιανουαρίου ιανουάριος ιαν,φεβρουαρίου φεβρουάριος φεβ,μαρτίου μάρτιος μαρ,"
    "απριλίου απρίλιος απρ,μαΐου μάιος μαι,ιουνίου ιούνιος ιουν,ιουλίου ιούλιος ιουλ,"
    "αυγούστου αύγουστος αυγ,σεπτεμβρίου σεπτέμβριος σεπ,οκτωβρίου οκτώβριος οκτ,"
    "νοεμβρίου νοέμβριος νοε,δεκεμβρίου δεκέμβριος δεκ",
    "tr": "ocak oca,şubat şub,mart mar,nisan nis,mayıs may,haziran haz,temmuz tem,ağustos ağu,"
    "eylül eyl,ekim eki,kasım kas,aralık ara",
    "sv": "januari jan,februari feb,mars mar,april apr,maj,juni jun,juli jul,augusti aug,"
    "september sep sept,oktober okt,november nov,december dec",
    "fi": "tammikuuta tammikuu tammi,helmikuuta helmikuu helmi,maaliskuuta maaliskuu maalis,"
    "huhtikuuta huhtikuu huhti,toukokuuta toukokuu touko,kesäkuuta kesäkuu kesä,"
    "heinäkuuta heinäkuu heinä,elokuuta elokuu elo,syyskuuta syyskuu syys,lokakuuta lokakuu loka,"
    "marraskuuta marraskuu marras,joulukuuta joulukuu joulu",
    "no": "januar jan,februar feb,mars mar,april apr,mai,juni jun,juli jul,august aug,"
    "september sep sept,oktober okt,november nov,desember des",
    "da": "januar jan,februar feb,marts mar,april apr,maj,juni jun,juli jul,august aug,"
    "september sep sept,oktober okt,november nov,december dec",
    "cs": "ledna leden,února únor,března březen,dubna duben,května květen,června červen,"
    "července červenec,srpna srpen,září,října říjen,listopadu listopad,prosince prosinec",
    "ro": "ianuarie ian,februarie feb,martie mar,aprilie apr,mai,iunie iun,iulie iul,august aug,"
    "septembrie sept,octombrie oct,noiembrie nov,decembrie dec",
    "hu": "január jan,február feb febr,március márc,április ápr,május máj,június jún,július júl,"
    "augusztus aug,szeptember szept,október okt,november nov,december dec",
    "ar": "يناير,فبراير شباط,مارس آذار,أبريل نيسان,مايو أيار,يونيو حزيران,يوليو تموز,أغسطس,سبتمبر أيلول,"
    "أكتوبر,نوفمبر,ديسمبر",
}

# Seven groups a language, Monday first.
WEEKDAYS = {
    "en": "monday mon,tuesday tue tues,wednesday wed,thursday thu thur thurs,friday fri,"
    "saturday sat,sunday sun",
    "de": "montag mo,dienstag di,mittwoch mi,donnerstag do,freitag fr,samstag sonnabend sa,"
    "sonntag so",
    "fr": "lundi lun,mardi mar,mercredi mer,jeudi jeu,vendredi ven,samedi sam,dimanche dim",
    "es": "lunes lun,martes mar,miércoles mié,jueves jue,viernes vie,sábado sáb,domingo dom",
    "it": "lunedì lun,martedì mar,mercoledì mer,giovedì gio,venerdì ven,sabato sab,domenica dom",
    "pt": "segunda-feira segunda seg,terça-feira terça ter,quarta-feira quarta qua,"
    "quinta-feira quinta qui,sexta-feira sexta sex,sábado sáb,domingo dom",
    "nl": "maandag ma,dinsdag di,woensdag wo,donderdag do,vrijdag vr,zaterdag za,zondag zo",
    "pl": "poniedziałek pon,wtorek wt,środa środę śr,czwartek czw,piątek pt,sobota sobotę sob,"
    "niedziela niedzielę niedz",
    "uk": "понеділок пн,вівторок вт,середа середу ср,четвер чт,п'ятниця п'ятницю пт,"
    "субота суботу сб,неділя неділю нд",
    "ru": "понедельник пн,вторник вт,среда среду ср,четверг чт,пятница пятницу пт,"
    "суббота субботу сб,воскресенье вс",
    "el": "δευτέρα δευ,τρίτη τρι,τετάρτη τετ,πέμπτη πεμ,παρασκευή παρ,σάββατο σαβ,κυριακή κυρ",
    "tr": "pazartesi pzt,salı sal,çarşamba çar,perşembe per,cuma cum,cumartesi cmt,pazar paz",
    "sv": "måndag mån,tisdag tis,onsdag ons,torsdag tors,fredag fre,lördag lör,söndag sön",
    "fi": "maanantai maanantaina ma,tiistai tiistaina ti,keskiviikko keskiviikkona ke,"
    "torstai torstaina to,perjantai perjantaina pe,lauantai lauantaina la,sunnuntai sunnuntaina su",
    "no": "mandag man,tirsdag tir,onsdag ons,torsdag tor,fredag fre,lørdag lør,søndag søn",
    "da": "mandag man,tirsdag tir,onsdag ons,torsdag tor,fredag fre,lørdag lør,søndag søn",
    "cs": "pondělí,úterý,středa,čtvrtek,pátek,sobota,neděle",
    "ro": "luni,marți,miercuri,joi,vineri,sâmbătă,duminică",
}

# What stands between a date and its time of day, and has four letters or more.
_YEARS = frozenset({"roku", "року", "года"})
_ZONES = frozenset({"eastern", "central", "mountain", "pacific", "standard", "daylight", "time"})
_LEADS = _YEARS.union(_ZONES, {"alle", "saat", "στις"})
_LONGEST_ZONE = 5  # letters

_PLANETS_AND_SHOPS = frozenset({"mars", "mart"})
# Too short, or of two words, to be told from others unless another name of the month stands beside them.
_BESIDE_ANOTHER = {
    "كانون الثاني": 1,
    "آب": 8,
    "تشرين الأول": 10,
    "تشرين الثاني": 11,
    "كانون الأول": 12,
}
_VERBS = frozenset({"may", "march", "mar"})


class _Name(NamedTuple):
    number: int
    languages: frozenset[str]


def month_of(word: str, language: str, *, lenient: bool) -> int | None:
    """The month from 1 that a word stands for.

    Unless `lenient`, a short word must belong to the language of the text or to English:
    “out” is October in Portuguese alone.
    """
    name = _months().get(fold(word))
    if name is None or not (lenient or _is_safe(word, name, language)):
        return None
    return name.number


def are_one_month(name: str, other: str) -> bool:
    """Whether both are names of one month, as in “24 نيسان / أبريل 2020”."""
    number = _BESIDE_ANOTHER.get(name) or month_of(name, "", lenient=True)
    return number is not None and number == month_of(other, "", lenient=True)


def is_month_alone(word: str, language: str) -> bool:
    """Whether a month's name beside a year, without a day, is no other word: “Mars 2020”."""
    key = fold(word)
    if key in _PLANETS_AND_SHOPS:
        return language in _months()[key].languages
    return not (key in _VERBS and word.islower() and language in {"", "en"})


def weekday_of(word: str, language: str) -> int | None:
    """The weekday from Monday = 0 that a word stands for."""
    name = _weekdays().get(fold(word))
    if name is None or not _is_safe(word, name, language):
        return None
    if len(word) <= 3 and word.islower() and name.languages == {"en"}:
        return None  # “sat” and “sun” are words of their own
    return name.number


def is_date_word(word: str) -> bool:
    """Whether four letters or more, with none beside them, may be part of a date.

    All may that have a letter of a script without capitals: some of those do not divide words.
    """
    if is_date_name(word) or (len(word) <= _LONGEST_ZONE and word.isupper()):
        return True
    return not word.isascii() and has_no_case(word)


def is_date_name(word: str) -> bool:
    """Whether a word is a month, a weekday or one that leads from a day to a time."""
    return fold(word) in _date_words()


def has_no_case(word: str) -> bool:
    """Whether a word has a letter of a script without capitals."""
    return any(letter.lower() == letter.upper() for letter in word)


def is_beside_date(word: str) -> bool:
    """Whether a word may stand beside a date that is complete: “12 марта 2024 года”, “10:15 AM Eastern Time”."""
    return word.lower() in _YEARS or word.lower() in _ZONES or weekday_of(word, "") is not None


def fold(word: str) -> str:
    """Lower case without accents, so that capitals written without them are found too."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("ʼ", "'"))
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).replace("ı", "i")


def _is_safe(word: str, name: _Name, language: str) -> bool:
    if language in name.languages or "en" in name.languages:
        return True
    return len(word) > 3 or (len(word) > 2 and not word.isascii())


@cache
def _months() -> dict[str, _Name]:
    return _numbered(MONTHS, first=1)


@cache
def _weekdays() -> dict[str, _Name]:
    return _numbered(WEEKDAYS, first=0)


@cache
def _date_words() -> frozenset[str]:
    names = {*_months(), *_weekdays()}
    return _LEADS.union(names, *(name.replace("'", "-").split("-") for name in names))


def _numbered(table: dict[str, str], *, first: int) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for language, groups in table.items():
        for number, group in enumerate(groups.split(","), first):
            for word in map(fold, group.split()):
                known = names.get(word, _Name(number, frozenset()))
                names[word] = _Name(known.number, known.languages | {language})
    return names
