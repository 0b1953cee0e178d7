"""Reading documents into the ledger, and reading them again."""

from __future__ import annotations

import datetime as dt
import io
import signal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from ledger_samples import NOW, PLAN, counts, entries, id_of, promises, read_in, write_plan
from server_harness import OpenIn

from tracker.records import Entry, Mark
from tracker.services.ingest.copies import copy_words
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import context, documents, entry
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return open_in(tmp_path)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return write_plan(tmp_path)


def marked(ledger: Ledger, plan: Path) -> dict[str, Entry]:
    """The plan read in, and every kind of thing that people do to targets done to it."""
    read_in(ledger, plan)
    mark(ledger, [id_of(ledger, "新建幼儿园")], Mark(value=Decimal(1), note="主体封顶"), now=NOW)
    due = Mark(due=dt.date(2026, 6, 30), reason="批复 3 号")
    mark(ledger, [id_of(ledger, "新建幼儿园")], due, now=NOW)
    edit(ledger, id_of(ledger, "改造小学"), {"lead_unit": "Works Office"}, now=NOW)
    review(ledger, [id_of(ledger, "改造小学")], "accepted", now=NOW)
    review(ledger, [id_of(ledger, "看护水塔")], "rejected", now=NOW)
    return entries(ledger, with_rejected=True)


def kept(entry: Entry) -> tuple[object, ...]:
    """All that people said of a target."""
    return entry.id, entry.review, entry.status, entry.events, entry.due, entry.target.lead_unit


def test_a_first_reading_enters_candidates(ledger: Ledger, plan: Path) -> None:
    assert counts(read_in(ledger, plan)) == [(3, 0, 0, 0)]
    found = entries(ledger)
    assert list(found) == ["新建幼儿园", "改造小学", "看护水塔"]
    assert {e.review for e in found.values()} == {"candidate"}
    assert found["新建幼儿园"].document == "2025年园区工作计划"
    assert found["看护水塔"].due is None


def test_the_same_file_again_changes_nothing_and_is_no_change(ledger: Ledger, plan: Path) -> None:
    before = marked(ledger, plan)
    assert counts(read_in(ledger, plan)) == [(0, 0, 3, 0)]
    assert entries(ledger, with_rejected=True) == before
    assert [c.kind for c in log(ledger)].count("ingest") == 1


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("今年新建", "前言一段，说明来由。\n\n今年新建", 0),
        ("。\n2026", "，加快进度。\n2026", 0),
        ("3所", "4所", 1),
        ("幼儿园", "托幼园", 1),
        ("2026年前改造", "2027年前改造", 1),
        ("5所小学", "6所小学", 1),
    ],
)
def test_a_slightly_edited_file_loses_no_identity_and_no_mark(
    ledger: Ledger, plan: Path, old: str, new: str, changed: int
) -> None:
    before = marked(ledger, plan)
    plan.write_text(PLAN.replace(old, new), encoding="utf-8")
    assert counts(read_in(ledger, plan)) == [(0, changed, 3 - changed, 0)]
    after = {e.id: e for e in entries(ledger, with_rejected=True).values()}
    for entry_before in before.values():
        found = after[entry_before.id]
        if "改造" in new and "改造" in found.target.indicator:
            assert found.due == dt.date(2026, 12, 31), "a date that nobody extended follows the document"
        else:
            assert kept(found) == kept(entry_before)
        assert (
            context(ledger, found)[0].text[context(ledger, found)[0].start :].startswith(found.target.quote)
        )


def test_a_correction_outlives_a_reading_that_changes_the_rest(ledger: Ledger, plan: Path) -> None:
    read_in(ledger, plan)
    school = id_of(ledger, "改造小学")
    edit(ledger, school, {"value": Decimal(50)}, now=NOW)
    plan.write_text(PLAN.replace("2026年前改造5所", "2027年前改造6所"), encoding="utf-8")
    read_in(ledger, plan)
    found = entry(ledger, school)
    assert (found.target.value, found.due) == (Decimal(50), dt.date(2026, 12, 31))
    edit(ledger, school, {"value": Decimal(6)}, now=NOW)
    plan.write_text(PLAN.replace("5所", "7所"), encoding="utf-8")
    read_in(ledger, plan)
    assert entry(ledger, school).target.value == 7, "put back to what was read, it follows the document again"


