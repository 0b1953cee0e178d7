"""`tracker add`: what is typed is read, listed, marked, reported and exported like any other target."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cli_listed import listed

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

WORDS = "今年年底前，全区新建口袋公园12个以上"


def test_a_sentence_is_entered_with_what_the_rules_read_in_it(tracker: Runner) -> None:
    done = tracker("add", WORDS, "--source", "区长办公会纪要", "--lead-unit", "园林局", "--by", "Lin")
    assert done.code == 0, done.err
    assert "1 target entered; tracker undo takes it back" in done.err
    (row,) = listed(tracker)
    assert (row["value"], row["unit"], row["comparator"], row["due"]) == (12, "个", ">=", "2024-12-31")
    assert (row["document"], row["lead_unit"], row["review"]) == ("区长办公会纪要", "园林局", "accepted")
    shown = tracker("show", row["id"]).out
    assert "entered by hand" in shown and WORDS in shown.translate(dict.fromkeys(map(ord, "\n【】")))
    log = tracker("log").out
    assert "Lin" in log and "by hand from 区长办公会纪要" in log


def test_who_leads_is_read_in_the_words_and_called_by_the_full_name(tracker: Runner) -> None:
    tracker("unit", "add", "海棠区园林局", "--short", "园林局")
    tracker("add", f"由园林局牵头、财政局配合，{WORDS}", "--source", "批示")
    tracker("add", WORDS.replace("12", "9"), "--source", "批示", "--lead-unit", "园林局")
    assert [row["lead_unit"] for row in listed(tracker)] == ["海棠区园林局", "海棠区园林局"]
    assert "财政局" in {row["supporting_units"] for row in listed(tracker)}


def test_it_is_marked_reported_and_taken_back_like_any_other(tracker: Runner) -> None:
    tracker("add", WORDS, "--source", "批示")
    (row,) = listed(tracker)
    assert tracker("mark", row["id"], "--value", "6").code == 0
    report = tracker("report", "--format", "json").out
    assert row["id"] in report and json.loads(report)
    tracker("undo")
    tracker("undo")
    assert not listed(tracker)


def test_words_no_rule_reads_take_their_fields_from_options(tracker: Runner) -> None:
    done = tracker(
        "add",
        "尽快修好河边路灯",
        "--source",
        "批示",
        "--value",
        "20盏",
        "--due",
        "2024-09-30",
        "--indicator",
        "路灯",
    )
    assert done.code == 0, done.err
    (row,) = listed(tracker)
    assert (row["indicator"], row["value"], row["unit"], row["due"]) == ("路灯", 20, "盏", "2024-09-30")


def test_an_empty_sentence_and_a_missing_source_are_told(tracker: Runner) -> None:
    done = tracker("add", " ", "--source", "批示")
    assert done.code == 2 and "no words to enter" in done.err
    assert tracker("add", WORDS).code == 2
    assert tracker("add", WORDS, "--source", " ").code == 2


def test_words_without_a_deadline_are_told(tracker: Runner) -> None:
    told = "no deadline read"
    assert told in tracker("add", "建成城东游泳馆", "--source", "批示").err
    assert told not in tracker("add", "建成城西游泳馆", "--source", "批示", "--due", "2024-09-30").err
    assert told not in tracker("add", "年底前建成城南游泳馆", "--source", "批示").err
    assert "2024-12-31" in {row["due"] for row in listed(tracker)}


def test_a_typed_figure_brings_its_bound_or_its_upper_end(tracker: Runner) -> None:
    tracker("add", "年底前口袋公园建好", "--source", "批示", "--value", "12个左右")
    (row,) = listed(tracker)
    assert (row["value"], row["unit"], row["comparator"]) == (12, "个", "~")
    assert tracker("review", "edit", row["id"], "--value", "12-15个").code == 0
    (row,) = listed(tracker)
    assert (row["value"], row["value_high"], row["comparator"]) == (12, 15, "between")
    tracker("review", "edit", row["id"], "--value", "13个以上", "--value-high", "none", "--comparator", "<=")
    (row,) = listed(tracker)
    assert (row["value"], row["value_high"], row["comparator"]) == (13, None, "<=")
