"""Rows of one name say beside it what tells them apart; other rows say nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tui_world import agenda_of, fill, make_app, press, settle, targets, text_of, url_of

from tracker.progress.light_thresholds import load_profile
from tracker.progress.verdict_and_light import judge
from tracker.records import Entry, Row
from tracker.tui.wording.told_apart import told_apart

DAY = dt.date(2024, 6, 15)


def _row(number: int, name: str = "新增绿地", document: str = "甲", **more: object) -> Row:
    target = targets()[3].model_copy(update={"indicator": name, "place": None, "lead_unit": None, **more})
    entry = Entry(id=f"t{number}", target=target, document=document, due=target.due, start=DAY)
    return Row(entry=entry, pace=judge(entry, DAY, load_profile(None)))


def test_the_first_field_that_differs_is_named_and_only_beside_names_of_several() -> None:
    rows = [_row(1, place="东区"), _row(2, place="西区", document="乙"), _row(3, "新建道路")]
    assert told_apart(rows, 20) == {"t1": "东区", "t2": "西区"}
    assert told_apart(rows, 20, seen={"place"}) == {}, "the column of places tells them apart"
    rows = [_row(1, place="东区"), _row(2, place="东区", document="乙")]
    assert told_apart(rows, 20, seen={"place"}) == {"t1": "甲", "t2": "乙"}


def test_fields_come_in_until_no_more_rows_are_told_apart() -> None:
    rows = [_row(1, place="东区"), _row(2, place="东区", document="乙"), _row(3, place="西区")]
    assert told_apart(rows, 20) == {"t1": "东区 · 甲", "t2": "东区 · 乙", "t3": "西区 · 甲"}
    assert told_apart([_row(1), _row(2)], 20) == {}, "nothing differs"
    assert told_apart([_row(1), _row(2, due=dt.date(2025, 1, 1))], 20) == {
        "t1": "2024-12-31",
        "t2": "2025-01-01",
    }


def test_long_words_that_begin_alike_show_their_ends() -> None:
    rows = [_row(n, document=f"全区城市绿地建设计划（{year}年）") for n, year in enumerate((2023, 2024))]
    assert told_apart(rows, 12) == {"t0": "…（2023年）", "t1": "…（2024年）"}
    rows = [_row(n, document=f"{place}城市绿地建设计划") for n, place in enumerate("东西")]
    assert told_apart(rows, 8) == {"t0": "东城市…", "t1": "西城市…"}
    rows = [_row(n, document=f"2026年{place}绿地建设工作安排") for n, place in enumerate("东西")]
    assert told_apart(rows, 7) == {"t0": "东绿地…", "t1": "西绿地…"}
    rows = [_row(n, document=f"全市城区{place}部绿地建设安排") for n, place in enumerate("东西")]
    assert told_apart(rows, 7) == {"t0": "…东部…", "t1": "…西部…"}


def test_of_documents_the_place_comes_before_the_year_and_an_issuer_before_a_title_without_it() -> None:
    rows = [_row(1, document="2026年江西省政府工作报告"), _row(2, document="2025年度江西省政府计划")]
    assert told_apart(rows, 8) == {"t1": "…工作报…", "t2": "…计划（…"}
    assert told_apart(rows, 40)["t1"] == "江西省政府工作报告（2026年）"
    report = _row(1, document="政府工作报告")
    issued = report.entry.model_copy(update={"issuer": "江西省人民政府"})
    rows = [Row(entry=issued, pace=report.pace), _row(2, document="江西省民生实事项目")]
    assert told_apart(rows, 20)["t1"] == "江西省人民政府 政府…"


def test_documents_of_regions_are_told_by_the_region_where_that_is_enough() -> None:
    rows = [_row(1, document="2026年江西省政府工作报告"), _row(2, document="2025年西藏自治区政府工作报告")]
    assert told_apart(rows, 20) == {"t1": "江西", "t2": "西藏"}
    rows[0] = _row(1, document="2026年江西省政府工作报告", lead_unit="省发展改革委")
    assert told_apart(rows, 20) == {"t1": "江西", "t2": "西藏"}, "shorter than the unit"
    more = [_row(n, document=name) for n, name in ((5, "全区绿地计划"), (6, "县级计划"))]
    assert told_apart([*rows, *more], 8)["t1"] == "江西", "also beside documents of no region"
    rows += [_row(3, document="2025年江西省政府工作报告"), _row(4, document="全区绿地计划")]
    assert told_apart(rows, 60) == {
        "t1": "省发展改革委 · 江西省政府工作报告（2026年）",
        "t2": "西藏",
        "t3": "江西省政府工作报告（2025年）",
        "t4": "全区绿地计划",
    }


def test_of_documents_that_share_a_title_issuer_and_date_are_named() -> None:
    rows = [
        _row(1, document="工作报告（东区政府，2024-01-10）"),
        _row(2, document="工作报告（西区政府，2024-01-12）"),
    ]
    assert told_apart(rows, 12) == {"t1": "东区政府，2…", "t2": "西区政府，2…"}


def test_a_name_of_one_word_alone_is_told_by_its_topic_or_whose_it_is() -> None:
    rows = [_row(1, "投产", topic="能源"), _row(2, "竣工", document="乙", topic=None), _row(3, "新建泵站")]
    assert told_apart(rows, 20) == {"t1": "能源", "t2": "乙"}


def _two_of_one_name(folder: Path) -> str:
    url, one = url_of(folder), targets()[3]
    places = ("东区", "西区", "")
    names = ("新增绿地", "新增绿地", "新建球场")
    fill(
        url,
        [
            one.model_copy(update={"indicator": name, "place": place or None})
            for name, place in zip(names, places, strict=True)
        ],
    )
    return url


async def test_the_list_names_the_place_only_where_no_column_and_the_name_does_not(tmp_path: Path) -> None:
    url = _two_of_one_name(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        shown = text_of(pilot)
        assert "新增绿地 · 东区" in shown and "新增绿地 · 西区" in shown and "新建球场 ·" not in shown
        agenda_of(pilot).table.show_columns(["light", "due", "indicator", "place"])
        await settle(pilot)
        assert "新增绿地 ·" not in text_of(pilot)


async def test_the_grid_and_the_form_for_several_name_it_too(tmp_path: Path) -> None:
    url = _two_of_one_name(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "E")
        lines = [line.strip() for line in text_of(pilot).split("\n")]
        assert {"东区", "西区"} <= set(lines), "on a line of its own"
        await press(pilot, "down")
        assert "新增绿地 · " in text_of(pilot), "and at the foot, of the line that is typed in"
        await press(pilot, "escape", "m")
        assert "新增绿地 (东区)" in text_of(pilot) and "新增绿地 (西区)" in text_of(pilot)
        assert "新建球场 (" not in text_of(pilot)
