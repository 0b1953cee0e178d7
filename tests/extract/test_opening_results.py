"""News that opens with what was reached by a past day tells results throughout, unless it says otherwise."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, targets

OCTOBER = dt.date(2026, 10, 12)
LEAD = "本报讯 今年以来，全县抓紧建设，截至9月底，新增停车位900个，同比增加80个，完成年度任务的90%。\n"


def _quotes(text: str) -> list[str]:
    return [one.quote for one in targets(text, OCTOBER)]


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "前三季度，全县新增停车位900个，同比增加80个。\n",
        "截至9月30日，全县修建停车场，完成年度目标任务的85%。\n",
    ],
)
def test_what_stands_around_such_an_opening_are_results(lead: str) -> None:
    rest = "停车场智能化率为85%。\n路内泊位周转率首次达到60%以上。\n转移货车停放600辆次。\n"
    assert _quotes(f"全县今年新增停车位900个\n{lead}{rest}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到年底，停车场智能化率达到95%。\n", ["95%"]),
        ("下一步，全县将新建停车楼8座。\n", ["8座"]),
        ("四季度，力争新增停车位200个。\n", ["200个"]),
    ],
)
def test_what_is_said_of_the_time_ahead_is_a_target_even_there(text: str, expected: list[str]) -> None:
    assert _quotes(f"停车难有解\n{LEAD}{text}") == expected


@pytest.mark.parametrize(
    "lead",
    [
        "到12月底，全县力争新增停车位900个，同比增加80个。\n",
        "今年，全县要新增停车位900个。\n",
    ],
)
def test_an_opening_without_a_past_day_says_nothing_of_the_rest(lead: str) -> None:
    assert "8座" in _quotes(f"停车难有解\n{lead}全县今年新建停车楼8座。\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超额完成2026年8座泵站的建设任务，对推动治水发挥了重要作用。", []),
        ("要超额完成2026年8座泵站的建设任务。", ["8座"]),
    ],
)
def test_an_important_part_played_is_no_demand(text: str, expected: list[str]) -> None:
    assert _quotes(text) == expected


def test_a_record_above_the_opening_does_not_lend_it_its_day() -> None:
    record = "文件名称\t文号\t发布日期\n修建泵站3座，2024年5月竣工\t江发〔2024〕3号\t2024-05-06\n\n"
    read_with = read(f"{record}{LEAD}停车场智能化率为85%。\n", OCTOBER)
    assert [one.stance for one in read_with if one.quote == "85%"] == ["result"]


DONE = "2月10日，县政府新闻发布会介绍，2025年10件民生实事全部兑现。\n"
REST = "全年完成老人体检3万人，体检率达到95%。\n新建便民桥8座。\n"


@pytest.mark.parametrize(
    "opening",
    [
        DONE,
        "新年伊始，县里交出一份满意答卷。\n",
        "2025年的民生实事件件落地。\n",
        "2025年各项民生工程均超过预期目标。\n",
    ],
)
def test_news_that_all_is_done_tells_results(opening: str) -> None:
    assert targets(opening + REST, dt.date(2026, 2, 11)) == []


@pytest.mark.parametrize(
    "turn", ["下一步，全县将新建停车楼8座。\n", "2026年，新建停车楼8座。\n", "今年全县要新建停车楼8座。\n"]
)
def test_up_to_where_it_turns_to_what_lies_ahead(turn: str) -> None:
    found = targets(DONE + REST + turn + "全年改造路灯90盏。\n", dt.date(2026, 2, 11))
    assert [one.quote for one in found] == ["8座", "90盏"]


@pytest.mark.parametrize("opening", ["确保10件民生实事全部兑现。\n", "县里努力写好民生答卷。\n"])
def test_a_call_to_do_all_tells_no_results(opening: str) -> None:
    assert "3万人" in [one.quote for one in targets(opening + REST, dt.date(2026, 2, 11))]


@pytest.mark.parametrize("headline", ["十件民生实事全部兑现 居民得了实惠", "为民办实事清单全部销号"])
def test_a_headline_that_all_is_done_tells_the_year_that_runs(headline: str) -> None:
    assert targets(f"{headline}\n今年新建便民桥8座，安装扶手900户。\n", dt.date(2026, 9, 11)) == []


def test_what_was_done_of_the_year_before_tells_nothing_of_this_one() -> None:
    found = targets("2025年民生实事全部兑现\n今年新建便民桥8座。\n", dt.date(2026, 5, 11))
    assert [one.quote for one in found] == ["8座"]
