"""A sheet that units have filled in is read back by its hidden ids; conflicts are told line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW, entries, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import UsageError
from tracker.records import Mark, Query
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, entry
from tracker.services.report.filled_sheets import fill_back
from tracker.services.report.reporting import due_report, render
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo

openpyxl = pytest.importorskip("openpyxl")
LATER = NOW + dt.timedelta(days=9)


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Iterator[Ledger]:
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        ids = [entry.id for entry in entries(ledger).values()]
        review(ledger, ids, "accepted", now=NOW - dt.timedelta(days=6))
        garden = entries(ledger)["新建幼儿园"].id
        mark(ledger, [garden], Mark(value=Decimal(1), note="one is open"), now=NOW - dt.timedelta(days=5))
        yield ledger


@pytest.fixture
def sheet(ledger: Ledger, tmp_path: Path) -> Path:
    return written(ledger, tmp_path / "sheet.xlsx", NOW.date())


def written(ledger: Ledger, path: Path, as_of: dt.date) -> Path:
    report = due_report(agenda(ledger, Query(), as_of=as_of))
    content = render(report, "xlsx")
    assert isinstance(content, bytes)
    path.write_bytes(content)
    return path


def page_of(book: Any) -> Any:
    """The ledger's sheet of a workbook."""
    return next(p for p in book.worksheets if p["A1"].value == "No." and "Id" in [c.value for c in p[1]])


def fill(path: Path, indicator: str, **cells: Any) -> int:
    """Type into the line of an indicator, columns by their headings (_ for a blank); gives its number."""
    book = openpyxl.load_workbook(path)
    page = page_of(book)
    heads = {cell.value: cell.column for cell in page[1]}
    (number,) = [r[0].row for r in page.iter_rows(2) if r[heads["Indicator"] - 1].value == indicator]
    for name, value in cells.items():
        page.cell(number, heads[name.replace("_", " ")]).value = value
    book.save(path)
    return int(number)


def outcomes(ledger: Ledger, path: Path, **options: Any) -> dict[str, str]:
    return {r.indicator or r.id: r.outcome for r in fill_back(ledger, path, now=LATER, **options)}


def test_a_sheet_that_nobody_touched_changes_nothing(ledger: Ledger, sheet: Path) -> None:
    before = entries(ledger)
    assert set(outcomes(ledger, sheet).values()) == {"unchanged"}
    assert entries(ledger) == before


def test_a_month_typed_without_its_year_is_the_last_one_gone(ledger: Ledger, sheet: Path) -> None:
    fill(sheet, "新建幼儿园", Actual=2, Data_up_to="12月底")
    fill_back(ledger, sheet, now=LATER)
    gone = entries(ledger)["新建幼儿园"].events[-1].data_as_of
    assert gone == dt.date(LATER.year - 1, 12, 31)


def test_what_was_filled_in_is_marked_and_goes_back_in_one_undo(ledger: Ledger, sheet: Path) -> None:
    before = entries(ledger)
    fill(
        sheet, "新建幼儿园", Actual=2, Data_up_to=dt.datetime(2025, 3, 5), Problems="land", Next_steps="加快"
    )
    fill(sheet, "改造小学", State="in progress", Actual="１.5")
    assert outcomes(ledger, sheet, dry_run=True)["改造小学"] == "marked"
    assert entries(ledger) == before
    assert outcomes(ledger, sheet, by="区教育局") == {
        "新建幼儿园": "marked",
        "改造小学": "marked",
        "看护水塔": "unchanged",
    }
    found = entries(ledger)
    last = found["新建幼儿园"].events[-1]
    assert (last.value, last.data_as_of, last.problem, last.by) == (
        Decimal(2),
        dt.date(2025, 3, 5),
        "land",
        "区教育局",
    )
    assert last.note == "", "what was there before is not written twice"
    assert (found["改造小学"].status, found["改造小学"].events[-1].value) == ("in_progress", Decimal("1.5"))
    undo(ledger, now=LATER)
    assert [e.events for e in entries(ledger).values()] == [e.events for e in before.values()]


