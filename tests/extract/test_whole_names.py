"""Names in indicators that are whole: no verb read inside of one, no size cut off, nothing left over."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年城中村改造安置房交付3000套。", "城中村改造安置房交付"),
        ("今年新开工棚户区改造安置住房5000套（户）。", "新开工棚户区改造安置住房"),
        ("南线和北线改扩建、东环、西环4条道路今年建成通车。", "道路建成通车"),
        ("今年签约亿元旅游项目3个。", "签约亿元旅游项目"),
        ("今年亿元以上项目新开工7个。", "亿元以上项目新开工"),
        ("今年开发储备300个护林员岗位。", "开发储备护林员岗位"),
        ("今年推动投资9亿元的城北变电站等项目审批落地。", "城北变电站投资"),
        ("今年基本实现有条件的村快递网点全覆盖。", "有条件的村快递网点覆盖"),
        ("今年完成制砖行业60%以上窑炉清洁能源替代。", "制砖行业窑炉清洁能源替代"),
        ("今年推动投资9亿元的城北变电站项目签约落地。", "城北变电站项目投资"),
        ("今年推动投资9亿元的城北变电站立项。", "城北变电站投资"),
        ("今年推动投资9亿元的城北变电站征地拆迁。", "城北变电站征地拆迁投资"),
        ("今年推进甲湾、乙湾2所学校和文化活动中心建设。", "推进甲湾、乙湾学校建设"),
        ("今年推进甲湾、乙湾2座跨海大桥和港航服务中心建设。", "推进甲湾、乙湾跨海大桥建设"),
        ("今年推进投资上千万项目9个。", "推进投资上千万项目"),
        ("今年全镇过亿项目达到9个。", "全镇过亿项目"),
        ("今年其中24小时不打烊站点60个。", "24小时不打烊站点"),
        ("今年建成24小时自助书房8座。", "建成24小时自助书房"),
        ("今年县级医院40%的专家号源下沉到乡镇。", "县级医院专家号源下沉到乡镇"),
        ("到2026年，癌症五年生存率达到45%。", "癌症五年生存率"),
        ("到2026年，产值达10亿元企业达到9家。", "产值达10亿元企业"),
        ("今年建设5处社区食堂、切实解决老人用餐难题。", "建设社区食堂"),
        ("今年改造管网9公里及其他附属设施。", "改造管网"),
        ("农村公路建设，今年开工建设9公里。", "开工建设农村公路"),
        ("今年培育营业收入上亿元的软件企业90户以上等。", "培育营业收入上亿元的软件企业"),
        ("今年打造9个增量超千亿元的重点园区。", "打造增量超千亿元的重点园区"),
        ("到2026年，水环境质量得到改善.耕地保有量达到9万亩。", "耕地保有量"),
    ],
)
def test_a_name_is_whole_and_ends_where_it_ends(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年每个县重点培育壮大1-2个特色产业。", ["每个县培育壮大特色产业"]),
        ("今年各区至少培育2家示范茶园。", ["各区培育示范茶园"]),
        (
            "今年每个县（市、区）建设示范乡镇2个，示范村9个。",
            ["每个县（市、区）建设示范乡镇", "每个县（市、区）建设示范村"],
        ),
        ("今年每个社区都有2个健身广场。", ["每个社区健身广场"]),
        ("今年各园区亩均税收达到20万元。", ["各园区亩均税收"]),
        ("今年各县共新建泵站9座。", ["新建泵站"]),
        ("今年支持各县集中力量培育1-2个特色产业。", ["各县培育特色产业"]),
        ("今年各市、县建成1个以上托育基地。", ["各市、县建成托育基地"]),
        ("今年各市、州结合实际打造2个中试基地。", ["各市、州打造中试基地"]),
        ("今年各市（州）每个门类评选9个样板、共60个样板。", ["各市（州）评选样板", "各市（州）评选样板"]),
    ],
)
def test_what_each_place_makes_is_no_total(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


def test_a_contract_signed_is_no_estimate() -> None:
    (found,) = targets("今年签约30家企业。")
    assert (found.quote, found.comparator) == ("30家", "=")


def test_a_name_goes_on_behind_a_size_within_it() -> None:
    found = targets("今年启动投资2亿元的北湾300兆瓦风电场、投资5亿元的南湾抽水蓄能电站。")
    assert found[0].indicator == "北湾300兆瓦风电场投资"


@pytest.mark.parametrize("event", ["建成投产", "全面开工建设", "6月底前并网发电"])
def test_a_name_behind_a_size_ends_before_what_befalls_it(event: str) -> None:
    found = targets(f"今年投资2亿元的北湾300兆瓦风电场{event}。")
    assert found[0].indicator == "北湾300兆瓦风电场投资"


@pytest.mark.parametrize(
    ("text", "share", "indicator"),
    [
        ("今年全县60%以上的村集体收入达到20万元以上。", "60%以上", "全县村集体收入达到20万元以上"),
        ("今年40%以上的村收入达到8万元、50%以上的村实现分红。", "40%以上", "村收入达到8万元"),
        ("今年80%的乡镇税收超过500万元。", "80%", "乡镇税收超过500万元"),
        ("到2026年，70%的企业设备更新率达到90%以上。", "70%", "企业设备更新率"),
    ],
)
def test_a_share_of_things_keeps_what_they_have_to_reach(text: str, share: str, indicator: str) -> None:
    assert next(one.indicator for one in targets(text) if one.quote == share) == indicator


def test_a_few_words_that_say_of_which_stay_before_a_long_name() -> None:
    text = "今年全市转让或租赁经营的农村小型水电站实现全流程生态流量监测及大坝安全运行评价全覆盖。"
    assert targets(text)[0].indicator.startswith("全市转让或租赁经营的农村小型水电站")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年实施老旧管网改造工程，完成改造8座，保障供水。", "完成老旧管网改造"),
        ("今年实施农村危桥整治工程，完成治理8座。", "完成农村危桥整治"),
        ("今年推进电梯加装项目，完成加装8座。", "完成电梯加装"),
        ("今年开展泵站清淤行动，完成清淤8座。", "完成泵站清淤"),
        ("今年实施校园食堂改造提升工程，改造提升8座。", "改造提升校园食堂"),
        ("今年实施老旧水塔改造工程，改造8座。", "改造老旧水塔"),
        ("今年实施路灯更换工程，完成改造桥梁8座。", "完成改造桥梁"),  # another thing is named
        ("今年推进城乡环境整治，完成绿化8座。", "完成绿化"),  # no works are named
    ],
)
def test_works_of_the_clause_before_name_what_is_done_so_often(text: str, indicator: str) -> None:
    assert target(text, "8座").indicator == indicator


@pytest.mark.parametrize(
    "before", ["包括", "主要包括", "内容包括", "建设内容包括", "主要内容包括", "其中包含", "涵盖"]
)
def test_what_a_project_comprises_is_named_without_saying_so(before: str) -> None:
    found = targets(f"今年实施江堤加固，{before}挡墙6公里、道路4公里。")
    assert [one.indicator for one in found] == ["挡墙", "道路"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("到2026年，学前三年毛入园率达到90%。", "学前三年毛入园率"),
        ("到2026年，九年义务教育巩固率达到90%。", "九年义务教育巩固率"),
        ("到2026年，全面普及十五年免费教育。", "全面普及十五年免费教育"),
        ("3年内教育投入达到9亿元。", "教育投入"),
    ],
)
def test_how_many_years_of_school_is_of_the_name(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]


@pytest.mark.parametrize("base", ["“十三五”总量", "去年实际完成", "2020年规模", "2020年的"])
def test_what_a_change_is_reckoned_from_is_no_part_of_a_name(base: str) -> None:
    found = targets(f"到2026年，总磷排放量在{base}基础上削减6%。")
    assert [(one.indicator, one.measure) for one in found] == [("总磷排放量下降", "decrease")]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("到2026年，竹林面积仍保持在9万亩以上。", "竹林面积"),
        ("到2026年，粮食播种面积始终稳定在50万亩以上。", "粮食播种面积"),
        ("到2026年，优良天数占比依然不低于80%。", "优良天数占比"),
        ("到2026年，民营经济占比仍然稳定在60%以上。", "民营经济占比"),
        ("到2026年，巩固率一直保持在99%以上。", "巩固率"),
        ("今年60个招商项目中有15个竣工投产。", "招商项目竣工投产"),
        ("今年全市90个老旧院落中有30个完成改造。", "老旧院落完成改造"),
        ("到2026年，铜箔形成年产能力9万吨。", "铜箔年产能力"),
        ("到2026年，铸件形成产能20万吨。", "铸件产能"),
        ("到2026年，新材料产业形成产值30亿元。", "新材料产业产值"),
        ("到2026年，文旅产业预计实现收入60亿元。", "文旅产业收入"),
        ("到2026年，园区预计年产值达到20亿元。", "园区年产值"),
        ("到2026年，全市预计新增停车泊位5000个。", "全市新增停车泊位"),
        # near ones
        ("到2026年，建成年产9万吨的铜箔厂。", "铜箔厂年产"),
        ("今年完成仍在用的老旧电梯更新90台。", "完成仍在用的老旧电梯更新"),
        ("今年新建城中有机菜园9个。", "新建城中有机菜园"),
    ],
)
def test_words_around_a_name_are_no_part_of_it(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年聘请90名退休教师。", ["聘请退休教师"]),
        ("今年收购9万吨夏粮、3万吨秋粮。", ["收购夏粮", "收购秋粮"]),
        ("今年统一配发90台执法终端。", ["配发执法终端"]),
        ("今年新建泵站8座，聘请9名水利专家。", ["新建泵站", "聘请水利专家"]),
        ("今年增开9列旅游专列。", ["增开旅游专列"]),
        ("今年上线90项掌上服务。", ["上线掌上服务"]),
        ("今年线下联动90个青年驿站。", ["联动青年驿站"]),
        # near ones
        ("今年选派90名护林员。", ["选派护林员"]),
        ("今年服务业90家企业上市。", ["企业上市"]),
        ("今年颁发权证90本。", ["颁发权证"]),
    ],
)
def test_what_is_done_with_things_stands_before_their_number(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("到2026年，力争50%以上的村集体收入达到20万元以上。", ["50%以上"]),
        ("到2026年，使80%的农户年收入达到3万元以上。", ["80%"]),
        ("到2026年，90%的茶园亩产值超过1万元。", ["90%"]),
        ("今年60%的村收入达到8万元、50%的村实现分红。", ["60%", "50%"]),
        # near ones
        ("到2026年，茶园绿色防控率达到80%，亩产值超过1万元。", ["80%", "超过1万元"]),
        ("到2026年，60%的村建成食堂，用餐老人达到900人。", ["60%", "900人"]),
        ("到2026年，70%的企业设备更新率达到90%以上。", ["70%", "90%以上"]),
    ],
)
def test_what_a_share_of_things_has_to_reach_is_no_target_of_its_own(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text)] == quotes


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "到2026年，全市竹制品业实现产值90亿元，税收9亿元，从业人员达到3万人。",
            ["全市竹制品业产值", "全市竹制品业税收", "全市竹制品业从业人员"],
        ),
        ("到2026年，集镇商圈实现营业收入8亿元。", ["集镇商圈营业收入"]),
        ("到2026年，实现产值90亿元。", ["产值"]),
    ],
)
def test_a_verb_between_a_trade_and_its_yield_is_no_part_of_the_name(
    text: str, indicators: list[str]
) -> None:
    assert [one.indicator for one in targets(text)] == indicators


@pytest.mark.parametrize("thing", ["测雨雷达", "激光雷达"])
def test_a_word_that_ends_like_a_link_stays_whole(thing: str) -> None:
    assert [(one.indicator, one.measure) for one in targets(f"今年新建{thing}9部。")] == [
        (f"新建{thing}", "output")
    ]


def test_the_link_itself_is_no_part_of_the_name() -> None:
    assert [one.indicator for one in targets("今年机井达9眼。")] == ["机井"]


def test_the_last_of_several_projects_has_its_own_sum() -> None:
    found = targets("今年推进投资3亿元的岚湖制衣、投资2亿元的峪水纺织等项目。")
    assert [one.indicator for one in found] == ["岚湖制衣投资", "峪水纺织项目投资"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("世界500强企业今年至少引进2家。", "引进世界500强企业"),
        ("机场扩建要确保今年10月1日试飞。", "机场扩建试飞"),
    ],
)
def test_ranks_stay_in_names_and_words_of_duty_do_not(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]
