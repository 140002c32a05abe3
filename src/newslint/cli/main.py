"""Where a run begins and ends: every error becomes a message and an exit code here, and only here."""

import gc
import os
import sys
from collections.abc import Sequence

from newslint.errors import InternalError, NewslintError
from newslint.hints import NoReturn

FAILED, INTERRUPTED = 2, 130
ISSUES = "https://github.com/newslint/newslint/issues"


def run() -> NoReturn:
    """Be the whole of a process, and leave it at once: taking apart what it holds takes a tenth of a short run."""
    from newslint.cli.modules import save_modules, take_modules

    modules = take_modules()  # before all else that is imported
    from newslint.cli.expressions import save_codes, take_codes

    take_codes()
    code = main()
    if save_codes():  # not in a first run, which may be the only one, nor in one that cleans up
        save_modules(modules)
    if "multiprocessing" in sys.modules:  # which has to end its workers
        sys.exit(code)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:  # also where whoever read our output has left, or closed it for us
        os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; never raises."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _replace_closed()
    _soften(sys.stdout, sys.stderr)
    is_collecting = gc.isenabled()
    # A short run ends before garbage matters, so even imports wait for this; one over many files
    # turns it on again.
    gc.disable()
    try:
        return _run(given)
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except InternalError as error:
        return _crashed(error, given)
    except NewslintError as error:
        _say(str(error))
        return FAILED
    except (BrokenPipeError, SystemExit):  # the second is how rich puts it
        # Whoever read our output has left; what is still buffered has nowhere to go.
        _drop_output()
        return FAILED
    except OSError as error:
        return _refused(error, given)
    except Exception as error:  # noqa: BLE001 - the one place that may
        return _crashed(error, given)
    finally:
        if is_collecting:
            gc.enable()


def _run(arguments: list[str]) -> int:
    from newslint.cli.checking import check
    from newslint.cli.quick import usual_request

    request = usual_request(arguments)
    if request and "_NEWSLINT_COMPLETE" not in os.environ:
        return check(request)
    import typer

    from newslint.cli.app import app

    command = typer.main.get_command(app)
    if instruction := os.environ.get("_NEWSLINT_COMPLETE"):
        from newslint.cli.completions import answer

        return answer(command, instruction)
    try:
        # Not `command.main`: that ends a closed pipe with 1, and an interrupt without a word.
        with command.make_context("newslint", arguments) as context:
            code = command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    except Exception as error:
        show = getattr(error, "show", None)  # what click raises for words it does not know
        if show is None:
            raise
        _hint(arguments, show)
        return FAILED
    return code if isinstance(code, int) else 0


def _hint(arguments: list[str], show: object) -> None:
    from newslint.cli.app import COMMANDS

    first = arguments[0] if arguments else ""
    if first not in COMMANDS and not first.startswith("-") and os.path.exists(first):
        _say(f"“{first}” is no command; to check it: newslint check {first}")
    elif dashed := [
        word for word in arguments if word[1:] and word[0] == "-" and os.path.exists(word)
    ]:
        _say(f"“{dashed[0]}” begins like a flag; to check it: ./{dashed[0]}")
    elif callable(show):
        show()


def _refused(error: OSError, arguments: Sequence[str]) -> int:
    """The system will not go on: a disk is full, or the folder that this runs in is gone."""
    _trace(error, arguments)
    if error.filename is None:
        _drop_output()
    try:
        os.getcwd()
    except OSError:
        _say("the folder that this runs in is gone")
    else:
        where = f"{error.filename}: " if error.filename else ""
        _say(f"cannot go on: {where}{error.strerror or error}")
    return FAILED


def _crashed(error: Exception, arguments: Sequence[str]) -> int:
    _trace(error, arguments)
    _say(f"this is a fault of newslint, not of your articles: {error!s}")
    _say(f"run again with --verbose and report what it prints at {ISSUES}")
    return FAILED


def _trace(error: Exception, arguments: Sequence[str]) -> None:
    if "--verbose" in arguments or "-v" in arguments:
        import traceback

        traceback.print_exception(error)


def _drop_output() -> None:
    """Have what is still buffered go nowhere, so that the end of the process does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    from newslint.reporters._safe import visible

    for line in text.split("\n"):
        print(f"newslint: {visible(line)}", file=sys.stderr)  # noqa: T201 - this is the command line


def _replace_closed() -> None:
    """What is written to a stream that whoever started us has closed goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - to the end


def _soften(*streams: object) -> None:
    """Let a stream that cannot write a character write its escape, and Windows consoles write UTF-8."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
