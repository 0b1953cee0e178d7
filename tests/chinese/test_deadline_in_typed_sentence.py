"""The deadline in typed words that name no figure."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.chinese.deadline_in_typed_sentence import typed_deadline
from tracker.language.dates import Anchor

SAID = Anchor(issued_on=dt.date(2026, 11, 30))  # a Monday


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("请市档案局于12月20日前办结积压卷宗", "2026-12-19"),
        ("年底前建成城东游泳馆", "2026-12-31"),
        ("2027年3月底前，市水务局完成堤防巡查", "2027-03-31"),
        ("下周五前报送整改方案", "2026-12-10"),
        ("周五前交回问卷", "2026-12-03"),
        ("三天内报送名单", "2026-12-03"),
        ("春节前完成慰问", "2027-02-05"),
        ("自2024年以来积压的卷宗，年底前办结", "2026-12-31"),
        ("2026年重点工作抓紧收尾，12月25日前上报小结", "2026-12-24"),
    ],
)
def test_the_one_date_of_a_sentence_is_its_deadline(words: str, due: str) -> None:
    found = typed_deadline(words, SAID)
    assert found is not None and found[0].isoformat() == due


@pytest.mark.parametrize(
    "words",
    [
        "尽快修好路灯",
        "从今年起推进改革",
        "按照2025年工作报告的要求整改",  # gone when it was said
        "2026年底前拿出方案，2027年底前建成",  # which of them is for the person to say
    ],
)
def test_a_sentence_without_one_date_to_come_has_no_deadline(words: str) -> None:
    assert typed_deadline(words, SAID) is None
