"""What a number in a plan says, and of what: names of campaigns, sizes, parts of a count, verbs alone."""

from __future__ import annotations

import pytest
from extract_samples import stance, target, targets


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年开展旧案“清零”行动。", "“清零”"),
        ("今年推进存量积案清零攻坚。", "清零"),
        ("今年实施饲料用药负增长计划。", "负增长"),
        ("今年实施商贸企业翻番工程。", "翻番"),
        ("今年搭建全覆盖的线上诉求平台。", "全覆盖"),
        ("今年启动占地90亩的湿地乐园建设。", "90亩"),
        ("今年推进2×60兆瓦余热电站建设。", "60兆瓦"),
        ("今年禁止销售厚度低于0.02毫米的塑料袋。", "低于0.02毫米"),
        ("今年新建步道9公里，串联4个社区。", "4个"),
        ("今年各站每季度首月8日前报送台账。", "8日"),
        ("今年实施百万亩农田提质行动。", "百万亩"),
        ("今年推进百万羽蛋鸡养殖场建设。", "百万羽"),
        ("今年推进百万头猪场建设。", "百万头"),
        ("今年认定县外百万只肉羊定点养殖基地。", "百万只"),
        ("今年建设第二个十万亩茶叶基地。", "十万亩"),
    ],
)
def test_what_only_names_or_describes_is_no_target(text: str, quote: str) -> None:
    assert stance(text, quote) in {"background", "nothing"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年存量危房动态清零。", "动态清零"),
        ("今年饲料用药保持负增长。", "负增长"),
        ("今年建设园区道路9条，占地面积90亩。", "90亩"),
        ("今年完成30件以上民生实事。", "30件以上"),
        ("今年城区家庭医生签约服务实现全覆盖。", "全覆盖"),
        # words of payment say nothing of what is made behind them
        ("今年完善奖补机制，建设美丽庭院900户。", "900户"),
        ("今年落实奖补资金80万元，建成粮田3万亩。", "80万元"),
        # 连续几年 of a level to be kept is no result
        ("今年起空气优良率连续5年保持在90%以上。", "90%以上"),
        # 以下 of a class leads to no list
        ("今年淘汰国四及以下工程车90辆。", "90辆"),
        ("到2026年，每千人口拥有6岁以下书位数不少于4个。", "不少于4个"),
    ],
)
def test_near_misses_stay_targets(text: str, quote: str) -> None:
    assert stance(text, quote) == "target"


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        # shares, and what each of several things is measured by
        ("今年对周边国家投资占50%以上。", "50%以上", "周边国家投资占比"),
        ("到2026年，干线公路、支线公路旧料利用率分别达到9%和8%。", "9%", "干线公路旧料利用率"),
        ("今年培育认定市级以上农业产业化龙头企业9家，其中省级3家。", "3家", "培育认定省级农业产业化龙头企业"),
        ("到2026年，孕产妇死亡率控制在12/10万以下。", "12/10万以下", "孕产妇死亡率"),
        # a verb alone makes what its sentence counts by the same unit
        ("今年实施规上工厂企业倍增计划，新增9家。", "9家", "新增规上工厂企业"),
        ("今年建设中欧班列枢纽，开行900列。", "900列", "开行中欧班列"),
        ("今年新建道路15条、25公里，改造7条、12公里。", "7条", "改造道路"),
        ("今年开工建设公租房900套，基本建成800套，竣工交付500套。", "800套", "建成公租房"),
        ("二季度完成70%，三季度完成90%。", "70%", "完成"),
        # a part has the grade, the place or the sort of its own, and what is measured
        ("今年培育国家级绿色工厂3家、省级15家。", "15家", "培育省级绿色工厂"),
        ("今年完成农作物播种面积80万亩，其中油菜9万亩。", "9万亩", "油菜播种面积"),
        ("今年争取上级资金9亿元，其中专项债4亿元。", "4亿元", "争取专项债"),
        ("今年推广粮田80万亩，其中新建30万亩。", "30万亩", "新建粮田"),
        ("到2026年，普通公路里程达到900公里，其中高速公路90公里。", "90公里", "高速公路里程"),
        ("到2026年，每千人口医师数达到3人、护士数达到4人。", "4人", "每千人口护士数"),
        ("今年完成安置房9套回迁。", "9套", "完成安置房回迁"),
        ("今年零就业家庭保持动态清零。", "动态清零", "零就业家庭"),
        ("到2025年，透水铺装占比达到20%；到2026年，该比例达到60%。", "60%", "透水铺装占比"),
        ("到2026年，淤泥综合利用率达到70%、处置率上升到30%。", "30%", "淤泥处置率"),
        ("今年推进老旧管网改造，三季度前完成90公里。", "90公里", "完成老旧管网改造"),
        ("今年抓好重点项目建设，完成投资9亿元。", "9亿元", "完成投资"),
        # what comes of it stands behind the number, with a number of its own
        ("今年新建水窖30口解决人畜饮水800人。", "30口", "新建水窖"),
        ("今年新建充电桩30处方便居民充电800户。", "30处", "新建充电桩"),
        ("今年修建便桥3座方便群众出行2000人。", "3座", "修建便桥"),
        ("今年新建沼气池80口，改厕60户，养蚕200张。", "200张", "养蚕"),
        ("今年我乡计划在东坪村试种天麻100亩。", "100亩", "试种天麻"),
        ("今年争取在两个社区设立书屋。", "两个", "设立书屋的社区"),
        ("今年新增个体工商户30户。", "30户", "新增个体工商户"),
        # events befall what stands before the number
        ("今年推动千吨级泊位2个建成投用。", "2个", "千吨级泊位建成投用"),
        # joined items, and what else stands before a number
        ("今年新增森林乡镇 7个和森林村庄 70个。", "7个", "新增森林乡镇"),
        ("今年打造15分钟健身圈9个。", "9个", "打造15分钟健身圈"),
        ("到2026年，税收超百亿县增至9个。", "9个", "税收超百亿县"),
        ("今年改造老旧小区12个，改造面积45万平方米。", "45万平方米", "老旧小区改造面积"),
        ("今年老旧小区改造26个。", "26个", "老旧小区改造"),
        ("今年孤儿保障标准提高到每人每月1800元。", "1800元", "孤儿保障标准"),
        ("今年引进域外资金60亿元、增长9%。", "9%", "引进域外资金增长"),
        ("今年新增高速路里程80公里，总里程突破600公里。", "突破600公里", "高速路总里程"),
        ("今年新建、改扩建学校12个，计划竣工3个。", "3个", "竣工学校"),
        ("今年建成智能工厂5家，上云企业突破2000家。", "突破2000家", "上云企业"),
        ("到2026年，居民收入用十年翻一番。", "翻一番", "居民收入"),
    ],
)  # fmt: skip
def test_the_indicator_says_what_is_counted(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年东岚、西岚两个片区开发，建成区面积分别达到6平方公里和5平方公里，人口都达到3万人。",
            ["东岚建成区面积", "西岚建成区面积", "东岚人口", "西岚人口"],
        ),
        ("今年体育馆、科技馆年内开放。", ["体育馆开放", "科技馆开放"]),
        ("今年推进北岚雨污改造工程，确保春节前对外开放。", ["北岚雨污改造工程对外开放"]),
        ("今年新建泵站6座，一季度2座、三季度4座。", ["新建泵站"] * 3),
        ("会展中心一期6月开馆，二期12月封顶。", ["会展中心一期开馆", "会展中心二期封顶"]),
        ("西河大桥2026年3月合龙，9月通车。", ["西河大桥合龙", "西河大桥通车"]),
        ("争取西河机场扩建工程上半年获批。", ["西河机场扩建工程获批"]),
        ("6月底前印发方案，10月，公布名单。", ["印发方案", "公布名单"]),
        ("8月底前完成人员转隶，10月底前完成堤岸修复。", ["完成人员转隶", "完成堤岸修复"]),
        (
            "今年重点任务：\n- 新增泊位90个、充电桩30个\n- 为900名老人体检",
            ["新增泊位", "新增充电桩", "老人体检"],
        ),
        ("今年民航旅客吞吐量、货邮吞吐量分别达到80万人次、6万吨。", ["民航旅客吞吐量", "货邮吞吐量"]),
        ("今年金融机构存贷款余额分别突破30亿元、25亿元。", ["金融机构存款余额", "金融机构贷款余额"]),
        ("今年主要预期目标是：税收同比增长9%；投资同比增长8%。", ["税收增长", "投资增长"]),
        ("今年力争东岚机械产值、税收增长9%。", ["东岚机械产值增长", "东岚机械税收增长"]),
        ("今年财政总收入和地方财政收入年均增长9%。", ["财政总收入增长", "地方财政收入增长"]),
        ("今年东岚县、西岚县粮食产量达到3万吨。", ["东岚县粮食产量", "西岚县粮食产量"]),
        ("今年产后访视率、健康管理率90%以上。", ["产后访视率", "健康管理率"]),
        ("今年产值和税收达到3亿元。", ["产值和税收"]),
        ("今年东岚县、西岚县能耗下降3%。", ["东岚县能耗下降", "西岚县能耗下降"]),
        ("今年投资、税收、进出口分别保持增长9%、8%和7%。", ["投资增长", "税收增长", "进出口增长"]),
        ("今年全区生产总值增长8%左右，突破90亿元。", ["全区生产总值增长", "全区生产总值"]),
        ("今年岚县税收增长将保持9%的增幅。", ["岚县税收增长"]),
        ("北岚产业园今年竣工。该项目总投资3亿元。", ["北岚产业园竣工", "北岚产业园总投资"]),
        ("农村公路方面，今年开工80公里，完成50公里。", ["开工农村公路", "完成农村公路"]),
        ("今年县乡公路投资5亿元，建设50公里。", ["县乡公路投资", "建设县乡公路"]),
        # a growth against the same period is planned as what grows is, and rules over nothing behind it
        ("今年计划建设泵站9座，同比增长8%，改造水厂3座。", ["建设泵站", "建设泵站增长", "改造水厂"]),
    ],
)
def test_lists_and_events_are_of_each_thing(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


def test_a_day_ahead_makes_a_promise_even_in_a_review() -> None:
    review = "一、2023年工作回顾\n过去一年，我们全力救灾。"
    assert stance(review + "库区移民900户春节前将搬迁入住。", "900户") == "target"
    assert stance(review + "一年内实现900户搬迁入住。", "900户") != "target"


def test_a_bound_before_the_first_number_rules_over_those_dealt_out_with_it() -> None:
    found = targets("今年存款、贷款余额分别突破30亿元、25亿元。")
    assert [one.comparator for one in found] == [">", ">"]


def test_what_is_reached_after_a_rise_is_a_level() -> None:
    assert target("今年人均筹资水平提高30元，达到700元。", "700元").measure == "level"


def test_units_that_only_the_words_around_tell() -> None:
    assert target("到2026年，镇区人口都要达到30万左右。", "30万左右").unit == "人"
    assert target("到2026年，实现外购电量清零。", "清零").unit == "千瓦时"


def test_what_is_done_along_a_whole_line_is_of_the_line() -> None:
    (found,) = targets("东岚高铁云江特大桥合龙，力争2026年全线通车。")
    assert found.indicator == "东岚高铁通车"


def test_the_period_of_a_size_is_not_that_of_the_count() -> None:
    assert target("今年培育年销售额超千万元的合作社9家。", "9家").every is None


def test_days_counted_from_the_issue_are_a_due_date_and_a_promise_of_speed_is_none() -> None:
    assert str(target("本方案印发之日起30日内，完成4座泵站选址。", "4座").due) == "2024-03-02"
    assert "2024-03-02" not in {str(one.due) for one in targets("今年受理后30日内办结率达到90%。")}


def test_a_table_of_tasks_may_say_its_goals_in_words_and_names_its_projects() -> None:
    rows = [
        "序号\t项目名称\t建设内容\t年度目标\t责任单位",
        "1\t岚东路改造\t全长5.6公里\t6月底前建成通车\t区交通局",
        "2\t农村路网提升\t改造农村公路85公里、危桥4座\t全面完成\t区交通局",
    ]
    found = targets("某区2024年重点项目任务分解表\n\n" + "\n".join(rows) + "\n")
    assert [(one.indicator, one.lead_unit) for one in found] == [
        ("岚东路改造全长", "区交通局"),
        ("岚东路改造建成通车", "区交通局"),
        ("改造农村公路", "区交通局"),
        ("改造危桥", "区交通局"),
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年绿电交易量占比提高6个百分点。", "6个百分点"),
        ("今年再生水用量占比提高6个百分点。", "6个百分点"),
    ],
)
def test_a_share_that_rises_is_compared_with_nothing(text: str, quote: str) -> None:
    found = target(text, quote)
    assert found.measure == "increase" and "占比" in found.indicator
    assert not targets("今年绿电交易量比上年同期高6个百分点。")


