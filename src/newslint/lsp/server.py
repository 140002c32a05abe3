"""The server: which request is answered by which function, and when a buffer is judged."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from newslint._version import __version__
from newslint.config.discover import Configs
from newslint.errors import NewslintError
from newslint.lsp import client
from newslint.lsp.actions import FIX, FIX_ALL, actions
from newslint.lsp.articles import Article, article_of
from newslint.lsp.desk import Desk
from newslint.lsp.diagnostics import SOURCE, diagnostics
from newslint.lsp.hover import hover
from newslint.lsp.positions import Positions
from newslint.reporters._safe import visible

_PAUSE = 0.15  # seconds without a change before a buffer is judged
_SETTINGS = (".toml", ".yaml", ".yml")


class Server(LanguageServer):
    """One editor's newslint. Buffers come whole: pygls ends lines where editors do not (U+2028)."""

    def __init__(self, make_configs: Callable[[], Configs]) -> None:
        super().__init__(
            "newslint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self.desk = Desk(make_configs)
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._told = ""

    def article(self, uri: str) -> Article | None:
        """An open buffer as an article; None where it is none of ours, or its configuration is wrong."""
        document = self.workspace.get_text_document(uri)
        if document.version is None:
            return None  # it is not open
        folders = (folder.uri for folder in self.workspace.folders.values())
        try:
            article = article_of(document, self.desk.configs, folders)
            if article:
                self.desk.verdict(article)
        except NewslintError as error:
            self.tell(error)
            return None
        return article

    def positions(self, article: Article) -> Positions:
        """The places of an article in the units agreed on."""
        return Positions(article.text, str(self.workspace.position_encoding))

    def shown(self, article: Article) -> list[types.Diagnostic]:
        """What the editor shows of an article."""
        return diagnostics(self.desk.verdict(article), article.uri, self.positions(article))

    def tell(self, error: NewslintError) -> None:
        """Say what keeps us from judging, once until it changes."""
        text = "\n".join(visible(line) for line in str(error).split("\n"))
        if text != self._told:
            self._told = text
            message = types.ShowMessageParams(types.MessageType.Error, f"newslint: {text}")
            self.window_show_message(message)

    def push(self, uri: str, pause: float = 0) -> None:
        """Send the diagnostics of a buffer once it has been left alone for a while."""
        if client.pulls(self.client_capabilities):
            return
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._push_now, uri)

    def _push_now(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        article = self.article(uri)
        version = article.version if article else None
        found = self.shown(article) if article else []
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def close(self, uri: str) -> None:
        """Forget a buffer, and what was shown in it."""
        self.desk.forget(uri)
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if not client.pulls(self.client_capabilities):
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def reload(self) -> None:
        """Read configuration and rules anew, and judge all open buffers again."""
        self._told = ""
        try:
            self.desk.reload()
        except NewslintError as error:
            self.tell(error)
        if client.can_refresh(self.client_capabilities):
            self.workspace_diagnostic_refresh(None)
        for document in self.workspace.text_documents.values():
            self.push(document.uri)


def make_server(make_configs: Callable[[], Configs]) -> Server:
    """A server that answers; `make_configs` is asked again whenever a configuration changes."""
    server = Server(make_configs)
    _watch_files(server)
    _watch_buffers(server)
    _answer(server)
    return server


def _watch_files(server: Server) -> None:
    @server.feature(types.INITIALIZED)
    def initialized(_params: types.InitializedParams) -> None:
        if client.can_watch(server.client_capabilities):
            server.client_register_capability(client.watching())

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_params: types.DidChangeWatchedFilesParams) -> None:
        server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.reload()


def _watch_buffers(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.push(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.push(params.text_document.uri, _PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        # For editors that do not watch files but were told to send us TOML as well.
        if PurePath(params.text_document.uri).suffix in _SETTINGS:
            server.reload()
        else:
            server.push(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)


def _answer(server: Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            identifier=SOURCE, inter_file_dependencies=False, workspace_diagnostics=False
        ),
    )
    def pulled(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        article = server.article(params.text_document.uri)
        if article is None:
            return types.RelatedFullDocumentDiagnosticReport(items=[])
        key = server.desk.verdict(article).key
        if key == params.previous_result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=key)
        return types.RelatedFullDocumentDiagnosticReport(items=server.shown(article), result_id=key)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[FIX, FIX_ALL])
    )
    def acted(params: types.CodeActionParams) -> list[types.CodeAction]:
        article = server.article(params.text_document.uri)
        if article is None:
            return []
        to_edit = partial(client.workspace_edit, server.client_capabilities)
        return actions(server.desk, article, server.positions(article), params, to_edit)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        article = server.article(params.text_document.uri)
        if article is None:
            return None
        kinds = client.hover_kinds(server.client_capabilities)
        return hover(server.desk, article, server.positions(article), params.position, kinds)
