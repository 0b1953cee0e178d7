"""The static site of a report written into a folder, and what is no longer in it taken away again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tracker.base.atomic_files import refusing, write_file
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports.model import DueReport
from tracker.reports.site.addresses import INDEX, LIST
from tracker.reports.site.site_files import site_files


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: how many files there are, were written anew, and were taken away."""

    files: int
    written: int
    removed: int


def publish(report: DueReport, folder: Path, *, site: str = "", force: bool = False) -> Published:
    """Write the site. Files that say the same are left; those that an earlier site had besides are removed.

    A folder that holds something else is refused without `force`, and nothing but files of a site is ever
    removed. Raises UsageError, also when the folder cannot be written to.
    """
    folder = folder.expanduser()
    with refusing(folder):
        before = _before(folder, force=force)
        files = site_files(report, site=site)
        written = sum(
            _write(folder / name, data) for name, data in files.items() if name not in (INDEX, LIST)
        )
        for name in (INDEX, LIST):  # last: until then the old index leads to pages that are all there
            write_file(folder / name, files[name], force=True)
        gone = before - set(files)
        for name in gone:
            (folder / name).unlink(missing_ok=True)
    return Published(len(files), written + 2, len(gone))


def _before(folder: Path, *, force: bool) -> set[str]:
    """The files of the site that lies in the folder, which is made where there is none."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(_("{path} is not a folder").format(path=folder), _("name a folder for the site"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))["files"]
        return {name for name in listed if isinstance(name, str) and _inside(name)}
    except FileNotFoundError:
        pass
    except (ValueError, TypeError, KeyError):  # not ours, or broken: nothing is known, nothing is removed
        pass
    if any(folder.iterdir()) and not force:
        raise UsageError(
            _("{folder} holds other files").format(folder=folder),
            _("choose an empty folder, or write between them with --force"),
        )
    return set()


def _inside(name: str) -> bool:
    """Whether the name is that of a file which a site has: in the folder or in one folder of it."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and len(path.parts) <= 2 and "\\" not in name


def _write(path: Path, data: bytes) -> bool:
    """Write the file unless it says just that already."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return True
