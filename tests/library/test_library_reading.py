"""Documents, targets, explanations and verdicts without a ledger."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import tracker

PLAN = "某区2024年工作要点\n\n到2024年底，新建口袋公园30个，改造老旧小区12个。\n"


@pytest.fixture
def targets() -> tuple[tracker.Target, ...]:
    return tracker.extract_targets(tracker.read_document(PLAN.encode(), name="plan.txt"))


def test_bytes_and_a_file_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    from_bytes = tracker.read_document(PLAN.encode(), name="plan.txt")
    assert tracker.read_document(path).text == from_bytes.text == PLAN
    assert tracker.read_document(str(path), issuer="某区政府").issuer == "某区政府"


def test_what_cannot_be_read_is_a_document_error(tmp_path: Path) -> None:
    with pytest.raises(tracker.DocumentError) as told:
        tracker.read_document(tmp_path / "none.txt")
    assert told.value.cure


def test_targets_come_in_the_order_of_the_text(targets: tuple[tracker.Target, ...]) -> None:
    assert [(one.value, one.unit, one.due) for one in targets] == [
        (Decimal(30), "个", dt.date(2024, 12, 31)),
        (Decimal(12), "个", dt.date(2024, 12, 31)),
    ]


def test_rules_of_a_folder_are_read_by(tmp_path: Path) -> None:
    folder = tmp_path / "commitments"
    folder.mkdir()
    rule = """
      rules:
        - id: kites
          says: 放风筝
          phrases: ["放飞风筝{things}"]
          priority: 90
          measure: output
          indicator: 放飞风筝
          examples:
            - {text: 年内放飞风筝9只。, date: 2024-02-01, gives: {value: 9, unit: 只}}
    """
    (folder / "kites.yaml").write_text(rule, encoding="utf-8")
    document = tracker.read_document(
        "年内放飞风筝9只。".encode(), name="a.txt", issued_on=dt.date(2024, 3, 1)
    )
    found = tracker.extract_targets(document, rules=tracker.load_rules(tmp_path))
    assert [one.rule for one in found] == ["kites"]


def test_a_sentence_and_a_line_are_explained() -> None:
    document = tracker.read_document(PLAN.encode(), name="plan.txt")
    by_line = tracker.explain(document, line=3)
    assert by_line.found == tracker.explain("到2024年底，新建口袋公园30个，改造老旧小区12个。").found == 2
    assert any("30个" in line for line in by_line.lines())
    with pytest.raises(tracker.NothingFound):
        tracker.explain(document, line=40)
    with pytest.raises(tracker.NothingFound):
        tracker.explain(document, line=0)


def test_a_text_that_looks_like_a_place_is_a_text() -> None:
    assert tracker.explain("plan.txt:3").document.text.startswith("plan.txt:3")


def test_a_figure_judges_a_target_that_was_only_read(targets: tuple[tracker.Target, ...]) -> None:
    start, day = dt.date(2024, 1, 1), dt.date(2024, 7, 1)
    assert tracker.judge(targets[0], as_of=day).verdict == "unknown"
    slow = tracker.judge(targets[0], as_of=day, actual=3, start=start)
    assert (slow.verdict, slow.light, slow.completion) == ("behind", "red", Decimal("0.1"))
    assert tracker.judge(targets[0], as_of=day, actual=16.0, start=start).verdict == "on_pace"
    assert tracker.judge(targets[0], as_of=day, actual="30", on=dt.date(2024, 6, 1)).verdict == "done_early"


def test_of_what_does_harm_less_is_better_by_the_rules_in_force() -> None:
    (goal,) = tracker.extract_targets(
        tracker.read_document("到2024年底，城镇调查失业率5.5%。".encode(), name="a.txt")
    )
    day = dt.date(2024, 7, 1)
    assert tracker.judge(goal, as_of=day, actual="5.8").light == "yellow"
    assert tracker.judge(goal, as_of=day, actual="5.1").light == "green"


@pytest.mark.parametrize("actual", ["many", float("nan"), float("inf")])
def test_what_is_no_number_is_refused(targets: tuple[tracker.Target, ...], actual: str | float) -> None:
    with pytest.raises(tracker.UsageError, match="is not a number"):
        tracker.judge(targets[0], actual=actual)


def test_the_language_is_chosen() -> None:
    tracker.use_language("zh")
    assert any("规则" in line for line in tracker.explain("新建口袋公园30个。").lines())
    with pytest.raises(tracker.UsageError):
        tracker.use_language("fr")  # type: ignore[arg-type]


def test_the_samples_can_be_read() -> None:
    assert all(tracker.read_document(path).title for path in tracker.sample_documents())
