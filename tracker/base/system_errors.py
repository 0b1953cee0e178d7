"""Why the system refused something, in the user's language; its own words where there is none for it."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from tracker.i18n import N_, _

_REASONS: Mapping[int, str] = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("it is not allowed"),
    errno.EPERM: N_("it is not allowed"),
    errno.EEXIST: N_("it is there already"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.EROFS: N_("the disk cannot be written"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EIO: N_("the disk is failing"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("links lead in a circle"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.EBUSY: N_("it is in use"),
    errno.EADDRINUSE: N_("it is in use"),
    errno.EADDRNOTAVAIL: N_("it is not an address of this machine"),
}


def reason_of(error: BaseException) -> str:
    """What went wrong in a few words."""
    if isinstance(error, OSError) and (known := _REASONS.get(error.errno or 0)):
        return _(known)
    return str(getattr(error, "strerror", None) or str(error) or type(error).__name__)
