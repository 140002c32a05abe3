"""The version to sign reports with; apart, since reading it costs more than writing some formats."""

from importlib.metadata import version


def newslint_version() -> str:
    """The version that is installed."""
    return version("newslint")
