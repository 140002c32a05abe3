"""Lines that say who wrote, and the names in them."""

from newslint.model.document import Block, Field
from newslint.model.spans import Span
from newslint.text.dates.digits import has_digit
from newslint.text.dates.labels import date_labels
from newslint.text.dates.names import is_date_word, month_of, weekday_of
from newslint.text.expressions import expression

_OUR = r"(?:unser\w{0,3}|onze|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie])"  # “our reporter”
_KICKER = r"(?:opini(?:on|ón|ão|e)|anal[yi]s(?:is|[ei])|análisis|column|kolumne|kommentar|meinung)\s?[|•·]\s?"
_SIGNED_KICKER = expression(rf"(?i){_KICKER}(?P<names>\S+\s[^\n]{{2,60}})")
_BYLINE = expression(
    rf"(?i)(?:{_KICKER})?"
    r"(?:(?:(?:written|reported|story|words|text)\s+)?(?:by|von|par|por|di|автор|authors?|autor(?:in|en|es|a)?)\s*:?|"
    r"(?P<lone>(?-i:A[vf]|AV|AF|Door|DOOR))(?!\s*:)|"
    r"byline\s*:\s+by|(?:byline|words|a[vf]|(?:text[eo]?|tekst|testo)(?:\s+(?:und|et|y|e|en|og|och|&)\s+(?:fotos?|bild(?:er)?|photos?))?|auteur(?:es?|s)?|autrice|autor[ei]|autoři|autorzy|door|автори|авторка|авторы|текст|reporter|report[aá](?:gem|je)|"
    r"redacción|redazione|författare|yaza[nr]|haber|muhabir|автор\s+(?:статьи|материала|статті|матеріалу))\s*:|"
    r"(?:автор|авторка|текст)\s*—|"
    r"(?:(?:eine?|een)\s+)?(?:artikel|articolo|testo|reportagem|(?:gast)?(?:beitrag|kommentar)|reportage|kolumne|enquête|récit|inchiesta|reportaje|verhaal)"
    r"\s+(?:von|di|de|par|van)|"
    rf"(?:von|par|por|door|van|de|da|dal(?:la)?)\s+{_OUR}\s+\S+)\s+"
    rf"(?P<names>(?!(?:the|a|an|this|all|now|then|far|and|статьи|материала|статті|матеріалу|{_OUR})\b|—)\S[^\n]{{1,140}})"
)
# Whoever does that signs, if names follow and no more than a day.
_POSTED = expression(
    r"(?i)(?:(?:article\s+)?(?:posted|published|updated|geschrieben|verfasst|veröffentlicht|aktualisiert|écrite?|rédigée?|postée?|"
    r"publiée?|escrit[oa]|redactad[oa]|publicad[oa]|actualizad[oa]|postado|scritto|pubblicato|geschreven|geplaatst|"
    r"gepubliceerd|napisane|opublikowane|skriven|skr[ie]vet|publicerat|publicerad|publisert|publiceret|inlagt)\s+"
    r"(?:by|von|par|por|da|door|przez|a[vf])|propos\s+recueillis\s+par|entretien\s+réalisé\s+par|napisała?|oprac(?:\.|owała?)|rozmawiała?|"
    r"napsala?|připravila?|(?:материал\s+)?подготовила?|беседовала?|записала?|(?:матеріал\s+)?підготува(?:в|ла)|розмовля(?:в|ла)|a\s+cura\s+di)\s*:?\s+(?=\S)"
)
# A name begins with a capital; a slot or the name of an account may stand where one should.
_FIRST_WORD = expression(
    r"[^\W\d_a-z][\w.’'-]*,?|[\[{(<].*|(?i:admin\w*|administrator|editor|staff|newsroom|webmaster|guest|user\d*)"
)
_DIVIDER = expression(r"\s*[|•·–—]\s*|\s+-\s+|\s*\(|\s+(?:for|in)\s+")
_JOIN = expression(r"\s*,?\s+(?:and|und|et|y|e|&)\s+|\s*,\s*")
_OFFICE = expression(
    r"(?i)\b(?:staff|writer|reporter|correspondent|editor|bureau|desk|press|news|chief|contributor|"
    r"columnist|agency|reuters|afp|ap|special|senior|political|business|sports?|science|health)\b"
)
BYLINE_OPENERS = frozenset({
    "written", "reported", "story", "words", "text", "by", "von", "par", "por", "di", "автор", "author", "authors",
    "autor", "autora", "autoren", "autores", "autorin", "byline", "texte", "texto", "auteur", "auteure", "auteures",
    "auteurs", "autrice", "autore", "autori", "door", "av", "tekst", "opinion", "opinión", "opinião", "opinie",
    "analysis", "analyse", "analisi", "análisis", "column", "kolumne", "kommentar", "meinung", "автори", "авторка",
    "авторы", "текст", "article", "artikel", "articolo", "testo", "reportagem", "van", "de", "da", "dal", "dalla",
    "reporter", "redacción", "redazione", "författare", "yazan", "yazar", "haber", "muhabir", "af", "autoři",
    "autorzy", "ein", "eine", "een", "gastbeitrag", "gastkommentar", "beitrag", "reportage", "enquête", "récit",
    "inchiesta", "reportaje", "verhaal",
})  # fmt: skip
POSTED_OPENERS = frozenset({
    "article", "posted", "published", "updated", "geschrieben", "verfasst", "veröffentlicht", "aktualisiert",
    "écrit", "écrite", "publié", "publiée", "rédigé", "rédigée", "posté", "postée", "escrito", "escrita",
    "redactado", "redactada", "publicado", "publicada", "actualizado", "actualizada", "postado", "scritto",
    "pubblicato", "geschreven", "geplaatst", "gepubliceerd", "napisane", "opublikowane", "napisał", "napisała",
    "oprac", "skriven", "skrivet", "publicerat", "publicerad", "inlagt", "подготовил", "подготовила", "підготував",
    "підготувала", "a cura", "skrevet", "publisert", "publiceret", "propos", "entretien", "opracował", "rozmawiał",
    "napsal", "připravil", "материал", "матеріал", "беседовал", "записал", "розмовляв",
})  # fmt: skip
# In capitals at least at the beginning: a line of a wrapped paragraph may go on with such a word.
POSTED_STARTS = frozenset(
    start for word in POSTED_OPENERS for start in (word[:3].capitalize(), word[:3].upper())
)
_NO_NAMES = (".", "!", "?", ":")
_HALVES_OF_DAYS = ("a.m.", "p.m.", "A.M.", "P.M.")
_MOST_WORDS = 14
_LONGEST_POSTED = 120  # code points
_LONGEST_BESIDE = 80  # a name and a post


