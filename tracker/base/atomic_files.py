"""Writes a file whole or not at all: a temporary file beside it, flushed to disk, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.base.unfinished_files import hold, sweep_files
from tracker.errors import UsageError
from tracker.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT)
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_OF_PATHS = (OSError, RuntimeError, ValueError)  # a loop of links, a NUL in a name


def write_file(out: Path, data: str | bytes, *, force: bool = False) -> Path:
    """Write `data` (a text as UTF-8) to `out` and return `out`. An old file stays whole until then.

    Raises UsageError when the file exists and `force` is not given, or when it cannot be written.
    """
    with refusing(out, _OF_PATHS):
        path = out.expanduser().resolve()  # a link is followed, not replaced
        _check(path, force)
        _replace(path, data if isinstance(data, bytes) else data.encode("utf-8", "replace"))
    return out


def check_place(out: Path, *, force: bool = False) -> None:
    """Refuse a place that cannot be written to before any work is done. Raises UsageError."""
    with refusing(out, _OF_PATHS):
        _check(out.expanduser().resolve(), force)


@contextlib.contextmanager
def refusing(out: Path, kinds: tuple[type[Exception], ...] = (OSError,)) -> Iterator[None]:
    """Turn what goes wrong with a disk on the way to `out` into a UsageError with a cure."""
    try:
        yield
    except kinds as error:
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
    if path.exists():
        _check_free(path)


def _check_free(path: Path) -> None:
    """Refuse to replace a file that is protected or that an office program has open."""
    if not path.stat().st_mode & _WRITABLE:  # a rename would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    for name in (f".~lock.{path.name}#", f"~${path.name}", f"~${path.name[2:]}"):
        if (lock := path.with_name(name)).exists():
            raise UsageError(
                _("{path} is open in another program").format(path=path),
                _("close it there; if nobody has it open, delete {lock}").format(lock=lock.name),
            )


def _replace(path: Path, data: bytes) -> None:
    sweep_files(path.parent)
    draft = path.parent / f".tracker-{secrets.token_hex(8)}.tmp"
    try:
        with draft.open("xb") as file:
            hold(file)
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
    why = reason_of(error)
    return UsageError(
        _("cannot write {path}: {why}").format(path=out, why=why), _("choose another file name")
    )
