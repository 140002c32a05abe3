"""What the editor at the other end can do, and edits in the shape that it understands."""

from collections.abc import Sequence

from lsprotocol import types
from pygls.capabilities import get_capability

from newslint.lsp.articles import Article


def pulls(client: types.ClientCapabilities) -> bool:
    """Whether the editor asks for diagnostics; one that does would show those it is sent as well twice."""
    return get_capability(client, "text_document.diagnostic") is not None


def can_refresh(client: types.ClientCapabilities) -> bool:
    """Whether it asks again when it is told to."""
    return bool(get_capability(client, "workspace.diagnostics.refresh_support"))


def can_watch(client: types.ClientCapabilities) -> bool:
    """Whether it tells of changed files once it is asked to."""
    return bool(get_capability(client, "workspace.did_change_watched_files.dynamic_registration"))


def hover_kinds(client: types.ClientCapabilities) -> Sequence[types.MarkupKind]:
    """The kinds of mark-up that it shows in a hover."""
    return get_capability(client, "text_document.hover.content_format") or ()


def workspace_edit(
    client: types.ClientCapabilities, article: Article, edits: list[types.TextEdit]
) -> types.WorkspaceEdit:
    """Edits of one buffer, bound to its version where the editor can hold them to it."""
    if not get_capability(client, "workspace.workspace_edit.document_changes"):
        return types.WorkspaceEdit(changes={article.uri: edits})
    buffer = types.OptionalVersionedTextDocumentIdentifier(article.uri, article.version)
    change = types.TextDocumentEdit(text_document=buffer, edits=list(edits))
    return types.WorkspaceEdit(document_changes=[change])


def watching() -> types.RegistrationParams:
    """Ask to be told of changed configurations, and of YAML, which may be rules."""
    globs = ("**/{.newslint,newslint,pyproject}.toml", "**/*.{yaml,yml}")
    watchers = [types.FileSystemWatcher(glob_pattern=glob) for glob in globs]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return types.RegistrationParams([types.Registration("newslint-files", method, options)])
