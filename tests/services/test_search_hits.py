"""A search that finds a target by words that its name does not hold says where they stand."""

from __future__ import annotations

import pytest
from row_samples import row

from tracker.services.listing.search_hits import Hit, elsewhere


@pytest.mark.parametrize(
    ("search", "hit"),
    [
        ("幼儿园", None),
        ("新建 幼儿", None),
        ("教育", Hit("教育", "topic", "教育")),
        ("幼儿 河东", Hit("河东", "lead_unit", "河东 区教委")),
        ("东区教", Hit("东区教", "lead_unit", "河东 区教委")),
        ("PLAN", Hit("PLAN", "document", "plan.txt")),
        ("xjyey", None),
    ],
)
def test_the_first_word_that_the_name_does_not_hold_is_told(search: str, hit: Hit | None) -> None:
    assert elsewhere(search, row(topic="教育", unit="河东 区教委")) == hit
