from __future__ import annotations

import datetime as dt
import errno
import io
import os
import subprocess
import sys
import zipfile
from decimal import Decimal as D
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.progress.light_thresholds import Profile, load_profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Agenda, Entry, Progress, Query, Row, Target
from tracker.services.report import reporting

AS_OF = dt.date(2024, 7, 2)


def agenda(profile: Profile) -> Agenda:
    target = Target(
        doc="plan.txt",
        start=0,
        end=2,
        quote="8所",
        kind="quantity",
        indicator="新建校舍",
        value=D(8),
        comparator=">=",
        unit="所",
        measure="output",
    )
    events = [
        Progress(
            value=D(number), data_as_of=day, recorded_at=dt.datetime.combine(day, dt.time(9), tzinfo=dt.UTC)
        )
        for number, day in ((3, AS_OF), (8, dt.date(2024, 9, 1)))
    ]
    entry = Entry(
        id="a1",
        target=target,
        document="Plan",
        review="accepted",
        start=dt.date(2024, 1, 1),
        due=dt.date(2024, 12, 31),
        events=tuple(events),
    )
    return Agenda(as_of=AS_OF, rows=(Row(entry=entry, pace=judge(entry, AS_OF, profile)),), total=5)


def test_a_report_of_an_earlier_day_shows_no_later_figure() -> None:
    report = reporting.due_report(agenda(Profile()))
    line = next(line for section in report.sections for line in section.rows)
    assert (line.actual, line.verdict, report.data_as_of) == (D(3), "behind", AS_OF)


def test_the_cut_offs_of_the_profile_are_printed() -> None:
    profile = load_profile("yinchuan")
    report = reporting.due_report(agenda(profile), profile=profile)
    assert report.profile == "yinchuan 1"
    assert "more than 30 percentage points behind" in "\n".join(report.method)
    assert "2025-03-26" in report.method[-1]


def test_the_filter_is_said_in_words() -> None:
    query = Query(
        due_before=dt.date(2024, 12, 31),
        due_after=dt.date(2024, 1, 1),
        status=("in_progress",),
        verdict=("overdue", "behind"),
        review=("accepted",),
        light=("red",),
        topic="教育",
        unit="教育局",
        document="plan",
        search="校舍",
        ids=("a1",),
        with_rejected=True,
    )
    assert reporting.due_report(agenda(Profile()), query=query).filter == (
        "ids: a1; due on or after 2024-01-01; due by 2024-12-31; review: accepted; status: in progress; "
        "verdict: overdue, behind pace; light: red light; topic: 教育; lead unit: 教育局; "
        "documents with “plan” in their names; "
        "with the words “校舍”; rejected ones too"
    )
    assert reporting.due_report(agenda(Profile()), query=Query()).filter == "all targets"


def test_title_rules_version_and_group_are_carried() -> None:
    report = reporting.due_report(agenda(Profile()), title="T", group_by="topic", rules_version="r7")
    assert (report.title, report.rules, [s.title for s in report.sections]) == ("T", "r7", ["No topic"])
    assert reporting.due_report(agenda(Profile())).title == "Due-date report"


def contents(rendered: bytes) -> bytes | dict[str, bytes]:
    """A file's bytes; of an office package its parts, without the clock time that the package keeps."""
    if not zipfile.is_zipfile(io.BytesIO(rendered)):
        return rendered
    with zipfile.ZipFile(io.BytesIO(rendered)) as package:
        return {part: package.read(part) for part in package.namelist() if part != "docProps/core.xml"}


@pytest.mark.parametrize("name", reporting.format_names())
def test_every_format_is_rendered_and_written(name: str, tmp_path: Path) -> None:
    report = reporting.due_report(agenda(Profile()))
    out = tmp_path / f"report{reporting.report_format(name).suffix}"
    assert reporting.write(report, name, out) == out
    rendered = reporting.render(report, name)
    assert contents(out.read_bytes()) == contents(
        rendered if isinstance(rendered, bytes) else rendered.encode()
    )
    with pytest.raises(UsageError, match="exists already"):
        reporting.write(report, name, out)
    reporting.write(report, name, out, force=True)


@pytest.mark.parametrize("name", reporting.format_names())
def test_a_full_disk_or_a_missing_folder_leaves_the_old_file_whole_in_every_format(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = reporting.due_report(agenda(Profile()))
    out = tmp_path / f"old{reporting.report_format(name).suffix}"
    out.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with pytest.raises(UsageError, match="there is no folder"):
        reporting.write(report, name, tmp_path / "no" / "a")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="the disk is full"):
        reporting.write(report, name, out, force=True)
    assert out.read_text() == "old" and list(tmp_path.iterdir()) == [out]


def test_a_full_folder_for_passing_files_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_words: object, **_names: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("xlsxwriter.worksheet.tempfile.mkstemp", full)  # the workbook grows there
    out = tmp_path / "old.xlsx"
    out.write_text("old")
    with pytest.raises(UsageError, match="the disk is full"):
        reporting.write(reporting.due_report(agenda(Profile())), "xlsx", out, force=True)
    assert out.read_text() == "old" and list(tmp_path.iterdir()) == [out]


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        reporting.write(reporting.due_report(agenda(Profile())), "rtf", tmp_path / "a.rtf")
    assert "md, csv" in caught.value.cure
    assert not list(tmp_path.iterdir())


def test_reporting_loads_neither_database_nor_terminal_nor_date_library() -> None:
    code = (
        "import sys, tracker.services.report.reporting, tracker.services.typed_input, "
        "tracker.services.wording;"
        "print([m for m in ('sqlmodel', 'textual', 'dateparser', 'typer') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
