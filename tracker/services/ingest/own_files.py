"""Files that tracker wrote itself: what they say of targets is no second source of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tracker.errors import OwnFile
from tracker.i18n import _
from tracker.reports.recognition import LOOKED_INTO, written_by_tracker
from tracker.reports.site.addresses import INDEX, LIST
from tracker.services.ingest.file_stamp import FileStamp, stamp_of

_MOST = 64 * 1024 * 1024  # bytes of a file that are looked at


def own_file(where: str) -> OwnFile:
    """The error for a file that was written by tracker."""
    return OwnFile(
        _("{file} was written by tracker itself and is not read").format(file=where),
        _(
            "read the documents that its targets come from; a sheet that a unit has filled in goes back with "
            "tracker db import-sheet; text of another’s that was put into it goes into a file of its own"
        ),
    )


def is_own(path: Path) -> bool:
    """Whether a file in a folder was written by tracker; one that cannot be opened is not."""
    if path.suffix.lower() not in LOOKED_INTO:
        return False
    stamp = stamp_of(path)
    if stamp is None or stamp.size > _MOST:
        return False
    try:
        return _looked_into(path, stamp)
    except OSError:
        return False


@lru_cache(maxsize=65536)  # a folder that is watched is searched every few seconds
def _looked_into(path: Path, _stamp: FileStamp) -> bool:
    return written_by_tracker(path.read_bytes(), path.suffix.lower())


def site_files(folder: Path, names: Sequence[str]) -> frozenset[Path]:
    """The files of a site that tracker published into this folder; empty when it published none."""
    if LIST not in names or INDEX not in names or not is_own(folder / INDEX):
        return frozenset()
    try:
        listed = json.loads((folder / LIST).read_bytes())["files"]
        return frozenset(folder / name for name in listed)
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
