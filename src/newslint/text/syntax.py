"""How `re` reads a pattern: the one door to its private parser, for those who take patterns apart."""

import re

from newslint.hints import Any

op: Any = re._constants  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public has them
parse: Any = re._parser.parse  # type: ignore[attr-defined]  # noqa: SLF001
