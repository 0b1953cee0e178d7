"""A sheet that a unit sends back: a line of another unit is refused and named, the others are taken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from roles_world import LATER, NOW, OTHERS, OWN, SUPPORTED, Place, listed
from sqlalchemy import Engine, event

from tracker.errors import NotPermitted
from tracker.records import Query
from tracker.services.listing.agenda import agenda
from tracker.services.members import register
from tracker.services.report.filled_sheets import fill_back
from tracker.services.report.reporting import due_report, render

openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def sheet(place: Place, tmp_path: Path) -> Path:
    """The ledger as it goes to the units."""
    with place.open("chief") as ledger:
        content = render(due_report(agenda(ledger, Query(), as_of=NOW.date())), "xlsx")
    assert isinstance(content, bytes)
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)
    return path


def fill(path: Path, column: str, **cells: Any) -> None:
    """Type into a column, by the indicators of the lines."""
    book = openpyxl.load_workbook(path)
    page = next(p for p in book.worksheets if p["A1"].value == "No." and "Id" in [c.value for c in p[1]])
    heads = {cell.value: cell.column for cell in page[1]}
    for row in page.iter_rows(2):
        said = cells.get(str(row[heads["Indicator"] - 1].value))
        if said is not None:
            row[heads[column] - 1].value = said
    book.save(path)


def test_the_line_of_another_unit_is_refused_and_the_others_are_taken(place: Place, sheet: Path) -> None:
    fill(sheet, "Actual", **{OWN: 1, OTHERS: 2, SUPPORTED: 3})
    with place.open("edu") as ledger:
        results = {one.indicator: one for one in fill_back(ledger, sheet, now=LATER)}
        assert {name: one.outcome for name, one in results.items()} == {
            OWN: "marked", SUPPORTED: "marked", OTHERS: "error"
        }  # fmt: skip
        assert "edu fills in for Education Bureau only; “看护水塔站”" in results[OTHERS].words
        assert {name: len(one.events) for name, one in listed(ledger).items()} == {
            OWN: 1, SUPPORTED: 1, OTHERS: 0
        }  # fmt: skip
        assert [(one.by, one.about) for one in register.accesses(ledger)][:1] == [("edu", place.ids[OTHERS])]


def test_the_register_of_units_is_read_once_for_all_lines(place: Place, sheet: Path) -> None:
    fill(sheet, "Actual", **{OWN: 1, OTHERS: 2, SUPPORTED: 3})
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        sent.append(statement)

    with place.open("edu") as ledger:
        event.listen(Engine, "before_cursor_execute", note)
        try:
            fill_back(ledger, sheet, now=LATER)
        finally:
            event.remove(Engine, "before_cursor_execute", note)
    assert sum("FROM unit JOIN" in one for one in sent) == 1


def test_a_state_that_is_not_the_units_to_say_is_refused(place: Place, sheet: Path) -> None:
    fill(sheet, "State", **{OWN: "dropped", SUPPORTED: "done"})
    with place.open("edu") as ledger:
        results = {one.indicator: one.outcome for one in fill_back(ledger, sheet, now=LATER)}
        assert (results[OWN], results[SUPPORTED]) == ("error", "marked")
        assert listed(ledger)[OWN].status == "not_started"


@pytest.mark.parametrize("name", ["guest", "nobody"])
def test_who_may_not_fill_in_at_all_sends_no_sheet(place: Place, sheet: Path, name: str) -> None:
    fill(sheet, "Actual", **{OWN: 1})
    with place.open(name) as ledger, pytest.raises(NotPermitted):
        fill_back(ledger, sheet, now=LATER)
