"""The year or period that the opening announces where no title names it."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.chinese.head import read_head

BODY = "新建便民桥8座。\n改造泵站3座。\n"
DAY = "2023-02-09"


def _years(text: str, name: str = f"{DAY}_某区.txt") -> tuple[int, int] | None:
    head = read_head(text, name)
    assert head.issued_on == dt.date.fromisoformat(DAY)
    if head.period_start is None or head.period_end is None:
        return None
    return head.period_start.year, head.period_end.year


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
    assert _years(f"{opening}\n{BODY}") == (2023, 2023)


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
    assert _years(f"{opening}\n{BODY}") is None


def test_a_plan_that_the_opening_says_was_sent_out_gives_its_period() -> None:
    text = f"某省旅游再升级\n近日,某省印发《某省旅游强省三年行动(2023—2025年)》。\n{BODY}"
    assert _years(text) == (2023, 2025)
    assert _years(f"某省旅游再升级\n对照《某省旅游规划(2018—2022年)》,游客增多。\n{BODY}") is None


def test_half_a_draft_of_the_yearly_plan_without_a_title_is_of_its_year() -> None:
    text = f"(上接第3版)\n(六)做强县域经济。\n{BODY}"
    assert _years(text, f"{DAY}_某省计划草案报告.txt") == (2023, 2023)
    assert _years(text, f"{DAY}_某省调研报告.txt") is None


@pytest.mark.parametrize("kind", ["工作方案", "重点任务清单", "造林计划", "工作要点"])
@pytest.mark.parametrize("sent", ["发布", "近日印发", "日前出台"])
def test_a_plan_of_one_year_that_was_sent_out_gives_its_year(sent: str, kind: str) -> None:
    assert _years(f"泵站须智能\n某省{sent}《2023年度全省泵站{kind}》。\n{BODY}") == (2023, 2023)
    assert _years(f"泵站须智能\n某省总结《2023年度全省泵站{kind}》。\n{BODY}") is None
    assert _years(f"泵站须智能\n某省{sent}《2021年度全省泵站{kind}》。\n{BODY}") is None
    assert _years(f"泵站须智能\n去年{sent}的《2023年度全省泵站{kind}》执行情况良好。\n{BODY}") is None


@pytest.mark.parametrize(
    "title",
    ["未来五年,某区将发放民生红包!", "两会聚焦|未来五年,某区将发放民生红包!", "今后五年某区计划这样发展"],
)
def test_a_headline_that_tells_of_years_ahead_gives_them(title: str) -> None:
    assert _years(f"{title}\n{BODY}") == (2023, 2027), "the year of a headline of February is the first"
    in_summer = read_head(f"{title}\n{BODY}", "2023-06-09_某区.txt")
    assert in_summer.period_end == dt.date(2028, 6, 9)


@pytest.mark.parametrize(
    "title", ["未来五年看点多", "未来五年规划已落实将收官", "过去五年某区将民生放在首位"]
)
def test_other_headlines_of_five_years_give_none(title: str) -> None:
    assert _years(f"{title}\n{BODY}") is None


def test_three_years_from_a_late_day_end_on_the_last_of_a_shorter_month() -> None:
    head = read_head(f"某区将大变样\n未来三年,某区将大变样\n{BODY}", "2024-05-31_某区.txt")
    assert head.period_end == dt.date(2027, 5, 31), "the opening tells it as well as the headline"
    head = read_head(f"未来三年,某区将大变样\n{BODY}", "2024-05-31_某区.txt")
    assert head.period_end == dt.date(2027, 5, 31)


@pytest.mark.parametrize("span", ["2023到2025年", "2023—2025年", "2023年至2025年"])
def test_a_headline_that_names_the_years_ahead_gives_them(span: str) -> None:
    assert _years(f"{span} 某区计划改建桥梁\n{BODY}") == (2023, 2025)
    assert _years(f"{span} 某区桥梁改建回顾\n{BODY}") is None
    assert _years(f"2016到2019年 某区拟改建桥梁\n{BODY}") is None, "years that were over"


@pytest.mark.parametrize(
    "news",
    [
        "某省近日印发《某省旅游业“十四五”发展规划》。",
        "某省公布《全省水利发展第十四个五年规划》，明确了目标。",
        "经过修编的《某市化工“十四五”规划》，日前正式发布。",
    ],
)
def test_news_of_a_five_year_plan_gives_its_years(news: str) -> None:
    assert _years(f"某省旅游再升级\n{news}\n{BODY}") == (2021, 2025)


@pytest.mark.parametrize(
    "news",
    [
        "某省近日印发《某省旅游业“十二五”发展规划》。",
        "对照《某省旅游业“十四五”发展规划》，游客增多。",
        "《某省旅游业“十四五”发展规划》实施顺利。",
    ],
)
def test_a_plan_of_other_years_or_one_that_is_only_named_gives_none(news: str) -> None:
    assert _years(f"某省旅游再升级\n{news}\n{BODY}") is None


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("某市水利十四五规划节选", (2021, 2025)),
        ("某市水利十四五规划（摘录）", (2021, 2025)),
        ("某县旅游工作计划", (2023, 2023)),
        ("某县今后五年目标", (2023, 2027)),
        ("某县民生实事项目节选", (2023, 2023)),
        ("某县二十项民心工程（2）", (2023, 2023)),
        ("某市实事任务", (2023, 2023)),
        ("某县水利规划", None),
        ("某县调研", None),
        ("某县今后五年看点", None),
    ],
)
def test_a_file_is_called_after_the_paper_in_it(name: str, years: tuple[int, int] | None) -> None:
    assert _years(f"(二)做强水利。\n{BODY}", f"{DAY}_{name}.txt") == years


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


@pytest.mark.parametrize(
    "opening", ["2023年是“十四五”规划的关键一年。", "2023年，是撤县设区的开局之年，要再接再厉。"]
)
def test_a_plan_that_begins_with_its_year_is_of_it(opening: str) -> None:
    assert _years(f"{opening}\n{BODY}", f"{DAY}_某区产业发展行动.txt") == (2023, 2023)
    assert _years(f"{opening}\n{BODY}", f"{DAY}_某区企业见闻.txt") is None


def test_a_headline_that_ends_like_a_plan_keeps_the_year_it_announces() -> None:
    assert _years(f"今年政府工作报告聚焦民生，含多项重点工作\n{BODY}") == (2023, 2023)


def test_the_opening_of_a_paper_names_it_with_its_year() -> None:
    text = "某镇2023年农业生产指导性计划为稳住面积，现通知如下：\n" + BODY
    assert _years(text, f"{DAY}_某镇农业生产指导性计划.txt") == (2023, 2023)
    assert _years(text.replace("2023", "2019"), f"{DAY}_某镇农业生产指导性计划.txt") is None


def test_the_goals_of_a_plan_begin_with_their_year() -> None:
    text = "一、主要目标\n2023年，全市空气质量优良率保持在90%以上。\n"
    assert _years(text, f"{DAY}_某市大气污染防治任务.txt") == (2023, 2023)
    assert _years(text, f"{DAY}_某市大气见闻.txt") is None


@pytest.mark.parametrize(
    ("plan", "day", "years"),
    [
        ("“十四五”", "2023-02-09", (2021, 2025)),
        ("十四五", "2020-12-01", (2021, 2025)),
        ("“十三五”末", "2020-12-01", None),
        ("“十二五”", "2023-02-09", None),
    ],
)
def test_a_plan_without_years_is_of_the_five_year_plan_that_its_text_names(
    plan: str, day: str, years: tuple[int, int] | None
) -> None:
    head = read_head(f"三、{plan}安全生产主要任务\n{BODY}", f"{day}_某市安全生产规划.txt")
    period = (head.period_start.year, head.period_end.year) if head.period_start and head.period_end else None
    assert period == years


@pytest.mark.parametrize("kind", ["10项惠民工程", "8件民生工程", "6项民心工程"])
def test_so_many_works_for_the_people_are_of_the_year_they_are_announced_for(kind: str) -> None:
    assert _years(f"某州大会开幕\n2023年将公布{kind}，都是民生。\n{BODY}") == (2023, 2023)


def test_a_campaign_of_years_runs_from_the_year_that_it_begins_in() -> None:
    assert _years(f"某市决定，从今年起开展为期三年的公路大会战。\n{BODY}") == (2023, 2025)
    assert _years(f"某市从今年起改用新表。\n{BODY}") is None


@pytest.mark.parametrize(
    "name", ["某区情况周报 2023年第6期", "联播快讯", "某区新闻摘要", "某县工作简报（第12期）"]
)
def test_one_piece_of_several_gives_a_paper_no_year(name: str) -> None:
    piece = "某区印发《某区教育“十四五”规划》。\n今年政府工作报告提出办好10件民生实事。\n"
    assert _years(f"{name}\n{piece}{BODY}") is None
    assert _years(f"某区办好实事\n{piece}{BODY}") is not None


@pytest.mark.parametrize(
    "opening",
    [
        "某区召开大会 通报《某区便民桥建设行动方案(2023—2025年)》内容\n每日快讯",
        "某区出台便民桥三年建设方案\n某区日前印发《某区便民桥建设方案(2023—2025年)》。",
        "某区建桥快了\n某区出台《某区便民桥三年行动计划》,明确2023至2025年建桥目标。",
    ],
)
def test_news_of_a_plan_is_of_its_years(opening: str) -> None:
    assert _years(f"{opening}\n{BODY}") == (2023, 2025)


def test_a_plan_that_names_no_year_but_that_of_issue_among_its_goals_is_of_it() -> None:
    goals = "一、目标\n计划实施项目25个,2023年计划投资12亿元。\n二、任务\n"
    assert _years(f"某区便民桥建设方案\n{goals}{BODY}") == (2023, 2023)
    assert _years(f"某区便民桥建设方案\n{goals.replace('2023', '2024')}{BODY}") is None


def test_a_yearly_paper_without_a_year_in_its_title_is_of_its_year_of_issue() -> None:
    assert _years(f"某区交通工作要点\n{BODY}") == (2023, 2023)


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
    assert _years(f"{title}\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "title", ["某区交通局重点任务：架桥修渠谱新篇", "乡镇 | 便民桥 | 2023年建设目标 | 2024年建设目标 |"]
)
def test_without_one_year_it_is_not_known(title: str) -> None:
    assert _years(f"{title}\n{BODY}") is None


SENT_OUT = "某区便民桥提速\n近日,某区印发《便民桥建设“135”方案》。\n将修桥30座。\n力争{}建成桥梁80座。\n"


def test_news_of_a_plan_is_of_the_one_year_that_its_goals_name() -> None:
    assert _years(SENT_OUT.format("到2027年")) == (2023, 2027)


@pytest.mark.parametrize(
    "told",
    ["到2027年通车,到2030年", "2027年", "到2027年、用3年时间", "到2040年", "到2027年,2025年先", "到2022年"],
)
def test_not_where_it_names_another_or_none_that_is_a_goal(told: str) -> None:
    assert _years(SENT_OUT.format(told)) is None
    assert _years(SENT_OUT.format("到2027年").replace("印发", "学习")) is None


@pytest.mark.parametrize(
    "opening",
    [
        "记者从全区交通工作会议获悉,2023年全区交通投资有望突破2亿元。",
        "全区水利工作会召开\n会议明确,2023年全区水利投资计划完成2亿元。",
        "昨日召开的全区水利工作会议提出,今年重点工作包括五个方面。",
    ],
)
def test_news_of_the_meeting_that_plans_a_year_is_of_that_year(opening: str) -> None:
    assert _years(f"{opening}\n{BODY}") == (2023, 2023)


@pytest.mark.parametrize(
    "opening",
    [
        "记者从全区交通工作会议获悉,2022年全区交通投资突破2亿元。",
        "记者从区交通局获悉,2023年全区交通投资有望突破2亿元。",
    ],
)
def test_not_what_it_says_of_another_nor_any_other_news(opening: str) -> None:
    assert _years(f"{opening}\n{BODY}") is None


@pytest.mark.parametrize("title", ["某区全会部署明年工作", "明年便民实事怎么干"])
def test_a_headline_of_the_next_year_s_work_is_of_that_year(title: str) -> None:
    assert _years(f"{title}\n{BODY}") == (2024, 2024)


def test_not_one_that_only_tells_of_something_in_the_next_year() -> None:
    assert _years(f"某桥明年通车,工作有序\n{BODY}") is None
