"""A file, or bytes, to a Document: the text as it stands, where it came from, and what it says of itself."""

from __future__ import annotations

import datetime as dt
import hashlib
import stat
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.document import formats
from tracker.document.language import LANGUAGE
from tracker.errors import DocumentError
from tracker.i18n import _
from tracker.records import Document

MAX_BYTES = 200 * 1024 * 1024  # of one file; a document larger than this is not one that people wrote


def read(
    source: Path | bytes,
    *,
    name: str | None = None,
    issued_on: dt.date | None = None,
    issuer: str = "",
) -> Document:
    r"""Read one document. `name` is the file's name, for bytes also what tells the format by its ending.

    `issued_on` and `issuer` are what the caller knows; they rule over what the text says. `\r\n` and a lone
    `\r` are read as `\n`; in plain text nothing else is changed.

    Raises DocumentError for whatever cannot be read, MissingExtra when the format's library is not installed.
    """
    path = source if isinstance(source, Path) else None
    called = name or (path.name if path else "stdin")
    where = str(path) if path else called
    data = _load(path) if path else source
    assert isinstance(data, bytes)
    if len(data) > MAX_BYTES:
        raise _too_large(where, len(data))
    if not data:
        raise _empty(where)
    parsed = formats.parse(data, called, where)
    if not parsed.text.strip():
        raise _empty(where)
    known = LANGUAGE.read_head(parsed.text, called, title=parsed.title, published=parsed.published)
    return Document(
        name=called,
        text=parsed.text,
        path=str(path) if path else None,
        encoding=parsed.encoding,
        digest=hashlib.sha256(data).hexdigest(),
        title=known.title,
        issuer=issuer or known.issuer,
        doc_no=known.doc_no,
        issued_on=issued_on or known.issued_on,
        issued_basis="given" if issued_on else known.issued_basis,
        period_start=known.period_start,
        period_end=known.period_end,
        locations=parsed.locations,
        unread=parsed.unread,
    )


def _load(path: Path) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise DocumentError(
                _("{file}: this is a folder, not a document").format(file=path),
                _("name the files in it, or ingest the folder"),
            )
        if found.st_size > MAX_BYTES:
            raise _too_large(str(path), found.st_size)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # a device or a pipe has no size and may have no end
    except FileNotFoundError:
        raise DocumentError(
            _("{file}: there is no such file").format(file=path), _("check the path and its spelling")
        ) from None
    except PermissionError:
        raise DocumentError(
            _("{file}: no permission to read this file").format(file=path),
            _("ask its owner for the right to read it, or copy it to a folder of your own"),
        ) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error)
        raise DocumentError(
            _("{file}: the file cannot be read ({reason})").format(file=path, reason=reason),
            _("check the path and the disk"),
        ) from None


def _too_large(where: str, size: int) -> DocumentError:
    return DocumentError(
        _("{file}: {size} MB is more than the limit of {limit} MB").format(
            file=where, size=size // 2**20, limit=MAX_BYTES // 2**20
        ),
        _("split the document into parts"),
    )


def _empty(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: the document is empty").format(file=where), _("check that it was saved or fetched whole")
    )
