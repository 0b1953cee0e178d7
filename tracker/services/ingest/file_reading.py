"""One file read into a document with its targets, or the error that says why not."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tracker.compare.same_place_and_kind import region
from tracker.errors import DocumentError, OwnFile, TrackerError
from tracker.i18n import _
from tracker.records import Document, Target
from tracker.reports.recognition import written_by_tracker
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import zip_folder
from tracker.services.ingest.file_search import STDIN, find_files
from tracker.services.ingest.own_files import is_own, own_file

Extract = Callable[[Document, Rulebook], Sequence[Target]]
Outcome = tuple[Document, tuple[Target, ...]] | TrackerError


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """A file or standard input to read a document from, or the error of one that was not found."""

    name: str
    path: Path | None = None  # None: standard input
    error: DocumentError | None = None
    member: str = ""  # the name of the document in the zip file `path`

    def passes_over(self, error: TrackerError) -> bool:
        """Whether an error is that of a file which a folder or a zip file holds and nobody asked for."""
        return isinstance(error, OwnFile) and (self.error is not None or bool(self.member))

    @property
    def key(self) -> str:
        """The absolute path, by which the ledger knows a file again."""
        return str(self.path.absolute() / self.member) if self.path is not None else ""


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """One document to read, with the date, the issuer and the place that the caller knows.

    The place is that of a document which names none itself: a folder of a city holds papers of its districts.
    """

    source: DocumentSource
    issued_on: dt.date | None = None
    issuer: str = ""
    place: str = ""


def sources(paths: Sequence[str]) -> list[DocumentSource]:
    """What `paths` name, in their order and each once, with what could not be found in its place."""
    found: dict[DocumentSource, None] = {}
    for name in paths:
        files, problems = find_files([name])
        found.update({DocumentSource(name, error=problem): None for problem in problems})
        for file in files:
            found.update(dict.fromkeys(_documents(file)))
    return list(found)


def _documents(file: Path) -> Iterator[DocumentSource]:
    """What one file holds: itself, or the documents in a zip file and what cannot be read there."""
    if file == STDIN:
        yield DocumentSource("stdin")
    elif file.suffix.lower() == zip_folder.SUFFIX:
        names, problems = zip_folder.members(file)
        yield from (DocumentSource(file.name, error=problem) for problem in problems)
        yield from (DocumentSource(PurePosixPath(name).name, file, member=name) for name in names)
    else:
        yield DocumentSource(file.name, file)


def read_one(
    job: ReadingJob, book: Rulebook, extract: Extract | None, *, data: bytes | None = None
) -> Outcome:
    """The outcome of one job, read here; `data` is the file's content if the caller holds it."""
    from tracker.document.reader import MAX_BYTES, read

    source = job.source
    if source.error is not None:
        return source.error
    try:
        given: Path | bytes | None = source.path if data is None else data
        if given is None:
            given = sys.stdin.buffer.read(MAX_BYTES + 1)
        if source.member:
            given = zip_folder.load(given, source.member)
        if source.path is not None and _is_own(given, source.member or source.name):
            return own_file(source.name)
        document = read(given, name=source.name, issued_on=job.issued_on, issuer=job.issuer)
        if source.path is not None:
            document = document.model_copy(update={"path": source.key})
        if job.place and not region(document.issuer, document.title, document.name):
            document = document.model_copy(update={"place": job.place})
        return read_targets(document, book, extract)
    except TrackerError as error:
        return error
    except Exception as error:  # a fault of ours in one document must not cost the others
        return failed(job, f"{type(error).__name__}: {error}")


def _is_own(given: Path | bytes, name: str) -> bool:
    path = PurePosixPath(name)
    return is_own(given) if isinstance(given, Path) else written_by_tracker(given, path.suffix.lower())


def read_targets(
    document: Document, book: Rulebook, extract: Extract | None
) -> tuple[Document, tuple[Target, ...]]:
    """A document with its sections, and everything read in it; `extract` stands in for the rules."""
    if extract is not None:
        return document, tuple(extract(document, book))
    from tracker.extract import read_with_sections

    return read_with_sections(document, book)


def failed(job: ReadingJob, words: str) -> DocumentError:
    """The error of a document that could not be read through a fault of the program or its worker."""
    return DocumentError(
        _("{file}: it could not be worked through ({words})").format(file=job.source.name, words=words),
        _("please report this, with the document if you may; the others were read"),
    )
