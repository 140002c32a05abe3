"""Write docs/newslint.1 from the help of the command line."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from newslint import __version__
from newslint.cli.app import COMMANDS, app, newslint

PAGE = Path(__file__).parent / "newslint.1"
_MARKUP = re.compile(r"\[/?(?:bold|dim|green|cyan)\]")
_EXITS = (
    ("0", "nothing at or above --fail-on was found"),
    ("1", "something was; with --diff, something would be fixed"),
    ("2", "a file, the configuration, a rule or the command line kept newslint from judging"),
    ("130", "somebody interrupted"),
)
_VARIABLES = (
    ("NO_COLOR, FORCE_COLOR", "never colour, always colour"),
    ("NEWSLINT_OUTPUT_FORMAT", "what --output-format is without the flag"),
    ("NEWSLINT_CACHE_DIR", "where rules made ready to run are kept, and what was found"),
    ("NEWSLINT_FACTS_DIR", "where newslint facts keeps its stores"),
    ("NEWSLINT_GOOGLE_API_KEY", "the key for --online google"),
    ("NEWSLINT_ONLINE_ALLOW", "servers of your own that --online may ask, as HOST:PORT"),
)


def manual() -> str:
    """The whole page, in roff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    group: Any = typer.main.get_command(app)
    summary, *rest = _paragraphs(newslint.__doc__ or "")
    yield f'.TH NEWSLINT 1 "" "newslint {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"newslint \\- {_text(summary[:1].lower() + summary[1:].removesuffix('.'))}"
    yield ".SH SYNOPSIS"
    yield ".B newslint"
    yield "COMMAND [OPTION]... [ARGUMENT]..."
    yield ".SH DESCRIPTION"
    for words in rest:
        yield from (".PP", _text(words))
    yield ".SH COMMANDS"
    with group.make_context("newslint", [], resilient_parsing=True) as context:
        for name in COMMANDS:
            yield from _command(name, group.get_command(context, name))
    for title, terms in (("EXIT STATUS", _EXITS), ("ENVIRONMENT", _VARIABLES)):
        yield f".SH {title}"
        for term, words in terms:
            yield from _term(term, words)
    yield ".SH SEE ALSO"
    yield "https://github.com/newslint/newslint"


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and not one.hidden]
    words = [name, *(_metavar(one) for one in arguments)]
    yield f".SS {_text(' '.join([*words, '[OPTION]...'] if options else words))}"
    for paragraph in _paragraphs(import_module(f"newslint.cli.{COMMANDS[name]}").run.__doc__):
        yield from (_text(paragraph), ".PP")
    for one in arguments:
        yield from _term(_metavar(one), one.help or "")
    for one in options:
        if one.name != "help":
            value = (
                "" if one.is_flag else f" {one.metavar or _choices(one) or one.type.name.upper()}"
            )
            names = ", ".join((*one.opts, *one.secondary_opts))
            yield from _term(f"{names}{value}", one.help or "")


def _metavar(argument: Any) -> str:
    return _choices(argument) or argument.metavar or ""


def _choices(parameter: Any) -> str:
    return "|".join(getattr(parameter.type, "choices", ()))


def _term(term: str, words: str) -> Iterator[str]:
    yield from (".TP", f"\\fB{_text(term)}\\fR", _text(words))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in _MARKUP.sub("", text).split("\n\n")]


def _text(words: str) -> str:
    r"""Words as roff has them, in ASCII: `-` is a minus, `\` an escape, and a dot at the start a command."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    words = "".join(one if one.isascii() else f"\\[u{ord(one):04X}]" for one in words)
    return f"\\&{words}" if words.startswith((".", "'")) else words


if __name__ == "__main__":
    PAGE.write_text(manual(), encoding="utf-8")
