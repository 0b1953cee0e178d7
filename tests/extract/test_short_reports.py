"""Reports of a line or two a part: their headings, lead-ins and opening words part results from promises."""

from __future__ import annotations

import pytest
from extract_samples import book

from tracker.document.reader import read
from tracker.extract import extract


def promised(text: str, name: str = "report.txt") -> list[int]:
    document = read(text.encode(), name=name)
    return [int(target.value) for target in extract(document, book()) if target.value is not None]


FIELDS = """柳塘镇2025年农业工作总结及2026年工作计划

一、农田
1.完成情况
新建梯田2600亩，维修渠道18公里。
2.下一步计划
新建梯田3100亩，维修渠道22公里。
二、畜牧
1.完成情况
改造养殖场12家。
2.下一步计划
改造养殖场15家。
"""
HALVES = """南渡街道2026年上半年工作总结和下半年工作打算
（2026年7月3日）

一、上半年工作总结
安装路灯310盏，举办招聘会6场。
二、下半年工作打算
安装路灯280盏，举办招聘会8场。
"""
QUARTERS = """青石区交通局2026年三季度工作情况及四季度工作安排
（2026年10月9日）

一、三季度工作情况
养护公路120公里，检查客车560辆。
二、四季度工作安排
养护公路90公里，检查客车600辆。
"""
COMPANY = """远山水务集团2025年度工作报告
（2026年1月12日）

一、2025年生产经营情况
实现营业收入6亿元，铺设管网30公里。
二、2026年经营目标
实现营业收入7亿元，铺设管网45公里。
"""
BUDGET = """北桥镇2025年财政预算执行情况与2026年财政预算（草案）的报告

一、2025年财政预算执行情况
一般公共预算收入8200万元，安排道路资金640万元。
二、2026年财政收支安排
一般公共预算收入8600万元，安排道路资金700万元。
"""
OPENINGS = """青石县二〇二五年水务工作总结和二〇二六年工作打算

回顾2025年，全县水务工作稳中有进。新建泵站3座，改造管网40公里。
节水宣传深入人心，印发手册900本。
展望2026年，全县水务系统要再加一把劲。新建泵站5座，改造管网60公里。
同时，更换水表2000只。
"""


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (FIELDS, [3100, 22, 15]),
        (HALVES, [280, 8]),
        (QUARTERS, [90, 600]),
        (COMPANY, [700_000_000, 45]),
        (BUDGET, [86_000_000, 7_000_000]),
        (OPENINGS, [5, 60, 2000]),
    ],
    ids=["fields", "halves", "quarters", "company", "budget", "openings"],
)
def test_each_part_is_what_its_heading_says(text: str, values: list[int]) -> None:
    assert promised(text) == values


def test_a_heading_of_goals_in_markdown_promises() -> None:
    text = "# 图书馆工作汇报\n\n## 2025年回顾\n\n- 新增藏书**2**万册\n\n"
    text += "## 2026年目标\n\n- 新增藏书**3**万册\n"
    assert promised(text, "report.md") == [30_000]


@pytest.mark.parametrize(
    "heading", ["三、总结提升阶段", "三、提升工作成效", "三、优化发展环境", "三、解决突出问题"]
)
def test_what_a_plan_wants_to_better_is_no_review_of_it(heading: str) -> None:
    text = f"清溪县2026年茶产业工作要点\n\n一、扩大基地规模\n新建茶园2000亩。\n{heading}\n培训茶农900人。\n"
    assert promised(text) == [2000, 900]


def test_a_review_keeps_its_inner_headings() -> None:
    text = (
        "云水县人民政府2025年工作报告\n——2026年1月6日在县十七届人大六次会议上\n\n"
        "一、2025年工作回顾\n（一）重点项目加快推进。新开工项目60个。\n（二）民生实事全部办结。改造小区18个。\n"
        "二、2026年工作安排\n新开工项目70个。\n"
    )
    assert promised(text) == [70]


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        ("一年来，我们主要做了以下几项工作：", "今年，我们将着力办好以下几件实事："),
        ("过去一年，我局主要做了以下工作：", "2026年，我局将抓好下列工作："),
        ("2025年，全镇干了几件大事：", "下一步，全镇要做好以下几件事："),
    ],
)
def test_lead_ins_say_of_their_items_what_they_are(done: str, ahead: str) -> None:
    items = "1.为老人安装扶手46件。\n2.改造残障家庭门槛21户。\n"
    newer = items.replace("46", "61").replace("21", "26")
    text = f"湖西街道残联工作汇报\n（2026年1月26日）\n\n{done}\n{items}{ahead}\n{newer}3.新建工坊2家。\n"
    assert promised(text) == [61, 26, 2]


