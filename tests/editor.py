"""An editor with newslint's server at its other end, over a real pipe."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

COMMAND = [sys.executable, "-m", "newslint", "server", "--stdio"]
PATIENCE = 20  # seconds, on a busy machine
_WORKSPACE = types.WorkspaceClientCapabilities(
    workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
    did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
        dynamic_registration=True
    ),
    diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
)


async def until(is_so: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait for something; raises TimeoutError where it does not come."""
    async with asyncio.timeout(patience):
        while not is_so():  # noqa: ASYNC110 - the client has no events
            await asyncio.sleep(0.01)


class Editor:
    """What a person does in an editor, and what they see."""

    def __init__(self, client: LanguageClient) -> None:
        self._client = client
        self._versions: dict[str, int] = {}
        self.registered: list[types.Registration] = []
        self.server = types.ServerCapabilities()

    async def start(
        self, *, pulls: bool, encodings: Sequence[types.PositionEncodingKind] = ()
    ) -> None:
        """Shake hands, as an editor that pulls diagnostics or is sent them."""
        # pygls puts a name on what it is given, which a bound method does not take.
        self._client.feature(types.CLIENT_REGISTER_CAPABILITY)(
            lambda params: self.registered.extend(params.registrations)
        )
        buffers = types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
            diagnostic=types.DiagnosticClientCapabilities() if pulls else None,
        )
        general = types.GeneralClientCapabilities(position_encodings=list(encodings) or None)
        answer = await self._client.initialize_session(
            types.InitializeParams(types.ClientCapabilities(_WORKSPACE, buffers, general=general))
        )
        self.server = answer.capabilities

    async def stop(self) -> int | None:
        """Say goodbye; the exit code of the server."""
        await self._client.shutdown_session()
        await self._client.stop()  # type: ignore[no-untyped-call] # pytest-lsp leaves it untyped
        process = self._client._server
        return process.returncode if process else None

    def open(self, uri: str, text: str, language: str = "plaintext") -> str:
        """Show a buffer; nothing of it need be on the disk."""
        self._versions[uri] = 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def type(self, uri: str, text: str) -> None:
        """Make the buffer hold this text."""
        self._versions[uri] += 1
        buffer = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(buffer, [change]))

    def close(self, uri: str) -> None:
        """Put the buffer away."""
        self._client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    def save(self, uri: str) -> None:
        """Say that the buffer was saved."""
        self._client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    def changed_on_disk(self, file: Path) -> None:
        """Tell of a file as a watcher does."""
        event = types.FileEvent(file.as_uri(), types.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    async def sent(self, uri: str, patience: float = PATIENCE) -> Sequence[types.Diagnostic]:
        """Wait for the next diagnostics that the server sends of a buffer."""
        await until(lambda: uri in self._client.diagnostics, patience)
        return self._client.diagnostics.pop(uri)

    async def said(self) -> str:
        """Wait for the next message that the server shows."""
        await until(lambda: bool(self._client.messages))
        return self._client.messages.pop(0).message

    async def refreshed(self) -> None:
        """Wait until the server asks to be asked again."""
        before = self._client.diagnostic_refresh_count
        await until(lambda: self._client.diagnostic_refresh_count > before)

    async def pulled(self, uri: str, known: str | None = None) -> types.DocumentDiagnosticReport:
        """Ask for the diagnostics of a buffer; `known` is the result that is shown already."""
        return await self._client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(
                types.TextDocumentIdentifier(uri), previous_result_id=known
            )
        )

    async def actions(
        self, uri: str, where: types.Range, *only: types.CodeActionKind | str
    ) -> list[types.CodeAction]:
        """What can be done there."""
        answer = await self._client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                where,
                types.CodeActionContext([], only=list(only) or None),
            )
        )
        return [action for action in answer or () if isinstance(action, types.CodeAction)]

    async def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """What the pointer shows there."""
        return await self._client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), position)
        )


async def begin(
    *, pulls: bool = False, encodings: Sequence[types.PositionEncodingKind] = ()
) -> Editor:
    """Start a server and an editor for it."""
    client = await ClientServerConfig(server_command=COMMAND).start()
    if not isinstance(client, LanguageClient):
        raise TypeError(client)
    editor = Editor(client)
    await editor.start(pulls=pulls, encodings=encodings)
    return editor
