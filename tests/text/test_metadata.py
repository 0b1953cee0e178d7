from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.text.metadata import Metadata, guess
from tracker.text.metadata.period import five_year_plan
from tracker.text.metadata.view import plain

BODY = "本区坚持稳中求进,把各项工作抓实抓细。\n"


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _issued(text: str, name: str = "a.txt") -> tuple[str, str]:
    known = guess(text, name)
    return str(known.issued_on), known.issued_basis


def _period(text: str, name: str = "a.txt") -> tuple[str, str] | None:
    known = guess(text, name)
    return (str(known.period_start), str(known.period_end)) if known.period_start else None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某县教育发展规划\n" + BODY, "某县教育发展规划"),
        ("\n\n## 栏目名\n\n# 河道治理工程开工\n" + BODY, "河道治理工程开工"),
        ("# **河道治理工程开工**\n" + BODY, "河道治理工程开工"),
        ("某市政府关于印发供水管网\n改造方案的通知\n" + BODY, "某市政府关于印发供水管网改造方案的通知"),
        ("某市国民经济和社会发展第十四个五年规划\n和二〇三五年远景目标纲要\n" + BODY,
         "某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"),
        ("工作报告\n2023年某县政府工作报告\n" + BODY, "2023年某县政府工作报告"),
        ("政 府 工 作 报 告\n——2015年2月5日在某区第三届人民代表大会第二次会议上\n", "政府工作报告"),
        ("标题：2021年某市政府工作报告\n发文单位：某市人民政府\n正文：\n" + BODY, "2021年某市政府工作报告"),
        ("索引号：000\n发布日期：2024-01-02\n节水办法（试行）\n第一条 为了节水。\n", "节水办法（试行）"),
        ("某市2025 年工作要点\n" + BODY, "某市2025年工作要点"),
        ("新年第一天 各地忙生产\n" + BODY, "新年第一天 各地忙生产"),
        ("到2025年，各镇建成1家养老服务中心。\n" + BODY, ""),
        ("一、2025年工作回顾\n" + BODY, ""),
        ("三、重点任务\n某某实施方案\n", ""),
        ("——2015年2月5日在某区第三届人民代表大会第二次会议上\n", ""),
    ],
)  # fmt: skip
def test_the_title_is_the_heading_that_looks_like_one(text: str, title: str) -> None:
    assert guess(text, "a.txt").title == title


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("某市人民政府关于印发节水行动方案的通知\n", "某市人民政府"),
        ("某市人民政府办公室转发市水务局节水方案的通知\n", "某市人民政府办公室"),
        ("某市民政局 某市财政局关于印发助餐服务办法的通知\n", "某市民政局 某市财政局"),
        ("2023年某县政府工作报告\n" + BODY, "某县人民政府"),
        (
            "政府工作报告\n——2024年1月9日在某市第十届人民代表大会第三次会议上\n我代表市人民政府，向大会报告工作\n",
            "某市人民政府",
        ),
        ("政府工作报告\n——2020年5月22日在第十三届全国人民代表大会第三次会议上\n", "国务院"),
        ("节水条例\n正文一段。\n某市水务局\n某市财政局\n2021年9月1日\n", "某市水务局 某市财政局"),
        ("发文单位：某市水务局\n" + BODY, "某市水务局"),
        ("某报讯 1月3日,河道工程开工。\n", ""),
        ("某市“十四五”节水规划\n" + BODY, ""),
    ],
)
def test_the_issuer_is_who_signs_or_speaks(text: str, issuer: str) -> None:
    assert guess(text, "a.txt").issuer == issuer


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("某政办发〔2021〕15号", "某政办发〔2021〕15号"),
        ("某政办发[2021]15号", "某政办发〔2021〕15号"),
        ("某政发（2021）7 号", "某政发〔2021〕7号"),
        ("（某政发〔2021〕7号）", "某政发〔2021〕7号"),
        ("发文字号：某政发〔2021〕7号", "某政发〔2021〕7号"),
        ("根据《节水条例》（某政发〔2019〕7号）的要求，制定本方案。", ""),
    ],
)
def test_the_number_is_the_document_s_own_and_not_a_cited_one(line: str, number: str) -> None:
    assert guess(f"某市节水行动方案\n{line}\n{BODY}", "a.txt").doc_no == number


