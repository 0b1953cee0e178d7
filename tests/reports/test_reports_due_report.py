from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import AS_OF, agenda, awkward, event, row, sample_report, target, unreviewed

from tracker.records import Row
from tracker.reports.content.due_report import build
from tracker.reports.content.report_sections import TITLES
from tracker.reports.model import DueReport, GroupBy, ReportRow

GROUPS: tuple[GroupBy, ...] = ("", "light", "lead-unit", "topic", "month")


def ids(report: DueReport) -> dict[str, list[str]]:
    return {section.key: [line.id for line in section.rows] for section in report.sections}


def test_each_target_stands_in_the_section_that_the_precedence_names() -> None:
    assert ids(build(awkward())) == {
        "overdue": ["late"],
        "due_30": ["soon"],
        "due_60": ["twice", "moved"],
        "due_90": ["range", "falling"],
        "behind": ["formula", "growth"],
        "later": ["brackets", "control"],
        "no_due": ["without"],
        "unknown": ["wide"],
        "closed": ["over", "long", "dropped"],
    }


@pytest.mark.parametrize("group_by", GROUPS)
def test_no_target_is_lost_or_printed_twice_and_counts_add_up(group_by: GroupBy) -> None:
    report = build(awkward(), group_by=group_by)
    listed = [line.id for section in report.sections for line in section.rows]
    assert sorted(listed) == sorted(line.entry.id for line in awkward().rows)
    assert [line.number for section in report.sections for line in section.rows] == list(
        range(1, len(listed) + 1)
    )
    assert sum(count.count for count in report.counts) == report.total == len(listed)


@given(st.lists(st.sampled_from(awkward().rows), max_size=30), st.sampled_from(GROUPS))
def test_counts_add_up_whatever_is_listed(rows: list[Row], group_by: GroupBy) -> None:
    report = build(agenda(*rows), group_by=group_by)
    assert sum(len(section.rows) for section in report.sections) == report.total == len(rows)
    assert sum(count.count for count in report.counts) == report.total


def test_every_field_of_a_row_is_set() -> None:
    for line in build(awkward()).rows():
        assert line.model_fields_set == set(ReportRow.model_fields)


def test_an_empty_agenda_still_has_every_section() -> None:
    report = build(agenda())
    assert list(ids(report)) == list(TITLES) and report.total == 0
    assert report.data_as_of is None and report.sources == ()


@pytest.mark.parametrize(
    ("group_by", "keys"),
    [
        ("light", ["red", "yellow", "green", "blue", "grey"]),
        ("lead-unit", ["@HYPERLINK(“x”)", "教育局", ""]),
        ("topic", ["教育", ""]),
        ("month", ["2024-07", "2024-08", "2024-09", "2024-10", "2024-12", ""]),
    ],
)
def test_groups_are_ordered_and_the_nameless_one_is_last(group_by: GroupBy, keys: list[str]) -> None:
    assert list(ids(build(awkward(), group_by=group_by))) == keys


def test_an_unmeasured_row_says_what_is_missing() -> None:
    report = build(agenda(row("a", target("3", "3所", "校舍"))))
    line = next(line for section in report.sections for line in section.rows)
    assert (line.verdict, line.reason) == ("unknown", "no actual figure")


def test_the_newest_words_of_each_kind_are_shown_whichever_event_holds_them() -> None:
    events = (
        event("2", note="old", problem="no land"),
        event(None, note="new"),
        event("3", evidence="photo.jpg"),
    )
    report = build(agenda(row("a", target("6", "6所", "讲堂"), *events, status="in_progress")))
    line = next(line for section in report.sections for line in section.rows)
    assert (line.progress, line.problem, line.evidence) == ("in progress: new", "no land", "photo.jpg")


def test_data_cut_off_is_the_newest_figure_and_not_the_as_of_date() -> None:
    figure = event("2", dt.date(2024, 5, 31))
    report = build(agenda(row("a", target("6", "6所", "讲堂"), figure)))
    assert (report.as_of, report.data_as_of) == (AS_OF, dt.date(2024, 5, 31))


def test_every_print_of_a_target_is_named_in_its_source_and_no_offset_is() -> None:
    rows = {line.id: line for line in sample_report().rows()}
    named = "Plan of a made-up county (=County, 2024-01-05) 〔2024〕3号"
    assert rows["late"].source == f"{named} · table 2, row 5, column 4"
    assert rows["twice"].where == "paragraph 4; cell Sheet1!B4; page 8; 1 more"
    assert (rows["late"].heading, rows["late"].task) == ("三、排水", "…改造泵站【10座】，")
    assert rows["soon"].source == named and rows["soon"].task == "竣工"


def test_what_nobody_accepted_is_in_no_section_and_no_count() -> None:
    report = build(agenda(*awkward().rows, unreviewed(), unreviewed("refused", "rejected")))
    assert {line.entry.review for line in report.rows()} == {"accepted"}
    assert (report.total, report.waiting, sum(count.count for count in report.counts)) == (15, 1, 15)
    assert [(part.key, [line.id for line in part.rows]) for part in report.apart] == [
        ("rejected", ["refused"])
    ]


def test_candidates_that_are_asked_for_stand_apart_and_numbers_go_on() -> None:
    report = sample_report(with_candidates=True)
    assert [(part.key, [line.number for line in part.rows]) for part in report.apart] == [
        ("candidates", [16])
    ]
    assert report.total == 15 and report.written == 16 and all(part.note for part in report.apart)