def test_what_somebody_changed_meanwhile_is_a_conflict_of_that_line_only(ledger: Ledger, sheet: Path) -> None:
    garden = entries(ledger)["新建幼儿园"].id
    mark(ledger, [garden], Mark(value=Decimal(3), on=dt.date(2025, 3, 4)), now=LATER)
    number = fill(sheet, "新建幼儿园", Actual=2)
    fill(sheet, "改造小学", Actual=4)
    results = {r.indicator: r for r in fill_back(ledger, sheet, now=LATER)}
    clash = results["新建幼儿园"]
    assert (clash.outcome, clash.line) == ("conflict", number) and "2" in clash.words and "3" in clash.words
    assert results["改造小学"].outcome == "marked"
    assert [e.value for e in entry(ledger, garden).events] == [1, 3]


def test_a_conflict_names_the_column_as_the_sheet_does(ledger: Ledger, sheet: Path) -> None:
    mark(ledger, [entries(ledger)["新建幼儿园"].id], Mark(value=Decimal(3), status="done"), now=LATER)
    fill(sheet, "新建幼儿园", Actual=2, State="dropped")
    (clash,) = [r for r in fill_back(ledger, sheet, now=LATER) if r.outcome == "conflict"]
    assert clash.words.split("; ") == [
        "Actual: the sheet says 2, the ledger meanwhile 3",
        "State: the sheet says dropped, the ledger meanwhile done",
    ]


def test_a_sheet_for_a_day_gone_by_is_no_conflict_with_what_it_showed(ledger: Ledger, tmp_path: Path) -> None:
    """The sheet of a month is written after its end, from figures that were entered after its end."""
    garden = entries(ledger)["新建幼儿园"].id
    month_end = dt.date(2025, 2, 28)
    mark(ledger, [garden], Mark(value=Decimal(2), problem="land", on=month_end), now=NOW)
    mark(ledger, [garden], Mark(value=Decimal(4), on=NOW.date()), now=NOW)
    path = written(ledger, tmp_path / "month.xlsx", month_end)
    assert set(outcomes(ledger, path, dry_run=True).values()) == {"unchanged"}
    fill(path, "新建幼儿园", Actual=3, Problems="none left", Data_up_to=dt.datetime(2025, 2, 27))
    assert outcomes(ledger, path, dry_run=True)["新建幼儿园"] == "marked"
    mark(ledger, [garden], Mark(note="seen"), now=LATER)
    assert outcomes(ledger, path, dry_run=True)["新建幼儿园"] == "marked", "another field was changed since"
    mark(ledger, [garden], Mark(value=Decimal(5), on=LATER.date()), now=LATER)
    assert outcomes(ledger, path)["新建幼儿园"] == "conflict", "the figure was changed since"


def test_a_sheet_does_not_bring_back_what_was_undone_since(ledger: Ledger, tmp_path: Path) -> None:
    garden = entries(ledger)["新建幼儿园"].id
    mark(ledger, [garden], Mark(value=Decimal(7), problem="a slip"), now=NOW)
    path = written(ledger, tmp_path / "slip.xlsx", NOW.date())
    undo(ledger, now=NOW)
    assert outcomes(ledger, path)["新建幼儿园"] == "unchanged"


def test_a_line_pasted_twice_counts_once_and_two_that_differ_are_both_told(
    ledger: Ledger, sheet: Path
) -> None:
    number = fill(sheet, "改造小学", Actual=4)
    book = openpyxl.load_workbook(sheet)
    page = page_of(book)
    last = page.max_row + 1
    for cell in page[number]:
        page.cell(last, cell.column).value = cell.value
    book.save(sheet)
    results = [(r.line, r.outcome) for r in fill_back(ledger, sheet, now=LATER, dry_run=True)]
    assert (number, "marked") in results and (last, "unchanged") in results
    page.cell(last, [cell.value for cell in page[1]].index("Actual") + 1).value = 5
    book.save(sheet)
    told = {r.line: r for r in fill_back(ledger, sheet, now=LATER) if r.outcome == "conflict"}
    assert sorted(told) == [number, last] and f"in line {last} too" in told[number].words
    assert entries(ledger)["改造小学"].events == ()


