"""Strangers' bytes are taken or refused, never a crash, never a wait: kept inputs, findings, some chance."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from surfaces import FOUND, SURFACES, attempt, seeds

_SIGNS = (
    "0129一二十百千万亿年月日底、，。；：（）“”《》%.-—至以上约新建达到投资8个所增长"
    "\t\n |#{}[]?'\"\\<>&=:@+\x1b\u202e\u2028\x00"
)
_WORDS = st.text(st.sampled_from(_SIGNS), max_size=60)


def test_each_surface_has_a_kept_input_unless_its_bytes_are_made_by_a_library() -> None:
    assert {name for name in SURFACES if not seeds(name)} == {"docx"}


@pytest.mark.parametrize("name", SURFACES)
def test_a_kept_input_is_taken_or_refused(name: str) -> None:
    outcomes = [attempt(name, data) for data in seeds(name)]
    assert len(outcomes) == len(seeds(name))


@pytest.mark.parametrize(("name", "text"), FOUND, ids=[f"{name}-{len(text)}" for name, text in FOUND])
def test_what_once_took_minutes_ends_soon(name: str, text: str) -> None:
    attempt(name, text.encode())


@pytest.mark.parametrize("name", SURFACES)
def test_chance_finds_nothing(name: str) -> None:
    known = seeds(name)

    @settings(max_examples=12)
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        inputs = _WORDS.map(str.encode) | st.binary(max_size=40)
        put = data.draw(inputs)
        whole = data.draw(st.sampled_from(known)) if known else b""
        place = data.draw(st.integers(0, len(whole)))
        attempt(name, whole[:place] + put + whole[place + data.draw(st.integers(0, 9)) :])

    tried()
