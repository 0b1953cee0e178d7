"""The year or period that the opening announces where no title names it."""

from __future__ import annotations

import pytest
from head_samples import BODY, years_of

from tracker.chinese.head import read_head


@pytest.mark.parametrize(
    "opening",
    [
        "某区政府承诺今年再办10件实事",
        "便民桥要多建了\n本报讯 在今年政府工作报告中提出:从群众最不满意的地方改起,推进12件30项民生实事。",
        "便民桥要多建了\n大家关心的2023区办实事定了,今年某区要办好这8件事:",
        "某区公布今年重点任务分工及时限",
        "某区人民政府关于办好“十件实事”的意见\n2023年,区政府将继续为民办好“十件实事”,提出如下意见。",
        "2023年度区级民生实事未完成项目进度表",
        "近期,某区总结上半年工作,部署下半年各项工作任务。",
        "今年政府工作报告聚焦民生,含多项工程",
        "便民桥要多建了\n今年的《政府工作报告》提出,把桥修到家门口。",
        "某区农业开局稳\n今年以来,某区围绕全年目标任务,做好春耕备耕。",
        "本报讯 某区人民代表大会开幕。去年某区粮食增产。2023年,某区将多修便民桥。",
    ],
)
def test_a_yearly_list_is_of_the_year_that_its_opening_means(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "opening",
    [
        "某区十件实事办结\n今年政府确定的十件民生实事已全部完成。",
        "某区召开会议\n会议听取今年十件民生实事进展情况的报告。",
        "某区召开会议\n会议总结了去年的工作。",
        "某区今年雨水偏多",
        "今年政府工作报告提出的任务已全部完成",
        "今年政府工作报告起草工作启动",
        "2023年度区级民生实事完成情况表",
        "某区重点工作回顾",
    ],
)
def test_what_is_reported_announces_no_year(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}") is None


def test_a_plan_that_the_opening_says_was_sent_out_gives_its_period() -> None:
    text = f"某省旅游再升级\n近日,某省印发《某省旅游强省三年行动(2023—2025年)》。\n{BODY}"
    assert years_of(text) == (2023, 2025)
    assert years_of(f"某省旅游再升级\n对照《某省旅游规划(2018—2022年)》,游客增多。\n{BODY}") is None


@pytest.mark.parametrize("kind", ["工作方案", "重点任务清单", "造林计划", "工作要点"])
@pytest.mark.parametrize("sent", ["发布", "近日印发", "日前出台"])
def test_a_plan_of_one_year_that_was_sent_out_gives_its_year(sent: str, kind: str) -> None:
    assert years_of(f"泵站须智能\n某省{sent}《2023年度全省泵站{kind}》。\n{BODY}") == (2023, 2023)
    assert years_of(f"泵站须智能\n某省{sent}了《某省2023年泵站{kind}》,拟建泵站。\n{BODY}") == (2023, 2023)
    assert years_of(f"泵站须智能\n某省{sent}了《某省2023年前泵站{kind}》。\n{BODY}") is None
    assert years_of(f"泵站须智能\n某省总结《2023年度全省泵站{kind}》。\n{BODY}") is None
    assert years_of(f"泵站须智能\n某省{sent}《2021年度全省泵站{kind}》。\n{BODY}") is None
    assert years_of(f"泵站须智能\n去年{sent}的《2023年度全省泵站{kind}》执行情况良好。\n{BODY}") is None


@pytest.mark.parametrize(
    "news",
    [
        "某省近日印发《某省旅游业“十四五”发展规划》。",
        "某省公布《全省水利发展第十四个五年规划》，明确了目标。",
        "经过修编的《某市化工“十四五”规划》，日前正式发布。",
    ],
)
def test_news_of_a_five_year_plan_gives_its_years(news: str) -> None:
    assert years_of(f"某省旅游再升级\n{news}\n{BODY}") == (2021, 2025)


@pytest.mark.parametrize(
    "news",
    [
        "某省近日印发《某省旅游业“十二五”发展规划》。",
        "对照《某省旅游业“十四五”发展规划》，游客增多。",
        "《某省旅游业“十四五”发展规划》实施顺利。",
    ],
)
def test_a_plan_of_other_years_or_one_that_is_only_named_gives_none(news: str) -> None:
    assert years_of(f"某省旅游再升级\n{news}\n{BODY}") is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("某区周报\n区委会议要求谋划好今年工作。", "2023-02-09"),
        ("某区周报\n区委会议部署今年各项工作。", "2023-12-28"),
        ("某区周报\n区委会议安排四季度工作。", "2023-11-02"),
    ],
)
def test_a_meeting_on_the_work_ahead_names_no_year_for_thoughts_or_in_the_last_months(
    opening: str, day: str
) -> None:
    assert read_head(f"{opening}\n{BODY}", f"{day}_某区.txt").period_end is None


