"""What has been done, by the column of a table that says it; and what a plan's news promises is no result."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import pytest
from limits import plain_loops

from tracker.compare.outcome_records import DocumentFacts, ReportedResult
from tracker.document.reader import read
from tracker.extract.pipeline import read_with_sections
from tracker.records import PeriodBasis, SectionPeriod, Target
from tracker.rulebook.model import Rulebook
from tracker.services.results.done_columns import with_done_figures
from tracker.services.results.reported import reported
from tracker.services.rules.rule_files import load_book

TITLE = "2021年枫林县民生实事完成情况\n"
HEAD = "序号 | 项目名称 | 完成情况 | 占年度计划 |\n"


@lru_cache(maxsize=1)
def book() -> Rulebook:
    return load_book()


def told(text: str) -> list[tuple[str, str]]:
    """What a text reports: the quote and the unit of each figure but shares."""
    document = read(text.encode(), name="2021_枫林县.txt")
    document, found = read_with_sections(document, book())
    targets = [Target.model_validate(one["target"]) for one in reported(document, found)]
    assert all(document.text[one.start : one.end] == one.quote for one in targets)
    return [(one.quote, one.unit or "") for one in targets if one.kind == "quantity" and one.unit != "%"]


def test_a_column_of_what_was_done_holds_the_results_of_the_promises_before_it() -> None:
    rows = "1 | 新建12座水塔 | 15 | 125% |\n改建7处渡口 | 6处 | 86% | |\n"
    assert told(TITLE + HEAD + rows) == [("15", "座"), ("6处", "处")]


def test_a_column_that_stands_further_behind_is_found_too() -> None:
    head, row = "项目名称 | 责任单位 | 完成数 |\n", "新建12座水塔 | 县水利局 | 1,500 |\n"
    assert told(TITLE + head + row) == [("1,500", "座")]


@pytest.mark.parametrize("cell", ["正在建设15个标段", "15户"])
def test_a_cell_of_words_or_of_another_unit_is_no_figure_of_the_promise(cell: str) -> None:
    found = told(TITLE + HEAD + f"1 | 新建12座水塔 | {cell} | 125% |\n")
    assert (cell, "座") not in found and ("15", "座") not in found


def test_a_table_without_such_a_column_and_text_below_it_are_read_as_they_are() -> None:
    other = "序号 | 项目名称 | 投资额 |\n1 | 已新建12座水塔 | 15 |\n"
    assert ("15", "座") not in told(TITLE + other)
    assert told(TITLE + HEAD + "\n去年已建成9座水塔。\n")[-1:] == [("9座", "座")]


def test_a_long_table_takes_as_much_longer_as_it_has_rows() -> None:
    head, row, count = "项目名称 | 完成数 |\n", "新建12座水塔 | 15 |\n", 3000
    first = Target(
        doc="a.txt",
        start=0,
        end=3,
        quote="12座",
        kind="quantity",
        indicator="水塔",
        measure="output",
        unit="座",
    )
    places = (len(head) + n * len(row) + row.index("12") for n in range(count))
    found = [first.model_copy(update={"start": place, "end": place + 3}) for place in places]
    done: list[Target] = []
    assert plain_loops(lambda: done.extend(with_done_figures(head + count * row, found))) < 20
    assert [one.quote for one in done] == count * ["15"]


NEWS = "枫林县为民办实事项目公布\n{day} 09:15 来源：某报\n{year}年，枫林县将新建12座水塔，改建7处渡口。\n"


def test_what_a_year_s_news_promises_for_that_year_is_no_result_of_the_year_before() -> None:
    assert told(NEWS.format(day="2021-01-20", year=2021)) == []


def result(issued: dt.date, last: int, basis: PeriodBasis) -> ReportedResult:
    target = Target(
        doc="a.txt", start=0, end=3, quote="15座", kind="quantity", indicator="水塔", measure="output"
    )
    period = SectionPeriod(first=last, last=last, basis=basis)
    return ReportedResult(target, DocumentFacts(issued_on=issued), period=period)


@pytest.mark.parametrize(
    ("issued", "last", "basis", "as_of"),
    [
        ((2021, 1, 20), 2020, "words", (2020, 12, 31)),
        ((2021, 1, 20), 2021, "words", (2021, 1, 20)),  # of its own year, so far
        ((2021, 1, 20), 2021, "document", (2020, 12, 31)),  # it does not say when
        ((2021, 1, 1), 2021, "heading", (2021, 12, 31)),  # no more than the year of issue is known
    ],
)
def test_the_day_of_a_figure_is_of_the_years_that_its_part_says(
    issued: tuple[int, int, int], last: int, basis: PeriodBasis, as_of: tuple[int, int, int]
) -> None:
    assert result(dt.date(*issued), last, basis).as_of == dt.date(*as_of)
