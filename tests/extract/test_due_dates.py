"""Due dates that a sentence or its paragraph says; and dates that set nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from extract_samples import due, reading, target, targets
from hypothesis import given
from hypothesis import strategies as st

from tracker.records import Target

YEAR_END = dt.date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("到2026年新建泵站8座。", "2026-12-31"),
        ("至2026年新建泵站8座。", "2026-12-31"),
        ("2026年新建泵站8座。", "2026-12-31"),
        ("2026年底新建泵站8座。", "2026-12-31"),
        ("2026年末新建泵站8座。", "2026-12-31"),
        ("2026年内新建泵站8座。", "2026-12-31"),
        ("2026年6月底前新建泵站8座。", "2026-06-30"),
        ("2026年6月新建泵站8座。", "2026-06-30"),
        ("2026年上半年新建泵站8座。", "2026-06-30"),
        ("2026年三季度末新建泵站8座。", "2026-09-30"),
        ("9月底前新建泵站8座。", "2024-09-30"),
        ("2026年前新建泵站8座。", "2025-12-31"),
        ("6月1日前新建泵站8座。", "2024-05-31"),
        ("今年新建泵站8座。", "2024-12-31"),
        ("年内新建泵站8座。", "2024-12-31"),
        ("年底前新建泵站8座。", "2024-12-31"),
        ("全年新建泵站8座。", "2024-12-31"),
        ("明年新建泵站8座。", "2025-12-31"),
        ("明年上半年新建泵站8座。", "2025-06-30"),
        ("“十四五”期间新建泵站8座。", "2025-12-31"),
        ("“十五五”末新建泵站8座。", "2030-12-31"),
        ("2025年到2027年新建泵站8座。", "2027-12-31"),
        ("2025—2027年新建泵站8座。", "2027-12-31"),
        ("到本世纪中叶新建泵站8座。", "2050-12-31"),
        ("力争三年内新建泵站8座。", "2027-02-01"),
    ],
)
def test_a_date_in_the_clause_is_explicit(text: str, day: str) -> None:
    assert due(text) == (day, "explicit")


def test_a_date_and_a_comma_before_the_clause_is_still_its_own() -> None:
    assert due("到2026年，新建泵站8座。") == ("2026-12-31", "explicit")


def test_the_next_clause_inherits_the_date() -> None:
    text = "到2026年，新建泵站8座，改造水厂3座。"
    assert due(text, "3座") == ("2026-12-31", "inherited")


def test_items_joined_by_a_pause_share_the_basis() -> None:
    text = "到2026年新建泵站8座、水厂3座。"
    assert due(text, "8座") == due(text, "3座") == ("2026-12-31", "explicit")


def test_another_date_takes_over() -> None:
    text = "到2026年，新建泵站8座，到2030年，改造水厂3座，铺设管网12公里。"
    assert [due(text, quote)[0] for quote in ("8座", "3座", "12公里")] == [
        "2026-12-31",
        "2030-12-31",
        "2030-12-31",
    ]


def test_a_date_at_the_head_of_a_paragraph_rules_over_its_sentences() -> None:
    text = "到2026年，供水网络基本成形。新建泵站8座。铺设管网12公里。"
    assert due(text, "8座") == due(text, "12公里") == ("2026-12-31", "inherited")


def test_a_new_paragraph_ends_the_rule_of_a_date() -> None:
    text = "到2026年，新建泵站8座。\n力争改造水厂3座。"
    assert due(text, "3座") == ("none", "none")


@pytest.mark.parametrize(
    "text",
    [
        "将比2026年多新建泵站8座。",
        "将在2020年基础上新建泵站8座。",
        "近期将新建泵站8座。",
        "将尽快新建泵站8座。",
        "将适时新建泵站8座。",
        "本届政府任期内将新建泵站8座。",
    ],
)
def test_dates_that_something_is_compared_with_and_vague_words_set_nothing(text: str) -> None:
    assert due(text) == ("none", "none")


def test_a_date_after_the_number_in_its_clause_counts() -> None:
    assert due("新建泵站8座于2026年底前完工。")[0] == "2026-12-31"


def test_a_dated_event_in_the_next_clause_dates_what_is_built() -> None:
    assert due("新建泵站8座，2026年底前完工。")[0] == "2026-12-31"


def test_what_recurs_takes_the_plan_and_not_a_date_of_the_paragraph() -> None:
    period: dict[str, Any] = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    found = target("今后每年培训水工30人次。", "30人次", title="海源镇水务规划", **period)
    assert (found.every, found.due) == ("year", dt.date(2025, 12, 31))


def test_a_milestone_named_later_dates_what_is_said_of_its_project() -> None:
    text = "东港泵站项目计划建设厂房2万平方米。项目预计2026年竣工。"
    assert target(text, "2万平方米").due == YEAR_END


def test_a_project_is_due_by_the_milestone_of_its_own_sentence_and_not_when_it_is_begun() -> None:
    text = "东港泵站总投资2亿元，预计2026年竣工；总投资3亿元的西港水厂进展顺利，预计2027年竣工。"
    assert target(text, "3亿元").due == dt.date(2027, 12, 31)
    begun = target("北港水厂计划建设厂房4万平方米。水厂从今年3月正式开工，预计2026年竣工。", "4万平方米")
    assert begun.due == YEAR_END


@pytest.mark.parametrize("date", ["2026年", "到2026年"])
def test_a_yearly_growth_runs_on_to_the_year_of_the_goal_behind_it(date: str) -> None:
    text = f"——村民收入：年均增长14%以上，{date}达到2万元；"
    assert target(text, "14%以上").due == YEAR_END
    assert [one.quote for one in targets("村民收入年均增长14%以上，比2026年高。")] == []


def test_a_yearly_growth_runs_on_to_the_date_of_its_paragraph() -> None:
    text = "到2026年，全镇税收达到9亿元；实现产值30亿元，年均增长6%左右。"
    assert target(text, "6%左右").due == YEAR_END


@pytest.mark.parametrize(
    "text",
    [
        "记者今天从水务局了解到，计划新建泵站8座。",
        "本台2月1日消息，计划新建泵站8座。",
        "年初，计划新建泵站8座。",
        "各方冲刺一季度“开门红”，计划新建泵站8座。",
    ],
)
def test_the_day_of_telling_and_slogans_set_nothing(text: str) -> None:
    assert target(text, "8座").due is None


def test_years_without_a_document_date_are_read_and_relative_words_stay_open() -> None:
    assert due("到2026年底新建泵站8座。", issued_on=None) == ("2026-12-31", "explicit")
    assert due("今年计划新建泵站8座。", issued_on=None) == ("none", "none")


def test_a_due_date_is_as_precise_as_it_was_said() -> None:
    words = {"到2026年": "year", "2026年6月底前": "month", "2026年上半年": "half", "三季度末前": "quarter"}
    found = {said: target(f"{said}新建泵站8座。", "8座").due_precision for said in words}
    assert found == words


def test_the_calendar_says_where_a_date_came_from() -> None:
    made = reading("到2026年，供水成网。力争新建泵站8座。")
    first, second = made.coder.sentences(0, len(made.clean))
    made.calendar.enter_paragraph(())
    anchor = next(iter(second.amounts))
    assert made.calendar.due(second, anchor).source == "none"
    made.calendar.leave_sentence(first)
    later = made.calendar.due(second, anchor)
    assert (later.source, later.said, later.date) == ("paragraph", "到2026年", YEAR_END)


@given(year=st.integers(2024, 2060), issued=st.dates(dt.date(2020, 1, 1), dt.date(2024, 1, 1)))
def test_a_plain_year_is_due_at_its_end_whatever_the_documents_date(year: int, issued: dt.date) -> None:
    (found,) = targets(f"到{year}年底新建泵站8座。", issued)
    assert (found.due, found.due_basis) == (dt.date(year, 12, 31), "explicit")


@given(
    st.lists(
        st.sampled_from(
            ("到2026年，", "今年", "比2020年", "去年", "新建泵站8座", "，", "。", "\n", "二、2027年任务\n")
        ),
        max_size=10,
    ).map("".join)
)
def test_no_target_is_due_before_the_document_was_issued(text: str) -> None:
    found: list[Target] = targets(text)
    assert all(one.due is None or one.due >= dt.date(2024, 2, 1) for one in found)
    assert all((one.due is None) == (one.due_basis == "none") for one in found)


def test_what_is_done_by_a_day_is_not_compared_with_it() -> None:
    assert due("泵站8座将于2026年底前建成投用。") == ("2026-12-31", "explicit")


def test_half_a_year_rules_over_its_own_sentence_only() -> None:
    text = "今年，供水提质。上半年完成普查。力争新建泵站8座。"
    assert due(text)[0] == "2024-12-31"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("新建泵站8座，力争6月底前全部建成。", "2024-06-30"),
        ("新建泵站8座，改造闸门3处，力争6月底前全部完工。", "2024-06-30"),
        ("今年新建泵站8座，改造闸门3处，力争6月底前全部完工。", "2024-12-31"),
    ],
)
def test_the_day_by_which_all_is_done_is_of_all_that_stands_before_it(text: str, day: str) -> None:
    assert due(text)[0] == day


def test_a_plan_that_only_names_a_thing_rules_over_no_other_sentence() -> None:
    assert due("北村提前完成“十四五”改厕任务。确保新建泵站8座。")[0] == "none"
    assert due("“十四五”期间，治理河道。新建泵站8座。")[0] == "2025-12-31"


def test_the_plan_in_the_name_of_works_is_no_due_date() -> None:
    assert targets("建成投产茶厂“十四五”技改二期项目，新增红茶产能6万吨。") == []


@pytest.mark.parametrize("works", ["扩建", "扩能改造"])
def test_a_date_gone_stays_gone_beside_the_plan_in_the_name_of_works(works: str) -> None:
    year = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert targets(f"2023年底前，茶厂“十四五”{works}项目新增产能6万吨。", **year) == []
    ahead = target(f"2024年9月底前，茶厂“十四五”{works}项目新增产能6万吨。", "6万吨", **year)
    assert ahead.due == dt.date(2024, 9, 30)


def test_years_counted_from_the_document_rule_over_what_semicolons_join() -> None:
    text = "力争用3年时间，新建泵站8座；改造水厂3座；疏浚河道5条。"
    assert due(text) == ("2027-02-01", "explicit")
    assert due(text, "3座") == due(text, "5条") == ("2027-02-01", "inherited")


def test_what_a_plan_of_five_years_sets_out_to_build_is_due_with_it() -> None:
    assert due("“十四五”期间规划新建泵站8座。") == ("2025-12-31", "explicit")
    assert due("根据“十四五”规划目标，力争新建泵站8座。") == ("none", "none")


def test_a_month_in_the_name_of_a_fruit_is_no_date() -> None:
    assert due("今年推广六月红蜜桃，建设示范园8座。") == ("2024-12-31", "inherited")


def test_the_year_of_things_behind_a_month_leaves_it_the_date() -> None:
    assert due("6月底前，2024年度新建的8座泵站完工。")[0] == "2024-06-30"
    assert due("6月底前，修渠30公里，2024年新建泵站8座。")[0] == "2024-12-31"


def test_the_date_of_a_part_leaves_the_whole_its_own() -> None:
    text = "到2030年，新建泵站8座，其中2028年建成3座；疏浚河道5条。"
    assert due(text, "5条") == ("2030-12-31", "inherited")
    assert due(text.replace("其中", ""), "5条") == ("2028-12-31", "inherited")


@pytest.mark.parametrize(
    "works", ["2023年开工续建的泵站项目", "2023年结转的泵站项目", "2023年在册的危旧泵站"]
)
def test_the_year_of_the_things_that_are_meant_is_no_date(works: str) -> None:
    text = f"今年计划投入3亿元；完成{works}8座，年底前修好大桥5座。"
    assert due(text) == ("2024-12-31", "inherited")
    assert due(text, "5座") == ("2024-12-31", "explicit")
    assert targets("2023年开工的泵站8座，全部完工。") == []


def test_a_past_year_in_which_works_were_begun_does_not_date_what_is_done_with_them() -> None:
    text = "2023年底前开工的安置房，确保今年三季度末竣工11个、年底前再竣工7个。"
    assert [str(one.due) for one in targets(text)] == ["2024-09-30", "2024-12-31"]
