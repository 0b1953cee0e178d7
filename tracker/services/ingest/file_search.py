"""Which files a command line means."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tracker.document.formats import reads
from tracker.document.formats.base.unread_kinds import unread
from tracker.errors import DocumentError
from tracker.i18n import _
from tracker.services.ingest import zip_folder
from tracker.services.ingest.own_files import is_own, own_file, site_files

STDIN = Path("-")
_OWN = (
    ".toml",
    ".db",
    ".db-wal",
    ".db-shm",
    ".db-journal",
)  # settings, lists of samples and ledgers of tracker
_OF_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})


def find_files(paths: Sequence[str]) -> tuple[list[Path], list[DocumentError]]:
    """The files that `paths` name, in their order and each once, and what could not be found.

    A folder gives the documents in it and below it, by name; zip files are given too, as folders to be looked
    into. What has an ending without a reader is a problem, and so (`OwnFile`) is a report that tracker wrote;
    only hidden files and those that a system, an office program or tracker keeps for itself are left out in
    silence. A file named outright is always given.
    A name with `*`, `?` or `[` that is no file is a pattern (`**` crosses folders). `-` is standard input,
    given as `Path("-")`.
    """
    found: dict[Path, None] = {}
    problems: list[DocumentError] = []
    for name in paths:
        if name == "-":
            found[STDIN] = None
            continue
        path = Path(name).expanduser()
        if _exists(path):
            found.update(dict.fromkeys(_inside(path, problems) if path.is_dir() else [path]))
        elif glob.has_magic(name):
            # Path.glob would refuse an absolute pattern.
            matches = sorted(map(Path, glob.glob(str(path), recursive=True)))  # noqa: PTH207
            if not matches:
                problems.append(_missing(_("no file matches {name}").format(name=name)))
            for match in matches:
                found.update(dict.fromkeys(_inside(match, problems) if match.is_dir() else [match]))
        else:
            problems.append(_missing(_("{name} does not exist").format(name=name)))
    return list(found), problems


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, a closed folder, a NUL in the name
        return False


def _missing(words: str) -> DocumentError:
    return DocumentError(words, _("check the spelling and the folder you are in"))


def _inside(folder: Path, problems: list[DocumentError]) -> Iterator[Path]:
    if not folder.is_dir():
        yield folder
        return

    def closed(error: OSError) -> None:
        words = _("the folder {name} cannot be read").format(name=error.filename)
        problems.append(DocumentError(words, _("ask for the right to read it, or leave it out")))

    published: frozenset[Path] = frozenset()
    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if site := site_files(Path(place), names):
            problems.append(own_file(_("the site in {folder}").format(folder=place)))
            published |= site
        for name in sorted(names):
            path = Path(place) / name
            if path in published:
                continue
            if not name.startswith((".", "~$")) and name.lower() not in _OF_SYSTEM:
                suffix = path.suffix.lower()
                if path.is_file() and is_own(path):
                    problems.append(own_file(name))
                elif suffix != zip_folder.SUFFIX and not reads(suffix):
                    if path.is_file() and not name.lower().endswith(_OWN):
                        problems.append(unread(path.suffix, str(path)))
                elif path.is_symlink() and not _leads_inside(path, folder):
                    words = _("{name} is a link that leads out of its folder").format(name=path)
                    problems.append(DocumentError(words, _("name the file itself if it is to be read")))
                elif path.is_file():  # a pipe or a device would be waited for without end
                    yield path


def _leads_inside(link: Path, folder: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
        return False
