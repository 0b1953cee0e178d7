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
        ("到2026年，年均销售体育彩票3亿元以上。", "3亿元以上", "output"),
        ("今年帮助脱贫户代销农产品2亿元。", "2亿元", "output"),
        ("今年实现销售收入9亿元。", "9亿元", "level"),
        ("今年实现销售90亿元。", "90亿元", "level"),
        ("到2026年，各县（市）均有1座垃圾焚烧厂。", "1座", "level"),
        ("到2026年，每个街（镇）有1所托老机构。", "1所", "level"),
        ("到2026年，各区至少有3个科创园区。", "至少有3个", "level"),
        ("到2026年，各乡镇有不少于2个农贸市场。", "不少于2个", "level"),
        ("今年新建诊室30间，每个镇有1名药师。", "1名", "level"),
        ("到2026年，各县建成1座垃圾焚烧厂。", "1座", "output"),
        ("到2026年，每个区新增有轨电车1条。", "1条", "output"),
        ("到2026年，力争有5家企业上市。", "5家", "output"),
    ],
)
def test_a_level_is_no_output(text: str, quote: str, measure: str) -> None:
    assert target(text, quote).measure == measure


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年争取实现财政总收入9亿元。", "9亿元", "财政总收入"),
        ("今年争取完成税收2亿元。", "2亿元", "税收"),
        ("今年全镇渔业总收入完成3亿元。", "3亿元", "全镇渔业总收入"),
        ("今年乡镇工业增加值实现2亿元。", "2亿元", "乡镇工业增加值"),
        ("今年粮食总产量完成4万吨。", "4万吨", "粮食总产量"),
        ("今年完成水稻生产任务12万亩。", "12万亩", "水稻生产任务"),
        ("今年完成水稻生产任务12万亩、3万吨。", "3万吨", "水稻生产任务"),
        ("今年完成3万吨的水稻生产任务。", "3万吨", "水稻生产任务"),
        ("今年滴灌技术推广面积达到20万亩。", "20万亩", "滴灌技术推广面积"),
        ("今年餐厨垃圾处理量提升至每日500吨。", "500吨", "餐厨垃圾处理量"),
        ("今年西岭茶厂项目创产值900万元。", "900万元", "西岭茶厂项目产值"),
        ("今年文创产值3亿元。", "3亿元", "文创产值"),
    ],
)
def test_totals_are_levels_and_the_verb_that_reaches_them_is_no_part_of_the_name(
    text: str, quote: str, indicator: str
) -> None:
    found = target(text, quote)
    assert (found.measure, found.indicator) == ("level", indicator)


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("今年固定资产投资完成8亿元。", "8亿元", "完成固定资产投资"),
        ("今年争取上级资金6000万元。", "6000万元", "争取上级资金"),
        ("今年推广测土配方施肥30万亩。", "30万亩", "推广测土配方施肥"),
    ],
)
def test_what_is_invested_won_or_spread_is_an_output(text: str, quote: str, indicator: str) -> None:
    found = target(text, quote)
    assert (found.measure, found.indicator) == ("output", indicator)