def test_a_promise_in_a_review_of_a_year_is_one() -> None:
    text = "青石县水务局2025年工作总结\n（2025年12月20日）\n\n城东水厂主体完工，将于明年4月底前正式供水。\n"
    (found,) = extract(read(text.encode(), name="report.txt"), book())
    assert (found.kind, str(found.due)) == ("milestone", "2026-04-30")


def test_nested_deadlines_of_markdown_rule_over_what_stands_below_them() -> None:
    text = "# 石桥县水系整治年度任务（2026年）\n\n"
    text += "- 4月底前完成\n  - 疏通沟渠21条\n- 9月底前完成\n  - 修复闸坝30座\n"
    found = extract(read(text.encode(), name="tasks.md"), book())
    assert [(one.quote, str(one.due)) for one in found] == [("21条", "2026-04-30"), ("30座", "2026-09-30")]


def test_who_belongs_to_a_group_is_nothing_to_be_done() -> None:
    text = "某区2026年绿化工作方案\n新建游园9处。\n\n附件\n工作专班成员名单（共15人）\n组长1人，成员14人。\n"
    assert promised(text) == [9]


def test_what_is_arranged_by_months_is_promised() -> None:
    text = (
        "石桥县城区养护月度安排\n（2026年3月2日印发）\n\n三月份\n修剪树木260株。\n四月份\n补植苗木400株。\n"
    )
    assert promised(text) == [260, 400]


def test_how_far_a_plan_was_carried_out_is_reviewed_however_often_the_plan_is_named() -> None:
    text = (
        "关于某区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告\n"
        "（2026年2月6日）\n一、2025年国民经济和社会发展计划执行情况\n"
        "工业产值86亿元，完成年计划90亿元的95.6%（主要是两家企业未达预期目标），增长2%。"
        "财政收入3亿元，完成年计划3亿元的100%，增长5%。\n"
        "二、2026年国民经济和社会发展计划草案\n工业产值达到91亿元，增长5%。\n"
    )
    assert promised(text) == [9_100_000_000, 5]


BRACKETS = """石岭镇2025年{first}工作总结及{second}工作计划
2025年10月31日
【{first}完成情况】
1.修水渠3公里。
2.新增路灯40盏。
【{second}工作{plan}】
1.修水渠5公里。
2.新增路灯60盏。
"""


@pytest.mark.parametrize("plan", ["计划", "安排", "打算"])
@pytest.mark.parametrize(
    ("first", "second", "due"),
    [("10月份", "11月份", "2025-11-30"), ("三季度", "四季度", "2025-12-31")],
)
def test_headings_in_brackets_part_results_from_plans(first: str, second: str, due: str, plan: str) -> None:
    document = read(BRACKETS.format(first=first, second=second, plan=plan).encode(), name="month.txt")
    found = [(int(one.value or 0), str(one.due)) for one in extract(document, book())]
    assert found == [(5, due), (60, due)]


NEW_YEAR = """柳塘区图书馆2025年工作总结
{issued}

一年来，本馆接待读者36万人次，举办讲座82场，新购图书1.8万册。
工作中还存在分馆少、夜间开放不足的问题。
新的一年，我馆要举办讲座100场，新增分馆6个。
"""


@pytest.mark.parametrize("issued", ["2025年12月22日", "2026年1月9日"])
def test_the_new_year_at_the_end_of_a_summary_is_a_plan_without_a_heading(issued: str) -> None:
    document = read(NEW_YEAR.format(issued=issued).encode(), name="summary.txt")
    found = [(int(one.value or 0), str(one.due)) for one in extract(document, book())]
    assert found == [(100, "2026-12-31"), (6, "2026-12-31")]


def test_a_new_year_that_is_only_looked_back_from_promises_nothing() -> None:
    told = "县水务局2025年工作总结\n2026年3月3日\n站在新的一年的起点回望，我局新建水站18个，检修水泵46台。\n"
    assert promised(told) == []


