"""Many documents in one transaction: what comes of them is what each alone would have come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import PLAN, counts, promises, read_in, write_plan
from server_harness import OpenIn
from sqlalchemy import event
from sqlalchemy.engine import Engine

from tracker.errors import LedgerError
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest import storing
from tracker.services.ingest.reread_merge import plan_new
from tracker.services.ledger.export_import import export_ledger
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import documents
from tracker.services.targets.change_log import log


def folder_of_many(folder: Path) -> Path:
    """New documents, copies, revisions and namesakes, and promises that several documents make."""
    for number in range(12):
        text = f"栗山区第{number}号计划\n" + PLAN.replace("3所", f"{number % 4 + 3}所")
        write_plan(folder, text, f"{number:02}.txt")
    write_plan(folder, f"栗山区第2号计划\n{PLAN.replace('3所', '5所')}", "again/copy.txt")
    write_plan(folder, f"栗山区第3号计划\n{PLAN}", "again/03.txt")
    write_plan(folder, "别的事\n今年新建77座码头。\n", "again/04.txt")
    write_plan(folder, "", "empty.txt")
    return folder


def told(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    """All rows; those of the log by target, as the order in which they are written says nothing."""
    rows: dict[str, list[dict[str, Any]]] = export_ledger(ledger)["tables"]
    for row in rows["change_target"]:
        del row["id"]
    rows["change_target"].sort(key=lambda row: (row["change_number"], row["target_id"], row["version"]))
    return rows


def test_many_at_once_make_the_ledger_that_one_by_one_make(
    open_in: OpenIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of_many(tmp_path / "in")
    last_first = sorted(folder.rglob("*.txt"), reverse=True)  # not in the order in which links are sought
    with open_in(tmp_path, "many") as many, open_in(tmp_path, "single") as single:
        results = read_in(many, *last_first)
        monkeypatch.setattr(storing, "DOCUMENTS_AT_ONCE", 1)
        assert read_in(single, *last_first) == results
        assert told(many) == told(single)
        rows = told(many)
    assert all(row["same_as"] != row["id"] for row in rows["target"])
    assert sum(row["same_as"] is not None for row in rows["target"]) > 5, "promises of several were linked"
    assert sum(row["document_before"] is not None for row in rows["change"]) >= 1, "and one was read anew"


def test_a_hundred_documents_take_no_more_statements_than_ten(open_in: OpenIn, tmp_path: Path) -> None:
    for number in range(110):
        folder = "few" if number < 10 else "many"
        write_plan(tmp_path / folder, f"第{number}号计划\n今年新建{number + 3}所幼儿园。\n", f"{number}.txt")
    took = Counter[str]()

    def count(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        took[folder] += not statement.startswith("BEGIN")

    with open_in(tmp_path) as ledger:
        event.listen(Engine, "before_cursor_execute", count)
        try:
            for folder in ("few", "many"):
                read_in(ledger, tmp_path / folder)
        finally:
            event.remove(Engine, "before_cursor_execute", count)
        assert len(documents(ledger)) == 110
    assert took["many"] <= took["few"] + 5 <= 21, took


def test_what_was_told_of_is_kept_already(
    open_in: OpenIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "DOCUMENTS_AT_ONCE", 3)
    folder_of_many(tmp_path / "in")
    with open_in(tmp_path) as ledger:
        kept: list[int] = []
        plans = sorted((tmp_path / "in").glob("0[0-7].txt"))
        read_in(ledger, *plans, on_progress=lambda *_now: kept.append(len(documents(ledger))))
        assert kept == [3, 3, 3, 6, 6, 6, 8, 8]


def test_a_document_that_the_ledger_refuses_costs_none_of_those_before_it(
    open_in: OpenIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(document: Document, found: Sequence[Target]) -> Any:
        if document.name == "07.txt":
            raise LedgerError("no room for it")
        return plan_new(document, found)

    monkeypatch.setattr(storing, "plan_new", refuse)
    with open_in(tmp_path) as ledger:
        with pytest.raises(LedgerError, match="no room for it"):
            read_in(ledger, *sorted(folder_of_many(tmp_path / "in").glob("*.txt")))
        assert [document.name for document in documents(ledger)] == [f"{n:02}.txt" for n in range(7)]
        assert len(log(ledger)) == 7


def test_a_run_that_is_interrupted_keeps_what_it_has_read(open_in: OpenIn, tmp_path: Path) -> None:
    def stopped(document: Document, book: Rulebook) -> list[Target]:
        if document.name == "05.txt":
            raise KeyboardInterrupt
        return promises(document, book)

    folder = folder_of_many(tmp_path / "in")
    with open_in(tmp_path) as ledger:
        with pytest.raises(KeyboardInterrupt):
            read_in(ledger, *sorted(folder.glob("*.txt")), extract=stopped)
        assert [document.name for document in documents(ledger)] == [f"{n:02}.txt" for n in range(5)]
        assert counts(read_in(ledger, folder / "02.txt")) == [(0, 0, 3, 0)]
