"""Where a field can come from."""

from newslint.hints import Literal

Origin = Literal[
    "visible", "front-matter", "json-ld", "og", "meta", "microdata", "time", "json", "feed", "table", "filename",
]  # fmt: skip
