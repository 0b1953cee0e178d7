"""Word lists as expressions: the longest word wins, and nothing else than the words matches."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.base.word_patterns import alternation, guarded

WORDS = st.text("新建改扩造.+[]-^", min_size=1, max_size=4)


@given(st.sets(WORDS, min_size=1, max_size=12), st.text("新建改扩造.+[]-^", max_size=12))
def test_an_alternation_takes_the_longest_word_that_stands_there(words: set[str], text: str) -> None:
    pattern = re.compile(alternation(words))
    for place in range(len(text) + 1):
        here = [word for word in words if text.startswith(word, place)]
        found = pattern.match(text, place)
        assert (found[0] if found else None) == max(here, key=len, default=None)


@given(st.sets(WORDS, min_size=1, max_size=12), st.text("新建改扩造.+[]-^", max_size=6))
def test_it_falls_back_on_a_shorter_word_where_the_rest_asks_for_it(words: set[str], rest: str) -> None:
    pattern = re.compile(alternation(words) + re.escape(rest))
    for word in words:
        assert pattern.fullmatch(word + rest)


def test_no_words_match_nothing() -> None:
    assert re.search(alternation([]), "新建") is None


def test_a_guarded_word_gives_way() -> None:
    pattern = re.compile(guarded({"方": {"unless": "面案"}, "万方": {}}))
    assert pattern.findall("3方、方面、方案、5万方") == ["方", "万方"]


def test_a_guarded_word_gives_way_to_whole_words() -> None:
    pattern = re.compile(guarded({"张": {"unless": "家口、家界"}}))
    assert pattern.findall("30张床、张家口、20张家具、张家界") == ["张", "张"]