def test_an_adverb_of_intent_is_not_what_a_link_is_about() -> None:
    assert target("今年力争实现7万困难群众就业。", "7万").indicator == "困难群众就业"
    assert target("今年确保实现6座水闸开工。", "6座").indicator == "水闸开工"
    assert target("今年税收增长8%，力争达到9亿元。", "9亿元").indicator == "税收"


def test_visitors_received_are_a_level() -> None:
    found = target("今年全县游客接待量突破700万人次。", "突破700万人次")
    assert (found.indicator, found.measure) == ("全县游客接待量", "level")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2026年，重点用水户（占全县累计70%用水量的单位）节水率达90%。", ["90%"]),
        ("到2026年，大型灌区（占有效灌溉面积40%左右）改造率达70%。", ["70%"]),
        ("到2026年，重点企业（排污量占65%的企业）监测率达100%。", ["100%"]),
        ("到2026年，风电装机达到90万千瓦（占总装机60%以上）。", ["90万千瓦", "60%以上"]),
        ("到2026年，公路（其中六车道占50%）达到900公里。", ["50%", "900公里"]),
    ],
)
def test_a_share_in_brackets_behind_a_name_tells_which_ones(text: str, expected: list[str]) -> None:
    assert [one.quote for one in targets(text)] == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("今年人工造林面积9万亩。", "output"),
        ("今年实施深松整地面积达到90万亩。", "output"),
        ("今年开展水质监测人次不少于900人次。", "output"),
        ("今年推广良种玉米种植面积90万亩。", "output"),
        ("今年新建光伏装机900万千瓦。", "output"),
        ("今年提标改造水厂规模9万立方米/日。", "output"),
        ("今年良种玉米种植面积稳定在90万亩。", "level"),
        ("今年建设用地总规模达到9万亩。", "level"),
        ("今年光伏装机达到900万千瓦。", "level"),
    ],
)
def test_how_much_is_worked_on_is_made_and_what_there_is_is_a_level(text: str, measure: str) -> None:
    assert [one.measure for one in targets(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("每个乡镇建设苗圃8处，得5分，每多1处加1分。", ["8处"]),
        ("林木成活率达到90%以上，得9分；每低1个百分点扣2分，低于80%的不得分。", ["90%以上"]),
        ("完成造林900亩，得5分，每少90亩扣1分，扣完为止。", ["900亩"]),
    ],
)
def test_what_marks_are_given_for_is_to_be_done_and_what_takes_them_away_is_not(
    text: str, quotes: list[str]
) -> None:
    assert [one.quote for one in targets(text)] == quotes


