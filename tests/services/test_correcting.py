"""A person corrects a document once: it is read so, now and later, and what people did is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from server_harness import OpenIn

from tracker.errors import NothingFound, UsageError
from tracker.records import Entry, IngestResult, Mark, Query, SectionRole
from tracker.rulebook.model import Rulebook
from tracker.services.documents.correctable_sections import DocumentParts
from tracker.services.documents.correcting import SectionSaid, correct, corrections_of
from tracker.services.documents.document_dossier import as_json, document_dossier
from tracker.services.documents.find_document import find
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.export_import import export_ledger, import_ledger
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, documents
from tracker.services.results.reported import reports_of
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.undo_and_redo import undo
from tracker.store.read.reported_results import reporting_documents

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
AS_OF = dt.date(2026, 7, 1)
TEXT = (
    "柳溪县政府工作报告\n"
    "——2026年1月20日在柳溪县第十八届人民代表大会第六次会议上\n"
    "各位代表：\n"
    "一、2025年工作回顾\n"
    "过去一年，我们顶住压力，圆满完成了任务。建成公园2座，新增公交线路6条，粮食产量同比增长2%。\n"
    "五年来，城乡面貌焕然一新，累计修缮校舍120所。\n"
    "二、2026年工作安排\n"
    "新建幼儿园8所，改造老旧小区20个。\n"
    "三、办好民生实事\n"
    "新增停车位500个。\n"
)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return open_in(tmp_path)


def _write(folder: Path, text: str = TEXT, name: str = "report.txt") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _read(ledger: Ledger, path: Path, book: Rulebook, **more: Any) -> IngestResult:
    (result,) = ingest(ledger, [str(path)], book=book, now=NOW, **more)
    assert not result.error, result.error
    return result


def _entries(ledger: Ledger, **query: Any) -> dict[str, Entry]:
    """The entries by their numbers, those that are missing left out."""
    found = agenda(ledger, Query.model_validate(query), as_of=AS_OF).rows
    return {f"{row.entry.target.value}": row.entry for row in found if not row.entry.missing}


def _number(ledger: Ledger) -> int:
    return find(ledger, "report.txt").id


def _say(
    ledger: Ledger, book: Rulebook, line: int, role: SectionRole | None, last: int | None = None, **more: Any
) -> IngestResult:
    with ledger.read() as reading:
        document = reading.document(_number(ledger))
    assert document is not None
    said = SectionSaid(DocumentParts(document).at_lines(line, last), role)
    return correct(ledger, _number(ledger), sections=[said], book=book, now=NOW, **more)


def _roles(ledger: Ledger) -> Sequence[tuple[str, bool]]:
    found = [(one.section.role, one.section.corrected) for one in document_dossier(ledger, "report").sections]
    return list(dict.fromkeys(found))


def test_a_corrected_role_makes_targets_come_and_go_and_one_undo_takes_it_back(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    _read(ledger, _write(tmp_path), book)
    before = _entries(ledger)
    assert set(before) == {"8", "20", "500"}
    result = _say(ledger, book, 4, "plan", by="吴科长", reason="标题误导")
    assert (result.new, result.changed, result.gone) == (2, 0, 0)
    assert set(_entries(ledger)) == {"8", "20", "500", "2", "6"}
    assert ("plan", True) in _roles(ledger)
    (change, *_before) = log(ledger)
    assert change.kind == "edit" and change.by == "吴科长" and "标题误导" in change.words
    assert "一、2025年工作回顾" in change.words and "2 new" in change.words
    result = _say(ledger, book, 7, "situation")
    assert result.gone == 2 and set(_entries(ledger)) == {"500", "2", "6"}
    undo(ledger, now=NOW)
    undo(ledger, now=NOW)
    now = _entries(ledger)
    assert {key: one.model_copy(update={"version": 1}) for key, one in now.items()} == before
    assert corrections_of(ledger, _number(ledger)) == [] and not any(said for _role, said in _roles(ledger))


def test_what_people_did_is_kept_as_at_any_second_reading(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    _read(ledger, _write(tmp_path), book)
    found = _entries(ledger)
    mark(ledger, [found["8"].id], Mark(status="in_progress", note="已开工"), now=NOW)
    _say(ledger, book, 7, "review")
    (missing,) = [
        row.entry for row in agenda(ledger, Query(), as_of=AS_OF).rows if row.entry.id == found["8"].id
    ]
    assert missing.missing and missing.events[0].note == "已开工"
    _say(ledger, book, 7, None)
    again = _entries(ledger)["8"]
    assert again.id == found["8"].id and again.status == "in_progress" and again.events[0].note == "已开工"


def test_it_holds_at_the_next_reading_also_of_a_changed_file(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    path = _write(tmp_path)
    _read(ledger, path, book)
    _say(ledger, book, 9, "review")
    assert set(_entries(ledger)) == {"8", "20"}
    assert _read(ledger, path, book).unchanged == 2
    _write(tmp_path, TEXT.replace("三、办好", "这一段是新加的。\n四、办好").replace("500个", "700个"))
    _read(ledger, path, book)
    assert set(_entries(ledger)) == {"8", "20"}, "under another number the heading is still there"
    _write(tmp_path, TEXT.replace("办好民生实事", "交通出行"))
    _read(ledger, path, book)
    assert set(_entries(ledger)) == {"8", "20", "500"}
    assert len(document_dossier(ledger, "report").lost) == 1, "it waits for its heading"
    _write(tmp_path)
    _read(ledger, path, book)
    assert set(_entries(ledger)) == {"8", "20"}


def test_a_copy_in_another_folder_follows_and_another_document_of_the_name_does_not(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    _read(ledger, _write(tmp_path), book)
    _say(ledger, book, 9, "review")
    copy = _write(tmp_path / "copy", TEXT + "附则另行公布。\n")
    assert _read(ledger, copy, book).unchanged == 2
    other = _write(tmp_path / "other", "云岭县2026年工作要点\n三、办好民生实事\n新增停车位90个。\n")
    assert _read(ledger, other, book).new == 1


def test_a_corrected_head_is_read_by(ledger: Ledger, book: Rulebook, tmp_path: Path) -> None:
    text = "民生实事安排\n年内新增停车位500个。\n"
    path = _write(tmp_path, text)
    _read(ledger, path, book)
    assert _entries(ledger)["500"].due is None
    head: Any = {"issued_on": dt.date(2025, 1, 1), "issuer": "柳溪县人民政府", "place": "容城县"}
    result = correct(ledger, _number(ledger), head=head, book=book, now=NOW, by="吴科长")
    assert result.changed == 1 and _entries(ledger)["500"].due == dt.date(2025, 12, 31)
    known = document_dossier(ledger, "柳溪县人民政府")
    assert (known.info.issuer, known.info.place, known.by("issuer")) == ("柳溪县人民政府", "容城县", "吴科长")
    assert as_json(known)["as_read"] == {  # with its day a yearly list has its year
        "issuer": "", "place": "", "issued_on": None, "issued_basis": "none",
        "period_start": None, "period_end": None,
    }  # fmt: skip
    assert set(_entries(ledger, place="保定市")) == {"500"}
    assert _read(ledger, path, book).unchanged == 1
    assert find(ledger, "report.txt").issuer == "柳溪县人民政府"
    correct(ledger, _number(ledger), head={"issued_on": None}, book=book, now=NOW)
    assert _entries(ledger)["500"].due is None and find(ledger, "report.txt").issuer == "柳溪县人民政府"
    assert _read(ledger, path, book).unchanged == 1 and _entries(ledger)["500"].due is None


def test_a_corrected_title_brings_its_period(ledger: Ledger, book: Rulebook, tmp_path: Path) -> None:
    _read(ledger, _write(tmp_path, "重点任务\n新建水厂2座。\n"), book)
    assert find(ledger, "report.txt").period_end is None
    head: Any = {"title": "柳溪县水利发展规划（2026—2030年）"}
    correct(ledger, _number(ledger), head=head, book=book, now=NOW)
    assert find(ledger, "水利").period_end == dt.date(2030, 12, 31)
    assert _entries(ledger)["2"].due == dt.date(2030, 12, 31)
    undo(ledger, now=NOW)
    assert find(ledger, "report.txt").period_end is None


def test_what_says_nothing_new_or_cannot_be_is_refused(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    _read(ledger, _write(tmp_path), book)
    number, before = _number(ledger), len(log(ledger))
    same: Any = {"title": "柳溪县政府工作报告"}
    for head in (same, {"issuer": None}, {"title": "长" * 300}, {"place": "一\n二"}):
        with pytest.raises(UsageError):
            correct(ledger, number, head=head, book=book, now=NOW)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="lines 1 to"):
        _say(ledger, book, 99, "plan")
    with pytest.raises(NothingFound):
        correct(ledger, 99, head={"title": "某"}, book=book, now=NOW)
    assert len(log(ledger)) == before


def test_results_carry_the_role_and_the_years_of_their_section(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    _read(ledger, _write(tmp_path), book)
    with ledger.read() as reading:
        (document,) = reporting_documents(reading)
    told = {f"{one.target.value}": (one.role, one.period) for one in reports_of(document)}
    for value, years in {"2": (2025, 2025), "6": (2025, 2025), "120": (2021, 2025)}.items():
        role, period = told[value]
        assert role == "review" and period is not None and (period.first, period.last) == years


def test_corrections_go_with_an_export(
    ledger: Ledger, book: Rulebook, open_in: OpenIn, tmp_path: Path
) -> None:
    path = _write(tmp_path)
    _read(ledger, path, book)
    _say(ledger, book, 9, "review", last=10)
    value = export_ledger(ledger)
    assert len(value["tables"]["correction"]) == 1
    with open_in(tmp_path, "other") as other:
        import_ledger(other, value)
        assert export_ledger(other) == value
        assert _read(other, path, book).unchanged == 2
        undo(other, now=NOW)
        assert corrections_of(other, _number(other)) == []
    older = {**value, "schema": 3, "tables": {**value["tables"]}}
    del older["tables"]["correction"]
    older["tables"]["document"] = [
        {name: one for name, one in row.items() if name not in ("place", "sections", "as_read")}
        for row in value["tables"]["document"]
    ]
    with open_in(tmp_path, "older") as other:
        import_ledger(other, older)
        assert document_dossier(other, "report").sections == ()


def test_documents_of_one_title_are_told_apart_where_they_are_named(
    ledger: Ledger, book: Rulebook, tmp_path: Path
) -> None:
    plain = TEXT.replace("柳溪县政府工作报告", "政府工作报告", 1)
    _read(ledger, _write(tmp_path, plain), book)
    assert {one.document for one in _entries(ledger).values()} == {"政府工作报告"}
    other = plain.replace("柳溪县", "云岭县").replace("停车位500个", "停车位900个")
    _read(ledger, _write(tmp_path, other, "other.txt"), book)
    found = _entries(ledger)
    assert found["500"].document == "政府工作报告（柳溪县人民政府，2026-01-20）"
    assert found["900"].document == "政府工作报告（云岭县人民政府，2026-01-20）"
    with pytest.raises(UsageError, match="云岭县人民政府 2026-01-20; 1 政府工作报告 柳溪县人民政府"):
        find(ledger, "政府工作报告")
    assert find(ledger, "政府工作报告 云岭").name == "other.txt"
    assert [one.name for one in documents(ledger)] == ["other.txt", "report.txt"]
