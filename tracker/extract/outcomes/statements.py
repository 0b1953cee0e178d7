"""Judgements on promises that name no figure in the promise's unit: 完成年计划的105%, 全部开工, 未达预期."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tracker.compare.outcome_cues import CueWords, OutcomeCues
from tracker.document.clean_copy import Shadow
from tracker.extract.sections.opening_words import OpeningWords
from tracker.language.outcomes import OutcomeForms
from tracker.language.sections import Years
from tracker.records import DocumentPart, SectionPeriod, Statement

_JUDGEMENTS = ("reached", "nearly", "missed")
_MOST = 120  # characters of a clause that is a judgement


def statements(
    shadow: Shadow,
    parts: Sequence[DocumentPart],
    cues: OutcomeCues,
    opening: OpeningWords,
    forms: OutcomeForms,
) -> tuple[Statement, ...]:
    """The judgements in the parts of a document that speak of the past, in order."""
    found: list[Statement] = []
    text = shadow.text
    for clause in forms.clause.finditer(text):
        start, end = clause.span()
        if end - start > _MOST or not forms.may_judge.search(text, start, end):
            continue
        place = shadow.place(start)
        part = next((one for one in parts if one.span[0] <= place < one.span[1]), None)
        if part is None or part.past:
            found += _clause(shadow, start, end, cues, opening, forms)
    return tuple(found)


def _clause(
    shadow: Shadow, start: int, end: int, cues: OutcomeCues, opening: OpeningWords, forms: OutcomeForms
) -> Iterator[Statement]:
    text = shadow.text[start:end]
    share = cues.first(text, ("share",))
    if share:
        figures = list(forms.shares.finditer(text, share.end))
        if figures and figures[0].start() == share.end:
            yield from _shares(shadow, start, text, share, figures, _made(opening.last_year), forms)
        return
    told = cues.first(text, _JUDGEMENTS)
    if told is None or forms.number.search(text):
        return  # a figure of its own says more
    subjects = forms.subjects(text[: told.start])
    if not subjects:
        return
    words = shadow.span(start + told.start, start + told.end)
    period = _made(opening.of_clause(text))  # whatever part it stands in
    for subject in subjects:
        yield Statement(span=words, indicator=subject, tells=told.tells, period=period)


def _shares(
    shadow: Shadow,
    start: int,
    text: str,
    share: CueWords,
    figures: Sequence[re.Match[str]],
    period: SectionPeriod | None,
    forms: OutcomeForms,
) -> Iterator[Statement]:
    """One share for each subject, in their order; one share for all where there is only one."""
    subjects = forms.subjects(text[: share.start])
    if len(figures) == 1:
        pairs = [(subject, figures[0]) for subject in subjects]
    elif len(figures) == len(subjects):
        pairs = list(zip(subjects, figures, strict=True))
    else:
        return
    for subject, figure in pairs:
        span = shadow.span(start + figure.start(1), start + figure.end())
        yield Statement(span=span, indicator=subject, tells="share", share=Decimal(figure[1]), period=period)


def _made(years: Years | None) -> SectionPeriod | None:
    return SectionPeriod(first=years[0], last=years[1], basis="words") if years else None
