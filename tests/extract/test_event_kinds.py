"""Milestones of more kinds: boards that are won, works that start to run, things done by their date."""

from __future__ import annotations

import pytest
from extract_samples import targets


@pytest.mark.parametrize(
    ("text", "indicator", "due"),
    [
        ("2024年8月发布年度内涝防治方案。", "发布年度内涝防治方案", "2024-08-31"),
        ("2025年7月1日全面供应新标准柴油。", "全面供应新标准柴油", "2025-07-01"),
        ("海湾自贸港2026年底封关运作。", "海湾自贸港封关运作", "2026-12-31"),
        ("直播电商产业园3月份实现运营。", "直播电商产业园实现运营", "2024-03-31"),
        ("新材料基地年内达到生产运营条件。", "新材料基地达到生产运营条件", "2024-12-31"),
        ("邻里中心年底前完成主体建设。", "邻里中心完成主体建设", "2024-12-31"),
        ("10月底前，按照要求完成方案编制任务。", "完成方案编制任务", "2024-10-31"),
        ("2026年任务：一是完成河道分类工作。", "完成河道分类工作", "2026-12-31"),
        ("文旅公司要在6月下旬建成投用湖滨生活综合体。", "建成投用湖滨生活综合体", "2024-06-30"),
        ("2026年任务：新建泵站8座；4月底前完成河道分类工作。", "完成河道分类工作", "2026-04-30"),
        ("管网改造工程计划4月份全面启动。", "管网改造工程启动", "2024-04-30"),
        ("管网改造工程6月份具备开工建设条件。", "管网改造工程具备开工建设条件", "2024-06-30"),
        ("北市场10月1日前完成项目建设。", "北市场完成项目建设", "2024-09-30"),
        ("2026年完成环湖路等道路景观提升。", "完成环湖路等道路景观提升", "2026-12-31"),
        ("年内启动6G网络建设。", "启动6G网络建设", "2024-12-31"),
        ("6月底前完成智慧平台搭建。", "完成智慧平台搭建", "2024-06-30"),
        ("年底前投入使用北岛直升机场。", "投入使用北岛直升机场", "2024-12-31"),
        ("年底前建成冻品储备基地。", "建成冻品储备基地", "2024-12-31"),
        ("今年启动甲乙高铁建设。", "启动甲乙高铁建设", "2024-12-31"),
        ("到2024年，具备条件的林场通三级公路。", "具备条件的林场通三级公路", "2024-12-31"),
        ("到2026年，创成省生态园林城市。", "创成省生态园林城市", "2026-12-31"),
        ("2026年成功创建国家卫生城市。", "成功创建国家卫生城市", "2026-12-31"),
        ("确保土方工程今年7月底前完成。", "土方工程完成", "2024-07-31"),
        ("市政管网：6月底前完成招标。", "完成招标", "2024-06-30"),
        ("滨湖市场：一季度：完成招标。", "滨湖市场完成招标", "2024-03-31"),
        ("滨湖安置区4月份进场施工。", "滨湖安置区进场施工", "2024-04-30"),
        ("土方平整将于本月全面开展。", "土方平整开展", "2024-02-29"),
        ("年内出台《供水条例》。", "出台《供水条例》", "2024-12-31"),
        (
            "年内修订《湖区保护规划（2021-2035年）》（牵头单位：水务局）。",
            "修订《湖区保护规划（2021-2035年）》",
            "2024-12-31",
        ),
        (
            "今年将出台园区《指导意见》和《实施方案》，明确布局。",
            "出台园区《指导意见》和《实施方案》",
            "2024-12-31",
        ),
        ("泵闸工程在今年主汛期到来之前投用。", "泵闸工程投用", "2024-12-31"),
        ("今年试点先行，省上将出台园区管理办法。", "出台园区管理办法", "2024-12-31"),
        ("今年建成东线、西线高铁。", "建成东线、西线高铁", "2024-12-31"),
        ("嘉林大桥合龙，为明年全线建成通车奠定基础。", "嘉林大桥建成通车", "2025-12-31"),
        ("到2026年，入湖支流消除劣Ⅴ类水体。", "入湖支流消除劣Ⅴ类水体", "2026-12-31"),
        ("2025年底前，实现政务平台与部门系统互联互通。", "政务平台与部门系统互联互通", "2025-12-31"),
        ("2026年底前，市本级与县区实现数据共享。", "市本级与县区数据共享", "2026-12-31"),
        ("到2026年，企业开办事项实现全程网办。", "企业开办事项全程网办", "2026-12-31"),
        ("2025年，主城区实现6G试商用和选址。", "6G试商用和选址", "2025-12-31"),
        ("到2027年，初步形成“两小时”通勤圈。", "初步形成“两小时”通勤圈", "2027-12-31"),
        ("2025年6月底前，初步建成审批制度框架和系统。", "初步建成审批制度框架", "2025-06-30"),
        ("紧盯云顶酒店年内投入营业。", "云顶酒店投入营业", "2024-12-31"),
        ("望江、临川两县今年将通高速。", "望江、临川两县通高速", "2024-12-31"),
        (
            "2月，总投资8亿元清江电池项目开工，预计2025年6月达到试生产条件。",
            "清江电池项目达到试生产条件",
            "2025-06-30",
        ),
    ],
)
def test_an_event_with_a_date(text: str, indicator: str, due: str) -> None:
    found = [one for one in targets(text) if one.kind == "milestone"]
    assert [(one.indicator, one.due.isoformat() if one.due else "") for one in found] == [(indicator, due)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("到2026年，基本建成便捷通达、分级衔接的公交网络。", ["基本建成便捷通达、分级衔接的公交网络"]),
        ("年内完成河湖划界、渔港清淤等整治工程。", ["年内完成河湖划界、渔港清淤等整治工程"]),
        ("年内基本建成渔港、2030年全面建成渔都。", ["年内基本建成渔港", "2030年全面建成渔都"]),
        ("到2026年，基本建成多式联运枢纽、建立集疏运体系。", ["基本建成多式联运枢纽"]),
        ("到2026年，全面建成渔业之都、海岛之城（责任单位：农业局）。", ["全面建成渔业之都、海岛之城"]),
    ],
)
def test_a_verb_governs_the_list_behind_it(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text) if one.kind == "milestone"] == quotes


