"""The pictures of an article that lie beside it: read only where a rule wants to know how they were made."""

import stat
from pathlib import Path, PurePosixPath

from newslint.formats.pictures import digital_source
from newslint.model.document import Document, Image

_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".avif", ".heic"})
_FOLDERS = ("", "static", "public", "assets")  # of a site, where “/img/pier.jpg” may be
_READ = 4 * 2**20  # bytes at the start of a picture: metadata stands before the picture itself


def with_sources(document: Document, folder: Path, top: str) -> Document:
    """The document with the digital source type of each picture found in its folder or in `top`.

    No picture outside these is opened, nor one behind a link out of them.
    """
    root = Path(top)
    images = tuple(_seen(image, folder, root) for image in document.images)
    return document._replace(images=images) if images != document.images else document


def _seen(image: Image, folder: Path, root: Path) -> Image:
    path = PurePosixPath(image.url.partition("?")[0])
    if "://" in image.url or path.suffix.lower() not in _SUFFIXES:
        return image
    if path.is_absolute():
        places = [root / name / str(path).lstrip("/") for name in _FOLDERS]
    else:
        places = [folder / path]
    for place in places:
        if term := _term(place, folder, root):
            return image._replace(source_type=term)
    return image


def _term(place: Path, folder: Path, root: Path) -> str:
    try:
        file = place.resolve()
        is_ours = file.is_relative_to(root.resolve()) or file.is_relative_to(folder.resolve())
        if not (is_ours and stat.S_ISREG(file.stat().st_mode)):
            return ""
        with file.open("rb") as opened:
            return digital_source(opened.read(_READ))
    except (OSError, ValueError, RuntimeError):
        return ""
