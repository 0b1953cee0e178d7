"""Files to targets without a ledger: order, errors in their place, and the same output whatever the jobs."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from tracker.errors import DocumentError, MissingExtra
from tracker.records import Document, Target
from tracker.rulebook.model import Rulebook
from tracker.services import target_json
from tracker.services.ingest import extraction, file_reading, pool
from tracker.services.rules.rule_files import load_book

PLANS = {
    "a.txt": "桂河区养老服务规划\n到2025年，全区新建养老院6所以上，新增床位900张。\n",
    "b.md": "# 桂河区绿化计划\n\n到2026年，全区新建口袋公园15个。\n",
    "deep/c.txt": "桂河区水务规划\n到2027年，改造供水管网40公里。\n",
}


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in PLANS.items():
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "plans"


def quotes(items: Sequence[Target | DocumentError | extraction.PartUnread]) -> list[str]:
    return [item.quote if isinstance(item, Target) else str(item) for item in items]


def test_targets_come_in_the_order_of_the_paths_and_of_the_text(book: Rulebook, folder: Path) -> None:
    found = list(extraction.extract_files([str(folder / "b.md"), str(folder)], book=book))
    assert quotes(found) == ["15个", "6所以上", "900张", "40公里"]


def test_more_processes_change_nothing(book: Rulebook, folder: Path) -> None:
    paths = [str(folder / "gone.txt"), str(folder)]
    alone = list(extraction.extract_files(paths, book=book, issued_on=dt.date(2024, 3, 1)))
    together = list(extraction.extract_files(paths, book=book, issued_on=dt.date(2024, 3, 1), jobs=3))
    assert quotes(together) == quotes(alone)
    assert [i for i in together if isinstance(i, Target)] == [i for i in alone if isinstance(i, Target)]


def test_what_cannot_be_read_stands_in_its_place(book: Rulebook, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    found = list(extraction.extract_files([str(folder), str(folder / "gone.txt")], book=book))
    assert [type(item).__name__ for item in found] == ["DocumentError", "Target", "Target", "DocumentError"]
    assert str(found[0]).endswith("a.txt: the document is empty")
    assert str(found[3]).endswith("gone.txt does not exist")


def test_a_missing_library_is_an_error_of_its_document_with_the_cure(
    book: Rulebook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> Document:
        raise MissingExtra("a.pdf: PDF needs a library", "pip install 'policy-target-tracker[pdf]'")

    monkeypatch.setattr("tracker.document.reader.read", refuse)
    (found,) = extraction.extract_files([str(folder / "a.txt")], book=book)
    assert isinstance(found, DocumentError)
    assert found.line() == "a.pdf: PDF needs a library — pip install 'policy-target-tracker[pdf]'"


def test_everything_adds_what_is_no_target(book: Rulebook, folder: Path) -> None:
    path = folder / "d.txt"
    path.write_text("到2027年，改造供水管网40公里。2023年，共改造供水管网12公里。", encoding="utf-8")
    found = list(
        extraction.extract_files([str(path)], book=book, issued_on=dt.date(2024, 3, 1), everything=True)
    )
    assert {item.quote: item.stance for item in found if isinstance(item, Target)} == {
        "40公里": "target",
        "12公里": "result",
    }


def test_date_and_issuer_are_handed_on(book: Rulebook, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Document] = []

    def look(document: Document, *args: object, **kwargs: object) -> tuple[Target, ...]:
        seen.append(document)
        return ()

    monkeypatch.setattr(extraction, "extract", look)
    day = dt.date(2023, 5, 6)
    assert not list(
        extraction.extract_files([str(folder / "b.md")], book=book, issued_on=day, issuer="桂河区住建局")
    )
    assert (seen[0].issued_on, seen[0].issuer, seen[0].name) == (day, "桂河区住建局", "b.md")


def test_standard_input_is_a_document(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("到2029年，新建码头3座。".encode())))
    (found,) = extraction.extract_files(["-"], book=book)
    assert isinstance(found, Target)
    assert (found.doc, found.quote) == ("stdin", "3座")


def test_nothing_is_read_before_it_is_asked_for(
    book: Rulebook, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    plain = file_reading.read_one

    def note(job: file_reading.ReadingJob, *args: object) -> object:
        read.append(job.source.name)
        return plain(job, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(pool, "read_one", note)
    items = extraction.extract_files([str(folder)], book=book)
    next(items)
    assert read == ["a.txt"]


def test_a_line_is_plain_json_with_numbers_as_numbers() -> None:
    target = Target(
        doc="d.txt",
        start=3,
        end=9,
        quote="1.5个/户",
        kind="quantity",
        indicator="停车位",
        value=Decimal("1.5"),
        value_high=Decimal("2E+2"),
        comparator="between",
        unit="个/户",
        measure="level",
        due=dt.date(2027, 6, 30),
        spans=((3, 9), (20, 26)),
    )
    line = target_json.as_json(target)
    assert json.loads(json.dumps(line)) == line
    assert (line["value"], line["value_high"]) == (1.5, 200)
    assert isinstance(line["value_high"], int)
    assert (line["due"], line["spans"]) == ("2027-06-30", [[3, 9], [20, 26]])
    assert list(line)[:5] == ["doc", "start", "end", "quote", "kind"]


def test_a_milestone_has_no_number() -> None:
    target = Target(
        doc="d", start=0, end=2, quote="竣工", kind="milestone", indicator="竣工", measure="milestone"
    )
    line = target_json.as_json(target)
    assert (line["value"], line["comparator"], line["unit"], line["due"]) == (None, None, None, None)
