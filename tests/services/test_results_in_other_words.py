"""Results that a report tells in other words, other units or together with others, and what they come to."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from tracker.rulebook.model import Rulebook
from tracker.services.fulfilment.comparing import compare
from tracker.services.fulfilment.promises import Promise
from tracker.services.rules.rule_files import load_book

HEAD = "枫林县{year}年政府工作报告\n枫林县人民政府\n{year}年1月15日\n"


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def compared(folder: Path, promise: str, told: str) -> Promise:
    """The one promise of a plan with what became of it."""
    plan = HEAD.format(year=2024) + f"二、2024年工作安排\n{promise}\n"
    report = HEAD.format(year=2025) + f"一、2024年工作回顾\n{told}\n二、2025年工作安排\n"
    for name, text in (("plan.txt", plan), ("report.txt", report)):
        (folder / name).write_text(text, encoding="utf-8")
    (one,) = compare([str(folder / "plan.txt")], [str(folder / "report.txt")], book=book()).promises
    return one


def became(folder: Path, promise: str, told: str) -> tuple[str, str, Decimal | None]:
    """The verdict of the one promise of a plan, its rule, and the figure of the result."""
    one = compared(folder, promise, told)
    return one.outcome, one.rule, one.points[-1].said.value if one.points else None


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("今年新增省级放心茶园示范户45户。", "过去一年，新增放心茶园示范户企业48户。"),
        ("今年茶油年加工达到36万吨。", "过去一年，茶油加工量达到38万吨。"),
        ("今年推进滨河步道新改建36公里。", "过去一年，新改建滨河步道38公里。"),
        ("今年新增城市绿地50万平方米。", "过去一年，城区新增绿地52万平方米。"),
        ("今年开工建设人才公寓600套。", "过去一年，建设人才公寓650套。"),
        ("今年新增茶农养老床位500张。", "过去一年，茶农养老机构扩容，新增床位520张。"),
        ("今年培训农村茶艺人才1000人次。", "过去一年，农村茶艺人才培训1200人次。"),
        ("今年新建乡镇茶厂5座。", "过去一年，5座乡镇茶厂全部建成运行。"),
    ],
)
def test_names_that_no_list_knows_are_one_where_the_figures_are_much_the_same(
    tmp_path: Path, promise: str, told: str
) -> None:
    assert became(tmp_path, promise, told)[0] == "kept"


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("今年新建村级茶艺学堂45个。", "过去一年，新建村级竹编学堂48个。"),
        ("今年整合重点茶叶产业链45条。", "过去一年，建成重点茶叶产业陈列馆48个。"),
        ("今年油茶最高产量达到36万吨。", "过去一年，油茶总产量达到96万吨。"),
        ("今年数字茶园增加值增长6%。", "过去一年，数字茶业增加值增长6.2%。"),
        ("今年新建公办茶校12所。", "过去一年，新建民办茶校13所。"),
        ("今年新建供水管网60公里。", "过去一年，新建供热管网66公里。"),
        ("今年新改建茶山道路60公里。", "过去一年，养护茶山道路62公里。"),
        ("今年春茶产量稳定在20万吨。", "过去一年，夏茶产量达到21万吨。"),
        ("今年开工建设亿元以上项目30个。", "过去一年，签约亿元以上项目33个。"),
    ],
)
def test_a_word_of_its_own_or_a_figure_of_another_size_is_another_thing(
    tmp_path: Path, promise: str, told: str
) -> None:
    assert became(tmp_path, promise, told)[0] == "silent"


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("今年改造城镇老旧小区2000套。", "过去一年，实施老旧小区、城中村改造2600套。"),
        ("今年建设改造供水管网60公里。", "过去一年，新改建供排水管网350公里。"),
        ("今年茶叶投资完成20亿元。", "过去一年，茶叶、竹编、渔业投资完成54亿元。"),
    ],
)
def test_a_figure_for_several_things_does_not_say_what_became_of_one(
    tmp_path: Path, promise: str, told: str
) -> None:
    assert became(tmp_path, promise, told)[:2] == ("unclear", "cannot-tell")


@pytest.mark.parametrize(
    ("promise", "told", "value"),
    [
        ("今年新造油茶林3000亩。", "过去一年，新造油茶林210公顷。", "3150"),
        ("今年茶叶产量达到2万吨。", "过去一年，茶叶产量达到4200万斤。", "21000"),
        ("今年整治茶山步道12公里。", "过去一年，整治茶山步道12500米。", "12.5"),
    ],
)
def test_a_figure_in_another_unit_is_told_in_that_of_the_promise(
    tmp_path: Path, promise: str, told: str, value: str
) -> None:
    outcome, _rule, said = became(tmp_path, promise, told)
    assert (outcome, said) == ("kept", Decimal(value))


def test_both_ends_of_a_range_are_told_in_the_unit_of_the_promise(tmp_path: Path) -> None:
    one = compared(tmp_path, "今年新造油茶林3000亩。", "过去一年，新造油茶林210—220公顷。")
    (point,) = one.points
    assert (point.said.value, point.said.value_high) == (Decimal(3150), Decimal(3300))


def test_the_same_figure_for_several_years_is_shown_and_does_not_decide(tmp_path: Path) -> None:
    told = "五年来，累计建成茶旅示范村30个。"
    assert became(tmp_path, "今年建成茶旅示范村30个。", told)[:2] == ("unclear", "cannot-tell")
    assert became(tmp_path, "今年建成茶旅示范村30个。", told.replace("30", "42"))[0] == "silent"


def test_what_doubled_in_several_years_says_something_of_a_level(tmp_path: Path) -> None:
    told = "五年来，茶叶合作社数量实现翻番。"
    assert became(tmp_path, "今年茶叶合作社达到1200家。", told)[:2] == ("unclear", "cannot-tell")


def test_the_same_name_in_quotation_marks_is_enough(tmp_path: Path) -> None:
    promise, told = "今年推出“全县通办”事项150项。", "过去一年，推动456个事项“全县通办”。"
    assert became(tmp_path, promise, told)[0] == "kept"


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("今年新改建茶山道路60公里。", "过去一年，新（改）建茶山道路90公里。"),
        ("今年改造燃气、供排水等老化管道60公里。", "过去一年，完成排水、供水、燃气管网改造130公里。"),
        ("今年改造供水、排水、供热、燃气管网60公里。", "过去一年，改造水热气等管网130公里。"),
        ("今年加快茶山高速公路建设，新增通车里程40公里。", "过去一年，两镇通了高速公路，新增里程59公里。"),
        ("今年建成高速公路40公里。", "过去一年，高速公路新增通车里程43公里。"),
        ("今年实施120个年度共建项目。", "过去一年，120个共建重点项目完成投资30亿元。"),
        ("今年茶农医保参保率达到95%。", "过去一年，茶农养老参保率和茶农医保参保率保持在95%以上。"),
        ("今年进出口贸易总额增长8%。", "过去一年，外贸进出口增长9%。"),
        ("今年茶园招商完成投资增长8%。", "过去一年，茶园招商投资完成额增长9%。"),
        ("今年攻克茶机关键技术20项。", "过去一年，突破茶机关键技术22项。"),
        ("今年茶叶总产达到5万吨。", "过去一年，茶叶总产再创新高、达6万吨。"),
        ("今年开工改造棚户区住房500套。", "过去一年，棚户区改造开工600套。"),
        ("今年新增茶叶企业50家。", "过去一年，茶叶企业达到900家、新增60家。"),
        ("今年新增茶叶企业50家。", "过去一年，茶叶企业突破900家、净增60家。"),
        ("今年高速公路通车里程突破500公里。", "过去一年，茶山高速公路建成，通车总里程突破500公里。"),
        ("今年淘汰老旧茶船500辆。", "过去一年，老旧茶船淘汰530辆。"),
        ("今年培训农民5000人次。", "过去一年，农民培训5200人次。"),
        ("今年打通茶山断头路10条。", "过去一年，贯通茶山断头路11条。"),
        ("今年经济增长5%。", "过去一年，地区生产总值增长5.2%。"),
        ("今年推进茶叶重点项目30个。", "过去一年，33个茶叶重点项目加快建设。"),
        ("今年社会融资规模增量50亿元。", "过去一年，新增社会融资规模52亿元。"),
        ("今年泵站新建和改造30座。", "过去一年，改造泵站33座。"),
        ("今年筹集建设保障性住房500套。", "过去一年，保障性住房筹建530套。"),
    ],
)
def test_more_words_for_one_thing(tmp_path: Path, promise: str, told: str) -> None:
    assert became(tmp_path, promise, told)[0] == "kept"


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("今年改造燃气、供水管网60公里。", "过去一年，完成排水、污水管网改造130公里。"),
        ("今年加快茶山高速公路建设，新增通车里程40公里。", "过去一年，铁路通到镇上，新增里程59公里。"),
        ("今年新增茶叶企业50家。", "过去一年，竹编企业达到900家、新增60家。"),
        ("今年新增茶叶企业50家。", "过去一年，茶叶企业减少60家。"),
        ("今年高速公路通车里程突破500公里。", "过去一年，茶山铁路建成，通车总里程突破500公里。"),
        ("今年民营经济增长5%。", "过去一年，地区生产总值增长5.2%。"),
        ("今年竹农医保参保率达到95%。", "过去一年，茶农养老参保率和茶商医保参保率保持在95%以上。"),
    ],
)
def test_more_words_for_another_thing(tmp_path: Path, promise: str, told: str) -> None:
    assert became(tmp_path, promise, told)[0] == "silent"


@pytest.mark.parametrize(
    ("promise", "told", "expected"),
    [
        ("今年居民消费价格涨幅2%左右。", "过去一年，居民消费价格下降0.1%。", ("kept", "-0.1")),
        ("今年固定资产投资增长6%。", "过去一年，固定资产投资下降3.2%。", ("missed", "-3.2")),
        ("今年单位地区生产总值能耗降低3%。", "过去一年，单位地区生产总值能耗上升0.5%。", ("missed", "-0.5")),
    ],
)
def test_what_was_to_grow_and_fell_has_grown_by_less_than_nothing(
    tmp_path: Path, promise: str, told: str, expected: tuple[str, str]
) -> None:
    outcome, _rule, said = became(tmp_path, promise, told)
    assert (outcome, str(said)) == expected


def test_how_many_were_begun_does_not_say_how_many_are_done(tmp_path: Path) -> None:
    promise, told = "今年改造老旧茶厂40个。", "过去一年，新开工改造老旧茶厂44个。"
    assert became(tmp_path, promise, told)[:2] == ("unclear", "cannot-tell")


def test_one_year_has_the_same_figure_as_the_mean_of_several(tmp_path: Path) -> None:
    told = (
        "这五年，城乡居民人均可支配收入年均增长5.3%、8.1%。\n"
        "刚刚过去的2024年，城乡居民人均可支配收入分别增长5.3%、7%。"
    )
    promise = "今年城镇居民人均可支配收入增长5%。"
    outcome, _rule, said = became(tmp_path, promise, told)
    assert (outcome, said) == ("kept", Decimal("5.3"))
