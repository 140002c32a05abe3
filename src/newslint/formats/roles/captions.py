"""Captions among the paragraphs: by a label, a camera's tag, or a phrase that describes a picture."""

from newslint.text.expressions import expression

_IMAGE = (
    r"image|photo|photograph|picture|illustration|infographic|snapshot|screenshot|rendering|"
    r"portrait|close-up|aerial\s+view"
)
_OPENING = expression(
    rf"(?i)(?:an?|the|this)\s+(?:[\w-]+,?\s+){{0,3}}?(?:{_IMAGE})\s+"
    r"(?:of|capturing|showing|depicting|featuring|illustrating|highlighting|representing|symboli[sz]ing)\b"
)
# What may follow the article there.
PICTURE_AHEAD = rf"\s+(?:[\w-]+,?\s+){{0,3}}?(?i:{_IMAGE})"
# The first words of those names, one of which “an image of” has among its first.
_PICTURES = frozenset({
    "image", "photo", "photograph", "picture", "illustration", "infographic", "snapshot", "screenshot",
    "rendering", "portrait", "close-up", "aerial",
})  # fmt: skip
_FIRST_WORDS = 5
_LABEL = expression(
    r"(?i)\[?(?:(?:photo|image|picture|caption|pictured|photo\s+credit|image\s+credit|file\s+photo|"
    r"foto|bild|bildunterschrift|légende|imagen|imagem|immagine|фото|світлина)(?:\s+\d{1,2})?\s*[:©]|"
    r"(?:photo|photograph|image|picture)s?\s+(?:by|courtesy\s+of)\s)"
)
_CAMERA_TAG = expression(
    r"(?i)[\[(](?:(?:photo|image|picture)\s+)?(?:taken|shot|captured|photographed)\s+(?:with|on|using|by)\b"
    r"[^\])\n]{2,80}[\])]\s*"
)
# What makes a sentence of the words after “a photo of …”; a caption of that shape has no verb of its own.
_SENTENCE_VERB = expression(
    r"(?i)\b(?:is|was|are|were|has|had|have|will|would|went|shows?|showed|said|says|emerged|appeared|"
    r"circulated|sparked|caused|drew|led|made|became|won|sold|hangs?|hung|began|caught|prompted)\b"
)
_CLAUSE = expression(r",|\b(?:who|which|where|when|that|as|while)\b")
_BRACKETS = (")", "]")
_LONGEST_LABELLED, _LONGEST = 600, 400  # code points


def is_caption(text: str) -> bool:
    """Whether a paragraph of its own is what stands under a picture."""
    if _LABEL.match(text):
        return len(text) <= _LONGEST_LABELLED
    return _CAMERA_TAG.fullmatch(text) is not None or describes_picture(text)


def may_describe(text: str) -> bool:
    """Whether a text that begins with an article may be no sentence, and first names a picture."""
    if (len(text) > _LONGEST or ". " in text) and not text.rstrip().endswith(_BRACKETS):
        return False
    return not _PICTURES.isdisjoint(
        map(str.casefold, text.split(None, _FIRST_WORDS)[1:_FIRST_WORDS])
    )


def describes_picture(text: str) -> bool:
    """Whether a paragraph is no sentence but “an image of …”."""
    opening = _OPENING.match(text)
    return opening is not None and (_ends_in_tag(text) or _is_phrase(text, opening.end()))


def _ends_in_tag(text: str) -> bool:
    return any(match.end() == len(text) for match in _CAMERA_TAG.finditer(text))


def _is_phrase(text: str, start: int) -> bool:
    """Whether what follows “an image of” never becomes a sentence."""
    clause = _CLAUSE.search(text, start)
    main = text[start : clause.start() if clause else len(text)]
    return len(text) <= _LONGEST and ". " not in text and not _SENTENCE_VERB.search(main)
