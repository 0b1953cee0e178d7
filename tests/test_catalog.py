"""The Chinese catalog is whole: every text of the code has its translation, and the compiled file is new."""

from __future__ import annotations

import re

import pytest
from babel.messages import Message
from update_catalog import MO, committed, compiled, forms, texts_in_code

_HOLE = re.compile(r"\{[^{}]*\}")
_CURE = "run python tests/update_catalog.py and fill in tracker/locale/zh/LC_MESSAGES/tracker.po"


def _messages() -> list[Message]:
    return [message for message in committed() if message.id]


def test_every_text_of_the_code_has_a_translation() -> None:
    known = {str(message.id) for message in _messages() if all(forms(message.string))}
    missing = [str(message.id) for message in texts_in_code() if message.id and str(message.id) not in known]
    assert not missing, _CURE


def test_the_catalog_holds_nothing_that_the_code_no_longer_says() -> None:
    used = {str(message.id) for message in texts_in_code()}
    assert [str(message.id) for message in _messages() if str(message.id) not in used] == [], _CURE


def test_no_translation_is_a_guess() -> None:
    assert [str(message.id) for message in _messages() if message.fuzzy] == []


def test_translations_keep_the_holes_that_are_filled_in() -> None:
    wrong = []
    for message in _messages():
        asked = {hole for form in forms(message.id) for hole in _HOLE.findall(form)}
        for form in forms(message.string):
            given = set(_HOLE.findall(form))
            # A singular may leave out its number, and Chinese has one form for both.
            if given != asked:
                wrong.append((str(message.id), form))
    assert wrong == []


def test_the_compiled_catalog_is_that_of_the_readable_one() -> None:
    assert MO.read_bytes() == compiled(committed()), _CURE


@pytest.mark.parametrize("word", ["overdue", "not started", "accepted"])
def test_the_program_finds_the_catalog(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker import i18n

    monkeypatch.setattr(i18n, "_catalog", i18n._catalog)
    monkeypatch.setattr(i18n, "_language", i18n._language)
    i18n.use("zh")
    assert i18n._(word) != word


def test_a_language_is_called_by_its_own_name_whatever_is_spoken() -> None:
    from tracker import i18n

    for spoken in i18n.LANGUAGES:
        with i18n.speaking(spoken):
            assert [i18n.own_name(name) for name in ("en", "zh")] == ["English", "中文"]
