"""Zip packages (docx, xlsx) checked before any library opens them: no bombs, no entities."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence

from tracker.document.formats.base.reader import OLE_MARK
from tracker.errors import DocumentError
from tracker.i18n import _

MAX_UNPACKED = 400 * 1024 * 1024  # bytes of all parts
MAX_XML_UNPACKED = 120 * 1024 * 1024  # bytes of the parts that are parsed
MAX_PARTS = 20_000
MAX_RATIO = 100  # of a large part to its packed form; office programs reach 30
_LARGE = 5 * 1024 * 1024  # bytes, under which a part does no harm however well it was packed
_HEAD = 4096  # bytes of a part in which its first element must begin
_PROLOG = re.compile(  # declaration, comments and instructions, in an encoding that office programs write
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*"
    rb"(?:<\?xml\s(?:(?!encoding)[^?>])*(?:encoding\s*=\s*[\"'](?:utf-?8|utf-?16|us-ascii)[\"'][^?>]*)?\?>)?"
    rb"(?:\s+|<!--(?:(?!-->).)*-->|<\?(?!xml\s)[^?>]*\?>)*<[\w:.-]+[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
DAMAGE = (  # what the libraries raise on a damaged package
    zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError, KeyError,
    IndexError, AttributeError, TypeError, SyntaxError,
)  # fmt: skip


def check(data: bytes, where: str, kind: str) -> None:
    """Raise DocumentError when `data` is no sound package; `kind` is docx, xlsx, ods or ofd."""
    if data.startswith(OLE_MARK):
        raise locked(where, kind)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_parts(package, where)
    except DAMAGE as error:
        raise broken(where, kind) from error


def locked(where: str, kind: str) -> DocumentError:
    """The error for a file with a password, which looks as files of Office 97 do."""
    return DocumentError(
        _("{file}: this is an old or password-protected Office file, not {kind}").format(
            file=where, kind=kind
        ),
        _("open it in Word, Excel or WPS, take the password off and save it as {kind}").format(kind=kind),
    )


def broken(where: str, kind: str) -> DocumentError:
    """The error for a damaged file."""
    return DocumentError(
        _("{file}: the {kind} file is damaged and cannot be opened").format(file=where, kind=kind),
        _("fetch it again, or open it in an office program and save it anew"),
    )


def _check_parts(package: zipfile.ZipFile, where: str) -> None:
    parts = package.infolist()
    xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml"))]
    check_sizes(parts, xml, where)
    if sum(part.file_size for part in xml) > MAX_XML_UNPACKED:
        raise _too_large(where)
    for part in xml:
        with package.open(part) as stream:
            head = stream.read(_HEAD).replace(b"\x00", b"")
        if head.strip() and not _PROLOG.match(head):
            raise DocumentError(
                _("{file}: the file declares XML entities, which no office program writes").format(
                    file=where
                ),
                _("do not trust it; ask its sender for a plain copy"),
            )


def check_sizes(parts: Sequence[zipfile.ZipInfo], read: Sequence[zipfile.ZipInfo], where: str) -> None:
    """Raise DocumentError when the parts, or one of those that will be `read`, unpack to too much, and
    BadZipFile for a method of packing that takes memory at will.
    """
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise zipfile.BadZipFile
    if (
        len(parts) > MAX_PARTS
        or sum(part.file_size for part in parts) > MAX_UNPACKED
        or any(part.file_size > max(_LARGE, MAX_RATIO * part.compress_size) for part in read)
    ):
        raise _too_large(where)


def _too_large(where: str) -> DocumentError:
    return DocumentError(
        _("{file}: the file unpacks to far more than a document holds").format(file=where),
        _("do not trust it; ask its sender for a plain copy"),
    )