def test_attributes_before_a_thing_are_no_things_of_their_own() -> None:
    whole = targets("到2026年，多层次、广覆盖的养老服务网络基本形成。")
    assert [one.indicator for one in whole] == ["多层次、广覆盖的养老服务网络基本形成"]
    two = targets("2026年底前县医院、妇幼院的新楼投入使用。")
    assert [one.indicator for one in two] == ["县医院投入使用", "妇幼院的新楼投入使用"]


@pytest.mark.parametrize(
    "text",
    [
        "今年要扩大高水平对外开放。",
        "2026年前，全面完成节能降耗约束性指标。",
        "积极争创国家级高新区。",
        "各县制定碳达峰、碳中和工作方案。",
    ],
)
def test_slogans_and_titles_are_no_events(text: str) -> None:
    assert [one.indicator for one in targets(text) if one.kind == "milestone"] == []


def test_two_dates_in_a_series_do_not_rule_on() -> None:
    found = targets("2027年、2028年分别建成2座、3座水库。新建泵站8座。")
    assert [one.due.year for one in found if one.due][:2] == [2027, 2028]
    assert all(one.due is None or one.due.year != 2028 for one in found[2:])


@pytest.mark.parametrize(
    "text",
    [
        "实现各级系统互联互通。",
        "消除返黑水体。",
        "到2026年，消除安全隐患。",
        "到2026年，居民收入达到全国平均水平。",
        "到2026年，营商环境实现明显改善。",
        "到2026年，初步形成良好氛围。",
        "到2026年，长效管护机制基本建立。",
        "到2026年，基本形成布局合理、功能完善的养老服务体系。",
        "年底前完成各项目标任务。",
        "今年全面完成上级下达的工作任务。",
        "年底前完成测绘、建档等工作。",
        "截至目前，全县已实现5G网络连续覆盖。",
        "今年推进碳达峰；系统上线。",
    ],
)
def test_what_happens_some_day_or_cannot_be_checked_is_no_event(text: str) -> None:
    assert [one.indicator for one in targets(text) if one.kind == "milestone"] == []


def test_the_date_at_the_head_of_a_sentence_rules_over_what_semicolons_join_to_it() -> None:
    joined = "到2026年，供水普及率达到99%；县城建成区基本消除黑臭水体；供热管网全面建成"
    found = [one for one in targets(f"{joined}。绿道全面建成。") if one.kind == "milestone"]
    assert [one.indicator for one in found] == ["县城建成区基本消除黑臭水体", "供热管网建成"]
    assert {str(one.due) for one in found} == {"2026-12-31"}


