"""Which period a part of a review speaks of, and judgements that give no figure of their own."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from tracker.document.reader import read
from tracker.extract.pipeline import read_with_sections
from tracker.records import Document, SectionPeriod
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rule_files import load_book

REPORT = """政府工作报告
2026年1月20日
一、2025年和“十四五”时期工作回顾
过去一年，我们稳住了大盘。全市粮食总产12亿斤。植树造林、农村改厕分别完成年计划的104%、96.5%。保障房任务全部开工。
各位代表！“十四五”时期，城乡面貌大变。累计新建泵站40座。
五年来，出口额稳定在60亿元以上。去年外贸增速未达年初预期。
工作中还存在不少问题。
二、2026年工作安排
今年粮食总产稳定在12亿斤以上。我们要新建泵站9座，要改造灌区3处，确保农村改厕全面完成，力争外贸增速达到预期目标。
"""


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def told(text: str) -> Document:
    return read_with_sections(read(text.encode(), name="report.txt"), book())[0]


YEAR, YEARS = (2025, 2025), (2021, 2025)


def period(document: Document, words: str) -> tuple[bool, tuple[int, int] | None]:
    place = document.text.index(words)
    part = next(one for one in document.parts if one.span[0] <= place < one.span[1])
    return part.past, (part.period.first, part.period.last) if part.period else None


def test_a_review_tells_the_year_and_then_several_years() -> None:
    document = told(REPORT)
    assert period(document, "粮食总产12亿斤") == (True, YEAR)
    assert period(document, "累计新建泵站") == (True, YEARS)
    assert period(document, "出口额稳定") == (True, YEARS)
    assert not period(document, "新建泵站9座")[0], "the plan reports nothing"


def test_the_other_way_round() -> None:
    text = "一、工作回顾\n五年来，新建学校20所。\n刚刚过去的2025年，新建学校3所。\n过去一年，我们还修了路。\n"
    document = told("政府工作报告\n2026年1月20日\n" + text)
    assert period(document, "20所") == (True, YEARS)
    assert period(document, "3所") == (True, YEAR)


def test_a_later_sentence_that_begins_with_the_digits_of_a_year_speaks_of_it_alone() -> None:
    text = (
        "一、工作回顾\n五年来，新建学校20所。2022年，建成水厂7座。绿道增加到90公里。2020年到2025年，粮价平稳，"
        "产粮60万吨。\n回望2025年，修路8公里。\n"
    )
    document = told("政府工作报告\n2026年1月20日\n" + text)
    assert period(document, "7座") == (True, (2022, 2022))
    assert period(document, "90公里") == (True, YEARS)
    assert period(document, "60万吨") == (True, (2020, 2025))
    assert period(document, "8公里") == (True, YEAR)


def test_a_reported_figure_is_of_one_kind_and_may_sum_up_several_years() -> None:
    text = (
        "一、工作回顾\n五年来，新建学校20所。累计建成充电桩900个。绿道增加到90公里。五年新增岗位3000个。"
        "工业增加值年均增长6%。粮食产量增长2%。\n"
    )
    document = told("政府工作报告\n2026年1月20日\n" + text)
    told_of = {document.text[one.start :][:3]: (one.kind, one.over_years) for one in document.figures}
    assert told_of["20所"] == ("flow", "")
    assert told_of["900"][0] == "stock"
    assert told_of["90公"] == ("level", "")
    assert told_of["300"] == ("flow", "total")
    assert told_of["6%。"] == ("change", "average")
    assert told_of["2%。"] == ("change", "")


def test_shares_of_the_yearly_plan_go_to_their_subjects() -> None:
    shares = {one.indicator: one.share for one in told(REPORT).statements if one.tells == "share"}
    assert shares == {"植树造林": Decimal(104), "农村改厕": Decimal("96.5")}


def test_judgements_in_words_and_none_of_what_is_to_come() -> None:
    said = {(one.indicator, one.tells, one.period) for one in told(REPORT).statements if one.tells != "share"}
    assert ("外贸", "missed", SectionPeriod(first=2025, last=2025, basis="words")) in said
    assert any(indicator.startswith("保障房") and tells == "reached" for indicator, tells, _p in said)
    assert not any("农村改厕" in indicator for indicator, _t, _p in said)