def test_columns_that_were_deleted_are_named(ledger: Ledger, sheet: Path) -> None:
    book = openpyxl.load_workbook(sheet)
    page = page_of(book)
    for name in ("Problems", "Id"):
        page.delete_cols([cell.value for cell in page[1]].index(name) + 1)
    book.save(sheet)
    with pytest.raises(UsageError, match="lacks the columns Problems, Id"):
        fill_back(ledger, sheet, now=LATER)


@pytest.mark.parametrize("typed", [45721, "20250305", "2025年3月5日", "3月5日"])
def test_a_day_is_read_however_it_was_typed(ledger: Ledger, sheet: Path, typed: object) -> None:
    fill(sheet, "改造小学", Actual=1, Data_up_to=typed)
    fill_back(ledger, sheet, now=LATER)
    assert entries(ledger)["改造小学"].events[-1].data_as_of == dt.date(2025, 3, 5)


def test_a_cell_shown_as_a_percentage_is_read_as_it_is_shown(ledger: Ledger, sheet: Path) -> None:
    share = entries(ledger)["改造小学"].id
    edit(ledger, share, {"unit": "%", "measure": "level"}, now=NOW)
    book = openpyxl.load_workbook(written(ledger, sheet, NOW.date()))
    page = page_of(book)
    place = [cell.value for cell in page[1]].index("Actual") + 1
    row = next(r[0].row for r in page.iter_rows(2) if any(cell.value == "改造小学" for cell in r))
    page.cell(row, place).value, page.cell(row, place).number_format = 0.43, "0%"
    book.save(sheet)
    assert outcomes(ledger, sheet)["改造小学"] == "marked"
    assert entries(ledger)["改造小学"].events[-1].value == Decimal(43)


def test_an_old_sheet_does_not_bring_old_figures_back(ledger: Ledger, sheet: Path) -> None:
    garden = entries(ledger)["新建幼儿园"].id
    mark(ledger, [garden], Mark(value=Decimal(3), note="three", on=dt.date(2025, 3, 4)), now=LATER)
    assert set(outcomes(ledger, sheet).values()) == {"unchanged"}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"Actual": "plenty"}, "cannot read the number"),
        ({"Actual": "2-3所"}, "is a range"),
        ({"Actual": "约2公里"}, "is counted in"),
        ({"Actual": -3}, "cannot come to -3"),
        ({"State": "nearly"}, "nearly is no state"),
        ({"Actual": 2, "Data_up_to": 20250305}, "cannot read the date"),
        ({"Id": "zzzzzz"}, "no target has the id"),
        ({"Actual": 2, "Data_up_to": dt.datetime(2031, 1, 1)}, "lies in the future"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_number(
    ledger: Ledger, sheet: Path, cells: dict[str, Any], told: str
) -> None:
    number = fill(sheet, "改造小学", **cells)
    wrong = [r for r in fill_back(ledger, sheet, now=LATER) if r.outcome == "error"]
    assert [(r.line, told in r.words) for r in wrong] == [(number, True)]


@pytest.mark.parametrize(
    ("typed", "figure"), [("约2所", 2), ("2所以上", 2), ("超过1.2万", 12000), ("三所", 3), ("2", 2)]
)
def test_a_figure_typed_as_text_is_read_as_on_the_command_line(
    ledger: Ledger, sheet: Path, typed: str, figure: int
) -> None:
    number = fill(sheet, "改造小学", Actual=typed)
    (marked,) = [r for r in fill_back(ledger, sheet, now=LATER) if r.outcome == "marked"]
    assert (marked.line, marked.indicator) == (number, "改造小学")
    assert entries(ledger)["改造小学"].events[-1].value == figure
    bounded = typed not in ("三所", "2")
    assert ("without the bound" in marked.words and typed in marked.words) == bounded, "what is lost is told"


def test_another_file_is_refused_in_one_line(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "odd.xlsx").write_bytes(b"no workbook")
    with pytest.raises(UsageError, match="damaged and cannot be opened"):
        fill_back(ledger, tmp_path / "odd.xlsx", now=LATER)
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(UsageError, match="has no sheet with the ledger's columns"):
        fill_back(ledger, tmp_path / "empty.xlsx", now=LATER)
    with pytest.raises(UsageError, match="there is no file"):
        fill_back(ledger, tmp_path / "missing.xlsx", now=LATER)
