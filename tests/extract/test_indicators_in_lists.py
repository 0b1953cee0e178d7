"""Indicators of amounts in lists: what they share with the items beside them, and what is another item's."""

from __future__ import annotations

import pytest
from extract_samples import targets


def told(text: str) -> list[tuple[str, str]]:
    """Quote and indicator of every target."""
    return [(one.quote, one.indicator) for one in targets(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年新增护岸林面积30万亩、草场面积50万亩，治理盐碱地面积6万亩。",
            [("30万亩", "新增护岸林面积"), ("50万亩", "新增草场面积"), ("6万亩", "治理盐碱地面积")],
        ),
        ("今年综合治理荒漠化土地面积90平方公里。", [("90平方公里", "综合治理荒漠化土地面积")]),
        (
            "今年新增无烟餐厅超90家，诚信经营示范门店超200家。",
            [("超90家", "新增无烟餐厅"), ("超200家", "新增诚信经营示范门店")],
        ),
        (
            "今年新增花卉基地700亩，调优茶树品种3万亩。",
            [("700亩", "新增花卉基地"), ("3万亩", "调优茶树品种")],
        ),
        (
            "今年造林20万亩，退化草场改良40万亩，湿地修复8万亩。",
            [("20万亩", "造林"), ("40万亩", "退化草场改良"), ("8万亩", "湿地修复")],
        ),
        (
            "今年新增2个特色小镇、新入规建筑企业9家。",
            [("2个", "新增特色小镇"), ("9家", "新入规建筑企业")],
        ),
    ],
)
def test_a_verb_goes_on_as_far_as_its_list(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_an_item_behind_a_mark_has_the_verb_of_its_own() -> None:
    found = told("今年重点发展八大支柱产业、打造6个滨江商务片区、建设4个冷链园区。")
    assert found == [("6个", "打造滨江商务片区"), ("4个", "建设冷链园区")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "今年提升40所中学、7家医院周边环境。",
            [("40所", "提升中学周边环境"), ("7家", "提升医院周边环境")],
        ),
        (
            "今年加强12个山区镇卫生院和80个村级卫生站能力建设。",
            [("12个", "加强山区镇卫生院能力建设"), ("80个", "加强村级卫生站能力建设")],
        ),
        (
            "今年推进3个国家创新中心和5个省级创新中心高效运行。",
            [("3个", "推进国家创新中心高效运行"), ("5个", "推进省级创新中心高效运行")],
        ),
        (
            "今年培育2个世界级、5个国家级、8个省级产业集群。",
            [("2个", "培育世界级产业集群"), ("5个", "培育国家级产业集群"), ("8个", "培育省级产业集群")],
        ),
        (
            "今年新建5个文化站、3个文化中心停车场。",
            [("5个", "新建文化站"), ("3个", "新建文化中心停车场")],
        ),
    ],
)
def test_what_the_last_of_a_list_says_of_all(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年新建、改建9座垃圾中转站。", "新建、改建垃圾中转站"),
        ("今年新建和更新20处健身步道。", "新建和更新健身步道"),
        ("今年唱响“诗画江南”品牌、力争游客人数达800万。", "游客人数"),
    ],
)
def test_both_verbs_stay_and_the_item_before_goes(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]


@pytest.mark.parametrize(
    "prepared",
    ["做好环城铁路的前期工作并争取", "完成环城铁路征地拆迁并确保", "推进环城铁路的勘察设计工作并力争"],
)
def test_what_prepares_an_event_is_no_part_of_what_it_befalls(prepared: str) -> None:
    found = targets(f"2027年，{prepared}12月底前开工建设。")
    assert found[-1].indicator == "环城铁路开工建设"


