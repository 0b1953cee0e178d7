"""All that is known of one document: its head, its sections, and what people corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tracker.errors import NothingFound
from tracker.i18n import _
from tracker.records import Document, DocumentSection, Span
from tracker.services.documents.correctable_sections import DocumentParts
from tracker.services.documents.find_document import find
from tracker.services.ledger.opening import Ledger
from tracker.store.read.corrections import Correction, HeadCorrection, SectionWord, standing
from tracker.store.read.snapshot import DocumentInfo

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section with the lines that it stands on, from 1, both inclusive."""

    section: DocumentSection
    lines: tuple[int, int]
    opening: str


@dataclass(frozen=True, slots=True)
class LostCorrection:
    """A correction of a section whose words the newest reading does not have."""

    said: SectionWord


@dataclass(frozen=True, slots=True)
class DocumentDossier:
    """A document of the ledger; `lost` are corrections that wait for their words to come back."""

    info: DocumentInfo
    document: Document
    sections: tuple[PlacedSection, ...]
    corrections: tuple[Correction, ...]
    lost: tuple[LostCorrection, ...]

    def by(self, field: str) -> str:
        """Who corrected a field of the head; empty when nobody did, or gave no name."""
        said = [one for one in self.corrections if isinstance(one, HeadCorrection) and one.field == field]
        return said[-1].by if said else ""


def document_dossier(ledger: Ledger, typed: str) -> DocumentDossier:
    """The document that `typed` means (`finding.find`). Raises NothingFound, UsageError."""
    info = find(ledger, typed)
    with ledger.read() as reading:
        document = reading.document(info.id)
        corrections = standing(reading, info.id)
    if document is None:
        raise NothingFound(_("the document is no longer in the ledger"), _("look at the list again"))
    parts = DocumentParts(document)
    lost = [
        LostCorrection(one)
        for one in corrections
        if isinstance(one, SectionWord) and parts.span_of(one.first, one.last) is None
    ]
    sections = tuple(_placed(document, parts, section) for section in document.sections)
    return DocumentDossier(info, document, sections, tuple(corrections), tuple(lost))


def _placed(document: Document, parts: DocumentParts, section: DocumentSection) -> PlacedSection:
    span: Span = section.start, section.end
    lines = parts.line_of(span[0]), parts.line_of(max(span[1] - 1, span[0]))
    opening = " ".join(document.text[span[0] : span[0] + 36].split("\n")[0].split())
    return PlacedSection(section, lines, opening)


def as_json(known: DocumentDossier) -> dict[str, Any]:
    """The contract of `tracker document show --json`; offsets count code points of the document's text."""
    return {
        "schema": SCHEMA,
        **info_as_json(known.info),
        "as_read": {
            name: value if value is None or isinstance(value, str) else value.isoformat()
            for name, value in known.document.as_read.items()
        },
        "sections": [
            {
                "start": one.section.start,
                "end": one.section.end,
                "lines": list(one.lines),
                "role": one.section.role,
                "period": one.section.period.model_dump() if one.section.period else None,
                "corrected": one.section.corrected,
                "followed": one.section.followed,
            }
            for one in known.sections
        ],
        "lost": [{"role": one.said.role, "words": one.said.first.words} for one in known.lost],
    }


def info_as_json(info: DocumentInfo) -> dict[str, Any]:
    """A document as `tracker document list --json` prints it."""
    said = info.model_dump(mode="json", exclude={"digest", "read_at"})
    return {**said, "read_at": info.read_at.isoformat()}
