"""`newslint completions`: the script that lets a shell complete our words, and the answers to it."""

from typing import Annotated, Any, Literal

import typer

VARIABLE = "_NEWSLINT_COMPLETE"  # a shell that wants words completed calls us with it
_DEFINED = "compdef _newslint_completion newslint"
# A file of $fpath becomes the function of its name, which has to answer at the first tab already.
_DEFINED_OR_CALLED = f"""\
if [[ $funcstack[1] == _newslint ]]; then
  _newslint_completion "$@"
else
  {_DEFINED}
fi"""


def run(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"],
        typer.Argument(metavar="SHELL", help="The shell to complete for.", show_default=False),
    ],
) -> None:
    """Print the completion script of a shell; nothing is installed.

    For bash: newslint completions bash > ~/.local/share/bash-completion/completions/newslint
    """
    from typer._completion_shared import get_completion_script

    script = get_completion_script(prog_name="newslint", complete_var=VARIABLE, shell=shell)
    typer.echo(script.replace(_DEFINED, _DEFINED_OR_CALLED) if shell == "zsh" else script)


def answer(command: Any, instruction: str) -> int:
    """Tell a shell which words could stand next; `instruction` is what it put into VARIABLE."""
    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    try:
        return shell_complete(command, {}, "newslint", VARIABLE, instruction)
    except SystemExit as done:  # how fish is told whether there are words at all
        return int(done.code or 0)
