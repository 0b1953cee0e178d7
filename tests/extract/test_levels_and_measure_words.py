"""What is a level and not made, and units that are counted as they are written."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("今年粮食总产30万吨。", "30万吨", "level"),
        ("今年蔬菜总产达到8万吨。", "8万吨", "level"),
        ("今年生产粮食30万吨。", "30万吨", "output"),
        ("到2026年旅游收入翻一番。", "翻一番", "level"),
        ("到2026年品牌价值要继续翻两番。", "翻两番", "level"),
        ("到2026年旅游收入增长2倍。", "2倍", "increase"),
        ("医院项目将建成，设计床位90张。", "90张", "level"),
        ("今年新增床位90张。", "90张", "output"),
        ("学校项目将于2026年建成，设置24个班。", "24个", "level"),
        ("今年开办24个暑托班。", "24个", "output"),
        ("今年国内游客达到300万人次，入境游客2万人次。", "2万人次", "level"),
        ("今年存栏奶牛2万头。", "2万头", "level"),
        ("今年新增存栏奶牛2万头。", "2万头", "output"),
        ("今年避险搬迁人口3000人。", "3000人", "output"),
        ("今年常住人口30万人。", "30万人", "level"),
        ("今年改善灌溉面积2万亩。", "2万亩", "output"),
        ("今年灌溉面积扩大到2万亩。", "2万亩", "level"),
        ("今年全镇修桥计划投入8亿元。", "8亿元", "output"),
        ("今年全镇修桥投入达到8亿元。", "8亿元", "level"),
        ("今年获评绿色工厂数达12家。", "12家", "level"),
        ("到2026年，数字生活指数由81提高到95。", "95", "level"),
    ],
)
def test_a_level_is_no_output(text: str, quote: str, measure: str) -> None:
    assert target(text, quote).measure == measure


@pytest.mark.parametrize("year", ["关键一年", "极为重要的一年", "攻坚年、突破年", "收官之年"])
def test_what_sort_of_year_it_is_is_no_milestone(year: str) -> None:
    assert targets(f"2026年，是全面建成示范区的{year}。") == []


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("今年改造危桥400延米。", "400延米", "延米"),
        ("今年改造桥梁400延长米。", "400延长米", "延米"),
        ("今年新增墓穴500穴。", "500穴", "穴"),
        ("今年新建渠道400米。", "400米", "米"),
        ("今年栽培香菇800万棒。", "800万棒", "棒"),
        ("今年万车死亡率低于3人/万车。", "低于3人/万车", "人/万车"),
    ],
)
def test_units_stay_as_written(text: str, quote: str, unit: str) -> None:
    assert target(text, quote).unit == unit


def test_doubling_is_of_each_of_two_subjects() -> None:
    found = targets("到2026年泵站、码头数量实现翻番。")
    assert [(one.indicator, str(one.value), one.measure) for one in found] == [
        ("泵站数量", "2", "level"),
        ("码头数量", "2", "level"),
    ]


@pytest.mark.parametrize(
    ("text", "quote", "unit", "every"),
    [
        ("今年选派教师800人次/年以上。", "800人次/年以上", "人次", "year"),
        ("今年水厂供水能力达到5万吨/日。", "5万吨/日", "吨/日", None),
    ],
)
def test_by_the_year_is_said_by_every(text: str, quote: str, unit: str, every: str | None) -> None:
    found = target(text, quote)
    assert (found.unit, found.every) == (unit, every)


def test_a_stock_is_named_by_its_verb() -> None:
    assert target("今年存栏奶牛2万头。", "2万头").indicator == "存栏奶牛"


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年煤矿百万吨死亡率下降8%。", "8%", "煤矿百万吨死亡率下降"),
        ("今年亿元生产总值事故死亡率下降5%。", "5%", "亿元生产总值事故死亡率下降"),
        ("今年各镇PM2.5浓度均下降至目标值40微克/立方米及以下。", "40微克/立方米及以下", "各镇PM2.5浓度"),
        ("今年免费为2000名适龄儿童做窝沟封闭。", "2000名", "适龄儿童做窝沟封闭"),
        ("今年为5000名居民进行筛查。", "5000名", "居民进行筛查"),
    ],
)
def test_what_is_counted_or_measured_is_named(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


def test_a_goal_to_be_reached_is_a_target() -> None:
    assert target("今年实现产前筛查率90%以上的目标。", "90%以上").indicator == "产前筛查率"
    assert targets("今年确定5%左右的增长目标，留有余地。") == []
