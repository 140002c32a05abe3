"""One configuration file to Settings, with all its mistakes at once; `extend` is the only way to merge."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from newslint.config.model import Config, Settings
from newslint.errors import ConfigError, Problem
from newslint.hints import Any
from newslint.rules.decode import Decoder
from newslint.rules.located import Located, from_toml, not_utf8

_DEEPEST = 10  # files that extend one another


def load(file: str | Path) -> Config:
    """Read a newslint.toml or the table of a pyproject.toml, and what it extends.

    Raises ConfigError with file, line where there is one, and the nearest right word.
    """
    path = Path(file)
    return Config(_merge(path, ()), str(path.parent), str(path))


def override(settings: Settings, values: Mapping[str, Any], source: str) -> Settings:
    """Settings with some keys replaced; the values are as TOML gives them. Raises ConfigError."""
    located = from_toml(values, "")
    return settings._replace(**_decode(located, source))


def _merge(path: Path, above: Sequence[Path]) -> Settings:
    if path.resolve() in above or len(above) > _DEEPEST:
        raise ConfigError((Problem(str(path), 0, 0, "`extend` goes round in a circle"),))
    table = _table(path)
    values = _decode(table, str(path))
    base = Settings()
    if extend := values.get("extend"):
        below = path.parent / extend
        if not below.is_file():
            place = next(key for key, _ in table.entries if key.text == "extend")
            raise ConfigError(
                (Problem(str(path), place.line, place.column, f"`extend`: no such file: {extend}"),)
            )
        base = _moved(_merge(below, (*above, path.resolve())), below.parent, path.parent)
    return base._replace(**values)


def _moved(settings: Settings, source: Path, target: Path) -> Settings:
    """Paths in an extended file, made right for the folder of the file that extends it."""
    if source == target:
        return settings

    def moved(path: str) -> str:
        return str((source / path).resolve()) if path else ""

    facts = settings.factcheck
    return settings._replace(
        rules=tuple(map(moved, settings.rules)),
        baseline=moved(settings.baseline),
        factcheck=facts
        and facts._replace(
            evidence=tuple(map(moved, facts.evidence)),
            offices=moved(facts.offices),
            claims=moved(facts.claims),
            model=moved(facts.model),
        ),
    )


def _table(path: Path) -> Located:
    import tomllib  # noqa: PLC0415 - flags are read without a file

    try:
        text = path.read_bytes().decode("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(
            (Problem(str(path), 0, 0, f"cannot be read: {error.strerror}"),)
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError((not_utf8(error, str(path)),)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError((_toml_problem(path, str(error)),)) from error
    if path.name == "pyproject.toml":
        values = values.get("tool", {}).get("newslint", {})
        text = _only_table(text)
    return from_toml(values, text)


def _toml_problem(path: Path, message: str) -> Problem:
    """A mistake of TOML; tomllib puts the place at the end of its message, in words."""
    import re  # noqa: PLC0415 - only for mistakes

    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    line, column = (int(place[1]), int(place[2])) if place and place[1] else (0, 0)
    text = message[: place.start()] if place else message
    return Problem(str(path), line, column, f"is not TOML: {text[:1].lower()}{text[1:]}")


def _only_table(text: str) -> str:
    """A pyproject.toml with all lines before our table blanked, so that keys are found in ours."""
    start = text.find("[tool.newslint")
    if start < 0:
        return text
    before, table = "\n" * text.count("\n", 0, start), text[start:]
    return before + table.replace("[tool.newslint", " " * 13 + "[", 1)


def _decode(table: Located, path: str) -> dict[str, Any]:
    """The keys that a table gives, as the types of Settings."""
    decoder = Decoder(path)
    decoded = decoder.record(Settings, table)
    for key, item in table.entries:
        if key.text == "language" and item.text and not _is_language(item.text):
            text = f"must be the code of a language, such as en, not {item.describe()}"
            decoder.complain(item, text)
    if decoder.problems:
        raise ConfigError(tuple(decoder.problems))
    given = {key.text.replace("-", "_") for key, _ in table.entries}
    return {name: getattr(decoded, name) for name in Settings._fields if name in given}


def _is_language(text: str) -> bool:
    code = text.replace("_", "-").partition("-")[0]
    return code.isalpha() and len(code) in {2, 3}
