"""`newslint server`: the language server, on standard input and output."""

from functools import partial
from importlib.util import find_spec
from typing import Annotated

import typer

from newslint.cli import flags
from newslint.cli.overrides import configs_of
from newslint.errors import UsageError


def run(
    config: flags.ConfigFlag = [],  # noqa: B006 - typer never changes it
    isolated: flags.Isolated = False,
    stdio: Annotated[  # noqa: ARG001 - some editors add it to every command
        bool, typer.Option("--stdio", hidden=True)
    ] = True,
) -> int:
    """Answer an editor over the Language Server Protocol, on standard input and output.

    Editors start it; docs/editors.md says how.
    """
    if find_spec("pygls") is None:
        raise UsageError("the server needs more packages: pip install 'newslint[lsp]'")
    from newslint.lsp.server import make_server

    make_server(partial(configs_of, config, isolated=isolated)).start_io()
    return 0
