"""The day a document was issued: its own words first, then its name and title."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.head import read_head
from tracker.chinese.head.excerpt import plain

BODY = "本区坚持稳中求进,把各项工作抓实抓细。\n"


def _issued(text: str, name: str = "a.txt") -> tuple[str, str]:
    known = read_head(text, name)
    return str(known.issued_on), known.issued_basis


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("政府工作报告\n——2013年3月5日在某市第三届人民代表大会第一次会议上\n", "2013-03-05"),
        ("政府工作报告\n（2026年1月27日在某省第四届人民代表大会第四次会议上）\n", "2026-01-27"),
        ("政府工作报告\n——2013年3月5日在某市第三届\n人民代表大会第一次会议上\n某市市长\n", "2013-03-05"),
        ("政府工作报告\n——2013年3月5日市长在某市第三届人民代表大会第一次会议上的讲话\n", "2013-03-05"),
        ("政府工作报告\n----2013年3月5日\n各位代表：\n", "2013-03-05"),
        ("--2015年2月5日在某区第三届人民代表大会第二次会议上\n", "2015-02-05"),
        (
            "2025年某省政府工作报告\n2025年1月14日在某省第三届人民代表大会第三次会议上某省省长作报告\n",
            "2025-01-14",
        ),
        ("政府工作报告\n二〇二三年一月十二日在某市第八届人民代表大会第三次会议上\n", "2023-01-12"),
        ("报告\n时间：2023-01-24\n（2022年1月26日在某县第六届人民代表大会第二次会议上）\n", "2022-01-26"),
        ("节水纲要\n2021 年 1 月 27 日某市第五届\n人民代表大会第五次会议批准\n" + BODY, "2021-01-27"),
        (
            "节水方案的通知\n发布日期：2020-12-17\n各有关单位：\n"
            + BODY
            + "某市水务局\n2020年11月12日\n节水方案\n",
            "2020-11-12",
        ),
        ("节水方案\n成文日期：2021年09月01日 发布日期：2021年09月07日\n" + BODY, "2021-09-01"),
        ("节水方案\n来源：某报 发布时间：2021/9/7\n" + BODY, "2021-09-07"),
        ("节水方案\n" + BODY * 400 + "某市人民政府办公室 2021年9月1日印发\n", "2021-09-01"),
        ("节水方案\n" + BODY * 400 + "某市水务局\n2021年9月1日\n（此件公开发布）\n", "2021-09-01"),
        ("某市节水规划\n某市水务局\n二〇二一年十二月\n" + BODY, "2021-12-01"),
    ],
)
def test_the_text_s_own_day_beats_the_name(text: str, day: str) -> None:
    assert _issued(text, "2030-05-06_某文件.txt") == (day, "text")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # December: the page speaks of a training held in 2022, 2023 and 2025 lie ahead
        ("某报讯 12月13日,会议召开,确保明年工作开好局。\n近日,某校举办2022年骨干培训班。\n"
         "2023年实现住房改造全覆盖。到2025年,新增学位500个。公司于2004年成立。\n", "2022-12-13"),
        ("某报讯 12月30日,会议召开。明年2023年要抓好项目。\n", "2022-12-30"),
        ("某报讯(记者) 2022年12月30日,会议召开。\n某报讯 2022年12月31日,开始检查。\n预计2025年竣工。\n",
         "2022-12-31"),
        ("要闻\n记者今天（2月3日）获悉，2022年全行业收入增长5.4%，2022年末余额32亿元。\n",
         "2023-02-03"),
        ("要闻\n某机构昨天（2024年7月12日）发布报告。\n", "2024-07-13"),
        ("新华社某市6月5日电 今年(2024年)上半年项目进展顺利。\n", "2024-06-05"),
        ("要闻\n6月5日，某局消息，今年(2024年)上半年修渠9公里。\n", "2024-06-05"),
        ("要闻\n据某社，某市第三届人大二次会议2月5日上午在会堂开幕。今年(2024年)修渠9公里。\n", "2024-02-05"),
        ("要闻\n某部司长2月5日在新闻发布会上表示，今年(2024年)修渠9公里。\n", "2024-02-05"),
    ],
)  # fmt: skip
def test_a_news_day_takes_its_year_from_the_page(text: str, day: str) -> None:
    assert _issued(text) == (day, "text")


def test_a_news_day_without_any_year_takes_that_of_the_name() -> None:
    text = "要闻\n某机构昨天（7月12日）发布报告，今年上半年有23艘船开行。\n"
    assert _issued(text, "2024-07-13_要闻.txt") == ("2024-07-13", "name")
    assert _issued(text) == ("None", "none")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("某渠通水\n2021-06-07 09:15来源：某报\n某报记者报道,去年修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n2021年6月7日 来源：某报\n明年修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n2021-06-07  信息来源：某局\n明年修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n来源：某报 2021年6月7日\n明年修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n2021/6/7 9:15:20 来源：某站 作者：某某\n修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n2021年06月07日 09:15:20\n新华社某市6月6日电 2020年修渠9公里。\n", "2021-06-07"),
        ("某渠通水\n2021-06-07\n修渠9公里。\n", "2021-06-07"),
    ],
)
def test_the_day_and_time_at_the_head_of_a_page_is_its_day(text: str, day: str) -> None:
    assert _issued(text, "2021_要闻.txt") == (day, "text")


def test_a_time_that_a_sentence_tells_is_no_page_s_day() -> None:
    told = "据某台站监测，2019年6月7日 09:15起全县普降大雨，各乡镇随即组织人员转移安置，" * 3 + "\n"
    assert _issued("要闻\n" + told, "2021_要闻.txt") == ("2021-01-01", "name")


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("新华社某市3月4日电 2020年修渠9公里，2020年植树80公顷。\n", "2021_要闻.txt", "2021-03-04"),
        ("某机构昨天（6月7日）发布2020年公报，2020年修渠9公里。\n", "2021_要闻.txt", "2021-06-08"),
        ("某报讯 12月7日，会议召开，2022年修渠9公里。\n", "2021_要闻.txt", "2021-12-07"),
        ("某报讯 12月7日，会议召开，今年（2020年）修渠9公里。\n", "2021_计划.txt", "2020-12-07"),
        ("某报讯 3月4日，今年（2022年）修渠9公里。\n", "2021_要闻.txt", "2022-03-04"),
    ],
)
def test_news_looks_back_and_at_the_end_of_a_year_on_from_the_year_in_its_file_s_name(
    text: str, name: str, day: str
) -> None:
    assert _issued(text, name)[0] == day


def test_a_news_day_of_december_in_a_file_of_january_is_of_the_year_before() -> None:
    assert _issued("某报讯 12月30日,会议召开。\n", "2023-01-03_要闻.txt")[0] == "2022-12-30"
    opened = "3月14日上午9时,某市人民代表大会召开。会议听取2020年主要工作的报告。\n"
    assert _issued(opened, "2021-03-15_要闻.txt")[0] == "2021-03-14"


@pytest.mark.parametrize(
    ("text", "name", "issued"),
    [
        ("某县政府工作报告\n二、2022年工作安排\n" + BODY, "2022-02-20_某县.txt", ("2022-02-20", "name")),
        (
            "2024年某县政府工作报告\n二、2022年工作安排\n" + BODY,
            "2024-02-20_某县.txt",
            ("2022-01-01", "text"),
        ),
        ("2022年某县政府工作报告\n" + BODY, "2024-02-20_某县.txt", ("2022-01-01", "title")),
        ("2022年某县政府工作报告\n" + BODY, "某县.txt", ("2022-01-01", "title")),
        (BODY, "2022_某省_某市.txt", ("2022-01-01", "name")),
        ("某县2026年工作计划\n" + BODY, "图2028.txt", ("2026-01-01", "title")),
        ("某县2026年工作计划\n" + BODY, "2025-12-20_某县.txt", ("2025-12-20", "name")),
        ("某县2021—2025年节水规划\n" + BODY, "某县2022.txt", ("2022-01-01", "name")),
        (BODY, "20210901_某市.txt", ("2021-09-01", "name")),
        (BODY, "某市2021年9月1日方案.txt", ("2021-09-01", "name")),
        ("某市2021年工作要点\n" + BODY, "要点.txt", ("2021-01-01", "title")),
        ("某市2030年前碳达峰方案\n" + BODY, "方案.txt", ("None", "none")),
        ("工厂建于1998年。2020年产量50吨。\n", "2024-05-06_工厂.txt", ("2024-05-06", "name")),
        ("工厂建于1998年。2020年产量50吨。\n", "工厂.txt", ("None", "none")),
        (BODY, "通知_2023-1930号.txt", ("2023-01-01", "name")),
        (BODY, "2023-02-30_某市.txt", ("2023-01-01", "name")),
    ],
)
def test_the_name_and_the_title_fill_in(text: str, name: str, issued: tuple[str, str]) -> None:
    assert _issued(text, name) == issued


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)))
def test_a_day_in_any_spelling_is_the_same_day(day: dt.date) -> None:
    digits = "〇一二三四五六七八九"

    def chinese(number: int) -> str:
        tens, ones = divmod(number, 10)
        return (
            ("" if tens < 2 else digits[tens])
            + ("十" if tens else "")
            + (digits[ones] if ones or not tens else "")
        )

    year = "".join(digits[int(c)] for c in str(day.year))
    spelled = f"{year}年{chinese(day.month)}月{chinese(day.day)}日"
    spaced = f"{day.year} 年 {day.month} 月 {day.day} 日"
    wide = spaced.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    expected = f"{day.year}年{day.month}月{day.day}日"
    assert plain(spelled) == plain(spaced) == plain(wide) == expected
    meeting = "政府工作报告\n——{}在某市第三届人民代表大会第一次会议上\n"
    assert read_head(meeting.format(spelled), "a.txt").issued_on == day


def test_a_paper_put_on_a_page_years_later_is_of_the_year_that_it_looks_back_on() -> None:
    text = f"水利上半年总结\n时间：2022-07-15 09:51:00\n现将2017年1～6月水利工作总结如下：\n{BODY}"
    assert _issued(text, "2017-07-01_a.txt") == ("2017-07-01", "name")
    assert _issued(text) == ("2017-12-31", "text")
    assert _issued(text.replace("2017年", "2022年"), "2017-07-01_a.txt") == ("2022-07-15", "text")


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("2021年全县造林超额完成年度任务", "2022-01-11"),
        ("2021年农村供水工程圆满实现既定目标", "2022-01-11"),
        ("2021年全县造林目标任务", "2021-01-01"),  # a plan, put on the page later
        ("2021年全县确保如期完成造林目标任务", "2021-01-01"),
    ],
)
def test_a_headline_of_goals_that_were_reached_is_no_plan_s_title(title: str, day: str) -> None:
    assert _issued(f"{title}\n发布时间：2022-01-11 09:00\n{BODY}")[0] == day


def test_news_put_on_a_page_later_is_of_the_year_before_or_in_which_something_will_be_done() -> None:
    text = f"某市：2026年将新建泵站8座\n来源：某网 时间：2027年3月4日\n{BODY}"
    assert _issued(text, "2025-12-28_a.txt") == ("2025-12-28", "name")
    assert _issued(text) == ("2026-01-01", "title")
    assert _issued(text.replace("2026年将", "2026年已"))[0] == "2027-03-04"
    assert _issued(text.replace("2026年将", "2028年将"))[0] == "2027-03-04"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("某县旅游业发展规划（2006—2010年）\n发布时间：2016-08-02 来源：县旅游局\n", ("2006-01-01", "title")),
        ("某县“十五”教育发展计划\n发布日期：2013-08-02\n", ("2001-01-01", "title")),
        ("某县茶业发展规划\n时间：2015-03-02\n规划执行期1996~2010年。\n", ("1996-01-01", "title")),
        (
            "某县“九五”计划和2010年远景目标纲要\n日期:2014-05-06 10:00\n"
            "1996年3月12日，提交县人大会议审议通过。\n",
            ("1996-03-12", "text"),
        ),
        ("某县水利工作意见\n日期：2018-03-02\n（2003年5月6日县政府常务会议通过）\n", ("2003-05-06", "text")),
    ],
)
def test_a_plan_that_a_page_shows_when_its_years_are_over_is_of_its_own_time(
    text: str, day: tuple[str, str]
) -> None:
    assert _issued(text + BODY) == day


def test_a_plan_over_takes_the_day_of_its_file_s_name_where_that_is_in_its_years() -> None:
    text = "某县“十五”教育发展计划\n发布日期：2013-08-02\n" + BODY
    assert _issued(text, "2002-03-04_某县.txt") == ("2002-03-04", "name")
    assert _issued(text, "2013-08-02_某县.txt") == ("2001-01-01", "title")


@pytest.mark.parametrize(
    "text",
    [
        "关于“十二五”规划完成情况的通知\n发布时间：2016-08-02\n",
        "关于开展“十二五”规划终期评估工作的通知\n发布时间：2016-08-02\n",
        "某县“十三五”教育发展规划\n发布时间：2016-08-02\n",
        "关于茶业发展的意见\n发布时间：2016-08-02\n根据（2003年5月6日县政府常务会议通过）的规定执行。\n",
        "关于茶业发展的意见\n发布时间：2016-08-02\n（2003年5月6日县政府常务会议通过，2016年1月2日修订）\n",
    ],
)
def test_what_looks_back_or_still_runs_is_of_the_day_of_its_page(text: str) -> None:
    assert _issued(text + BODY) == ("2016-08-02", "text")


def test_the_day_of_a_web_page_gives_way_to_the_year_that_title_and_plan_of_a_report_name() -> None:
    page = "2022年某县政府工作报告\n时间：2023-01-24 来源：某站\n"
    assert _issued(page + "二、2022年工作安排\n" + BODY) == ("2022-01-01", "title")
    both = page + "一、2022年工作回顾\n" + BODY + "二、2023年工作安排\n" + BODY
    assert _issued(both) == ("2023-01-24", "text")
