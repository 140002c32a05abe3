"""What a picture file says of its own making: the IPTC digital source type in its XMP packet or C2PA manifest."""

import re

# Both write the term as the last part of one address, XMP as text and C2PA inside CBOR, which keeps it whole.
_TERM = re.compile(rb"newscodes/digitalsourcetype/([A-Za-z]{3,60})")


def digital_source(data: bytes) -> str:
    """The term, such as “trainedAlgorithmicMedia”; empty where the bytes have none that is not compressed."""
    found = _TERM.search(data)
    return found[1].decode("ascii") if found else ""