def test_a_date_in_the_midst_of_a_sentence_rules_over_no_event_behind_a_semicolon() -> None:
    found = targets("加快水厂扩建工程，力争年内开工；确保泵站投产。")
    assert [one.indicator for one in found if one.kind == "milestone"] == ["水厂扩建工程开工"]


def test_what_is_said_of_all_is_a_share_and_no_event_besides() -> None:
    assert [one.kind for one in targets("到2026年全部乡镇通车。")] == ["quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水库全部建成后，将改善下游的环境。", []),
        ("高速公路全部通车以后，出行将更方便。", []),
        ("所有站点全部完成改造后，将新增客流。", []),
        ("到2026年，行政村全部通车。", ["行政村全部通车"]),
        ("到2026年，站点全部完成改造。", ["站点全部完成改造"]),
    ],
)
def test_what_comes_once_all_is_done_is_no_full_coverage(text: str, expected: list[str]) -> None:
    assert [one.quote for one in targets(text)] == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("到2026年，大气主要指标年均浓度均达到国家二级标准。", "大气主要指标年均浓度达到国家二级标准"),
        ("到2026年，饮用水水源水质稳定达到Ⅲ类标准。", "饮用水水源水质达到Ⅲ类标准"),
        ("2026年底前，污水处理厂出水达到一级A标准。", "污水处理厂出水达到一级A标准"),
        ("2026年全面实现学前一年免费教育。", "学前一年免费教育"),
        ("到2026年，全面普及电动公交车。", "全面普及电动公交车"),
    ],
)
def test_a_graded_standard_met_or_a_service_for_all_is_an_event(text: str, indicator: str) -> None:
    (one,) = targets(text)
    assert (one.kind, one.indicator, str(one.due)) == ("milestone", indicator, "2026-12-31")


@pytest.mark.parametrize(
    "text",
    ["到2026年，管理达到先进标准。", "到2026年，服务达到全国平均水平。", "排水应达到一级A标准。"],
)
def test_a_standard_without_a_grade_or_a_date_is_none(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "今年新建茶亭9座，推动茶叶市场早日开工建设。",
        "今年，积极做好前期工作，争取货运码头尽早投入使用。",
        "2026年，水厂扩建工程要抓紧施工，确保及早通水。",
        "到2027年建成茶园9万亩，推动茶叶加工厂尽快建成投产。",
    ],
)
def test_what_is_to_come_some_day_is_no_milestone(text: str) -> None:
    assert [one for one in targets(text) if one.kind == "milestone"] == []


@pytest.mark.parametrize(
    "text", ["推动茶叶市场6月底前尽快竣工。", "确保茶叶市场年内早日建成投用。", "今年茶叶市场建成投用。"]
)
def test_what_has_a_day_is_one_though_it_is_to_come_soon(text: str) -> None:
    assert [one.kind for one in targets(text)] == ["milestone"]


@pytest.mark.parametrize("words", ["全面普及学前教育", "基本普及卫生厕所", "全部普及自来水", "全面实行轮岗"])
def test_what_all_have_by_a_year_is_a_milestone(words: str) -> None:
    assert [one.indicator for one in targets(f"到2026年，{words}。")] == [words]
    assert targets(f"{words}。") == []


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("城北立交2026年10月底前架通。", "城北立交架通"),
        ("9号线2026年10月底前全线洞通。", "9号线洞通"),
        ("水库2026年10月底前下闸蓄水。", "水库下闸蓄水"),
        ("2026年10月底前建成城西客运枢纽。", "建成城西客运枢纽"),
        ("2026年10月底前，治理平台建成运行。", "治理平台建成运行"),
    ],
)
def test_steps_of_works_and_houses_of_all_sorts_are_known(text: str, indicator: str) -> None:
    assert [(one.kind, one.indicator, str(one.due)) for one in targets(text)] == [
        ("milestone", indicator, "2026-10-31")
    ]


@pytest.mark.parametrize(
    "won",
    [
        "创建省级茶旅强县",
        "争创国家园林县城",
        "创建浙江茶旅名镇",
        "成功创建“最美茶乡”",
        "通过国家茶旅示范区验收",
    ],
)
def test_what_is_won_among_the_aims_of_a_year_is_due_in_it(won: str) -> None:
    found = targets(f"到2026年：改造泵站9座，{won}。")
    assert [(one.quote, str(one.due)) for one in found] == [("9座", "2026-12-31"), (won, "2026-12-31")]


