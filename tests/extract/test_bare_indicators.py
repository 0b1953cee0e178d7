"""What a bare indicator belongs to, and what else a careful clerk writes into the field of the indicator."""

from __future__ import annotations

import pytest
from extract_samples import read, target, targets


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        # carried on from the amount before it
        ("今年肉羊存栏30万只、出栏50万只。", "50万只", "肉羊出栏"),
        ("到2026年，油菜播种面积40万亩、总产6万吨。", "6万吨", "油菜总产"),
        ("到2026年，机器人产量达到5万台，占比达到30%。", "30%", "机器人占比"),
        ("到2026年，全县生产总值达到300亿元，年均增长7%以上。", "7%以上", "全县生产总值年均增长"),
        ("今年修建旅游公路9条，总里程不低于80公里。", "不低于80公里", "旅游公路总里程"),
        # a year says when, it names nothing; a line that is made needs no name
        ("2026年新建公路，总里程90公里。", "90公里", "公路总里程"),
        ("到2028年，新建绿道，总里程90公里。", "90公里", "绿道总里程"),
        ("2026年茶山水厂建成，日供水能力6万吨。", "6万吨", "茶山水厂日供水能力"),
        ("2026年前湾水厂建成，日供水能力6万吨。", "6万吨", "前湾水厂日供水能力"),
        ("今年建成1个养老中心，每处面积不少于600平方米。", "不少于600平方米", "养老中心面积"),
        ("今年安排惠农资金9亿元，比上年增加2亿元。", "2亿元", "惠农资金增长"),
        ("今年全市科技投入12亿元，增长15%。", "15%", "全市科技投入增长"),
        ("到2028年，全县旅游收入达到60亿元，比2023年翻一番。", "翻一番", "全县旅游收入"),
        # the first sentence of the paragraph, or an earlier clause, says what it is about
        ("今年建成1个驿站，每处面积不少于60平方米。", "不少于60平方米", "驿站面积"),
        ("今年园区税收突破3亿元，争创5亿元。", "5亿元", "园区税收"),
        ("投产后可满足日接待游客4万人次、日用水900吨的需求。", "900吨", "日用水"),
        ("做强氢能产业。补齐短板，形成合力。今年产值突破90亿元。", "突破90亿元", "氢能产业产值"),
        ("推动光伏产业提质扩量，加快攻关关键部件，今年力争产量突破12万吨。", "突破12万吨", "光伏产业产量"),
        ("投资3亿元，实施云岭山水旅游景区的步道铺装，健全队伍，实现年底开园。", "年底开园",
         "云岭山水旅游景区开园"),
        # who tells the news is no project, nor does one begin with the 了 of what was held
        ("岚县融媒体中心消息，锂电项目昨日开工。该项目总投资3亿元，明年6月竣工。", "3亿元", "锂电项目总投资"),
        ("南湾公司举行了锂电项目的开工仪式。该项目总投资3亿元，明年6月竣工。", "3亿元", "锂电项目总投资"),
        ("该厂年产值高达3亿元，计划2026年6月建成。", "3亿元", "该厂年产值"),
        # a road, by its name before a bracket
        ("今年，湖东路（北门—南门）完成投资3亿元。", "3亿元", "湖东路完成投资"),
        ("龙潭水库完成投资3亿元，年底前完工。", "3亿元", "龙潭水库完成投资"),
        ("老城区路网工程：湖东路（北门—南门）年内通车。", "年内通车", "湖东路通车"),
        ("青龙高架北延（东门—西门）年内建成，完成投资3亿元。", "3亿元", "青龙高架北延完成投资"),
        ("水系连通工程：湖滨大道年内竣工通车。", "年内竣工通车", "湖滨大道竣工通车"),
        ("铺设将军大道（东门段）供热管网，今年全长达到5公里。", "5公里", "全长"),
        # what a sum is spent on stands behind it
        ("今年投资80万元完成两所学校食堂改造。", "80万元", "学校食堂改造投资"),
        ("今年投资3亿元，完成2万户天然气入户改造。", "3亿元", "天然气入户改造投资"),
        ("今年抓好总投资90亿元的26个产业项目。", "90亿元", "产业项目总投资"),
        ("今年启动投资2亿元的300套人才公寓项目。", "2亿元", "人才公寓项目投资"),
        ("今年投资2亿元，柳溪河道治理9公里。", "2亿元", "柳溪河道治理投资"),
        # or is what is counted right before it
        ("今年改造供水管网9公里，投资2亿元。", "2亿元", "供水管网投资"),
        ("今年开工建设6个项目，总投资2亿元。", "2亿元", "开工建设项目总投资"),
        # a share, with what it is a share of
        ("今年镇级卫生院覆盖85%的行政村。", "85%", "镇级卫生院覆盖行政村"),
        ("今年规上工厂60%以上使用绿电。", "60%以上", "规上工厂使用绿电"),
        ("到2026年，高铁覆盖90%的30万人口及以上的城市。", "90%", "高铁覆盖30万人口及以上的城市"),
        # size words say which things are counted
        ("今年引进亿元以上项目40个。", "40个", "引进亿元以上项目"),
        ("今年销售收入过5亿元企业达到12家。", "12家", "销售收入过5亿元企业"),
        ("今年开工东环快速路等3个项目。", "3个", "开工东环快速路等项目"),
        ("今年深化能效诊断、实现节能监察全覆盖。", "全覆盖", "节能监察覆盖"),
        ("今年新增清洁能源装机占比达到80%。", "80%", "新增清洁能源装机占比"),
        ("今年全县研发投入占渔业总产值的2%以上。", "2%以上", "全县研发投入占渔业总产值"),
        ("今年渔业增加值达到9亿元，占地区生产总值比重达到12%。", "12%", "渔业增加值占地区生产总值比重"),
        ("今年渔业增加值达9亿元，占GDP12%。", "12%", "渔业增加值占GDP"),
        ("今年渔业企业达到60家，占规上企业的35%。", "35%", "渔业企业占规上企业"),
        # who finds work
        ("今年脱贫劳动力转移就业3万人。", "3万人", "脱贫劳动力转移就业"),
    ],
)  # fmt: skip
def test_the_indicator_says_what_it_belongs_to(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年重点推进投资4亿元的东方泵业、投资3亿元的宏图纸业。", ["东方泵业投资", "宏图纸业投资"]),
        ("今年完成6座泵站、9条河道治理。", ["完成泵站治理", "完成河道治理"]),
        ("今年新建12座、修缮7座农贸市场。", ["新建农贸市场", "修缮农贸市场"]),
        ("今年完成3万户煤改电改造及2000户地暖改造任务。", ["完成煤改电改造", "完成地暖改造任务"]),
        (
            "今年引进企业9家、产值3亿元①新建泵站5座②改造水厂2座。",
            ["引进企业", "企业产值", "新建泵站", "改造水厂"],
        ),
        ("今年新建公厕30座，全县70%以上的村组通上自来水。", ["新建公厕", "全县村组通上自来水"]),
        ("今年市级园区达到9个，县级达到5个。", ["市级园区", "县级园区"]),
    ],
)
def test_an_item_of_a_list_keeps_to_its_own_words(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text) if one.kind == "quantity"] == indicators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("工业总量和工业投资都要迈上千亿元台阶。", ["工业总量 100000000000", "工业投资 100000000000"]),
        ("财政收入和税收收入分别达到7亿元和4亿元。", ["财政收入 700000000", "税收收入 400000000"]),
        (
            "一、二、三产增加值分别增长3%、7%、5%。",
            ["一产增加值增长 3", "二产增加值增长 7", "三产增加值增长 5"],
        ),
        ("氨氮、氮氧化物排放量分别下降4%。", ["氨氮排放量下降 4", "氮氧化物排放量下降 4"]),
        ("城镇、农村居民人均收入分别增长5%、6%。", ["城镇居民人均收入增长 5", "农村居民人均收入增长 6"]),
        (
            "服装和食品两大主导产业产值分别达到9亿元、8亿元。",
            ["服装主导产业产值 900000000", "食品主导产业产值 800000000"],
        ),
        (
            "财政收入和税收收入年均增长9%，分别达到7亿元和4亿元。",
            ["财政收入增长 9", "税收收入增长 9", "财政收入 700000000", "税收收入 400000000"],
        ),
    ],
)
def test_numbers_are_dealt_out_to_their_subjects(text: str, found: list[str]) -> None:
    assert [f"{one.indicator} {one.value}" for one in targets(f"到2026年，{text}")] == found


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("今年城郊村改造面积18万平方米。", "18万平方米", "output"),
        ("今年提升污水处理能力6万吨。", "6万吨", "increase"),
        ("今年新型储能超90万千瓦。", "超90万千瓦", "level"),
        ("今年全省新增光伏装机300万千瓦，做好并网服务。", "300万千瓦", "output"),
        ("今年年度计划投资60亿元。", "60亿元", "output"),
        ("2026年全镇重点项目投资9亿元。", "9亿元", "output"),
        ("力争重点项目投资达到9亿元。", "9亿元", "level"),
        ("今年启动总投资9亿元的水厂项目。", "9亿元", "level"),
        ("到2026年，全镇企业完成销售收入9亿元。", "9亿元", "level"),
    ],
)
def test_what_is_made_what_is_reached_and_what_is_added(text: str, quote: str, measure: str) -> None:
    assert target(text, quote).measure == measure


