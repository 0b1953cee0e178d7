"""Sizes of things, years inside descriptions, parts of outputs, bounds by a multiple, all of something."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, target, targets


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("到2026年年销售收入超2亿元茶企达到7家。", "7家"),
        ("到2026年，山羊年出栏80只以上养殖比例达到60%。", "60%"),
        ("今年年产3万吨钢管项目投资达到2亿元。", "2亿元"),
    ],
)
def test_the_year_of_a_size_is_not_that_of_the_goal(text: str, quote: str) -> None:
    assert target(text, quote).every is None


@pytest.mark.parametrize(
    ("text", "quote"), [("今年年产钢管3万吨。", "3万吨"), ("到2026年每年培训护士30名。", "30名")]
)
def test_what_comes_each_year_still_recurs(text: str, quote: str) -> None:
    assert target(text, quote).every == "year"


def test_the_land_of_those_who_are_to_do_something_is_no_target() -> None:
    assert "90亩以上" not in [one.quote for one in targets("今年鼓励90亩以上的种植大户编制轮作计划。")]


def test_at_least_one_counts_and_not_how_large_it_is() -> None:
    assert [one.quote for one in targets("每个镇年内至少打造一个700亩以上茶园。")] == ["一个"]


@pytest.mark.parametrize("state", ["已纳入集中供水", "未纳入集中供水范围"])
def test_how_many_are_in_a_scheme_is_a_state(state: str) -> None:
    text = f"某县供水方案（2024-2026年）\n二、重点任务\n完善供水设施，30个村庄{state}。"
    assert targets(text, period_start=dt.date(2024, 1, 1), period_end=dt.date(2026, 12, 31)) == []


def test_what_may_be_chosen_is_no_target() -> None:
    assert targets("今年允许各镇选择1～2个村先行先试。") == []


def test_a_part_of_what_is_made_is_made() -> None:
    found = targets("今年改造农渠70公里，其中支渠拓宽里程超9公里。")
    assert [one.measure for one in found] == ["output", "output"]


def test_what_is_invested_in_a_year_is_spent_in_each_field() -> None:
    found = targets("全年水利、能源、市政领域投资分别达2亿元、3亿元、4亿元。")
    assert [one.measure for one in found] == ["output", "output", "output"]


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("今年信访一次性化解率达到92%以上。", "92%以上", "level"),
        ("今年化解钢铁过剩产能30万吨。", "30万吨", "decrease"),
        ("今年完成荒山造林3万亩、竹林抚育提升6万亩。", "6万亩", "output"),
        ("今年商品房竣工面积达到30万平方米。", "30万平方米", "output"),
        ("今年提升改造泵站抽排能力60立方米/秒。", "60立方米/秒", "output"),
    ],
)
def test_what_is_done_rises_or_falls_only_where_it_says_so(text: str, quote: str, measure: str) -> None:
    assert target(text, quote).measure == measure


def test_a_multiple_of_a_standard_is_a_bound() -> None:
    found = target("今年供养标准不低于当地救助标准的1.4倍。", "1.4倍")
    assert (found.indicator, found.comparator, found.unit) == ("供养标准", ">=", "倍")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年各化验室间实现全部水质报告互认。", "各化验室间水质报告互认"),
        ("今年新增校车全部使用电动车辆。", "新增校车使用电动车辆"),
        ("今年确保应届护士全部就业、空岗动态清零。", "应届护士就业"),
        ("今年实现所有建制村通客车。", "建制村通客车"),
        ("今年实现乡乡通光纤。", "乡乡通光纤"),
        ("今年所有县城全部建成充电站。", "县城建成充电站"),
        ("今年实现建制村全部通沥青路。", "建制村通沥青路"),
        ("今年确保困难老人全部接受免费体检。", "困难老人接受免费体检"),
    ],
)
def test_all_of_something_is_a_hundred_percent(text: str, indicator: str) -> None:
    found = [one for one in targets(text) if one.value == 100]
    assert [(one.indicator, one.unit) for one in found] == [(indicator, "%")]


def test_what_a_project_brings_each_year_once_it_runs() -> None:
    text = "管线工程预计明年4月投运后，每年可将超3亿立方米的天然气送至外县。"
    found = next(one for one in read(text) if one.quote == "超3亿立方米")
    assert (found.measure, found.every, found.stance) == ("level", "year", "target")
    assert found.due is None


def test_what_is_built_in_all_by_a_day_is_a_level() -> None:
    found = target("到2026年累计建成驿站90座以上。", "90座以上")
    assert (found.measure, found.indicator) == ("level", "累计建成驿站")


def test_the_road_of_a_village_is_no_village_that_fulfils_a_condition() -> None:
    assert target("今年实施投资300万元的村道硬化工程。", "300万元").indicator == "村道硬化工程投资"


def test_each_village_has_one() -> None:
    found = target("今年实现每个建制村都有便民浴室。", "每个建制村都有便民浴室")
    assert found.value == 100 and found.unit == "%"


def test_two_steps_to_one_level_are_both_levels() -> None:
    found = targets("力争今年4月贯通应用超过90个、年底超过120个。")
    assert [one.measure for one in found] == ["level", "level"]


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("今年计划投资30亿元；灌区投资6亿元，新建泵站3座。", "6亿元", "output"),
        ("到2026年，规上企业达到90家，其中大型企业9家，中型企业7家。", "7家", "level"),
        ("到2026年，全镇畜禽饲养量要达到：山羊3万只、蛋鸡9万羽。", "9万羽", "level"),
        ("新站楼明年启用，设有座椅600个、售票窗口9个。", "9个", "level"),
        ("今年修建村道9条，总里程30公里。", "30公里", "output"),
    ],
)
def test_the_parts_and_the_sums_of_a_list_are_measured_as_the_whole(
    text: str, quote: str, measure: str
) -> None:
    assert target(text, quote).measure == measure


def test_a_bound_behind_the_same_figure_in_another_unit_is_that_of_both() -> None:
    assert target("今年产优质大米9万吨（3000万袋）以上。", "9万吨（3000万袋）以上").comparator == ">="


def test_inner_streets_are_no_bound() -> None:
    assert target("今年改造30条内街。", "30条").comparator == "="


def test_a_rate_falls_to_the_goal_of_a_year() -> None:
    found = target("今年失业率从去年的5%降到2026年的4%。", "4%")
    assert (found.measure, str(found.due)) == ("level", "2026-12-31")


@pytest.mark.parametrize(
    "text",
    ["今年岚县税收将保持9%的增幅。", "今年保持税收年均9%以上的增长速度。", "今年肉牛养殖量增加9000头以上。"],
)
def test_the_words_of_growth_around_a_figure_make_it_an_increase(text: str) -> None:
    (found,) = targets(text)
    assert found.measure == "increase" and "增" in found.indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年推进北湾100兆瓦风电项目建设。", "北湾风电项目建设"),
        ("今年加快推进投资2亿元的南湾60万千瓦抽水蓄能电站前期工作。", "南湾抽水蓄能电站前期工作"),
        ("今年加快实施青山3万吨废旧轮胎利用项目。", "实施青山废旧轮胎利用项目"),
    ],
)
def test_a_size_in_the_name_of_a_project_that_is_hastened_is_not_made(text: str, indicator: str) -> None:
    found = targets(text)[-1]
    assert (found.measure, found.indicator) == ("level", indicator)


@pytest.mark.parametrize("text", ["今年推动200万千瓦风电并网。", "今年新建北湾100兆瓦风电项目。"])
def test_a_size_that_names_no_project_or_is_built_is_made(text: str) -> None:
    assert targets(text)[0].measure == "output"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [("今年保留现有东湖片区9个渡口。", "保留渡口"), ("今年保留村庄40个。", "保留村庄")],
)
def test_what_is_kept_is_a_level_and_says_so(text: str, indicator: str) -> None:
    (found,) = targets(text)
    assert (found.measure, found.indicator) == ("level", indicator)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("所有旗县将通高速公路，到2026年底前完成。", "旗县通高速公路"),
        ("到2026年，所有具备条件的林场将通沥青（水泥）路。", "具备条件的林场通沥青（水泥）路"),
        ("到2026年，所有边境口岸通二级及以上公路。", "边境口岸通二级及以上公路"),
        ("到2026年，具备条件的牧业队全部通客车。", "具备条件的牧业队通客车"),
        ("到2026年实现所有苏木通4G网络。", "苏木通4G网络"),
    ],
)
def test_all_places_joined_to_a_road_are_all_of_them(text: str, indicator: str) -> None:
    (found,) = targets(text)
    assert (found.indicator, str(found.value), found.unit, str(found.due)) == (
        indicator,
        "100",
        "%",
        "2026-12-31",
    )


def test_places_that_are_joined_already_are_no_goal() -> None:
    assert not targets("截至去年底，全市所有乡镇通了三级公路。")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("今年疏浚集雨面积60平方公里以上的河道9公里。", ["9公里"]),
        ("今年山区水系（汇水面积90平方公里到200平方公里的沟道）疏浚9公里。", ["9公里"]),
        ("今年新堤防洪标准达到30年一遇。", ["30年一遇"]),
        ("今年新建30年一遇防洪墙9公里。", ["9公里"]),
        ("今年治理水土流失面积60平方公里以上。", ["60平方公里以上"]),
        ("今年新建面积在200平方米以上的菜市场6个。", ["6个"]),
    ],
)
def test_a_catchment_sorts_rivers_and_a_flood_once_in_years_is_a_standard(
    text: str, quotes: list[str]
) -> None:
    assert [one.quote for one in targets(text)] == quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到2026年，绿色建筑占新建建筑比重超7成。", [("超7成", "绿色建筑占新建建筑比重", "70")]),
        ("到2026年，机械化率达8成以上，电商出口额增幅超3成。",
         [("8成以上", "机械化率", "80"), ("超3成", "电商出口额增幅", "30")]),
        ("今年8月3日成立公司9家。", [("9家", "成立公司", "9")]),
    ],
)  # fmt: skip
def test_tenths_may_be_written_with_a_digit(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(one.quote, one.indicator, str(one.value)) for one in targets(text)] == found


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "2026年，谷子计划3万亩，总产量1万吨；苜蓿2万亩；优质花生5万亩。",
            ["level", "level", "level", "level"],
        ),
        ("2026年，全镇计划种植谷子3万亩、花生5万亩。", ["output", "output"]),
        ("2026年，推广谷子良种3万亩，新增油菜2万亩。", ["output", "output"]),
    ],
)
def test_so_much_of_a_crop_is_the_area_that_it_takes_unless_it_is_sown(
    text: str, measures: list[str]
) -> None:
    assert [one.measure for one in targets(text, dt.date(2026, 1, 20))] == measures
