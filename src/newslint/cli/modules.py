"""Code of our modules, kept between runs beside that of expressions.

Python looks for a module in ten steps, and a short run imports a hundred of ours. As byte code is, what is kept is for
one source file as it was; whatever is in doubt, Python imports. Where newslint is a library, nothing of this happens.
"""

import os
import sys
from collections.abc import Iterator
from importlib.machinery import BuiltinImporter, ModuleSpec, SourceFileLoader
from types import CodeType
from zlib import crc32

from newslint.folders import cache_folder
from newslint.parts import Parts, add_parts, maker, read_parts

# Which sources, which sort of Python, and whether it optimizes.
_PLACE = repr((__file__, __spec__.cached))


class _Loader(SourceFileLoader):
    """Python's own, which knows all about sources, with code that need not be read."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, _: str) -> CodeType:
        return self._code


class Modules:
    """Finds modules among those kept, and notes which are not."""

    def __init__(self, kept: Parts) -> None:
        self._kept = kept
        self.missed: list[str] = []

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """What `import` asks; nothing where Python has to look for itself."""
        if not name.startswith("newslint."):
            return None
        if known := self._kept.get(name):
            file, status, cached, folders, code = known
            if _is_still(file, status):
                spec = ModuleSpec(name, _Loader(name, file, code), origin=file)
                spec.has_location = True
                spec.cached = cached
                spec.submodule_search_locations = folders
                return spec
        self.missed.append(name)
        return None


def take_modules() -> Modules | None:
    """Have modules made from the code that earlier runs kept, unless they are imported in another way than usual."""
    if sys.implementation.name != "cpython" or type(__spec__.loader) is not SourceFileLoader:
        return None
    modules = Modules(read_parts(_file(), _maker()))
    # Behind all that somebody may have put there to change what is imported.
    sys.meta_path.insert(sys.meta_path.index(BuiltinImporter), modules)
    return modules


def save_modules(modules: Modules | None) -> None:
    """Keep the code of what Python had to look for."""
    if modules and not sys.dont_write_bytecode and (new := dict(_imported(modules.missed))):
        add_parts(_file(), _maker(), new)


def _imported(names: list[str]) -> Iterator[tuple[str, tuple[object, ...]]]:
    for name in names:
        spec = getattr(sys.modules.get(name), "__spec__", None)
        if spec and type(spec.loader) is SourceFileLoader:
            try:
                status = _status(spec.origin)  # first: what changes after it is stale
                code = spec.loader.get_code(name)
            except (OSError, SyntaxError, ValueError):  # changed since it was imported
                continue
            yield name, (spec.origin, status, spec.cached, spec.submodule_search_locations, code)


def _is_still(file: str, status: tuple[int, ...]) -> bool:
    try:
        return _status(file) == status
    except OSError:
        return False


def _status(file: str) -> tuple[int, ...]:
    found = os.stat(file)
    # The time of entry as well: nobody elsewhere can foresee it and write code for it.
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size


def _file() -> str:
    return os.path.join(cache_folder(), f"modules-{crc32(_PLACE.encode()):08x}.bin")


def _maker() -> bytes:
    return maker("modules 1", _PLACE)
