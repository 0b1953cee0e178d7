"""People are told what a rule reads, and its id only behind that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker import i18n
from tracker.records import BY_HAND
from tracker.services.rules.rule_names import rule_in_words
from tracker.services.rules.rulebook_loading import load_book, own_folder


def test_every_shipped_rule_is_told_by_what_it_says() -> None:
    i18n.use("zh")
    for rule in load_book().rules:
        assert rule_in_words(rule.id) == f"{rule.says}（{rule.id}）"


def test_what_no_file_has_keeps_its_name() -> None:
    assert rule_in_words(BY_HAND) == "entered by hand"
    assert rule_in_words("gone-since") == "gone-since"


def test_a_rule_of_ones_own_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = own_folder() / "commitments" / "mine.yaml"
    file.parent.mkdir(parents=True)
    file.write_text('rules:\n  - id: my-rate\n    says: "某某率"\n', encoding="utf-8")
    assert rule_in_words("my-rate") == "某某率 (my-rate)"
