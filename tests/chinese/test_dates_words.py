"""Every way of naming a date resolves to the last day on which it can be met, with its role."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.chinese.dates.mentions import scan
from tracker.language.dates import Anchor, DateMention

ANCHOR = Anchor(dt.date(2024, 7, 13), dt.date(2024, 1, 1), dt.date(2024, 12, 31))

# words: (the last day, role), read in a document of 13 July 2024
CASES = {
    "到2025年": ("2025-12-31", "by"),
    "到 2025 年": ("2025-12-31", "by"),
    "2025年": ("2025-12-31", "in"),
    "2025 年": ("2025-12-31", "in"),
    "2025年度": ("2025-12-31", "in"),
    "2025年底": ("2025-12-31", "by"),
    "2025年年底前": ("2025-12-31", "by"),
    "2025年末": ("2025-12-31", "by"),
    "至2025年底": ("2025-12-31", "by"),
    "2025年内": ("2025-12-31", "in"),
    "2025年初": ("2025-03-31", "in"),
    "2025年6月底前": ("2025-06-30", "by"),
    "2025年6底前": ("2025-06-30", "by"),
    "今年11底": ("2024-11-30", "by"),
    "2025年9末": ("2025-09-30", "by"),
    "今年起连续三年": ("2026-12-31", "within"),
    "25年底前": ("2025-12-31", "by"),
    "’25年6月底前": ("2025-06-30", "by"),
    "26年上半年": ("2026-06-30", "in"),
    "2025.06底": ("2025-06-30", "by"),
    "2025.06前": ("2025-05-31", "before"),
    "2024年11/30前": ("2024-11-29", "before"),
    "11/30前": ("2024-11-29", "before"),
    "2025年Q3": ("2025-09-30", "in"),
    "年中前": ("2024-06-30", "before"),
    "半年度前": ("2024-06-30", "before"),
    "首季": ("2024-03-31", "in"),
    "Q4前": ("2024-09-30", "before"),
    "十二月月底前": ("2024-12-31", "by"),
    "本周五前": ("2024-07-11", "before"),
    "下下周三": ("2024-07-24", "in"),
    "下下个月5日前": ("2024-09-04", "before"),
    "双十一前": ("2024-11-10", "before"),
    "“双12”前": ("2024-12-11", "before"),
    "2025年6月": ("2025-06-30", "in"),
    "2028年2月底": ("2028-02-29", "by"),
    "2025年上半年": ("2025-06-30", "in"),
    "2025年下半年": ("2025-12-31", "in"),
    "2025年三季度": ("2025-09-30", "in"),
    "2025年三季度末": ("2025-09-30", "by"),
    "2025年第三季度": ("2025-09-30", "in"),
    "2025年前三季度": ("2025-09-30", "in"),
    "今年前5个月": ("2024-05-31", "in"),
    "四季度": ("2024-12-31", "in"),
    "一季度末": ("2025-03-31", "by"),
    "9月底前": ("2024-09-30", "by"),
    "3月底前": ("2025-03-31", "by"),
    "6月份": ("2024-06-30", "in"),
    "8月上旬": ("2024-08-10", "in"),
    "9月1日前": ("2024-08-31", "before"),
    "十月一日前": ("2024-09-30", "before"),
    "12月13日": ("2024-12-13", "in"),
    "2025年前": ("2024-12-31", "before"),
    "2026年6月前": ("2026-05-31", "before"),
    "今年": ("2024-12-31", "in"),
    "今年底": ("2024-12-31", "by"),
    "到今年年底": ("2024-12-31", "by"),
    "今年内": ("2024-12-31", "in"),
    "年内": ("2024-12-31", "in"),
    "年底": ("2024-12-31", "by"),
    "年底前": ("2024-12-31", "by"),
    "年末": ("2024-12-31", "by"),
    "全年": ("2024-12-31", "in"),
    "本年度": ("2024-12-31", "in"),
    "明年": ("2025-12-31", "in"),
    "明年底": ("2025-12-31", "by"),
    "明年上半年": ("2025-06-30", "in"),
    "明年6月": ("2025-06-30", "in"),
    "后年": ("2026-12-31", "in"),
    "去年": ("2023-12-31", "in"),
    "上年": ("2023-12-31", "in"),
    "前年": ("2022-12-31", "in"),
    "上半年": ("2024-06-30", "in"),
    "下半年": ("2024-12-31", "in"),
    "“十四五”期间": ("2025-12-31", "in"),
    "‘十四五’时期": ("2025-12-31", "in"),
    "十四五期间": ("2025-12-31", "in"),
    "“十四五”规划期内": ("2025-12-31", "in"),
    "“十四五”末": ("2025-12-31", "by"),
    "到“十五五”末": ("2030-12-31", "by"),
    "“十三五”期间": ("2020-12-31", "in"),
    "第十四个五年规划期间": ("2025-12-31", "in"),
    "规划期末": ("2024-12-31", "by"),
    "二〇二五年": ("2025-12-31", "in"),
    "二○三○年": ("2030-12-31", "in"),
    "二〇二六年六月底前": ("2026-06-30", "by"),
    "两千零二十五年": ("2025-12-31", "in"),
    "到本世纪中叶": ("2050-12-31", "by"),
    "月底前": ("2024-07-31", "by"),
    "本月底": ("2024-07-31", "by"),
    "下月底": ("2024-08-31", "by"),
    "下个月20日前": ("2024-08-19", "before"),
    "本周": ("2024-07-14", "in"),
    "季度末": ("2024-09-30", "by"),
    "下季度": ("2024-12-31", "in"),
    "春节前": ("2025-01-28", "before"),
    "农历年前": ("2025-01-28", "before"),
    "2030年代": ("2039-12-31", "in"),
    "2030年代初": ("2033-12-31", "in"),
    "到本世纪四十年代": ("2049-12-31", "by"),
    "2026年春节前": ("2026-02-16", "before"),
    "国庆节前": ("2024-09-30", "before"),
    "元旦前": ("2024-12-31", "before"),
    "“五一”前": ("2025-04-30", "before"),
    "五一前": ("2025-04-30", "before"),
    "中秋节前": ("2024-09-16", "before"),
    "正月十五前": ("2025-02-11", "before"),
    "三年内": ("2027-07-13", "within"),
    "5年之内": ("2029-07-13", "within"),
    "今后五年": ("2029-07-13", "within"),
    "未来三年": ("2027-07-13", "within"),
    "用3年左右时间": ("2027-07-13", "within"),
    "用三年时间": ("2027-07-13", "within"),
    "用三到五年时间": ("2029-07-13", "within"),
    "力争3年": ("2027-07-13", "within"),
    "半年内": ("2025-01-13", "within"),
    "6个月内": ("2025-01-13", "within"),
    "2025年到2027年": ("2027-12-31", "range"),
    "2025—2027年": ("2027-12-31", "range"),
    "2025-2027年": ("2027-12-31", "range"),
    "2025～2027年": ("2027-12-31", "range"),
    "2025~2027年": ("2027-12-31", "range"),
    "2025至2027年": ("2027-12-31", "range"),
    "2023年—2025年": ("2025-12-31", "range"),
    "2024年9月至2025年6月": ("2025-06-30", "range"),
    "2024年9月至次年3月": ("2025-03-31", "range"),
    "8—10月": ("2024-10-31", "range"),
    "今年8至10月": ("2024-10-31", "range"),
    "去年1-9月": ("2023-09-30", "range"),
    "9月1日至30日": ("2024-09-30", "range"),
    "今明两年": ("2025-12-31", "range"),
    "2025-06-30": ("2025-06-30", "in"),
    "2025/6/30前": ("2025-06-29", "before"),
    "2025.6.30": ("2025-06-30", "in"),
    "近年来": ("2024-07-13", "since"),
    "五年来": ("2024-07-13", "since"),
    "过去五年": ("2024-07-13", "since"),
    "今年以来": ("2024-07-13", "since"),
    "2022年以来": ("2024-07-13", "since"),
    "“十三五”以来": ("2024-07-13", "since"),
    "截至目前": ("2024-07-13", "since"),
    "截至2020年底": ("2020-12-31", "since"),
    "截至6月底": ("2024-06-30", "since"),
    "截至11月底": ("2023-11-30", "since"),
    "截至2026年底": ("2026-12-31", "by"),
    "自2025年1月1日起": ("2025-01-01", "since"),
    "从今年起": ("2024-12-31", "since"),
    "8月6日起": ("2024-08-06", "since"),
    "2025年后": (None, "since"),
    "本届政府任期内": (None, "vague"),
    "近期": (None, "vague"),
    "尽快": (None, "vague"),
    "适时": (None, "vague"),
    "当前": (None, "vague"),
}


def only(text: str, anchor: Anchor = ANCHOR) -> DateMention:
    found = scan(text, anchor)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(("words", "expected"), CASES.items())
def test_the_words_name_their_last_day(words: str, expected: tuple[str | None, str]) -> None:
    mention = only(f"该厂{words}，投产。")
    assert mention.text == words
    assert (str(mention.last) if mention.last else None, mention.role) == expected


NOT_DATES = [
    "9年免费教育", "3年期贷款", "第22条", "每年3月底前", "每年年底前", "年均增长", "逐年提高", "年产2万吨",
    "提前3个月", "提前两个季度", "Q3车型", "占3/10", "2025.06万元",
    "2025年版",     "2023年第12号公告", "〔2020〕39号", "1.2", "3号厂房", "19号楼", "5G基站", "新年新气象",
    "文明年货",
    "24小时内办结",     "三年行动计划", "《行动方案（2023—2025年）》", "12月龄婴儿", "每3个月一次",
    "落实“十四五”规划", "“十五五”开局之年", "“十五五”开好局",
    "“十四五”实现良好开局",
    "“八五”普法", "0750-3861234", "13800138000", "近百年", "一年一度", "4个季度性指标",
    "春节市场", "2023年2月30日",
]  # fmt: skip


@pytest.mark.parametrize("words", NOT_DATES)
def test_what_is_no_date_has_no_day(words: str) -> None:
    assert [mention for mention in scan(f"有{words}。", ANCHOR) if mention.last] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2025年和2030年", [("到2025年", "2025-12-31", "by"), ("2030年", "2030-12-31", "by")]),
        ("到2025、2030年", [("到2025", "2025-12-31", "by"), ("2030年", "2030-12-31", "by")]),
        ("2025年、2030年", [("2025年", "2025-12-31", "in"), ("2030年", "2030-12-31", "in")]),
        (
            "由2020年的6成提高到2025年的7成",
            [("2020年", "2020-12-31", "in"), ("到2025年", "2025-12-31", "by")],
        ),
        ("达到2025年水平", [("2025年", "2025-12-31", "in")]),
        ("2026年3月开工，年底前建成", [("2026年3月", "2026-03-31", "in"), ("年底前", "2026-12-31", "by")]),
        (
            "到2030年建成体系；年底前出方案",
            [("到2030年", "2030-12-31", "by"), ("年底前", "2024-12-31", "by")],
        ),
        (
            "2026年度重点任务：4月底前开工；泵站8座；9月底前完工。\n5月底前验收",
            [
                ("2026年度", "2026-12-31", "in"),
                ("4月底前", "2026-04-30", "by"),
                ("9月底前", "2026-09-30", "by"),
                ("5月底前", "2024-05-31", "by"),
            ],
        ),
        ("通过5年的努力，建成园区", [("5年的努力", "2029-07-13", "within")]),
        ("力争经过三年左右努力，建成园区", [("三年左右努力", "2027-07-13", "within")]),
        ("经过三年努力，建成了园区", []),
        ("通过三个月的努力，建成园区", [("三个月的努力", "2024-10-13", "within")]),
    ],
)
def test_several_dates_in_one_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(m.text, str(m.last), m.role) for m in scan(text, ANCHOR)] == expected


@pytest.mark.parametrize(
    ("issued", "words", "expected"),
    [
        ("2022-01-20", "今后五年", "2026-12-31"),
        ("2022-03-31", "未来五年", "2026-12-31"),
        ("2022-04-01", "今后五年", "2027-04-01"),
        ("2022-11-30", "今后五年", "2027-11-30"),
        ("2022-12-03", "今后五年", "2027-12-31"),
        ("2022-12-31", "未来三年", "2025-12-31"),
        ("2022-01-20", "五年内", "2027-01-20"),
        ("2024-02-29", "三年内", "2027-02-28"),
        ("2022-12-30", "春节前", "2023-01-21"),
        ("2022-12-30", "9月底前", "2023-09-30"),
        ("2022-12-30", "12月13日", "2022-12-13"),
        ("2023-01-05", "12月13日", "2022-12-13"),
        ("2023-01-05", "12月13日前", "2023-12-12"),
        ("2025-02-01", "截至12月底", "2024-12-31"),
    ],
)
def test_relative_words_count_from_the_document(issued: str, words: str, expected: str) -> None:
    assert str(only(words, Anchor(dt.date.fromisoformat(issued))).last) == expected


def test_a_december_report_on_the_next_year_means_that_year() -> None:
    anchor = Anchor(dt.date(2022, 12, 28), dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    assert only("年内", anchor).last == dt.date(2023, 12, 31)
    assert only("今年", anchor).last == dt.date(2022, 12, 31)


@pytest.mark.parametrize(
    ("before", "last"),
    [
        ("实施五年行动（2023年－2027年），", "2027-12-31"),
        ("按照《绿地五年行动计划（2023-2027年）》要求，", "2027-12-31"),
        ("实施十年行动（2023-2032年），", "2029-07-13"),  # of other years
        ("2023-2027年修路8公里，", "2029-07-13"),  # of no plan
        ("实施五年行动（2023-2027年）。", "2029-07-13"),  # in another sentence
    ],
)
def test_within_the_years_of_a_plan_that_the_sentence_names_is_by_its_end(before: str, last: str) -> None:
    (found,) = (one for one in scan(before + "五年内建站", ANCHOR) if one.text == "五年内")
    assert str(found.last) == last


@pytest.mark.parametrize(
    "words", ["今年", "年底前", "9月底前", "三年内", "春节前", "近年来", "月底前", "规划期末", "本周"]
)
def test_without_a_document_date_relative_words_keep_their_role_only(words: str) -> None:
    mention = only(words, Anchor())
    assert (mention.first, mention.last, mention.precision) == (None, None, "none")
    assert mention.role == only(words).role


@pytest.mark.parametrize("words", ["自收到通知之日起3个月内", "竣工后2年内", "在满期之日起，6个月内"])
def test_a_term_that_counts_from_another_event_has_no_day(words: str) -> None:
    mention = only(words)
    assert (mention.role, mention.last) == ("within", None)


def test_a_term_that_counts_from_the_issue_has_one() -> None:
    assert only("本办法自印发之日起3个月内").last == dt.date(2024, 10, 13)


def test_the_precision_is_that_of_the_words() -> None:
    words = ["9月1日", "9月", "三季度", "下半年", "明年", "“十四五”期间", "近期"]
    expected = ["day", "month", "quarter", "half", "year", "period", "none"]
    assert [only(word).precision for word in words] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("未来三年（2026—2028年）", "2028-12-31"),
        ("今后五年", "2030-12-31"),  # of the plan that the document is of
        ("未来三年", "2028-09-06"),  # the plan ends later
    ],
)
def test_years_ahead_end_with_the_years_in_brackets_or_the_plan(words: str, expected: str) -> None:
    plan = Anchor(dt.date(2025, 9, 6), dt.date(2026, 1, 1), dt.date(2030, 12, 31))
    assert str(scan(words, plan)[0].last) == expected


def test_as_many_years_as_the_plan_runs_end_with_it() -> None:
    plan = Anchor(dt.date(2024, 7, 13), dt.date(2024, 1, 1), dt.date(2026, 12, 31))
    assert [one.last for one in scan("用3年时间建成", plan)] == [dt.date(2026, 12, 31)]
    assert [one.last for one in scan("用2年时间建成", plan)] == [dt.date(2026, 7, 13)]


def test_years_from_now_are_foretold() -> None:
    assert [str(one.last) for one in scan("预计3年后，产值翻番", ANCHOR)] == ["2027-07-13"]
    assert scan("该厂3年后，产值翻番", ANCHOR) == []


@pytest.mark.parametrize("rest", ["建成", "投产", "新建茶亭5座", "产值达到5亿元"])
def test_years_from_now_need_no_comma_behind_them(rest: str) -> None:
    assert [str(one.last) for one in scan(f"预计3年后{rest}", ANCHOR)] == ["2027-07-13"]


@pytest.mark.parametrize("rest", ["续投入", "备力量", "的收入", "起征"])
def test_what_only_begins_with_the_word_for_after_is_no_date(rest: str) -> None:
    assert scan(f"预计3年后{rest}", ANCHOR) == []


@pytest.mark.parametrize("name", ["六月红蜜桃", "八月瓜", "六月雪", "九月菊"])
def test_what_is_called_by_a_month_is_no_date(name: str) -> None:
    assert scan(f"种植{name}", ANCHOR) == []


@pytest.mark.parametrize("words", ["六月红军渡大桥通车", "九月菊花展开幕", "六月黄河段疏浚", "三月桃花节"])
def test_a_month_before_another_name_is_one(words: str) -> None:
    assert len(scan(words, ANCHOR)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "到2028年，产值达到9亿元，年末常住人口8万人",
        "到2028年，产值比2020年翻番；年末贷款余额9亿元",
        "“十五五”期末，到2028年产值9亿元。年末羊只存栏8万只",
    ],
)
def test_what_there_is_at_the_end_of_a_year_is_of_the_year_ahead_in_its_line(text: str) -> None:
    assert str(scan(text, ANCHOR)[-1].last) == "2028-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "到2028年，产值达到9亿元，年末完成登记",
        "到2028年，产值达到9亿元，年末前参保8万人",
        "到2028年，产值达到9亿元。今年产值2亿元，年末常住人口8万人",
        "到2028年，产值达到9亿元。\n年末常住人口8万人",
    ],
)
def test_what_is_done_by_the_end_of_a_year_is_of_that_of_the_document(text: str) -> None:
    assert str(scan(text, ANCHOR)[-1].last) == "2024-12-31"
