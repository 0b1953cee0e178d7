"""No formal report holds a target that nobody has reviewed; where one is asked for, it is marked as such."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from report_samples import agenda, awkward, sample_report, unreviewed

from tracker.reports.content.brief import headline
from tracker.reports.content.due_report import build
from tracker.reports.formats.docx.notice_text import notice_text
from tracker.reports.formats.registry import format_names, report_format
from tracker.reports.formats.templates.render import render_template
from tracker.reports.letters.letter import wanted_rows
from tracker.reports.tidy.csv_tables import csv_tables
from tracker.reports.tidy.parquet_tables import parquet_tables
from tracker.reports.write_options import WriteOptions
from tracker.services.report.template_starters import write_starters

_WORDS = ("未审", "waiting")  # of the candidate: its indicator and its id


def _all_text(data: str | bytes) -> str:
    """Everything that a file holds, its hidden columns too."""
    if isinstance(data, str):
        return data
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8-sig").replace("\r\n ", "")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize("group_by", ["", "lead-unit"])
@pytest.mark.parametrize("name", format_names())
def test_no_format_holds_a_candidate_unless_it_is_asked_for(name: str, group_by: str) -> None:
    formal = _all_text(report_format(name).write(sample_report(group_by=group_by)))
    asked = _all_text(report_format(name).write(sample_report(group_by=group_by, with_candidates=True)))
    assert _WORDS[0] not in formal and _WORDS[0] in asked
    if name not in ("json", "docx", "md", "ics"):  # these have the word in a key, or no ids
        assert _WORDS[1] not in formal and _WORDS[1] in asked


@pytest.mark.parametrize("name", [name for name in format_names() if name != "csv"])
def test_a_report_says_how_many_wait_for_review(name: str) -> None:
    for asked, words in ((False, "1, not in this report"), (True, "1, set apart at the end")):
        text = _all_text(report_format(name).write(sample_report(with_candidates=asked)))
        text = text.replace("\\,", ",")
        assert words in text or (name == "json" and '"waiting": 1' in text)


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("md", "reviewed by nobody yet"),
        ("csv", "to be reviewed"),
        ("xlsx", "Not reviewed"),
        ("docx", "Annex 2: Not reviewed"),
        ("html", '<span class="badge">to be reviewed</span>'),
        ("ics", "STATUS:TENTATIVE"),
        ("json", '"section": "candidates"'),
    ],
)
def test_a_candidate_is_marked_where_it_stands(name: str, mark: str) -> None:
    assert mark in _all_text(report_format(name).write(sample_report(with_candidates=True)))
    assert mark not in _all_text(report_format(name).write(sample_report()))


@pytest.mark.parametrize("name", ["md", "html", "docx", "xlsx"])
def test_where_nothing_is_reviewed_the_report_says_that_instead_of_noughts(name: str) -> None:
    only = build(agenda(unreviewed(), unreviewed("second")), title="Report")
    text = _all_text(report_format(name).write(only))
    assert "no reviewed target" in text and "2 targets wait for review and are left out" in text
    for words in ("Of 0 targets", "Overdue (0)", "done early"):
        assert words not in text, words
    some = _all_text(report_format(name).write(sample_report()))
    assert "no reviewed target" not in some


def test_the_headline_says_how_many_are_left_out() -> None:
    assert headline(sample_report()).endswith("1 target waits for review and is left out.")
    told = headline(sample_report(with_candidates=True))
    assert told.endswith("it stands apart at the end and is not counted.")
    assert "review" not in headline(build(awkward()))


def test_the_tidy_tables_leave_candidates_out_too() -> None:
    assert b"waiting" not in csv_tables(sample_report())["targets"]
    assert b"waiting" in csv_tables(sample_report(with_candidates=True))["targets"]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("docx", WriteOptions(annexes=True)),
        ("docx", WriteOptions(brief=True)),
        ("md", WriteOptions(brief=True)),
        ("ics", WriteOptions(todo=True)),
    ],
)
def test_no_part_that_is_asked_for_holds_a_candidate(name: str, options: WriteOptions) -> None:
    assert _WORDS[0] not in _all_text(report_format(name).write(sample_report(), options))


def test_the_tables_of_a_notice_hold_no_candidate() -> None:
    """The one sample would be late; the tables show its words, not its name."""
    notice = notice_text(sample_report(with_candidates=True), by_unit=True)
    tables = [part.table for part in notice.parts if part.table]
    tables += [annex for annex in notice.annexes if "Not reviewed" not in annex.title]
    assert tables and all(row.entry.review == "accepted" for table in tables for row in table.rows)


def test_starter_templates_and_letters_hold_no_candidate(tmp_path: Path) -> None:
    write_starters(tmp_path)
    report, all_ = sample_report(), WriteOptions(annexes=True)
    for name in ("html", "docx"):
        assert _WORDS[0] not in _all_text(render_template(report, tmp_path, name, all_))
    assert all(row.entry.review == "accepted" for row in wanted_rows(report, ahead=3_650))


def test_parquet_tables_leave_candidates_out_too() -> None:
    tables = parquet_tables(sample_report())
    assert b"waiting" not in tables["targets"] and _WORDS[0].encode() not in tables["targets"]
