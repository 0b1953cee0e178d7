"""Teaching a rule from words marked in the reader: tried on all documents first, kept by one key."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_world import make_app, paste, press, said, settle, text_of

from tracker.services.rules.rulebook_loading import own_folder
from tracker.tui.screens.mark_words import MarkWordsScreen
from tracker.tui.screens.teach_rule import TeachRuleScreen


async def test_marked_words_teach_a_rule_that_is_tried_before_it_is_kept(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "p")
        await press(pilot, "plus", "up", "T")
        form = pilot.app.screen
        assert isinstance(form, TeachRuleScreen) and "到2026年，村道改造完成80%" in text_of(pilot)
        first = form.query_one("#phrase").value  # type: ignore[attr-defined]
        await press(pilot, "f3")
        assert form.query_one("#phrase").value != first  # type: ignore[attr-defined]
        await press(pilot, "f2")
        assert "Try it first" in text_of(pilot) and not own_folder().exists()
        await press(pilot, "ctrl+u")
        await paste(pilot, "{noun}完成{percent}")
        await press(pilot, "down", "ctrl+u")
        await paste(pilot, "{noun}进度")
        await press(pilot, "enter")
        assert "Tried on 1 document: " in text_of(pilot) and "+ 村道改造进度 80%" in text_of(pilot)
        assert "would vanish" in text_of(pilot) and not own_folder().exists()
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, MarkWordsScreen) and "goes by it" in said(pilot)
        (kept,) = (own_folder() / "commitments").iterdir()
        assert "{noun}完成{percent}" in kept.read_text(encoding="utf-8")
