"""A lazy pattern is the pattern, compiled no sooner than it is used."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.base import lazy_patterns
from tracker.base.lazy_patterns import lazy_pattern


@given(st.text("ab1 ", max_size=20))
def test_it_finds_what_the_pattern_finds(text: str) -> None:
    source = r"a(?P<n>\d)|b+"
    lazy, eager = lazy_pattern(source), re.compile(source)
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in eager.finditer(text)]
    assert lazy.sub("x", text) == eager.sub("x", text)


def test_it_is_compiled_at_its_first_use_and_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return re.compile(source, flags)

    class Noting:
        compile = staticmethod(noted)

    monkeypatch.setattr(lazy_patterns, "re", Noting)
    pattern = lazy_pattern("a+")
    assert compiled == []
    assert pattern.search("caab") and pattern.match("a") and pattern.search("a")
    assert compiled == ["a+"]


def test_the_range_of_han_characters_is_them_and_no_letter_figure_or_mark_beside_them() -> None:
    han = lazy_pattern(r"[\u4e00-\u9fff]")
    assert han.sub("", "".join(map(chr, range(0x4E00, 0xA000)))) == ""
    others = "aZ0_.é²µΩЖ①⑳ⅢⅫ㎡℃〇々、，。（）《》“”％０Ａｚかナーｱ\u3000\ue010\n"
    assert han.sub("", others) == others