def test_a_baseline_in_the_same_clause_is_kept_and_the_later_year_is_due() -> None:
    found = target("清洁取暖率由2022年的48%提高到2026年的85%。", "85%")
    assert (found.indicator, found.baseline, found.due.isoformat() if found.due else "") == (
        "清洁取暖率",
        "由2022年的48%",
        "2026-12-31",
    )


@pytest.mark.parametrize(
    "text", ["今年推动亿嘉电子厂建成。", "今年编制五年发展规划。", "今年严格落实中央八项规定精神。"]
)
def test_numbers_in_names_count_nothing(text: str) -> None:
    assert [one.quote for one in targets(text) if one.kind == "quantity"] == []


def test_results_have_the_same_fields() -> None:
    found = [one for one in read("去年肉羊存栏30万只、出栏50万只。") if one.stance == "result"]
    assert [one.indicator for one in found] == ["肉羊存栏", "肉羊出栏"]


def test_an_owner_named_elsewhere_is_less_sure() -> None:
    carried = target("今年肉羊存栏30万只、出栏50万只。", "50万只")
    assert carried.confidence < target("今年肉羊出栏50万只。", "50万只").confidence


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("到2026年，垃圾焚烧电站主要利用旧厂用地，总装机容量60兆瓦。", "60兆瓦", "垃圾焚烧电站总装机容量"),
        ("今年技校毕业生就业率达到90%以上、初次就业率70%以上。", "70%以上", "技校毕业生初次就业率"),
        (
            "今年新建站房2座、风—光—储一体化项目3个，储能容量达到9兆瓦。",
            "9兆瓦",
            "风—光—储一体化项目储能容量",
        ),
        ("今年，省港航集团完成固定资产投资将超过60亿元。", "超过60亿元", "省港航集团完成固定资产投资"),
        ("今年新增装机30万千瓦，总装机达到90万千瓦。", "90万千瓦", "总装机"),
        ("启动北湾沼气工程示范。今年新增装机3万千瓦，总装机达到9万千瓦。", "9万千瓦", "总装机"),
        ("今年发展蛋鸡养殖户30户、肉鸭养殖户20户。", "20户", "发展肉鸭养殖户"),
    ],
)
def test_what_a_bare_figure_or_sum_is_of(text: str, quote: str, indicator: str) -> None:
    assert next(one for one in targets(text) if one.quote == quote).indicator == indicator


