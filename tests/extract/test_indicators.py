"""Indicators that read well alone: without adverbs and leftovers, with the thing that they belong to."""

from __future__ import annotations

import pytest
from extract_samples import book, target, targets
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese import extraction_language
from tracker.extract.fields.indicator_text import IndicatorBuilder


@pytest.fixture(scope="module")
def indicators() -> IndicatorBuilder:
    return IndicatorBuilder(book(), extraction_language.indicators)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("、泵站", "泵站"),
        ("泵站等", "泵站"),
        ("泵站总数", "泵站"),
        ("的泵站、", "泵站"),
        ("泵站分别", "泵站"),
        ("泵站改造基本实现", "泵站改造"),
        ("泵站改造全面做到", "泵站改造"),
        ("泵站", "泵站"),
        ("", ""),
    ],
)
def test_leftovers_at_both_ends_go(text: str, tidy: str, indicators: IndicatorBuilder) -> None:
    assert indicators.tidy(text, open_start=False) == tidy


@pytest.mark.parametrize("words", ["力争", "确保", "推动", "进一步", "全力推动", "我市", "今年"])
def test_set_phrases_at_the_start_go(words: str, indicators: IndicatorBuilder) -> None:
    assert indicators.tidy(f"{words}供水普及率", open_start=True) == "供水普及率"


def test_a_verb_at_the_start_stays_when_the_rule_put_it_there(indicators: IndicatorBuilder) -> None:
    assert indicators.tidy("推动转化成果", open_start=False) == "推动转化成果"


def test_a_list_of_examples_gives_way_to_what_they_are_examples_of(indicators: IndicatorBuilder) -> None:
    assert indicators.shorten("篮球场、足球场、健身步道等体育设施") == "体育设施"
    assert indicators.shorten("高等级公路") == "高等级公路"


def test_a_long_indicator_keeps_its_head(indicators: IndicatorBuilder) -> None:
    long = "面向全镇各村各社区居民小组和沿街商户以及中小学校师生员工的智慧水表"
    assert indicators.shorten(long) == "智慧水表"


@given(st.text(alphabet="新建泵站的、和等力争确保供水率", max_size=40))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    indicators = IndicatorBuilder(book(), extraction_language.indicators)
    once = indicators.tidy(text, open_start=False)
    assert indicators.tidy(once, open_start=False) == once


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("——农户收入：确保年均增长8%，2028年达到3万元。", "8%", "农户收入增长"),
        ("——农户收入：年均增长8%，2028年达到3万元。", "3万元", "农户收入"),
        ("确保全区农户收入年均增长8%。", "8%", "全区农户收入增长"),
        ("到2026年，新建8所以上幼儿园。", "8所以上", "新建幼儿园"),
        ("到2026年，全镇新建幼儿园8所以上。", "8所以上", "新建幼儿园"),
        ("到2026年，普惠园在园幼儿占比达到90%。", "90%", "普惠园在园幼儿占比"),
        ("到2026年，全镇生产总值增长6%左右。", "6%左右", "全镇生产总值增长"),
        ("到2026年，居民消费价格涨幅控制在3%左右。", "3%左右", "居民消费价格涨幅"),
        ("年底前实现快递服务站全覆盖。", "全覆盖", "快递服务站覆盖"),
        ("年底前存量危房动态清零。", "动态清零", "存量危房"),
        ("到2026年，每千人口拥有床位8张。", "8张", "每千人口床位"),
        ("今年完成水利投资12亿元。", "12亿元", "完成水利投资"),
        ("年内对未达标的8个小区进行改造。", "8个", "小区改造"),
        ("到2026年，新建“暖心”驿站（含流动站）8座。", "8座", "新建“暖心”驿站（含流动站）"),
        ("到2026年，新增就业人数不少于6000人。", "不少于6000人", "新增就业人数"),
        ("今年计划建设5栋16层住宅。", "5栋", "建设16层住宅"),
        ("到2026年，能耗比2020年下降14%。", "14%", "能耗下降"),
        ("到2026年，东港区将建成泵站8座。", "8座", "建成泵站"),
        ("到2026年，规上工业增加值实现两位数以上增长。", "两位数以上", "规上工业增加值增长"),
        ("今年新建的8座泵站将全部投用。", "8座", "泵站投用"),
        ("到2026年，市中心医院新院区床位达到800张。", "800张", "市中心医院新院区床位"),
        ("泵站8座将于2026年底前建成投用。", "8座", "泵站建成投用"),
        ("计划新建的8座泵站2026年建成。", "8座", "泵站建成"),
        ("今年重点企业达到120家，其中超亿元企业30家。", "30家", "超亿元企业"),
    ],
)
def test_indicators_of_whole_sentences(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年能源加工能力达到90万吨。", "90万吨", "能源加工能力"),
        ("今年能繁母牛存栏1.3万头。", "1.3万头", "能繁母牛存栏"),
        ("今年能见度监测点达到40个。", "40个", "能见度监测点"),
        ("今年应急避险点新增25处。", "25处", "新增应急避险点"),
        ("今年再生水利用率达到28%。", "28%", "再生水利用率"),
        ("今年共享车位新增900个。", "900个", "新增共享车位"),
        ("今年对外贸易额增长4%。", "4%", "对外贸易额增长"),
        ("今年到位资金35亿元。", "35亿元", "到位资金"),
        ("今年园区年产值突破45亿元。", "突破45亿元", "园区年产值"),
        ("今年安排经费人民币肆佰万元整。", "肆佰万元", "安排经费"),
        ("今年企业数达到原来的两倍半。", "两倍半", "企业数"),
        ("到2026年，氢能增加值年均增长1个百分点以上。", "1个百分点以上", "氢能增加值增长"),
        ("今年启动投资3亿元的二期工程在6月开工。", "3亿元", "二期工程投资"),
    ],
)
def test_no_word_is_cut_by_what_it_begins_with(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年扩建110千伏变电站4座。", "4座", "扩建110千伏变电站"),
        ("今年新建35kV线路80公里。", "80公里", "新建35kV线路"),
        ("今年在海拔2600米以上山区新建气象站7座。", "7座", "新建气象站"),
        ("今年完成六里河治理9公里。", "9公里", "完成六里河治理"),
        ("今年建设十万吨级泊位3个。", "3个", "建设十万吨级泊位"),
    ],
)
def test_a_size_or_a_number_in_a_name_is_part_of_the_indicator(text: str, quote: str, indicator: str) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == [(quote, indicator)]


