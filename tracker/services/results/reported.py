"""What a document reports as reached, kept with it as plain JSON until people ask what it says of targets."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from tracker.chinese.dates.mentions import scan
from tracker.compare.result_matching import DocumentFacts, ReportedResult
from tracker.compare.similarity import place_in, region
from tracker.language.dates import Anchor
from tracker.records import Document, DocumentSection, SectionPeriod, Target
from tracker.store.rows import DocumentHead, ReportingDocument

_STOPS = "。！？；;\n"
_LONGEST = 400  # characters of a sentence


def reported(document: Document, found: Sequence[Target]) -> list[dict[str, Any]]:
    """The results among what was read, each with its sentence, its clause and its period."""
    told: list[dict[str, Any]] = []
    place, before = None, ""
    sections = Sections(document)
    for target in found:
        if not _is_result(target, document.issued_on):
            continue
        sentence = _within(document.text, target.start, target.end, _STOPS)
        carried = place if sentence == before else None  # a place rules to the end of its sentence
        place, before = target.place or place_in(target.indicator) or carried, sentence
        placed = target.model_copy(update={"place": place})
        told.append(
            {
                "target": placed.model_dump(mode="json", exclude_defaults=True),
                "sentence": sentence,
                "clause": _within(document.text, target.start, target.end, _STOPS + "，,、"),
                **_period(sentence, document.issued_on),
                **_section(sections, target.start),
            }
        )
    return told


class Sections:
    """The sections of a document, to be asked for the one at a place of its text."""

    def __init__(self, document: Document) -> None:
        self._sections = document.sections
        self._starts = [section.start for section in document.sections]

    def at(self, place: int) -> DocumentSection | None:
        """The section that holds a place."""
        number = bisect_right(self._starts, place) - 1
        return self._sections[number] if number >= 0 else None


def _section(sections: Sections, place: int) -> dict[str, Any]:
    """Role and period of the section that a result stands in, as plain JSON.

    Nothing where no section is known, and no role where the reading does not go by it.
    """
    section = sections.at(place)
    if section is None:
        return {}
    return {
        "role": section.role if section.followed else None,
        "period": section.period.model_dump() if section.period else None,
    }


def _is_result(target: Target, issued_on: dt.date | None) -> bool:
    """A figure that is reported as reached, or was due by the day of the document: no promise either."""
    if target.kind != "quantity" or target.value is None:
        return False
    over = target.stance == "target" and target.due and issued_on and target.due <= issued_on
    return target.stance == "result" or bool(over)


def reports_of(document: ReportingDocument) -> list[ReportedResult]:
    """The results that a document reports."""
    source = source_of(document.facts)
    return [
        ReportedResult(
            Target.model_validate(one["target"]),
            source,
            sentence=one["sentence"],
            clause=one["clause"],
            since=_day(one["since"]),
            until=_day(one["until"]),
            role=one.get("role"),
            period=SectionPeriod.model_validate(one["period"]) if one.get("period") else None,
        )
        for one in document.results
    ]


def source_of(document: DocumentHead) -> DocumentFacts:
    """What matching needs to know of a document."""
    return DocumentFacts(
        document.place or region(document.issuer, document.title, document.name),
        document.issued_on,
        document.period_start,
        document.period_end,
    )


def _within(text: str, start: int, end: int, stops: str) -> str:
    """The words around a place up to the next of `stops` on either side."""
    first = max(text.rfind(stop, 0, start) for stop in stops) + 1
    ends = [at for stop in stops if (at := text.find(stop, end)) >= 0]
    return " ".join(text[first : min(ends, default=len(text))].split())[:_LONGEST]


def _period(sentence: str, issued_on: dt.date | None) -> dict[str, str | None]:
    """The period that a sentence begins with (截至6月底, 上半年, 过去五年), as ISO days."""
    found = scan(sentence[:40], Anchor(issued_on=issued_on))
    if found and found[0].start == 0 and found[0].last is not None:
        first, last = found[0].first, found[0].last
        return {"since": first.isoformat() if first else None, "until": last.isoformat()}
    return {"since": None, "until": None}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