def test_what_prepares_an_event_stays_where_nothing_is_named() -> None:
    found = targets("环城铁路。2027年完成前期工作并动工建设。")
    assert [one.indicator for one in found] == ["前期工作并动工建设"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年轿车产量达到8万辆、客车2万辆。", [("8万辆", "轿车产量"), ("2万辆", "客车产量")]),
        (
            "到2026年，重点人群健康知识知晓率达到90%，青年学生达到95%。",
            [("90%", "重点人群健康知识知晓率"), ("95%", "青年学生健康知识知晓率")],
        ),
        ("今年绿道开工9公里、建成7公里。", [("9公里", "绿道开工"), ("7公里", "建成绿道")]),
        (
            "到2026年，全市化学需氧量、氨氮减排量分别达到900吨、70吨。",
            [("900吨", "全市化学需氧量减排量"), ("70吨", "氨氮减排量")],
        ),
        (
            "到2026年，化学需氧量和氨氮排放总量（含工业、生活）比2020年分别减少9%、8%。",
            [("9%", "化学需氧量排放总量下降"), ("8%", "氨氮排放总量下降")],
        ),
        (
            "到2026年，肉牛存栏、山羊和家兔出栏、茶园面积分别达到3万头、5万只、6万只和2万亩。",
            [("3万头", "肉牛存栏"), ("5万只", "山羊出栏"), ("6万只", "家兔出栏"), ("2万亩", "茶园面积")],
        ),
        (
            "今年推进4个百亿元、9个20亿元以上项目建设。",
            [("4个", "推进百亿元项目建设"), ("9个", "推进20亿元以上项目建设")],
        ),
    ],
)
def test_what_the_first_of_a_list_or_a_size_leaves_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年新建泵站8座、新打机井30眼。", ["新建泵站", "新打机井"]),
        ("今年新建泵站8座、新挖水塘30口。", ["新建泵站", "新挖水塘"]),
        ("今年新建学校3所、获省级称号2个。", ["新建学校", "获省级称号"]),
        ("今年新建学校3所、获市级称号2个。", ["新建学校", "获市级称号"]),
        ("今年新建学校3所、撤并教学点2个。", ["新建学校", "撤并教学点"]),
        ("今年新增设施农业2万亩、调增油料3万亩。", ["新增设施农业", "调增油料"]),
        ("今年新建桥梁3座、吊装箱梁90片。", ["新建桥梁", "吊装箱梁"]),
        ("今年新建泵站8座、收购站3个。", ["新建泵站", "新建收购站"]),
        ("今年新建法庭8个、调解室3个。", ["新建法庭", "新建调解室"]),
        ("今年完成管网改造9公里、脱贫300户。", ["完成管网改造", "脱贫"]),
        ("今年实施水利工程9件，其中堤防修复3件。", ["实施水利工程", "实施堤防修复"]),
    ],
)
def test_what_begins_with_a_verb_takes_none_from_the_item_before(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


def test_a_verb_inside_the_name_of_works_leaves_the_name_whole() -> None:
    found = told("今年完成泵站5座，农田建设项目1件。")
    assert found == [("5座", "完成泵站"), ("1件", "完成农田建设项目")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年粉刷站台、更换灯具、铺设电缆90公里。", [("90公里", "铺设电缆")]),
        ("今年新建岗亭、安装路灯700盏。", [("700盏", "安装路灯")]),
        ("今年建成东大街等6条街道、修建北门天桥、安装南门路灯。", [("6条", "建成东大街等街道")]),
        ("今年修建便道、桥涵等6处设施、安装路灯。", [("6处", "修建便道、桥涵等设施")]),
        ("今年新建、改扩建、维修便道90公里。", [("90公里", "新建、改扩建、维修便道")]),
        ("今年修建和加密建设、维修便道90公里。", [("90公里", "修建和加密建设、维修便道")]),
        ("今年修建实训、培训基地6处。", [("6处", "修建实训、培训基地")]),
        ("今年完成北坪、南丰、八里2个街道便道修补90公里。", [("90公里", "街道便道修补")]),
    ],
)
def test_each_act_of_a_list_has_its_own_things(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one for one in told(text) if one[0] != "2个"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2030年，全乡总产值和城乡居民收入比2020年翻一番。",
            [("翻一番", "全乡总产值"), ("翻一番", "城乡居民收入")],
        ),
        (
            "到2030年，全乡总产值、城乡居民收入分别增长6%、8%。",
            [("6%", "全乡总产值增长"), ("8%", "城乡居民收入增长")],
        ),
        (
            "到2030年，茶农收入、果农收入均增长8%，比2020年翻一番。",
            [("8%", "茶农收入增长"), ("8%", "果农收入增长"), ("翻一番", "茶农收入"), ("翻一番", "果农收入")],
        ),
        (
            "到2030年，率先建成富裕县、实现全乡总产值和城乡居民收入比2020年翻一番。",
            [("翻一番", "全乡总产值"), ("翻一番", "城乡居民收入")],
        ),
        ("到2030年，城乡居民收入均增长8%。", [("8%", "城镇居民收入增长"), ("8%", "农村居民收入增长")]),
    ],
)
def test_what_two_subjects_share_is_of_each(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2026年，总磷（TP）、总氮（TN）排放量削减6%。", ["总磷（TP）排放量下降", "总氮（TN）排放量下降"]),
        ("到2026年，猪瘟、鸡瘟免疫率达100%。", ["猪瘟免疫率", "鸡瘟免疫率"]),
        ("到2026年，生活污泥、工业污泥安全处置率达95%。", ["生活污泥安全处置率", "工业污泥安全处置率"]),
        ("到2026年，邮件、快件全程时限达标率达98%。", ["邮件、快件全程时限达标率"]),
        ("到2026年，中学、普通高等学校体检率达95%。", ["中学、普通高等学校体检率"]),
        ("到2026年，技校、县级中等职业学校达标率达95%。", ["技校、县级中等职业学校达标率"]),
        ("到2026年，水厂（站）、电厂排放量下降5%。", ["水厂（站）、电厂排放量下降"]),
    ],
)
def test_two_things_with_their_signs_and_one_rate_are_two(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == expected
