"""The time from a change in an editor to the answer of `newslint server`, for a 10 kB article.

    python benchmarks/lsp.py [ARTICLE] [ROUNDS]

A real client at the other end of a pipe changes a few words, asks for the diagnostics and waits.
The budget is on the median: half of all key strokes are answered within it. It is wall time, so a
busy machine shows in it; the quickest answer says what it would be on an idle one.
"""

import asyncio
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient  # noqa: TID253 - this measures the server

BUDGET = 50.0  # ms
SIZE = 10_000  # bytes
_PARAGRAPHS = (
    (
        "Some {0},400 people cross the bridge on foot every day, and about {0}00 lorries use its lower deck, which was "
        "built in 1961 and has been strengthened twice since. The council put the cost at €{0}.4 million."
    ),
    (
        "“We cannot keep patching a deck that was made for {0} buses an hour,” said Ilse Brandt, who has run the harbour "
        "office since 2017. “Anybody who has stood below it on a windy day knows what I mean.”"
    ),
    (
        "Shopkeepers on the north bank asked for a ferry at a meeting on {0} April. The operator, Lindau Lines, has "
        "two boats of {0}0 seats and says that it could start within a week if the pier were dredged."
    ),
)


def article() -> str:
    """An article with a quotation in every third paragraph, no two paragraphs the same, and one fault."""
    parts = ["Harbour bridge closes for repairs", "By Mara Quill", "Published: 3 May 2024"]
    parts += ["The bridge will stay shut until June, according to Source 1."]
    for number in range(SIZE):
        parts.append(_PARAGRAPHS[number % len(_PARAGRAPHS)].format(number + 2))
        if sum(map(len, parts)) > SIZE:
            break
    return "\n\n".join(parts).encode()[:SIZE].decode(errors="ignore")


async def answers(text: str, rounds: int) -> list[float]:
    """Milliseconds of each round."""
    client = LanguageClient("newslint-benchmark", "1")
    await client.start_io(sys.executable, "-m", "newslint", "server")
    buffers = types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities())
    capabilities = types.ClientCapabilities(text_document=buffers)
    await client.initialize_async(types.InitializeParams(capabilities))
    client.initialized(types.InitializedParams())
    uri = "untitled:article.txt"
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "plaintext", 0, text))
    )
    times = []
    for version in range(1, rounds + 1):
        start = time.perf_counter()
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(f"{text}\n\nWord {version}.")],
            )
        )
        await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        )
        times.append((time.perf_counter() - start) * 1000)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call] # pygls leaves it untyped
    return times


def main(arguments: list[str]) -> int:
    """Print the median, and end with 1 where it is over the budget."""
    text = Path(arguments[0]).read_text(encoding="utf-8") if arguments else article()
    rounds = int(arguments[1]) if len(arguments) > 1 else 200
    first, *times = asyncio.run(answers(text, rounds + 1))
    median = statistics.median(times)
    slow = statistics.quantiles(times, n=20)[-1]
    print(
        f"{len(text.encode()):,} bytes, {rounds} changes: median {median:.1f} ms, "
        f"the quickest {min(times):.1f} ms, 95 of 100 within {slow:.1f} ms, "
        f"the first one {first:.1f} ms; budget {BUDGET:.0f} ms on the median"
    )
    return int(median > BUDGET)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
