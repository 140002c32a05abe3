"""What a site asks programs not to read."""

from urllib.robotparser import RobotFileParser

_LARGEST = 500_000  # bytes; what stands behind them is not read


class Robots:
    """One robots.txt."""

    def __init__(self, body: bytes) -> None:
        self._rules = RobotFileParser()
        self._rules.parse(body[:_LARGEST].decode("utf-8", "replace").splitlines())

    def allows(self, url: str, agent: str) -> bool:
        """Whether a program of this name may read the address."""
        return self._rules.can_fetch(agent, url)
