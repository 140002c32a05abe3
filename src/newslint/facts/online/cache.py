"""Answers kept as files, so that a second run asks nobody and says the same."""

import json
import os
import tempfile
from base64 import b64decode, b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from newslint.facts.online.bounds import Answer

_VERSION = 1
_KEPT = frozenset({"", "gone"})  # what will be the same tomorrow; troubles pass


class Cache:
    """A folder of answers; without one nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> Answer | None:
        """What was said before; None where nothing was, or the file is not what we wrote."""
        if self._folder is None:
            return None
        try:
            said = json.loads(self._file(key).read_bytes())
            if said.pop("version") != _VERSION or said.pop("key") != key:
                return None
            return Answer(**said | {"body": b64decode(said["body"]), "hops": tuple(said["hops"])})
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def put(self, key: str, answer: Answer) -> None:
        """Keep an answer, whole or not at all."""
        if self._folder is None or answer.trouble not in _KEPT:
            return
        said = answer._asdict() | {"body": b64encode(answer.body).decode()}
        text = json.dumps({"version": _VERSION, "key": key, **said})
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(prefix=".online-", dir=self._folder)
            with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                out.write(text)
            Path(name).replace(self._file(key))

    def _file(self, key: str) -> Path:
        folder = self._folder or Path()
        return folder / f"online-{sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}.json"
