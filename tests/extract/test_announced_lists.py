"""Lists in paragraphs of their own: what the sentence before them announces holds for each item."""

from __future__ import annotations

import pytest
from extract_samples import stance

_ITEMS = "（一）\n建好水利设施，新建泵站8座。\n（二）\n新建小学3所。\n"


@pytest.mark.parametrize("announced", ["镇里要扎实办好“六件民生实事”。", "镇里将办好6件民生实事。"])
def test_items_under_numbers_alone_are_what_was_announced(announced: str) -> None:
    text = f"会议于近日举行。\n{announced}\n{_ITEMS}"
    assert stance(text, "8座") == stance(text, "3所") == "target"


def test_without_the_announcement_nothing_promises_them() -> None:
    assert stance(f"会议于近日举行。\n镇里介绍了六件民生实事。\n{_ITEMS}", "8座") != "target"


def test_a_paragraph_without_number_ends_the_list() -> None:
    text = "镇里要扎实办好“六件民生实事”。\n- 新建小学3所\n会后参观泵站8座。\n- 新建码头2个\n"
    assert stance(text, "3所") == "target"
    assert stance(text, "2个") != "target"
