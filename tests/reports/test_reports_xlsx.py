"""The workbook, read back by openpyxl."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import pytest
from limits import plain_loops
from report_readers import workbook
from report_samples import agenda, event, row, sample_report, target

from tracker import i18n
from tracker.base.installation import command_for
from tracker.errors import MissingExtra
from tracker.reports.content import separate_pages
from tracker.reports.content.due_report import build
from tracker.reports.formats.registry import report_format
from tracker.reports.write_options import WriteOptions


def book(**fields: Any) -> Any:
    return workbook(report_format("xlsx").write(sample_report(**fields)))


def column(sheet: Any, heading: str) -> list[Any]:
    heads = [cell.value for cell in sheet[1]]
    return [row[heads.index(heading)] for row in sheet.iter_rows(min_row=2)]


def test_the_sheets_have_the_names_that_offices_use() -> None:
    i18n.use("zh")
    names = ["汇总", "台账", "逾期", "近期到期", "欠序时", "无时限", "变更记录", "说明"]
    assert book().sheetnames == names


def test_numbers_and_dates_are_real_and_keep_the_bound_before_them() -> None:
    sheet = book()["Ledger"]
    at = {cell.value.partition("@")[0]: cell.row - 2 for cell in column(sheet, "Id")}
    values, dues = column(sheet, "Target"), column(sheet, "Due")
    assert values[at["brackets"]].value == 8 and values[at["brackets"]].number_format == '"≥ "#,##0'
    assert column(sheet, "Upper end")[at["range"]].value == 5000000
    assert dues[at["late"]].value == dt.datetime(2024, 7, 1) and dues[at["late"]].is_date
    assert dues[at["without"]].value is None
    assert column(sheet, "Actual")[at["falling"]].value == -3.5
    assert column(sheet, "Actual")[at["range"]].value == 0
    assert column(sheet, "Completion")[at["over"]].value == 1.31


def test_no_cell_is_a_formula_and_editing_one_makes_none() -> None:
    for sheet in book():
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f", cell.coordinate
                if isinstance(cell.value, str) and cell.value.lstrip()[:1] in tuple("=+-@"):
                    assert cell.quotePrefix, (sheet.title, cell.coordinate, cell.value)


def test_a_text_in_the_marks_of_the_library_is_written_as_the_text_it_is() -> None:
    quote = '<r><t>8</t></r><c r="B2"><v>1</v></c></r>'
    marked = agenda(row("r1", target("8", quote, "新建幼儿园")))
    sheet = workbook(report_format("xlsx").write(build(marked)))["Ledger"]
    assert [cell.value.strip() for cell in column(sheet, "Task (as written)")] == [quote]
    assert [cell.value for cell in column(sheet, "Indicator")] == ["新建幼儿园"]


def test_a_sheet_sent_back_says_by_its_hidden_id_which_target_a_row_is() -> None:
    sheet = book()["Ledger"]
    last = sheet.max_column
    assert sheet.cell(1, last).value == "Id"
    assert sheet.column_dimensions[sheet.cell(1, last).column_letter].hidden
    seen = {f"{row.id}@{row.entry.version}" for row in sample_report().rows()}
    assert {cell.value for cell in column(sheet, "Id")} == seen


def test_header_filter_print_and_checks_are_set() -> None:
    sheet = book()["Ledger"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B2", "$1:$1")
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
    kinds = {check.type: check.formula1 for check in sheet.data_validations.dataValidation}
    assert set(kinds) == {"list", "date", "decimal"} and "in progress" in kinds["list"]
    words = {
        rule.formula[0] for where in sheet.conditional_formatting for rule in where.rules if rule.formula
    }
    assert {cell.value for cell in column(sheet, "Light")} <= {word.strip('"') for word in words}


@pytest.mark.parametrize(
    ("sheet", "ids"),
    [
        ("Overdue", ["late"]),
        ("Due soon", ["soon", "moved", "twice", "falling", "range"]),
        ("Behind pace", ["range", "moved", "formula", "falling", "growth"]),
        ("No due date", ["without"]),
    ],
)
def test_the_sheets_for_one_purpose_hold_their_rows(sheet: str, ids: list[str]) -> None:
    assert [cell.value for cell in column(book()[sheet], "Id")] == ids


@pytest.mark.parametrize("group_by", ["light", "month"])
def test_grouping_does_not_empty_a_sheet(group_by: str) -> None:
    assert [cell.value for cell in column(book(group_by=group_by)["Overdue"], "Id")] == ["late"]


def test_the_table_by_unit_adds_up_to_the_total() -> None:
    rows = [[cell.value for cell in row] for row in book()["Totals"].iter_rows()]
    table = rows[next(i for i, row in enumerate(rows) if row[0] == "Lead unit") + 1 :]
    *units, total = [row[1:8] for row in table]
    assert [sum(numbers) for numbers in zip(*units, strict=True)] == total
    assert total[0] == sum(total[2:]) == sample_report().total


def test_two_thousand_rows_are_written_in_few_plain_loops() -> None:
    goal = target("5", "到2025年新建农村幼儿园5所以上，全部投入使用", "新建幼儿园", lead_unit="教育局")
    late = agenda(*(row(f"r{n}", goal, event("1", note="已开工")) for n in range(2_000)))
    report = build(late)
    assert separate_pages.behind(report)  # each row stands in two sheets
    runs = [plain_loops(lambda: report_format("xlsx").write(report)) for _run in range(2)]
    assert min(runs) < 30


def test_progress_is_told_up_to_the_last_row() -> None:
    heard: list[tuple[int, int]] = []
    report_format("xlsx").write(
        sample_report(), WriteOptions(on_progress=lambda done, all_, _w: heard.append((done, all_)))
    )
    assert heard == [(15, 15)]


def test_without_the_library_the_error_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("tracker.base.optional_libraries.import_module", lacking)
    with pytest.raises(MissingExtra) as caught:
        report_format("xlsx").write(sample_report())
    assert command_for("xlsx") in caught.value.cure


def test_the_summary_has_native_charts_of_its_own_cells() -> None:
    data = report_format("xlsx").write(sample_report())
    assert isinstance(data, bytes)
    package = zipfile.ZipFile(io.BytesIO(data))
    charts = [package.read(name).decode() for name in package.namelist() if "/charts/chart" in name]
    assert len(charts) == 2
    summary = workbook(data).worksheets[0]
    names = {row[0].value for row in summary.iter_rows(max_col=1)}
    for chart in charts:
        found = re.search(r"<c:cat>.*?\$A\$(\d+):\$A\$(\d+)", chart, re.DOTALL)
        assert found is not None
        first, last = found.groups()
        told = {summary.cell(number, 1).value for number in range(int(first), int(last) + 1)}
        assert told <= names and "Total" not in told and None not in told


def test_shares_have_bars_in_their_cells() -> None:
    ledger = workbook(report_format("xlsx").write(sample_report()))["Ledger"]
    rules = [rule.type for part in ledger.conditional_formatting for rule in part.rules]
    assert rules.count("dataBar") == 1
