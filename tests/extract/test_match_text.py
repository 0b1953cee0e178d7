"""The text of a stretch of code: whole where nothing stands for more than itself, else by its pieces."""

from __future__ import annotations

from extract_samples import PIECES, reading
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.matching.match_text import _LONG_ASIDE, text_of
from tracker.rulebook.phrase_compiler import ASIDE, DATE

MORE = ("（含改建）", "（由县里的三个部门共同出资）", "《水务规划》", "比2020年", "由3座增加到8座")


@given(st.lists(st.sampled_from([*PIECES, *MORE]), max_size=8).map("".join), st.data())
def test_it_is_that_of_its_pieces(text: str, data: st.DataObject) -> None:
    made = reading(text)
    clean = made.clean
    one = made.coder.code(0, len(clean))
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(one.code))] * 2)))
    pieces = [(one.code[at], clean[one.places[at] : one.ends[at]]) for at in range(first, last)]
    kept = [words for char, words in pieces if char not in (DATE, ASIDE)]
    short = [words for char, words in pieces if char == ASIDE and len(words) <= _LONG_ASIDE]
    assert sorted("".join([*kept, *short])) == sorted(text_of(one, (first, last), clean))
    if not short:
        assert "".join(kept) == text_of(one, (first, last), clean)
