"""Bare indicators that take what they are of from the clause before them."""

from __future__ import annotations

import pytest
from extract_samples import targets


def _indicators(text: str) -> list[str]:
    return [one.indicator for one in targets(text)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年大力实施旧城更新行动、完成投资20亿元。", "旧城更新行动完成投资"),
        ("今年深入实施水网建设行动，完成投资90亿元。", "水网建设行动完成投资"),
        ("今年推进山区电网改造，力争完成投资3亿元。", "山区电网改造完成投资"),
        ("今年深入推进青水河流域综合治理，加快建设25个重点项目。", "加快建设青水河流域综合治理重点项目"),
        ("今年推进旧城更新，实施重点项目30个。", "实施旧城更新重点项目"),
        ("今年抓好文旅融合发展，实施项目15个。", "实施文旅融合发展项目"),
        # near ones
        ("今年推进撤乡并镇改革，完成投资9亿元。", "完成投资"),
        ("今年优化营商环境，引进项目60个。", "引进项目"),
        ("今年统筹推进教育、医疗，实施项目9个。", "实施项目"),
        ("今年推进旧城更新，实施省重点项目30个。", "实施省重点项目"),
    ],
)
def test_works_and_sums_belong_to_the_task_before(text: str, indicator: str) -> None:
    assert _indicators(text) == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("到2026年，家庭病床服务实现提质扩面，覆盖率达到60%。", "家庭病床服务覆盖率"),
        ("到2026年，职工医保扩面提质，参保率稳定在95%以上。", "职工医保参保率"),
        ("到2026年，公共充电设施加快布局，覆盖率达到80%。", "公共充电设施覆盖率"),
        ("到2026年，垃圾分类全面推行，回收利用率达到35%。", "垃圾分类回收利用率"),
        ("今年做好技校毕业生就业工作，就业率达到90%以上。", "技校毕业生就业率"),
        ("今年抓好稻草综合利用，利用率达到92%。", "稻草综合利用率"),
        ("今年推进12345热线提质，满意率达到95%。", "12345热线满意率"),
        # near ones
        ("今年改善人居环境，满意率达到90%。", "满意率"),
        ("今年完善就业政策，就业率达到90%。", "就业率"),
        ("今年开展培训30场，持证率达到60%。", "持证率"),
    ],
)
def test_rates_are_of_what_the_clause_before_is_about(text: str, indicator: str) -> None:
    assert _indicators(text)[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年建成县妇幼保健院新楼，新增床位200张。", "县妇幼保健院新楼新增床位"),
        ("完成投资3亿元的城东中学建设，今年新增学位1500个。", "城东中学新增学位"),
        ("今年推进城南污水厂扩建，新增处理能力2万吨。", "城南污水厂新增处理能力"),
        ("今年新建幼儿园6所，新增学位1800个。", "幼儿园新增学位"),
        ("今年新增床位200张。", "新增床位"),
        ("今年完善医疗体系，新增床位200张。", "新增床位"),
        ("今年新建幼儿园6所，新增普惠学位1800个。", "新增普惠学位"),
    ],
)
def test_room_is_added_by_what_is_built(text: str, indicator: str) -> None:
    assert indicator in _indicators(text)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年抓好南山水库扩容工程。工程总投资3亿元，新增库容800万立方米，年内完成投资1亿元。",
            ["南山水库扩容工程总投资", "南山水库扩容工程新增库容", "南山水库扩容工程完成投资"],
        ),
        (
            "今年建设湖滨小镇项目。该项目总投资8亿元，建成后年接待游客50万人次。",
            ["湖滨小镇项目总投资", "湖滨小镇项目年接待游客"],
        ),
        ("城西物流园今年扩建，项目预计年产值8亿元。", ["城西物流园年产值"]),
        # near ones
        ("今年项目总投资3亿元。", ["项目总投资"]),
        ("今年招商项目总投资3亿元。", ["招商项目总投资"]),
        ("今年全市接待游客3万人次。", ["全市接待游客"]),
    ],
)
def test_the_works_alone_are_those_named_before(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text) if one.kind == "quantity"] == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年推进城区旧供热管网改造，完成改造15公里。", "完成城区旧供热管网改造"),
        ("今年全面推进厨余分类，城区覆盖率达到100%，回收利用率达到38%。", "厨余分类回收利用率"),
        ("今年全面推进厨余分类，城区覆盖率达到100%。", "城区厨余分类覆盖率"),
        ("今年培育壮大奶牛产业，存栏达到8万头，全产业链产值突破20亿元。", "奶牛产业全产业链产值"),
        ("到2026年，合作社达到30家，带动农户5万户。", "合作社带动农户"),
        ("力争今年全县80个招商项目开工率达到100%、投资完成率达到110%。", "招商项目投资完成率"),
        # near ones
        ("今年推进村道硬化，完成绿化15公里。", "完成绿化"),
        ("今年新建厂房9万平方米，城区绿化率达到40%。", "城区绿化率"),
        ("今年带动农户5万户。", "带动农户"),
        ("今年新建标准化厂房5万平方米，新增就业300人。", "新增就业"),
    ],
)
def test_what_the_clauses_before_say_reaches_over_rates_and_benefits(text: str, indicator: str) -> None:
    assert _indicators(text)[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "到2026年，80%的社区达到绿色社区标准，20%的达到零碳社区标准。",
            ["社区达到绿色社区标准", "社区达到零碳社区标准"],
        ),
        (
            "到2026年，90%的社区建有老年食堂，60%的建有日间照料室。",
            ["社区建有老年食堂", "社区建有日间照料室"],
        ),
        (
            "今年新开工5个、续建8个、竣工6个亿元以上项目。",
            ["新开工亿元以上项目", "续建亿元以上项目", "竣工亿元以上项目"],
        ),
        ("今年在建项目中，年内竣工投产12个。", ["在建项目竣工投产"]),
        ("今年市级重点项目中，有6个年内建成。", ["市级重点项目建成"]),
        ("到2026年，森林蓄积量净增50万立方米，达到1200万立方米。", ["森林蓄积量净增", "森林蓄积量"]),
        # near ones
        ("到2026年，90%的社区建有老年食堂，60%的学校建有游泳馆。", ["社区建有老年食堂", "学校建有游泳馆"]),
        ("今年竣工投产12个。", ["竣工投产"]),
    ],
)
def test_parts_and_shares_are_of_those_named_before(text: str, indicators: list[str]) -> None:
    assert _indicators(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年推进湿地保护规划编制，6月底前完成报批。", ["湿地保护规划编制完成报批"]),
        ("城东污水处理厂二期工程，今年6月底前建成投运。", ["城东污水处理厂二期工程建成投运"]),
        ("今年6月前完成项目前期工作，9月开工建设。", ["开工建设"]),
    ],
)
def test_events_befall_what_the_clause_before_names(text: str, indicators: list[str]) -> None:
    assert _indicators(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年全力抓好90个重点项目建设，力争年内完成投资40亿元以上。", "重点项目完成投资"),
        ("今年推动70个新开工项目加快建设，力争全年完成投资90亿元。", "新开工项目完成投资"),
        ("今年安排市级重点项目90项，年投资600亿元以上。", "市级重点项目年投资"),
        ("今年推进农技站标准化建设，完成建设15个以上。", "完成农技站标准化建设"),
        ("今年推进红枣基地建设，新发展1万亩。", "新发展红枣基地"),
        ("今年推进棚户区改造，开工建设1万户。", "开工建设棚户区改造"),
        ("今年平台诉求即时转办率、办结率均达到95%以上。", "平台诉求办结率"),
        # near ones
        ("今年新发展1万亩。", "新发展"),
        ("今年新建泵站9座，完成投资3亿元。", "完成投资"),
    ],
)
def test_sums_and_verbs_alone_take_the_works_before(text: str, indicator: str) -> None:
    assert _indicators(text)[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年举办送戏下乡90场，实现行政村全覆盖。", "送戏下乡行政村覆盖"),
        ("今年开展骨密度筛查，实现适龄妇女全覆盖。", "骨密度筛查适龄妇女覆盖"),
        ("今年推行“一村一电工”，实现行政村全覆盖。", "“一村一电工”行政村覆盖"),
        ("今年实施管道供水工程，实现自来水全覆盖。", "自来水覆盖"),
        ("今年渔政摄像头基本实现全覆盖。", "渔政摄像头覆盖"),
        # near ones
        ("今年完善政策体系，实现行政村全覆盖。", "行政村覆盖"),
        ("今年快递服务覆盖率达到90%。", "快递服务覆盖率"),
    ],
)
def test_what_is_covered_says_so_and_by_what(text: str, indicator: str) -> None:
    assert _indicators(text)[-1] == indicator


def test_nothing_is_covered_where_nothing_is_named() -> None:
    assert not targets("今年做到无缝隙、全覆盖。")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("今年发展设施农业，面积达到3万亩，产值突破8亿元。", ["设施农业面积", "设施农业产值"]),
        ("今年壮大笋竹产业，面积达到9万亩，产量达到2万吨。", ["笋竹产业面积", "笋竹产业产量"]),
        ("今年推进镇村公交一体化，通达率达到100%。", ["镇村公交一体化通达率"]),
        # near ones
        ("今年完善产业政策，面积达到3万亩，产值突破8亿元。", ["面积", "产值"]),
    ],
)
def test_bare_indicators_side_by_side_are_of_the_trade_before(text: str, indicators: list[str]) -> None:
    assert _indicators(text) == indicators
