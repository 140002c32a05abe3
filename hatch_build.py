"""Ships our rules ready to run: the first run of a fresh installation has no cache to find them in."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadyRules(BuildHookInterface):
    """Puts the pack into the package, in a checkout as in a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - its words
        """Write it from the rules that are there."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from newslint.rules.cache import ship  # noqa: PLC0415 - found only now

        ship()