@pytest.mark.parametrize("word", ["比增12%", "增幅达12%", "增速保持在12%", "增幅12%以上"])
def test_growth_behind_a_figure_is_of_what_that_measures(word: str) -> None:
    quote = word[word.index("1") :]
    found = target(f"今年全镇外贸出口额达到4亿元，{word}。", quote)
    assert (found.measure, found.indicator) == ("increase", "全镇外贸出口额增长")


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2026年，农机万台事故率降到3以下；10万人溺水死亡率控制在2以内。",
            [("3以下", "农机万台事故率"), ("2以内", "10万人溺水死亡率")],
        ),
        ("到2026年，麻疹10万人发病率降至4。", [("4", "麻疹10万人发病率")]),
        ("到2026年，亿元GDP死亡率由2降到1以内。", [("1以内", "亿元GDP死亡率")]),
        ("到2026年，电动车万车死亡率控制在2人以下。", [("2人以下", "电动车万车死亡率")]),
        ("今年培训电工10万人，降低事故率。", [("10万人", "培训电工")]),
        ("今年把帮扶户数控制在90以内。", []),
    ],
)
def test_a_rate_is_named_by_how_many_it_is_reckoned(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == expected


def test_a_goal_to_be_reached_is_a_target() -> None:
    assert target("今年实现产前筛查率90%以上的目标。", "90%以上").indicator == "产前筛查率"
    assert targets("今年确定5%左右的增长目标，留有余地。") == []


@pytest.mark.parametrize(
    ("text", "quote", "measure", "indicator"),
    [
        ("今年年生产竹席30万张。", "30万张", "level", "竹席年生产"),
        ("今年花椒种植面积在30万亩以上，新建花椒园2万亩。", "30万亩以上", "level", "花椒种植面积"),
        ("今年食用菌栽培利用坡地面积超过30万亩。", "超过30万亩", "level", "食用菌栽培利用坡地面积"),
        ("今年全县供气工程实现投资3亿元。", "3亿元", "output", "全县供气工程投资"),
        ("今年全县供气实现受益户数3万户。", "3万户", "output", "全县供气受益户数"),
        ("“十五五”期间全县水利投入超过3亿元。", "超过3亿元", "output", "全县水利投入"),
        ("今年全县水利投入达到3亿元。", "3亿元", "level", "全县水利投入"),
        ("今年建成花椒园种植面积30万亩。", "30万亩", "output", "花椒园种植面积"),
    ],
)
def test_what_is_reached_and_what_is_made_or_spent(
    text: str, quote: str, measure: str, indicator: str
) -> None:
    found = target(text, quote)
    assert (found.measure, found.indicator) == (measure, indicator)


def test_doubling_behind_a_growth_of_nothing_named_is_of_what_that_is_of() -> None:
    text = "到2030年，全县茶农收入达到2万元，年均增长9%，比2025年翻一番。"
    assert target(text, "翻一番").indicator == "全县茶农收入"


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "measure"),
    [
        ("今年猪肉价格上涨幅度控制在4%以内。", "4%以内", "猪肉价格上涨幅度", "increase"),
        ("今年邮政业务量增长幅度达到7%。", "7%", "邮政业务量增长幅度", "increase"),
        ("今年农药用量减少幅度不低于3%。", "不低于3%", "农药用量减少幅度", "decrease"),
        ("今年全镇水产收入达到2亿元，增长幅度为7%。", "7%", "全镇水产收入增长", "increase"),
        ("今年渔民收入增长幅度高于全县2个百分点。", "2个百分点", "渔民收入增幅高于全县", "increase"),
        ("到2026年，全镇人口控制在3万人以内，自然增长率降至4‰以下。", "4‰以下", "自然增长率", "level"),
        ("到2026年，全镇茶园达到3万亩，年均增长率为4%。", "4%", "年均增长率", "increase"),
    ],
)
def test_a_noun_of_change_says_which_way(text: str, quote: str, indicator: str, measure: str) -> None:
    found = target(text, quote)
    assert (found.indicator, found.measure) == (indicator, measure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2028年，高粱单产提高到每亩400公斤左右，到2030年达到420公斤。",
            [("每亩400公斤左右", "高粱单产", "公斤/亩"), ("420公斤", "高粱单产", "公斤/亩")],
        ),
        (
            "到2028年，供热能耗降至每平方米9千克标准煤。",
            [("每平方米9千克标准煤", "供热能耗", "千克标准煤/平方米")],
        ),
        ("到2028年，工人劳动生产率提高到每人9万元。", [("9万元", "每人工人劳动生产率", "元")]),
        ("到2028年，病床达到每千人口7张。", [("7张", "每千人口病床", "张")]),
        ("到2028年，公交出行班次增加到每日90班。", [("90班", "公交出行班次", "班")]),
    ],
)
def test_by_how_many_may_stand_before_the_figure(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = targets(text)
    assert [(one.quote, one.indicator, one.unit) for one in found] == expected
    assert {one.measure for one in found} == {"level"}


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("到2026年，各乡镇至少办1所老年学校。", "1所", "各乡镇老年学校"),
        ("到2026年，各县（市、区）至少建一座殡仪馆。", "一座", "各县（市、区）殡仪馆"),
        ("到2026年，各中学都有2名心理教师。", "2名", "各中学心理教师"),
        ("到2026年，每个村都有1名网格员。", "1名", "每个村网格员"),
        ("到2026年，各校均设1个医务室。", "1个", "各校医务室"),
    ],
)
def test_what_each_place_has_is_a_level(text: str, quote: str, indicator: str) -> None:
    found = target(text, quote)
    assert (found.indicator, found.measure) == (indicator, "level")


def test_what_is_made_in_each_place_is_output() -> None:
    assert target("今年，各乡镇新建养老院9所。", "9所").measure == "output"


@pytest.mark.parametrize(
    ("text", "quote", "value", "comparator", "unit"),
    [
        ("到2026年，女性代表占比过半。", "过半", 50, ">", "%"),
        ("到2026年，劣等水质比例为0。", "为0", 0, "=", "%"),
        ("到2026年，较大事故为零。", "为零", 0, "=", "起"),
        ("到2026年，办事等候时间最多不超过9分钟。", "最多不超过9分钟", 9, "<=", "分钟"),
        ("到2026年，网上办理率至少达到80%。", "至少达到80%", 80, ">=", "%"),
    ],
)
def test_words_that_are_a_number_or_a_double_bound(
    text: str, quote: str, value: int, comparator: str, unit: str
) -> None:
    (found,) = targets(text)
    assert found.value == value
    assert (found.quote, found.comparator, found.unit) == (quote, comparator, unit)


@pytest.mark.parametrize("text", ["到2026年，对违规行为零容忍。", "到2026年，实现时间过半、任务过半。"])
def test_the_same_signs_in_other_words_are_no_number(text: str) -> None:
    assert targets(text) == []


def test_a_part_of_what_is_to_be_at_least_so_much_has_no_bound_of_its_own() -> None:
    found = targets("今年签约项目不少于90个，其中工业项目8个。")
    assert [one.comparator for one in found] == [">=", "="]
