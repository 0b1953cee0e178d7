"""Counting: every table adds up to the whole, and a line chosen lists just the targets that it counts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from ledger_samples import AS_OF, id_of, listed, read_in, write_plan
from ledger_samples import NOW as RECORDED
from row_samples import AGENDAS, agenda_of, row
from server_harness import OpenIn

from tracker.records import Agenda, Group, Mark, Query
from tracker.reports.dimensions import LIGHTS, VERDICTS
from tracker.services.listing.agenda import agenda
from tracker.services.listing.summary import narrowed, summary
from tracker.services.targets.marking import mark


@given(AGENDAS)
def test_the_lines_of_every_table_add_up_to_the_whole(listed: Agenda) -> None:
    made = summary(listed)
    assert made.whole.total == len(listed.rows)
    for table in made.tables:
        assert sum(line.total for line in table.lines) == made.whole.total
        assert sum(line.overdue for line in table.lines) == made.whole.overdue
        assert sum(line.closed for line in table.lines) == made.whole.closed
        assert all(sum(line.lights.values()) == line.total for line in table.lines)
        assert len({line.key for line in table.lines}) == len(table.lines)


def test_verdicts_and_lights_come_with_their_zeros_and_in_their_order() -> None:
    verdicts, lights, *_more = summary(agenda_of(row())).tables
    assert tuple(line.key for line in verdicts.lines) == VERDICTS
    assert tuple(line.key for line in lights.lines) == LIGHTS
    assert [line.total for line in lights.lines] == [0, 0, 1, 0, 0]


def test_the_unit_with_most_overdue_comes_first_and_what_has_none_last() -> None:
    late = {"verdict": "overdue", "light": "red"}
    rows = [row(unit="b"), row(unit="c", **late), row(**late), row(**late), row(unit="a")]  # type: ignore[arg-type]
    units = next(table for table in summary(agenda_of(*rows)).tables if table.by == "lead-unit")
    assert [line.name for line in units.lines] == ["c", "a", "b", "No lead unit"]


def test_places_are_counted_only_where_there_are_several() -> None:
    def kinds(*rows: object) -> list[str]:
        return [table.by for table in summary(agenda_of(*rows)).tables]  # type: ignore[arg-type]

    assert "place" not in kinds(row(place="东区"), row(place="东区"))
    assert "place" in kinds(row(place="东区"), row())


def test_each_line_lists_from_the_ledger_as_many_as_it_counts(open_in: OpenIn, tmp_path: Path) -> None:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        mark(ledger, [id_of(ledger, "改造小学")], Mark(status="done"), now=RECORDED)
        whole = listed(ledger)
        tables = summary(whole).tables
        assert {table.by for table in tables} >= {"verdict", "light", "topic", "lead-unit"}
        for table in tables:
            for line in table.lines:
                query = narrowed(Query(), table.by, line.key)
                assert len(agenda(ledger, query, as_of=AS_OF).rows) == line.total, (table.by, line.key)


def test_a_topic_chosen_leaves_out_a_longer_one_that_contains_it(open_in: OpenIn, tmp_path: Path) -> None:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        for key, count in (("教育", 2), ("教", 0), ("", 1)):
            found = agenda(ledger, narrowed(Query(), "topic", key), as_of=AS_OF)
            assert len(found.rows) == count


def test_months_are_filtered_to_their_days_and_undated_ones_apart(open_in: OpenIn, tmp_path: Path) -> None:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        for key, count in (("2025-12", 2), ("2025-11", 0), ("2026-01", 0), ("", 1)):
            found = agenda(ledger, narrowed(Query(), "month", key), as_of=AS_OF)
            assert len(found.rows) == count


def test_a_choice_takes_the_place_of_one_of_its_kind_and_keeps_the_other_filters() -> None:
    query = Query(search="x", light=("red", "grey"), due_before=dt.date(2024, 1, 1))
    first = narrowed(narrowed(query, "topic", "教育"), "lead-unit", "")
    second = narrowed(narrowed(first, "topic", ""), "light", "grey")
    assert set(second.within) == {Group(by="topic", key=""), Group(by="lead-unit", key="")}
    assert (second.search, second.light, second.due_before) == ("x", ("grey",), dt.date(2024, 1, 1))
