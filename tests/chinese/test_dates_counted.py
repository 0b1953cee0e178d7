"""A day that is counted: from the day of the document, within its plan, or from another event."""

from __future__ import annotations

import datetime as dt

import pytest
from date_samples import ANCHOR, only

from tracker.chinese.dates.mentions import scan
from tracker.language.dates import Anchor


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
        ("2024-01-15", "11月下旬", "2024-11-30"),
        ("2024-01-15", "11月24日", "2023-11-24"),
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


@pytest.mark.parametrize("words", ["竣工后2年内", "在满期之日起，两年内"])
def test_a_term_that_counts_from_another_event_has_no_day(words: str) -> None:
    mention = only(words)
    assert (mention.role, mention.last) == ("within", None)


@pytest.mark.parametrize("words", ["自收到通知之日起3个月内", "在满期之日起，6个月内", "受理后1个月内"])
def test_months_that_count_from_another_event_are_how_long_something_takes(words: str) -> None:
    assert list(scan(words, ANCHOR)) == []


def test_a_term_that_counts_from_the_issue_has_one() -> None:
    assert only("本办法自印发之日起3个月内").last == dt.date(2024, 10, 13)


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


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("从2023年起5年内", "2027-12-31"),
        ("2024年起，用三年时间", "2026-12-31"),
        ("2025年开始3年内", "2027-12-31"),
        ("自2023年起，力争用4年时间", "2026-12-31"),
        ("自2024年7月1日起2年内", "2026-06-30"),
        ("2023年至2025年3年内", "2025-12-31"),
        ("从2023年起5年内，建站8座。\n二、任务\n5年内", "2027-12-31"),  # once named, meant again
        ("从2023年起5年内，建站8座。\n二、任务\n3年内", "2027-07-13"),  # another number of years
        ("2012年起5年内，建站8座。\n5年内", "2029-07-13"),  # those are over
        ("对2020年起停产的厂，5年内", "2029-07-13"),
        ("2023年起5年内，建站8座。自收到通知之日起5年内", "None"),
    ],
)
def test_years_whose_first_is_named_count_from_it(words: str, last: str) -> None:
    assert str(scan(words, ANCHOR)[-1].last) == last


@pytest.mark.parametrize("done", ["建成", "将全面投产", "可望通车", "正式交付使用"])
def test_years_from_now_begin_the_clause_of_what_is_then_done(done: str) -> None:
    assert [str(one.last) for one in scan(f"泵站动工，3年后{done}", ANCHOR)] == ["2027-07-13"]


@pytest.mark.parametrize(
    "told", ["泵站于1990年动工，三年后建成", "上世纪60年代修水库，五年后建成", "泵站动工，建成三年后投产"]
)
def test_years_that_something_took_once_are_no_date(told: str) -> None:
    assert all(one.last is None or one.last.year < 2024 for one in scan(told, ANCHOR))