def test_the_mark_of_a_list_is_no_part_of_an_indicator() -> None:
    found = target("一、今年工作\n今年任务：1.新增车位700个。", "700个")
    assert found.indicator == "新增车位"


@pytest.mark.parametrize(
    "text",
    [
        "今年共设27个主要指标。",
        "今年提出6项指标，其中约束性指标2项。",
        "今年落实八项规定。",
        "今年建成健全覆盖城乡的广播网。",
        "今年推进7GW光伏组件项目计划打造样板。",
        "今年以站点加密、线路成网、村村全覆盖、服务联网为目标。",
        "今年确保3个山区镇农民收入增速快于全县平均水平。",
        "今年明确改革目标、八项重点任务。",
    ],
)
def test_counts_of_indicators_and_words_cut_in_two_are_no_targets(text: str) -> None:
    assert [one.quote for one in targets(text) if one.kind == "quantity"] == []


def test_a_bare_noun_takes_the_thing_that_it_belongs_to() -> None:
    found = target("今年启动东港泵站项目建设，计划总投资2亿元。", "2亿元")
    assert found.indicator != "总投资"
    assert "东港泵站" in found.indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年另有5所村校将完成屋面翻修。", "5所", "村校完成屋面翻修"),
        ("二期投产后，企业将新增涂料产能3万吨。", "3万吨", "企业新增涂料产能"),
        ("大桥6月完工，通车后日均车流量达到3万辆。", "3万辆", "日均车流量"),
    ],
)
def test_what_only_announces_stays_out_of_an_indicator(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "comparator"),
    [
        ("今年新建60个（标准桩）以上充电桩。", "60个（标准桩）以上", "新建充电桩", ">="),
        ("今年新建充电桩6个、新增停车位9个。", "9个", "新增停车位", "="),
        ("今年新建60个充电桩、新增停车位9个。", "9个", "新增停车位", "="),
        ("到2026年，规模位居前列——信息产业营业收入超6亿元。", "超6亿元", "信息产业营业收入", ">"),
    ],
)
def test_a_remark_or_another_item_is_no_part_of_the_name(
    text: str, quote: str, indicator: str, comparator: str
) -> None:
    found = target(text, quote)
    assert (found.indicator, found.comparator) == (indicator, comparator)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年，岚县将争取完成水利投资3亿元。", "完成水利投资"),
        ("全县今年将力争完成水利投入3亿元。", "完成水利投入"),
        ("今年小餐饮巡查和处置完成80%。", "小餐饮巡查和处置完成"),
        ("新厂明年建成，正式营运后预计年营业额可达3亿元。", "年营业额"),
        ("今年水利投资有望突破30亿元。", "水利投资"),
        ("今年全镇实现90处水闸“专管+共管”。", "水闸“专管+共管”"),
        ("今年停电天数不超过3天。", "停电天数"),
    ],
)
def test_what_intends_waits_or_only_says_where_is_no_part_of_a_name(text: str, indicator: str) -> None:
    found = next(one for one in targets(text) if one.kind == "quantity")
    assert found.indicator.endswith(indicator) and len(found.indicator) <= len(indicator) + 2


