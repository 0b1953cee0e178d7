"""The period that a plan or a work report is for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.head import read_head
from tracker.chinese.head.five_year_names import five_year_plan

BODY = "本区坚持稳中求进,把各项工作抓实抓细。\n"


def _period(text: str, name: str = "a.txt") -> tuple[str, str] | None:
    known = read_head(text, name)
    return (str(known.period_start), str(known.period_end)) if known.period_start else None


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某省“十四五”节水规划", ("2021-01-01", "2025-12-31")),
        ("某省\"十五五\"节水规划", ("2026-01-01", "2030-12-31")),
        ("某省十三五节水规划", ("2016-01-01", "2020-12-31")),
        ("某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", ("2021-01-01", "2025-12-31")),
        ("某省第十个五年计划纲要", ("2001-01-01", "2005-12-31")),
        ("某市养老服务行动计划（2023—2025年）", ("2023-01-01", "2025-12-31")),
        ("某市养老服务行动计划（2023年-2025年）", ("2023-01-01", "2025-12-31")),
        ("某市关于印发2021年技术改造专项行动方案的通知", ("2021-01-01", "2021-12-31")),
        ("某市2024年度民生实事清单", ("2024-01-01", "2024-12-31")),
        ("某市2026年十件民生实事", ("2026-01-01", "2026-12-31")),
        ("某市2026年民生实事项目", ("2026-01-01", "2026-12-31")),
        ("某市2026年为民办实事项目公布 发布时间：2026-01-18", ("2026-01-01", "2026-12-31")),
        ("某市2026年“十件民生实事”出炉", ("2026-01-01", "2026-12-31")),
        ("某市“十五五”节水规划发布 到2030年建成节水城市", ("2026-01-01", "2030-12-31")),
        ("某市2026年重点工作责任分工", ("2026-01-01", "2026-12-31")),
        ("各镇人民政府：\n某市2026年重点工作责任分解", ("2026-01-01", "2026-12-31")),
        ("某市节水规划\n（2021—2025年）", ("2021-01-01", "2025-12-31")),
        ("某市节水\n三年行动计划\n2023－2025年", ("2023-01-01", "2025-12-31")),
        ("关于印发某市节水规划的通知\n各镇：\n某市“十四五”节水\n规划", ("2021-01-01", "2025-12-31")),
        ("关于第十三个五年规划纲要的报告——在某市人民代表大会上", ("2016-01-01", "2020-12-31")),
        ("某市节水若干措施", None),
        ("某市公共租赁房屋管理办法", None),
        ("某市2024年公共租赁房屋管理办法", None),
        ("某市关于加快发展养老服务的意见", None),
        ("某市绿色建筑创建行动实施方案", None),
        ("某市2030年前碳达峰实施方案", None),
        ("“十四五”以来某市建成公园30处", None),
        ("解读《某省“十四五”节水规划》答记者问", None),
        ("《某市节水行动计划（2022—2025年）》政策解读", ("2022-01-01", "2025-12-31")),
    ],
)  # fmt: skip
def test_a_plan_s_period_is_the_one_in_its_title(title: str, period: tuple[str, str] | None) -> None:
    assert _period(f"{title}\n{BODY}") == period


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某镇2026年工作思路", ("2026-01-01", "2026-12-31")),
        ("某镇2026年工作谋划：聚力攻坚谱新篇", ("2026-01-01", "2026-12-31")),
        ("某镇工作思路和措施", ("2026-01-01", "2026-12-31")),
        ("某乡工作谋划", ("2026-01-01", "2026-12-31")),
        ("某乡“十五五”工作打算", ("2026-01-01", "2030-12-31")),
        ("某乡2025年工作总结及工作思路", None),
        ("某乡工作情况和2026年工作打算", None),
    ],
)
def test_how_a_year_s_work_is_thought_of_is_a_plan_of_it(title: str, period: tuple[str, str] | None) -> None:
    assert _period(f"{title}\n{BODY}", "2026-01-20_a.txt") == period


def test_a_path_of_a_web_site_is_no_title() -> None:
    path = "当前位置:首页\n>> 公开 >> 2026市政府工作(已归档)\n"
    text = f"{path}市政府重点工作责任分解(2026年)\n{BODY}2026年7月1日\n"
    assert read_head(text, "a.txt").title == "市政府重点工作责任分解(2026年)"
    assert _period(text) == ("2026-01-01", "2026-12-31")


def test_the_tasks_of_the_work_report_are_those_of_the_year_of_issue() -> None:
    text = f"某市人民政府办公室关于分解落实《政府工作报告》的通知\n{BODY}2026年1月20日\n"
    assert _period(text) == ("2026-01-01", "2026-12-31")
    assert _period(f"某市关于学习《政府工作报告》的通知\n{BODY}2026年1月20日\n") is None


def test_a_period_stated_in_the_opening_counts_for_a_plan() -> None:
    assert _period("某市水务发展规划\n本规划期限为2022年至2026年。\n") == ("2022-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("最新！某区发布2026年民生“十心”实事\n2026-01-06\n", ("2026-01-01", "2026-12-31")),
        ("某区要闻\n二〇二六年某区为民办实事项目\n", ("2026-01-01", "2026-12-31")),
        ("2025年10个民生实事项目全面落实\n2026-01-06\n", None),
        (
            "2024年某区民生实事\n2026-01-06\n",
            ("2024-01-01", "2024-12-31"),
        ),  # the page is younger than the list
    ],
)
def test_an_opening_that_announces_a_yearly_list_tells_its_year(
    opening: str, period: tuple[str, str] | None
) -> None:
    assert _period(opening + BODY) == period


_GOALS = "一、发展目标\n水网更加通畅。到2030年，把全镇建成宜居水乡。\n二、重点任务\n"


@pytest.mark.parametrize(
    ("goals", "period"),
    [
        (_GOALS, ("2026-01-01", "2030-12-31")),
        ("（一）总体目标\n1．总体目标。到2029年，基本建成宜居水乡。\n", ("2026-01-01", "2029-12-31")),
        (_GOALS.replace("二、", "到2035年，水网领先。\n二、"), None),
        (_GOALS.replace("二、", "展望到2035年，水网领先。\n二、"), ("2026-01-01", "2030-12-31")),
        (_GOALS.replace("发展目标", "重点工程"), None),
        (_GOALS.replace("2030", "2019"), None),
        (
            "\t一、发展目标\n\t　　到2030年，建成宜居水乡。\n\t二、重点任务\n\t到2028年，泵站联网。\n",
            ("2026-01-01", "2030-12-31"),
        ),
    ],
    ids=[
        *("one year", "in a numbered paragraph", "two years", "a look ahead", "no goals", "a year long over"),
        "all lines indented",
    ],
)
def test_the_one_year_of_its_goals_ends_a_plan_without_another_period(
    goals: str, period: tuple[str, str] | None
) -> None:
    text = f"某镇关于建设水乡的实施意见\n{BODY}{goals}新建泵站8座。\n2026年3月2日\n"
    assert _period(text) == period


def test_a_plan_mentioned_in_a_news_page_gives_it_no_period() -> None:
    text = "公园绿意更浓\n近日,记者获悉,《某区公共服务“十四五”规划》已印发,到2025年新建学校8所。\n"
    assert _period(text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("某县政府工作报告\n一、2021年工作回顾\n二、2022年工作安排\n", 2022),
        ("某县政府工作报告\n一、2021年工作回顾\n" + BODY, 2022),
        ("某县政府工作报告\n——2023年1月5日在某县第六届人民代表大会第二次会议上\n" + BODY, 2023),
        (
            "某县政府工作报告\n——2021年12月28日在某县第六届人民代表大会第二次会议上\n三、2022年重点工作\n",
            2022,
        ),
        (
            "某县政府工作报告\n（2022年1月26日在某县第六届人民代表大会第二次会议上）\n二、2022年工作安排\n某市2025年重点工作\n",
            2022,
        ),
        (
            "某县政府工作报告\n2021年工作回顾\n一、2021年主要工作\n2022年主要工作任务\n一、今年主要预期目标\n",
            2022,
        ),
        (
            "政府工作报告\n一、2025年和“十四五”时期工作回顾\n二、“十五五”时期目标任务\n三、2026年主要工作\n",
            2026,
        ),
    ],
)
def test_a_work_report_is_for_the_year_of_its_forward_part(text: str, period: int) -> None:
    assert _period(text) == (f"{period}-01-01", f"{period}-12-31")


@pytest.mark.parametrize(
    ("title", "name", "period"),
    [
        ("某县政府工作报告全文", "2022-01-23_通稿.txt", ("2022-01-01", "2022-12-31")),
        ("各县政府工作报告汇编（12篇）（第3页）", "2022-01-23_通稿.txt", ("2022-01-01", "2022-12-31")),
        ("某县2022年政府工作报告全文（实录）", "2022-01-23_通稿.txt", ("2022-01-01", "2022-12-31")),
        ("今年干什么？政府工作报告这样说", "2022-01-23_某县工作报告.txt", ("2022-01-01", "2022-12-31")),
        ("今年干什么？政府工作报告这样说", "2022-01-23_通稿.txt", None),
        ("某县召开政府工作报告座谈会", "2022-01-23_通稿.txt", None),
    ],
)
def test_a_headline_about_a_work_report_is_that_of_one_where_it_or_the_file_says_so(
    title: str, name: str, period: tuple[str, str] | None
) -> None:
    assert _period(f"{title}\n{BODY}", name) == period


@given(st.integers(6, 25))
def test_the_nth_five_year_plan_ends_in_1955_plus_five_n(n: int) -> None:
    digits = "〇一二三四五六七八九"
    word = ("" if n < 10 else "十" if n < 20 else "二十") + (digits[n % 10] if n % 10 else "")
    for words in (f"“{word}五”规划", f"第{word}个五年规划"):
        assert five_year_plan(words) == (dt.date(1951 + 5 * n, 1, 1), dt.date(1955 + 5 * n, 12, 31))


@pytest.mark.parametrize(
    "said", ["工作时间\n2026年4月7日- 4月20日。", "实施期限：2026年4月7日至2026年4月20日"]
)
def test_a_plan_that_says_its_days_is_for_these(said: str) -> None:
    text = f"某镇2026年清渠工作方案\n一、工作目标\n{BODY}二、{said}\n"
    assert _period(text) == ("2026-04-07", "2026-04-20")


@pytest.mark.parametrize("said", ["2026年4月20日- 4月7日", "2026年4月7日- 4月31日", "周一至周五"])
def test_what_are_no_days_of_a_plan_leaves_the_year_of_its_title(said: str) -> None:
    text = f"某镇2026年清渠工作方案\n一、工作目标\n{BODY}二、工作时间\n{said}\n"
    assert _period(text) == ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    "words", ["本规划期限为3年（2024—2026年）", "规划期限：三年，2024-2026年", "规划期为2024年至2026年"]
)
def test_the_length_of_a_period_may_stand_before_its_years(words: str) -> None:
    assert _period(f"岚县灾后重建规划\n{words}。\n第三章 重建任务\n") == ("2024-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("day", "body", "period"),
    [
        ("8月17日", "今后五年的主要目标是：产值达到90亿元。\n", ("2024-08-17", "2029-08-17")),
        (
            "8月17日",
            "二、2024年工作安排\n今后五年的主要目标是：产值达到90亿元。\n",
            ("2024-01-01", "2024-12-31"),
        ),
        ("1月17日", "今后五年的主要目标是：产值达到90亿元。\n", ("2024-01-01", "2024-12-31")),
    ],
)
def test_a_report_that_opens_a_term_amid_a_year_is_for_its_years(
    day: str, body: str, period: tuple[str, str]
) -> None:
    text = f"政府工作报告\n——2024年{day}在岚县第十八届人民代表大会第一次会议上\n{body}"
    assert _period(text) == period


def test_a_cover_letter_whose_title_broke_off_is_for_the_years_of_the_plan_that_it_sends() -> None:
    text = (
        "岚县人民政府办公室关于转发县教育局等部门制订的\n岚政办〔2024〕9号\n各镇人民政府：\n现转发给你们，请执行。\n"
        "岚县学前教育三年行动计划（2024—2026年）\n二、目标\n新建幼儿园9所。\n"
    )
    assert _period(text) == ("2024-01-01", "2026-12-31")
