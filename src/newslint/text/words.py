"""Word lists written as text."""


def listed(*parts: str) -> frozenset[str]:
    """The words of some texts, divided at white space."""
    return frozenset(word for part in parts for word in part.split())
