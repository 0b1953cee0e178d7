"""The three tables for researchers."""

from __future__ import annotations

import csv
import io
from collections import Counter

from report_samples import sample_report

from tracker.reports.tidy_tables import TABLES, tables
from tracker.reports.write_options import WriteOptions


def read(name: str) -> list[dict[str, str]]:
    text = tables(sample_report())[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_target_and_the_verdicts_add_up() -> None:
    rows, report = read("targets"), sample_report()
    assert [row["id"] for row in rows] == [row.id for row in report.rows()]
    counted = Counter(row["verdict"] for row in rows)
    assert counted == Counter({c.verdict: c.count for c in report.counts if c.count})
    found = {row["id"]: row for row in rows}
    assert (found["range"]["value"], found["range"]["value_high"]) == ("4000000", "5000000")
    assert found["falling"]["value"] == "-2" and found["without"]["due"] == ""


def test_one_row_an_event_and_one_row_a_target_of_each_change() -> None:
    report = sample_report()
    assert len(read("observations")) == sum(len(row.entry.events) for row in report.rows())
    revisions = read("revisions")
    assert [(row["number"], row["id"]) for row in revisions] == [
        ("1", "late"),
        ("2", "moved"),
        ("2", "late"),
        ("3", "moved"),
    ]
    assert revisions[3]["due"] == "2024-08-02" and revisions[0]["undone"] == "1"


def test_ids_join_the_tables_and_no_cell_starts_a_formula() -> None:
    ids = {row["id"] for row in read("targets")}
    for name in TABLES:
        for row in read(name):
            assert row["id"] in ids
            assert not [c for c in row.values() if c.lstrip()[:1] in tuple("=+@") or c[:1] in ("\t", "\r")]


def test_the_mark_of_excel_can_be_left_out() -> None:
    assert tables(sample_report())["targets"].startswith(b"\xef\xbb\xbf")
    assert tables(sample_report(), WriteOptions(bom=False))["targets"].startswith(b"id,")
