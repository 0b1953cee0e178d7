"""A lock between programs that change the settings file; the system releases it when its holder ends."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _

TIMEOUT = 5.0  # seconds; a change takes milliseconds, so whoever holds the lock longer is stuck
_NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL)  # of a file system without locks


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path`, a file beside it. Raises UsageError when another program keeps it too long.

    On a file system without locks the block runs unlocked: better to write than to refuse.
    """
    from filelock import FileLock, Timeout  # 60 ms that only a change of the settings should pay

    lock = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        lock.acquire(timeout=TIMEOUT, poll_interval=0.02)
    except Timeout as error:
        raise UsageError(
            _("another program is changing {path}").format(path=path), _("try again in a moment")
        ) from error
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise _unwritable(path.parent, error) from error
    try:
        yield
    finally:
        lock.release()


def _unwritable(folder: Path, error: OSError) -> UsageError:
    return UsageError(
        _("cannot write in the folder {folder}: {why}").format(folder=folder, why=reason_of(error)),
        _("choose another file with TRACKER_CONFIG"),
    )
