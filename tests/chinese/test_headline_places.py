"""The place that a headline or the name of a file is about."""

from __future__ import annotations

import pytest

from tracker.chinese.headline_places import place_of_headline


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("江门今年新建泵站8座", "江门市"),
        ("2021_江门市_计划", "江门市"),
        ("“十四五”期间江门怎么干", "江门市"),
        ("江门_新会", "新会区"),  # goes down from there
        ("赴江门学习考察", ""),  # of others
        ("江门路改造完工", ""),  # a street
        ("日照充足的一年", ""),  # a plain word
        ("江门_湛江", "江门市"),  # two places of one level
        ("泵站开工", ""),
    ],
)
def test_it_begins_with_its_name_or_names_it_in_full(headline: str, place: str) -> None:
    assert place_of_headline(headline) == place
