"""What a document reports as reached, kept with it as plain JSON until people ask what it says of targets."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from tracker.base.plain_text import words_within
from tracker.chinese.dates.mentions import scan
from tracker.compare.language import LANGUAGE
from tracker.compare.outcome_records import DocumentFacts, OpenTarget, ReportedResult
from tracker.compare.same_place_and_kind import place_in, region
from tracker.document.quoting import one_line
from tracker.language.dates import Anchor
from tracker.records import (
    Document,
    DocumentPart,
    DocumentSection,
    ReportedFigure,
    SectionPeriod,
    Statement,
    Target,
)
from tracker.services.results.done_columns import with_done_figures
from tracker.store.read.snapshot import DocumentInfo
from tracker.store.rows import DocumentHead, ReportingDocument

_NEARLY_OVER = dt.timedelta(days=31)  # what runs on for longer than this is promised
_CONTEXT = 80  # characters before a figure that may name what it counts
_Stretch = TypeVar("_Stretch")


def reported(document: Document, found: Sequence[Target]) -> list[dict[str, Any]]:
    """The results among what was read, each with its sentence, its clause and its period."""
    told: list[dict[str, Any]] = []
    place, before = None, ""
    found = with_done_figures(document.text, found)
    parts = _Stretches(document.parts, [part.span[0] for part in document.parts])
    judged = [one.span for one in document.statements if one.tells == "share"]
    followed = _Stretches(document.sections, [section.start for section in document.sections])
    figures = {one.start: one for one in document.figures}
    for target in sorted(_at_each_time(document.text, found, parts), key=lambda one: one.start):
        part = parts.at(target.start)
        if not _is_result(target, document.issued_on, part) or (part and not part.past):
            continue
        if any(start < target.end and target.start < end for start, end in judged):
            continue
        sentence = words_within(document.text, target.start, target.end, LANGUAGE.sentence_ends)
        carried = place if sentence == before else None  # a place rules to the end of its sentence
        words = words_of(document.text, target)
        named = target.place or next(filter(None, map(place_in, (target.indicator, *words))), None)
        place, before = named or carried, sentence
        placed = target.model_copy(update={"place": place})
        told.append(
            {
                "target": placed.model_dump(mode="json", exclude_defaults=True),
                "sentence": sentence,
                "clause": words_within(
                    document.text, target.start, target.end, LANGUAGE.clause_ends + LANGUAGE.item_mark
                ),
                "chain": words_within(
                    document.text, target.start, target.end, LANGUAGE.list_ends, ahead=False
                ),
                "words": list(words),
                "context": context_of(document.text, target),
                **_figure(figures.get(target.start)),
                "until": _until(sentence, document.issued_on),
                **_part(part, followed.at(target.start)),
            }
        )
    told += [_judgement(document, one, parts) for one in document.statements]
    return sorted(told, key=lambda one: int(one["target"]["start"]))


def words_of(text: str, target: Target) -> tuple[str, ...]:
    """What the words around a figure say that it counts: those before it, and with those behind it.

    A share before what it is a share of (80%的村) has a name of its own, too.
    """
    before, behind = LANGUAGE.words_around(text, target.start, target.end)
    words = [before, behind, before + behind]
    if target.unit == "%" and behind.startswith(LANGUAGE.of_which):
        _, things = LANGUAGE.taken_apart(behind.removeprefix(LANGUAGE.of_which))
        words.append(things + LANGUAGE.share if things else "")
    return tuple(dict.fromkeys(filter(None, words)))


def context_of(text: str, target: Target) -> str:
    """What stands before a figure in its paragraph, no more than two sentences or so."""
    first = max(text.rfind("\n", 0, target.start) + 1, target.start - _CONTEXT)
    return text[first : target.start]


def _at_each_time(text: str, found: Sequence[Target], parts: _Stretches[DocumentPart]) -> Iterator[Target]:
    """The targets; one that several years and a single one have the same figure of, once for each."""
    for target in found:
        yield target
        first = parts.at(target.start)
        for start, end in target.spans[1:]:
            part = parts.at(start)
            if first and part and part.past and part.period != first.period:
                moved = {"start": start, "end": end, "quote": text[start:end], "spans": ((start, end),)}
                yield target.model_copy(update=moved | {"every": None})
                break


class _Stretches(Generic[_Stretch]):
    """Stretches of a document in order, to be asked for the one that begins at or before a place."""

    def __init__(self, stretches: Sequence[_Stretch], starts: Sequence[int]) -> None:
        self._stretches, self._starts = stretches, starts

    def at(self, place: int) -> _Stretch | None:
        """The stretch that holds a place."""
        number = bisect_right(self._starts, place) - 1
        return self._stretches[number] if number >= 0 else None


def _judgement(document: Document, statement: Statement, parts: _Stretches[DocumentPart]) -> dict[str, Any]:
    """A judgement as a result: its words are the quote, what it is about the indicator."""
    start, end = statement.span
    target = Target(
        doc=document.name, start=start, end=end, quote=document.text[start:end], kind="milestone",
        indicator=statement.indicator, measure="milestone", spans=((start, end),), stance="result",
        value=statement.share, unit="%" if statement.share is not None else None,
    )  # fmt: skip
    sentence = words_within(document.text, start, end, LANGUAGE.sentence_ends)
    part = parts.at(start)
    clause = words_within(document.text, start, end, LANGUAGE.clause_ends)
    return {
        "target": target.model_dump(mode="json", exclude_defaults=True),
        "sentence": sentence,
        "clause": clause,
        "tells": statement.tells,
        "figure": "share" if statement.share is not None else None,
        "until": _until(sentence, document.issued_on),
        "period": _dumped(statement.period or (part.period if part else None)),
    }


def _part(part: DocumentPart | None, section: DocumentSection | None) -> dict[str, Any]:
    """Role and period of what a result stands in, as plain JSON; no role where the reading goes by none."""
    if part is None:
        return {}
    role = part.role if section is None or section.followed else None
    return {"role": role, "period": _dumped(part.period)}


def _figure(figure: ReportedFigure | None) -> dict[str, Any]:
    return {"figure": figure.kind, "over_years": figure.over_years} if figure else {}


def _dumped(period: SectionPeriod | None) -> dict[str, Any] | None:
    return period.model_dump() if period else None


def _is_result(target: Target, issued_on: dt.date | None, part: DocumentPart | None) -> bool:
    """A figure that is reported as reached, or was due by the day of the document: no promise either.

    Nor is what a part promises that speaks of the year before, unless it names a day for it.
    """
    if target.kind != "quantity" or target.value is None:
        return False
    told = part is not None and part.past and _says_when(part.period)
    if target.stance == "background":  # of a review, a figure to be proud of (…、居全国第一) is a result
        return told
    if target.stance != "target":
        return target.stance == "result"
    if target.due is None or issued_on is None:
        return told and target.due_basis != "explicit"
    over = target.due <= issued_on
    over_soon = target.due - issued_on <= _NEARLY_OVER or _is_before(part, issued_on.year)
    return over or (told and over_soon and target.due_basis != "explicit")


def _is_before(part: DocumentPart | None, year: int) -> bool:
    """Whether a part speaks of years that are over: what another one says of its own year is a promise."""
    return part is not None and part.period is not None and part.period.last < year


def _says_when(period: SectionPeriod | None) -> bool:
    """Whether the document itself says of which years it speaks."""
    return period is not None and period.basis != "document"


def reports_of(document: ReportingDocument) -> list[ReportedResult]:
    """The results that a document of the ledger reports."""
    return results_of(document.results, facts_of(document.facts))


def results_of(told: Sequence[dict[str, Any]], source: DocumentFacts) -> list[ReportedResult]:
    """Results from their plain form, which `reported` gives; older ledgers lack the newer fields."""
    return [
        ReportedResult(
            Target.model_validate(one["target"]),
            source,
            sentence=one["sentence"],
            clause=one["clause"],
            until=_day(one["until"]),
            words=tuple(one.get("words", ())),
            chain=one.get("chain", ""),
            context=one.get("context", ""),
            tells=one.get("tells"),
            role=one.get("role"),
            period=SectionPeriod.model_validate(one["period"]) if one.get("period") else _older(one, source),
            figure=one.get("figure"),
            over_years=one.get("over_years", ""),
        )
        for one in told
    ]


def _older(one: dict[str, Any], source: DocumentFacts) -> SectionPeriod | None:
    """The period of a result that was read when only one year was told from several."""
    if one.get("looks_back") != "years" or source.issued_on is None:
        return None
    last = source.issued_on.year - 1
    return SectionPeriod(first=last - 4, last=last, basis="words")


def facts_of(document: Document | DocumentHead | DocumentInfo) -> DocumentFacts:
    """What matching needs to know of a document, read just now or kept in the ledger."""
    return DocumentFacts(
        document.place or region(document.issuer, document.title, document.name),
        document.issued_on,
        document.period_start,
        document.period_end,
        document.issuer,
        document.title,
    )


def goal_of(id: str, text: str, source: DocumentFacts, target: Target, due: dt.date | None) -> OpenTarget:
    """A target in the text of its document as a promise that may get a result; `due` is the date in force."""
    return OpenTarget(id, target, source, due, words_of(text, target), context_of(text, target))


def sentence_of(text: str, target: Target) -> str:
    """The sentence that a target stands in."""
    return one_line(words_within(text, target.start, target.end, LANGUAGE.sentence_ends))


def _until(sentence: str, issued_on: dt.date | None) -> str | None:
    """The day up to which a sentence says that it counts (截至6月底, 上半年), as ISO day."""
    found = scan(sentence[:40], Anchor(issued_on=issued_on))
    if found and found[0].start == 0 and found[0].last is not None:
        return found[0].last.isoformat()
    return None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
