"""Finding what may be alike leaves out nothing that is, and looks at little else."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tracker.compare.candidate_pairs import likely_pairs
from tracker.compare.similarity import indicator_likeness

WORDS = st.lists(
    st.lists(
        st.sampled_from(["新建", "改造", "小学", "河道", "学", "校", "公办", "的"]), min_size=1, max_size=6
    ).map("".join),
    max_size=12,
)


@given(WORDS)
def test_every_pair_that_is_alike_is_among_the_likely_ones(indicators: list[str]) -> None:
    alike = {
        (a, b)
        for a, b in combinations(range(len(indicators)), 2)
        if indicator_likeness(indicators[a], indicators[b])
    }
    assert alike <= set(likely_pairs(indicators))


def test_what_shares_no_rare_sign_is_not_looked_at() -> None:
    indicators = [f"{first}{second}项目库" for first in "甲乙丙丁戊己庚辛" for second in "子丑寅卯辰巳午未"]
    assert len(likely_pairs(indicators)) < len(indicators) ** 2 / 4
