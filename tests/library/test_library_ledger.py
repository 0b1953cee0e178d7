"""A ledger through the library: read into, listed, reviewed, marked, taken back and reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import tracker

DAY = dt.date(2024, 7, 1)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text("某区2024年工作要点\n\n到2024年底，新建口袋公园30个。\n", encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path, plan: Path) -> Iterator[tracker.Ledger]:
    with tracker.open_ledger(tmp_path / "ledger.db") as ledger:
        assert ledger.ingest(plan)[0].new == 1
        yield ledger


def _only(ledger: tracker.Ledger) -> tracker.Entry:
    (row,) = ledger.agenda(as_of=DAY).rows
    return row.entry


def test_what_was_marked_is_judged_and_kept(ledger: tracker.Ledger, tmp_path: Path) -> None:
    id = _only(ledger).id
    (after,) = ledger.mark(id, value=0.1, unit="个", on=dt.date(2024, 6, 1), note="开工", by="王")
    assert after.latest is not None and after.latest.value == Decimal("0.1")
    ledger.close()
    with tracker.open_ledger(tmp_path / "ledger.db", create=False) as again:
        (row,) = again.agenda(tracker.Query(light=("red",)), as_of=DAY).rows
        assert (row.entry.id, row.pace.verdict) == (id, "behind")
        assert again.entry(id[:4]).events[0].by == "王"


def test_each_call_is_one_step_and_goes_back(ledger: tracker.Ledger) -> None:
    id = _only(ledger).id
    ledger.review(id, "accepted")
    ledger.mark([id], add=5, on=DAY)
    assert [change.kind for change in ledger.log()] == ["mark", "review", "ingest"]
    assert ledger.undo().kind == "undo"
    assert _only(ledger).events == ()
    assert _only(ledger).review == "accepted"


def test_a_report_is_rendered_and_written(ledger: tracker.Ledger, tmp_path: Path) -> None:
    ledger.review(_only(ledger).id, "accepted")
    report = ledger.report(as_of=DAY, title="半年报告")
    assert str(tracker.render_report(report, "md")).startswith("# 半年报告")
    out = tracker.write_report(report, tmp_path / "report.html")
    assert "半年报告" in out.read_text(encoding="utf-8")
    with pytest.raises(tracker.UsageError, match="exists"):
        tracker.write_report(report, out)
    with pytest.raises(tracker.UsageError, match="no report format"):
        tracker.write_report(report, tmp_path / "report.nope")
    assert {"md", "xlsx", "json"} <= {*tracker.report_formats()}


def test_a_ledger_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(tracker.LedgerError):
        tracker.open_ledger(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_what_contradicts_itself_changes_nothing(ledger: tracker.Ledger) -> None:
    with pytest.raises(tracker.UsageError):
        ledger.mark(_only(ledger).id, due=dt.date(2025, 6, 30))  # without a reason
    with pytest.raises(tracker.NothingFound):
        ledger.mark("zzzzzz", note="?")
    assert len(ledger.log()) == 1
