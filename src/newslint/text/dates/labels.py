"""Lines that say when an article appeared or changed: “Published: 1 May 2024”."""

from collections.abc import Iterator
from functools import cache, lru_cache

from newslint.hints import Literal
from newslint.model.spans import Span
from newslint.records import NamedTuple
from newslint.text.dates.digits import has_digit
from newslint.text.dates.mention import DateMention
from newslint.text.dates.usual import usual_date
from newslint.text.expressions import Expression, expression

DateLabel = Literal["published", "modified"]

_DIVIDERS = "|·•\n"  # between the parts of a line
_LONGEST = 120  # a longer line is a sentence that happens to start so
_LONGEST_LEAD = 40  # characters before a date in which its label may stand
_MARKS = " \t\u00a0,;:(|»–—-"  # between a name and what leads to a date

_LABELS: dict[DateLabel, tuple[str, ...]] = {
    "published": (
        "first published", "originally published", "date published", "published date",
        "publication date", "publication-date", "date of publication", "publish date", "published time",
        "published online", "date posted", "post date", "published", "posted", "date", "dated", "created",
        "issued", "released", "veröffentlicht", "erschienen", "erscheinungsdatum", "veröffentlichungsdatum", "erstellt", "datum", "stand",
        "date de publication", "date de parution", "publié", "publiée", "publie", "paru", "mis en ligne", "créé", "publicado", "publicada",
        "fecha", "fecha de publicación", "data", "pubblicato", "pubblicata", "publicado em",
        "data de publicação", "data di pubblicazione", "gepubliceerd", "geplaatst", "opublikowano",
        "data publikacji", "dodano", "опубліковано", "оприлюднено", "дата", "дата публікації",
        "опубликовано", "дата публикации", "δημοσιεύθηκε", "δημοσίευση", "ημερομηνία", "yayınlanma",
        "yayın tarihi", "yayınlanma tarihi", "tarih", "publicerad", "publicerat", "julkaistu",
        "publisert", "udgivet", "publiceret", "publikováno", "publicat", "publikacja", "posté", "postado",
        "postado em", "giriş", "giriş tarihi", "eklenme tarihi", "oluşturulma tarihi", "publicatiedatum",
        "data dodania", "vydáno", "zveřejněno", "přidáno", "offentliggjort", "inlagt", "geschrieben", "rédigé", "escrito", "scritto",
        "公開日", "公開", "公開日時", "投稿日", "掲載日", "発行日", "发布", "发布于", "发布时间", "发布日期", "發佈日期",
        "發布日期", "发表于", "日期", "时间", "입력", "기사입력", "등록", "게시", "승인", "تاريخ النشر", "نشر في", "نشر",
    ),
    "modified": (
        "last updated", "last modified", "date modified", "modified date", "updated", "modified",
        "last edited", "update", "revised", "aktualisiert", "zuletzt aktualisiert", "geändert",
        "zuletzt geändert", "letzte aktualisierung", "letzte änderung", "mis à jour", "mise à jour", "modifié",
        "dernière mise à jour", "dernière modification", "actualizado", "actualizada",
        "última actualización", "modificado", "aggiornato", "aggiornata", "ultimo aggiornamento",
        "modificato", "atualizado", "atualizada", "última atualização", "bijgewerkt",
        "laatst bijgewerkt", "laatst gewijzigd", "laatste update", "zaktualizowano", "aktualizacja",
        "ostatnia aktualizacja", "оновлено", "останнє оновлення", "обновлено", "изменено",
        "последнее обновление", "ενημερώθηκε", "ενημέρωση", "τελευταία ενημέρωση", "güncelleme",
        "son güncelleme", "güncelleme tarihi", "güncellenme", "güncellendi", "uppdaterad", "senast uppdaterad", "päivitetty",
        "oppdatert", "sist oppdatert", "opdateret", "senest opdateret", "aktualizováno", "actualizat", "更新日", "更新", "更新日時",
        "最終更新日", "最終更新", "更新时间", "更新於", "更新于", "最后更新", "수정", "최종수정", "آخر تحديث", "تم التحديث",
    ),
}  # fmt: skip
_JOINTS = (
    "on",
    "at",
    "am",
    "vom",
    "den",
    "le",
    "el",
    "il",
    "em",
    "op",
    "il giorno",
    "a",
    "la",
    "dnia",
    "στις",
)


class LabelledDate(NamedTuple):
    """A label, and after it the stretch of the line that holds its date."""

    label: DateLabel
    rest: Span
    date: DateMention  # its spans count from the start of the line


def date_labels(text: str, language: str = "") -> tuple[LabelledDate, ...]:
    """Every labelled date of a line: “Published 1 May 2024 | Updated 3 May 2024” has two."""
    if len(text) > _LONGEST or not _may_be_labelled(text) or not has_digit(text):
        return ()
    return _date_labels(text, language)


def lead(text: str, start: int, end: int) -> tuple[int, DateLabel | None]:
    """Where what leads to a date at `end` begins, as “, updated on” does, and what its label says."""
    for word in _word_start().finditer(text, max(start, end - _LONGEST_LEAD), end):
        match = _label().match(text, word.start(), end)
        if match and not text[match.end() : end].strip(_MARKS):
            label: DateLabel = "modified" if match["modified"] else "published"
            return start + len(text[start : word.start()].rstrip(_MARKS)), label
    before = text[start:end].rstrip(_MARKS)
    rest, _, last = before.rpartition(" ")
    if last.lower() in _JOINTS:
        before = rest.rstrip(_MARKS)
    return start + len(before), None


