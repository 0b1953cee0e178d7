"""A place finds the targets of all that lies in it, by what they name or where their document is of."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from ledger_samples import promises, read_in, write_plan
from server_harness import OpenIn

from tracker.chinese.administrative_divisions import division_of, divisions, divisions_called
from tracker.chinese.typed_place_names import meant_by
from tracker.records import Document, Query, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.unknown_heads import unknown_heads
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, documents
from tracker.services.listing.known_names import known_names
from tracker.services.report.report_request import ReportRequest, prepare
from tracker.store.read.overview import places_of
from tracker.store.schema.tables import targets

AS_OF = dt.date(2025, 7, 1)
NAMED = {"小学": "蓬江区", "水塔": "大泽镇", "公厕": "鼓楼区"}


def _placed(document: Document, book: Rulebook) -> list[Target]:
    """The targets of the stand-in, some of them with a place of their own."""
    return [
        target.model_copy(update={"place": place}) if place else target
        for target in promises(document, book)
        for place in [next((said for word, said in NAMED.items() if word in target.indicator), None)]
    ]


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    """A plan of 江门市 and one of 南京市, as their titles say."""
    made = open_in(tmp_path)
    body = "今年新建3所幼儿园。\n改造5所小学。\n看护2座水塔。\n新建4座公厕。\n"
    for city, name in {"江门市": "jm.txt", "南京市": "nj.txt"}.items():
        path = write_plan(tmp_path, f"{city}2025年城建计划\n{body}", name=name)
        read_in(made, path, extract=_placed)
    return made


def _found(ledger: Ledger, place: str) -> set[tuple[str, str]]:
    rows = agenda(ledger, Query(place=place), as_of=AS_OF).rows
    return {(row.entry.target.doc[:2], row.entry.target.indicator) for row in rows}


def test_a_city_finds_its_districts_and_what_names_no_place(ledger: Ledger) -> None:
    assert _found(ledger, "江门市") == {
        ("jm", "新建幼儿园"), ("jm", "改造小学"), ("jm", "看护水塔"), ("nj", "改造小学"),
    }  # fmt: skip
    assert _found(ledger, "广东省") == _found(ledger, "江门") == _found(ledger, "广东省江门市")


def test_of_districts_of_one_name_the_one_in_the_documents_province(ledger: Ledger) -> None:
    assert ("nj", "新建公厕") in _found(ledger, "南京市")
    assert ("jm", "新建公厕") not in _found(ledger, "南京市")
    assert {indicator for _doc, indicator in _found(ledger, "鼓楼区")} == {"新建公厕"}


def test_a_town_is_found_by_its_name_and_where_its_document_is_of(ledger: Ledger) -> None:
    assert _found(ledger, "大泽镇") == {("jm", "看护水塔"), ("nj", "看护水塔")}
    assert ("nj", "看护水塔") in _found(ledger, "江苏")
    assert _found(ledger, "北京市") == _found(ledger, "不存在市") == set()


def test_a_report_takes_the_same_and_says_so(ledger: Ledger) -> None:
    report = prepare(ledger, ReportRequest(query=Query(place="江门")), as_of=AS_OF)
    assert report.total + report.waiting == 4 and "江门" in report.filter


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("江门", "4407"),
        ("广东", "44"),
        ("恩施州", None),
        ("唐县", "130627"),
        ("广东省江门市蓬江区人民政府", "440703"),
        ("容城县第十八届人民政府", "130629"),
        ("鼓楼区", None),
        ("某某省", None),
    ],
)
def test_the_name_of_a_place_or_of_its_government_means_a_division(name: str, code: str | None) -> None:
    found = division_of(name) or next(iter(divisions_called(name)), None) if code else division_of(name)
    assert (found.code if found else None) == code


def test_a_name_of_several_divisions_means_the_one_near_home() -> None:
    home = divisions()["3201"]
    (there,) = [one for one in divisions_called("鼓楼区") if one.parent == "3201"]
    assert division_of("鼓楼区") is None and len(divisions_called("鼓楼区")) > 1
    assert division_of("玄武区", home) is not None and there.code.startswith("32")


def test_a_place_given_on_reading_is_that_of_documents_that_name_none(
    open_in: OpenIn, tmp_path: Path
) -> None:
    mute = write_plan(tmp_path, "工作计划\n今年新建3所幼儿园。\n", name="a.txt")
    spoken = write_plan(tmp_path, "南京市2025年工作计划\n今年新建4所幼儿园。\n", name="b.txt")
    with open_in(tmp_path) as ledger:
        results = read_in(ledger, mute, spoken)
        (asked,) = unknown_heads(ledger, results)
        assert (asked.name, asked.date) == ("a.txt", True) and "--place NAME --date DATE" in asked.command
        read_in(ledger, mute, spoken, place="江门市")
        assert {row.entry.target.doc for row in agenda(ledger, Query(place="广东"), as_of=AS_OF).rows} == {
            "a.txt"
        }
        assert unknown_heads(ledger, results) == []
        read_in(ledger, mute, spoken)  # what was given once stays
        assert [one.place for one in documents(ledger)] == ["江门市", ""]


def test_a_place_given_on_reading_is_kept_without_blanks_around_it(open_in: OpenIn, tmp_path: Path) -> None:
    plan = write_plan(tmp_path, "工作计划\n今年新建3所幼儿园。\n", name="a.txt")
    with open_in(tmp_path) as ledger:
        read_in(ledger, plan, place=" 江门市\n")
        assert [one.place for one in documents(ledger)] == ["江门市"]


def test_the_names_offered_are_those_that_find_targets(ledger: Ledger) -> None:
    offered = known_names(ledger).places
    assert {"蓬江区", "大泽镇", "江门市", "广东省", "南京市", "江苏省"} <= offered.keys()
    assert offered["江门市"] == ("江门",) and offered["广东省"] == ("广东",)
    assert all(_found(ledger, name) for name in offered)


def test_documents_are_offered_by_title_and_by_the_name_of_their_file_as_a_filter_finds_them(
    ledger: Ledger,
) -> None:
    offered = known_names(ledger).documents
    assert offered == ("江门市2025年城建计划", "南京市2025年城建计划", "jm.txt", "nj.txt")
    assert all(agenda(ledger, Query(document=name), as_of=AS_OF).rows for name in offered)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("安新", ("安新县",)),
        ("海南", ("海南省",)),
        ("保定市安新县", ("保定市安新县",)),
        ("大泽镇", ()),
        ("雄县 ", ("雄县",)),
    ],
)
def test_a_short_name_means_one_division(typed: str, names: tuple[str, ...]) -> None:
    assert meant_by(typed) == names


def test_a_name_of_several_divisions_gives_each_with_those_above_it() -> None:
    found = meant_by("鼓楼区")
    assert "江苏省南京市鼓楼区" in found and "福建省福州市鼓楼区" in found
    assert all(meant_by(name) == (name,) for name in found)


def test_a_group_of_a_province_has_its_full_name_whatever_the_targets_call_it(ledger: Ledger) -> None:
    with ledger.write() as writing:
        ids = [row.entry.id for row in agenda(ledger, Query(), as_of=AS_OF).rows][:2]
        for target_id, name in zip(ids, ("海南", "海南省"), strict=True):
            writing.connection.execute(targets.update().where(targets.c.id == target_id).values(place=name))
    with ledger.read() as reading:
        assert {places_of(reading)[target_id] for target_id in ids} == {"海南省"}
