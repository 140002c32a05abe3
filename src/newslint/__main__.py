"""`python -m newslint`."""

from newslint.cli.main import run

if __name__ == "__main__":
    run()