def may_end(text: str) -> bool:
    """Whether a line ends as a byline may: with no full stop, but that of a time of day."""
    return not text.endswith(_NO_NAMES) or text.endswith(_HALVES_OF_DAYS)


def is_byline(text: str) -> bool:
    """Whether a line of its own says who wrote: “By Ana Ruiz and Tom Lind, staff writers”."""
    if not may_end(text):
        return False
    match = _BYLINE.fullmatch(text)
    if not match:
        return is_posted(text)
    if len(text.split()) > _MOST_WORDS or not _begins_name(match["names"]):
        return False
    return match["lone"] is None or _are_names_alone(text, match.start("names"), match["lone"])


def signs_beside_day(text: str) -> bool:
    """Whether a line above or below a day says who wrote: “Ana Ruiz”, “Door Jan Smit”, “Ana Ruiz, Senior Editor”."""
    from newslint.text.signatures import signer  # noqa: PLC0415 - few lines stand there

    return (len(text) <= _LONGEST_BESIDE and signer(text) is not None) or signs_kicker(text)


def signs_kicker(text: str) -> bool:
    """Whether a line below a headline is “OPINION | Ann Ost”."""
    match = _SIGNED_KICKER.fullmatch(text)
    if match is None:
        return False
    from newslint.text.signatures import are_names  # noqa: PLC0415 - few bylines are such

    return are_names(match["names"])


