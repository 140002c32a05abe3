"""Settings as a newslint.toml would say them."""

import json
from collections.abc import Mapping

from newslint.config.model import Settings
from newslint.hints import Any
from newslint.rules.shape import is_record


def as_toml(settings: Settings) -> str:
    """A line for each setting that says something, and behind them the keys that say nothing."""
    lines, unset = [], []
    for name, value in settings._asdict().items():
        if value or isinstance(value, bool):
            lines.append(f"{_key(name)} = {_toml(value)}")
        else:
            unset.append(_key(name))
    if unset:
        lines.append(f"# not set: {', '.join(unset)}")
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return name.replace("_", "-")


def _toml(value: Any) -> str:
    if is_record(value):
        value = {_key(name): _shown(name, item) for name, item in value._asdict().items()}
    if not isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)  # texts and lists in JSON are TOML
    members = (f"{_toml(key)} = {_toml(item)}" for key, item in value.items() if item)
    return f"{{ {', '.join(members)} }}"


def _shown(name: str, value: Any) -> Any:
    """A value of a table; whoever looks at settings need not see a secret."""
    return "…" if value and name.endswith("_key") else value
