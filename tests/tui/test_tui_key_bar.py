"""Which keys the footer of the list keeps at 80 columns, and how neighbours with one word share it."""

from __future__ import annotations

import pytest
from tui_world import make_app, press, settle

from tracker import i18n
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.key_buttons import FooterEntry, sharing_words

OFTEN = {"mark", "select", "open", "search", "filter", "help"}


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_keys_used_most_stay_with_a_filter_and_with_a_selection(url: str, language: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use(language)
        await settle(pilot)

        def shown() -> set[str]:
            return {entry.command for entry in pilot.app.screen.query_one(KeyBar).shown()}

        assert shown() >= OFTEN | {"quit"}
        await press(pilot, "1")
        assert shown() >= OFTEN | {"clear"}, "with a filter"
        await press(pilot, "1", "space")
        assert shown() >= {"mark", "select", "clear", "done", "assign", "figures", "help"}, "with a selection"


def test_neighbours_with_one_word_share_it() -> None:
    keys = [FooterEntry(key, word, key, 0) for key, word in (("[", "Start"), ("]", "Start"), ("T", "Teach"))]
    shared = sharing_words(keys)
    assert [(one.key, one.label) for one in shared] == [("[", ""), ("]", "Start"), ("T", "Teach")]
    assert sum(one.cells for one in shared) == len(" [ ] Start  T Teach ")
    assert sharing_words([]) == []