def opening_label(text: str) -> DateLabel | None:
    """The label that is the first word of a line: “Updated by Ana Ruiz on 1 May 2024”."""
    return _names().get(text.split(None, 1)[0].lower())


# Asked first for the role of a line, then for what it says, then by rules; articles of a year share days.
@lru_cache(maxsize=512)
def _date_labels(text: str, language: str) -> tuple[LabelledDate, ...]:
    usual = _usual_label(text)
    return (usual,) if usual else tuple(_labelled(text, language))


def _may_be_labelled(text: str) -> bool:
    """Whether a glance does not tell that no label opens a line, or a part of it."""
    start = text[:2]
    if start.isalpha() and start.casefold() not in _beginnings():
        return "|" in text or "·" in text or "•" in text or "\n" in text  # as in `_DIVIDERS`
    return True


def _usual_label(text: str) -> LabelledDate | None:
    """What nearly all of these lines are: one label, a colon and a space, and a date in a usual form."""
    name, _, rest = text.partition(": ")
    label = _names().get(name.lower())
    date = usual_date(text, len(text) - len(rest)) if label else None
    return LabelledDate(label, date.extent, date) if label and date else None


def _labelled(text: str, language: str) -> Iterator[LabelledDate]:
    for part in parts().finditer(text):
        yield from _labelled_part(text, *part.span(), language)


def _labelled_part(text: str, start: int, end: int, language: str) -> tuple[LabelledDate, ...]:
    """The date of a part; two where another label stands behind the first date, and nothing but them.

    The first of two may have no label: “1 May 2024 10:15 Updated 3 May 2024”.
    """
    match = _label().match(text, start, end)
    if match is None and not text[start].isdigit():
        return ()
    first = match.end() if match else start
    other = _other_label().search(text, first, end)
    if match is None and other is None:
        return ()
    label: DateLabel = "modified" if match and match["modified"] else "published"
    found = _labelled_date(text, label, first, other.start() if other else end, language)
    if found is None or other is None:
        return (found,) if found else ()
    match = _label().match(text, other.end(), end)
    if match is None:
        return ()
    label = "modified" if match["modified"] else "published"
    second = _labelled_date(text, label, match.end(), end, language)
    return (found, second) if second else ()


def _labelled_date(
    text: str, label: DateLabel, start: int, end: int, language: str
) -> LabelledDate | None:
    from newslint.text.dates.parse import parse_date  # noqa: PLC0415 - for unusual dates
    from newslint.text.signatures import signature  # noqa: PLC0415 - of the few lines that have one

    signed = signature(text, start, end)
    rest = _trimmed(text, start, signed[0] if signed else end)
    date = parse_date(text[rest.start : rest.end], language)
    if date is None or not _is_all(text[rest.start : rest.end], date):
        return None
    return LabelledDate(label, rest, date.moved(rest.start))


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    return Span(start + lead, max(start + lead, start + len(stretch.rstrip())))


def _is_all(text: str, date: DateMention) -> bool:
    """Whether beside the date there are only marks, a zone nobody knows, a “Uhr” or a “року”."""
    if date.month is None:
        return False
    others = text[: date.extent.start] + " " + text[date.extent.end :]
    return _beside().fullmatch(others) is not None


@cache
def _names() -> dict[str, DateLabel]:
    return {name: label for label, names in _LABELS.items() for name in names}


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(label[:2] for labels in _LABELS.values() for label in labels)


@cache
def parts() -> Expression:
    """The parts of a line; a slash divides them behind a year: “May 12, 2024 / 9:31 AM”."""
    return expression(rf"(?:[^{_DIVIDERS}/]++|(?<![0-9]{{4}}\s)/)++")


@cache
def _other_label() -> Expression:
    """What divides a date from the label of another: “ - Mis à jour”, “, updated”, “ and updated”."""
    labels = "|".join(sorted((*_LABELS["published"], *_LABELS["modified"]), key=len, reverse=True))
    return expression(
        rf"(?i)(?<=\w|[.)])(?:[\s,.;/(–—-]{{1,4}})(?:(?:and|und|et|y|e|en)\s)?(?=(?:{labels})(?!\w))"
    )


@cache
def _word_start() -> Expression:
    return expression(r"(?<!\w)[^\W\d_]")


@cache
def _beside() -> Expression:
    return expression(
        r"(?:[\s.,;:()\[\]*_–—-]|\b(?:(?!(?:BY|VON|PAR|POR)\b)[A-Z]{2,4}|\d{1,2}[.:]\d\d|\d{1,2}\s?h(?:\s\d\d)?"
        r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Eastern|Central|Mountain|Pacific)(?: Standard| Daylight)? Time"
        r"|Uhr|uur|godz|kl|ma|di|wo|do|vr|za|zo|on|at|the|à|às|року|р|года|г|roku|r|local time)\b){0,20}"
    )


@cache
def _label() -> Expression:
    published, modified = (
        "|".join(sorted(words, key=len, reverse=True))
        for words in (_LABELS["published"], _LABELS["modified"])
    )
    joints = "|".join(_JOINTS)
    return expression(
        rf"(?i)[\W_]{{0,8}}(?:(?P<modified>{modified})|(?:{published}))(?!\w)"
        rf"[\s*_]{{0,3}}[:：–—-]?[\s*_]{{0,3}}(?:(?:{joints})\b[\s:]{{1,3}})?",
    )
