"""A zip file as the folder that it is: the documents in it, one by one, without unpacking it to the disk."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePosixPath

from tracker.document.formats import reads
from tracker.document.formats.base import zip_guard
from tracker.document.formats.base.unread_kinds import unread
from tracker.errors import DocumentError
from tracker.i18n import _

SUFFIX = ".zip"
_UTF8_NAME = 0x800  # flag of a member whose name is UTF-8
_ENCRYPTED = 0x1
_SYSTEM = ("__MACOSX",)  # folders that an archiver adds


def members(path: Path) -> tuple[list[str], list[DocumentError]]:
    """The names of the documents in a zip file, with their folders, and what cannot be read in it."""
    try:
        with zipfile.ZipFile(path) as package:
            zip_guard.check_sizes(package.infolist(), package.infolist(), str(path))
            parts = [part for part in package.infolist() if not part.is_dir()]
    except DocumentError as error:
        return [], [error]
    except zip_guard.DAMAGE:
        return [], [zip_guard.broken(str(path), "zip")]
    found: list[str] = []
    problems: list[DocumentError] = []
    for part in sorted(parts, key=_name):
        inner = PurePosixPath(_name(part))
        where = str(path / inner)
        if any(step.startswith((".", "~$")) or step in _SYSTEM for step in inner.parts):
            continue
        if part.flag_bits & _ENCRYPTED:
            problems.append(
                DocumentError(
                    _("{file}: the zip file is locked with a password").format(file=where),
                    _("unpack it with the password and read the files in it"),
                )
            )
        elif reads(inner.suffix.lower()):
            found.append(str(inner))
        else:
            problems.append(unread(inner.suffix, where))
    return found, problems


def load(package: Path | bytes, name: str) -> bytes:
    """The content of the document `name` in a zip file. Raises DocumentError."""
    where = f"{package.name}/{name}" if isinstance(package, Path) else name
    try:
        with zipfile.ZipFile(io.BytesIO(package) if isinstance(package, bytes) else package) as opened:
            zip_guard.check_sizes(opened.infolist(), opened.infolist(), where)
            part = next(part for part in opened.infolist() if _name(part) == name)
            return opened.read(part)
    except (*zip_guard.DAMAGE, StopIteration) as error:
        raise zip_guard.broken(where, "zip") from error


def _name(part: zipfile.ZipInfo) -> str:
    """The name of a member: programs in Chinese write GBK or UTF-8 and say neither."""
    name = part.filename
    if not part.flag_bits & _UTF8_NAME:
        try:
            raw = name.encode("cp437")
        except UnicodeEncodeError:
            return name
        for encoding in ("utf-8", "gb18030"):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
    return name
