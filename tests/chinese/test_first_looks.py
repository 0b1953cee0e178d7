"""What is looked for first, to spare a longer search, misses nothing that the search would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese import administrative_divisions
from tracker.chinese.amounts.amount_grammar import counts
from tracker.chinese.amounts.scanner import AmountScanner
from tracker.chinese.head import excerpt

UNITS = {"座": {}, "个": {}, "万元": {"as": "元"}, "亩": {}, "倍": {}, "%": {}}
SCANNER = AmountScanner(
    units=UNITS,
    before={"不少于": {"comparator": ">="}, "超": {"comparator": ">"}, "≤": {"comparator": "<="}},
    after={"以上": {"comparator": ">="}},
    fixed={"全覆盖": {"value": "100", "unit": "%"}, "清零": {"value": "0", "not_after": "未"}},
    people={"人": {}},
)
_AMOUNTS = st.lists(
    st.sampled_from(
        [*"一三十两百千万亿每超不约，成半点分多余几来至-—/年大", *UNITS, "25", "不少于", "≤", "以上", "分之"]
    ),
    max_size=9,
).map("".join)
_PIECES = st.sampled_from([*" \t\u3000年月日号届第一政府A，", "2025", "8", "报告"])


def test_each_name_of_a_place_is_looked_for() -> None:
    _search, names = administrative_divisions._search()
    assert [name for name in names if not administrative_divisions._MAY_NAME.search(name)] == []


@pytest.mark.parametrize("text", ["住在幸福街道", "在东湖片区和西岭镇", "到南山开发区"])
def test_so_is_each_place_that_is_known_by_its_ending(text: str) -> None:
    assert administrative_divisions._MAY_NAME.search(text)


@pytest.mark.parametrize("text", ["道路畅通", "江水清澈", "北方重型机械", "上下一心，云端办公"])
def test_a_text_without_names_is_passed_over(text: str) -> None:
    assert administrative_divisions._MAY_NAME.search(text) is None


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_spaces_that_are_closed_are_looked_for(line: str) -> None:
    mended = excerpt._SPACED.sub(lambda found: found[0], excerpt._GAP.sub("", line))
    if mended != line or excerpt._SPACED.search(line):
        assert excerpt._CLOSABLE.search(line)


@given(_AMOUNTS)
def test_each_number_that_counts_is_looked_for(text: str) -> None:
    searched, place = [], 0
    while match := SCANNER._plain.search(text, place):
        match = SCANNER._whole.match(text, match.start()) or match
        place = match.end()
        searched.append(match)
    told = [match.span() for match in searched if counts(match, SCANNER._is_limit)]
    assert [match.span() for match in SCANNER._matches(text) if counts(match, SCANNER._is_limit)] == told


def test_fixed_words_are_looked_for_with_their_guards() -> None:
    found = SCANNER._number_words.scan("网络全覆盖，欠款清零，并未清零")
    assert [amount.fixed for amount in found] == ["全覆盖", "清零"]


@pytest.mark.parametrize(
    "lines",
    [
        "　　一、工作回顾\n　　" + "各项工作取得新进展" * 9,
        "２ ０ ２ ６ 年 工 作 报 告\n二〇二六年一月二十一日",
        "短行\n\n" + "长" * 99,
    ],
)
def test_short_lines_are_those_of_the_whole_text(lines: str) -> None:
    told = excerpt.Excerpt.of(lines, "x.txt")
    assert told.short_lines(30) == [line for line in told.body.split("\n") if len(line) < 30]