def test_money_put_in_is_an_output_and_a_rate_is_spelled_alike_whatever_it_is_by() -> None:
    assert [one.measure for one in targets("今年力争完成水利投入3亿元。")] == ["output"]
    assert [one.unit for one in targets("今年降尘量低于5吨/平方千米·月。")] == ["吨/平方公里·月"]


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "measure"),
    [
        ("今年更新90台使用超过15年的电梯。", "90台", "更新使用超过15年的电梯", "output"),
        ("今年改造服役10年以上的水闸6座。", "6座", "改造服役10年以上的水闸", "output"),
        ("化解内涝点积水问题，今年要完成三成任务。", "三成", "化解内涝点积水问题任务完成", "level"),
        ("到2026年，干线营业里程达900公里，高速支线300公里。", "300公里", "高速支线", "level"),
    ],
)
def test_ages_of_things_tasks_named_before_and_sizes_behind_a_level(
    text: str, quote: str, indicator: str, measure: str
) -> None:
    found = target(text, quote)
    assert (found.indicator, found.measure) == (indicator, measure)


def test_how_long_things_are_to_be_used_is_still_a_level() -> None:
    assert target("今年电梯平均使用年限达到12年以上。", "12年以上").measure == "level"


def test_a_sum_behind_a_name_that_ends_with_a_verb_is_of_the_whole_name() -> None:
    assert target("今年泵站和水闸建设投资30亿元。", "30亿元").indicator == "泵站和水闸建设投资"
    assert target("今年建设投资9亿元。", "9亿元").indicator == "建设投资"


def test_a_bar_parts_what_stands_beside_it_and_is_part_of_no_name() -> None:
    found = targets("2026年甲湾乡|植树3000亩，乙坪乡|植树2000亩。")
    assert [(one.indicator, one.quote) for one in found] == [("植树", "3000亩"), ("植树", "2000亩")]


@pytest.mark.parametrize("task", ["改造", "改造任务", "改造工程"])
def test_a_task_behind_a_number_takes_the_thing_before_it(task: str) -> None:
    assert target(f"年内完成老旧管网80公里{task}。", "80公里").indicator == f"完成老旧管网{task}"


@pytest.mark.parametrize(
    ("text", "indicator", "measure"),
    [
        ("今年商务工作的主要奋斗目标：出口额增长5%。", "出口额增长", "increase"),
        ("全镇预期目标：茶园面积达到3万亩。", "茶园面积", "level"),
        ("到2028年，冷库容量年均增加4万立方米。", "冷库容量增加", "increase"),
        ("到2028年，造林面积每年增加5万亩。", "造林面积增加", "increase"),
        ("到2028年，停车位每年增加500个。", "停车位增加", "output"),
    ],
)
def test_goals_are_named_without_their_label_and_sizes_grow_yearly(
    text: str, indicator: str, measure: str
) -> None:
    (only,) = targets(text)
    assert (only.indicator, only.measure) == (indicator, measure)


@pytest.mark.parametrize(
    "named", ["在园师生规模", "在研课题数量", "在读研究生规模", "在保家庭数量", "在营驿站数量"]
)
def test_those_who_are_there_keep_their_first_character(named: str) -> None:
    """在 begins the word here; before a place (在园区新建…) it is a preposition and is cut."""
    assert [one.indicator for one in targets(f"今年{named}达到900个。")] == [named]
    assert [one.indicator for one in targets("今年在园区新建标准厂房9万平方米。")] == ["新建标准厂房"]
