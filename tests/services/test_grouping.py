"""The agenda in groups: nothing lost, the order kept within a group, headings where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from row_samples import AGENDAS, agenda_of, row

from tracker.records import Agenda
from tracker.reports.content.grouping import key_of
from tracker.reports.content.report_sections import split
from tracker.reports.dimensions import GroupBy as ReportGroupBy
from tracker.services.listing.list_groups import GroupBy, Groups, ids_in_groups


def groups_of(agenda: Agenda, by: GroupBy) -> Groups:
    rows = {row.entry.id: row for row in agenda.rows}
    return ids_in_groups(list(rows), lambda target_id: key_of(rows[target_id], by) if by else "", by)


KINDS: tuple[ReportGroupBy, ...] = ("light", "month", "topic", "lead-unit")


@given(AGENDAS, st.sampled_from(KINDS))
def test_headings_tell_the_targets_that_follow_them_and_are_those_of_the_report(
    listed: Agenda, by: ReportGroupBy
) -> None:
    ids, headings = groups_of(listed, by)
    told = [(h.title, list(ids[h.first : h.first + h.count])) for h in headings]
    report = split(listed.rows, listed.as_of, by)
    assert told == [(title, [row.entry.id for row in rows]) for _key, title, rows in report]
    assert [one for _title, members in told for one in members] == list(ids)
    order = [one.entry.id for one in listed.rows]
    for _title, members in told:
        places = [order.index(one) for one in members]
        assert places == sorted(places)


@given(AGENDAS)
def test_without_groups_the_list_is_left_as_it_is(listed: Agenda) -> None:
    assert groups_of(listed, "") == ([row.entry.id for row in listed.rows], ())


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        ("light", ["▲ red light", "● green light"]),
        ("topic", ["教育", "No topic"]),
        ("lead-unit", ["No lead unit"]),
        ("month", ["Without a due date"]),
        ("place", ["No place"]),
    ],
)
def test_lights_go_by_urgency_and_what_has_no_name_comes_last(by: GroupBy, titles: list[str]) -> None:
    _ids, headings = groups_of(agenda_of(row("a1"), row("a2", light="red", topic="教育")), by)
    assert [heading.title for heading in headings] == titles
