"""A folder that is watched: which of its files have come or changed and lie still, and reading those.

It is looked at again and again instead of asking the system for news: that works on network drives too, and
a look at thousands of files takes milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tracker import __version__
from tracker.errors import DocumentError
from tracker.records import IngestResult
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.file_search import find_files
from tracker.services.ingest.file_stamp import FileStamp, stamp_of
from tracker.services.ingest.ingesting import ingest
from tracker.services.ingest.resume import digest_of, reading_as
from tracker.services.ledger.opening import Ledger
from tracker.store.read import known_files

_ON_ITS_WAY = re.compile(r"\.(?:part|partial|crdownload|download|tmp)\b", re.IGNORECASE)


class WatchedFolder:
    """What was seen of a folder at the last look, and what is done with."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[Path, FileStamp] = {}
        self._done: dict[Path, FileStamp] = {}
        self._told: set[str] = set()

    def look(self) -> tuple[list[Path], list[DocumentError]]:
        """The files to read, unchanged since the last look; and what cannot be read, told once."""
        files, problems = find_files([str(self._folder)])
        now = {path: stamp for path in files if (stamp := stamp_of(path)) is not None}
        still = [path for path, stamp in now.items() if stamp == self._seen.get(path) and stamp.size]
        self._seen = now
        new = [one for one in problems if str(one) not in self._told and not _ON_ITS_WAY.search(str(one))]
        self._told = {str(one) for one in problems}
        return [path for path in still if self._done.get(path) != now[path]], new

    def done(self, path: Path) -> None:
        """A file is read as it was at the last look; it comes again when it has changed since."""
        self._done[path] = self._seen[path]


def read_new(
    ledger: Ledger,
    watched: WatchedFolder,
    files: Sequence[Path],
    *,
    book: Rulebook,
    issuer: str = "",
    place: str = "",
    **options: Any,
) -> Iterator[IngestResult]:
    """Read files one after the other, each a step that can be taken back; `options` are those of `ingest`.

    A file with the content that the ledger has of it, read by this program with these rules, is left out.
    Raises LedgerError; what was not read by then comes again at the next look.
    """
    reader = f"watch {__version__} {book.version}"
    known = _known(ledger, reading_as(reader, issuer, place), files)
    for path in files:
        if path not in known:
            yield from ingest(
                ledger, [str(path)], book=book, issuer=issuer, place=place, reader=reader, **options
            )
        watched.done(path)


def _known(ledger: Ledger, reader: str, files: Sequence[Path]) -> set[Path]:
    with ledger.read() as reading:
        read = known_files.read_by(reading, reader)
        held = {
            (one.path, one.digest)
            for one in known_files.files(reading, list({path.name for path in files}))
            if one.id in read
        }
    paths = {path for path, _digest in held}
    candidates = [path for path in files if str(path.absolute()) in paths]
    return {path for path in candidates if (str(path.absolute()), digest_of(path)) in held}