@pytest.mark.parametrize("told", ["本次考核，该镇造林900亩，得5分。", "该镇去年造林900亩，得5分。"])
def test_marks_that_were_given_promise_nothing(told: str) -> None:
    assert targets(told) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [("到2028年，9所学校达到国内先进水平。", "level"), ("到2028年，新建9所学校。", "output")],
)
def test_how_many_are_of_a_standing_is_a_level(text: str, measure: str) -> None:
    assert [one.measure for one in targets(text)] == [measure]


def test_a_head_and_number_run_into_the_first_item_stay_outside_its_name() -> None:
    found = targets("主要预期目标1.生产总值增长9%；2.财政收入增长8%。")
    assert [one.indicator for one in found] == ["生产总值增长", "财政收入增长"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年培训护林员达到400名。", [("培训护林员", "output")]),
        ("今年欠款存量清偿一半以上并杜绝新的欠款。", [("欠款存量清偿", "level")]),
        ("今年再就业率达到50%以上。", [("再就业率", "level")]),
        (
            "今年确保90个重点项目完成投资8亿元。",
            [("重点项目", "output"), ("重点项目完成投资", "output")],
        ),
        ("今年将投资3亿元改善城区交通。", [("城区交通投资", "output")]),
        ("今年投入900万元对渡口老街进行改造。", [("渡口老街改造投资", "output")]),
    ],
)
def test_what_is_done_so_many_times_or_spent_is_named(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.indicator, one.measure) for one in targets(text)] == told


def test_a_fund_is_as_large_as_its_sum_and_a_stage_is_of_what_was_named() -> None:
    (fund,) = targets("今年设立20亿元产业基金。")
    assert (fund.indicator, fund.measure) == ("设立产业基金", "output")
    stages = targets("2026年10月底前建成智算中心一期；2027年底前建成二期。")
    assert [one.indicator for one in stages] == ["建成智算中心一期", "建成智算中心二期"]


def test_each_crop_has_its_total_and_what_is_done_with_so_many_its_full_name() -> None:
    crops = targets("今年粮食总产达到42万吨、油料4万吨、肉类6万吨。")
    assert [one.indicator for one in crops] == ["粮食总产", "油料总产", "肉类总产"]
    (done,) = targets("今年对1300户农户实施抗震改造。")
    assert done.indicator == "农户抗震改造"