@pytest.mark.parametrize(
    "said", ["创建良好环境", "成为全省重要的茶叶基地", "建成全国领先的茶叶基地", "通过各方努力"]
)
def test_other_aims_of_a_year_without_a_number_are_none(said: str) -> None:
    assert [one.quote for one in targets(f"到2026年：改造泵站9座，{said}。")] == ["9座"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("岚湖集团力争2025年6月在香港主板发行股票。", "岚湖集团香港主板发行股票"),
        ("岚湖集团计划2025年6月前完成首次公开发行。", "岚湖集团首次公开发行"),
    ],
)
def test_shares_are_listed_on_their_day(text: str, indicator: str) -> None:
    assert [(one.kind, one.indicator) for one in targets(text)] == [("milestone", indicator)]


def test_shares_that_are_listed_promise_nothing() -> None:
    assert targets("岚湖集团2023年6月在香港主板发行股票。") == []


@pytest.mark.parametrize(
    ("text", "indicator", "due"),
    [
        ("6月底前开通网上诊室。", "开通网上诊室", "2024-06-30"),
        ("五一前接通岚村自来水。", "接通岚村自来水", "2024-04-30"),
        ("岚湖大桥9月底前完成桩基施工。", "岚湖大桥完成桩基施工", "2024-09-30"),
    ],
)
def test_what_is_put_in_use_and_stages_of_building_are_due_on_their_day(
    text: str, indicator: str, due: str
) -> None:
    assert [(one.indicator, str(one.due)) for one in targets(text)] == [(indicator, due)]


@pytest.mark.parametrize("other", ["6月底前开通网上诊室", "6月底前出台考核办法"])
def test_the_day_of_another_thing_is_not_that_of_the_count_before_it(other: str) -> None:
    found = targets(f"二、2024年工作计划\n引进护士8名，{other}。")
    assert (found[0].quote, str(found[0].due)) == ("8名", "2024-12-31")


def test_the_day_on_which_the_things_counted_are_in_use_is_theirs() -> None:
    found = targets("二、2024年工作计划\n新建诊室8间，6月底前投用。")
    assert (found[0].quote, str(found[0].due)) == ("8间", "2024-06-30")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("一季度完成项目立项，二季度完成招标。", ["完成项目立项", "完成招标"]),
        (
            "滨湖市场项目：一季度完成立项，二季度完成招标，年底完成主体封顶。",
            ["滨湖市场项目完成立项", "滨湖市场项目完成招标", "滨湖市场项目主体封顶"],
        ),
        ("一、重点工作\n2. 6月底前完成设备安装，8月底前启动施工。", ["完成设备安装", "启动施工"]),
        ("4月底前完成签约，9月启动拆除。", ["完成签约", "启动拆除"]),
    ],
)
def test_a_step_is_of_the_project_and_not_of_the_step_before(text: str, steps: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("北塘水厂二期（9万吨/日）6月通水。", "北塘水厂二期通水"),
        ("南岭大桥（880米）10月合龙。", "南岭大桥合龙"),
        ("南岭基地二期年中投产。", "南岭基地二期投产"),
    ],
)
def test_a_size_in_a_bracket_before_the_date_hides_no_event(text: str, step: str) -> None:
    assert [one.indicator for one in targets(text)] == [step]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("2026年9月底前关停老城区燃煤机组。", "关停老城区燃煤机组"),
        ("2026年底前，临江园区应按规定建成集中供热设施。", "临江园区建成集中供热设施"),
        ("到2026年，沿湖乡镇全部具备污水收集处理能力。", "沿湖乡镇具备污水收集处理能力"),
        ("到2026年，镇区黑臭水体总体得到消除。", "镇区黑臭水体消除"),
    ],
)
def test_what_is_built_closed_or_gone_by_a_day_is_a_milestone(text: str, indicator: str) -> None:
    (found,) = targets(text)
    assert (found.kind, found.indicator) == ("milestone", indicator)


@pytest.mark.parametrize(
    "text",
    [
        "2026年，建成宜居宜业幸福家园。",
        "2026年，完成省下达岸线保护目标。",
        "2026年，搬迁群众收入持续增长。",
        "今年完成的主要工作是抓好绿化。",
    ],
)
def test_slogans_and_tasks_assigned_from_above_are_no_milestones(text: str) -> None:
    assert targets(text) == []