def test_those_who_are_given_something_do_not_give_it() -> None:
    assert target("今年为300名独居老人提供助浴服务。", "300名").indicator == "为独居老人提供助浴服务"


def test_the_names_of_works_before_one_event_each_say_what_they_are() -> None:
    found = targets("2026年6月底前石门坎、白鹤湾电站开工建设。")
    assert [one.indicator for one in found] == ["石门坎电站开工建设", "白鹤湾电站开工建设"]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("柳溪供水项目位于东湖产业园，总投资9亿元，今年10月投产。", "今年10月投产", "柳溪供水项目投产"),
        ("柳溪水厂项目由东湖集团投资建设，今年9月竣工。", "今年9月竣工", "柳溪水厂项目竣工"),
        ("柳溪水厂项目由东湖集团投资建设，今年9月竣工。该项目总投资9亿元。", "9亿元", "柳溪水厂项目总投资"),
        ("今年实施云岭产业园项目，毗邻柳溪水库，总投资9亿元。", "9亿元", "云岭产业园项目总投资"),
    ],
)
def test_what_only_says_where_or_by_whom_owns_nothing(text: str, quote: str, indicator: str) -> None:
    assert target(text, quote).indicator == indicator


@pytest.mark.parametrize("words", ["该园区", "此园区", "这一园区", "整个园区", "上述园区", "计划该院区"])
def test_words_for_a_thing_named_before_give_way_to_its_name(words: str) -> None:
    text = f"东湖产业园今年开工。{words}总投资3亿元，明年6月竣工。"
    assert target(text, "3亿元").indicator == "东湖产业园总投资"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("老街亮化提升项目，计划投入30万元，完成90盏路灯更换，年底前完工。", "老街亮化提升项目投入"),
        ("其中，校园午餐项目，计划投资30万元，年底前改建食堂4座。", "校园午餐项目计划投资"),
        ("三、村级书屋标准化建设：计划投入30万元，年底前完成9个书屋改造。", "村级书屋标准化建设投入"),
        ("2024年实事项目\n一、渔港改造工程\n计划投资30万元，年底前完工。", "渔港改造工程计划投资"),
        ("北岭的步道修补工程，计划投资30万元，年底前完工。", "北岭的步道修补工程计划投资"),
        ("该项目是全省重点项目，计划投资30万元，年底前新建泵站4座。", "计划投资"),
    ],
)
def test_a_sum_is_of_the_project_that_the_sentence_or_the_heading_names_first(
    text: str, indicator: str
) -> None:
    found = next(one for one in targets(text) if one.quote == "30万元")
    assert (found.indicator, found.measure) == (indicator, "output")


