"""Promise, forecast, result or background: what words, dates and headings decide, and which wins."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, stance


@pytest.mark.parametrize(
    "text",
    [
        "到2026年，新建泵站8座。",
        "全镇将新建泵站8座。",
        "力争新建泵站8座。",
        "计划新建泵站8座。",
        "今年新建泵站8座。",
        "明年新建泵站8座。",
        "确保年内新建泵站8座。",
        "预计新建泵站8座。",
        "“十五五”期间新建泵站8座。",
        "年底前新建泵站8座。",
    ],
)
def test_a_word_or_a_date_ahead_makes_a_promise(text: str) -> None:
    assert stance(text, "8座") == "target"


@pytest.mark.parametrize(
    "text",
    [
        "全镇已新建泵站8座。",
        "全镇累计建成泵站8座。",
        "去年新建泵站8座。",
        "2023年新建泵站8座。",
        "过去五年，新建泵站8座。",
        "截至目前，新建泵站8座。",
        "一年来，新建了泵站8座。",
        "目前，全镇有泵站8座。",
        "泵站同比增加8座。",
        "2023年以来，全镇新建泵站8座。",
        "本台2月1日消息，2023年全镇按计划新建泵站8座。",
        "今年1至6月，全镇新建泵站8座，完成年度目标125%。",
        "全镇水利建设超额完成目标任务\n各村新建泵站8座。",
    ],
)
def test_what_has_been_reached_is_no_target(text: str) -> None:
    assert stance(text, "8座") in {"result", "background", "nothing"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("泵站离县城300公里。", "300公里"),
        ("该厂成立以来有36人参加培训。", "36人"),
        ("为65岁以上老年人免费体检。", "65岁以上"),
        ("对满足20人的单位给予补助。", "20人"),
        ("享受9年免费教育。", "9年"),
        ("承租人应当在10日内搬离。", "10日内"),
        ("今年重点抓好三件实事。", "三件"),
        ("今年要实施以下5项工程。", "5项"),
        ("每家给予奖励5万元。", "5万元"),
    ],
)
def test_background_is_no_target(text: str, quote: str) -> None:
    assert stance(text, quote) != "target"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("记者从水务局获悉，今年要确保完成8座泵站改造。", "8座"),
        ("3.2 接水及时率达到97%，按规定标准收费。", "97%"),
        ("概算投资3亿元，工程投资2亿元。", "3亿元"),
    ],
)
def test_what_has_to_be_kept_is_a_target(text: str, quote: str) -> None:
    assert stance(text, quote, title="海源镇供水服务标准") == "target"


def test_a_result_clause_flows_on_until_a_clause_that_promises() -> None:
    text = "截至目前，全镇建成泵站8座，铺设管网12公里，今年计划再建水厂3座。"
    assert [stance(text, quote) for quote in ("8座", "12公里", "3座")] == ["result", "result", "target"]


@pytest.mark.parametrize(
    "text",
    [
        "根据2024年印发的规划，年底前新建幼儿园2所。",
        "落实2023年的工作部署，年内新建幼儿园2所。",
        "启动2024年续建项目，年底前新建幼儿园2所。",
        "在2024年新建3座泵站的基础上，全年新建幼儿园2所。",
    ],
)
def test_a_past_year_that_something_only_comes_from_is_not_the_year_that_is_meant(text: str) -> None:
    (found,) = [one for one in read(text, dt.date(2025, 1, 1)) if one.quote == "2所"]
    assert (found.stance, found.due) == ("target", dt.date(2025, 12, 31))


def test_shares_that_only_say_how_much_of_the_whole_make_no_targets() -> None:
    text = "49个项目总投资48亿元，分别占70%、80%和90%，到2026年建成。"
    assert [one.stance for one in read(text) if one.unit == "%" and one.stance == "target"] == []


def test_what_is_announced_is_promised_item_by_item() -> None:
    listed = "镇政府将着力办好3件民生实事。分别是：（1）新建泵站8座。（2）改造管网3公里。"
    assert stance(listed, "3公里") == "target"
    assert stance(listed.replace("将着力办好", "办好了"), "3公里") == "background"


@pytest.mark.parametrize("text", ["2024年，全年新建幼儿园2所。", "2024年新增就业1万人，全年新建幼儿园2所。"])
def test_a_past_year_that_opens_a_clause_rules_over_what_follows(text: str) -> None:
    assert [one.stance for one in read(text, dt.date(2025, 1, 1))][-1] == "result"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("上半年", "target"), ("前三季度", "target"), ("去年", "background"), ("上年", "background")],
)
def test_a_part_of_the_year_looks_ahead_where_a_document_has_no_date(words: str, expected: str) -> None:
    (found,) = read(f"{words}，新建幼儿园2所。", None)
    assert found.stance == expected


def test_a_year_that_is_over_rules_the_rest_of_its_paragraph_where_no_other_word_does() -> None:
    text = "2023年，全镇产粮12吨。新建泵站8座，粮库达到3座。\n今年，镇里将新建码头2个。\n"
    assert [stance(text, quote) for quote in ("8座", "3座", "2个")] == ["result", "result", "target"]
    assert stance("2023年，全镇产粮12吨。今后将新建泵站8座。", "8座") == "target"


def test_what_was_beaten_is_a_result() -> None:
    assert stance("全年新建泵站8座，超额完成5座的年度目标任务。", "8座") == "result"


def test_a_rank_aimed_at_is_no_result() -> None:
    assert stance("到2026年，粮食产量位居全市前列，新建泵站8座。", "8座") == "target"


def test_a_standard_that_is_to_rise_says_nothing_of_the_clauses_beside_it() -> None:
    text = "到2026年，居民医保补助标准逐步提高，职工医保住院费用支付比例达到75%左右。"
    assert stance(text, "75%左右") == "target"
    assert stance("到2026年，居民补助标准为每人70元。", "70元") != "target"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2030年，全县新建泵站8座。累计建成水库6座。", "target"),
        ("今年全县新建泵站8座。累计建成水库6座。", "result"),
    ],
)
def test_a_goal_by_a_year_rules_over_the_sums_behind_it(text: str, expected: str) -> None:
    assert stance(text, "6座") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年推进“十三五”批复的9个园区建设，新增绿道8公里。", "target"),
        ("今年管好用好已建成的步道，新增绿道8公里。", "target"),
        ("今年改造90座已投用泵站的闸门，新增绿道8公里。", "target"),
        ("全县已建成步道9条，绿道8公里。", "result"),
        ("“十三五”批复的园区9个，绿道8公里。", "result"),
    ],
)
def test_what_was_done_before_with_what_a_plan_goes_on_with_is_no_result(text: str, expected: str) -> None:
    assert stance(text, "8公里") == expected
