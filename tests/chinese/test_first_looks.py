"""What is looked for first, to spare a longer search, misses nothing that the search would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese import places
from tracker.chinese.head import excerpt

_PIECES = st.sampled_from([*" \t\u3000年月日号届第一政府A，", "2025", "8", "报告"])


def test_each_name_of_a_place_is_looked_for() -> None:
    _search, names = places._search()
    assert [name for name in names if not places._MAY_NAME.search(name)] == []


@pytest.mark.parametrize("text", ["住在幸福街道", "在东湖片区和西岭镇", "到南山开发区"])
def test_so_is_each_place_that_is_known_by_its_ending(text: str) -> None:
    assert places._MAY_NAME.search(text)


@pytest.mark.parametrize("text", ["道路畅通", "江水清澈", "北方重型机械", "上下一心，云端办公"])
def test_a_text_without_names_is_passed_over(text: str) -> None:
    assert places._MAY_NAME.search(text) is None


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_spaces_that_are_closed_are_looked_for(line: str) -> None:
    mended = excerpt._SPACED.sub(lambda found: found[0], excerpt._GAP.sub("", line))
    if mended != line or excerpt._SPACED.search(line):
        assert excerpt._CLOSABLE.search(line)
