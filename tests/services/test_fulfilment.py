"""Every promise of a plan with what became of it, by later documents, with counts that add up."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import zipfile
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from tracker.errors import NothingFound, UsageError
from tracker.records import Progress
from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.as_json import as_json
from tracker.services.fulfilment.comparing import compare
from tracker.services.fulfilment.promises import Fulfilment, Promise
from tracker.services.fulfilment.tables import table_document
from tracker.services.fulfilment.writing import check, render
from tracker.services.rules.rule_files import load_book

PLAN = """枫林县2024年政府工作报告
枫林县人民政府
2024年1月15日

一、2023年工作回顾
过去一年，改造灌区2处。
二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%左右，城镇调查失业率控制在5%以内。
新建泵站12座，改造老旧管网60公里，新增就业岗位3000个。
完成植树造林2万亩，新建社区食堂8家，培育绿色工厂5家。
"""
REPORT = """枫林县2025年政府工作报告
枫林县人民政府
2025年1月18日

一、2024年工作回顾
过去一年，地区生产总值增长5.8%，城镇调查失业率4.9%。
建成泵站13座，改造老旧管网52公里。植树造林完成年计划的103%。8个社区食堂建成投用。
四年来，累计新增就业岗位1.3万个。
二、2025年工作安排
今年培育绿色工厂6家，新建泵站9座。
"""
FIVE_YEARS = """枫林县国民经济和社会发展第十四个五年规划
枫林县人民政府
2021年3月1日

