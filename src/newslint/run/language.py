"""The language of an article: its own word, the configuration's, or what a detector hears (the extra `language`)."""

from functools import cache
from importlib import import_module

from newslint.config.model import Settings
from newslint.errors import UsageError
from newslint.hints import Protocol
from newslint.model.document import Document

_HEARD = 2000  # code points of prose that a detector is given
_FEWEST = 60  # fewer tell too little
_SURE = 0.9


class Detector(Protocol):
    """What py3langid makes: the likeliest language of a text, and how likely it is, from 0 to 1."""

    def classify(self, text: str) -> tuple[str, float]:
        """Return a language as ISO 639-1 and its share of the likelihood."""
        ...


def in_its_language(document: Document, settings: Settings) -> Document:
    """The document with its language, where anything tells it.

    Raises UsageError where a detector is asked for that is not installed.
    """
    if document.language:
        return document
    language = settings.language
    if not language and settings.detect_language:
        language = _heard(document)
    return document._replace(language=language) if language else document


def _heard(document: Document) -> str:
    """What the paragraphs sound like; empty where there are too few or the detector is not sure."""
    text = ""
    for block in document.of_kind("paragraph", "quote", "list"):
        text += block.text + "\n"
        if len(text) >= _HEARD:
            break
    if len(text) < _FEWEST:
        return ""
    language, share = _detector().classify(text[:_HEARD])
    return str(language) if share >= _SURE else ""


@cache
def _detector() -> Detector:
    try:
        found = import_module("py3langid.langid")  # which brings numpy
    except ImportError as error:
        raise UsageError("detect-language needs the extra newslint[language]") from error
    detector: Detector = found.LanguageIdentifier.from_model_file(found.MODEL_FILE, norm_probs=True)
    return detector
