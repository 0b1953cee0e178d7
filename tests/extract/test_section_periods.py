"""The years that a section speaks about: by its headings, its opening words, or the document's date."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import book

from tracker.chinese.extraction.section_years import years_at_opening, years_named
from tracker.extract.document_sections import DocumentSections
from tracker.extract.pipeline import engine_of, read_with_sections
from tracker.language.sections import OwnYears
from tracker.records import Document

YEAR_IN_REVIEW = "我们圆满完成了各项任务，建成水厂2座，新增公交线路6条，粮食产量同比增长2%，出行更方便了。\n"
NOW = OwnYears(this=2026, past=2025)
TASKS = "新建幼儿园8所，改造老旧小区20个，力争新增就业3000人。\n"


@pytest.mark.parametrize(
    ("heading", "years"),
    [
        ("一、2025年工作回顾", [(2025, 2025)]),
        ("过去五年的工作", [(2021, 2025)]),
        ("五年工作回顾", [(2021, 2025)]),
        ("（一）一年来的主要成绩", [(2025, 2025)]),
        ("2021—2025年建设成就", [(2021, 2025)]),
        ("二、“十五五”时期主要目标", [(2026, 2030)]),
        ("今后五年的奋斗目标", [(2026, 2030)]),
        ("三、今年的重点任务", [(2026, 2026)]),
        ("2025年和“十四五”时期工作回顾", [(2025, 2025), (2021, 2025)]),
        ("到2035年的远景", []),
        ("比2020年翻一番", []),
        ("2026年1月20日在县人民代表大会上", []),
        ("2026年某县政府工作报告", []),
        ("柳溪周报 2026年第3期", []),
        ("加快建设水利强县", []),
    ],
)
def test_a_heading_names_years(heading: str, years: list[tuple[int, int]]) -> None:
    assert list(years_named(heading, NOW)) == years


def test_what_counts_from_the_document_names_nothing_where_its_year_is_unknown() -> None:
    assert years_named("过去五年的工作", None) == []
    assert years_named("2025年的工作", None) == [(2025, 2025)]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("过去一年，我们抢抓机遇。", (2025, 2025)),
        ("各位代表！五年来，全县上下同心。", (2021, 2025)),
        ("回顾过去五年，我们深感不易。", (2021, 2025)),
        ("“十四五”时期，全县面貌一新。", (2021, 2025)),
        ("刚刚过去的2025年，全县经济向好。", (2025, 2025)),
        ("2026年，是关键之年。", (2026, 2026)),
        ("今年上半年，工业增长较快。", None),
        ("2025年1—9月，税收平稳。", None),
        ("到2030年，建成水厂3座。", None),
        ("全县在2025年有所作为。", None),
    ],
)
def test_a_paragraph_opens_with_years(words: str, years: tuple[int, int] | None) -> None:
    assert years_at_opening(words, NOW) == years


def _report(*parts: str) -> Document:
    return Document(
        name="report.txt",
        text="某县政府工作报告\n各位代表：\n" + "".join(parts),
        title="某县政府工作报告",
        issued_on=dt.date(2026, 1, 20),
        period_start=dt.date(2026, 1, 1),
        period_end=dt.date(2026, 12, 31),
    )


def _periods(document: Document) -> list[tuple[str, tuple[int, int] | None, str]]:
    found: list[tuple[str, tuple[int, int] | None, str]] = []
    for section in DocumentSections(engine_of(book()), document).dated[0]:
        period = section.period
        years = (period.first, period.last) if period else None
        found.append((section.role, years, period.basis if period else ""))
    return found


def test_the_yearly_part_of_a_review_is_told_from_the_five_years() -> None:
    found = _periods(
        _report(
            "一、2025年和“十四五”时期工作回顾\n",
            "过去一年，" + YEAR_IN_REVIEW,
            "五年来，" + YEAR_IN_REVIEW,
            "二、2026年重点任务\n",
            TASKS,
        )
    )
    assert ("review", (2025, 2025), "words") in found
    assert ("review", (2021, 2025), "words") in found
    assert found[-1] == ("plan", (2026, 2026), "heading")


def test_several_years_that_begin_within_a_paragraph_rule_over_the_next_ones() -> None:
    found = _periods(
        _report(
            "一、2025年和“十四五”时期工作回顾\n",
            "刚刚过去的2025年，" + YEAR_IN_REVIEW,
            YEAR_IN_REVIEW.strip() + "这五年，" + YEAR_IN_REVIEW,
            "（一）城市更美\n" + YEAR_IN_REVIEW,
            "二、2026年重点任务\n",
            TASKS,
        )
    )
    assert [years for _role, years, _basis in found][-3:] == [(2025, 2025), (2021, 2025), (2026, 2026)]


def test_a_year_that_one_sentence_speaks_of_holds_after_its_semicolons_and_no_further() -> None:
    said = "已建成水厂2座，出行更方便了。2024年，已修渠9公里；植树80公顷；铺设管网6公里。已改造渡口7处。\n"
    news = Document(name="news.txt", text="要闻\n" + YEAR_IN_REVIEW + said, issued_on=dt.date(2025, 1, 9))
    document, _found = read_with_sections(news, book())
    dated = [document.text[one.span[0] : one.span[1]] for one in document.parts if one.period]
    assert dated == ["2024年，已修渠9公里；植树80公顷；铺设管网6公里。"]


def test_a_heading_rules_over_its_headings_until_one_of_them_names_other_years() -> None:
    found = _periods(
        _report(
            "一、过去五年的工作回顾\n",
            "（一）经济发展\n" + YEAR_IN_REVIEW,
            "（二）2025年办成的实事\n" + YEAR_IN_REVIEW,
            "（三）城市建设\n" + YEAR_IN_REVIEW,
        )
    )
    assert [years for _role, years, _basis in found][-3:] == [(2021, 2025), (2025, 2025), (2021, 2025)]


def test_without_a_word_a_report_looks_back_on_the_year_before_its_own() -> None:
    found = _periods(_report("一、工作回顾\n", YEAR_IN_REVIEW, "二、工作安排\n", TASKS))
    assert ("review", (2025, 2025), "document") in found
    assert ("plan", (2026, 2026), "document") in found


def test_a_plan_speaks_of_its_own_period_and_its_present_state_of_none() -> None:
    document = Document(
        name="plan.txt",
        text="某市供水规划\n一、发展基础\n全市已有水厂12座，设施老化问题突出，水压偏低。\n二、主要目标\n"
        "新建水厂2座，供水普及率达到99%。\n",
        title="某市供水规划（2026—2030年）",
        issued_on=dt.date(2026, 5, 1),
        period_start=dt.date(2026, 1, 1),
        period_end=dt.date(2030, 12, 31),
    )
    found = _periods(document)
    assert ("situation", None, "") in found
    assert found[-1] == ("plan", (2026, 2030), "document")


def test_the_years_of_a_heading_that_lie_ahead_are_none_of_a_review() -> None:
    found = _periods(_report("一、2025年工作回顾和2027年展望\n", YEAR_IN_REVIEW, YEAR_IN_REVIEW))
    assert ("review", (2025, 2025), "heading") in found


def test_a_paper_from_late_in_a_year_looks_back_on_that_year() -> None:
    def news(issued_on: dt.date) -> Document:
        return Document(name="news.txt", text=f"县里盘点\n三年来，{YEAR_IN_REVIEW}", issued_on=issued_on)

    assert _periods(news(dt.date(2025, 12, 27)))[-1][1] == (2023, 2025)
    assert _periods(news(dt.date(2025, 1, 27)))[-1][1] == (2022, 2024)
