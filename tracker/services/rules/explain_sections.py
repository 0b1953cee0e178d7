"""`rules explain FILE --sections`: which part of a document is what, and what speaks for it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.i18n import N_, _
from tracker.records import Document, PeriodBasis, SectionPeriod
from tracker.rulebook.model import Rulebook
from tracker.rulebook.sections import SectionRole
from tracker.services.section_words import period_words, role_word

if TYPE_CHECKING:
    from tracker.extract.sections.evidence import SectionEvidence

SCHEMA = 1
_OPENING = 36  # characters of a section that are shown
_MOST = 6  # pieces of evidence a role that are shown
_BASES: dict[PeriodBasis, str] = {
    "heading": N_("a heading over it says so"),
    "words": N_("its own words say so"),
    "document": N_("as is customary in a document of its date and kind"),
}


@dataclass(frozen=True, slots=True)
class SectionExplained:
    """A section with its place in the document's text and what was said for roles in it."""

    role: SectionRole
    start: int
    end: int
    line: int  # from 1
    opening: str
    period: SectionPeriod | None
    evidence: tuple[SectionEvidence, ...]

    def points(self) -> dict[SectionRole, float]:
        """The points of all evidence by role, the most first."""
        total: Counter[SectionRole] = Counter()
        for said in self.evidence:
            total[said.role] += said.points  # type: ignore[assignment]
        return {role: round(float(points), 1) for role, points in total.most_common()}


def explain_sections(
    path: Path, book: Rulebook, *, issued_on: dt.date | None = None
) -> tuple[Document, tuple[SectionExplained, ...]]:
    """The sections of a file. Raises DocumentError when it cannot be read."""
    from tracker.document.reader import read
    from tracker.extract.document_sections import DocumentSections
    from tracker.extract.pipeline import engine_of

    document = read(path, issued_on=issued_on)
    parted = DocumentSections(engine_of(book), document)
    found = []
    for section in parted.dated[0]:
        start, end = parted.shadow.span(section.start, section.end)
        found.append(
            SectionExplained(
                section.role,
                start,
                end,
                document.text.count("\n", 0, start) + 1,
                " ".join(document.text[start:end][: 2 * _OPENING].split())[:_OPENING],
                section.period,
                tuple(parted.evidence_of(section)),
            )
        )
    return document, tuple(found)


def section_lines(sections: tuple[SectionExplained, ...]) -> Iterator[str]:
    """The sections in words."""
    for section in sections:
        yield _("line {line}: {role} — {opening}…").format(
            line=section.line, role=role_word(section.role), opening=section.opening
        )
        if section.period is not None:
            yield _("    period {years}: {basis}").format(
                years=period_words(section.period), basis=_(_BASES[section.period.basis])
            )
        for role, points in section.points().items():
            words = Counter(said.words for said in section.evidence if said.role == role)
            shown = "、".join(
                f"{word} ×{count}" if count > 1 else word for word, count in words.most_common(_MOST)
            )
            yield _("    {points} points for {role}: {words}").format(
                points=points, role=role_word(role), words=shown
            )


def sections_as_json(document: Document, sections: tuple[SectionExplained, ...]) -> dict[str, object]:
    """The contract of `rules explain --sections --json`; offsets count code points of the document's text."""
    return {
        "schema": SCHEMA,
        "doc": document.name,
        "sections": [
            {
                "role": section.role,
                "start": section.start,
                "end": section.end,
                "line": section.line,
                "period": section.period.model_dump() if section.period else None,
                "points": section.points(),
                "evidence": [
                    {"role": said.role, "points": said.points, "cue": said.cue, "words": said.words}
                    for said in section.evidence
                ],
            }
            for section in sections
        ],
    }
