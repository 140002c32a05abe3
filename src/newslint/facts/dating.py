"""The day an article speaks of itself: given from outside, else the first of its own dates that is whole."""

from datetime import date

from newslint.facts.model import Article, AsOf
from newslint.model.document import Document
from newslint.text.dates import parse_date


def dated(document: Document, given: date | None = None) -> Article:
    """The article with the day to judge it by; a date without its year is no day."""
    if given:
        return Article(document, AsOf(given, "--date"))
    for field in document.named("published"):
        mention = parse_date(field.value, document.language)
        if mention and mention.day:
            place = " ".join(filter(None, (field.origin, field.key)))
            return Article(document, AsOf(mention.day, place))
    return Article(document, AsOf(None))
