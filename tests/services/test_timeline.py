"""Months: each target in its own, none lost, the months between told or counted."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from row_samples import AGENDAS, AS_OF, agenda_of, row

from tracker.records import Agenda
from tracker.services.listing.timeline import LONGEST_GAP, timeline


def _number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:])


@given(AGENDAS)
def test_every_target_stands_in_the_month_of_its_due_date(listed: Agenda) -> None:
    made = timeline(listed)
    stood = [(month.key, one.entry.id) for month in made.months for one in month.rows]
    said = [(str(one.entry.due or "")[:7], one.entry.id) for one in listed.rows]
    assert sorted(stood) == sorted(said)
    assert sum(month.counts.total for month in made.months) == made.whole.total == len(listed.rows)


@given(AGENDAS)
def test_months_follow_one_another_and_longer_gaps_are_counted(listed: Agenda) -> None:
    months = [month for month in timeline(listed).months if month.key]
    for before, after in pairwise(months):
        assert _number(after.key) - _number(before.key) == after.skipped + 1
        assert after.skipped == 0 or after.skipped > LONGEST_GAP
    assert [month.key for month in months if month.now] == ["2024-06"]


@given(AGENDAS)
def test_what_has_no_due_date_comes_last_and_by_itself(listed: Agenda) -> None:
    undated = [place for place, month in enumerate(timeline(listed).months) if not month.key]
    assert undated in ([], [len(timeline(listed).months) - 1])
    assert bool(undated) == any(one.entry.due is None for one in listed.rows)


def test_a_short_gap_shows_its_empty_months_over_the_turn_of_the_year() -> None:
    made = timeline(agenda_of(row(due=dt.date(2024, 10, 1)), row(due=dt.date(2025, 2, 28))))
    assert [month.key for month in made.months][-5:] == [
        "2024-10",
        "2024-11",
        "2024-12",
        "2025-01",
        "2025-02",
    ]


def test_overdue_ones_are_counted_in_their_month_and_the_present_month_is_there_without_any() -> None:
    made = timeline(agenda_of(row(due=dt.date(2024, 5, 31), verdict="overdue", light="red")))
    assert [(month.key, month.counts.overdue, month.now) for month in made.months] == [
        ("2024-05", 1, False),
        (f"{AS_OF:%Y-%m}", 0, True),
    ]
