"""The command line beats every file: flags as settings."""

import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from newslint.config.discover import Configs, absolute
from newslint.config.model import Config, Settings
from newslint.errors import UsageError
from newslint.hints import Any


def words(values: Sequence[str]) -> list[str]:
    """`SRC,DAT001` and repeated flags as one list."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def configs_of(
    config: Sequence[str], *, isolated: bool, overrides: Mapping[str, Any] = MappingProxyType({})
) -> Configs:
    """Where configuration comes from: `--config` with a path or KEY=VALUE, `--isolated`, and flags.

    Raises UsageError for words that are neither, ConfigError for a file or a value that is wrong.
    """
    values: dict[str, Any] = {}
    fixed = Config(Settings(), os.getcwd()) if isolated else None
    for word in config:
        if "=" in word and not os.path.exists(word):
            values.update(_pair(word))
        elif not os.path.isfile(word):
            raise UsageError(
                f"--config: no such file: {word}; to set one key, write KEY=VALUE as TOML does"
            )
        elif isolated:
            raise UsageError("--isolated takes no configuration file: leave one of the two out")
        else:
            from newslint.config.load import load

            fixed = load(absolute(word))
    values.update(
        (key.replace("_", "-"), value)
        for key, value in overrides.items()
        if value not in (None, [], "")
    )
    return Configs(fixed, values)


def _pair(word: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(word)
    except tomllib.TOMLDecodeError:
        key, _, value = word.partition("=")
    try:
        return tomllib.loads(f'{key} = "{value.strip()}"')
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"--config: `{word}` is not KEY=VALUE as TOML writes it: {error}"
        ) from error