def test_a_number_in_the_file_name_counts_when_the_text_has_none() -> None:
    assert guess("某市节水行动方案\n", "12_节水方案_某水函2023-45号.txt").doc_no == "某水函〔2023〕45号"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("政府工作报告\n——2013年3月5日在某市第三届人民代表大会第一次会议上\n", "2013-03-05"),
        ("政府工作报告\n（2026年1月27日在某省第四届人民代表大会第四次会议上）\n", "2026-01-27"),
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
    ],
)  # fmt: skip
def test_a_news_day_takes_its_year_from_the_page(text: str, day: str) -> None:
    assert _issued(text) == (day, "text")


def test_a_news_day_without_any_year_takes_that_of_the_name() -> None:
    text = "要闻\n某机构昨天（7月12日）发布报告，今年上半年有23艘船开行。\n"
    assert _issued(text, "2024-07-13_要闻.txt") == ("2024-07-13", "name")
    assert _issued(text) == ("None", "none")


def test_a_news_day_of_december_in_a_file_of_january_is_of_the_year_before() -> None:
    assert _issued("某报讯 12月30日,会议召开。\n", "2023-01-03_要闻.txt")[0] == "2022-12-30"


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
        ("某市节水若干措施", None),
        ("某市公共租赁房屋管理办法", None),
        ("某市2024年公共租赁房屋管理办法", None),
        ("某市关于加快发展养老服务的意见", None),
        ("某市绿色建筑创建行动实施方案", None),
        ("某市2030年前碳达峰实施方案", None),
        ("“十四五”以来某市建成公园30处", None),
        ("解读《某省“十四五”节水规划》答记者问", None),
    ],
)  # fmt: skip
def test_a_plan_s_period_is_the_one_in_its_title(title: str, period: tuple[str, str] | None) -> None:
    assert _period(f"{title}\n{BODY}") == period


def test_a_period_stated_in_the_opening_counts_for_a_plan() -> None:
    assert _period("某市水务发展规划\n本规划期限为2022年至2026年。\n") == ("2022-01-01", "2026-12-31")


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
            "政府工作报告\n一、2025年和“十四五”时期工作回顾\n二、“十五五”时期目标任务\n三、2026年主要工作\n",
            2026,
        ),
    ],
)
def test_a_work_report_is_for_the_year_of_its_forward_part(text: str, period: int) -> None:
    assert _period(text) == (f"{period}-01-01", f"{period}-12-31")


def test_what_the_format_names_counts_only_where_the_text_is_silent() -> None:
    known = guess(BODY, "a.html", title="某区2024年工作要点", published=_day("2024-03-01"))
    assert (known.title, known.issued_on, known.issued_basis) == (
        "某区2024年工作要点",
        _day("2024-03-01"),
        "text",
    )
    text = "某区节水方案\n成文日期：2024年2月1日\n"
    known = guess(text, "a.html", title="网页", published=_day("2024-03-01"))
    assert (known.title, known.issued_on) == ("某区节水方案", _day("2024-02-01"))


def test_a_text_that_tells_nothing_gives_nothing() -> None:
    assert guess("天气很好。\n", "a.txt") == Metadata()


@given(st.integers(6, 25))
def test_the_nth_five_year_plan_ends_in_1955_plus_five_n(n: int) -> None:
    digits = "〇一二三四五六七八九"
    word = ("" if n < 10 else "十" if n < 20 else "二十") + (digits[n % 10] if n % 10 else "")
    for words in (f"“{word}五”规划", f"第{word}个五年规划"):
        assert five_year_plan(words) == (dt.date(1951 + 5 * n, 1, 1), dt.date(1955 + 5 * n, 12, 31))


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
    assert guess(meeting.format(spelled), "a.txt").issued_on == day


@given(st.text(max_size=300), st.text(max_size=40))
def test_no_text_and_no_name_makes_it_fail(text: str, name: str) -> None:
    guess(text, name)


_PIECES = [
    "2022年",
    "12月",
    "13日",
    "31日",
    "0月",
    "99日",
    "讯",
    "今天（",
    "）",
    "在",
    "会议",
    "“十五五”",
    "工作报告",
    "规划",
    "（",
    "第二十个五年",
    "2023—2021年",
    "发布日期：",
    "2021-13-45",
    "二〇二一年",
    "十月",
    "廿三日",
    "明年2023年",
    "记者",
]


@given(st.lists(st.sampled_from([*_PIECES, "\n"]), max_size=25))
def test_impossible_dates_are_passed_over(parts: list[str]) -> None:
    guess("".join(parts), "".join(parts[:3]))
