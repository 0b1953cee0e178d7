"""The agenda in groups: nothing lost, the order kept within a group, headings where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from row_samples import AGENDAS, agenda_of, row

from tracker.records import Agenda
from tracker.reports.sections import split
from tracker.services.grouping import GroupBy, in_groups

KINDS: tuple[GroupBy, ...] = ("light", "month", "topic", "lead-unit")


@given(AGENDAS, st.sampled_from(KINDS))
def test_headings_tell_the_rows_that_follow_them_and_are_those_of_the_report(
    listed: Agenda, by: GroupBy
) -> None:
    made, headings = in_groups(listed, by)
    told = [(h.title, made.rows[h.first : h.first + h.count]) for h in headings]
    assert told == [(title, tuple(rows)) for _key, title, rows in split(listed.rows, listed.as_of, by)]
    assert [one for _title, rows in told for one in rows] == list(made.rows)
    order = [one.entry.id for one in listed.rows]
    for _title, rows in told:
        places = [order.index(one.entry.id) for one in rows]
        assert places == sorted(places)


@given(AGENDAS)
def test_without_groups_the_agenda_is_left_as_it_is(listed: Agenda) -> None:
    assert in_groups(listed, "") == (listed, ())


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        ("light", ["▲ red light", "● green light"]),
        ("topic", ["教育", "No topic"]),
        ("lead-unit", ["No lead unit"]),
        ("month", ["Without a due date"]),
    ],
)
def test_lights_go_by_urgency_and_what_has_no_name_comes_last(by: GroupBy, titles: list[str]) -> None:
    _made, headings = in_groups(agenda_of(row(), row(light="red", topic="教育")), by)
    assert [heading.title for heading in headings] == titles