def test_what_is_gone_is_flagged_and_listed_and_comes_back_as_itself(ledger: Ledger, plan: Path) -> None:
    before = marked(ledger, plan)
    plan.write_text("2025年园区工作计划\n今年新建3所幼儿园。\n", encoding="utf-8")
    assert counts(read_in(ledger, plan)) == [(0, 0, 1, 2)]
    found = entries(ledger, with_rejected=True)
    assert {i for i, e in found.items() if e.missing} == {"改造小学", "看护水塔"}
    assert kept(found["改造小学"]) == kept(before["改造小学"])
    assert counts(read_in(ledger, plan)) == [(0, 0, 1, 0)]
    plan.write_text(PLAN, encoding="utf-8")
    assert counts(read_in(ledger, plan)) == [(0, 2, 1, 0)]
    after = entries(ledger, with_rejected=True)
    assert not any(e.missing for e in after.values())
    assert {i: kept(e) for i, e in after.items()} == {i: kept(e) for i, e in before.items()}


def test_a_rejection_outlives_a_second_reading(ledger: Ledger, plan: Path) -> None:
    marked(ledger, plan)
    plan.write_text("新的一段。\n" + PLAN, encoding="utf-8")
    read_in(ledger, plan)
    assert "看护水塔" not in entries(ledger)


def test_a_copy_under_another_name_is_the_same_document(ledger: Ledger, plan: Path, tmp_path: Path) -> None:
    before = marked(ledger, plan)
    copy = write_plan(tmp_path, name="copy.txt")
    (again,) = found = read_in(ledger, copy)
    assert counts(found) == [(0, 0, 3, 0)] and (again.copy_name, again.doc) == ("copy.txt", "plan.txt")
    assert copy_words(again).startswith("copy.txt is the same text as plan.txt")
    assert [d.name for d in documents(ledger)] == ["plan.txt"]
    plan.unlink()
    read_in(ledger, copy)
    assert [(d.name, d.path) for d in documents(ledger)] == [("copy.txt", str(copy))]
    assert {e.id for e in entries(ledger, with_rejected=True).values()} == {e.id for e in before.values()}


def test_an_edited_copy_in_another_folder_is_the_document_revised(
    ledger: Ledger, plan: Path, tmp_path: Path
) -> None:
    read_in(ledger, plan)
    copy = write_plan(tmp_path / "second", PLAN.replace("3所", "4所"))
    assert counts(read_in(ledger, copy)) == [(0, 1, 2, 0)]


def test_another_document_of_the_same_name_stays_another(ledger: Ledger, plan: Path, tmp_path: Path) -> None:
    read_in(ledger, plan)
    other = write_plan(tmp_path / "other", "东片区的安排\n年内新建9所中学。\n还有许多事。\n")
    assert counts(read_in(ledger, other)) == [(1, 0, 0, 0)]
    assert len(documents(ledger)) == 2 and not any(e.missing for e in entries(ledger).values())


def test_a_bad_file_is_a_result_in_its_place_and_the_rest_goes_on(
    ledger: Ledger, plan: Path, tmp_path: Path
) -> None:
    empty = write_plan(tmp_path, "", "empty.txt")
    fault = write_plan(tmp_path, "这里出错", "fault.txt")
    results = read_in(ledger, empty, tmp_path / "nowhere.txt", fault, plan)
    assert [bool(r.error) for r in results] == [True, True, True, False]
    assert results[3].new == 3
    assert all("—" in r.error and "\n" not in r.error for r in results[:3])
    assert "ZeroDivisionError" in results[2].error


def test_a_dry_run_tells_and_writes_nothing(ledger: Ledger, plan: Path) -> None:
    results = read_in(ledger, plan, dry_run=True)
    assert counts(results) == [(3, 0, 0, 0)] and results[0].dry_run
    assert entries(ledger) == {} and log(ledger) == []


def test_one_undo_takes_back_all_that_one_call_has_read(ledger: Ledger, tmp_path: Path) -> None:
    for n in range(3):
        write_plan(tmp_path / "in", PLAN.replace("3所", f"{n + 10}所"), f"{n}.txt")
    read_in(ledger, tmp_path / "in")
    ids = {e.id for e in entries(ledger).values()}
    change = undo(ledger, now=NOW)
    assert len(change.targets) == 9 and entries(ledger) == {} and documents(ledger) == []
    read_in(ledger, tmp_path / "in")
    assert {e.id for e in entries(ledger).values()} == ids, "read again, they are the same"


