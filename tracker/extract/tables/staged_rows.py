"""Rows that tell the stages of a task in a cell of their own: its goals are reached with them.

新建学校7所 | 4月底前主体完工；11月底前交付: the seven are due with the last stage, or with the
one that counts them itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.due import Due
from tracker.extract.tables.task_rows import TaskRow
from tracker.extract.trace import BuiltCandidate, SentenceTrace
from tracker.language.dates import DateMention
from tracker.records import DuePrecision, Span

_STAGES = 2  # dates that make stages, at least
_OF_STAGES: frozenset[DuePrecision] = frozenset({"day", "month", "quarter", "half"})
_OF_OTHERS = frozenset({"heading", "plan", "none"})  # where a due date comes from that a stage goes before


def with_stages(
    row: TaskRow, traces: Sequence[SentenceTrace], dates: Sequence[DateMention]
) -> list[SentenceTrace]:
    """What was read in the cells of a row, the goals of the first cell due with the stages in the others."""
    if row.duty.due or len(row.sentences) < _STAGES:
        return list(traces)
    (start, end), *behind = row.sentences
    stages = [date for span in behind for date in _stages(dates, span)]
    if len(stages) < _STAGES:
        return list(traces)
    last = max(stages, key=lambda date: str(date.last))
    whole = Due(last.last, "inherited", last.precision, source="duty", said=last.text)
    counted = {
        (amount.value, amount.unit): replace(one.due, basis="inherited", position=-1, source="duty")
        for trace in traces
        if trace.setting.sentence.start >= end
        for made in trace.made
        if (one := made.candidate).due.source == "sentence" and (amount := one.amount)
    }

    def staged(made: BuiltCandidate) -> BuiltCandidate:
        one = made.candidate
        if one.due.source not in _OF_OTHERS:
            return made
        amount = one.amount
        due = counted.get((amount.value, amount.unit), whole) if amount else whole
        return made.with_due(due)

    return [
        trace.changed(staged) if start <= trace.setting.sentence.start < end else trace for trace in traces
    ]


def _stages(dates: Sequence[DateMention], span: Span) -> list[DateMention]:
    """The dates within a stretch by which something is to be done."""
    first, last = (bisect_left(dates, place, key=lambda date: date.start) for place in span)
    return [
        date
        for date in dates[first:last]
        if date.last and date.role in {"by", "before"} and date.precision in _OF_STAGES
    ]
