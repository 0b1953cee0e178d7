"""An ordered report and its preview say the same as the report that is written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from server_harness import OpenIn

from tracker.errors import UsageError
from tracker.records import Mark, Query
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.preview import SHOWN, preview
from tracker.services.report.report_request import ReportRequest, prepare
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review

NOW = dt.datetime(2024, 6, 1, 8, 0, tzinfo=dt.UTC)
DAY = dt.date(2024, 6, 30)


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    (tmp_path / "plan.txt").write_text(
        "".join(
            f"2024年底前，新建{name}{n}个。\n"
            for n, name in enumerate(("公园", "泵站", "车站", "码头", "书店"), 2)
        ),
        encoding="utf-8",
    )
    ledger = open_in(tmp_path, now=NOW)
    ingest(ledger, [str(tmp_path / "plan.txt")], book=load_book(), now=NOW, issued_on=dt.date(2024, 1, 5))
    review(ledger, [row.entry.id for row in agenda(ledger, Query(), as_of=DAY).rows], "accepted", now=NOW)
    return ledger


def test_the_preview_counts_what_the_report_holds_and_shows_the_first_rows(ledger: Ledger) -> None:
    with ledger:
        report = prepare(
            ledger, ReportRequest(title="[b]六月", group_by="month"), as_of=DAY, rules_version="abc"
        )
    shown = preview(report)
    assert shown.title == "[b]六月" and shown.total == report.total == 5
    assert sum(count for _words, count in shown.counts) == sum(part.count for part in shown.parts) == 5
    assert max(len(part.lines) for part in shown.parts) == SHOWN
    assert "abc" in dict(shown.facts).values()


def test_filter_and_profile_of_the_order_rule(ledger: Ledger) -> None:
    with ledger:
        report = prepare(ledger, ReportRequest(query=Query(search="公园"), profile="yinchuan"), as_of=DAY)
        assert report.total == 1 and report.profile == "yinchuan 1"
        with pytest.raises(UsageError):
            prepare(ledger, ReportRequest(profile="nobody"), as_of=DAY)


def test_changes_are_listed_from_the_day_asked_for(ledger: Ledger) -> None:
    with ledger:
        found = agenda(ledger, Query(), as_of=DAY).rows[0].entry.id
        mark(ledger, [found], Mark(note="开工"), now=NOW)
        late = preview(prepare(ledger, ReportRequest(since=dt.date(2024, 6, 15)), as_of=DAY))
        early = preview(prepare(ledger, ReportRequest(since=dt.date(2024, 5, 1)), as_of=DAY))
    assert late.parts[-1].count == 0
    assert early.parts[-1].count == 3, "the reading, the review and the mark"


def test_the_preview_of_a_notice_shows_its_tables_and_the_annex_of_all(ledger: Ledger) -> None:
    with ledger:
        report = prepare(ledger, ReportRequest(), as_of=DAY)
        by_unit = prepare(ledger, ReportRequest(group_by="lead-unit"), as_of=DAY)
    assert [(part.title, part.count) for part in preview(report, "docx").parts] == [
        ("Annex: Ledger of all targets", 5)
    ]
    assert [part.title for part in preview(by_unit, "docx").parts] == ["Annex: No lead unit"]
    assert len(preview(report, "md").parts) == 9


def test_the_preview_of_a_table_that_a_notice_cuts_counts_all_and_says_where_the_others_stand(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.reports.formats.docx.notice_tables.LISTED", 4)
    with ledger:
        late = prepare(ledger, ReportRequest(), as_of=dt.date(2025, 6, 1))
    found = preview(late, "docx").parts[0]
    assert found.title.endswith("(5 in all: 4 in the table, the other 1 in the annex)")
    assert found.count == 5 and len(found.lines) == SHOWN


def test_the_method_says_of_targets_without_a_figure_what_the_counts_say(ledger: Ledger) -> None:
    with ledger:
        before = prepare(ledger, ReportRequest(), as_of=DAY)
        after = prepare(ledger, ReportRequest(), as_of=dt.date(2025, 6, 1))
    assert {row.verdict for row in before.rows()} == {"unknown"}
    assert {row.verdict for row in after.rows()} == {"overdue"}
    (told,) = [line for line in after.method if line.startswith("Without an actual figure")]
    assert "not judged before its due date, and is overdue after it" in told
