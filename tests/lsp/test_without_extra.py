"""The command where its packages are missing."""

import subprocess
import sys


def test_missing_packages_are_named_with_what_installs_them() -> None:
    hide = "import sys; sys.modules['pygls'] = None; from newslint.cli.main import main; sys.exit(main(['server']))"
    done = subprocess.run(
        [sys.executable, "-c", hide], capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 2
    assert done.stderr.decode().startswith("newslint: the server needs more packages: pip install ")
    assert b"newslint[lsp]" in done.stderr
