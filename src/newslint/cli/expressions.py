"""Code of our regular expressions, kept between runs beside the packs of rules."""

import os
import sys
from importlib import import_module
from zlib import crc32

from newslint.folders import cache_folder
from newslint.parts import add_parts, maker, read_parts
from newslint.text.expressions import keep_codes, used_codes


def take_codes() -> None:
    """Have expressions made from the code that earlier runs kept; with another Python than ours, from none."""
    if sys.implementation.name == "cpython":
        keep_codes(read_parts(_file(), _maker()))


def save_codes() -> bool:
    """Keep the code of what had to be compiled, and say whether all of it was kept before."""
    if used := used_codes():
        add_parts(_file(), _maker(), used)
        return False
    return os.path.exists(_file())


def _file() -> str:
    return os.path.join(cache_folder(), f"rules-codes-{crc32(_maker()):08x}.bin")


def _maker() -> bytes:
    sre = import_module("_sre")  # its limits decide what an expression becomes
    return maker("codes 3", sre.MAGIC, sre.CODESIZE, sre.MAXREPEAT, sre.MAXGROUPS)