def test_a_sum_behind_what_a_project_makes_is_of_the_project() -> None:
    found = targets("西岭茶油项目，年产茶油50吨，创产值400万元，2026年建成。")
    assert [one.indicator for one in found if one.quote == "400万元"] == ["西岭茶油项目产值"]


def test_a_capacity_within_the_name_of_a_project_is_no_product_of_it() -> None:
    found = targets("西岭公司年产50万吨纯碱项目，是全县在建纯碱项目之一，总投资约28亿元，2026年建成。")
    assert [one.indicator for one in found if one.measure == "level" and one.unit == "元"] == [
        "纯碱项目总投资"
    ]


@pytest.mark.parametrize(
    ("text", "indicator", "baseline"),
    [
        ("绿电占比稳步提高，由2023年的31%提高至2026年的40%。", "绿电占比", "由2023年的31%"),
        ("2026年，绿电占比不断提升，由31%提升到40%。", "绿电占比", "由31%"),
        ("2026年，绿电园区从9个县扩大到40个县。", "绿电园区县", "从9个"),
    ],
)
def test_what_rises_from_a_base_is_named_by_the_clause_before(
    text: str, indicator: str, baseline: str
) -> None:
    (found,) = targets(text)
    assert found.value == 40
    assert (found.indicator, found.baseline) == (indicator, baseline)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年建设6个帮扶车间，带动就业600人。", ["建设帮扶车间", "帮扶车间带动就业"]),
        ("全年举办招聘会60场，带动就业3000人以上。", ["举办招聘会", "招聘会带动就业"]),
        ("今年发放创业贷款2亿元，带动就业4000人。", ["发放创业贷款", "创业贷款带动就业"]),
        ("今年新增市场主体3000户，吸纳就业9000人。", ["新增市场主体", "市场主体吸纳就业"]),
        # near ones
        ("今年城镇新增就业3000人。", ["城镇新增就业"]),
        ("今年毕业生就业2000人。", ["毕业生就业"]),
        ("今年带动就业2000人。", ["带动就业"]),
    ],
)
def test_jobs_are_brought_about_by_what_stands_before(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


def test_what_a_project_mainly_builds_owns_no_step_of_it() -> None:
    found = targets(
        "南湾冷链产业园项目开工，主要建设研发中心、冷库等，预计2026年6月一期投产，2027年底全部建成。"
    )
    assert [one.indicator for one in found if one.kind == "milestone"] == [
        "南湾冷链产业园项目一期投产",
        "南湾冷链产业园项目建成",
    ]