@pytest.mark.parametrize(
    "title",
    [
        "石岭县2025年国民经济和社会发展统计公报",
        "柳塘区第五次经济普查公报（第二号）",
        "北桥市2025年环境状况公报",
        "2025年青石县人力资源和社会保障事业发展统计公报",
    ],
)
def test_a_bulletin_promises_nothing(title: str) -> None:
    told = f"{title}\n县统计局　2026年3月20日\n全年新建水渠36公里，新增就业2600人，绿化覆盖率41.2%。\n"
    told += "年末有卫生机构86个。\n"
    assert promised(told) == []


@pytest.mark.parametrize("title", ["柳塘区2026年统计工作计划", "柳塘区2026年统计公报编制方案"])
def test_a_plan_for_statistics_is_a_plan(title: str) -> None:
    told = f"{title}\n2026年1月20日\n新建调查网点36个，培训统计员260人。\n"
    assert promised(told) == [36, 260]


PARTS = """石岭县林场2025年工作情况和2026年思路
2025年12月18日
一、{done}
修护林道26公里，补栽树苗3.6万株。
二、{weak}
巡护员平均年龄57岁，每名巡护员管护面积达2600亩。
三、2026年思路
新修护林道18公里，补栽树苗2万株。
"""


@pytest.mark.parametrize(
    ("done", "weak"),
    [
        ("工作亮点", "短板弱项"),
        ("主要亮点", "问题和不足"),
        ("特色亮点", "薄弱环节"),
        ("年度亮点", "困难和问题"),
    ],
)
def test_headings_name_highlights_and_weak_points(done: str, weak: str) -> None:
    assert promised(PARTS.format(done=done, weak=weak)) == [18, 20000]


def test_weak_points_to_be_made_good_are_a_plan() -> None:
    assert promised("石岭县林场2026年工作计划\n2026年1月18日\n一、补齐短板弱项\n新修护林道18公里。\n") == [18]


PROBLEMS = """石岭镇巡察反馈问题整改方案
2026年3月11日
{first}：合同管理不规范，46份合同超期，拖欠租金38万元。
整改措施：2026年9月底前，清收租金26万元，重签合同46份。
{second}：路灯管护不到位，抽查6个村，损坏率达18%。
整改措施：2026年8月底前，更换灯头85个。
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("问题一", "问题二"),
        ("存在问题", "存在问题"),
        ("问题1", "问题2"),
        ("具体问题", "具体问题"),
        ("问题表现", "问题表现"),
    ],
)
def test_what_is_told_of_a_problem_is_none_of_its_measures(first: str, second: str) -> None:
    assert promised(PROBLEMS.format(first=first, second=second)) == [260000, 46, 85]


@pytest.mark.parametrize("founded", ["成立于2009年", "始建于1986年", "创办于2015年", "2012年组建于2012年"])
def test_what_a_firm_has_since_it_was_founded_is_no_promise(founded: str) -> None:
    told = f"新材料项目落户开发区\n远山公司{founded}，现有员工1260人，持有专利218件。\n"
    assert promised(told) == []


def test_a_school_that_is_to_be_founded_is_a_promise() -> None:
    assert promised("石岭县2026年工作计划\n新校拟成立于2027年，招生600人。\n") == [600]


@pytest.mark.parametrize(
    ("first", "second"),
    [("一季度", "二季度"), ("三季度", "四季度"), ("上半年", "下半年"), ("5月份", "6月份")],
)
def test_the_main_work_of_a_time_is_told_where_a_plan_of_the_next_follows(first: str, second: str) -> None:
    told = (
        f"北桥街道2025年{first}工作小结和{second}工作安排\n（2025年10月9日）\n一、{first}主要工作\n"
        f"检查商铺213处，整改隐患209处。\n二、{second}工作安排\n1.新装护栏14处。\n2.新增车位320个。\n"
    )
    assert promised(told) == [14, 320]


def test_the_main_work_of_the_next_half_is_a_plan() -> None:
    told = "北桥街道2025年下半年工作安排\n2025年7月3日\n一、下半年主要工作\n新装护栏14处，新增车位320个。\n"
    assert promised(told) == [14, 320]
