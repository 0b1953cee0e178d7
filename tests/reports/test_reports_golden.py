"""The written files, byte for byte. After a wanted change: GOLDEN=write python -m pytest tests/reports"""

from __future__ import annotations

import csv
import html
import io
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from report_readers import (
    calendar,
    counts_in_docx,
    counts_in_html,
    counts_in_ics,
    counts_in_json,
    counts_in_md,
    counts_in_xlsx,
    document_text,
    text_of,
    workbook_text,
)
from report_samples import SINCE, awkward, sample_report

from tracker.reports.formats.registry import format_names, report_format
from tracker.reports.model import DueReport

GOLDEN = Path(__file__).parent.parent / "golden"

COUNTERS: dict[str, Callable[[str | bytes], dict[str, int]]] = {
    "md": counts_in_md,
    "xlsx": counts_in_xlsx,
    "docx": counts_in_docx,
    "html": counts_in_html,
    "ics": counts_in_ics,
    "json": counts_in_json,
}


def report() -> DueReport:
    return sample_report(since=SINCE, with_candidates=True)


@pytest.mark.parametrize("name", ["md", "csv", "html", "ics", "json"])
def test_a_format_writes_the_golden_file(name: str) -> None:
    data = report_format(name).write(report())
    found = data if isinstance(data, bytes) else data.encode()
    path = GOLDEN / f"due_report{report_format(name).suffix}"
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(found)
    assert found == path.read_bytes()


@pytest.mark.parametrize(("name", "read"), [("xlsx", workbook_text), ("docx", document_text)])
def test_a_packed_format_holds_what_the_golden_text_says(
    name: str, read: Callable[[str | bytes], str]
) -> None:
    found = read(report_format(name).write(report()))
    path = GOLDEN / f"due_report.{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("group_by", ["", "light", "lead-unit", "topic", "month"])
@pytest.mark.parametrize(("name", "read"), COUNTERS.items())
def test_counts_by_verdict_add_up_in_every_format(
    name: str, read: Callable[[str | bytes], dict[str, int]], group_by: str
) -> None:
    kept = name in ("ics", "json")  # tables for people leave out what no target has
    expected = {count.words: count.count for count in report().counts if count.count or kept}
    found = read(report_format(name).write(sample_report(since=SINCE, group_by=group_by)))
    assert found == {**expected, "Total": sum(expected.values())}


def test_every_format_but_the_plain_table_is_counted() -> None:
    assert {*COUNTERS, "csv"} == set(format_names())


@pytest.mark.parametrize("name", COUNTERS)
def test_every_format_says_what_the_report_is_and_rests_on(name: str) -> None:
    data = report_format(name).write(report())
    readers: dict[str, Callable[[str | bytes], str]] = {
        "xlsx": workbook_text,
        "docx": document_text,
        "html": lambda page: html.unescape(text_of(page)),
        "md": lambda text: re.sub(r"\\(.)", r"\1", html.unescape(text_of(text))),
        "ics": lambda data: str(calendar(data)["x-wr-caldesc"]) + str(calendar(data)["x-wr-calname"]),
    }
    found = readers.get(name, text_of)(data)
    for words in ("Report [of] <all>", "with the words “|x|”", "rules 1", "default 1", "One = 1 | two"):
        assert words in found
    assert "〔2024〕3号" in found
    assert ("2024, 7, 2" if name == "xlsx" else "2024-07-02") in found


def test_every_markdown_table_row_has_the_columns_of_its_header() -> None:
    text = report_format("md").write(report())
    assert isinstance(text, str)
    width = 0
    for line in text.splitlines():
        if line.startswith("|"):
            cells = len(re.findall(r"(?<!\\)\|", line)) - 1
            width = width or cells
            assert cells == width, line
        else:
            width = 0


def test_every_csv_row_has_all_columns_and_starts_no_formula() -> None:
    data = report_format("csv").write(report())
    assert isinstance(data, bytes) and data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {23}
    assert len(rows) == 1 + len(awkward().rows) + 1
    cells = [cell for row in rows for cell in row]
    assert not [c for c in cells if c.lstrip()[:1] in tuple("=+@") or c[:1] in ("\t", "\r", "\n")]
    negative = [c for c in cells if c.startswith("-")]
    assert "-3.5" in negative and "-5.5%" in negative
    assert all(re.fullmatch(r"-[\d.]+%?", c) for c in negative)


def test_every_known_format_has_a_writer_of_its_name() -> None:
    assert format_names() and [report_format(name).name for name in format_names()] == list(format_names())