def test_undoing_a_second_reading_brings_back_the_first(ledger: Ledger, plan: Path) -> None:
    before = marked(ledger, plan)
    plan.write_text("换了一份。\n" + PLAN.replace("3所", "9所"), encoding="utf-8")
    read_in(ledger, plan)
    undo(ledger, now=NOW)
    after = entries(ledger, with_rejected=True)
    assert {i: e.target for i, e in after.items()} == {i: e.target for i, e in before.items()}
    shown = context(ledger, after["新建幼儿园"])[0]
    assert shown.text[shown.start : shown.end] == "3所"


def test_a_date_given_once_is_kept_at_the_next_reading(ledger: Ledger, plan: Path) -> None:
    read_in(ledger, plan, issued_on=dt.date(2024, 5, 6))
    assert counts(read_in(ledger, plan)) == [(0, 0, 3, 0)]
    assert documents(ledger)[0].issued_on == dt.date(2024, 5, 6)


def test_standard_input_is_a_document(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for _n in range(2):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PLAN.encode())))
        results = read_in(ledger, "-")
    assert results[0].doc == "stdin" and results[0].unchanged == 3
    assert documents(ledger)[0].path is None


def test_progress_is_told_after_each_document(ledger: Ledger, plan: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    read_in(ledger, plan, tmp_path / "nowhere.txt", on_progress=lambda *now: told.append(now))
    assert told[0] == (1, 2, "plan.txt") and told[1][:2] == (2, 2)


def test_several_processes_give_what_one_gives(open_in: OpenIn, tmp_path: Path) -> None:
    for n in range(5):
        write_plan(tmp_path / "in", PLAN.replace("3所", f"{n + 3}所"), f"{n}.txt")
    write_plan(tmp_path / "in", "", "2b.txt")
    both = []
    for jobs in (1, 2):
        with open_in(write_plan(tmp_path / f"ledger{jobs}").parent) as ledger:
            results = read_in(ledger, tmp_path / "in", jobs=jobs, extract=promises)
            both.append((results, [e.model_dump() for e in entries(ledger).values()]))
    assert both[0] == both[1]
    assert [r.doc for r in both[0][0]] == ["0.txt", "1.txt", "2.txt", "2b.txt", "3.txt", "4.txt"]


def test_a_run_that_is_killed_keeps_whole_documents(open_in: OpenIn, tmp_path: Path) -> None:
    for n in range(40):
        write_plan(tmp_path / "in", PLAN.replace("3所", f"{n + 10}所"), f"{n:02}.txt")
    open_in(tmp_path).close()
    script = (
        "import os, sys, signal; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from ledger_samples import *\n"
        "from tracker.services.ingest import storing\n"
        "from tracker.store.write import new_documents\n"
        "storing.DOCUMENTS_AT_ONCE, real = 5, new_documents.put_targets\n"
        "def put_targets(connection, given):\n"
        "    made = real(connection, given)\n"
        "    if any(name == '17.txt' for _n, _c, name, _t in given): os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return made\n"
        "new_documents.put_targets = put_targets\n"
        "read_in(open_ledger(sys.argv[2], now=NOW), sys.argv[3])\n"
    )
    url = open_in.url(tmp_path)
    command = [sys.executable, "-c", script, str(Path(__file__).parent), url, str(tmp_path / "in")]
    assert subprocess.run(command).returncode == -signal.SIGKILL
    with open_in(tmp_path) as ledger:
        assert len(documents(ledger)) == 15
        assert {d.targets for d in documents(ledger)} == {3}
        results = read_in(ledger, tmp_path / "in")
        assert sum(r.unchanged for r in results) == 45 and sum(r.new for r in results) == 75


def test_files_with_dates_of_their_own_are_one_undo(ledger: Ledger, tmp_path: Path) -> None:
    from tracker.services.ingest.ingesting import KnownMetadata

    first, second = write_plan(tmp_path), write_plan(tmp_path, "今年新建7座公园。\n", "other.txt")
    known = {
        str(first): KnownMetadata(dt.date(2024, 5, 1), "甲局"),
        str(second): KnownMetadata(dt.date(2023, 6, 2)),
    }
    read_in(ledger, first, second, known=known)
    found = {document.name: (document.issued_on, document.issuer) for document in documents(ledger)}
    assert found["plan.txt"] == (dt.date(2024, 5, 1), "甲局")
    assert found["other.txt"][0] == dt.date(2023, 6, 2)
    undo(ledger, now=NOW)
    assert documents(ledger) == [] and entries(ledger) == {}
