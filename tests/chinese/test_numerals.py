"""Numbers, years and shares read to exact values, and the regex fragments match whole tokens."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_in_words import in_financial_words, in_myriads, in_words

from tracker.chinese.numerals import NUMBER, SHARE, parse_number, parse_share, parse_year

NUMBERS = {
    "3900": "3900",
    "1,500": "1500",
    "12,345,678": "12345678",
    "１２": "12",
    "１，５００": "1500",
    "1 200": "1200",
    "0.5": "0.5",
    "1.2万": "12000",
    "33万": "330000",
    "5亿": "500000000",
    "8300亿": "830000000000",
    "2.38万亿": "2380000000000",
    "1亿2345万": "123450000",
    "3千": "3000",
    "3千5百": "3500",
    "2百万": "2000000",
    "零": "0",
    "十": "10",
    "十五": "15",
    "二十": "20",
    "一百零五": "105",
    "一百二十": "120",
    "三百": "300",
    "两千零二十五": "2025",
    "一万二": "12000",
    "一万零二": "10002",
    "两千五": "2500",
    "五十亿": "5000000000",
    "百万": "1000000",
    "百亿": "10000000000",
    "千亿": "100000000000",
    "万亿": "1000000000000",
    "一点五亿": "150000000",
    "二〇二五": "2025",
    "半": "0.5",
    "负三": "-3",
    "-1.5": "-1.5",
    "贰拾万": "200000",
    "伍佰零柒": "507",
    "肆仟": "4000",
    "玖万叁仟": "93000",
    "三千零四": "3004",
    "四十万零六百": "400600",
    "零点八": "0.8",
    "二点七万": "27000",
    "三亿六": "360000000",
    "两亿八百万": "208000000",
    "1亿2500.5万": "125005000",
    "廿四": "24",
    "卅": "30",
}


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "甲", "三五", "七八", "三百四百", "1,50", "1.2.3", "十十", "零百", "万" * 500, "%"]
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_a_whole_number_carries_no_decimals() -> None:
    assert str(parse_number("2.38万亿")) == "2380000000000"


@pytest.mark.parametrize(
    "text", ["3900", "1,500", "1.2万", "2.38万亿", "三百", "两千零二十五", "百亿", "3千5百", "一点五亿"]
)
def test_the_fragment_takes_the_whole_number(text: str) -> None:
    found = re.search(NUMBER, f"约{text}户")
    assert found is not None
    assert found[0] == text


@pytest.mark.parametrize(
    ("text", "number"), [("500千瓦", "500"), ("33万千瓦", "33万"), ("20千米", "20"), ("3千克", "3")]
)
def test_the_first_character_of_a_unit_multiplies_nothing(text: str, number: str) -> None:
    found = re.match(NUMBER, text)
    assert found is not None
    assert found[0] == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2025", 2025),
        ("2025年", 2025),
        ("２０３０", 2030),
        ("二〇二五", 2025),
        ("二○三○年", 2030),
        ("二零二五", 2025),
        ("二0二六", 2026),
        ("两千零二十五", 2025),
        ("一九四九年", 1949),
    ],
)
def test_a_year_is_read_in_every_spelling(text: str, year: int) -> None:
    assert parse_year(text) == year


@pytest.mark.parametrize("text", ["", "年", "25", "九千", "三五", "0.5", "一二三四五"])
def test_what_is_no_year_is_none(text: str) -> None:
    assert parse_year(text) is None


SHARES = {
    "85%": "85",
    "０.５％": "0.5",
    "3‰": "0.3",
    "百分之九十五": "95",
    "百分之0.5": "0.5",
    "千分之三": "0.3",
    "万分之五": "0.05",
    "百分之零点六": "0.6",
    "百分之七十二点四": "72.4",
    "十万分之八": "0.008",
    "10万分之12.5": "0.0125",
    "百万分之四": "0.0004",
    "二十五分之一": "4",
    "百分百": "100",
    "百分之百": "100",
    "三分之二": "66.6667",
    "四分之一": "25",
    "十分之一": "10",
    "八成": "80",
    "七成五": "75",
    "两成半": "25",
    "8成": "80",
    "一半": "50",
    "半数": "50",
}


@pytest.mark.parametrize(("text", "value"), SHARES.items())
def test_a_share_is_read_in_per_cent(text: str, value: str) -> None:
    assert parse_share(text) == Decimal(value)


@pytest.mark.parametrize("text", [text for text in SHARES if text != "０.５％"])
def test_the_fragment_takes_the_whole_share(text: str) -> None:
    found = re.search(SHARE, f"有{text}以上")
    assert found is not None
    assert found[0] == text


@pytest.mark.parametrize("text", ["两成员", "三成立", "五成功", "九成熟"])
def test_a_word_that_begins_with_cheng_is_no_share(text: str) -> None:
    assert re.match(SHARE, text) is None


@pytest.mark.parametrize("text", ["", "%", "分之", "零分之一", "成", "甲成", "十五成", "12"])
def test_what_is_no_share_is_none(text: str) -> None:
    assert parse_share(text) is None


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_every_whole_number_survives_chinese_words(number: int) -> None:
    assert parse_number(in_words(number)) == number


@given(st.integers(min_value=10, max_value=10**16 - 1))
def test_the_fragment_takes_all_of_every_chinese_number(number: int) -> None:
    assert re.fullmatch(NUMBER, in_words(number))


@given(st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False))
def test_every_decimal_survives_chinese_words(number: Decimal) -> None:
    assert parse_number(in_words(number)) == number


@given(st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False))
def test_every_decimal_with_separators_is_read(number: Decimal) -> None:
    assert parse_number(f"{number:,}") == number


@given(st.integers(min_value=0, max_value=10**12))
def test_every_whole_number_is_read_in_every_spelling(number: int) -> None:
    spellings = (f"{number}", f"{number:,}", in_words(number), in_financial_words(number))
    assert {parse_number(spelling) for spelling in spellings} == {Decimal(number)}


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from("万亿"))
def test_every_whole_number_is_read_in_myriads(number: int, char: str) -> None:
    assert parse_number(in_myriads(number, char)) == number


@given(st.decimals(min_value=0, max_value=9999, places=4, allow_nan=False), st.sampled_from(["", "万", "亿"]))
def test_every_decimal_is_read_with_its_multiplier(number: Decimal, char: str) -> None:
    times = {"": 1, "万": 10**4, "亿": 10**8}[char]
    assert parse_number(f"{number:f}{char}") == number * times
    assert parse_number(f"{in_words(number)}{char}") == number * times


@given(st.decimals(min_value=0, max_value=100, places=2, allow_nan=False))
def test_every_share_is_read_in_words_and_in_figures(number: Decimal) -> None:
    assert parse_share(f"百分之{in_words(number)}") == parse_share(f"{number}%") == number
    assert parse_share(f"万分之{in_words(number)}") == number / 100
    assert parse_share(f"十万分之{number}") == number / 1000


@given(st.integers(min_value=10, max_value=10**12))
def test_the_fragment_takes_all_of_every_financial_number(number: int) -> None:
    assert re.fullmatch(NUMBER, in_financial_words(number))


@given(st.text(max_size=60) | st.text("0123456789.,零一二两十百千万亿点半成分之%-负 ", max_size=60))
def test_no_text_makes_the_readers_fail(text: str) -> None:
    parse_number(text)
    parse_share(text)
    parse_year(text)
    re.findall(NUMBER, text)