def test_a_headline_that_ends_like_a_plan_keeps_the_year_it_announces() -> None:
    assert years_of(f"今年政府工作报告聚焦民生，含多项重点工作\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize("kind", ["10项惠民工程", "8件民生工程", "6项民心工程"])
def test_so_many_works_for_the_people_are_of_the_year_they_are_announced_for(kind: str) -> None:
    assert years_of(f"某州大会开幕\n2023年将公布{kind}，都是民生。\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "name", ["某区情况周报 2023年第6期", "联播快讯", "某区新闻摘要", "某县工作简报（第12期）"]
)
def test_one_piece_of_several_gives_a_paper_no_year(name: str) -> None:
    piece = "某区印发《某区教育“十四五”规划》。\n今年政府工作报告提出办好10件民生实事。\n"
    assert years_of(f"{name}\n{piece}{BODY}") is None
    assert years_of(f"某区办好实事\n{piece}{BODY}") is not None


@pytest.mark.parametrize(
    "opening",
    [
        "某区召开大会 通报《某区便民桥建设行动方案(2023—2025年)》内容\n每日快讯",
        "某区出台便民桥三年建设方案\n某区日前印发《某区便民桥建设方案(2023—2025年)》。",
        "某区建桥快了\n某区出台《某区便民桥三年行动计划》,明确2023至2025年建桥目标。",
    ],
)
def test_news_of_a_plan_is_of_its_years(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}") == (2023, 2025)


def test_a_plan_that_names_no_year_but_that_of_issue_among_its_goals_is_of_it() -> None:
    goals = "一、目标\n计划实施项目25个,2023年计划投资12亿元。\n二、任务\n"
    assert years_of(f"某区便民桥建设方案\n{goals}{BODY}") == (2023, 2023)
    assert years_of(f"某区便民桥建设方案\n{goals.replace('2023', '2024')}{BODY}") is None


def test_a_yearly_paper_without_a_year_in_its_title_is_of_its_year_of_issue() -> None:
    assert years_of(f"某区交通工作要点\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "title",
    [
        "2023年工作要点：架桥修渠谱新篇",
        "某区交通局2023年重点任务——抓项目、保畅通",
        "31个镇2023年便民桥投资计划一览",
        "某区交通局重点工作任务",
        "乡镇 | 2023年便民桥建设目标 |",
        "本报讯 在某区十八届人大三次会议上,区长提出,2023年全力推进便民桥建设。",
    ],
)
def test_the_year_stands_before_a_motto_over_a_column_or_in_the_news_of_a_session(title: str) -> None:
    assert years_of(f"{title}\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "title", ["某区交通局重点任务：架桥修渠谱新篇", "乡镇 | 便民桥 | 2023年建设目标 | 2024年建设目标 |"]
)
def test_without_one_year_it_is_not_known(title: str) -> None:
    assert years_of(f"{title}\n{BODY}") is None


SENT_OUT = "某区便民桥提速\n近日,某区印发《便民桥建设“135”方案》。\n将修桥30座。\n力争{}建成桥梁80座。\n"


def test_news_of_a_plan_is_of_the_one_year_that_its_goals_name() -> None:
    assert years_of(SENT_OUT.format("到2027年")) == (2023, 2027)


@pytest.mark.parametrize(
    "told",
    ["到2027年通车,到2030年", "2027年", "到2027年、用3年时间", "到2040年", "到2027年,2025年先", "到2022年"],
)
def test_not_where_it_names_another_or_none_that_is_a_goal(told: str) -> None:
    assert years_of(SENT_OUT.format(told)) is None
    assert years_of(SENT_OUT.format("到2027年").replace("印发", "学习")) is None


@pytest.mark.parametrize(
    "opening",
    [
        "记者从全区交通工作会议获悉,2023年全区交通投资有望突破2亿元。",
        "全区水利工作会召开\n会议明确,2023年全区水利投资计划完成2亿元。",
        "昨日召开的全区水利工作会议提出,今年重点工作包括五个方面。",
    ],
)
def test_news_of_the_meeting_that_plans_a_year_is_of_that_year(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "opening",
    [
        "记者从全区交通工作会议获悉,2022年全区交通投资突破2亿元。",
        "记者从区交通局获悉,2023年全区交通投资有望突破2亿元。",
    ],
)
def test_not_what_it_says_of_another_nor_any_other_news(opening: str) -> None:
    assert years_of(f"{opening}\n{BODY}") is None
