"""Items of a list of tasks whose own title says what is done by the deadline beside them."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets

ISSUED = dt.date(2026, 3, 8)


def told(text: str) -> list[tuple[str, str, str]]:
    found = targets(text, issued_on=ISSUED)
    return [(one.indicator, str(one.due), one.lead_unit or "") for one in found]


def test_the_title_of_an_item_with_a_deadline_is_a_milestone() -> None:
    text = (
        "芦湾县便民服务行动方案\n一、主要措施\n1．推广联办窗口。各镇统一收件。\n责任单位：县政务局\n"
        "完成时限：2026年10月底\n2．完善事项库。对清理后的事项逐项核对。\n责任单位：县司法局\n完成时限：2026年6月底\n"
    )
    assert told(text) == [
        ("推广联办窗口", "2026-10-31", "县政务局"),
        ("完善事项库", "2026-06-30", "县司法局"),
    ]


@pytest.mark.parametrize(
    "item",
    ["1．推广联办窗口。设立窗口30个。", "1．加强窗口管理。各镇明确专人。", "1．窗口服务。各镇明确专人。"],
)
def test_what_is_counted_or_cannot_be_checked_needs_no_title(item: str) -> None:
    text = f"芦湾县便民服务行动方案\n一、主要措施\n{item}\n责任单位：县政务局\n完成时限：2026年10月底\n"
    assert [name for name, _due, _lead in told(text) if "窗口" in name and not name.startswith("设立")] == []


def test_an_item_without_a_deadline_makes_no_milestone_of_its_title() -> None:
    text = "芦湾县便民服务行动方案\n一、主要措施\n1．推广联办窗口。各镇设立联办专区。\n责任单位：县政务局\n"
    assert told(text) == []
