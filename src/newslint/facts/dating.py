"""The day an article speaks of itself: given from outside, else the first of its own dates that is whole."""

from datetime import date

from newslint.model.document import Document, Field
from newslint.model.judgement import Article, AsOf
from newslint.text.dates.parse import parse_date


def dated(document: Document, given: date | None = None) -> Article:
    """The article with the day to judge it by; a date without its year is no day."""
    if given:
        return Article(document, AsOf(given, "--date"))
    for field in document.named("published"):
        mention = parse_date(field.value, document.language)
        if mention and mention.day:
            return Article(document, AsOf(mention.day, _origin(field)))
    return Article(document, AsOf(None))


def _origin(field: Field) -> str:
    """Where a date stands, as a reader would say it."""
    if field.origin == "visible":
        return field.key or "date line"
    return " ".join(filter(None, (field.origin, field.key)))
