"""Writes a file whole or not at all: a temporary file beside it, flushed to disk, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from tracker.errors import UsageError
from tracker.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_file(out: Path, data: str | bytes, *, force: bool = False) -> Path:
    """Write `data` (a text as UTF-8) to `out` and return `out`. An old file stays whole until then.

    Raises UsageError when the file exists and `force` is not given, or when it cannot be written.
    """
    try:
        path = out.expanduser().resolve()  # a link is followed, not replaced
        _check(path, force)
        _replace(path, data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    except (OSError, RuntimeError, ValueError) as error:
        raise _refusal(out, error) from error
    return out


def check_place(out: Path, *, force: bool = False) -> None:
    """Refuse a place that cannot be written to before any work is done. Raises UsageError."""
    try:
        _check(out.expanduser().resolve(), force)
    except (OSError, RuntimeError, ValueError) as error:
        raise _refusal(out, error) from error


def _check(path: Path, force: bool) -> None:
    if path.is_dir():
        raise UsageError(_("{path} is a folder").format(path=path), _("add a file name to it"))
    if not path.parent.is_dir():
        raise UsageError(
            _("there is no folder {folder}").format(folder=path.parent),
            _("create it, or choose another folder"),
        )
    if path.exists() and not path.is_file():
        raise UsageError(_("{path} is not an ordinary file").format(path=path), _("choose another file name"))
    if path.exists() and not force:
        raise UsageError(
            _("{path} exists already").format(path=path),
            _("choose another name, or allow overwriting with --force"),
        )


def _replace(path: Path, data: bytes) -> None:
    draft = path.parent / f".tracker-{secrets.token_hex(8)}.tmp"
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _refusal(out: Path, error: Exception) -> UsageError:
    code = error.errno if isinstance(error, OSError) else None
    if code in _FULL:
        return UsageError(
            _("the disk is full, {path} was not written").format(path=out), _("free some space and try again")
        )
    if code in _FORBIDDEN:
        return UsageError(
            _("no permission to write {path}").format(path=out),
            _("choose another folder, or close the program that holds the file"),
        )
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return UsageError(
        _("cannot write {path}: {why}").format(path=out, why=why), _("choose another file name")
    )