def is_posted(text: str) -> bool:
    """Whether a line is “Posted by Ana Ruiz on 3 May 2024”."""
    match = _POSTED.match(text) if len(text) <= _LONGEST_POSTED else None
    if match is None or text[:3] not in POSTED_STARTS:
        return False
    from newslint.formats.roles.signed_days import names_end  # noqa: PLC0415 - few bylines are such
    from newslint.text.signatures import are_names  # noqa: PLC0415

    return are_names(text[match.end() : names_end(text, match.end(), len(text))])


def _are_names_alone(text: str, start: int, opener: str) -> bool:
    """Whether names follow a word that is one of other languages as well; “Door County” needs a day to be told."""
    from newslint.formats.roles.signed_days import names_end  # noqa: PLC0415 - few bylines are such
    from newslint.text.signatures import are_names  # noqa: PLC0415

    end = names_end(text, start, len(text))
    names = text[start:end]
    return are_names(names) and (opener in {"Av", "Af"} or (end < len(text) and " " in names))


def author_fields(block: Block, language: str = "") -> list[Field]:
    """One field a name; what follows the names (an office, an agency, a date) is no name."""
    found: list[Field] = []
    for number, span in enumerate(_names(block.text, _signed(block), language)):
        name = block.text[span.start : span.end].strip()
        if number and (_OFFICE.search(name) or _is_of_date(name)):
            break
        if name:
            found.append(Field("author", name, block.locate(span)))
    return found


def _is_of_date(name: str) -> bool:
    return has_digit(name) or (name.isascii() and is_date_word(name))


def _signed(block: Block) -> Span | None:
    """Where the names are with what follows them; in a date line they may stand behind the day."""
    if block.kind == "byline":
        match = _BYLINE.match(block.text)
        return Span(*match.span("names")) if match else _signed_otherwise(block.text)
    from newslint.text.signatures import person_beside, signature  # noqa: PLC0415 - few date lines have one

    if signed := signature(block.text):
        return signed[1]
    match = _BYLINE.match(block.text)
    if match and _begins_name(match["names"]):
        return Span(*match.span("names"))
    return person_beside(block.text, is_labelled=bool(date_labels(block.text)))


def _signed_otherwise(text: str) -> Span | None:
    """The names of a byline that opens with none of the usual words, but “posted”, or with a name."""
    from newslint.text.signatures import signer  # noqa: PLC0415 - few bylines are such

    if match := _POSTED.match(text):
        return Span(match.end(), len(text))
    if len(text) <= _LONGEST_BESIDE and (name := signer(text)):
        return name
    kicker = _SIGNED_KICKER.fullmatch(text)
    return Span(*kicker.span("names")) if kicker else None


def _begins_name(text: str) -> bool:
    """Whether a name begins a text, and not “May 3” or “Friday,”; May and June are names as well."""
    first, *others = text.split(None, 2)
    if not _FIRST_WORD.fullmatch(first):
        return False
    if others and others[0][0].isdigit():
        return month_of(first, "", lenient=True) is None
    return not first.endswith(",") or weekday_of(first[:-1], "") is None


def _names(text: str, signed: Span | None, language: str) -> list[Span]:
    if signed is None:
        return []
    start, end = signed
    if text[start:end].replace(" ", "", 1).isalpha():  # nothing divides two words
        return [signed]
    divider = _DIVIDER.search(text, start + 1, end)
    end = divider.start() if divider else end
    if has_digit(text[start:end]):
        from newslint.formats.roles.signed_days import names_end  # noqa: PLC0415 - few have days

        end = names_end(text, start, end, language)
    found = []
    for join in _JOIN.finditer(text, start, end):
        found.append(Span(start, join.start()))
        start = join.end()
    return [*found, Span(start, end)]