一、目标
到2025年，新建泵站40座，森林覆盖率达到36%，农村自来水普及率达到95%以上。
"""
ONLY_YEAR = "枫林县2024年政府工作报告\n\n一、2024年工作安排\n今年新建泵站12座，改造老旧管网60公里。\n"
YEARLY = {2021: (7, "34.1"), 2022: (9, "34.6"), 2023: (8, "35.2"), 2024: (10, "35.7"), 2025: (8, "36.2")}


def yearly(year: int) -> str:
    stations, forest = YEARLY[year]
    return (
        f"枫林县{year + 1}年政府工作报告\n枫林县人民政府\n{year + 1}年1月20日\n\n一、{year}年工作回顾\n"
        f"过去一年，新建泵站{stations}座，森林覆盖率达到{forest}%。\n"
        f"二、{year + 1}年工作安排\n今年新建泵站6座，森林覆盖率达到40%。\n"
    )


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def compared(folder: Path, plan: str, *reports: str) -> Fulfilment:
    for number, text in enumerate((plan, *reports)):
        (folder / f"doc{number}.txt").write_text(text, encoding="utf-8")
    later = [str(folder / f"doc{number}.txt") for number in range(1, len(reports) + 1)]
    return compare([str(folder / "doc0.txt")], later, book=book())


def by_indicator(found: Fulfilment) -> dict[str, Promise]:
    return {one.target.indicator: one for one in found.promises}


def test_each_promise_has_its_verdict_and_the_counts_add_up(tmp_path: Path) -> None:
    found = compared(tmp_path, PLAN, REPORT)
    said = {one.target.indicator: (one.outcome, one.rule) for one in found.promises}
    assert said["地区生产总值增长"] == ("kept", "about")
    assert said["城镇调查失业率"] == ("kept", "at-most")
    assert said["新建泵站"] == ("kept", "exact-or-more")
    assert said["改造老旧管网"] == ("missed", "exact-or-more")
    assert said["完成植树造林"] == ("kept", "share-of-plan")
    assert said["新建社区食堂"] == ("kept", "exact-or-more")
    assert said["新增就业岗位"][0] == "silent", "a total of four years is no result of one"
    assert said["培育绿色工厂"][0] == "silent", "what the next plan says is no result"
    assert sum(found.counts().values()) == len(found.promises)
    pump = by_indicator(found)["新建泵站"]
    assert "新建泵站12座" in pump.sentence and "建成泵站13座" in pump.points[0].sentence


def test_a_five_year_plan_is_followed_through_five_yearly_reports(tmp_path: Path) -> None:
    found = compared(tmp_path, FIVE_YEARS, *map(yearly, YEARLY))
    said = by_indicator(found)
    pumps, forest = said["新建泵站"], said["森林覆盖率"]
    assert [point.as_of.year for point in pumps.points] == list(YEARLY)
    assert [point.value for point in pumps.points] == [7, 9, 8, 10, 8]
    assert [point.actual for point in pumps.points] == [7, 16, 24, 34, 42]
    assert (pumps.outcome, pumps.rule) == ("kept", "exact-or-more")
    assert [point.actual for point in forest.points] == [Decimal(f) for _n, f in YEARLY.values()]
    assert forest.outcome == "kept"
    assert forest.points[0].document == "枫林县2022年政府工作报告"
    assert said["农村自来水普及率"].outcome == "silent"
    assert '85%<i class="bar" style="width:85%"' in str(render(found, "html")), "34 of 40 by the fourth year"
    word = zipfile.ZipFile(io.BytesIO(bytes(render(found, "docx")))).read("word/document.xml").decode()  # type: ignore[arg-type]
    assert "85%</w:t><w:br/>" in word and "■" * 7 in word


def test_a_reported_figure_is_recorded_by_its_own_amount_or_by_the_total_of_its_day(tmp_path: Path) -> None:
    pumps = by_indicator(compared(tmp_path, FIVE_YEARS, *map(yearly, YEARLY)))["新建泵站"]
    events = [
        Progress(value=Decimal(value), data_as_of=dt.date(year, 12, 31), recorded_at=dt.datetime.now(dt.UTC))
        for year, value in ((2022, 16), (2023, 8), (2024, 8))
    ]
    assert [point.as_of.year for point in pumps.unrecorded(events)] == [2021, 2024, 2025]


def test_before_the_last_year_what_is_not_reached_is_open(tmp_path: Path) -> None:
    found = by_indicator(compared(tmp_path, FIVE_YEARS, yearly(2021), yearly(2022)))
    assert (found["新建泵站"].outcome, found["新建泵站"].rule) == ("unclear", "only-a-part")
    assert found["新建泵站"].points[-1].as_of == dt.date(2022, 12, 31)


def test_other_places_and_unknown_ones_match_nothing(tmp_path: Path) -> None:
    other = compared(tmp_path, PLAN, REPORT.replace("枫林县", "竹溪县"))
    assert {one.outcome for one in other.promises} == {"silent"}
    nameless = REPORT.replace("枫林县人民政府\n", "").replace("枫林县2025年政府工作报告", "政府工作报告")
    unknown = compared(tmp_path, PLAN, nameless)
    assert {one.outcome for one in unknown.promises} == {"silent"}
    assert unknown.placeless == ("doc1.txt",)


def test_several_places_stand_in_a_table(tmp_path: Path) -> None:
    names = {"plan1": PLAN, "plan2": PLAN.replace("枫林县", "竹溪县"), "report": REPORT}
    for name, text in names.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    plans = [str(tmp_path / f"plan{number}.txt") for number in (1, 2)]
    found = compare(plans, [str(tmp_path / "report.txt")], book=book())
    data = as_json(found)
    assert [one["place"] for one in data["places"]] == ["枫林县", "竹溪县"]
    assert sum(one["total"] for one in data["places"]) == data["total"] == len(data["promises"])
    assert data["places"][1]["counts"]["silent"] == data["places"][1]["total"]
    page = str(render(found, "md"))
    assert "paragraph 1" in page, "where a reader finds it, not by characters"
    assert "By place" in page and "| 竹溪县 | 0 |" in page


@pytest.mark.parametrize("kind", ["md", "csv", "xlsx", "docx", "html", "json"])
def test_every_format_has_the_silent_ones_by_name(tmp_path: Path, kind: str) -> None:
    found = compared(tmp_path, PLAN, REPORT)
    made = render(found, kind, title="兑现情况")
    if kind in ("xlsx", "docx"):
        assert bytes(made[:2], "ascii") if isinstance(made, str) else made[:2] == b"PK"
        return
    text = made.decode("utf-8-sig") if isinstance(made, bytes) else made
    assert "培育绿色工厂" in text and "建成泵站13座" in text
    if kind == "csv":
        rows = list(csv.reader(text.splitlines()))
        assert len({len(row) for row in rows}) == 1 and len(rows) == 1 + len(found.promises)
    assert kind != "json" or json.loads(text)["schema"] == 1


def test_a_plan_whose_year_alone_is_known_shows_no_day(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(ONLY_YEAR, encoding="utf-8")
    (fact,) = table_document(compare([str(tmp_path / "plan.txt")], [], book=book())).facts[:1]
    assert fact == ("Plan", "枫林县2024年政府工作报告 · 枫林县 · 2024 · plan.txt")


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no tables"):
        check("ics")
    (tmp_path / "empty.txt").write_text("枫林县简况\n县城在河边。\n", encoding="utf-8")
    with pytest.raises(NothingFound):
        compare([str(tmp_path / "empty.txt")], [], book=book())


def test_a_promise_that_is_only_spoken_of_in_another_kind_of_figure_is_named_but_not_judged(
    tmp_path: Path,
) -> None:
    plan = (
        "枫林县2024年政府工作报告\n枫林县人民政府\n2024年1月15日\n二、2024年工作安排\n"
        "今年技术合同成交额突破9亿元，森林覆盖率提高0.6个百分点，旅游收入达到50亿元。\n"
    )
    report = (
        "枫林县2025年政府工作报告\n枫林县人民政府\n2025年1月18日\n一、2024年工作回顾\n"
        "过去一年，技术合同成交额增长31%，森林覆盖率达36.4%，旅游收入52亿元、增长9%。\n"
    )
    found = compared(tmp_path, plan, report)
    told = {one.target.indicator: (one.outcome, one.rule, one.points[-1].value) for one in found.promises}
    assert told["技术合同成交额"] == ("unclear", "cannot-tell", None)
    assert told["森林覆盖率增长"] == ("unclear", "cannot-tell", None)
    assert told["旅游收入"] == ("kept", "exact-or-more", Decimal(5200000000))


def test_a_sum_says_nothing_of_a_promised_growth(tmp_path: Path) -> None:
    plan = (
        "枫林县2024年政府工作报告\n枫林县人民政府\n2024年1月15日\n二、2024年工作安排\n"
        "今年技术合同成交额增长6%左右。\n"
    )
    report = (
        "枫林县2025年政府工作报告\n枫林县人民政府\n2025年1月18日\n一、2024年工作回顾\n"
        "过去一年，技术合同成交额达到12亿元。\n"
    )
    assert [one.outcome for one in compared(tmp_path, plan, report).promises] == ["silent"]


def test_growth_of_several_years_says_nothing_of_a_promise_for_one(tmp_path: Path) -> None:
    plan = (
        "枫林县2024年政府工作报告\n枫林县人民政府\n2024年1月15日\n二、2024年工作安排\n"
        "今年技术合同成交额突破9亿元。\n"
    )
    report = (
        "枫林县2025年政府工作报告\n枫林县人民政府\n2025年1月18日\n一、工作回顾\n"
        "五年来，技术合同成交额增长131%，走上新路。\n"
    )
    assert [one.outcome for one in compared(tmp_path, plan, report).promises] == ["silent"]


def test_a_level_that_was_held_for_years_may_have_been_more_in_the_last_one(tmp_path: Path) -> None:
    plan = (
        "枫林县2024年政府工作报告\n枫林县人民政府\n2024年1月15日\n二、2024年工作安排\n"
        "今年空气质量优良天数达到338天以上。\n"
    )
    report = (
        "枫林县2025年政府工作报告\n枫林县人民政府\n2025年1月18日\n一、工作回顾\n"
        "五年来，空气质量优良天数稳定在{days}天以上。\n"
    )
    (one,) = compared(tmp_path, plan, report.format(days=330)).promises
    assert (one.outcome, one.rule) == ("unclear", "cannot-tell")
    (one,) = compared(tmp_path, plan, report.format(days=325)).promises
    assert one.outcome == "silent"  # too far below to say anything of the last year
