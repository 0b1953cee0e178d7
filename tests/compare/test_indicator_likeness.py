"""Two indicators are one in other words, and not where each has words of its own."""

from __future__ import annotations

from functools import lru_cache

import pytest

from tracker.compare.indicator_likeness import ENOUGH, IndicatorTerms
from tracker.services.rules.rule_files import load_book


@lru_cache(maxsize=1)
def terms() -> IndicatorTerms:
    return IndicatorTerms(load_book())


def likeness(promise: str, said: str) -> float:
    return terms().likeness(terms().key(promise), terms().key(said))


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("新建泵站", "泵站建成投用"),
        ("新增规上服务业企业", "全省新增规模以上服务业企业"),
        ("改造提升灌区", "灌区改造"),
        ("全社会研发经费投入强度", "研发经费支出占地区生产总值比重"),
        ("农村公路新改建", "农村公路新改建"),
        ("推进省重点项目", "铺排落实省重点项目"),
        ("加固危桥", "危桥改造"),
        ("社会物流总费用与地区生产总值的比率", "社会物流总费用占GDP比重"),
        ("户籍人口城镇化率", "户籍城镇化率由38%提高到"),
        ("海上风电装机规模", "海上风电累计装机容量"),
        ("研发投入强度", "全社会研发经费投入占地区生产总值比重"),
        ("改造农村户厕", "农村卫生厕所改造"),
        ("轨道交通运营里程", "轨道交通"),
        ("推出“一窗通办”事项", "推动事项“一窗通办”"),
        ("实施老旧泵房改造", "老旧泵房改造惠及居民"),
        ("新开工改造老旧泵房", "改造老旧泵房"),
    ],
)
def test_one_indicator_in_other_words(promise: str, said: str) -> None:
    assert likeness(promise, said) >= ENOUGH


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("新建泵站", "改造泵站"),
        ("改造老旧泵房", "新开工改造老旧泵房"),
        ("工业投资增长", "工业设备投资增长"),
        ("农村居民收入增长", "城镇居民收入增长"),
        ("新增省级绿色园区", "新增国家级绿色园区"),
        ("数字经济规模", "数字经济占比"),
        ("培育四星级民宿", "培育五星级民宿"),
        ("新建", "建成"),
    ],
)
def test_another_indicator(promise: str, said: str) -> None:
    assert likeness(promise, said) < ENOUGH


def test_units_that_count_the_same_thing_are_one() -> None:
    assert terms().unit("家") == terms().unit("所") != terms().unit("公里")
    assert terms().unit("标箱") == terms().unit("标准箱")


def test_what_says_too_little_is_completed_by_what_stands_before_it() -> None:
    short, full = terms().key("开行"), terms().key("冷链班列开行")
    assert short.generic and not full.generic
    assert terms().completes(short, full, "做强冷链班列集结中心，力争全年")
    assert not terms().completes(short, full, "做强航空货运枢纽，力争全年")
    assert terms().share_a_name("深入推进“百溪千塘”工程，", "“百溪千塘”建设顺利，")
    assert not terms().share_a_name("深入推进高质量发展，", "推动高质量发展，")
