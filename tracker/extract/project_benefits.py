"""What a project yields once it is done, where the sentence before says when that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from tracker.extract.due import Due
from tracker.extract.project_dates import due_with, is_undated, milestones
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.indicators import IndicatorForms


def with_benefits(sentences: Iterable[SentenceTrace], forms: IndicatorForms) -> Iterator[SentenceTrace]:
    """The sentences; one that begins with 建成后 takes the date by which the one before says it is done.

    One that names several dates is a schedule: nobody knows which one of them is meant.
    """
    before: SentenceTrace | None = None
    for sentence in sentences:
        due = _alone(before, forms) if before else None
        code = sentence.setting.sentence.code
        if due and (forms.once_done.match(code) or forms.goes_on_building.match(code)):
            sentence = sentence.changed(partial(_undated_with, due))
        yield sentence
        before = sentence


def _alone(sentence: SentenceTrace, forms: IndicatorForms) -> Due | None:
    """When a sentence says that a project is done, if that is its only date."""
    done = list(milestones((made.candidate for made in sentence.made), forms.begins))
    dates = [date for date in sentence.setting.sentence.dates.values() if date.role != "since"]
    if len(done) != 1 or len(dates) != 1 or forms.part_done.search(done[0].indicator):
        return None
    return due_with(done[0])


def _undated_with(due: Due, made: BuiltCandidate) -> BuiltCandidate:
    return made.with_due(due) if is_undated(made.candidate) else made
