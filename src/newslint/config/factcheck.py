"""What `[tool.newslint.factcheck]` may say."""

from newslint.records import NamedTuple


class Factcheck(NamedTuple):
    """Where `newslint factcheck` looks things up; paths are relative to the folder of the file."""

    evidence: tuple[str, ...] = ()  # files and folders of sources
    offices: str = ""  # a store in place of the shipped table
    claims: str = ""  # a store of fact-checked claims
    model: str = ""  # a folder with a model of sentences
    providers: tuple[str, ...] = ()  # of judges, as `package.module` or `package.module:name`
    google_api_key: str = ""  # NEWSLINT_GOOGLE_API_KEY is the better place
