"""How sure readings are: what leaves a doubt, and that clear cases come after doubtful ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from extract_samples import candidates, reading, target

from tracker.extract.confidence import COSTS, doubts, sureness


def doubts_of(text: str, quote: str) -> set[str]:
    """The doubts about the one candidate of a text whose quote ends so."""
    scan = reading(text)
    forms = scan.engine.language.indicators
    (found,) = [one for one in candidates(text) if scan.clean[one.start : one.end].endswith(quote)]
    return set(doubts(found, forms))


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("到2026年底，新建泵站8座。", "8座", set()),
        ("到2026年底，县城停车位8000个。", "8000个", {"weak"}),
        ("2026年底前，泵站8座、水厂3座建成投用。", "8座", {"weak", "short"}),
        ("各镇要新建泵站8座。", "8座", {"undated"}),
        ("新建泵站8座。力争6月底前完工。", "8座", {"due-project"}),
        ("2026年底前建成水厂。新建泵站8座。", "8座", {"due-paragraph"}),
        ("今年新建泵站8座，其中东区力争6月底前完工。", "8座", {"another-date"}),
        ("今年建设90公里的城郊绿道。", "90公里", {"sized"}),
        ("到2026年底，每年新建乡镇泵站8座。", "8座", {"yearly"}),
        ("今年压减烟煤12万吨。", "12万吨", {"decrease"}),
        ("到2026年底，滨河路改造全部完工。", "完工", {"milestone"}),
        ("2026年底前，新建三座污水泵站。", "三座", {"spelled"}),
        ("到2026年，垃圾、污水处理厂建成8座。", "8座", {"listed"}),
        ("2026年底前，存量危险房屋清零。", "清零", {"number-word"}),
    ],
)
def test_a_doubt_is_found_by_what_the_reading_knows(text: str, quote: str, found: set[str]) -> None:
    assert found <= doubts_of(text, quote)


def test_a_plain_promise_leaves_no_doubt() -> None:
    assert doubts_of("到2026年底，新建污水泵站8座。", "8座") == set()


def test_clear_readings_come_before_doubtful_ones() -> None:
    """From sure to unsure: a plain promise, one without a date, a bare number, one of a size in a name."""
    ladder = [
        target("到2026年底，新建污水泵站8座。", "8座"),
        target("今年压减散煤用量12万吨。", "12万吨"),
        target("到2026年底，县城停车位8000个。", "8000个"),
        target("各镇应当新建污水泵站8座。", "8座"),
    ]
    assert all(one.confidence > after.confidence for one, after in pairwise(ladder)), ladder


def test_how_long_a_thing_may_take_needs_no_day() -> None:
    assert "undated" not in doubts_of("用户报修后，应当在24小时内上门维修。", "24小时内")


def test_each_doubt_takes_off_and_the_number_stays_within_bounds() -> None:
    assert all(sureness([doubt]) < sureness([]) for doubt in COSTS)
    assert 0 < sureness(COSTS) < 0.1 and 0.85 < sureness([]) < 1
