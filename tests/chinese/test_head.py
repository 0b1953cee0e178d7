"""Title, issuer and number of a document, and what nobody can tell of it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.head import read_head
from tracker.language.document import Head

BODY = "本区坚持稳中求进,把各项工作抓实抓细。\n"


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


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
        ("# 存档\n\n- id: 17\n- title: 某市节水规划\n\n---\n" + BODY, "某市节水规划"),
        ("索引号：000\n发布日期：2024-01-02\n节水办法（试行）\n第一条 为了节水。\n", "节水办法（试行）"),
        ("某市2025 年工作要点\n" + BODY, "某市2025年工作要点"),
        ("某市要闻2026年某市人民政府工作报告\n" + BODY, "2026年某市人民政府工作报告"),
        ("某市新闻\n2026年某市人民政府工作报告\n" + BODY, "2026年某市人民政府工作报告"),
        ("首页 > 规划计划 > 某市节水三年行动计划\n" + BODY, "某市节水三年行动计划"),
        ("首页 > 水务局 > 规划计划\n某县水务局2026年工作计划\n" + BODY, "某县水务局2026年工作计划"),
        ("某市政务公开2026年工作要点\n" + BODY, "某市政务公开2026年工作要点"),
        ("某市节水规划\n（2021—2025年）\n" + BODY, "某市节水规划（2021—2025年）"),
        ("新年第一天 各地忙生产\n" + BODY, "新年第一天 各地忙生产"),
        ("到2025年，各镇建成1家养老服务中心。\n" + BODY, ""),
        ("一、2025年工作回顾\n" + BODY, ""),
        ("三、重点任务\n某某实施方案\n", ""),
        ("——2015年2月5日在某区第三届人民代表大会第二次会议上\n", ""),
    ],
)  # fmt: skip
def test_the_title_is_the_heading_that_looks_like_one(text: str, title: str) -> None:
    assert read_head(text, "a.txt").title == title


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
        (
            "2024年1月9日在某市第十届人民代表大会第三次会议上\n某市市长\n我代表市人民政府报告工作\n",
            "某市人民政府",
        ),
        ("2024年1月9日在某县第十届人民代表大会第三次会议上\n我代表县政府报告工作\n", "某县人民政府"),
        ("某厂长说，我代表市政府感谢各位。\n" + BODY, ""),
        ("政府工作报告\n——2020年5月22日在第十三届全国人民代表大会第三次会议上\n", "国务院"),
        ("政府工作报告\n——2024年1月9日在某市第十届\n人民代表大会第三次会议上\n某市市长\n", "某市人民政府"),
        ("节水条例\n正文一段。\n某市水务局\n某市财政局\n2021年9月1日\n", "某市水务局 某市财政局"),
        ("发文单位：某市水务局\n" + BODY, "某市水务局"),
        ("某报讯 1月3日,河道工程开工。\n", ""),
        ("某市“十四五”节水规划\n" + BODY, ""),
    ],
)
def test_the_issuer_is_who_signs_or_speaks(text: str, issuer: str) -> None:
    assert read_head(text, "a.txt").issuer == issuer


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
    assert read_head(f"某市节水行动方案\n{line}\n{BODY}", "a.txt").doc_no == number


def test_a_number_in_the_file_name_counts_when_the_text_has_none() -> None:
    assert read_head("某市节水行动方案\n", "12_节水方案_某水函2023-45号.txt").doc_no == "某水函〔2023〕45号"


def test_what_the_format_names_counts_only_where_the_text_is_silent() -> None:
    known = read_head(BODY, "a.html", title="某区2024年工作要点", published=_day("2024-03-01"))
    assert (known.title, known.issued_on, known.issued_basis) == (
        "某区2024年工作要点",
        _day("2024-03-01"),
        "text",
    )
    text = "某区节水方案\n成文日期：2024年2月1日\n"
    known = read_head(text, "a.html", title="网页", published=_day("2024-03-01"))
    assert (known.title, known.issued_on) == ("某区节水方案", _day("2024-02-01"))


def test_a_text_that_tells_nothing_gives_nothing() -> None:
    assert read_head("天气很好。\n", "a.txt") == Head()


@given(st.text(max_size=300), st.text(max_size=40))
def test_no_text_and_no_name_makes_it_fail(text: str, name: str) -> None:
    read_head(text, name)


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
    read_head("".join(parts), "".join(parts[:3]))


@pytest.mark.parametrize(
    "notes",
    [
        ["2026-03-12 09:00:00 作者:甲 来源:某报"],
        ["您现在的位置 : 首页 >> 要闻"],
        ["记者 甲乙", "某某网"],
        ["新闻热线:000 电子邮箱:a@b.c"],
    ],
)
def test_what_a_web_page_notes_above_its_headline_is_no_title(notes: list[str]) -> None:
    text = "\n".join([*notes, "临江新建码头三座", "今年将新建码头3座。"])
    assert read_head(text, "a.txt").title == "临江新建码头三座"


def test_a_headline_kept_from_elsewhere_is_the_title() -> None:
    assert read_head("原题：临江新建码头三座\n今年将新建码头3座。", "a.txt").title == "临江新建码头三座"


@pytest.mark.parametrize(
    "above",
    [
        "索  引  号 000012345/2026-00017 公开方式 主动公开\n成文日期 2026-05-16 失效日期\n有效性\n",
        "发布机构 某市农业局 组配分类 工作计划\n",
        "• 来源专题：水利\n• 编译者： 王某\n",
    ],
)
def test_the_facts_above_a_page_are_no_title(above: str) -> None:
    title = "2026年度全市农业重点工作任务"
    assert read_head(f"{above}\n{title}\n\n本市坚持稳中求进。\n", "a.txt").title == title


@pytest.mark.parametrize("menu", ["关于我们\nABOUT US\n全部分类\n", "联系我们\n", "网站首页\nHOME\n", ""])
def test_the_menu_of_a_site_is_no_title(menu: str) -> None:
    page = f"{menu}供气服务标准\n- 发布时间：2023-04-06\n详情\n一、出厂压力合格率≥97%。"
    assert read_head(page, "页面.txt").title == "供气服务标准"


@pytest.mark.parametrize("title", ["关于我们村的修路规划", "联系我们的方式变更通知", "详情页建设方案"])
def test_words_of_a_menu_may_begin_a_title(title: str) -> None:
    assert read_head(f"{title}\n一、新建泵站8座。", "页面.txt").title == title


@pytest.mark.parametrize(
    "buttons",
    ["下载\n打印\n全屏\n", "【字体：大 中 小】 打印本页 关闭窗口\n", "上一篇 | 下一篇\n分享到微信\n"],
)
def test_the_buttons_of_a_page_are_no_title(buttons: str) -> None:
    assert read_head(f"{buttons}某市供水规划\n一、新建水厂8座。", "页面.txt").title == "某市供水规划"
    assert read_head(f"{buttons}\n三、做强水利\n新建水厂8座。", "页面.txt").title == ""


def test_many_buttons_before_other_words_are_read_at_once() -> None:
    line = f"{'语音朗读' * 60}规划"
    assert read_head(f"{line}\n一、新建水厂8座。", "页面.txt").title in {"", line}


@pytest.mark.parametrize("title", ["打印产业园建设方案", "大中小学安全工作要点", "收藏馆建设规划"])
def test_words_of_buttons_may_begin_a_title(title: str) -> None:
    assert read_head(f"{title}\n一、新建泵站8座。", "页面.txt").title == title
