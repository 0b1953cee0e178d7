"""A verdict says which words spoke and how loudly; the strongest wins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from extract_samples import book, sentence, targets

from tracker.extract.stance.cues import CueMatcher, Verdict, decide


def test_a_verdict_says_which_words_spoke() -> None:
    verdict = CueMatcher(book()).section((), "一、工作回顾")
    assert verdict is not None
    assert (verdict.words, verdict.cue) == ("回顾", "heading-review")


def test_the_strongest_verdict_wins_and_the_first_of_equals() -> None:
    promise, report, strong = (
        Verdict("target", 5, "a"),
        Verdict("result", 5, "b"),
        Verdict("background", 9, "c"),
    )
    assert decide([promise, report], "background") == ("target", "a")
    assert decide([report, promise], "background") == ("result", "b")
    assert decide([promise, strong], "background") == ("background", "c")
    assert decide([], "background") == ("background", "")


def test_cues_around_a_number_come_strongest_first() -> None:
    coded = sentence("全镇将新建泵站8座，目前已建成3座。")
    first, second = sorted(coded.amounts)
    priorities = [v.weight for v in CueMatcher(book()).around(coded, second, second + 1)]
    assert priorities == sorted(priorities, reverse=True)
    assert CueMatcher(book()).around(coded, first, first + 1)[0].stance == "target"


def test_a_date_speaks_as_loudly_as_the_rulebook_says() -> None:
    quiet = CueMatcher(replace(book(), evidence=()))
    assert quiet.evidence("due-date", "target", "年底前") is None
    loud = CueMatcher(book()).evidence("past-date-before", "result", "去年", name="past-date")
    assert loud == Verdict("result", 24, "past-date", "去年")


@pytest.mark.parametrize("bound", ["5%以上", "5%左右"])
def test_a_change_against_last_year_with_a_bound_is_promised_in_a_plan_and_a_result_elsewhere(
    bound: str,
) -> None:
    said = f"全县事故起数、伤亡人数同比下降{bound}。"
    planned = targets(f"二、2024年工作安排\n{said}")
    assert [one.indicator for one in planned] == ["全县事故起数下降", "伤亡人数下降"]
    assert not targets(f"一、2023年工作回顾\n{said}")
    assert not targets(said)
